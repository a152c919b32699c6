// The parts of a ZIP (APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.16), unpacked with fflate, which leaves it to
// others to compare what came out with its CRC-32 (4.4.7).
import { Inflate, strFromU8 } from "fflate";

import { Unread } from "./unread";

const BYTES_MOST = 16 * 1024 * 1024; // of all parts that are read, unpacked
const COMMENT_MOST = 0xffff; // behind the list of parts
const PIECE = 16 * 1024; // that is unpacked at once: at most a thousand times as much
const BEGIN = "PK\x03\x04";
const STORED = 0;
const DEFLATED = 8;
const LOCKED = 1; // a flag
const REMAINDERS = Int32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

interface Packed {
	method: number;
	crc: number;
	data: () => Uint8Array;
}

function crc32(bytes: Uint8Array): number {
	let rest = -1;
	for (const byte of bytes) rest = REMAINDERS[(rest ^ byte) & 255]! ^ (rest >>> 8);
	return ~rest >>> 0;
}

/** The list of parts at the end of the file: how each is packed. The first of a name counts. */
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
		const name = strFromU8(bytes.subarray(at + 46, at + 46 + length)).toLowerCase();
		const method = short(at + 8) & LOCKED ? NaN : short(at + 10);
		const local = long(at + 42);
		const size = long(at + 20);
		const data = () => {
			const from = local + 30 + short(local + 26) + short(local + 28);
			return bytes.subarray(from, from + size);
		};
		if (!parts.has(name)) parts.set(name, { method, crc: long(at + 16), data });
		at += 46 + length + short(at + 30) + short(at + 32);
	}
	return parts;
}

/** Unpacks piece by piece, so that a file that becomes too large is left as soon as it does,
 * whatever it says of its size. */
function inflated(data: Uint8Array, most: number): Uint8Array {
	const out: Uint8Array[] = [];
	let size = 0;
	const inflate = new Inflate((piece) => {
		size += piece.length;
		if (size > most) throw new Unread("large");
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

function unpacked({ method, crc, data }: Packed, most: number): Uint8Array {
	if (method !== DEFLATED && method !== STORED) throw new Unread("noText");
	const whole = method === DEFLATED ? inflated(data(), most) : data();
	if (whole.length > most) throw new Unread("large");
	if (crc32(whole) !== crc) throw new Unread("damaged");
	return whole;
}

/** Reads parts by their names, which are one in capitals or not (ECMA-376, part 2, section 6.2.2);
 * null where there is none. Throws where one can't be read, or is not as it was packed. */
export function partsOf(bytes: Uint8Array): (name: string) => Uint8Array | null {
	const parts = packed(bytes);
	let left = BYTES_MOST;
	return (name) => {
		const part = parts.get(name.toLowerCase());
		if (!part) return null;
		const whole = unpacked(part, left);
		left -= whole.length;
		return whole;
	};
}

/** Whether it begins as a ZIP does: what can't be read then is broken, no file of another kind. */
export const isZip = (bytes: Uint8Array) => strFromU8(bytes.subarray(0, 4), true) === BEGIN;
