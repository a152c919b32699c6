// Putting something on the agenda: a resolution that is ready, or a title alone.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act } from "../lib/act";
import { useView } from "../lib/live";
import type { Meeting, ResolutionShort } from "../lib/views";
import { Refused } from "./Refused";

const SLOT = "item-form";

export function ItemForm({ meeting }: { meeting: Meeting }) {
	const view = useView<{ resolutions: ResolutionShort[] }>("/resolutions.json");
	const chosen = useSignal(0);
	const title = useSignal("");
	const there = new Set(meeting.items.map((item) => item.resolution));
	const ready = (view?.resolutions ?? []).filter(
		(one) => one.standing === "pending" && !there.has(one.id),
	);
	const place = async (event: Event) => {
		event.preventDefault();
		const what = chosen.value
			? { resolution: chosen.value }
			: { title: title.value.trim() };
		const answer = await act("place_item", { meeting: meeting.id, ...what }, SLOT);
		if (!("receipt" in answer)) return;
		chosen.value = 0;
		title.value = "";
	};
	return (
		<form class="count" onSubmit={(event) => void place(event)}>
			<label class="field">
				{t("item.resolution")}
				<select
					value={chosen.value}
					onChange={(event) =>
						(chosen.value = Number(event.currentTarget.value))
					}>
					<option value={0}>{t("item.title.alone")}</option>
					{ready.map((one) => (
						<option value={one.id}>
							{one.label} {one.title}
						</option>
					))}
				</select>
			</label>
			{!chosen.value && (
				<label class="field">
					{t("item.title")}
					<input
						required
						value={title.value}
						onInput={(event) =>
							(title.value = event.currentTarget.value)
						}
					/>
				</label>
			)}
			<p class="row">
				<button class="btn btn-main">{t("item.place")}</button>
			</p>
			<Refused slot={SLOT} />
		</form>
	);
}
