// One feed for a browser, however many of its tabs are open: over HTTP/1.1 a browser has six
// connections to a server, for all tabs together. The tab that holds the lock leads: it follows
// what all of them want and hands on what it is told. When it goes, the next one takes its place. A
// visible tab that hears nothing of a leader (phones freeze what is in the background) takes the
// lock away from it. Without locks or channels (plain HTTP from another machine) each is by itself.
import { Stream, type Connection, type Listener } from "./stream";

const VIEWS_MOST = 16; // on one connection
const BEAT_MS = 10_000;
const SILENT_MS = 25_000; // a leader that is heard no more
const GONE_MS = 150_000; // a tab that is; in the background timers may tick once a minute

type Message =
	| { kind: "want"; tab: string; paths: string[]; fresh: boolean }
	| { kind: "gone"; tab: string }
	| { kind: "ask" }
	| { kind: "anew" }
	| { kind: "lead"; connection: Connection; skew: number }
	| { kind: "view"; path: string; text: string };

const same = (a: readonly string[], b: readonly string[]) =>
	a.length === b.length && a.every((one) => b.includes(one));

const tab = Math.random().toString(36).slice(2);
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("whereas-feed") : null;
const shared = !!channel && "locks" in navigator;

/** The other tabs, and what they follow. */
const tabs = new Map<string, { paths: string[]; heard: number }>();
const latest = new Map<string, string>();
let own: string[] = [];
let leads = !shared;
let heard = Date.now(); // of the leader
let streams: Stream[] = [];
let state: Connection = "connecting";
let skew = 0;
let listener: Listener;

const say = (message: Message) => channel?.postMessage(message);
const tell = () => say({ kind: "lead", connection: state, skew });
const want = (fresh: boolean) => say({ kind: "want", tab, paths: own, fresh });

/** What the leader is told goes to all. */
const relay: Listener = {
	view(path, text) {
		latest.set(path, text);
		listener.view(path, text);
		say({ kind: "view", path, text });
	},
	connection(now) {
		state = now;
		listener.connection(now);
		tell();
	},
	clock(serverMs) {
		skew = serverMs - Date.now();
		listener.clock(serverMs);
		tell();
	},
};

function close() {
	for (const stream of streams) stream.close();
	streams = [];
}

/** Follows what all tabs want, and lets go of what none wants any longer. */
function follow() {
	const wanted = new Set(own);
	for (const { paths } of tabs.values()) for (const path of paths) wanted.add(path);
	const all = [...wanted];
	if (
		same(
			all,
			streams.flatMap((stream) => stream.paths),
		)
	)
		return;
	const last = streams.length === 1 ? streams[0]!.last : "";
	const fewer = all.every((path) => latest.has(path));
	close();
	for (const path of latest.keys()) if (!wanted.has(path)) latest.delete(path);
	for (let at = 0; at < all.length; at += VIEWS_MOST) {
		const part = all.slice(at, at + VIEWS_MOST);
		streams.push(new Stream(part, relay, fewer ? last : ""));
	}
}

function restart() {
	close();
	latest.clear();
	follow();
}

function queue(steal: boolean) {
	navigator.locks
		.request(
			"whereas-feed",
			{ steal },
			() =>
				new Promise<void>(() => {
					leads = true;
					say({ kind: "ask" });
					follow();
				}),
		)
		.catch(() => {
			leads = false; // it was taken away
			close();
			queue(false);
		});
}

function leaderBeat() {
	const now = Date.now();
	for (const [one, { heard: last }] of tabs) if (now - last > GONE_MS) tabs.delete(one);
	follow();
	tell();
}

function beat() {
	if (leads) return leaderBeat();
	want(false);
	if (document.visibilityState === "hidden" || Date.now() - heard < SILENT_MS) return;
	heard = Date.now();
	queue(true);
}

/** What a tab that joins has missed. */
function repeat(paths: string[]) {
	tell();
	for (const path of paths) {
		const text = latest.get(path);
		if (text !== undefined) say({ kind: "view", path, text });
	}
}

function toldLeader(message: Message) {
	if (message.kind === "want") {
		tabs.set(message.tab, { paths: message.paths, heard: Date.now() });
		follow();
		if (message.fresh) repeat(message.paths);
	} else if (message.kind === "gone") {
		tabs.delete(message.tab);
		follow();
	} else if (message.kind === "anew") {
		restart();
	}
}

function told(message: Message) {
	if (leads) return toldLeader(message);
	if (message.kind === "lead") {
		heard = Date.now();
		listener.connection(message.connection);
		listener.clock(heard + message.skew);
	} else if (message.kind === "ask") {
		want(true);
	} else if (message.kind === "view" && own.includes(message.path)) {
		listener.view(message.path, message.text);
	}
}

/** Once, by the page. */
export function shareBegin(reader: Listener) {
	listener = reader;
	if (!shared) return;
	channel!.onmessage = ({ data }) => told(data as Message);
	queue(false);
	setInterval(beat, BEAT_MS);
	addEventListener("pagehide", () => say({ kind: "gone", tab }));
	addEventListener("pageshow", ({ persisted }) => {
		if (persisted) want(true);
	});
}

/** The views that this tab follows from now on. */
export function shareWant(paths: string[]) {
	const fresh = paths.some((path) => !own.includes(path));
	own = paths;
	if (leads) follow();
	else want(fresh);
}

/** Somebody signed in or out: all views are other ones. */
export function shareAnew() {
	say({ kind: "anew" });
	if (leads) restart();
}
