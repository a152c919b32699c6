// The words of a Word file as a reader sees them with all changes accepted: a line, a paragraph.
// A .docx is a ZIP with its text in one part, which another part names (ECMA-376, part 1, sections
// 11.3.10 and 17.3; part 2, section 9.3). What Word numbers by itself is no text there and does not
// come along.
import { Inflate, strFromU8 } from "fflate";

const RELATIONS = "_rels/.rels";
const BYTES_MOST = 16 * 1024 * 1024; // of a part, unpacked
const COMMENT_MOST = 0xffff; // behind the list of parts
const PIECE = 16 * 1024; // that is unpacked at once: at most a thousand times as much

// Where what stands there does not count: what was deleted or moved away, places of tabs, and the
// second telling of a text box, for older programs. No tag is sought beyond the next "<": a file of
// tags that never end would take hours. The end of a paragraph that was deleted or moved away joins
// it to the next (17.13.5.15).
const APART = "w:del|w:moveFrom|w:tabs|mc:Fallback";
const BREAKS = "/w:p|w:p/|w:p\\s[^<>]*/|w:br|w:cr|w:tab|w:noBreakHyphen";
const TOKENS = new RegExp(
	"<w:t(?:\\s[^<>]*)?>([^<]*)</w:t>" +
		`|<(/?)(${APART})(?:\\s[^<>]*[^/<>])?>` +
		`|<(${BREAKS})(?=[\\s/>])` +
		"|(<w:rPr>\\s*(?:<w:ins\\s[^<>]*/>\\s*)?<w:(?:del|moveFrom)\\s[^<>]*/>)",
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
	let joins = false; // this paragraph to the next
	for (const [, run, ends, region, sign, joint] of xml.matchAll(TOKENS)) {
		if (region) apart = Math.max(0, apart + (ends ? -1 : 1));
		else if (apart) continue;
		else if (joint) joins = true;
		else if (joins && sign === "/w:p") joins = false;
		else if (run !== undefined) out += plain(run);
		else out += SIGNS[sign!] ?? "\n";
	}
	return out;
}

interface Packed {
	method: number;
	data: () => Uint8Array;
}

/** The list of parts at the end of the file (APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.16): how each is
 * packed. The first of a name counts. */
function packed(bytes: Uint8Array): Map<string, Packed> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const short = (at: number) => view.getUint16(at, true);
	const long = (at: number) => view.getUint32(at, true);
	const parts = new Map<string, Packed>();
	const last = bytes.length - 22;
	let end = last;
	while (long(end) !== 0x06054b50)
		if (--end < last - COMMENT_MOST) throw new RangeError("no list of parts");
	let at = long(end + 16);
	for (let left = short(end + 10); left > 0; left--) {
		const length = short(at + 28);
		const name = strFromU8(bytes.subarray(at + 46, at + 46 + length));
		const local = long(at + 42);
		const size = long(at + 20);
		const data = () => {
			const from = local + 30 + short(local + 26) + short(local + 28);
			return bytes.subarray(from, from + size);
		};
		if (!parts.has(name)) parts.set(name, { method: short(at + 10), data });
		at += 46 + length + short(at + 30) + short(at + 32);
	}
	return parts;
}

/** Nothing is wrong with it but that it is more than is unpacked here. */
class TooLarge extends RangeError {}

/** Unpacks piece by piece, so that a file that becomes too large is left as soon as it does,
 * whatever it says of its size. */
function unpacked(data: Uint8Array): Uint8Array {
	const out: Uint8Array[] = [];
	let size = 0;
	const inflate = new Inflate((piece) => {
		size += piece.length;
		if (size > BYTES_MOST) throw new TooLarge();
		out.push(piece);
	});
	for (let at = 0; at < data.length; at += PIECE)
		inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of out) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** The main part as the relations of the whole file name it, from the root or without its "/". */
function mainOf(relations: string): string {
	for (const [, one] of relations.matchAll(/<(?:\w+:)?Relationship\s([^<>]*)>/g)) {
		const said = (name: string) =>
			new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(one!);
		const type = said("Type");
		const target = said("Target");
		if (/\/officeDocument$/.test(type?.[1] ?? type?.[2] ?? ""))
			return plain(target?.[1] ?? target?.[2] ?? "").replace(/^\//, "");
	}
	return "";
}

/** Its words; `large` where they would be too many, null where it is no Word file, or one that
 * can't be opened. */
export function wordText(bytes: Uint8Array): { text: string } | { large: true } | null {
	try {
		const parts = packed(bytes);
		const read = (name: string) => {
			const { method, data } = parts.get(name)!;
			if (method === 8) return strFromU8(unpacked(data()));
			if (method !== 0) throw new RangeError("packed in another way");
			if (data().length > BYTES_MOST) throw new TooLarge();
			return strFromU8(data());
		};
		return { text: words(read(mainOf(read(RELATIONS)))) };
	} catch (error) {
		return error instanceof TooLarge ? { large: true } : null; // or damaged, or locked
	}
}
