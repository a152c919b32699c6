// Asking the server to do something: each wish has a key of its own and is sent until it is
// answered, also after a reload, so that it happens once, however bad the connection. Wishes of a
// tab go one after another; a choice that was not sent yet gives way to a newer one in that vote.
import { computed, signal } from "@preact/signals";

import type { ActionKind, Actions } from "../types/actions";
import type { Choice } from "../types/terms";
import { backOff, pause } from "./pause";
import { noteBallot, refresh, renew, who } from "./session";

const STORE = "whereas-wishes";
/** Ballots that came too late, until they were seen: ui/Late.tsx keeps them. */
export const LATE = "whereas-late";
const ANSWER_MS = 15_000; // after which it is asked again
const OUTLIVES_MOST = 20_000; // characters of a wish that outlives its page; browsers refuse 64 KiB
const KEPT_MS = 48 * 3600 * 1000; // as long as the server knows a key
const WAITS = new Set([408, 425, 429]);

interface Wish {
	key: string;
	slot: string;
	kind: ActionKind;
	fields: object;
	person: number;
	at: number;
}

export interface Receipt {
	id: number;
	entries: number;
	last: number;
	at: number;
	leaf: string;
	repeated: boolean;
	card?: string;
	card_until?: number;
}

export interface Refusal {
	title: string;
	code: string;
	field: string;
	detail?: string;
	/** Of a ballot: what was chosen, and by whom. */
	choice?: Choice;
	person?: number;
}

/** One's own ballot that reached the server when the vote was over. */
export const tooLate = ({ code, choice, person }: Refusal) =>
	!!choice && person === who.value?.person && code.startsWith("VOTE_");

export type Answer = { receipt: Receipt } | { refusal: Refusal };

/** What is on its way. */
export const wishes = signal<readonly Wish[]>(
	stored<Wish[]>(STORE, []).filter((one) => Date.now() - one.at < KEPT_MS),
);
/** The last try did not reach the server. */
export const unheard = signal(false);
/** What was refused, by the place on the page it belongs to. */
export const refusals = signal<Readonly<Record<string, Refusal>>>(stored(LATE, {}));

/** Is something of this place on its way? */
export const busy = (slot: string) => computed(() => wishes.value.some((one) => one.slot === slot));

/** Answers to what was asked before this page was loaded: nobody waits for them here. */
export const inherited = signal<readonly { wish: Wish; answer: Answer }[]>([]);

const waiting = new Map<string, (answer: Answer) => void>();
let working = false;

function stored<T>(name: string, none: T): T {
	try {
		return (JSON.parse(sessionStorage.getItem(name)!) as T | null) ?? none;
	} catch {
		return none;
	}
}

function keep(now: readonly Wish[]) {
	wishes.value = now;
	try {
		sessionStorage.setItem(STORE, JSON.stringify(now));
	} catch {
		/* a full or forbidden store costs what a reload would have saved */
	}
}

/** 128 random bits; crypto.randomUUID is there over HTTPS only. */
function newKey() {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** One try; null where there was no answer. */
async function send(wish: Wish): Promise<Answer | null> {
	const body = JSON.stringify(wish.fields);
	try {
		const answer = await fetch(`/api/actions/${wish.kind}`, {
			method: "POST",
			headers: {
				"Content-Type": "application/json",
				"Idempotency-Key": wish.key,
			},
			body,
			signal: AbortSignal.timeout(ANSWER_MS),
			keepalive: body.length < OUTLIVES_MOST,
		});
		if (answer.ok) return { receipt: (await answer.json()) as Receipt };
		if (answer.status >= 500 || WAITS.has(answer.status)) return null;
		return { refusal: (await answer.json()) as Refusal };
	} catch {
		return null;
	}
}

function settle(wish: Wish, answer: Answer) {
	const fields = wish.fields as Actions["cast_proxy_ballot"];
	if ("refusal" in answer) {
		const refusal = { ...answer.refusal, choice: fields.choice, person: wish.person };
		refusals.value = { ...refusals.value, [wish.slot]: refusal };
		if (answer.refusal.code === "NOT_SIGNED_IN") void refresh();
	} else if (wish.kind === "cast_ballot" || wish.kind === "cast_proxy_ballot") {
		const { id, at } = answer.receipt;
		noteBallot(fields.vote, fields.proxy ?? 0, fields.choice, id, at);
	}
	const take = waiting.get(wish.key);
	if (take) take(answer);
	else inherited.value = [...inherited.value, { wish, answer }];
	waiting.delete(wish.key);
	void renew();
}

async function work() {
	if (working) return;
	working = true;
	for (let tries = 0; wishes.value[0]; ) {
		const [wish] = wishes.value;
		const answer = await send(wish);
		unheard.value = !answer;
		if (answer) {
			tries = 0;
			keep(wishes.value.filter((one) => one !== wish));
			settle(wish, answer);
		} else {
			await pause(backOff(tries++));
		}
	}
	working = false;
}

/** Asks for an action. `slot` names the place on the page where its refusal is told. */
export function act<K extends ActionKind>(kind: K, fields: Actions[K], slot: string) {
	const wish: Wish = {
		key: newKey(),
		slot,
		kind,
		fields,
		person: who.peek()?.person ?? 0,
		at: Date.now(),
	};
	const ballot = kind.startsWith("cast_");
	const [first, ...later] = wishes.value;
	const others = ballot ? later.filter((one) => one.slot !== slot) : later;
	forget(slot);
	keep(first ? [first, ...others, wish] : [wish]);
	void work();
	return new Promise<Answer>((resolve) => waiting.set(wish.key, resolve));
}

export function forget(slot: string) {
	const { [slot]: _gone, ...others } = refusals.value;
	refusals.value = others;
}

/** Goes on with what was on its way before the page was loaded, if the same person is here. */
export function resume() {
	const person = who.peek()?.person ?? 0;
	const own = wishes.value.filter((one) => one.person === person);
	if (own.length !== wishes.value.length) keep(own);
	if (own.length) void work();
}
