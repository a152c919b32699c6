// What is being written and was not saved: it outlives a reload in this tab, for whoever wrote it,
// and is carried over where the text that it began from does not stand any more.
import { who } from "../../lib/session";
import { textOver } from "./carry";
import type { Row, Text } from "./rows";

interface Held {
	base: Text;
	title: string;
	rows: Row[];
	/** Was it begun from another text than stands now? */
	over?: boolean;
}

const placeOf = (store: string) => `whereas-writing-${who.peek()?.person ?? 0}-${store}`;

export function keep(store: string, held: Held | null) {
	try {
		if (held) sessionStorage.setItem(placeOf(store), JSON.stringify(held));
		else sessionStorage.removeItem(placeOf(store));
	} catch {
		/* a full or forbidden store costs what a reload would have saved */
	}
}

export function kept(store: string, base: Text): Held | null {
	try {
		const text = sessionStorage.getItem(placeOf(store));
		const held = JSON.parse(text ?? "null") as Held | null;
		if (!held || JSON.stringify(held.base) === JSON.stringify(base)) return held;
		return { base, ...textOver(held.base, held, base), over: true };
	} catch {
		return null;
	}
}
