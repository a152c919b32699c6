// The seats of a body: searched as one types, each with what can be done about it. A thousand rows
// are drawn at once, since a list that is drawn in parts can't be searched or printed by a browser.
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";

import { count, t } from "../i18n";
import { useView } from "../lib/live";
import { may } from "../lib/session";
import type { Body, Member } from "../lib/views";
import type { DeskProps } from "../pages/clerk";
import { roleWords, type Role } from "../types/terms";
import { finder, place, wordsOf } from "./find";
import { NewSeat } from "./NewSeat";
import { PrintCards } from "./PrintCards";
import { Seat } from "./Seat";

/** What stands beside a name: who may act for the seat. */
function actsFor(member: Member): string {
	const stand = member.stand_ins.map((one) => t(`stand.${one.kind}.is`, { name: one.name }));
	const proxy = member.proxy ? [t("proxy.is", { name: member.proxy.name })] : [];
	return [...stand, ...proxy].join(" · ");
}

interface RowProps {
	member: Member;
	weighs: boolean;
	chosen: boolean;
	choose: (seat: number) => void;
}

function Row({ member, weighs, chosen, choose }: RowProps) {
	return (
		<tr class={chosen ? "chosen" : ""}>
			<th scope="row">
				<button
					type="button"
					class="link"
					aria-pressed={chosen}
					onClick={() => choose(member.id)}>
					<bdi>{member.name}</bdi>
				</button>
				<small>
					<bdi>{place(member)}</bdi>
				</small>
			</th>
			<td>{member.left ? t("seat.ended") : t(`role.${member.role}`)}</td>
			{weighs && <td class="num">{member.weight}</td>}
			<td class="roomy">
				<bdi>{actsFor(member)}</bdi>
			</td>
			<td class="num roomy">{member.id}</td>
		</tr>
	);
}

function Filters({ filter, change }: FilterProps) {
	return (
		<div class="filters">
			<label class="field">
				{t("members.search")}
				<input
					type="search"
					value={filter.text}
					onInput={(event) =>
						change({
							...filter,
							text: event.currentTarget.value,
						})
					}
				/>
			</label>
			<label class="field">
				{t("members.role")}
				<select
					value={filter.role}
					onChange={(event) =>
						change({
							...filter,
							role: event.currentTarget.value as Role,
						})
					}>
					<option value="">{t("members.role.any")}</option>
					{roleWords.map((role) => (
						<option value={role}>{t(`role.${role}`)}</option>
					))}
				</select>
			</label>
			<label class="check">
				<input
					type="checkbox"
					checked={filter.ended}
					onChange={(event) =>
						change({
							...filter,
							ended: event.currentTarget.checked,
						})
					}
				/>
				{t("members.ended")}
			</label>
		</div>
	);
}

interface Filter {
	text: string;
	role: Role | "";
	ended: boolean;
}

interface FilterProps {
	filter: Filter;
	change: (filter: Filter) => void;
}

const byName = new Intl.Collator(undefined, { sensitivity: "base" });

const seatsOf = (members: readonly Member[], body: number) =>
	members.filter((one) => one.body === body).sort((a, b) => byName.compare(a.name, b.name));

function shownOf(all: readonly Member[], { text, role, ended }: Filter): Member[] {
	const fits = finder(text);
	return all
		.filter((one) => (ended || !one.left) && (!role || one.role === role))
		.filter((one) => !text.trim() || fits(one, wordsOf(one)));
}

function Table({ members, weighs, chosen, choose }: TableProps) {
	return (
		<table class="seats">
			<caption class="hidden">{t("desk.members")}</caption>
			<thead>
				<tr>
					<th scope="col">{t("members.name")}</th>
					<th scope="col">{t("members.role")}</th>
					{weighs && (
						<th scope="col" class="num">
							{t("members.weight")}
						</th>
					)}
					<th scope="col" class="roomy">
						{t("members.acts")}
					</th>
					<th scope="col" class="num roomy">
						{t("members.seat")}
					</th>
				</tr>
			</thead>
			<tbody>
				{members.map((member) => (
					<Row
						key={member.id}
						member={member}
						weighs={weighs}
						chosen={member.id === chosen}
						choose={choose}
					/>
				))}
			</tbody>
		</table>
	);
}

interface TableProps {
	members: Member[];
	weighs: boolean;
	chosen: number;
	choose: (seat: number) => void;
}

interface OffersProps {
	body: Body;
	doing: string;
	begin: (what: "adding" | "printing") => void;
}

/** What can be done that is not about one seat. */
function Offers({ body, doing, begin }: OffersProps) {
	const offer = (what: "adding" | "printing", action: string, label: string, style: string) =>
		may(action, body.id) &&
		doing !== what && (
			<button type="button" class={style} onClick={() => begin(what)}>
				{label}
			</button>
		);
	return (
		<p class="row">
			{offer("adding", "seat_member", t("members.add"), "btn btn-main")}
			{offer("printing", "issue_card", t("print.open"), "btn")}
		</p>
	);
}

export function Members({ body }: DeskProps) {
	const view = useView<{ members: Member[] }>("/members.json");
	const filter = useSignal<Filter>({ text: "", role: "", ended: false });
	const chosen = useSignal(0);
	const doing = useSignal<"" | "adding" | "printing">("");
	const all = useMemo(() => seatsOf(view?.members ?? [], body.id), [view, body.id]);
	if (!view) return <p class="card">{t("app.loading")}</p>;
	const shown = shownOf(all, filter.value);
	const member = all.find((one) => one.id === chosen.value);
	const choose = (seat: number) => {
		doing.value = "";
		chosen.value = seat;
	};
	const begin = (what: "adding" | "printing") => {
		chosen.value = 0;
		doing.value = what;
	};
	const close = () => (doing.value = "");
	return (
		<div class="office-split office-members">
			<div class="office-side">
				<Offers body={body} doing={doing.value} begin={begin} />
				{doing.value === "adding" && (
					<NewSeat
						body={body}
						everybody={view.members}
						close={close}
						made={choose}
					/>
				)}
				{doing.value === "printing" && (
					<PrintCards body={body} listed={shown} close={close} />
				)}
				{member && (
					<Seat
						key={member.id}
						body={body}
						member={member}
						everybody={view.members}
						close={() => (chosen.value = 0)}
					/>
				)}
				{!member && !doing.value && (
					<p class="note">{t("members.choose")}</p>
				)}
			</div>
			<section class="card" aria-label={t("desk.members")}>
				<Filters
					filter={filter.value}
					change={(next) => (filter.value = next)}
				/>
				<p class="note" role="status">
					{shown.length
						? count("members.count", shown.length)
						: t(all.length ? "members.none" : "members.empty")}
				</p>
				{shown.length > 0 && (
					<Table
						members={shown}
						weighs={body.rules.weighting === "by_seat"}
						chosen={chosen.value}
						choose={choose}
					/>
				)}
			</section>
		</div>
	);
}
