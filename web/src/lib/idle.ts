// A device that several people use signs its person out when nobody has touched it for a while.
import { signal } from "@preact/signals";

import { wishes } from "./act";
import { signOut, who } from "./session";

const QUIET_MS = 120_000;
const WARNED_MS = 30_000;
const LOOK_MS = 1000;
const SIGNS = ["pointerdown", "keydown", "scroll", "touchstart"];

/** Seconds until this device signs out; 0: there is no hurry. */
export const leavingIn = signal(0);

export const isShared = () => localStorage.getItem("shared-device") === "yes";

/** Begins to look after a shared device. */
export function watch() {
	if (!isShared() || !who.peek()?.signed_in) return;
	let touched = Date.now();
	let left = false;
	for (const sign of SIGNS)
		addEventListener(
			sign,
			() => {
				touched = Date.now();
			},
			{ passive: true, capture: true },
		);
	setInterval(() => {
		const rest = QUIET_MS - (Date.now() - touched);
		leavingIn.value = rest < WARNED_MS ? Math.max(1, Math.ceil(rest / 1000)) : 0;
		// A vote that is on its way arrives first.
		if (rest > 0 || left || wishes.value.length > 0) return;
		left = true;
		void signOut();
	}, LOOK_MS);
}
