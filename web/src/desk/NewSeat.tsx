// A new seat: of somebody who is new to the house, or of somebody who has a seat elsewhere.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

import { t } from "../i18n";
import { act, refusals } from "../lib/act";
import type { Body, Member } from "../lib/views";
import { roleWords, type Role } from "../types/terms";
import { Refused } from "../ui/Refused";
import { place, plain } from "./find";

const SLOT = "new-seat";
const FACTS = ["city", "state", "party"] as const;
type Fact = (typeof FACTS)[number];

interface Wanted extends Record<Fact, string> {
	name: string;
	role: Role;
	weight: string;
	person: number; // 0: a new one
}

const NOBODY: Wanted = {
	name: "",
	role: "member",
	weight: "1",
	person: 0,
	city: "",
	state: "",
	party: "",
};

/** Those of the same name, each person once. */
function namesakes(everybody: readonly Member[], name: string): Member[] {
	const wanted = plain(name.trim());
	const same = wanted ? everybody.filter((one) => plain(one.name) === wanted) : [];
	return same.filter((one, i) => same.findIndex(({ person }) => person === one.person) === i);
}

async function give(body: number, wanted: Wanted): Promise<number> {
	let { person } = wanted;
	if (!person) {
		const answer = await act("add_person", { name: wanted.name.trim() }, SLOT);
		if ("refusal" in answer) return 0;
		person = answer.receipt.id;
		wanted.person = person; // a second try seats the same one
	}
	const attributes = FACTS.filter((fact) => wanted[fact].trim()).map((fact) => ({
		name: fact,
		value: wanted[fact].trim(),
		source: t("seat.source"),
	}));
	const { role, weight } = wanted;
	const fields = { body, person, role, weight: weight.trim(), attributes };
	const answer = await act("seat_member", fields, SLOT);
	return "receipt" in answer ? answer.receipt.id : 0;
}

export function RoleChoice({ role, change }: { role: Role; change: (role: Role) => void }) {
	return (
		<label class="field">
			{t("members.role")}
			<select
				value={role}
				onChange={(event) => change(event.currentTarget.value as Role)}>
				{roleWords.map((one) => (
					<option value={one}>{t(`role.${one}`)}</option>
				))}
			</select>
		</label>
	);
}

function Namesakes({ same, person, choose }: NamesakesProps) {
	if (!same.length) return null;
	return (
		<fieldset class="modes">
			<legend>{t("seat.namesakes")}</legend>
			{same.map((one) => (
				<label>
					<input
						type="radio"
						name="person"
						checked={person === one.person}
						onChange={() => choose(one.person)}
					/>
					<bdi>
						{[one.name, place(one)].filter(Boolean).join(", ")}
					</bdi>
				</label>
			))}
			<label>
				<input
					type="radio"
					name="person"
					checked={!same.some((one) => one.person === person)}
					onChange={() => choose(0)}
				/>
				{t("seat.another")}
			</label>
		</fieldset>
	);
}

interface NamesakesProps {
	same: Member[];
	person: number;
	choose: (person: number) => void;
}

export function NewSeat({ body, everybody, close, made }: NewSeatProps) {
	const wanted = useSignal<Wanted>({ ...NOBODY });
	const now = wanted.value;
	const change = (part: Partial<Wanted>) => (wanted.value = { ...wanted.value, ...part });
	const first = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => first.current?.focus(), []);
	const send = async (event: Event) => {
		event.preventDefault();
		const mine = { ...wanted.value };
		const seat = await give(body.id, mine);
		if (seat) made(seat);
		else if (refusals.value[SLOT]) change({ person: mine.person });
	};
	const field = (key: "name" | "weight" | Fact, label: string, required = false) => (
		<label class="field">
			{label}
			<input
				ref={key === "name" ? first : null}
				required={required}
				autocomplete="off"
				value={now[key]}
				onInput={(event) => change({ [key]: event.currentTarget.value })}
			/>
		</label>
	);
	return (
		<section class="card" aria-labelledby="new-seat">
			<h2 id="new-seat">{t("members.add")}</h2>
			<form class="form" onSubmit={(event) => void send(event)}>
				{field("name", t("members.name"), true)}
				<Namesakes
					same={namesakes(everybody, now.name)}
					person={now.person}
					choose={(person) => change({ person })}
				/>
				<div class="pair">
					<RoleChoice
						role={now.role}
						change={(role) => change({ role })}
					/>
					{field("weight", t("members.weight"), true)}
				</div>
				<div class="pair">
					{field("city", t("fact.city"))}
					{field("state", t("fact.state"))}
				</div>
				{field("party", t("fact.party"))}
				<Refused slot={SLOT} />
				<p class="row">
					<button class="btn btn-main">{t("seat.give")}</button>
					<button type="button" class="btn" onClick={close}>
						{t("app.cancel")}
					</button>
				</p>
			</form>
		</section>
	);
}

interface NewSeatProps {
	body: Body;
	everybody: readonly Member[];
	close: () => void;
	made: (seat: number) => void;
}
