// Something new on the agenda: a text that waits, or a title alone.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act } from "../lib/act";
import type { Meeting, ResolutionShort, Resolutions } from "../lib/views";
import { Refused } from "../ui/Refused";
import { Choose, type Option } from "./Choose";
import { plain } from "./find";

const SLOT = "add-item";
const OFFERED = 8;

/** Texts of a body by number or by words of the title. */
export function textsFound(texts: readonly ResolutionShort[], text: string): Option[] {
	const wanted = plain(text).split(/\s+/).filter(Boolean);
	return texts
		.filter((one) => {
			const words = plain(`${one.label} ${one.title}`);
			return wanted.every((word) => words.includes(word));
		})
		.slice(0, OFFERED)
		.map((one) => ({
			id: one.id,
			name: one.title,
			more: [one.label && t("text.label", { label: one.label }), one.state]
				.filter(Boolean)
				.join(" · "),
		}));
}

export function textsOf(texts: Resolutions | null, body: number): ResolutionShort[] {
	const own = new Set(
		texts?.concerned.filter((one) => one.body === body).map(({ id }) => id),
	);
	return texts?.resolutions.filter((one) => own.has(one.id)) ?? [];
}

function Titled({ meeting }: { meeting: number }) {
	const title = useSignal("");
	const send = async (event: Event) => {
		event.preventDefault();
		const fields = { meeting, title: title.value.trim() };
		if ("receipt" in (await act("place_item", fields, SLOT))) title.value = "";
	};
	return (
		<form class="inline-form" onSubmit={(event) => void send(event)}>
			<label class="field">
				{t("agenda.add.title")}
				<input
					required
					value={title.value}
					onInput={(event) =>
						(title.value = event.currentTarget.value)
					}
				/>
			</label>
			<button class="btn">{t("agenda.add")}</button>
		</form>
	);
}

export function AddItem({ body, meeting, texts }: AddItemProps) {
	const placed = new Set(
		meeting.items.filter((one) => !one.done).map((one) => one.resolution),
	);
	const waiting = textsOf(texts, body).filter(
		(one) => ["pending", "referred"].includes(one.standing) && !placed.has(one.id),
	);
	return (
		<section class="card form" aria-labelledby="add-item">
			<h2 id="add-item">{t("agenda.add.heading")}</h2>
			<Choose
				id="add-text"
				label={t("agenda.add.text")}
				hint={t("agenda.add.hint")}
				options={(text) => textsFound(waiting, text)}
				take={({ id }) =>
					void act(
						"place_item",
						{ meeting: meeting.id, resolution: id },
						SLOT,
					)
				}
			/>
			<Titled meeting={meeting.id} />
			<Refused slot={SLOT} />
		</section>
	);
}

interface AddItemProps {
	body: number;
	meeting: Meeting;
	texts: Resolutions | null;
}
