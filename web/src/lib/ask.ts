// A question to the server that writes nothing, asked until there is an answer.
import type { Refusal } from "./act";
import { backOff, pause } from "./pause";

const ANSWER_MS = 30_000;
const WAITS = new Set([408, 425, 429]);

export type Said<T> = { said: T } | { refusal: Refusal };

export async function ask<T>(path: string, body: object): Promise<Said<T>> {
	for (let tries = 0; ; tries++) {
		try {
			const answer = await fetch(path, {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify(body),
				signal: AbortSignal.timeout(ANSWER_MS),
			});
			if (answer.ok) return { said: (await answer.json()) as T };
			if (answer.status < 500 && !WAITS.has(answer.status))
				return { refusal: (await answer.json()) as Refusal };
		} catch {
			/* the network; once more */
		}
		await pause(backOff(tries));
	}
}
