// Why a seat is empty at the sitting that is open: noted with one of the body's own reasons, and
// taken back. At the seat itself, and as a list beside the presence.
import { useSignal } from "@preact/signals";

import { known, t } from "../i18n";
import { act } from "../lib/act";
import { useView } from "../lib/live";
import { may } from "../lib/session";
import type { Body, Member, Staff } from "../lib/views";
import { ActButton } from "../ui/Officer";
import { Refused } from "../ui/Refused";
import { Choose } from "./Choose";
import { found, place } from "./find";

const OFFERED = 8;

/** A body has reasons in its own words; those of a new body are translated. */
export function reasonOf(category: string): string {
	const key = `absence.${category}`;
	return known(key) ? t(key) : category;
}

function useSitting(body: Body) {
	const staff = useView<Staff>("/api/staff.json");
	return staff?.sittings.find((one) => one.body === body.id);
}

function Back({
	sitting,
	member,
	slot,
}: {
	sitting: number;
	member: Member;
	slot: string;
}) {
	return (
		<ActButton
			kind="note_absence"
			fields={{ sitting, member: member.id, category: "" }}
			slot={slot}
			look="small"
			label={t("absence.back")}
			more={member.name}
		/>
	);
}

function Reasons({ body, chosen, choose }: ReasonsProps) {
	return (
		<label class="field">
			{t("absence.why")}
			<select
				value={chosen}
				onChange={(event) => choose(event.currentTarget.value)}>
				{body.rules.absences.map((one) => (
					<option value={one}>{reasonOf(one)}</option>
				))}
			</select>
		</label>
	);
}

interface ReasonsProps {
	body: Body;
	chosen: string;
	choose: (reason: string) => void;
}

/** Of one seat, among what can be done about it. */
export function SeatAbsence({ body, member }: { body: Body; member: Member }) {
	const sitting = useSitting(body);
	const [first = ""] = body.rules.absences;
	const reason = useSignal(first);
	const slot = `absence-${member.id}`;
	if (!sitting || !first || !may("note_absence", body.id)) return null;
	const noted = sitting.absences.find((one) => one.member === member.id);
	return (
		<section class="part">
			<h3>{t("absence.title")}</h3>
			<p class="note">
				{noted
					? t("absence.is", {
							reason: reasonOf(noted.category),
						})
					: t("absence.more")}
			</p>
			<div class="inline-form">
				<Reasons
					body={body}
					chosen={reason.value}
					choose={(one) => (reason.value = one)}
				/>
				<ActButton
					kind="note_absence"
					fields={{
						sitting: sitting.sitting,
						member: member.id,
						category: reason.value,
					}}
					slot={slot}
					label={t("absence.note")}
				/>
			</div>
			{noted && (
				<p class="row">
					<Back
						sitting={sitting.sitting}
						member={member}
						slot={slot}
					/>
				</p>
			)}
			<Refused slot={slot} />
		</section>
	);
}

function Noted({ sitting, who, category, slot }: NotedProps) {
	if (!who) return null;
	return (
		<li class="row row-between">
			<span>
				<b>
					<bdi>{who.name}</bdi>
				</b>
				<small>{reasonOf(category)}</small>
			</span>
			<Back sitting={sitting} member={who} slot={slot} />
		</li>
	);
}

interface NotedProps {
	sitting: number;
	who: Member | undefined;
	category: string;
	slot: string;
}

/** All that were noted at this sitting, and one more. */
export function Absences({ body, members }: { body: Body; members: readonly Member[] }) {
	const sitting = useSitting(body);
	const [first = ""] = body.rules.absences;
	const reason = useSignal(first);
	const slot = `absences-${body.id}`;
	if (!sitting || !first || !may("note_absence", body.id)) return null;
	const offer = (text: string) =>
		found(members, text, OFFERED).map((one) => ({
			id: one.id,
			name: one.name,
			more: [place(one), t("desk.seat", { seat: one.id })]
				.filter(Boolean)
				.join(" · "),
		}));
	const note = (member: number) =>
		void act(
			"note_absence",
			{ sitting: sitting.sitting, member, category: reason.value },
			slot,
		);
	return (
		<section class="card form" aria-labelledby="absences">
			<h2 id="absences">{t("absence.title")}</h2>
			<p class="note">{t("absence.more")}</p>
			<Reasons
				body={body}
				chosen={reason.value}
				choose={(one) => (reason.value = one)}
			/>
			<Choose
				id="absent"
				label={t("absence.who")}
				options={offer}
				take={({ id }) => note(id)}
			/>
			<Refused slot={slot} />
			<ul class="plain">
				{sitting.absences.map((one) => (
					<Noted
						key={one.member}
						{...one}
						sitting={sitting.sitting}
						who={members.find(
							({ id }) => id === one.member,
						)}
						slot={slot}
					/>
				))}
			</ul>
		</section>
	);
}
