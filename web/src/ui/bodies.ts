// The bodies that one page follows, and the one that is looked at.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";

import { seed, useView } from "../lib/live";
import { useOnce } from "../lib/once";
import { meetAt } from "../lib/time";
import type { Floor, VoteShort } from "../lib/views";

const BODIES_MOST = 6;

/** The floor of the house, which is there first: it says whose house this is, and what is before it
 * shows before the feed has begun. */
export function useHouse(): Floor | null {
	const house = useOnce<Floor>("/floor.json");
	if (house?.body) seed(`/floor/${house.body}.json`, house);
	return house;
}

/** The floors of these bodies, as far as they have come. */
export function useFloors(bodies: readonly number[]): Floor[] {
	const places = Array.from({ length: BODIES_MOST }, (_, i) => bodies[i]);
	const views = places.map((body) => useView<Floor>(body ? `/floor/${body}.json` : null));
	return views.filter((one): one is Floor => !!one);
}

/** Which of them is shown: the chosen one, else one that votes, else the first. */
export function useChosen(floors: readonly Floor[]) {
	const chosen = useSignal(0);
	const voting = floors.find((one) => one.vote?.state === "open");
	const floor = floors.find((one) => one.body === chosen.value) ?? voting ?? floors[0];
	if (floor?.meeting) meetAt(floor.meeting.offset_minutes);
	return { floor, choose: (body: number) => (chosen.value = body) };
}

export function whereOf(floor: Floor | null | undefined): string {
	return [floor?.meeting?.name, floor?.sitting?.name].filter(Boolean).join(", ");
}

/** The result to be shown where nothing is being voted on: the one that whoever looks here saw come
 * about, until something else is called; and the last one where nothing is due. */
export function useDecided(floor: Floor): VoteShort | undefined {
	const seen = useRef({ vote: 0, called: 0 });
	const called = floor.called?.id ?? 0;
	const last = floor.last?.[0];
	if (floor.vote) seen.current = { vote: floor.vote.id, called };
	const justNow = last?.id === seen.current.vote && called === seen.current.called;
	const due = floor.called && !floor.called.done;
	return !floor.vote && (justNow || !due) ? last : undefined;
}
