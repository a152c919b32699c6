// Carrying out what was seen: the ordinary actions, one after the other, each asked for until it is
// answered. Before the first one everything is looked at once more, and what is left after every so
// many, so that nothing is done that nobody saw: not where another clerk brings in the same people
// at this moment, and not where two files hold the same.
import { signal } from "@preact/signals";

import { act, type Receipt, type Refusal } from "../../lib/act";
import { get } from "../../lib/get";
import { may } from "../../lib/session";
import type { ActionKind, Actions } from "../../types/actions";
import {
	dropSource,
	forgetSources,
	interrupted,
	keepSources,
	look,
	lookAll,
	seen,
	SLOT,
	sources,
	type Row,
	type Seen,
	type TextPreview,
} from "./sources";

export type Fate = "meeting" | "none" | "draft";
export type Phase = "idle" | "looking" | "moved" | "working" | "stopped" | "done";
export type Result = "seated" | "changed" | "submitted" | "drafted";

/** How the import is to go, as it is chosen beside the button. */
export interface Wanted {
	fate: Fate;
	change: boolean;
}

export interface Failure {
	name: string;
	line: number; // 0: of no list
	refusal: Refusal;
}

export interface Progress {
	phase: Phase;
	all: number;
	done: Readonly<Record<Result, number>>;
	texts: readonly { id: number; title: string; draft: boolean }[];
	failed: readonly Failure[];
}

const NOTHING: Progress = {
	phase: "idle",
	all: 0,
	done: { seated: 0, changed: 0, submitted: 0, drafted: 0 },
	texts: [],
	failed: [],
};

export const progress = signal<Progress>(NOTHING);
let stopping = false;
const AT_ONCE = 50; // jobs between two looks at what is left

export const stop = () => (stopping = true);
export const startAnew = () => (progress.value = NOTHING);

const now = (part: Partial<Progress>) => (progress.value = { ...progress.value, ...part });

class Refused extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.title);
	}
}

async function ask<K extends ActionKind>(kind: K, fields: Actions[K]): Promise<Receipt> {
	const answer = await act(kind, fields, SLOT);
	if ("refusal" in answer) throw new Refused(answer.refusal);
	return answer.receipt;
}

interface Job {
	name: string;
	line: number;
	saw: string; // what it was judged by
	carryOut: () => Promise<Result>;
}

async function seat(body: number, row: Row): Promise<Result> {
	const person = row.person || (await ask("add_person", { name: row.name })).id;
	const { role, weight, attributes } = row;
	await ask("seat_member", { body, person, role, weight, attributes });
	return "seated";
}

async function change(row: Row): Promise<Result> {
	const { member, role, weight, changes } = row;
	if (changes.some(({ name }) => name === "role" || name === "weight"))
		await ask("change_member", { member, role, weight });
	for (const { name, value, source } of row.attributes)
		if (changes.some((one) => one.name === name))
			await ask("set_attribute", { member, name, value, source });
	return "changed";
}

const decides = (text: TextPreview) => text.clauses.some((one) => one.kind === "resolved");

/** The hash of what a draft says: of one that was there, of what was just seen. */
const read = async (draft: number) =>
	(await get<{ text: string }>(`/api/drafts/${draft}.json`))?.text ?? "";

async function write(text: TextPreview, fate: Fate): Promise<Result> {
	const resolution = text.known_draft || (await ask("draft_resolution", text.draft)).id;
	const stays = fate === "draft" || !decides(text);
	if (!stays)
		await ask("submit_resolution", {
			resolution,
			text: await read(resolution),
			...(fate === "none" ? { meeting: 0 } : {}),
			...(text.number ? { label: text.number } : {}),
		});
	const { title } = text.draft;
	now({ texts: [...progress.value.texts, { id: resolution, title, draft: stays }] });
	return stays ? "drafted" : "submitted";
}

/** A draft that is there and stays one asks for nothing more. */
const waits = (text: TextPreview, fate: Fate) =>
	!text.known && !(text.known_draft && (fate === "draft" || !decides(text)));

