// What is pressed right after it changed was aimed at what stood there before: another officer
// acted, or the step before was pressed twice. Such a press does nothing, and that is said. What is
// only added at the end moves nothing under the finger, and holds nothing up.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { t } from "../i18n";

const SETTLE_MS = 700; // to see that it is another one, and not to press

interface Props {
	what: string; // is pressed here, as it stands
	children: ComponentChildren;
}

export function Settled({ what, children }: Props) {
	const held = useSignal(false);
	const missed = useSignal(false);
	const seen = useRef(what);
	useLayoutEffect(() => {
		const moved = !what.startsWith(seen.current);
		seen.current = what;
		if (!moved) return undefined;
		held.value = true;
		missed.value = false;
		const timer = setTimeout(() => (held.value = false), SETTLE_MS);
		return () => clearTimeout(timer);
	}, [what]);
	const press = (event: MouseEvent) => {
		const folds = event.target instanceof Element && event.target.closest("summary");
		if (folds) return; // it does nothing but show
		missed.value = held.peek();
		if (!missed.value) return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<div class={held.value ? "settle settling" : "settle"} onClickCapture={press}>
			{children}
			<p class="note settled" role="status">
				{missed.value && t("chair.settled")}
			</p>
		</div>
	);
}
