// The desk at the door: who is here, by name or by the number of the seat.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act } from "../lib/act";
import type { Floor, Member, Staff } from "../lib/views";
import { Find } from "./Find";
import { ActButton } from "./Officer";
import { Refused } from "./Refused";

const SLOT = "presence";

const placeOf = (member: Member) =>
	["city", "state"]
		.map((name) => member.attributes.find((one) => one.name === name)?.value)
		.filter(Boolean)
		.join(", ");

/** A number typed or read from a card, and Enter: the quickest way at a crowded door. */
function ByNumber({ sitting, members }: { sitting: number; members: readonly Member[] }) {
	const number = useSignal("");
	const said = useSignal("");
	const mark = async (event: Event) => {
		event.preventDefault();
		const member = members.find((one) => String(one.id) === number.value.trim());
		number.value = "";
		if (!member) {
			said.value = t("presence.unknown");
			return;
		}
		const fields = { sitting, member: member.id, present: true };
		const answer = await act("mark_member_presence", fields, SLOT);
		said.value = "receipt" in answer ? t("presence.marked", { name: member.name }) : "";
	};
	return (
		<form class="by-number" onSubmit={(event) => void mark(event)}>
			<label class="field">
				{t("presence.number")}
				<input
					inputMode="numeric"
					autocomplete="off"
					value={number.value}
					onInput={(event) =>
						(number.value = event.currentTarget.value)
					}
				/>
			</label>
			<button class="btn btn-main">{t("presence.mark")}</button>
			<p class="note" role="status">
				{said.value}
			</p>
		</form>
	);
}

function Line({ member, sitting, present }: LineProps) {
	const fields = { sitting, member: member.id, present: !present };
	return (
		<li key={member.id} class="person">
			<span class="num person-number">{member.id}</span>
			<span>
				<bdi>{member.name}</bdi>
				<small>
					{[placeOf(member), present && t("presence.is")]
						.filter(Boolean)
						.join(" · ")}
				</small>
			</span>
			<ActButton
				kind="mark_member_presence"
				fields={fields}
				slot={SLOT}
				look="small"
				label={t(present ? "presence.undo" : "presence.mark")}
				more={member.name}
			/>
		</li>
	);
}

interface LineProps {
	member: Member;
	sitting: number;
	present: boolean;
}

export function PresenceDesk({ floor, members, staff }: DeskProps) {
	const { sitting, quorum } = floor;
	if (!sitting || !quorum)
		return <p class="card note">{t("floor.apart", { name: floor.name })}</p>;
	const now = staff?.sittings.find((one) => one.sitting === sitting.id);
	const present = new Set(now?.members);
	return (
		<section class="card" aria-labelledby="presence">
			<h2 id="presence">{t("presence.title")}</h2>
			<p class="num presence-count">
				<b>{quorum.present}</b>{" "}
				{t("presence.of", { needed: quorum.needed })}
			</p>
			<ByNumber sitting={sitting.id} members={members} />
			<Refused slot={SLOT} />
			<Find
				label={t("presence.find")}
				list={members}
				text={(one) => `${one.name} ${placeOf(one)} ${one.id}`}
				line={(one) => (
					<Line
						member={one}
						sitting={sitting.id}
						present={present.has(one.id)}
					/>
				)}
			/>
		</section>
	);
}

export interface DeskProps {
	floor: Floor;
	members: readonly Member[];
	staff: Staff | null;
}
