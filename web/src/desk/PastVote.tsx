// A vote of the past, copied from a source: who chose what, who was away, what came of it. Nothing
// is reckoned but the sum of the ballots, and no resolution moves.
import { useSignal, type Signal } from "@preact/signals";

import { known, t } from "../i18n";
import { act, busy } from "../lib/act";
import { useView } from "../lib/live";
import type { Body, Member, ResolutionShort, Resolutions } from "../lib/views";
import { choiceWords, type Choice, type Decision } from "../types/terms";
import { Refused } from "../ui/Refused";
import { textsFound, textsOf } from "./AddItem";
import { Choose } from "./Choose";
import { Field } from "./Field";

const DECISIONS: readonly Decision[] = ["none", "adopted", "rejected", "no_quorum"];

/** By seat: a choice, the reason of an absence ("away:medical"), or nothing. */
type Said = Readonly<Record<number, string>>;
const AWAY = "away:";

const isChoice = (said: string): said is Choice => choiceWords.some((one) => one === said);

function absenceName(category: string): string {
	const key = `absence.${category}`;
	return known(key) ? t(key) : category;
}

function Options({ body }: { body: Body }) {
	return (
		<>
			<option value="">{t("past.nothing")}</option>
			{choiceWords.map((one) => (
				<option value={one}>{t(`choice.${one}`)}</option>
			))}
			{body.rules.absences.map((one) => (
				<option value={`${AWAY}${one}`}>
					{t("past.away", { why: absenceName(one) })}
				</option>
			))}
		</>
	);
}

function Roll({ body, members, said }: RollProps) {
	const all = (value: string) => {
		said.value = Object.fromEntries(
			members.filter((one) => !one.left).map((one) => [one.id, value]),
		);
	};
	const enter = (id: number, event: { currentTarget: HTMLSelectElement }) => {
		said.value = { ...said.value, [id]: event.currentTarget.value };
	};
	return (
		<fieldset class="past-roll">
			<legend>{t("past.roll")}</legend>
			<label class="field">
				{t("past.all")}
				<select
					value=""
					onChange={(event) => all(event.currentTarget.value)}>
					<Options body={body} />
				</select>
			</label>
			<ul class="plain">
				{members.map((one) => (
					<li key={one.id}>
						<div class="past-line">
							<label for={`past-${one.id}`}>
								<bdi>{one.name}</bdi>
							</label>
							<select
								id={`past-${one.id}`}
								value={said.value[one.id] ?? ""}
								onChange={(event) =>
									enter(one.id, event)
								}>
								<Options body={body} />
							</select>
						</div>
					</li>
				))}
			</ul>
		</fieldset>
	);
}

interface RollProps {
	body: Body;
	members: readonly Member[];
	said: Signal<Said>;
}

function listsOf(said: Said) {
	const all = Object.entries(said).map(([id, one]) => ({ member: Number(id), one }));
	return {
		ballots: all.flatMap(({ member, one }) =>
			isChoice(one) ? [{ member, choice: one }] : [],
		),
		absences: all.flatMap(({ member, one }) =>
			one.startsWith(AWAY) ? [{ member, category: one.slice(AWAY.length) }] : [],
		),
	};
}

function Sum({ said }: { said: Said }) {
	const { ballots, absences } = listsOf(said);
	const of = (choice: Choice) => ballots.filter((one) => one.choice === choice).length;
	const counts = { yes: of("yes"), no: of("no"), abstain: of("abstain") };
	return (
		<p role="status">
			{t("past.sum", { ...counts, away: absences.length })}
		</p>
	);
}

function Text({ body, text }: { body: Body; text: Signal<ResolutionShort | null> }) {
	const all = textsOf(useView<Resolutions>("/resolutions.json"), body.id);
	if (text.value)
		return (
			<p class="row row-between">
				<span>{text.value.title}</span>
				<button
					type="button"
					class="btn btn-small"
					onClick={() => (text.value = null)}>
					{t("past.text.drop")}
				</button>
			</p>
		);
	return (
		<Choose
			id="past-text"
			label={t("past.text")}
			options={(words) => textsFound(all, words)}
			take={({ id }) => (text.value = all.find((one) => one.id === id) ?? null)}
		/>
	);
}

function Decided({ decision }: { decision: Signal<Decision> }) {
	return (
		<label class="field">
			{t("past.decision")}
			<select
				value={decision.value}
				onChange={(event) =>
					(decision.value = event.currentTarget.value as Decision)
				}>
				{DECISIONS.map((one) => (
					<option value={one}>{t(`result.${one}`)}</option>
				))}
			</select>
		</label>
	);
}

function usePast(body: Body, slot: string) {
	const form = {
		question: useSignal(""),
		held: useSignal(""),
		outcome: useSignal(""),
		source: useSignal(""),
		decision: useSignal<Decision>("none"),
		text: useSignal<ResolutionShort | null>(null),
		said: useSignal<Said>({}),
		entered: useSignal(0),
	};
	const send = async (event: Event) => {
		event.preventDefault();
		const { question, held, outcome, source, decision, text, said, entered } = form;
		const fields = {
			body: body.id,
			question: question.value.trim(),
			// Shown again as the source says it, whatever zone that was in.
			held: Date.parse(`${held.value}Z`),
			outcome: outcome.value.trim(),
			source: source.value.trim(),
			decision: decision.value,
			...listsOf(said.value),
			...(text.value ? { resolution: text.value.id } : {}),
		};
		const answer = await act("record_past_vote", fields, slot);
		if (!("receipt" in answer)) return;
		entered.value = answer.receipt.id;
		question.value = outcome.value = "";
		text.value = null;
		said.value = {};
	};
	return { form, send };
}

export function PastVote({ body }: { body: Body }) {
	const slot = `past-vote-${body.id}`;
	const { form, send } = usePast(body, slot);
	const all = useView<{ members: Member[] }>("/members.json")?.members ?? [];
	const members = all
		.filter((one) => one.body === body.id && body.rules.voters.includes(one.role))
		.sort((a, b) => a.name.localeCompare(b.name));
	const entered = form.entered.value;
	return (
		<form class="form" onSubmit={(event) => void send(event)}>
			<p class="note">{t("past.more")}</p>
			<Field label={t("past.question")} value={form.question} />
			<Field label={t("past.held")} value={form.held} type="datetime-local" />
			<Text body={body} text={form.text} />
			<Field
				label={t("past.source")}
				hint={t("past.source.more")}
				value={form.source}
			/>
			<Field
				label={t("past.outcome")}
				hint={t("past.outcome.more")}
				value={form.outcome}
				required={false}
			/>
			<Decided decision={form.decision} />
			<Roll body={body} members={members} said={form.said} />
			<Sum said={form.said.value} />
			<Refused slot={slot} />
			<p class="row">
				<button class="btn btn-main" disabled={busy(slot).value}>
					{t("past.do")}
				</button>
			</p>
			<p class="note" role="status">
				{entered > 0 && <a href={`/votes/${entered}`}>{t("past.done")}</a>}
			</p>
		</form>
	);
}
