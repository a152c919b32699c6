// XML, read from its beginning to its end (XML 1.0, 5th edition; without declarations of types,
// which Word files don't have: ECMA-376, part 2, section 8.2.5). The browser's own reader would
// make a document of it, which the policy of these pages forbids.
import { strFromU8 } from "fflate";

/** Not well-formed: cut off, or no XML. */
export class Damaged extends Error {}

export interface Hears {
	opens: (name: string, said: (attribute: string) => string) => void;
	closes: (name: string) => void;
	text: (text: string) => void;
}

const SPACE = "[\\t\\n\\r ]";
// No tag is sought beyond the next "<": a file of tags that never end would take hours.
const VALUE = `${SPACE}*=${SPACE}*(?:"[^"<]*"|'[^'<]*')`;
const ATTRIBUTES = `(?:${SPACE}+[^\\s<>/"'=]+${VALUE})*`;
const TAG = new RegExp(
	`<(?:(/?)([^\\s<>/"'=!?]+)(${ATTRIBUTES})${SPACE}*(/?)>|!\\[CDATA\\[|!--|\\?)`,
	"y",
);
const ENDS: Readonly<Record<string, string>> = { "<![CDATA[": "]]>", "<!--": "-->", "<?": "?>" };
const NAMED = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
]);

function plain(text: string): string {
	return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
		if (name) return NAMED.get(name) ?? whole;
		const point = hex ? parseInt(hex, 16) : Number(decimal);
		return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
	});
}

function attribute(all: string, name: string): string {
	const one = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(all);
	return plain(one?.[1] ?? one?.[2] ?? "");
}

function closes(open: string[], name: string, hears: Hears) {
	if (open.pop() !== name) throw new Damaged();
	hears.closes(name);
}

/** Tells of every element and text in order. */
export function walk(bytes: Uint8Array, hears: Hears) {
	const xml = strFromU8(bytes).replace(/^\ufeff/, "");
	const open: string[] = [];
	let any = false;
	for (let at = 0; at < xml.length;) {
		const next = xml.indexOf("<", at);
		const text = xml.slice(at, next < 0 ? xml.length : next);
		if (open.length) hears.text(plain(text));
		else if (text.trim()) throw new Damaged();
		if (next < 0) break;
		TAG.lastIndex = next;
		const tag = TAG.exec(xml);
		if (!tag) throw new Damaged();
		const [whole, ends, name, all, empty] = tag;
		at = next + whole.length;
		if (name === undefined) {
			const end = xml.indexOf(ENDS[whole]!, at);
			if (end < 0) throw new Damaged();
			if (whole === "<![CDATA[") hears.text(xml.slice(at, end));
			at = end + ENDS[whole]!.length;
		} else if (ends) closes(open, name, hears);
		else {
			if (!open.length && any) throw new Damaged();
			any = true;
			open.push(name);
			hears.opens(name, (one) => attribute(all!, one));
			if (empty) closes(open, name, hears);
		}
	}
	if (open.length || !any) throw new Damaged();
}
