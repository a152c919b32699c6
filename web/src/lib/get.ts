// What is read once, and not followed. The browser keeps it and asks whether it changed.
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { backOff, pause } from "./pause";

/** A view as it is now; asked for again until the server answers. Undefined: there is none. */
export async function get<T>(path: string): Promise<T | undefined> {
	for (let tries = 0; ; tries++) {
		try {
			const answer = await fetch(path, { signal: AbortSignal.timeout(15_000) });
			if (answer.ok) return (await answer.json()) as T;
			if (answer.status < 500 && answer.status !== 429) return undefined;
		} catch {
			/* the network; once more */
		}
		await pause(backOff(tries));
	}
}

/** A view as it was when `path` or `version` last changed; null until it has come. */
export function useOnce<T>(path: string | null, version: unknown = 0): T | null {
	const value = useMemo(() => signal<T | null>(null), [path]);
	useEffect(() => {
		let current = true;
		if (path)
			void get<T>(path).then((one) => {
				if (current && one) value.value = one;
			});
		return () => {
			current = false;
		};
	}, [path, version]);
	return value.value;
}
