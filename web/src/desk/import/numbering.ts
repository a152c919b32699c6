// What Word writes before the paragraphs of a list by itself (ECMA-376, part 1, sections 17.9 and
// 17.3.1.19): by the paragraph's own properties, or by those of its style.
import { walk } from "./xml";

interface Level {
	format: string;
	text: string; // "%1.", "(%2)"
	start: number;
}

/** What a paragraph says of its place in a list; left out: what its style says. */
export interface Place {
	style?: string;
	list?: string;
	level?: number;
}

interface Style extends Place {
	based?: string;
}

const STYLES_MOST = 20; // one based on the other
const ROMAN: readonly [number, string][] = [
	[1000, "m"],
	[900, "cm"],
	[500, "d"],
	[400, "cd"],
	[100, "c"],
	[90, "xc"],
	[50, "l"],
	[40, "xl"],
	[10, "x"],
	[9, "ix"],
	[5, "v"],
	[4, "iv"],
	[1, "i"],
];
const ROMAN_MOST = 4000;
const LETTERS_MOST = 780;

function roman(n: number): string {
	let out = "";
	for (const [value, sign] of ROMAN)
		for (; n >= value; n -= value) out += sign;
	return out;
}

const letters = (n: number) =>
	String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

function figure(n: number, format: string): string {
	const sign =
		/Roman$/.test(format) && n > 0 && n < ROMAN_MOST
			? roman(n)
			: /Letter$/.test(format) && n > 0 && n < LETTERS_MOST
				? letters(n)
				: String(n);
	return format.startsWith("upper") ? sign.toUpperCase() : sign;
}

function stylesOf(xml: Uint8Array | null): Map<string, Style> {
	const styles = new Map<string, Style>();
	let style: Style = {};
	if (!xml) return styles;
	walk(xml, {
		opens: (name, said) => {
			if (name === "w:style") styles.set(said("w:styleId"), (style = {}));
			else if (name === "w:basedOn") style.based = said("w:val");
			else if (name === "w:numId") style.list = said("w:val");
			else if (name === "w:ilvl") style.level = Number(said("w:val"));
		},
		closes: () => undefined,
		text: () => undefined,
	});
	return styles;
}

interface Lists {
	forms: Map<string, Level[]>; // by the number of the form
	lists: Map<string, string>; // their forms
}

function listsOf(xml: Uint8Array | null): Lists {
	const found: Lists = { forms: new Map(), lists: new Map() };
	let levels: Level[] = [];
	let level: Level = { format: "", text: "", start: 1 };
	let list = "";
	if (!xml) return found;
	walk(xml, {
		opens: (name, said) => {
			if (name === "w:abstractNum")
				found.forms.set(said("w:abstractNumId"), (levels = []));
			else if (name === "w:lvl") {
				level = { format: "decimal", text: "", start: 1 };
				if (!list) levels[Number(said("w:ilvl"))] = level;
			} else if (name === "w:numFmt") level.format = said("w:val");
			else if (name === "w:lvlText") level.text = said("w:val");
			else if (name === "w:start") level.start = Number(said("w:val"));
			else if (name === "w:num") list = said("w:numId");
			else if (name === "w:abstractNumId") found.lists.set(list, said("w:val"));
		},
		closes: (name) => {
			if (name === "w:num") list = "";
		},
		text: () => undefined,
	});
	return found;
}

/** Gives each paragraph in turn what stands before it; "" where it is in no list. */
export function numbering(styles: Uint8Array | null, lists: Uint8Array | null) {
	const known = stylesOf(styles);
	const { forms, lists: named } = listsOf(lists);
	const counts = new Map<string, number[]>();

	const placeOf = (own: Place): Place => {
		let { list, level } = own;
		let style = known.get(own.style ?? "");
		for (let i = 0; style && i < STYLES_MOST; i++) {
			list ??= style.list;
			level ??= style.level;
			style = known.get(style.based ?? "");
		}
		return { ...(list ? { list } : {}), level: level ?? 0 };
	};

	return (own: Place): string => {
		const { list, level = 0 } = placeOf(own);
		if (!list || list === "0") return "";
		const form = named.get(list) ?? "";
		const levels = forms.get(form) ?? [];
		const here = levels[level];
		if (here?.format === "none") return "";
		if (!here || here.format === "bullet" || !here.text) return "•";
		const count = counts.get(form) ?? [];
		counts.set(form, count);
		count.length = Math.min(count.length, level + 1);
		const of = (at: number) => count[at] ?? levels[at]?.start ?? 1;
		count[level] = count[level] === undefined ? here.start : count[level] + 1;
		return here.text.replace(/%(\d)/g, (_, digit) =>
			figure(of(Number(digit) - 1), levels[Number(digit) - 1]?.format ?? ""),
		);
	};
}
