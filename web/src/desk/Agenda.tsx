// Building the agenda: items added, ordered by number, by buttons or by dragging, put on the slate,
// taken off; texts referred to committees.
import { t } from "../i18n";
import { act } from "../lib/act";
import { useView } from "../lib/live";
import { may } from "../lib/session";
import type { Item, Meeting, Resolutions } from "../lib/views";
import type { DeskProps } from "../pages/clerk";
import { useDrag } from "../ui/drag";
import { ItemState } from "../ui/ItemState";
import { ActButton, Reasoned } from "../ui/Officer";
import { Refused } from "../ui/Refused";
import { AddItem } from "./AddItem";
import { Referrals } from "./Referrals";

const SLOT = "agenda";

const move = (item: number, position: number) => void act("move_item", { item, position }, SLOT);

/** The place of an item as a number that can be typed over. */
function Place({ item, most }: { item: Item; most: number }) {
	return (
		<input
			class="place num"
			type="number"
			min="1"
			max={most}
			aria-label={t("agenda.place", { title: item.title })}
			value={item.position}
			onChange={(event) => {
				const wanted = Number(event.currentTarget.value);
				const fits =
					wanted >= 1 && wanted <= most && wanted !== item.position;
				if (fits) move(item.id, wanted);
				else event.currentTarget.value = String(item.position);
			}}
		/>
	);
}

function stateOf(item: Item): string {
	if (item.done) return t("item.done");
	const pulled = item.pulls ? t("item.pulled") : "";
	return item.slate ? t("item.slate") : pulled;
}

function Buttons({ item, most, body }: { item: Item; most: number; body: number }) {
	const step = (by: number, label: string) => (
		<button
			type="button"
			class="btn btn-small"
			disabled={item.position + by < 1 || item.position + by > most}
			onClick={() => move(item.id, item.position + by)}>
			{label}
			<span class="hidden">: {item.title}</span>
		</button>
	);
	return (
		<div class="row item-row">
			{step(-1, t("agenda.up"))}
			{step(1, t("agenda.down"))}
			{item.resolution > 0 && !item.slate && may("slate_item", body) && (
				<ActButton
					kind="slate_item"
					fields={{ item: item.id }}
					slot={SLOT}
					look="small"
					label={t("agenda.toSlate")}
					more={item.title}
				/>
			)}
			{may("remove_item", body) && (
				<Reasoned
					label={t("agenda.remove")}
					slot={SLOT}
					give={(reason) =>
						void act(
							"remove_item",
							{ item: item.id, reason },
							SLOT,
						)
					}
				/>
			)}
		</div>
	);
}

function Line({ item, most, body, drag }: LineProps) {
	const changes = may("move_item", body) && !item.done;
	return (
		<li
			class={drag.look(item.id, "item")}
			{...drag.line(item.id, item.position, changes)}>
			{changes ? (
				<Place item={item} most={most} />
			) : (
				<span class="num">{item.position}</span>
			)}
			<div class="item-words">
				{item.resolution ? (
					<a href={`/resolutions/${item.resolution}`}>{item.title}</a>
				) : (
					<span>{item.title}</span>
				)}
				<ItemState item={item} state={stateOf(item)} />
				{changes && <Buttons item={item} most={most} body={body} />}
			</div>
		</li>
	);
}

interface LineProps {
	item: Item;
	most: number;
	body: number;
	drag: ReturnType<typeof useDrag>;
}

function List({ items, body }: { items: Item[]; body: number }) {
	const drag = useDrag(move);
	if (!items.length) return <p class="note">{t("agenda.empty")}</p>;
	return (
		<ol class="plain items">
			{items.map((item) => (
				<Line
					key={item.id}
					item={item}
					most={items.length}
					body={body}
					drag={drag}
				/>
			))}
		</ol>
	);
}

export function Agenda({ body, floor }: DeskProps) {
	const meeting = useView<Meeting>(
		floor.meeting ? `/meetings/${floor.meeting.id}.json` : null,
	);
	const texts = useView<Resolutions>("/resolutions.json");
	const own = meeting?.body === body.id ? meeting : null;
	const items = [...(own?.items ?? [])].sort((a, b) => a.position - b.position);
	return (
		<div class="office-split">
			<section class="card" aria-labelledby="items">
				<h2 id="items">{floor.meeting?.name ?? t("desk.agenda")}</h2>
				{!floor.meeting && <p class="note">{t("agenda.noMeeting")}</p>}
				{floor.meeting && !meeting && (
					<p class="note">{t("app.loading")}</p>
				)}
				{meeting && !own && <p class="note">{t("agenda.above")}</p>}
				{own && <List items={items} body={body.id} />}
				<Refused slot={SLOT} />
			</section>
			<div class="office-side">
				{own && !own.ended && may("place_item", body.id) && (
					<AddItem body={body.id} meeting={own} texts={texts} />
				)}
				<Referrals body={body} texts={texts} />
			</div>
		</div>
	);
}
