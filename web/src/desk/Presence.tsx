// The presence desk: one field in which a name or number is typed or a card is scanned. Whoever is
// meant is marked at once; the count against the quorum stands beside it; each mark can be undone.
import { signal, useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act, forget } from "../lib/act";
import { serverNow, useView } from "../lib/live";
import { may } from "../lib/session";
import { toTheSecond } from "../lib/time";
import type { Floor, Member, Staff } from "../lib/views";
import type { DeskProps } from "../pages/clerk";
import { Refused } from "../ui/Refused";
import { Absences } from "./Absence";
import { Choose } from "./Choose";
import { found, place } from "./find";
import { Enough, Here } from "./Here";

const MARKS = ["arrive", "leave", "register"] as const;
type Mark = (typeof MARKS)[number];
const OFFERED = 8;
const SO_ALREADY = new Set(["SAME_ALREADY", "REGISTERED_ALREADY"]); // a card scanned twice
const KEPT = 30; // marks of this desk that are listed

interface Made {
	number: number;
	member: Member;
	mark: Mark;
	state: "sending" | "done" | "already" | "refused" | "undone";
	at: number;
}

const made = signal<readonly Made[]>([]);
const slotOf = (number: number) => `desk-${number}`;

function become(number: number, state: Made["state"]) {
	made.value = made.value.map((one) => (one.number === number ? { ...one, state } : one));
}

/** Asks for what a mark means, or for what takes it back. */
function ask(one: Made, floor: Floor, back: boolean) {
	const { member, mark } = one;
	const slot = slotOf(one.number);
	const meeting = floor.meeting?.id ?? 0;
	if (mark !== "register") {
		const present = (mark === "arrive") !== back;
		const fields = { sitting: floor.sitting!.id, member: member.id, present };
		return act("mark_member_presence", fields, slot);
	}
	const fields = { meeting, member: member.id };
	return back ? act("end_registration", fields, slot) : act("register_member", fields, slot);
}

async function make(member: Member, mark: Mark, floor: Floor) {
	const number = (made.value[0]?.number ?? 0) + 1;
	const one: Made = { number, member, mark, state: "sending", at: serverNow() };
	made.value = [one, ...made.value].slice(0, KEPT);
	const answer = await ask(one, floor, false);
	if ("receipt" in answer) return become(number, "done");
	const already = SO_ALREADY.has(answer.refusal.code);
	if (already) forget(slotOf(number));
	become(number, already ? "already" : "refused");
}

async function undo(one: Made, floor: Floor) {
	if ("receipt" in (await ask(one, floor, true))) become(one.number, "undone");
}

/** What tells two of one name apart. */
const whence = (member: Member) =>
	[place(member), t("desk.seat", { seat: member.id })].filter(Boolean).join(" · ");

function Line({ one, floor }: { one: Made; floor: Floor }) {
	const { member, mark, state, at } = one;
	const says = state === "done" ? t(`mark.${mark}.done`) : t(`mark.state.${state}`);
	return (
		<li class={`mark mark-${state}`}>
			<span>
				<b>
					<bdi>{member.name}</bdi>
				</b>
				<small>
					{says} · <span class="num">{toTheSecond(at)}</span>
				</small>
				<small>
					<bdi>{whence(member)}</bdi>
				</small>
			</span>
			{state === "done" && (
				<button
					type="button"
					class="btn btn-small"
					onClick={() => void undo(one, floor)}>
					{t("desk.undo")}
					<span class="hidden">: {member.name}</span>
				</button>
			)}
			<Refused slot={slotOf(one.number)} />
		</li>
	);
}

function Modes({ marks, chosen, choose }: ModesProps) {
	return (
		<fieldset class="modes">
			<legend>{t("desk.mode")}</legend>
			{marks.map((mark) => (
				<label>
					<input
						type="radio"
						name="mode"
						checked={mark === chosen}
						onChange={() => choose(mark)}
					/>
					{t(`mark.${mark}`)}
				</label>
			))}
		</fieldset>
	);
}

interface ModesProps {
	marks: readonly Mark[];
	chosen: Mark;
	choose: (mark: Mark) => void;
}

/** The marks that this person can make here and now. */
function marksOf({ body, sitting, meeting }: Floor): Mark[] {
	const marks: Mark[] = [];
	if (sitting && may("mark_member_presence", body)) marks.push("arrive", "leave");
	if (meeting && may("register_member", body)) marks.push("register");
	return marks;
}

export function Presence({ body, floor }: DeskProps) {
	const all = useView<{ members: Member[] }>("/members.json");
	const staff = useView<Staff>("/api/staff.json");
	const mode = useSignal<Mark>("arrive");
	const marks = marksOf(floor);
	const chosen = marks.includes(mode.value) ? mode.value : marks[0];
	const members = all?.members.filter((one) => one.body === body.id && !one.left) ?? [];
	const sitting = staff?.sittings.find((one) => one.body === body.id);
	const here = new Set(sitting?.members);
	const offer = (text: string) =>
		found(members, text, OFFERED).map((member) => ({
			id: member.id,
			name: member.name,
			more: [whence(member), here.has(member.id) ? t("desk.present") : ""]
				.filter(Boolean)
				.join(" · "),
		}));
	const take = ({ id }: { id: number }) => {
		const member = members.find((one) => one.id === id);
		if (member && chosen) void make(member, chosen, floor);
	};
	return (
		<div class="office-split">
			<section class="card desk-field" aria-labelledby="marking">
				<div class="panel-head">
					<h2 id="marking">{t("desk.marking")}</h2>
					<Enough floor={floor} />
				</div>
				{!floor.sitting && <p class="note">{t("desk.apart")}</p>}
				{chosen && (
					<>
						<Modes
							marks={marks}
							chosen={chosen}
							choose={(mark) => (mode.value = mark)}
						/>
						<Choose
							id="who"
							label={t("desk.who")}
							hint={t("desk.who.hint")}
							options={offer}
							take={take}
							focus
						/>
					</>
				)}
				<ol
					class="plain marks"
					aria-live="polite"
					aria-label={t("desk.made")}>
					{made.value.map((one) => (
						<Line key={one.number} one={one} floor={floor} />
					))}
				</ol>
			</section>
			<div class="office-side">
				<Here floor={floor} members={members} present={here} />
				<Absences body={body} members={members} />
			</div>
		</div>
	);
}
