// The agenda as members see it: what is before the body, what is left, what is done.
import { t } from "../i18n";
import { useView } from "../lib/live";
import { moment } from "../lib/time";
import type { Floor, Item, Meeting } from "../lib/views";
import { useChosen, useFloors, useHouse, whereOf } from "../ui/bodies";
import { ItemState, itemState } from "../ui/ItemState";
import { Shell } from "../ui/Shell";

function Line({ item, floor }: { item: Item; floor: Floor }) {
	return (
		<li class={`agenda-item${item.done ? " agenda-done" : ""}`}>
			<span class="num agenda-place">{item.position}</span>
			<span>
				{item.resolution ? (
					<a href={`/resolutions/${item.resolution}`}>
						{item.title}
					</a>
				) : (
					item.title
				)}
				<ItemState item={item} state={itemState(item, floor)} />
			</span>
		</li>
	);
}

export default function AgendaPage() {
	const home = useHouse();
	const { floor } = useChosen(useFloors(home ? [home.body] : []));
	const id = floor?.meeting?.id;
	const meeting = useView<Meeting>(id ? `/meetings/${id}.json` : null);
	const items = [...(meeting?.items ?? [])].sort((a, b) => a.position - b.position);
	return (
		<Shell house={home?.name ?? ""} sitting={whereOf(floor)}>
			<div class="reading">
				<section class="card">
					<h1>{t("agenda.title")}</h1>
					{meeting && (
						<p class="note">
							{[
								meeting.name,
								meeting.place,
								moment(meeting.starts),
							]
								.filter(Boolean)
								.join(", ")}
						</p>
					)}
					{floor && !items.length && (
						<p class="note">{t("agenda.none")}</p>
					)}
					<ol class="plain">
						{floor &&
							items.map((item) => (
								<Line
									key={item.id}
									item={item}
									floor={floor}
								/>
							))}
					</ol>
				</section>
			</div>
		</Shell>
	);
}
