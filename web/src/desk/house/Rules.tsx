// How a body decides, and how it debates: every setting with what it means and what it is at first,
// changed together, as one entry of the record. What can't hold together the server refuses.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { known, t } from "../../i18n";
import { act, refusals } from "../../lib/act";
import { useView } from "../../lib/live";
import { may } from "../../lib/session";
import type { Body, Speakers } from "../../lib/views";
import type { BodyRules, FloorRules } from "../../types/terms";
import { Refused } from "../../ui/Refused";
import { Folded } from "../Rename";
import { QuorumSays } from "./Quorum";
import {
	BODY_PARTS,
	FLOOR_PARTS,
	settingAt,
	settingTo,
	type Part,
	type Setting,
} from "./settings";

const VOTERS = ["member", "chair", "vice_chair"] as const;

const say = (key: string) => (known(key) ? t(key) : "");

interface InputProps {
	setting: Setting;
	value: unknown;
	wrong: boolean;
	change: (value: unknown) => void;
}

/** One of a few words, or more than against at least. */
function Words({ setting, value, wrong, change }: InputProps) {
	const words = setting.as === "word" ? setting.words : ["true", "false"];
	const key = setting.as === "word" ? `set.${setting.path}` : "set.strict";
	const taken = setting.as === "word" ? String : (text: string) => text === "true";
	return (
		<select
			value={String(value)}
			aria-invalid={wrong}
			onChange={(event) => change(taken(event.currentTarget.value))}>
			{words.map((one) => (
				<option value={one}>{say(`${key}.${one}`)}</option>
			))}
		</select>
	);
}

function Voters({ value, change }: VotersProps) {
	const turn = (role: string, on: boolean) =>
		change(VOTERS.filter((one) => (one === role ? on : value.includes(one))));
	return (
		<fieldset class="modes">
			<legend>{t("set.voters")}</legend>
			{VOTERS.map((role) => (
				<label>
					<input
						type="checkbox"
						checked={value.includes(role)}
						onChange={(event) =>
							turn(
								role,
								event.currentTarget.checked,
							)
						}
					/>
					{t(`role.${role}`)}
				</label>
			))}
		</fieldset>
	);
}

interface VotersProps {
	value: readonly string[];
	change: (value: unknown) => void;
}

function Input(props: InputProps) {
	const { setting, value, wrong, change } = props;
	if (setting.as === "word" || setting.as === "strict") return <Words {...props} />;
	if (setting.as === "lines")
		return (
			<textarea
				rows={6}
				aria-invalid={wrong}
				value={(value as string[]).join("\n")}
				onChange={(event) => {
					const lines = event.currentTarget.value.split("\n");
					change(
						lines
							.map((one) => one.trim())
							.filter(Boolean),
					);
				}}
			/>
		);
	const number = setting.as === "number";
	return (
		<input
			required
			aria-invalid={wrong}
			inputMode={number ? "numeric" : "text"}
			pattern={number ? "\\d+" : "\\d+/\\d+"}
			value={String(value)}
			onInput={(event) => {
				const text = event.currentTarget.value;
				// What is no number yet stays as it was typed, and can't be sent.
				change(number && /^\d+$/.test(text) ? Number(text) : text);
			}}
		/>
	);
}

function Line({ setting, value, wrong, change }: InputProps) {
	const { path, as } = setting;
	if (as === "voters") return <Voters value={value as string[]} change={change} />;
	if (as === "flag")
		return (
			<label class="check">
				<input
					type="checkbox"
					checked={value === true}
					onChange={(event) =>
						change(event.currentTarget.checked)
					}
				/>
				{say(`set.${path}`)}
			</label>
		);
	const hint = say(`set.${path}.more`);
	return (
		<label class="field">
			{as === "strict" ? t("set.strict") : say(`set.${path}`)}
			{hint && <small>{hint}</small>}
			<Input
				setting={setting}
				value={value}
				wrong={wrong}
				change={change}
			/>
		</label>
	);
}

interface FormProps<T extends object> {
	parts: readonly Part[];
	rules: T;
	slot: string;
	save: (rules: T) => void;
	/** What is said below a part, of the rules as they are entered. */
	below?: (key: string, rules: T) => ComponentChildren;
}

