// One seat: role and weight, who may act for it, the card by which its person comes in, its end.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

import { t } from "../i18n";
import { act } from "../lib/act";
import { may } from "../lib/session";
import type { Body, Member } from "../lib/views";
import { ActButton, Reasoned } from "../ui/Officer";
import { Refused } from "../ui/Refused";
import { SeatAbsence } from "./Absence";
import { Card } from "./Card";
import { fact, place } from "./find";
import { RoleChoice } from "./NewSeat";
import { RenamePerson } from "./Rename";
import { StandIns } from "./StandIns";

interface SeatProps {
	body: Body;
	member: Member;
	everybody: readonly Member[];
	close: () => void;
}

function Place({ body, member }: { body: Body; member: Member }) {
	const role = useSignal(member.role);
	const weight = useSignal(member.weight);
	const slot = `place-${member.id}`;
	const changed = role.value !== member.role || weight.value.trim() !== member.weight;
	const save = (event: Event) => {
		event.preventDefault();
		const fields = { member: member.id, role: role.value, weight: weight.value.trim() };
		void act("change_member", fields, slot);
	};
	if (!may("change_member", body.id)) return null;
	return (
		<form class="form" onSubmit={save}>
			<div class="pair">
				<RoleChoice
					role={role.value}
					change={(one) => (role.value = one)}
				/>
				<label class="field">
					{t("members.weight")}
					<input
						required
						inputMode="decimal"
						value={weight.value}
						onInput={(event) =>
							(weight.value = event.currentTarget.value)
						}
					/>
				</label>
			</div>
			<Refused slot={slot} />
			<p class="row">
				<button class="btn" disabled={!changed}>
					{t("seat.save")}
				</button>
			</p>
		</form>
	);
}

function Facts({ member }: { member: Member }) {
	const facts = [
		[t("members.seat"), String(member.id)],
		[t("fact.party"), fact(member, "party") || t("fact.unknown")],
	];
	return (
		<dl class="facts">
			{facts.map(([name, value]) => (
				<div>
					<dt>{name}</dt>
					<dd>
						<bdi>{value}</bdi>
					</dd>
				</div>
			))}
		</dl>
	);
}

function End({ body, member }: { body: Body; member: Member }) {
	const slot = `end-${member.id}`;
	if (!may("end_seat", body.id)) return null;
	return (
		<section class="part">
			<h3>{t("seat.end")}</h3>
			<p class="note">{t("seat.end.more")}</p>
			<Reasoned
				label={t("seat.end")}
				slot={slot}
				give={(reason) =>
					void act("end_seat", { member: member.id, reason }, slot)
				}
			/>
			<Refused slot={slot} />
		</section>
	);
}

function Sessions({ member }: { member: Member }) {
	const slot = `sessions-${member.id}`;
	if (!may("end_sessions")) return null;
	return (
		<p class="row">
			<ActButton
				kind="end_sessions"
				fields={{ person: member.person, reason: t("card.desk") }}
				slot={slot}
				look="small"
				label={t("card.out")}
				more={member.name}
			/>
			<Refused slot={slot} />
		</p>
	);
}

export function Seat({ body, member, everybody, close }: SeatProps) {
	const heading = useRef<HTMLHeadingElement>(null);
	useLayoutEffect(() => heading.current?.focus(), []);
	return (
		<section class="card" aria-labelledby="seat">
			<div class="panel-head">
				<h2 id="seat" ref={heading} tabIndex={-1}>
					<bdi>{member.name}</bdi>
				</h2>
				<button type="button" class="btn btn-small" onClick={close}>
					{t("seat.close")}
				</button>
			</div>
			<p class="note">
				<bdi>{place(member)}</bdi>
			</p>
			<Facts member={member} />
			{member.left ? (
				<p class="note">{t("seat.ended.more")}</p>
			) : (
				<>
					<Place
						key={`${member.role}${member.weight}`}
						body={body}
						member={member}
					/>
					<RenamePerson
						key={member.name}
						body={body}
						member={member}
					/>
					<SeatAbsence body={body} member={member} />
					<StandIns
						body={body}
						member={member}
						everybody={everybody}
					/>
					{may("issue_card", body.id) && <Card member={member} />}
					<Sessions member={member} />
					<End body={body} member={member} />
				</>
			)}
			<p class="more">
				<a href={`/members/${member.id}`}>{t("seat.page")}</a>
			</p>
		</section>
	);
}
