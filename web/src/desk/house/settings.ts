// The settings of a body, as a form asks for them. A path names a setting as the server does when
// it refuses one: "voting.threshold" is rules.voting.threshold.
import {
	baseWords,
	dissentRuleWords,
	lateRuleWords,
	numberingWords,
	openShowsWords,
	quorumOfWords,
	silenceWords,
	slateRuleWords,
	tieRuleWords,
	weightingWords,
} from "../../types/terms";

export type Setting = { path: string } & (
	| { as: "share" | "number" | "flag" | "strict" | "voters" | "lines" }
	| { as: "word"; words: readonly string[] }
);

export type Part = { key: string; settings: readonly Setting[] };

const word = (path: string, words: readonly string[]): Setting => ({
	path,
	as: "word",
	words,
});

export const BODY_PARTS: readonly Part[] = [
	{
		key: "voting",
		settings: [
			{ path: "voting.threshold", as: "share" },
			{ path: "voting.strict", as: "strict" },
			word("voting.base", baseWords),
			word("voting.tie", tieRuleWords),
			{ path: "voting.ballot_change", as: "flag" },
			word("voting.open_shows", openShowsWords),
			word("voting.silence", silenceWords),
		],
	},
	{
		key: "quorum",
		settings: [
			{ path: "quorum.share", as: "share" },
			{ path: "quorum.strict", as: "strict" },
			word("quorum.of", quorumOfWords),
			{ path: "quorum.least", as: "number" },
		],
	},
	{
		key: "seats",
		settings: [
			{ path: "voters", as: "voters" },
			word("weighting", weightingWords),
			{ path: "designees", as: "flag" },
			{ path: "proxies", as: "flag" },
			{ path: "proxies_most", as: "number" },
			{ path: "absences", as: "lines" },
		],
	},
	{
		key: "texts",
		settings: [
			{ path: "sponsors_least", as: "number" },
			word("numbering", numberingWords),
			word("late", lateRuleWords),
			{ path: "petition", as: "share" },
			word("slate", slateRuleWords),
			{ path: "pull_least", as: "number" },
			word("dissent", dissentRuleWords),
			{ path: "dissent_minutes", as: "number" },
		],
	},
];

export const FLOOR_PARTS: readonly Part[] = [
	{
		key: "speeches",
		settings: [
			{ path: "speech_seconds", as: "number" },
			{ path: "side_seconds", as: "number" },
			{ path: "item_seconds", as: "number" },
			{ path: "balance", as: "flag" },
		],
	},
	{
		key: "ballots",
		settings: [
			{ path: "confirm", as: "flag" },
			{ path: "vote_seconds", as: "number" },
			{ path: "vote_closes", as: "flag" },
		],
	},
];

type Tree = { [name: string]: unknown };

export function settingAt(rules: object, path: string): unknown {
	return path.split(".").reduce<unknown>((at, name) => (at as Tree)[name], rules);
}

/** The same rules with one setting changed. */
export function settingTo<T extends object>(rules: T, path: string, value: unknown): T {
	const [name = "", ...rest] = path.split(".");
	const inner = rest.length
		? settingTo((rules as Tree)[name] as object, rest.join("."), value)
		: value;
	return { ...rules, [name]: inner };
}