/** What a text is judged by. Its sponsors may become clear on the way, when a list comes first. */
function sawText({ draft, known, known_draft }: TextPreview): string {
	const { title, clauses, trailing, left_over } = draft;
	return JSON.stringify([title, clauses, trailing, left_over, known, known_draft]);
}

const sawRow = ({ what, person, member, role, weight, changes }: Row) =>
	JSON.stringify([what, person, member, role, weight, changes]);

function jobsOf(body: number, one: Seen | undefined, { fate, change: changes }: Wanted): Job[] {
	if (one?.state === "text") {
		const { text } = one;
		if (!may("draft_resolution", body) || !waits(text, fate)) return [];
		const carryOut = () => write(text, fate);
		return [{ name: text.draft.title, line: 0, saw: sawText(text), carryOut }];
	}
	if (one?.state !== "members") return [];
	return one.list.rows
		.filter(({ what }) => what === "seated" || (changes && what === "changed"))
		.map((row) => ({
			name: row.name,
			line: row.line,
			saw: sawRow(row),
			carryOut: () => (row.what === "seated" ? seat(body, row) : change(row)),
		}));
}

export const jobs = (body: number, wanted: Wanted): Job[] =>
	sources.value.flatMap(({ key }) => jobsOf(body, seen.value[key], wanted));

/** Nobody is here any more who may: what is left would be refused one by one. */
const ENDS = new Set(["NOT_SIGNED_IN", "FORBIDDEN"]);

async function work(job: Job) {
	try {
		const result = await job.carryOut();
		const { done } = progress.value;
		now({ done: { ...done, [result]: done[result] + 1 } });
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		const { name, line } = job;
		const { refusal } = error;
		now({ failed: [...progress.value.failed, { name, line, refusal }] });
		if (ENDS.has(refusal.code)) stop();
	}
}

/** One source to its end, or until somebody stops it, or the server does, which looks at nothing
 * for who is not signed in any more; false where it has become another one. */
async function workThrough(key: number, body: number, wanted: Wanted): Promise<boolean> {
	const expected = new Map(
		jobsOf(body, seen.value[key], wanted).map((one) => [one.line, one.saw]),
	);
	while (!stopping && expected.size > 0) {
		await look(key, body);
		if (seen.value[key]?.state === "refused") {
			stop();
			return true;
		}
		const left = jobsOf(body, seen.value[key], wanted).filter(({ line }) =>
			expected.has(line),
		);
		if (left.some(({ line, saw }) => expected.get(line) !== saw)) return false;
		if (!left.length) return true;
		for (const job of left.slice(0, AT_ONCE)) {
			if (stopping) break;
			await work(job);
			expected.delete(job.line);
		}
	}
	return true;
}

/** Lists first: then it is clear who sponsors the texts. */
const inOrder = () =>
	[...sources.value].sort(
		(one, other) => Number(one.kind === "text") - Number(other.kind === "text"),
	);

/** What is there now as it was brought in is not shown any longer. */
function clear() {
	for (const { key } of sources.value) {
		const one = seen.value[key];
		const there =
			(one?.state === "text" && (one.text.known || one.text.known_draft)) ||
			(one?.state === "members" &&
				one.list.rows.every(
					({ what }) => what === "known" || what === "repeated",
				));
		if (there) dropSource(key);
	}
}

export async function carryOut(body: number, wanted: Wanted) {
	stopping = false;
	progress.value = { ...NOTHING, phase: "looking" };
	if (!(await lookAll(body))) {
		now({ phase: "moved" });
		return;
	}
	now({ phase: "working", all: jobs(body, wanted).length });
	keepSources(body);
	let same = true;
	for (const { key } of inOrder()) same = same && (await workThrough(key, body, wanted));
	await lookAll(body);
	interrupted.value = false;
	forgetSources();
	if (same && !stopping) clear();
	now({ phase: same ? (stopping ? "stopped" : "done") : "moved" });
}
