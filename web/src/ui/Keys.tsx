// Keyboard shortcuts of a page: each leads to a place on it, where Enter or the space bar acts, so
// that no single key casts a vote or closes one. "?" shows the sheet. None works while somebody
// types, and a reader who is disturbed by them turns them off (WCAG 2.2, 2.1.4).
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { FunctionComponent } from "preact";

import { keysAreOn, openSheet, type SheetProps, type Shortcut } from "../lib/sheet";

const TYPING = "input, select, textarea, [contenteditable], dialog";
const Sheet = signal<FunctionComponent<SheetProps> | null>(null);

async function open() {
	Sheet.value = (await import("./KeySheet")).KeySheet;
}

function goTo(place: string) {
	const at = [...document.querySelectorAll<HTMLElement>(place)]
		.find((one) => one.checkVisibility?.() ?? true);
	if (!at) return;
	at.focus();
	if (document.activeElement !== at) {
		at.tabIndex = -1;
		at.focus();
	}
	at.scrollIntoView({ block: "nearest" });
}

function press(event: KeyboardEvent, list: readonly Shortcut[]) {
	const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
	if (ctrlKey || metaKey || altKey || isComposing || event.defaultPrevented) return;
	if (target instanceof Element && target.closest(TYPING)) return;
	if (!keysAreOn()) return;
	const found = list.find(([one]) => one === key);
	if (key !== "?" && !found) return;
	event.preventDefault();
	if (found) goTo(found[2]);
	else void open();
}

export function Keys({ list }: { list: readonly Shortcut[] }) {
	useEffect(() => {
		const heard = (event: KeyboardEvent) => press(event, list);
		addEventListener("keydown", heard);
		openSheet.value = () => void open();
		return () => {
			removeEventListener("keydown", heard);
			openSheet.value = null;
		};
	}, [list]);
	const Found = Sheet.value;
	return Found && <Found list={list} close={() => (Sheet.value = null)} />;
}
