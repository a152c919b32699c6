// A text in hand, clause by clause, with what would change beside it, and what becomes of it when
// it is sent: a correction or revision of the clerk, a committee's substitute, a draft reworded.
import { useSignal, type Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { t } from "../../i18n";
import { act, busy, inherited, type Answer } from "../../lib/act";
import { labels } from "../../ui/Clauses";
import { Refused } from "../../ui/Refused";
import type { ClauseText } from "../../types/terms";
import { textOver } from "./carry";
import { Changes } from "./Changes";
import { Clause } from "./Clause";
import { keep, kept } from "./keeping";
import {
	changesOf,
	clausesOf,
	insertAfter,
	isTouched,
	moveRow,
	rowsOf,
	strikeRow,
	type Row,
	type Text,
} from "./rows";

/** What the text may become; `referral` is that of a substitute, `body` where a draft begins. */
export type Fate =
	| { as: "correction" | "revision" | "draft" }
	| { as: "new"; body: number }
	| { as: "substitute"; referral: number; committee: string };

export const SLOT = "write-text";

const keyOf = (fate: Fate) =>
	fate.as === "substitute" ? `${fate.as}-${fate.referral}` : fate.as;

const isDraft = ({ as }: Fate) => as === "draft" || as === "new";

interface Written {
	title: string;
	clauses: ClauseText[];
	note: string;
	current: boolean;
	base: number | undefined;
	read: string | undefined; // the hash of the draft that was reworded
}

function write(resolution: number, fate: Fate, text: Written): Promise<Answer> {
	const { title, clauses, note, current, base, read } = text;
	const words = { resolution, title, clauses };
	if (fate.as === "draft")
		return act("revise_draft", { ...words, base: read ?? "" }, SLOT);
	if (fate.as === "new")
		return act("draft_resolution", { body: fate.body, title, clauses }, SLOT);
	if (fate.as === "substitute")
		return act(
			"propose_substitute",
			{ referral: fate.referral, title, clauses, note },
			SLOT,
		);
	const whole = { ...words, kind: fate.as, note, current };
	return act("write_version", base ? { ...whole, base } : whole, SLOT);
}

function Fates({ fates, chosen, choose }: FatesProps) {
	if (isDraft(chosen)) return null;
	return (
		<fieldset class="modes edit-fates">
			<legend>{t("edit.as")}</legend>
			{fates.map((one) => (
				<label key={keyOf(one)}>
					<input
						type="radio"
						name="fate"
						checked={keyOf(one) === keyOf(chosen)}
						onChange={() => choose(one)}
					/>
					{t(`edit.as.${one.as}`, {
						name:
							one.as === "substitute"
								? one.committee
								: "",
					})}
				</label>
			))}
		</fieldset>
	);
}

interface FatesProps {
	fates: readonly Fate[];
	chosen: Fate;
	choose: (fate: Fate) => void;
}

function Note({ fate, note, current, change }: NoteProps) {
	const clerk = fate.as === "correction" || fate.as === "revision";
	if (isDraft(fate)) return null;
	return (
		<>
			<label class="field">
				{t(clerk ? "edit.reason" : "edit.note")}
				<input
					required={clerk}
					value={note}
					onInput={(event) =>
						change({ note: event.currentTarget.value })
					}
				/>
			</label>
			{clerk && (
				<label class="check">
					<input
						type="checkbox"
						checked={current}
						onChange={(event) =>
							change({
								current: event.currentTarget
									.checked,
							})
						}
					/>
					{t("edit.current")}
				</label>
			)}
		</>
	);
}

interface NoteProps {
	fate: Fate;
	note: string;
	current: boolean;
	change: (one: { note?: string; current?: boolean }) => void;
}

function Rows({ rows }: { rows: Signal<Row[]> }) {
	const now = rows.value;
	const names = labels(now);
	const change = (key: number, part: Partial<Row>) => {
		rows.value = now.map((one) =>
			one.key === key ? { ...one, ...part } : one,
		);
	};
	return (
		<ol class="plain edit">
			{now.map((row, i) => (
				<Clause
					key={row.key}
					row={row}
					label={names[i] || String(i + 1)}
					first={i === 0}
					last={i === now.length - 1}
					change={(part) => change(row.key, part)}
					move={(by) =>
						(rows.value = moveRow(now, i, i + by))
					}
					insert={() => (rows.value = insertAfter(now, i))}
					strike={() => (rows.value = strikeRow(now, i))}
				/>
			))}
		</ol>
	);
}

interface Props {
	resolution: number;
	base: Text;
	/** What is in hand at first, where that is something else than what stands. */
	begin?: Text;
	/** Where what was not saved outlives a reload. */
	store?: string;
	fates: readonly [Fate, ...Fate[]];
	done: (inForce: boolean, id: number) => void;
	/** What to know before what was changed is sent. */
	warning?: string;
	/** What stands below, for a text that was changed or not. */
	below?: (same: boolean) => ComponentChildren;
}

/** The text in hand: what was kept of it, or what there is to begin with; carried over where it is
 * measured by another one than before. */
function useText({ base, begin = base, store }: Props) {
	const found = useMemo(() => (store ? kept(store, base) : null), []);
	const title = useSignal(found?.title ?? begin.title);
	const rows = useSignal(found?.rows ?? rowsOf(begin.clauses));
	const changes = changesOf(base, rows.value);
	const same = title.value.trim() === base.title && !changes.length;
	const measure = useRef(base);
	useEffect(() => {
		const was = measure.current;
		if (was === base) return;
		measure.current = base;
		const text = textOver(was, { title: title.value, rows: rows.value }, base);
		rows.value = text.rows;
		title.value = text.title;
	}, [base]);
	const touched = begin === base ? !same : !!title.value.trim() || isTouched(rows.value);
	useEffect(() => {
		if (!store) return;
		keep(store, touched ? { base, title: title.value, rows: rows.value } : null);
	}, [title.value, rows.value]);
	return { found, title, rows, same };
}

function Found({ store, over }: { store: string; over: boolean }) {
	const drop = () => {
		keep(store, null);
		location.reload();
	};
	return (
		<p class="row row-between" role="status">
			{t(over ? "mine.kept.over" : "mine.kept")}
			<button type="button" class="btn btn-small" onClick={drop}>
				{t("mine.drop")}
			</button>
		</p>
	);
}

function Title({ title }: { title: Signal<string> }) {
	return (
		<label class="field">
			{t("edit.title")}
			<input
				required
				value={title.value}
				onInput={(event) => (title.value = event.currentTarget.value)}
			/>
		</label>
	);
}

/** What was being sent when the page was loaded again has arrived: it is not to be sent twice. */
function useArrived({ resolution, store, done }: Props) {
	const arrived = inherited.value.find(({ wish: { slot, kind, fields } }) => {
		if (slot !== SLOT) return false;
		if (!resolution) return kind === "draft_resolution";
		const of = "resolution" in fields ? fields.resolution : 0;
		return kind === "revise_draft" && of === resolution;
	})?.answer;
	useEffect(() => {
		if (!store || !arrived || !("receipt" in arrived)) return;
		keep(store, null);
		if (resolution) location.reload();
		else done(true, arrived.receipt.id);
	}, [arrived]);
}

export function Editor(props: Props) {
	const { resolution, base, store, fates, done, warning, below } = props;
	const { found, title, rows, same } = useText(props);
	useArrived(props);
	const chosen = useSignal(keyOf(fates[0]));
	const fate = fates.find((one) => keyOf(one) === chosen.value) ?? fates[0];
	const how = useSignal({ note: "", current: true });
	const sending = busy(SLOT).value; // what were typed now would go with the answer
	const send = async (event: Event) => {
		event.preventDefault();
		const clauses = clausesOf(rows.value);
		const begun = { base: base.id, read: base.text };
		const text = { title: title.value.trim(), clauses, ...begun, ...how.value };
		const inForce = isDraft(fate) || (fate.as !== "substitute" && text.current);
		const answer = await write(resolution, fate, text);
		if (!("receipt" in answer)) return;
		if (store) keep(store, null);
		done(inForce, answer.receipt.id);
	};
	return (
		<>
			<form class="card form" onSubmit={(event) => void send(event)}>
				{found && store && <Found store={store} over={!!found.over} />}
				<div class="form" inert={sending}>
					<Title title={title} />
					<Rows rows={rows} />
					<Fates
						fates={fates}
						chosen={fate}
						choose={(one) => (chosen.value = keyOf(one))}
					/>
					<Note
						fate={fate}
						{...how.value}
						change={(one) =>
							(how.value = { ...how.value, ...one })
						}
					/>
				</div>
				<p class="note" role="status">
					{sending ? t("edit.sending") : !same && warning}
				</p>
				<Refused slot={SLOT} />
				<p class="row">
					<button
						class="btn btn-main"
						disabled={same || sending}>
						{t(`edit.do.${fate.as}`)}
					</button>
				</p>
			</form>
			<div class="edit-side">
				{fate.as !== "new" && (
					<Changes
						base={base}
						title={title.value}
						rows={rows.value}
					/>
				)}
				{below?.(same)}
			</div>
		</>
	);
}
