// What was written over one text, carried over to another that took its place meanwhile: its order
// and its clauses are the other's, but for what one moved, put in or reworded oneself.
import type { ClauseText } from "../../types/terms";
import type { Row, Text } from "./rows";
import { changedWords, movedOnes } from "./words";

type Clauses = ReadonlyMap<number, ClauseText>;

const byNumber = (all: readonly ClauseText[]): Clauses =>
	new Map(all.map((one) => [one.clause, one]));

const isLike = (a: string, b: string) => a.trim() === b.trim();

const isSame = (a: ClauseText, b: ClauseText) =>
	a.kind === b.kind && isLike(a.lead, b.lead) && isLike(a.words, b.words);

/** One part of a clause: the other's where one left it alone; lost is what is the other's own. */
function part<T extends string>(was: T | undefined, mine: T, its: T) {
	if (was !== undefined && isLike(mine, was)) return { taken: its, lost: false };
	const told = was === undefined || !isLike(its, was);
	return { taken: mine, lost: told && !isLike(its, mine) };
}

/** A clause that stands in the other text too. */
function merged(row: Row, was: ClauseText | undefined, is: ClauseText): Row {
	const kind = part(was?.kind, row.kind, is.kind);
	const lead = part(was?.lead, row.lead, is.lead);
	const words = part(was?.words, row.words, is.words);
	const goesOn = !was && row.words.trim().startsWith(is.words.trim());
	const lost = kind.lost || lead.lost || (words.lost && !goesOn);
	const both = row.struck ? !!was && !isSame(was, is) : lost;
	const taken = { kind: kind.taken, lead: lead.taken, words: words.taken };
	return marked({ ...row, ...taken, clause: is.clause }, both);
}

const marked = (row: Row, both: boolean): Row => (both ? { ...row, both } : row);

/** Enough of the words to be the same clause, sent once already and gone on with. */
function isGoneOnWith(mine: string, its: string): boolean {
	const [a, b] = [mine.trim(), its.trim()];
	if (!a || !b) return false;
	if (a.startsWith(b)) return true;
	const longer = Math.max(a.length, b.length);
	if (3 * Math.min(a.length, b.length) < 2 * longer) return false;
	const shared = changedWords(b, a).filter((one) => one.kind === "same");
	const length = shared.reduce((sum, one) => sum + one.text.length, 0);
	return 3 * length >= 2 * longer;
}

/** New ones of one's own that the other text has already, under a number. */
function twinsOf(rows: readonly Row[], old: Clauses, now: readonly ClauseText[]) {
	const twins = new Map<Row, ClauseText>();
	const numbers = new Set(rows.map((one) => one.clause));
	const free = new Set(
		now.filter((one) => !old.has(one.clause) && !numbers.has(one.clause)),
	);
	for (const alike of [isLike, isGoneOnWith])
		for (const row of rows) {
			if (row.clause || twins.has(row)) continue;
			const twin = [...free].find((one) => alike(row.words, one.words));
			if (!twin) continue;
			twins.set(row, twin);
			free.delete(twin);
		}
	return twins;
}

/** One's own clauses as they are over the other text, in one's own order. */
function carried(rows: readonly Row[], old: Clauses, now: readonly ClauseText[]): Row[] {
	const its = byNumber(now);
	const twins = twinsOf(rows, old, now);
	return rows.flatMap((row) => {
		const was = old.get(row.clause);
		const is = twins.get(row) ?? its.get(row.clause);
		if (is) return [merged(row, was, is)];
		const stays = !row.struck && (!was || !isSame(row, was));
		return stays ? [marked(row, !!was)] : [];
	});
}

const orderOf = (all: readonly ClauseText[]) =>
	all.map((one) => one.clause).filter((clause) => clause > 0);

export function rowsOver(
	before: readonly ClauseText[],
	rows: readonly Row[],
	now: readonly ClauseText[],
): Row[] {
	const own = carried(rows, byNumber(before), now);
	const moved = movedOnes(orderOf(before), orderOf(rows));
	const numbered = new Map(own.map((row) => [row.clause, row]));
	let key = Math.max(0, ...rows.map((one) => one.key));
	const all = now
		.filter((one) => !moved.has(one.clause))
		.map((one) => numbered.get(one.clause) ?? { ...one, key: ++key, struck: false });
	let behind = -1; // the row that stands before, in one's own order
	for (const row of own) {
		const at = all.indexOf(row);
		if (at >= 0) behind = at;
		else all.splice(++behind, 0, row);
	}
	return all;
}

interface Writing {
	title: string;
	rows: Row[];
}

/** A whole text in hand: its title too is the other's, where one left it alone. */
export const textOver = (was: Text, { title, rows }: Writing, now: Text): Writing => ({
	title: title.trim() === was.title ? now.title : title,
	rows: rowsOver(was.clauses, rows, now.clauses),
});
