// Who is at this device, what they may do, and what they have cast in votes that go on.
import { signal } from "@preact/signals";

import type { Choice } from "../types/terms";
import { get } from "./get";
import { followAnew } from "./live";
import { backOff, pause } from "./pause";
import { RIGHTS } from "./stream";
import type { Me, Who } from "./views";

export const who = signal<Who | null>(null);
export const me = signal<Me | null>(null);

const doors = "BroadcastChannel" in globalThis ? new BroadcastChannel("whereas-door") : null;

/** Finds out who is signed in, before anything is shown; what they may do comes while it is. */
export async function begin() {
	const now = await get<Who>("/api/session");
	who.value = now ?? null;
	if (now?.signed_in) void refresh();
}

let reading: Promise<void> | null = null;
let again = false;
let stale = false; // what is being read is older than what is shown

async function read() {
	do {
		again = stale = false;
		const now = await get<Me>("/api/me.json");
		if (stale) continue;
		if (now) me.value = now;
		else {
			me.value = null;
			who.value = (await get<Who>("/api/session")) ?? null; // the session is over
		}
	} while (again);
	reading = null;
}

/** Reads again what is private: it can't be followed. Done when what is shown is not older than
 * the call. */
export function refresh(): Promise<void> {
	if (reading) again = true;
	return (reading ??= read());
}

/** What is private changed: every tab of this browser reads it again. */
export function renew() {
	doors?.postMessage("news");
	return refresh();
}

const renewHere = () => who.peek()?.signed_in && void refresh();

/** A ballot that was acknowledged shows at once; the receipt is all there is to know of it. */
export function noteBallot(vote: number, proxy: number, choice: Choice, entry: number, at: number) {
	if (!me.value || !entry) return;
	if (reading) again = stale = true;
	me.value = {
		...me.value,
		ballots: me.value.ballots.map((one) =>
			one.vote === vote && one.proxy === proxy
				? {
						...one,
						cast: true,
						choice,
						entry,
						cast_at: new Date(at).toISOString(),
					}
				: one,
		),
	};
}

/** Signed in, and what that means is not known yet. */
export const unknown = () => !!who.value?.signed_in && !me.value;

/** Is the action one that a role of this person allows in the body (0: in the house)? */
export function may(action: string, body = 0): boolean {
	const now = me.value;
	if (!now) return false;
	if (!body) return now.actions.includes(action);
	return now.bodies.some((one) => one.body === body && one.actions.includes(action));
}

/** Is the seat one's own, or one to act for? */
export const isMine = (member: number) =>
	!!me.value?.seats.some((seat) => seat.member === member);

export async function signOut() {
	for (let tries = 0; ; tries++) {
		const answer = await fetch("/api/session", { method: "DELETE" }).catch(() => null);
		if (answer && answer.status < 500) break;
		await pause(backOff(tries));
	}
	doors?.postMessage("out");
	leave();
}

function leave() {
	followAnew();
	location.replace("/sign-in");
}

if (doors)
	doors.onmessage = ({ data }) => (data === "news" ? renewHere() : location.reload());
// What happened on another device, as far as nothing tells of it, is seen by whoever looks again.
document.addEventListener("visibilitychange", () => document.hidden || renewHere());
addEventListener(RIGHTS, () => void renew());
