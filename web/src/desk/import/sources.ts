// What is to be brought in: files and pasted words, each with what the server says of it. What was
// begun and not ended is kept for a reload: the server then knows what of it is there already, so
// that to go on is to look at it again.
import { signal } from "@preact/signals";

import { wishes, type Refusal } from "../../lib/act";
import { ask } from "../../lib/ask";
import { pause } from "../../lib/pause";
import { who } from "../../lib/session";
import type { Actions } from "../../types/actions";
import type { Attribute, ClauseText, Role } from "../../types/terms";
import type { Why } from "./unread";

export const SLOT = "import";
const STORE = "whereas-import";
const LOOK_MS = 100;
const BYTES_MOST = 1024 * 1024;
const WORD = /\.docx$/i;
const WORD_BYTES_MOST = 16 * BYTES_MOST; // its pictures come along, and are left

export type Kind = "members" | "text";
export type What = "seated" | "known" | "changed" | "refused" | "repeated";

export interface Source {
	key: number;
	name: string;
	kind: Kind;
	text: string;
	odd: boolean; // no UTF-8
	notes: readonly string[]; // its footnotes
}

export interface Row {
	line: number;
	what: What;
	name: string;
	city: string;
	state: string;
	role: Role;
	weight: string;
	person: number;
	member: number;
	repeats: number;
	attributes: Attribute[];
	changes: { name: string; from: string; to: string }[];
	refused: { column: number; field: string; code: string; sentence: string }[];
}

export interface ListPreview {
	counts: Record<What, number>;
	rows: Row[];
	notes: string[];
}

export interface TextPreview {
	number: string;
	title: string;
	clauses: ClauseText[];
	headings: string[];
	trailing: string[];
	left_over: string[];
	warnings: string[];
	draft: Actions["draft_resolution"];
	members: { id: number; name: string }[];
	known: number;
	known_same: boolean;
	known_draft: number;
}

export type Seen =
	| { state: "reading" }
	| { state: "refused"; refusal: Refusal }
	| { state: "members"; list: ListPreview }
	| { state: "text"; text: TextPreview };

export const sources = signal<readonly Source[]>([]);
export const seen = signal<Readonly<Record<number, Seen>>>({});
/** Files that can't be read, by name. */
export const unread = signal<readonly { name: string; why: Why }[]>([]);
/** This page was left while an import went on. */
export const interrupted = signal(false);

let newest = 0;

/** A list says so by its name, or by a first line that names its columns. */
function kindOf(name: string, text: string): Kind {
	if (/\.(csv|tsv)$/i.test(name)) return "members";
	const head = text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
	const cells = head.split(/[,;\t]/).map((one) => one.trim().toLowerCase());
	const list = cells.includes("name") || cells.includes("mayor_2020");
	return list ? "members" : "text";
}

export function addSource(
	name: string,
	text: string,
	odd = false,
	notes: readonly string[] = [],
) {
	const kind = kindOf(name, text);
	sources.value = [...sources.value, { key: ++newest, name, kind, text, odd, notes }];
	return newest;
}

export function changeSource(key: number, part: Partial<Source>) {
	sources.value = sources.value.map((one) => (one.key === key ? { ...one, ...part } : one));
}

export function dropSource(key: number) {
	sources.value = sources.value.filter((one) => one.key !== key);
	if (!sources.value.length) interrupted.value = false;
}

/** How spreadsheets mark text of two bytes a letter. */
const WIDE: Readonly<Record<string, string>> = { "255 254": "utf-16le", "254 255": "utf-16be" };

/** Text in UTF-8, or else as old Windows programs wrote it; null where it is no text at all. */
function decode(bytes: Uint8Array): { text: string; odd: boolean } | null {
	const wide = WIDE[`${bytes[0]} ${bytes[1]}`];
	if (wide) return { text: new TextDecoder(wide).decode(bytes), odd: false };
	if (bytes.includes(0)) return null;
	try {
		return {
			text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
			odd: false,
		};
	} catch {
		return { text: new TextDecoder("windows-1252").decode(bytes), odd: true };
	}
}

type Found = { text: string; odd?: boolean; notes?: string[] } | { why: Why } | null;

async function read(file: File): Promise<Found> {
	if (tooLarge(file)) return { why: "large" };
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (!WORD.test(file.name)) return decode(bytes);
	const { wordText } = await import("./word");
	return wordText(bytes);
}

const tooLarge = ({ name, size }: File) => size > (WORD.test(name) ? WORD_BYTES_MOST : BYTES_MOST);

/** Reads files into sources; the keys of those that could be read. */
export async function addFiles(files: readonly File[]): Promise<number[]> {
	const keys: number[] = [];
	const not: { name: string; why: Why }[] = [];
	for (const file of files) {
		const found = await read(file);
		if (found && "text" in found)
			keys.push(addSource(file.name, found.text, found.odd, found.notes));
		else not.push({ name: file.name, why: found?.why ?? "noText" });
	}
	unread.value = not;
	return keys;
}

async function previewOf(source: Source, body: number): Promise<Seen> {
	const list = source.kind === "members";
	const fields = list
		? { body, list: source.text, name: source.name.slice(0, 60) }
		: { body, text: source.text };
	const path = `/api/preview/${source.kind}`;
	const answer = await ask<ListPreview | TextPreview>(path, fields);
	if ("refusal" in answer) return { state: "refused", refusal: answer.refusal };
	if (list) return { state: "members", list: answer.said as ListPreview };
	const text = answer.said as TextPreview;
	const trailing = [...(text.draft.trailing ?? []), ...source.notes];
	return { state: "text", text: { ...text, draft: { ...text.draft, trailing } } };
}

/** What was sent before the page was left is on its way still: it comes first. */
async function settled() {
	while (wishes.peek().some((one) => one.slot === SLOT)) await pause(LOOK_MS);
}

/** Looks at a source as it now is; false where what was seen before is no longer so. */
export async function look(key: number, body: number): Promise<boolean> {
	const before = seen.value[key];
	if (!before || before.state === "refused")
		seen.value = { ...seen.value, [key]: { state: "reading" } };
	await settled();
	const source = sources.value.find((one) => one.key === key);
	if (!source) return true;
	const now = await previewOf(source, body);
	const current = sources.value.find((one) => one.key === key);
	if (current !== source) return false; // corrected meanwhile: another look is on its way
	seen.value = { ...seen.value, [key]: now };
	return JSON.stringify(before) === JSON.stringify(now);
}

export async function lookAll(body: number): Promise<boolean> {
	let same = true;
	for (const { key } of sources.value) same = (await look(key, body)) && same;
	return same;
}

export function keepSources(body: number) {
	try {
		const person = who.peek()?.person;
		const kept = { person, body, sources: sources.value };
		sessionStorage.setItem(STORE, JSON.stringify(kept));
	} catch {
		/* too much to keep: who leaves the page brings the file again */
	}
}

export const forgetSources = () => sessionStorage.removeItem(STORE);

interface Kept {
	person: number;
	body: number;
	sources: Source[];
}

/** What the same person began in this body before the page was left. */
export function takeUp(body: number) {
	try {
		const kept = JSON.parse(sessionStorage.getItem(STORE) ?? "null") as Kept | null;
		if (kept && kept.person !== who.peek()?.person) forgetSources();
		else if (kept?.body === body && !sources.value.length) {
			for (const { name, text, odd, kind, notes } of kept.sources)
				changeSource(addSource(name, text, odd, notes), { kind });
			interrupted.value = sources.value.length > 0;
			void lookAll(body);
		}
	} catch {
		forgetSources();
	}
}
