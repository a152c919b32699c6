// Who may act for a seat: alternates, designees, and the holder of its proxy.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act } from "../lib/act";
import { may } from "../lib/session";
import type { Body, Member } from "../lib/views";
import { standInKindWords, type StandInKind } from "../types/terms";
import { ActButton } from "../ui/Officer";
import { Refused } from "../ui/Refused";
import { Choose } from "./Choose";
import { found, place } from "./find";

const OFFERED = 6;

interface Props {
	body: Body;
	member: Member;
	everybody: readonly Member[];
}

const optionOf = (one: Member) => ({ id: one.id, name: one.name, more: place(one) });

/** Each person once, without the seat's own. */
function persons(everybody: readonly Member[], own: number): Member[] {
	const seen = new Set([own]);
	return everybody.filter(({ person }) => !seen.has(person) && !!seen.add(person));
}

/** Somebody who has no seat in the house is added first. */
async function nameNew(member: number, name: string, kind: StandInKind, slot: string) {
	const answer = await act("add_person", { name }, slot);
	if ("refusal" in answer) return false;
	const fields = { member, person: answer.receipt.id, kind };
	return "receipt" in (await act("name_stand_in", fields, slot));
}

const kindsOf = ({ rules }: Body) =>
	standInKindWords.filter((one) => one !== "designee" || rules.designees);

function Newcomer({ member, kind, slot, done }: NewcomerProps) {
	const name = useSignal("");
	const send = async (event: Event) => {
		event.preventDefault();
		if (await nameNew(member.id, name.value.trim(), kind, slot)) done();
	};
	return (
		<form class="inline-form" onSubmit={(event) => void send(event)}>
			<label class="field">
				{t("stand.new")}
				<input
					required
					autocomplete="off"
					value={name.value}
					onInput={(event) =>
						(name.value = event.currentTarget.value)
					}
				/>
			</label>
			<button class="btn">{t("stand.name")}</button>
		</form>
	);
}

interface NewcomerProps {
	member: Member;
	kind: StandInKind;
	slot: string;
	done: () => void;
}

function Naming({ body, member, everybody, slot }: Props & { slot: string }) {
	const kind = useSignal<StandInKind | null>(null);
	const done = () => (kind.value = null);
	if (!kind.value)
		return (
			<p class="row">
				{kindsOf(body).map((one) => (
					<button
						type="button"
						class="btn btn-small"
						onClick={() => (kind.value = one)}>
						{t(`stand.${one}`)}
					</button>
				))}
			</p>
		);
	const choices = persons(everybody, member.person);
	const take = async ({ id }: { id: number }) => {
		const { person } = choices.find((one) => one.id === id)!;
		const fields = { member: member.id, person, kind: kind.value! };
		if ("receipt" in (await act("name_stand_in", fields, slot))) done();
	};
	return (
		<div class="form">
			<Choose
				id={`stand-${member.id}`}
				label={t(`stand.${kind.value}`)}
				options={(text) => found(choices, text, OFFERED).map(optionOf)}
				take={(option) => void take(option)}
				focus
			/>
			<Newcomer member={member} kind={kind.value} slot={slot} done={done} />
			<p class="row">
				<button type="button" class="btn btn-small" onClick={done}>
					{t("app.cancel")}
				</button>
			</p>
		</div>
	);
}

function Giving({ body, member, everybody, slot }: Props & { slot: string }) {
	const open = useSignal(false);
	if (!open.value)
		return (
			<p class="row">
				<button
					type="button"
					class="btn btn-small"
					onClick={() => (open.value = true)}>
					{t("proxy.give")}
				</button>
			</p>
		);
	const holders = everybody.filter(
		(one) => one.body === body.id && !one.left && one.id !== member.id,
	);
	const take = async ({ id }: { id: number }) => {
		const answer = await act("give_proxy", { member: member.id, holder: id }, slot);
		if ("receipt" in answer) open.value = false;
	};
	return (
		<div class="form">
			<Choose
				id={`proxy-${member.id}`}
				label={t("proxy.to")}
				options={(text) => found(holders, text, OFFERED).map(optionOf)}
				take={(option) => void take(option)}
				focus
			/>
			<p class="row">
				<button
					type="button"
					class="btn btn-small"
					onClick={() => (open.value = false)}>
					{t("app.cancel")}
				</button>
			</p>
		</div>
	);
}

function Proxy({ body, member, everybody }: Props) {
	const slot = `proxy-${member.id}`;
	if (!body.rules.proxies || !may("give_proxy", body.id)) return null;
	return (
		<section class="part">
			<h3>{t("proxy.title")}</h3>
			{member.proxy ? (
				<div class="row row-between">
					<bdi>{member.proxy.name}</bdi>
					<ActButton
						kind="end_proxy"
						fields={{ proxy: member.proxy.id }}
						slot={slot}
						look="small"
						label={t("proxy.end")}
					/>
				</div>
			) : (
				<Giving
					body={body}
					member={member}
					everybody={everybody}
					slot={slot}
				/>
			)}
			<Refused slot={slot} />
		</section>
	);
}

function Named({ member, slot }: { member: Member; slot: string }) {
	return (
		<>
			{member.stand_ins.map((one) => (
				<div class="row row-between" key={one.id}>
					<span>
						<bdi>{one.name}</bdi>
						<small>{t(`stand.${one.kind}.short`)}</small>
					</span>
					<ActButton
						kind="end_stand_in"
						fields={{ stand_in: one.id }}
						slot={slot}
						look="small"
						label={t("stand.end")}
						more={one.name}
					/>
				</div>
			))}
		</>
	);
}

export function StandIns(props: Props) {
	const { body, member } = props;
	const slot = `stand-${member.id}`;
	return (
		<>
			{may("name_stand_in", body.id) && (
				<section class="part">
					<h3>{t("stand.title")}</h3>
					<Named member={member} slot={slot} />
					<Naming {...props} slot={slot} />
					<Refused slot={slot} />
				</section>
			)}
			<Proxy {...props} />
		</>
	);
}
