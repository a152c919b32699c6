// Keyboard shortcuts of a page, and the sheet that tells them: opened by "?" and from the menu.
import { signal } from "@preact/signals";

import type { Key } from "../i18n";

/** The key, the name of the place, and where it is: the first of these that is there. */
export type Shortcut = readonly [key: string, name: Key, place: string];

export interface SheetProps {
	list: readonly Shortcut[];
	close: () => void;
}

/** Null where a page has none. */
export const openSheet = signal<(() => void) | null>(null);

const STORE = "shortcuts";
export const keysAreOn = () => localStorage.getItem(STORE) !== "off";
export const turnKeys = (on: boolean) => localStorage.setItem(STORE, on ? "on" : "off");
