// Seats and desk cards. A card's link is told once; it is shown until the page is left.
import { signal, useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act } from "../lib/act";
import { clock } from "../lib/time";
import { roleWords, type Role } from "../types/terms";
import type { Floor, Member } from "../lib/views";
import { Find } from "./Find";
import { Refused } from "./Refused";

const SLOT = "people";
const cards = signal<Readonly<Record<number, { link: string; until: number }>>>({});

async function issue(member: Member) {
	const fields = { member: member.id, reason: t("people.card.reason") };
	const answer = await act("issue_card", fields, SLOT);
	if (!("receipt" in answer)) return;
	const { card = "", card_until = 0 } = answer.receipt;
	cards.value = { ...cards.value, [member.id]: { link: card, until: card_until } };
}

function Card({ member }: { member: Member }) {
	const card = cards.value[member.id];
	if (!card) return null;
	return (
		<div class="desk-card">
			<label class="field">
				{t("people.card.link", { time: clock(card.until) })}
				<input
					readOnly
					value={card.link}
					onFocus={(event) => event.currentTarget.select()}
				/>
			</label>
		</div>
	);
}

function RoleChoice({ member }: { member: Member }) {
	const change = (role: Role) =>
		void act("change_member", { member: member.id, role, weight: member.weight }, SLOT);
	return (
		<label class="role-choice">
			<span class="hidden">{t("people.role", { name: member.name })}</span>
			<select
				value={member.role}
				onChange={(event) => change(event.currentTarget.value as Role)}>
				{roleWords.map((role) => (
					<option value={role}>{t(`role.${role}`)}</option>
				))}
			</select>
		</label>
	);
}

function Line({ member }: { member: Member }) {
	return (
		<li key={member.id} class="person person-wide">
			<span class="num person-number">{member.id}</span>
			<a href={`/members/${member.id}`}>
				<bdi>{member.name}</bdi>
			</a>
			<span class="row">
				<RoleChoice member={member} />
				<button
					type="button"
					class="btn btn-small"
					onClick={() => void issue(member)}>
					{t("people.card")}
					<span class="hidden"> {member.name}</span>
				</button>
			</span>
			<Card member={member} />
		</li>
	);
}

function NewSeat({ floor }: { floor: Floor }) {
	const name = useSignal("");
	const role = useSignal<Role>("member");
	const add = async (event: Event) => {
		event.preventDefault();
		const person = await act("add_person", { name: name.value.trim() }, SLOT);
		if (!("receipt" in person)) return;
		const fields = {
			body: floor.body,
			person: person.receipt.id,
			role: role.value,
			weight: "1",
		};
		if ("receipt" in (await act("seat_member", fields, SLOT))) name.value = "";
	};
	return (
		<details>
			<summary>{t("people.new")}</summary>
			<form class="count" onSubmit={(event) => void add(event)}>
				<label class="field">
					{t("people.name")}
					<input
						required
						value={name.value}
						onInput={(event) =>
							(name.value = event.currentTarget.value)
						}
					/>
				</label>
				<label class="field">
					{t("people.role.new")}
					<select
						value={role.value}
						onChange={(event) =>
							(role.value = event.currentTarget
								.value as Role)
						}>
						{roleWords.map((one) => (
							<option value={one}>
								{t(`role.${one}`)}
							</option>
						))}
					</select>
				</label>
				<p class="row">
					<button class="btn btn-main">{t("people.add")}</button>
				</p>
			</form>
		</details>
	);
}

export function PeopleDesk({ floor, members }: { floor: Floor; members: readonly Member[] }) {
	return (
		<section class="card" aria-labelledby="people">
			<h2 id="people">{t("people.title")}</h2>
			<NewSeat floor={floor} />
			<Refused slot={SLOT} />
			<Find
				label={t("presence.find")}
				list={members}
				text={(one) => `${one.name} ${one.id} ${one.role}`}
				line={(one) => <Line member={one} />}
			/>
		</section>
	);
}
