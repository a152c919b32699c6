// The words of a text, as a document: each clause with its lead and its label.
import type { ClauseText } from "../types/terms";

/** W1, W2, R1…: how people name a clause. */
export function labels(clauses: readonly ClauseText[]): string[] {
	const counts: Record<string, number> = {};
	return clauses.map(({ kind }) => {
		const letter = kind === "whereas" ? "W" : kind === "resolved" ? "R" : "";
		counts[letter] = (counts[letter] ?? 0) + 1;
		return letter && `${letter}${counts[letter]}`;
	});
}

export function Clauses({ clauses }: { clauses: readonly ClauseText[] }) {
	const names = labels(clauses);
	return (
		<div class="legal">
			{clauses.map((clause, i) => (
				<p class="clause">
					<span class="clause-label">{names[i]}</span>
					<span>
						{clause.lead && <b>{clause.lead} </b>}
						{clause.words}
					</span>
				</p>
			))}
		</div>
	);
}
