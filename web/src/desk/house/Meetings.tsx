// The meeting of a body: called, with its days and deadlines by the clock of the place; given
// another name or place; ended.
import { useSignal, type Signal } from "@preact/signals";

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

/** Its days and deadlines by its own clock; all are set together, for a reason that is public. */
function useTimes(meeting: Meeting, slot: string) {
	const ms = meeting.offset_minutes * MINUTE_MS;
	const shown = (time: Time) =>
		time ? new Date(Date.parse(time) + ms).toISOString().slice(0, 16) : "";
	const at = (text: string) => Date.parse(`${text}Z`) - ms;
	const form = {
		starts: useSignal(shown(meeting.starts)),
		ends: useSignal(shown(meeting.ends)),
		submissions: useSignal(shown(meeting.submissions_until)),
		sponsors: useSignal(shown(meeting.sponsors_until)),
		reason: useSignal(""),
	};
	const send = (event: Event) => {
		event.preventDefault();
		const { submissions, sponsors } = form;
		const fields = {
			meeting: meeting.id,
			starts: at(form.starts.value),
			ends: at(form.ends.value),
			...(submissions.value ? { submissions_until: at(submissions.value) } : {}),
			...(sponsors.value ? { sponsors_until: at(sponsors.value) } : {}),
			reason: form.reason.value.trim(),
		};
		void act("set_meeting_times", fields, slot);
	};
	return { form, send };
}

const timesOf = ({ starts, ends, submissions_until, sponsors_until }: Meeting) =>
	[starts, ends, submissions_until, sponsors_until].join();

function Times({ meeting }: { meeting: Meeting }) {
	const slot = `times-${meeting.id}`;
	const { form, send } = useTimes(meeting, slot);
	const time = (label: string, value: Signal<string>, required = true) => (
		<Field label={label} value={value} type="datetime-local" required={required} />
	);
	return (
		<Folded label={t("meeting.times")}>
			<form class="form" onSubmit={send}>
				<p class="note">{t("meeting.times.more")}</p>
				<div class="pair">
					{time(t("meeting.starts"), form.starts)}
					{time(t("meeting.ends"), form.ends)}
				</div>
				{time(t("meeting.submissions"), form.submissions, false)}
				{time(t("meeting.sponsors"), form.sponsors, false)}
				<Field label={t("meeting.times.reason")} value={form.reason} />
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
				<Times key={timesOf(meeting)} meeting={meeting} />
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
			{meeting && <Running body={body} meeting={meeting} />}
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
