// One connection to the feed (WHATWG HTML, section 9.2: server-sent events), read with fetch and
// not with EventSource: that one gives up after an HTTP error, hides the signs of life by which a
// line that died silently is noticed, and can't go on from where another connection ended.
import { backOff, pause } from "./pause";

const SILENCE_MS = 45_000; // the server shows a sign of life every 20 seconds

/** The server ends a feed whose reader may see other things by now, or signed out elsewhere. */
export const RIGHTS = "whereas-rights";

export type Connection = "connecting" | "live" | "lost";

export interface Listener {
	view(path: string, text: string): void;
	connection(now: Connection): void;
	/** The server's clock. */
	clock(serverMs: number): void;
}

/** Splits a stream of text into blocks, and blocks into fields; keeps what is not whole yet. */
export function blockReader(take: (event: string, data: string, id: string | null) => void) {
	let rest = "";
	const block = (lines: string[]) => {
		let event = "",
			data = "",
			id: string | null = null;
		for (const line of lines) {
			const at = line.indexOf(":");
			const name = at < 0 ? line : line.slice(0, at);
			const value = at < 0 ? "" : line.slice(at + 1).replace(/^ /, "");
			if (name === "event") event = value;
			else if (name === "data") data += data ? `\n${value}` : value;
			else if (name === "id") id = value;
		}
		take(event, data, id);
	};
	return (text: string) => {
		const blocks = (rest + text).split("\n\n");
		rest = blocks.pop() ?? "";
		for (const one of blocks) block(one.split("\n"));
	};
}

/** Reads to the end, and calls `silent` when nothing came for too long. */
async function readAll(
	body: ReadableStream<Uint8Array<ArrayBuffer>>,
	read: (text: string) => void,
	silent: () => void,
) {
	let timer = setTimeout(silent, SILENCE_MS);
	try {
		const reader = body.pipeThrough(new TextDecoderStream()).getReader();
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			clearTimeout(timer);
			timer = setTimeout(silent, SILENCE_MS);
			read(value);
		}
	} finally {
		clearTimeout(timer);
	}
}

/** Follows these views until it is closed; goes on from `after` where that is given. */
export class Stream {
	#ended = new AbortController();
	#last: string;
	#tries = 0;

	constructor(
		readonly paths: readonly string[],
		private listener: Listener,
		after = "",
	) {
		this.#last = after;
		void this.#run();
	}

	/** The newest entry that all views are true of. */
	get last(): string {
		return this.#last;
	}

	close() {
		this.#ended.abort();
	}

	async #run() {
		const { signal } = this.#ended;
		while (!signal.aborted) {
			this.listener.connection(this.#tries > 1 ? "lost" : "connecting");
			try {
				await this.#follow();
			} catch {
				/* told by the state of the connection */
			}
			if (signal.aborted) return;
			this.#tries++;
			await pause(backOff(this.#tries - 1));
		}
	}

	async #follow() {
		const cut = new AbortController();
		const stop = () => cut.abort();
		this.#ended.signal.addEventListener("abort", stop);
		const query = this.paths.map((path) => `view=${encodeURIComponent(path)}`);
		const read = blockReader((event, data, id) => this.#take(event, data, id));
		try {
			const answer = await fetch(`/api/feed?${query.join("&")}`, {
				headers: this.#last ? { "Last-Event-ID": this.#last } : {},
				signal: cut.signal,
				cache: "no-store",
			});
			if (!answer.ok || !answer.body) throw new Error(String(answer.status));
			this.#tries = 0;
			this.listener.connection("live");
			await readAll(answer.body, read, stop);
		} finally {
			this.#ended.signal.removeEventListener("abort", stop);
			stop();
		}
	}

	#take(event: string, data: string, id: string | null) {
		if (id !== null) this.#last = id;
		if (id === "") dispatchEvent(new Event(RIGHTS));
		if (event === "clock") this.listener.clock(Number(data));
		else if (event && data) this.listener.view(event, data);
	}
}
