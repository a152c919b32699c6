// The agenda in officers' hands: call, reorder by buttons or by dragging, the slate.
import { t } from "../i18n";
import { act } from "../lib/act";
import { may } from "../lib/session";
import type { Floor, Item, Meeting } from "../lib/views";
import { useDrag } from "./drag";
import { ItemState, itemState } from "./ItemState";
import { ActButton } from "./Officer";
import { Refused } from "./Refused";
import { Settled } from "./Settled";

const SLOT = "agenda";

function Line({ item, floor, last, change }: LineProps) {
	const called = floor.called?.id ?? 0;
	const button = (to: number, label: string) => (
		<ActButton
			kind="move_item"
			fields={{ item: item.id, position: to }}
			slot={SLOT}
			look="small"
			label={label}
			more={item.title}
		/>
	);
	const calls = may("call_item", floor.body) && floor.sitting && !item.done;
	return (
		<div class={`agenda-item${item.done ? " agenda-done" : ""}`}>
			<span class="num agenda-place">{item.position}</span>
			<span class="agenda-title">
				{item.resolution ? (
					<a href={`/resolutions/${item.resolution}`}>{item.title}</a>
				) : (
					item.title
				)}
				<ItemState item={item} state={itemState(item, floor)} />
			</span>
			<span class="row">
				{calls && item.id !== called && (
					<ActButton
						kind="call_item"
						fields={{
							sitting: floor.sitting!.id,
							about: item.id,
						}}
						slot={SLOT}
						look="small"
						label={t("agenda.call")}
						more={item.title}
					/>
				)}
				{change &&
					item.position > 1 &&
					button(item.position - 1, t("speakers.up"))}
				{change && !last && button(item.position + 1, t("speakers.down"))}
			</span>
		</div>
	);
}

interface LineProps {
	item: Item;
	floor: Floor;
	last: boolean;
	change: boolean;
}

export function AgendaDesk({ floor, meeting }: { floor: Floor; meeting: Meeting | null }) {
	const drag = useDrag((item, position) =>
		void act("move_item", { item, position }, SLOT),
	);
	if (!meeting || meeting.body !== floor.body) return null;
	const items = [...meeting.items].sort((a, b) => a.position - b.position);
	const change = may("move_item", floor.body);
	const called = floor.called?.id;
	const lines = items.map(({ id, done }) => `${id}${done} ${id === called},`);
	return (
		<section class="card" aria-labelledby="agenda">
			<h2 id="agenda">{t("agenda.title")}</h2>
			{!items.length && <p class="note">{t("agenda.none")}</p>}
			<Settled what={lines.join("")}>
				<ol class="plain">
					{items.map((item, i) => (
						<li
							key={item.id}
							class={drag.look(item.id)}
							{...drag.line(
								item.id,
								item.position,
								change && !item.done,
							)}>
							<Line
								item={item}
								floor={floor}
								last={i === items.length - 1}
								change={change && !item.done}
							/>
						</li>
					))}
				</ol>
			</Settled>
			<Refused slot={SLOT} />
		</section>
	);
}
