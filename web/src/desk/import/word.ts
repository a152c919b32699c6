// The words of a Word file as a reader sees them with all changes accepted: a line, a paragraph.
// A .docx is a ZIP with its text in one part (ECMA-376, part 1, sections 11.3.10 and 17.3). What
// Word numbers by itself is no text there and does not come along.
import { strFromU8, unzipSync } from "fflate";

const PART = "word/document.xml";
const BYTES_MOST = 16 * 1024 * 1024; // of the part, unpacked

// Where what stands there does not count: what was deleted or moved away, places of tabs, and the
// second telling of a text box, for older programs. No tag is sought beyond the next "<": a file of
// tags that never end would take hours.
const APART = "w:del|w:moveFrom|w:tabs|mc:Fallback";
const BREAKS = "/w:p|w:p/|w:p\\s[^<>]*/|w:br|w:cr|w:tab|w:noBreakHyphen";
const TOKENS = new RegExp(
	"<w:t(?:\\s[^<>]*)?>([^<]*)</w:t>" +
		`|<(/?)(${APART})(?:\\s[^<>]*[^/<>])?>` +
		`|<(${BREAKS})(?=[\\s/>])`,
	"g",
);
const SIGNS: Readonly<Record<string, string>> = { "w:tab": "\t", "w:noBreakHyphen": "-" };
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

function words(xml: string): string {
	let out = "";
	let apart = 0; // how deep in what does not count
	for (const [, run, ends, region, sign] of xml.matchAll(TOKENS)) {
		if (region) apart = Math.max(0, apart + (ends ? -1 : 1));
		else if (apart) continue;
		else if (run !== undefined) out += plain(run);
		else out += SIGNS[sign!] ?? "\n";
	}
	return out;
}

/** Null where it is no Word file, or one that can't be opened. */
export function wordText(bytes: Uint8Array): string | null {
	try {
		const filter = ({ name, originalSize }: { name: string; originalSize: number }) =>
			name === PART && originalSize <= BYTES_MOST;
		const part = unzipSync(bytes, { filter })[PART];
		return part ? words(strFromU8(part)) : null;
	} catch {
		return null; // damaged, or locked with a password
	}
}
