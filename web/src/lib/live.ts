// The views that this page shows, as signals. What the feed tells is applied once in a frame, the
// newest state of each view, so a burst of a thousand changes costs one repaint.
import { batch, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { shareAnew, shareBegin, shareWant } from "./share";
import type { Connection } from "./stream";

const HIDDEN_MS = 250; // frames stop in a hidden tab; a timer keeps the queue short there
const CALM_MS = 2500; // a line that comes back sooner was not worth a word

const views = new Map<string, { signal: Signal<unknown>; users: number }>();
const queue = new Map<string, string>();
let scheduled = false;

/** Lost is said after a while only, and taken back at once. */
export const connection = signal<Connection>("connecting");
let worry = 0;

let skew = 0;
/** The server's clock, as well as this device knows it. */
export const serverNow = () => Date.now() + skew;

function flush() {
	scheduled = false;
	const news = [...queue];
	queue.clear();
	batch(() => {
		for (const [path, text] of news) {
			const view = views.get(path);
			if (view) view.signal.value = JSON.parse(text);
		}
	});
}

function schedule() {
	if (scheduled) return;
	scheduled = true;
	if (document.visibilityState === "visible") requestAnimationFrame(flush);
	else setTimeout(flush, HIDDEN_MS);
}

/** Whether this page shows anything that may change. */
export const following = signal(false);
let asked = false;

/** What the pages of this moment follow, told once they are drawn. */
function ask() {
	if (asked) return;
	asked = true;
	queueMicrotask(() => {
		asked = false;
		if (!following.peek()) shareBegin(listener);
		following.value = true;
		shareWant(
			[...views]
				.filter(([, view]) => view.users > 0)
				.map(([path]) => path)
				.sort(),
		);
	});
}

const listener = {
	view(path: string, text: string) {
		queue.set(path, text);
		schedule();
	},
	connection(now: Connection) {
		clearTimeout(worry);
		if (now === "live") connection.value = now;
		else if (connection.peek() === "live" || now === "lost")
			worry = setTimeout(() => {
				connection.value = "lost";
			}, CALM_MS);
	},
	clock(serverMs: number) {
		skew = serverMs - Date.now();
	},
};

/** Somebody signed in or out. */
export function followAnew() {
	if (following.peek()) shareAnew();
}

function viewOf(path: string) {
	let view = views.get(path);
	if (!view) views.set(path, (view = { signal: signal<unknown>(null), users: 0 }));
	return view;
}

/** What is known of a view before the feed tells of it. */
export function seed(path: string, value: unknown) {
	const view = viewOf(path);
	if (view.signal.peek() === null) view.signal.value = value;
}

/** A view, kept up to date while the component is there; null until it has come, or without a
 * path. */
export function useView<T>(path: string | null): T | null {
	useEffect(() => {
		if (!path) return undefined;
		viewOf(path).users++;
		ask();
		return () => {
			viewOf(path).users--;
			ask();
		};
	}, [path]);
	return path ? (viewOf(path).signal as ReadonlySignal<T | null>).value : null;
}