type Entered = Readonly<Record<string, unknown>>;

/** What was entered, by its path, on top of the rules as they are now: when somebody else sets
 * them meanwhile, nothing that was typed is lost and nothing that they set is undone. */
function useEntered<T extends object>(rules: T) {
	const entered = useSignal<Entered>({});
	const moved = useSignal(false);
	const stands = JSON.stringify(rules);
	const first = useRef(stands);
	const isNew = ([path, value]: [string, unknown]) =>
		JSON.stringify(settingAt(rules, path)) !== JSON.stringify(value);
	const open = Object.entries(entered.value).filter(isNew);
	useEffect(() => {
		if (first.current === stands) return;
		first.current = stands;
		entered.value = Object.fromEntries(open);
		moved.value = open.length > 0;
	}, [stands]);
	const now = open.reduce((all, [path, value]) => settingTo(all, path, value), rules);
	const enter = (path: string, value: unknown) => {
		entered.value = { ...entered.value, [path]: value };
	};
	const drop = () => {
		entered.value = {};
		moved.value = false;
	};
	return { now, same: !open.length, moved: moved.value && open.length > 0, enter, drop };
}

function RulesForm<T extends object>({ parts, rules, slot, save, below }: FormProps<T>) {
	const { now, same, moved, enter, drop } = useEntered(rules);
	const wrong = refusals.value[slot]?.field;
	const form = useRef<HTMLFormElement>(null);
	const send = (event: Event) => {
		event.preventDefault();
		save(now);
	};
	useEffect(() => {
		form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
	}, [refusals.value[slot]]);
	return (
		<form class="form" ref={form} onSubmit={send}>
			{parts.map(({ key, settings }) => (
				<section
					class="part settings"
					aria-label={say(`set.part.${key}`)}>
					<h3>{say(`set.part.${key}`)}</h3>
					{settings.map((setting) => (
						<Line
							key={setting.path}
							setting={setting}
							value={settingAt(now, setting.path)}
							wrong={wrong === `rules.${setting.path}`}
							change={(value) =>
								enter(setting.path, value)
							}
						/>
					))}
					{below?.(key, now)}
				</section>
			))}
			<p class="note" role="status">
				{moved && t("set.moved")}
			</p>
			{parts
				.flatMap((part) => part.settings)
				.filter(({ path }) => wrong === `rules.${path}`)
				.map(({ path }) => (
					<p class="refused">
						<b>{say(`set.${path}`)}</b>
					</p>
				))}
			<Refused slot={slot} />
			<p class="row">
				<button class="btn btn-main" disabled={same}>
					{t("set.save")}
				</button>
				<button type="button" class="btn" disabled={same} onClick={drop}>
					{t("set.back")}
				</button>
			</p>
		</form>
	);
}

/** How a body debates, as /speakers/ID.json has it. */
type Debate = Speakers & { rules: FloorRules };

export function Rules({ body }: { body: Body }) {
	const debate = useView<Debate>(`/speakers/${body.id}.json`);
	const slot = `rules-${body.id}`;
	const floorSlot = `floor-rules-${body.id}`;
	if (!may("set_body_rules", body.id)) return null;
	return (
		<section class="card" aria-labelledby="rules">
			<h2 id="rules">{t("set.title")}</h2>
			<p class="note">
				{t("set.more")}{" "}
				<a href={`/committees/${body.id}`}>{t("set.words")}</a>
			</p>
			<Folded label={t("set.decide")}>
				<RulesForm<BodyRules>
					parts={BODY_PARTS}
					below={(key, rules) =>
						key === "quorum" && (
							<QuorumSays
								body={body}
								rule={rules.quorum}
							/>
						)
					}
					rules={body.rules}
					slot={slot}
					save={(rules) =>
						void act(
							"set_body_rules",
							{ body: body.id, rules },
							slot,
						)
					}
				/>
			</Folded>
			{debate && (
				<Folded label={t("set.debate")}>
					<RulesForm<FloorRules>
						parts={FLOOR_PARTS}
						rules={debate.rules}
						slot={floorSlot}
						save={(rules) =>
							void act(
								"set_floor_rules",
								{ body: body.id, rules },
								floorSlot,
							)
						}
					/>
				</Folded>
			)}
		</section>
	);
}
