// One feed for a browser, however many of its tabs are open: over HTTP/1.1 a browser has six
// connections to a server, for all tabs together. The tab that holds the lock leads: it follows what
// all of them want and hands on what it is told. When it goes, the next one takes its place. A
// visible tab that hears nothing of a leader (phones freeze what is in the background) takes the
// lock away from it. Without locks or channels (plain HTTP from another machine) each is by itself.
import { Stream, type Connection, type Listener } from "./stream";

const VIEWS_MOST = 16; // on one connection
const BEAT_MS = 10_000;
const SILENT_MS = 25_000; // a leader that is heard no more
const GONE_MS = 150_000;  // a tab that is; in the background timers may tick once a minute

type Message =
	| { kind: "want"; tab: string; paths: string[]; fresh: boolean }
	| { kind: "gone"; tab: string }
	| { kind: "ask" }
	| { kind: "anew" }
	| { kind: "lead"; connection: Connection; skew: number }
	| { kind: "view"; path: string; text: string };

const same = (a: readonly string[], b: readonly string[]) =>
	a.length === b.length && a.every((one) => b.includes(one));

export class Share {
	#tab = Math.random().toString(36).slice(2);
	#channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("whereas-feed") : null;
	#paths: string[] = [];
	#leads = false;
	#heard = Date.now();
	#tabs = new Map<string, { paths: string[]; heard: number }>();
	#latest = new Map<string, string>();
	#streams: Stream[] = [];
	#state: Connection = "connecting";
	#skew = 0;

	constructor(private listener: Listener) {
		if (this.#channel && "locks" in navigator) {
			this.#channel.onmessage = ({ data }) => this.#told(data as Message);
			this.#queue(false);
			setInterval(() => this.#beat(), BEAT_MS);
			addEventListener("pagehide", () => this.#say({ kind: "gone", tab: this.#tab }));
			addEventListener("pageshow", (event) => { if (event.persisted) this.want(this.#paths); });
		} else {
			this.#leads = true;
		}
	}

	/** The views that this tab follows from now on. */
	want(paths: string[]) {
		const fresh = paths.some((path) => !this.#paths.includes(path));
		this.#paths = paths;
		if (this.#leads) this.#follow();
		else this.#say({ kind: "want", tab: this.#tab, paths, fresh });
	}

	/** Somebody signed in or out: all views are other ones. */
	anew() {
		this.#say({ kind: "anew" });
		if (this.#leads) this.#restart();
	}

	#say(message: Message) { this.#channel?.postMessage(message); }

	#queue(steal: boolean) {
		navigator.locks.request("whereas-feed", { steal }, () => new Promise<void>(() => {
			this.#leads = true;
			this.#say({ kind: "ask" });
			this.#follow();
		})).catch(() => {
			this.#leads = false; // it was taken away
			this.#close();
			this.#queue(false);
		});
	}

	#beat() {
		const now = Date.now();
		if (this.#leads) {
			for (const [tab, { heard }] of this.#tabs)
				if (now - heard > GONE_MS) this.#tabs.delete(tab);
			this.#follow();
			this.#tell();
			return;
		}
		this.#say({ kind: "want", tab: this.#tab, paths: this.#paths, fresh: false });
		const visible = document.visibilityState === "visible";
		if (visible && now - this.#heard > SILENT_MS) {
			this.#heard = now;
			this.#queue(true);
		}
	}

	#told(message: Message) {
		if (this.#leads) this.#toldLeader(message);
		else if (message.kind === "lead") {
			this.#heard = Date.now();
			this.listener.connection(message.connection);
			if (message.skew) this.listener.clock(Date.now() + message.skew);
		} else if (message.kind === "ask") {
			this.#say({ kind: "want", tab: this.#tab, paths: this.#paths, fresh: true });
		} else if (message.kind === "view" && this.#paths.includes(message.path)) {
			this.listener.view(message.path, message.text);
		}
	}

	#toldLeader(message: Message) {
		if (message.kind === "want") {
			this.#tabs.set(message.tab, { paths: message.paths, heard: Date.now() });
			this.#follow();
			if (message.fresh) this.#repeat(message.paths);
		} else if (message.kind === "gone") {
			this.#tabs.delete(message.tab);
			this.#follow();
		} else if (message.kind === "anew") {
			this.#restart();
		}
	}

	#repeat(paths: string[]) {
		this.#tell();
		for (const path of paths) {
			const text = this.#latest.get(path);
			if (text !== undefined) this.#say({ kind: "view", path, text });
		}
	}

	#tell() { this.#say({ kind: "lead", connection: this.#state, skew: this.#skew }); }

	#close() {
		for (const stream of this.#streams) stream.close();
		this.#streams = [];
	}

	#restart() {
		this.#close();
		this.#latest.clear();
		this.#follow();
	}

	/** Follows what all tabs want, and lets go of what none wants any longer. */
	#follow() {
		const wanted = new Set(this.#paths);
		for (const { paths } of this.#tabs.values()) for (const path of paths) wanted.add(path);
		const all = [...wanted];
		if (same(all, this.#streams.flatMap((stream) => stream.paths))) return;
		const last = this.#streams.length === 1 ? this.#streams[0]!.last : "";
		const fewer = all.every((path) => this.#latest.has(path));
		this.#close();
		for (const path of this.#latest.keys()) if (!wanted.has(path)) this.#latest.delete(path);
		for (let at = 0; at < all.length; at += VIEWS_MOST) {
			const part = all.slice(at, at + VIEWS_MOST);
			this.#streams.push(new Stream(part, this.#own, fewer ? last : ""));
		}
	}

	#own: Listener = {
		view: (path, text) => {
			this.#latest.set(path, text);
			this.listener.view(path, text);
			this.#say({ kind: "view", path, text });
		},
		connection: (now) => {
			this.#state = now;
			this.listener.connection(now);
			this.#tell();
		},
		clock: (serverMs) => {
			this.#skew = serverMs - Date.now();
			this.listener.clock(serverMs);
			this.#tell();
		},
	};
}
