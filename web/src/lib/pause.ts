// Waiting between two tries: longer after each, never in step with others, cut short when the
// network comes back or somebody looks at the page again.
const FIRST_MS = 500;
const MOST_MS = 15_000;

/** How long to wait after so many failed tries, between half and the whole of a growing span. */
export function backOff(tries: number, chance = Math.random()): number {
	const span = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(tries, 10));
	return span * (0.5 + chance / 2);
}

/** Resolves after `ms`, or soon after the network is back. */
export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			removeEventListener("online", hurry);
			document.removeEventListener("visibilitychange", hurry);
			resolve();
		};
		const hurry = () => {
			if (document.visibilityState === "hidden") return;
			clearTimeout(timer);
			timer = setTimeout(done, Math.min(ms, Math.random() * FIRST_MS));
		};
		let timer = setTimeout(done, ms);
		addEventListener("online", hurry);
		document.addEventListener("visibilitychange", hurry);
	});
}
