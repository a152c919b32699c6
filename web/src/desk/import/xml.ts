// XML, read from its beginning to its end (XML 1.0, 5th edition, and Namespaces in XML 1.0; without
// declarations of types, which Word files don't have: ECMA-376, part 2, section 8.2.5). The
// browser's own reader would make a document of it, which the policy of these pages forbids.
import { strFromU8 } from "fflate";

import { Unread } from "./unread";

export interface Hears {
	opens: (name: string, said: (attribute: string) => string) => void;
	closes: (name: string) => void;
	text: (text: string) => void;
}

const LEVELS_MOST = 1000; // of elements in each other
const SPACE = "[\\t\\n\\r ]";
// No tag is sought beyond the next "<": a file of tags that never end would take hours.
const VALUE = `${SPACE}*=${SPACE}*(?:"[^"<]*"|'[^'<]*')`;
const ATTRIBUTES = `(?:${SPACE}+[^\\s<>/"'=]+${VALUE})*`;
const TAG = new RegExp(
	`<(?:(/?)([^\\s<>/"'=!?]+)(${ATTRIBUTES})${SPACE}*(/?)>|!\\[CDATA\\[|!--|\\?)`,
	"y",
);
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENDS: Readonly<Record<string, string>> = { "<![CDATA[": "]]>", "<!--": "-->", "<?": "?>" };
const NAMED = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
]);
// A name is told with these prefixes, whatever those of the file are; each stands for two
// namespaces, one of them of the strict kind (ECMA-376, part 1, annex A; part 4).
const PREFIXES = new Map([
	["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
	["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
	["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
	["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
	["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
	["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
]);

function plain(text: string): string {
	return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
		if (name) return NAMED.get(name) ?? whole;
		const point = hex ? parseInt(hex, 16) : Number(decimal);
		return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
	});
}

/** What the prefixes stand for where the reading is: the last that was declared and not left. */
class Names {
	private readonly declared = new Map<string, string[]>([["xml", ["xml"]]]);

	/** Takes what a tag declares, and gives its prefixes, of which its end lets go. */
	enter(attributes: string): string[] {
		const prefixes: string[] = [];
		if (!attributes.includes("xmlns")) return prefixes;
		for (const [, name, one, other] of attributes.matchAll(ATTRIBUTE)) {
			const prefix = /^xmlns(?::(.+))?$/.exec(name!);
			if (!prefix) continue;
			const of = prefix[1] ?? "";
			const space = plain(one ?? other ?? "");
			const told = PREFIXES.get(space) ?? (space && `{${space}}`);
			const known = this.declared.get(of);
			if (known) known.push(told);
			else this.declared.set(of, [told]);
			prefixes.push(of);
		}
		return prefixes;
	}

	leave(prefixes: readonly string[]) {
		for (const one of prefixes) this.declared.get(one)!.pop();
	}

	/** An attribute without a prefix is in no namespace. */
	attribute(name: string): string {
		return name.includes(":") ? this.element(name) : name;
	}

	element(name: string): string {
		const colon = name.indexOf(":");
		const prefix = name.slice(0, Math.max(colon, 0));
		const space = this.declared.get(prefix)?.at(-1) ?? (prefix ? null : "");
		if (space === null) throw new Unread("damaged");
		return space ? `${space}:${name.slice(colon + 1)}` : name.slice(colon + 1);
	}
}

function valueOf(attributes: string, sought: string, names: Names): string {
	for (const [, name, one, other] of attributes.matchAll(ATTRIBUTE))
		if (names.attribute(name!) === sought) return plain(one ?? other ?? "");
	return "";
}

interface Open {
	name: string; // as the file has it
	told: string;
	prefixes: readonly string[];
}

class Elements {
	private readonly open: Open[] = [];
	private readonly names = new Names();
	any = false;

	constructor(private readonly hears: Hears) {}

	get within(): boolean {
		return this.open.length > 0;
	}

	begin(name: string, attributes: string) {
		const second = !this.within && this.any;
		if (second || this.open.length === LEVELS_MOST) throw new Unread("damaged");
		this.any = true;
		const prefixes = this.names.enter(attributes);
		const told = this.names.element(name);
		this.open.push({ name, told, prefixes });
		this.hears.opens(told, (one) => valueOf(attributes, one, this.names));
	}

	end(name: string) {
		const last = this.open.pop();
		if (last?.name !== name) throw new Unread("damaged");
		this.hears.closes(last.told);
		this.names.leave(last.prefixes);
	}
}

/** Tells of every element and text in order. Throws where it is not well-formed: cut off, or no
 * XML. */
export function walk(bytes: Uint8Array, hears: Hears) {
	const xml = strFromU8(bytes).replace(/^\ufeff/, "");
	const elements = new Elements(hears);
	for (let at = 0; at < xml.length;) {
		const next = xml.indexOf("<", at);
		const text = xml.slice(at, next < 0 ? xml.length : next);
		if (elements.within) hears.text(plain(text));
		else if (text.trim()) throw new Unread("damaged");
		if (next < 0) break;
		TAG.lastIndex = next;
		const tag = TAG.exec(xml);
		if (!tag) throw new Unread("damaged");
		const [whole, ends, name, attributes, empty] = tag;
		at = next + whole.length;
		if (name === undefined) {
			const end = xml.indexOf(ENDS[whole]!, at);
			if (end < 0) throw new Unread("damaged");
			if (whole === "<![CDATA[") hears.text(xml.slice(at, end));
			at = end + ENDS[whole]!.length;
		} else if (ends) elements.end(name);
		else {
			elements.begin(name, attributes!);
			if (empty) elements.end(name);
		}
	}
	if (elements.within || !elements.any) throw new Unread("damaged");
}
