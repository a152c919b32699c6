// What is read once, and not followed. The browser keeps it and asks whether it changed.
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
