// What changed between two texts, word by word: the longest common run of words stays, what is only
// in the first was removed, what is only in the second was added.
export interface Piece {
	kind: "same" | "added" | "removed";
	text: string;
}

const CELLS_MOST = 4_000_000; // beyond that a clause counts as rewritten

/** Words with the space behind them, so that they can be put together again. */
const tokens = (text: string) => text.match(/\S+\s*/g) ?? [];

/** For each place in both lists the length of what the rest has in common. */
function table(a: readonly string[], b: readonly string[]): Uint32Array[] {
	const rows = Array.from(
		{ length: a.length + 1 },
		() => new Uint32Array(b.length + 1),
	);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			rows[i]![j] =
				a[i] === b[j]
					? rows[i + 1]![j + 1]! + 1
					: Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
	return rows;
}

function add(pieces: Piece[], kind: Piece["kind"], text: string) {
	const last = pieces.at(-1);
	if (last?.kind === kind) last.text += text;
	else if (text) pieces.push({ kind, text });
}

/** The middle, between what both begin and end with. */
function middle(pieces: Piece[], a: readonly string[], b: readonly string[]) {
	if (a.length * b.length > CELLS_MOST) {
		add(pieces, "removed", a.join(""));
		add(pieces, "added", b.join(""));
		return;
	}
	const shared = table(a, b);
	for (let i = 0, j = 0; i < a.length || j < b.length;) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			add(pieces, "same", a[i++]!);
			j++;
		} else if (
			i < a.length &&
			(j === b.length || shared[i + 1]![j]! >= shared[i]![j + 1]!)
		)
			add(pieces, "removed", a[i++]!);
		else add(pieces, "added", b[j++]!);
	}
}

export function changedWords(before: string, after: string): Piece[] {
	const a = tokens(`${before.trim()} `);
	const b = tokens(`${after.trim()} `);
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
		tail++;
	const pieces: Piece[] = [];
	add(pieces, "same", a.slice(0, head).join(""));
	middle(pieces, a.slice(head, a.length - tail), b.slice(head, b.length - tail));
	add(pieces, "same", a.slice(a.length - tail).join(""));
	return pieces;
}

/** Of two orders of the same things: those that moved between the first and the second. */
export function movedOnes(
	before: readonly number[],
	after: readonly number[],
): Set<number> {
	const shared = table(before.map(String), after.map(String));
	const moved = new Set(after);
	for (let i = 0, j = 0; i < before.length && j < after.length;) {
		if (before[i] === after[j]) {
			moved.delete(after[j]!);
			i++;
			j++;
		} else if (shared[i + 1]![j]! >= shared[i]![j + 1]!) i++;
		else j++;
	}
	return moved;
}
