// The meeting of a body: called, with its days and deadlines by the clock of the place; given
// another name or place; ended.
import { useSignal, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { t } from "../../i18n";
import { act } from "../../lib/act";
import { useView } from "../../lib/live";
import { may } from "../../lib/session";
import { moment } from "../../lib/time";
import type { Body, Floor, Meeting, Time } from "../../lib/views";
import { hereZone, instantOf, offsetAt, zones } from "../../lib/zone";
import { Refused } from "../../ui/Refused";
import { Sure } from "../../ui/Sure";
import { Field } from "../Field";
import { Folded, Rename } from "../Rename";
import { QuorumOfCall } from "./Quorum";

function Zone({ chosen, choose }: { chosen: string; choose: (zone: string) => void }) {
	return (
		<label class="field">
			{t("meeting.zone")}
			<select
				value={chosen}
				onChange={(event) => choose(event.currentTarget.value)}>
				{zones().map((one) => (
					<option value={one}>
						{one.replaceAll("_", " ")}
					</option>
				))}
			</select>
		</label>
	);
}

function useCall(body: Body, slot: string) {
	const form = {
		name: useSignal(""),
		place: useSignal(""),
		starts: useSignal(""),
		ends: useSignal(""),
		submissions: useSignal(""),
		sponsors: useSignal(""),
		zone: useSignal(hereZone()),
	};
	const send = async (event: Event) => {
		event.preventDefault();
		const at = (shown: string) => instantOf(form.zone.value, shown);
		const starts = at(form.starts.value);
		const { submissions, sponsors, place } = form;
		const answer = await act(
			"call_meeting",
			{
				body: body.id,
				name: form.name.value.trim(),
				...(place.value.trim()
					? { place: place.value.trim() }
					: {}),
				starts,
				ends: at(form.ends.value),
				...(submissions.value
					? { submissions_until: at(submissions.value) }
					: {}),
				...(sponsors.value
					? { sponsors_until: at(sponsors.value) }
					: {}),
				offset_minutes: offsetAt(form.zone.value, starts),
			},
			slot,
		);
		if ("receipt" in answer) form.name.value = form.place.value = "";
	};
	return { form, send };
}

function Call({ body }: { body: Body }) {
	const slot = `call-${body.id}`;
	const { form, send } = useCall(body, slot);
	return (
		<form class="form" onSubmit={(event) => void send(event)}>
			<Field label={t("house.name")} value={form.name} />
			<Field
				label={t("meeting.place")}
				value={form.place}
				required={false}
			/>
			<Zone
				chosen={form.zone.value}
				choose={(one) => (form.zone.value = one)}
			/>
			<div class="pair">
				<Field
					label={t("meeting.starts")}
					value={form.starts}
					type="datetime-local"
				/>
				<Field
					label={t("meeting.ends")}
					value={form.ends}
					type="datetime-local"
				/>
			</div>
			<Field
				label={t("meeting.submissions")}
				hint={t("meeting.submissions.more")}
				value={form.submissions}
				type="datetime-local"
				required={false}
			/>
			<Field
				label={t("meeting.sponsors")}
				hint={t("meeting.sponsors.more")}
				value={form.sponsors}
				type="datetime-local"
				required={false}
			/>
			<QuorumOfCall body={body} />
			<Refused slot={slot} />
			<p class="row">
				<button class="btn btn-main">{t("meeting.call")}</button>
			</p>
		</form>
	);
}

function Change({ meeting }: { meeting: Meeting }) {
	const name = useSignal(meeting.name);
	const place = useSignal(meeting.place);
	const slot = `rename-meeting-${meeting.id}`;
	const give = () => {
		const fields = {
			meeting: meeting.id,
			name: name.value.trim(),
			place: place.value.trim(),
		};
		void act("rename_meeting", fields, slot);
	};
	return (
		<Rename
			label={t("meeting.rename")}
			lines={[
				{ label: t("house.name"), value: name, was: meeting.name },
				{
					label: t("meeting.place"),
					value: place,
					was: meeting.place,
					required: false,
				},
			]}
			slot={slot}
			give={give}
		/>
	);
}

const MINUTE_MS = 60_000;

const TIMES = ["starts", "ends", "submissions_until", "sponsors_until"] as const;
type Which = (typeof TIMES)[number];

/** What was entered over times that somebody else sets meanwhile: what was not touched follows
 * them. Whether anything stays that they are not. */
function useFollowed(form: Record<Which, Signal<string>>, now: Record<Which, string>) {
	const before = useRef(now);
	const moved = useSignal(false);
	const isNew = (one: Which) => form[one].value !== now[one];
	useEffect(() => {
		for (const one of TIMES)
			if (form[one].value === before.current[one]) form[one].value = now[one];
		before.current = now;
		moved.value = TIMES.some(isNew);
	}, [TIMES.map((one) => now[one]).join()]);
	return moved.value && TIMES.some(isNew);
}

/** Its days and deadlines by its own clock; all are set together, for a reason that is public. One
 * that was not touched stays as it is, to the millisecond. */
function useTimes(meeting: Meeting, slot: string, done: () => void) {
	const ms = meeting.offset_minutes * MINUTE_MS;
	const shown = (time: Time) =>
		time ? new Date(Date.parse(time) + ms).toISOString().slice(0, 16) : "";
	const now = {
		starts: shown(meeting.starts),
		ends: shown(meeting.ends),
		submissions_until: shown(meeting.submissions_until),
		sponsors_until: shown(meeting.sponsors_until),
	};
	const form = {
		starts: useSignal(now.starts),
		ends: useSignal(now.ends),
		submissions_until: useSignal(now.submissions_until),
		sponsors_until: useSignal(now.sponsors_until),
		reason: useSignal(""),
	};
	const moved = useFollowed(form, now);
	const at = (one: Which) => {
		const text = form[one].value;
		return text === now[one]
			? Date.parse(meeting[one]!)
			: Date.parse(`${text}Z`) - ms;
	};
	const until = (one: Which) => (form[one].value ? at(one) : 0); // 0: none
	const send = async (event: Event) => {
		event.preventDefault();
		const fields = {
			meeting: meeting.id,
			starts: at("starts"),
			ends: at("ends"),
			submissions_until: until("submissions_until"),
			sponsors_until: until("sponsors_until"),
			reason: form.reason.value.trim(),
		};
		if ("receipt" in (await act("set_meeting_times", fields, slot))) done();
	};
	return { form, moved, send };
}

function Times({ meeting, done }: { meeting: Meeting; done: () => void }) {
	const slot = `times-${meeting.id}`;
	const { form, moved, send } = useTimes(meeting, slot, done);
	const time = (label: string, value: Signal<string>, required = true) => (
		<Field label={label} value={value} type="datetime-local" required={required} />
	);
	return (
		<Folded label={t("meeting.times")}>
			<form class="form" onSubmit={(event) => void send(event)}>
				<p class="note">{t("meeting.times.more")}</p>
				<div class="pair">
					{time(t("meeting.starts"), form.starts)}
					{time(t("meeting.ends"), form.ends)}
				</div>
				{time(t("meeting.submissions"), form.submissions_until, false)}
				{time(t("meeting.sponsors"), form.sponsors_until, false)}
				<Field label={t("meeting.times.reason")} value={form.reason} />
				<p class="note" role="status">
					{moved && t("meeting.times.moved")}
				</p>
				<Refused slot={slot} />
				<p class="row">
					<button class="btn btn-main">
						{t("meeting.times.do")}
					</button>
				</p>
			</form>
		</Folded>
	);
}

/** Its deadlines, where it has any. */
function Deadlines({ meeting }: { meeting: Meeting }) {
	const said = (["submissions", "sponsors"] as const).flatMap((which) => {
		const until = meeting[`${which}_until`];
		return until ? [t(`meeting.${which}.is`, { when: moment(until) })] : [];
	});
	return said.length ? <p class="note">{said.join(" · ")}</p> : null;
}

function Running({ body, meeting }: { body: Body; meeting: Meeting }) {
	const slot = `end-meeting-${meeting.id}`;
	const round = useSignal(0); // times that were set leave an empty form
	return (
		<>
			<p class="asked">
				<a href={`/meetings/${meeting.id}`}>{meeting.name}</a>
			</p>
			<p class="note">
				{[
					meeting.place,
					`${moment(meeting.starts)} – ${moment(meeting.ends)}`,
				]
					.filter(Boolean)
					.join(" · ")}
			</p>
			<Deadlines meeting={meeting} />
			{may("rename_meeting", body.id) && (
				<Change
					key={`${meeting.name}${meeting.place}`}
					meeting={meeting}
				/>
			)}
			{may("set_meeting_times", body.id) && (
				<Times
					key={round.value}
					meeting={meeting}
					done={() => void round.value++}
				/>
			)}
			{may("end_meeting", body.id) && (
				<p class="row">
					<Sure
						label={t("meeting.end")}
						question={t("meeting.end.sure", {
							name: meeting.name,
						})}
						give={() =>
							void act(
								"end_meeting",
								{ meeting: meeting.id },
								slot,
							)
						}
					/>
				</p>
			)}
			<Refused slot={slot} />
		</>
	);
}

export function Meetings({ body, floor }: { body: Body; floor: Floor }) {
	const view = useView<Meeting>(
		floor.meeting ? `/meetings/${floor.meeting.id}.json` : null,
	);
	const meeting = view?.body === body.id && !view.ended ? view : null;
	if (floor.meeting && !view) return <p class="card">{t("app.loading")}</p>;
	return (
		<section class="card" aria-labelledby="meeting">
			<h2 id="meeting">{t("meeting.title")}</h2>
			{meeting && <Running key={meeting.id} body={body} meeting={meeting} />}
			{!meeting && view && !view.ended && (
				<p class="note">
					{t("meeting.above", { name: view.name })}
				</p>
			)}
			{may("call_meeting", body.id) &&
				(view && !view.ended ? (
					<Folded label={t("meeting.another")}>
						<Call body={body} />
					</Folded>
				) : (
					<Call body={body} />
				))}
		</section>
	);
}
