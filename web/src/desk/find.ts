// Finding somebody by what is typed or scanned: a seat's number, the address on a card, or the
// beginnings of words of the name and the place, whatever their accents.
import type { Member } from "../lib/views";

const MARKS = /\p{M}/gu;
const SEAT = /^(?:.*\/members\/)?(\d+)$/;

export const plain = (text: string) => text.normalize("NFD").replace(MARKS, "").toLowerCase();

export function fact(member: Member, name: string): string {
	const value = member.attributes.find((one) => one.name === name)?.value ?? "";
	return value === "unknown" ? "" : value;
}

/** "Sampleton, OH", or as much of it as is known. */
export const place = (member: Member) =>
	[fact(member, "city"), fact(member, "state")].filter(Boolean).join(", ");

/** The number of a seat, where the text is one or is the address of one. */
export function seatNumber(text: string): number {
	return Number(SEAT.exec(text.trim())?.[1] ?? 0);
}

const spaced = (text: string) =>
	plain(text)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

export function finder(text: string) {
	const wanted = spaced(text).split(" ").filter(Boolean);
	const number = seatNumber(text);
	return (member: Member, words: string) =>
		member.id === number ||
		wanted.every((one) => words.startsWith(one) || words.includes(` ${one}`));
}

/** What a seat is found by. */
export const wordsOf = (member: Member) => spaced(`${member.name} ${place(member)}`);

/** Those who are meant by a text, at most so many; by number first. */
export function found(members: readonly Member[], text: string, most: number): Member[] {
	if (!text.trim()) return [];
	const number = seatNumber(text);
	const exact = members.find((one) => one.id === number);
	if (exact) return [exact];
	const fits = finder(text);
	const all: Member[] = [];
	for (const one of members) {
		if (fits(one, wordsOf(one))) all.push(one);
		if (all.length === most) break;
	}
	return all;
}
