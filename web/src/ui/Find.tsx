// A long list that is looked through by typing: what fits is shown, as much as one can take in.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

import { t } from "../i18n";

const SHOWN_MOST = 60;

const folded = (text: string) =>
	text
		.normalize("NFD")
		.replace(/\p{Diacritic}/gu, "")
		.toLowerCase();

/** All the words that were typed stand somewhere in what is looked through. */
export function matches(text: string, typed: string): boolean {
	const whole = folded(text);
	return folded(typed)
		.split(/\s+/)
		.every((word) => whole.includes(word));
}

export function Find<T>({ label, list, text, line }: FindProps<T>) {
	const typed = useSignal("");
	const found = list.filter((one) => matches(text(one), typed.value));
	return (
		<div class="find">
			<label class="field">
				{label}
				<input
					type="search"
					value={typed.value}
					onInput={(event) =>
						(typed.value = event.currentTarget.value)
					}
				/>
			</label>
			<p class="note" role="status">
				{t("find.found", { n: found.length, all: list.length })}
			</p>
			<ul class="plain">{found.slice(0, SHOWN_MOST).map(line)}</ul>
			{found.length > SHOWN_MOST && <p class="note">{t("find.more")}</p>}
		</div>
	);
}

interface FindProps<T> {
	label: string;
	list: readonly T[];
	text: (one: T) => string;
	line: (one: T) => ComponentChildren;
}
