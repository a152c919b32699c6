// A text in hand, clause by clause, with what would change beside it, and what becomes of it when
// it is sent: a correction or revision of the clerk, a committee's substitute, a draft reworded.
import { useSignal, type Signal } from "@preact/signals";

import { t } from "../../i18n";
import { act, busy, type Answer } from "../../lib/act";
import { labels } from "../../ui/Clauses";
import { Refused } from "../../ui/Refused";
import type { ClauseText } from "../../types/terms";
import { Changes } from "./Changes";
import { Clause } from "./Clause";
import {
	changesOf,
	clausesOf,
	insertAfter,
	moveRow,
	rowsOf,
	strikeRow,
	type Row,
	type Text,
} from "./rows";

/** What the text may become; `referral` is that of a substitute. */
export type Fate =
	| { as: "correction" | "revision" | "draft" }
	| { as: "substitute"; referral: number; committee: string };

export const SLOT = "write-text";

const keyOf = (fate: Fate) =>
	fate.as === "substitute" ? `${fate.as}-${fate.referral}` : fate.as;

interface Written {
	title: string;
	clauses: ClauseText[];
	note: string;
	current: boolean;
}

function write(resolution: number, fate: Fate, text: Written): Promise<Answer> {
	const { title, clauses, note, current } = text;
	if (fate.as === "draft")
		return act("revise_draft", { resolution, title, clauses }, SLOT);
	if (fate.as === "substitute")
		return act(
			"propose_substitute",
			{ referral: fate.referral, title, clauses, note },
			SLOT,
		);
	return act(
		"write_version",
		{ resolution, kind: fate.as, title, clauses, note, current },
		SLOT,
	);
}

function Fates({ fates, chosen, choose }: FatesProps) {
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
	if (fate.as === "draft") return null;
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
	fates: readonly [Fate, ...Fate[]];
	done: (inForce: boolean) => void;
}

export function Editor({ resolution, base, fates, done }: Props) {
	const title = useSignal(base.title);
	const rows = useSignal(rowsOf(base.clauses));
	const fate = useSignal<Fate>(fates[0]);
	const how = useSignal({ note: "", current: true });
	const same =
		title.value.trim() === base.title && !changesOf(base, rows.value).length;
	const send = async (event: Event) => {
		event.preventDefault();
		const clauses = clausesOf(rows.value);
		const text = { title: title.value.trim(), clauses, ...how.value };
		const { as } = fate.value;
		const inForce = as === "draft" || (as !== "substitute" && text.current);
		if ("receipt" in (await write(resolution, fate.value, text))) done(inForce);
	};
	return (
		<>
			<form class="card form" onSubmit={(event) => void send(event)}>
				<label class="field">
					{t("edit.title")}
					<input
						required
						value={title.value}
						onInput={(event) =>
							(title.value =
								event.currentTarget.value)
						}
					/>
				</label>
				<Rows rows={rows} />
				<Fates
					fates={fates}
					chosen={fate.value}
					choose={(one) => (fate.value = one)}
				/>
				<Note
					fate={fate.value}
					{...how.value}
					change={(one) =>
						(how.value = { ...how.value, ...one })
					}
				/>
				<Refused slot={SLOT} />
				<p class="row">
					<button
						class="btn btn-main"
						disabled={same || busy(SLOT).value}>
						{t(`edit.do.${fate.value.as}`)}
					</button>
				</p>
			</form>
			<div class="edit-side">
				<Changes
					base={base}
					title={title.value}
					rows={rows.value}
				/>
			</div>
		</>
	);
}
