// The clerk's desk: presence, members, what is brought in, the agenda, votes. One body at a time,
// which the address names, so that a page can be kept open for each.
import type { ComponentType } from "preact";

import { Agenda } from "../desk/Agenda";
import { House } from "../desk/House";
import { First } from "../desk/house/Bodies";
import { Import } from "../desk/Import";
import { Members } from "../desk/Members";
import { Presence } from "../desk/Presence";
import { Texts } from "../desk/Texts";
import { Votes } from "../desk/Votes";
import { sayAlso, speakAlso, t, type Key } from "../i18n";
import { deskWords } from "../i18n/desk";
import { officers } from "../i18n/en_officers";
import { useOnce } from "../lib/once";
import { useView } from "../lib/live";
import { may, me } from "../lib/session";
import { meetAt } from "../lib/time";
import { useGathered } from "../lib/gather";
import type { Body, Floor, Home, Meeting } from "../lib/views";
import { whereOf } from "../ui/bodies";
import { Loading } from "../ui/Loading";
import { ScreenDesk } from "../ui/ScreenDesk";
import { Shell } from "../ui/Shell";
import { Stranger } from "../ui/Stranger";

sayAlso(officers);
await speakAlso(deskWords);

export interface DeskProps {
	body: Body;
	floor: Floor;
}

function Screens({ floor }: DeskProps) {
	const meeting = useView<Meeting>(
		floor.meeting ? `/meetings/${floor.meeting.id}.json` : null,
	);
	if (!floor.meeting) return <p class="card note">{t("desk.noMeeting")}</p>;
	return meeting ? <ScreenDesk meeting={meeting} /> : <p class="card">{t("app.loading")}</p>;
}

interface Place {
	path: string;
	label: Key;
	Page: ComponentType<DeskProps>;
	/** Without which it would come in pieces. */
	views?: (floor: Floor) => readonly (string | null)[];
}

const meetingOf = ({ meeting }: Floor) => (meeting ? `/meetings/${meeting.id}.json` : null);
const RESOLUTIONS = "/resolutions.json";
const MEMBERS = "/members.json";
const houseViews = (floor: Floor) => [
	meetingOf(floor),
	RESOLUTIONS,
	"/issues.json",
	`/speakers/${floor.body}.json`,
];

const PLACES: readonly Place[] = [
	{ path: "/clerk", label: "desk.presence", Page: Presence, views: () => [MEMBERS] },
	{ path: "/clerk/members", label: "desk.members", Page: Members, views: () => [MEMBERS] },
	{ path: "/clerk/import", label: "desk.import", Page: Import },
	{
		path: "/clerk/agenda",
		label: "desk.agenda",
		Page: Agenda,
		views: (floor) => [meetingOf(floor), RESOLUTIONS],
	},
	{ path: "/clerk/texts", label: "texts.title", Page: Texts, views: () => [RESOLUTIONS] },
	{
		path: "/clerk/votes",
		label: "desk.votes",
		Page: Votes,
		views: (floor) => [meetingOf(floor), RESOLUTIONS, "/votes.json", MEMBERS],
	},
	{
		path: "/clerk/screens",
		label: "desk.screens",
		Page: Screens,
		views: (floor) => [meetingOf(floor), "/screens.json"],
	},
	{ path: "/clerk/house", label: "house.title", Page: House, views: houseViews },
];

const place =
	PLACES.find((one) => one.path === location.pathname.replace(/\/+$/, "")) ?? PLACES[0]!;
const asked = Number(new URLSearchParams(location.search).get("body"));

const goTo = (body: string) => location.assign(`${place.path}?body=${body}`);

function Head({ bodies, body }: { bodies: Body[]; body: Body }) {
	return (
		<div class="office-head">
			<h1>{t(place.label)}</h1>
			<nav class="tabs" aria-label={t("desk.title")}>
				{PLACES.map(({ path, label }) => (
					<a
						href={
							body.parent
								? `${path}?body=${body.id}`
								: path
						}
						aria-current={
							path === place.path ? "page" : undefined
						}>
						{t(label)}
					</a>
				))}
			</nav>
			{bodies.length > 1 && (
				<label class="field office-body">
					{t("desk.body")}
					<select
						value={body.id}
						onChange={(event) =>
							goTo(event.currentTarget.value)
						}>
						{bodies.map((one) => (
							<option value={one.id}>{one.name}</option>
						))}
					</select>
				</label>
			)}
		</div>
	);
}

function Desk({ bodies, body, floor }: DeskProps & { bodies: Body[] }) {
	if (!useGathered(place.views?.(floor) ?? [])) return <Loading />;
	return (
		<>
			<Head bodies={bodies} body={body} />
			<place.Page body={body} floor={floor} />
		</>
	);
}

export default function DeskPage() {
	const home = useOnce<Home>("/home.json");
	// Of an empty house the feed has nothing to tell.
	const first = useOnce<{ bodies: Body[] }>("/committees.json");
	const all = useView<{ bodies: Body[] }>("/committees.json") ?? first;
	const own = me.value?.bodies.filter((one) => one.actions.includes("seat_member")) ?? [];
	const bodies = all?.bodies.filter((one) => own.some(({ body }) => body === one.id)) ?? [];
	const body =
		bodies.find((one) => one.id === asked) ??
		bodies.find((one) => one.id === home?.body) ??
		bodies[0];
	const floor = useView<Floor>(body ? `/floor/${body.id}.json` : null);
	if (floor?.meeting) meetAt(floor.meeting.offset_minutes);
	document.title = `${t(place.label)} · ${home?.name || "Whereas"}`;
	const empty = all?.bodies.length === 0 && may("found_body");
	const where = own.length ? whereOf(floor) : (home?.meeting?.name ?? "");
	return (
		<Shell house={home?.name ?? ""} sitting={where}>
			<div class="office">
				{empty && <First />}
				{!own.length && !empty && <Stranger />}
				{body && floor && <Desk {...{ bodies, body, floor }} />}
				{own.length > 0 && !(body && floor) && <Loading />}
			</div>
		</Shell>
	);
}
