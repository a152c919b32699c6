// A text while it is worked on: its clauses as rows, with those that were struck still in their
// place. A clause keeps its number for life, however it is moved or reworded; a new one has none.
import type { ClauseKind, ClauseText } from "../../types/terms";
import { changedWords, movedOnes, type Piece } from "./words";

export interface Row extends ClauseText {
	key: number; // of this editor alone
	struck: boolean;
	fresh?: boolean; // was put in just now
	both?: boolean; // takes the place of what somebody else made of it meanwhile
}

export interface Text {
	id?: number; // of the version, where there is one
	text?: string; // its hash, of a draft
	title: string;
	clauses: readonly ClauseText[];
}

export const rowsOf = (clauses: readonly ClauseText[]): Row[] =>
	clauses.map((one, key) => ({ ...one, key, struck: false }));

/** A text as it is now, with what went since another of it, each where it stood. */
export function rowsSince(before: readonly ClauseText[], now: readonly ClauseText[]): Row[] {
	const rows = rowsOf(now);
	const stays = new Set(now.map((one) => one.clause));
	let key = rows.length;
	let behind = -1; // the row that the clause before is in
	for (const one of before) {
		if (stays.has(one.clause)) {
			behind = rows.findIndex((row) => row.clause === one.clause);
			continue;
		}
		rows.splice(++behind, 0, { ...one, key: key++, struck: true });
	}
	return rows;
}

const LEADS: Record<ClauseKind, string> = {
	whereas: "WHEREAS,",
	resolved: "BE IT FURTHER RESOLVED,",
	other: "",
};

/** An empty clause of the same kind below this one. */
export function insertAfter(rows: readonly Row[], at: number): Row[] {
	const key = Math.max(0, ...rows.map((one) => one.key)) + 1;
	const kind = rows[at]?.kind ?? "resolved";
	const begun = { clause: 0, kind, lead: LEADS[kind], words: "" };
	const fresh = { ...begun, key, struck: false, fresh: true };
	return [...rows.slice(0, at + 1), fresh, ...rows.slice(at + 1)];
}

export function moveRow(rows: readonly Row[], from: number, to: number): Row[] {
	const others = rows.filter((_, i) => i !== from);
	return [...others.slice(0, to), rows[from]!, ...others.slice(to)];
}

/** What is new goes when it is struck; what stood in the text is shown as struck. */
export function strikeRow(rows: readonly Row[], at: number): Row[] {
	if (!rows[at]?.clause) return rows.filter((_, i) => i !== at);
	return rows.map((one, i) => (i === at ? { ...one, struck: !one.struck } : one));
}

/** Has anything been written yet? */
export const isTouched = (rows: readonly Row[]) => rows.some((one) => one.words.trim() !== "");

export const clausesOf = (rows: readonly Row[]): ClauseText[] =>
	rows
		.filter((one) => !one.struck)
		.map(({ clause, kind, lead, words }) => ({
			clause,
			kind,
			lead: lead.trim(),
			words: words.trim(),
		}));

export interface Change {
	key: number;
	what: "new" | "struck" | "moved" | "kind" | "words";
	pieces: Piece[];
}

const whole = ({ lead, words }: ClauseText) => `${lead} ${words}`.trim();

function changeOf(row: Row, old: ClauseText | undefined, moved: ReadonlySet<number>) {
	if (!old) return { what: "new", pieces: changedWords("", whole(row)) } as const;
	if (row.struck)
		return { what: "struck", pieces: changedWords(whole(old), "") } as const;
	const pieces = changedWords(whole(old), whole(row));
	if (moved.has(row.clause)) return { what: "moved", pieces } as const;
	if (row.kind !== old.kind) return { what: "kind", pieces } as const;
	return pieces.some((one) => one.kind !== "same")
		? ({ what: "words", pieces } as const)
		: null;
}

/** What would be different from the text as it stands, clause by clause. */
export function changesOf(base: Text, rows: readonly Row[]): Change[] {
	const old = new Map(base.clauses.map((one) => [one.clause, one]));
	const order = (all: readonly ClauseText[]) =>
		all.map((one) => one.clause).filter((clause) => clause > 0);
	const moved = movedOnes(order(base.clauses), order(rows));
	return rows.flatMap((row) => {
		const change = changeOf(row, old.get(row.clause), moved);
		return change ? [{ key: row.key, ...change }] : [];
	});
}
