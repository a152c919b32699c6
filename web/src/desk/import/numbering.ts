// What Word writes before the paragraphs of a list by itself (ECMA-376, part 1, sections 17.9 and
// 17.3.1.19): by the paragraph's own properties, or by those of its style.
import { levelOf, type Place, type Styles } from "./styles";
import { Unread } from "./unread";
import { walk } from "./xml";

interface Level {
	format: string;
	text: string; // "%1.", "(%2)"
	start: number;
}

const LABEL_MOST = 100; // letters before a paragraph; Word itself takes fewer
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

/** A list: a form, and where it differs from it. */
interface List {
	form: string;
	levels: Level[];
	starts: number[]; // where its count begins anew when the list does
}

/** How lists are numbered: by its levels, or as the list of a style is (17.9.21). */
interface Form {
	levels: Level[];
	style: string;
}

interface Lists {
	forms: Map<string, Form>; // by their numbers
	lists: Map<string, List>;
}

const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : 1);

function listsOf(xml: Uint8Array | null): Lists {
	const found: Lists = { forms: new Map(), lists: new Map() };
	let levels: Level[] = [];
	let form: Form = { levels, style: "" };
	let level: Level = { format: "", text: "", start: 1 };
	let list: List = { form: "", levels, starts: [] };
	let differs = 0; // the level in which it does
	if (!xml) return found;
	walk(xml, {
		opens: (name, said) => {
			const value = () => said("w:val");
			if (name === "w:abstractNum") {
				form = { levels: (levels = []), style: "" };
				found.forms.set(said("w:abstractNumId"), form);
			} else if (name === "w:numStyleLink") form.style = value();
			else if (name === "w:lvl") {
				level = { format: "decimal", text: "", start: 1 };
				levels[levelOf(said("w:ilvl"))] = level;
			} else if (name === "w:numFmt") level.format = value();
			else if (name === "w:lvlText") level.text = value();
			else if (name === "w:start") level.start = wholeNumber(value());
			else if (name === "w:num") {
				list = { form: "", levels: (levels = []), starts: [] };
				found.lists.set(said("w:numId"), list);
			} else if (name === "w:abstractNumId") list.form = value();
			else if (name === "w:lvlOverride") differs = levelOf(said("w:ilvl"));
			else if (name === "w:startOverride")
				list.starts[differs] = wholeNumber(value());
		},
		closes: () => undefined,
		text: () => undefined,
	});
	return found;
}

/** Gives each paragraph in turn what stands before it; "" where it is in no list. Lists of one form
 * count on from each other, except where one says that it begins anew: at its first paragraph. */
export function numbering(styles: Styles, xml: Uint8Array | null) {
	const { forms, lists } = listsOf(xml);
	const counts = new Map<string, number[]>();
	const begun = new Set<string>();

	const formOf = ({ form }: List): string => {
		const style = forms.get(form)?.style;
		const other = style && lists.get(styles.place({ style }).list);
		return other ? other.form : form;
	};

	const beginAnew = (name: string, { starts }: List, level: number, count: number[]) => {
		for (let at = 0; at <= level; at++) {
			if (starts[at] === undefined || begun.has(`${name} ${at}`)) continue;
			begun.add(`${name} ${at}`);
			count.length = Math.min(count.length, at);
		}
	};

	return (own: Place): string => {
		const { list: name, level } = styles.place(own);
		if (!name || name === "0") return "";
		const list = lists.get(name);
		if (!list) return "•";
		const form = formOf(list);
		const levels = forms.get(form)?.levels ?? [];
		const known = (at: number) => list.levels[at] ?? levels[at];
		const here = known(level);
		if (here?.format === "none") return "";
		if (!here || here.format === "bullet" || !here.text) return "•";
		if (here.text.length > LABEL_MOST) throw new Unread("damaged");
		const count = counts.get(form) ?? [];
		counts.set(form, count);
		beginAnew(name, list, level, count);
		count.length = Math.min(count.length, level + 1);
		const start = (at: number) => list.starts[at] ?? known(at)?.start ?? 1;
		count[level] = count[level] === undefined ? start(level) : count[level] + 1;
		return here.text.replace(/%([1-9])/g, (_, digit) => {
			const at = Number(digit) - 1;
			return figure(count[at] ?? start(at), known(at)?.format ?? "");
		});
	};
}
