// A text under work, while others may work on it too.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

import { t } from "../../i18n";
import { isMine, may } from "../../lib/session";
import type { Resolution } from "../../lib/views";
import { Editor, type Fate } from "./Editor";
import type { Text } from "./rows";

function inForce(text: Resolution): Text & { id: number; text?: string } {
	const current = text.versions.find((one) => one.current);
	const { title, clauses = [] } = current ?? text;
	const words = { id: current?.id ?? 0, title, clauses };
	return text.text ? { ...words, text: text.text } : words;
}

/** Who stands under a draft and would not under other words. */
function warningOf(text: Resolution): string {
	const clerk = may("write_version", text.body);
	const off = text.sponsors.filter(
		({ id }) => !isMine(id) && (!clerk || text.joined?.includes(id)),
	);
	const names = off.map((one) => one.name).join(", ");
	return text.standing === "draft" && names ? t("edit.lapse", { names }) : "";
}

/** What of a text is before whoever works on it: by its hash, where it is a draft. Nothing where
 * they have changed it, or somebody else has. */
export interface Read {
	same: boolean;
	moved: boolean;
	text: string | undefined;
}

interface Props {
	text: Resolution;
	fates: [Fate, ...Fate[]];
	store?: string;
	below?: (read: Read) => ComponentChildren;
}

/** The text that was there when the work began stays the measure; that another one is in force
 * meanwhile is said, and nothing that was written is lost. */
export function Work({ text, fates, store, below }: Props) {
	const current = inForce(text);
	const held = useSignal(current);
	const round = useSignal(0);
	const written = useSignal(false); // by this page: what comes in force is its own
	const compare = () => {
		held.value = current;
	};
	const anew = () => {
		compare();
		round.value++;
		written.value = false;
	};
	const moved = JSON.stringify(current) !== JSON.stringify(held.value);
	useEffect(() => {
		if (moved && written.value) anew();
	}, [moved, written.value]);
	return (
		<>
			{moved && !written.value && (
				<p class="card row" role="status">
					{t(text.text ? "edit.moved.draft" : "edit.moved")}
					<button
						type="button"
						class="btn btn-small"
						onClick={compare}>
						{t("edit.compare")}
					</button>
					<button
						type="button"
						class="btn btn-small"
						onClick={anew}>
						{t("edit.anew")}
					</button>
				</p>
			)}
			<Editor
				key={round.value}
				resolution={text.id}
				base={held.value}
				fates={fates}
				warning={warningOf(text)}
				{...(store ? { store } : {})}
				below={(same) =>
					below?.({
						same,
						moved,
						text: same && !moved ? held.value.text : undefined,
					})
				}
				done={(inForceNow) => {
					written.value = inForceNow;
					if (!inForceNow) round.value++;
				}}
			/>
		</>
	);
}
