// The parts of a ZIP (APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.16), unpacked with fflate.
import { Inflate, strFromU8 } from "fflate";

const BYTES_MOST = 16 * 1024 * 1024; // of a part, unpacked
const COMMENT_MOST = 0xffff; // behind the list of parts
const PIECE = 16 * 1024; // that is unpacked at once: at most a thousand times as much

interface Packed {
	method: number;
	data: () => Uint8Array;
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
export class TooLarge extends RangeError {}

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

/** Reads parts by their names; null where there is none. Throws where one can't be read. */
export function partsOf(bytes: Uint8Array): (name: string) => Uint8Array | null {
	const parts = packed(bytes);
	return (name) => {
		const part = parts.get(name);
		if (!part) return null;
		const data = part.data();
		if (part.method === 8) return unpacked(data);
		if (part.method !== 0) throw new RangeError("packed in another way");
		if (data.length > BYTES_MOST) throw new TooLarge();
		return data;
	};
}
