// The clerk's desk: presence, the agenda, people and their cards, the screens of the hall.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { useOnce } from "../lib/get";
import { useView } from "../lib/live";
import { me } from "../lib/session";
import type { Floor, Home, Meeting, Member, Staff } from "../lib/views";
import { AgendaDesk } from "../ui/AgendaDesk";
import { useChosen, useFloors, whereOf } from "../ui/bodies";
import { ItemForm } from "../ui/ItemForm";
import { PeopleDesk } from "../ui/PeopleDesk";
import { PresenceDesk } from "../ui/PresenceDesk";
import { ScreenDesk } from "../ui/ScreenDesk";
import { Shell } from "../ui/Shell";
import { Stranger } from "../ui/Stranger";
import { Tabs } from "../ui/Tabs";

const PARTS = ["presence", "agenda", "people", "screens"] as const;
type Part = (typeof PARTS)[number];

function partOf(hash: string): Part {
	return PARTS.find((one) => `#${one}` === hash) ?? "presence";
}

function Parts({ now, choose }: { now: Part; choose: (part: Part) => void }) {
	return (
		<div class="tabs" role="group" aria-label={t("clerk.parts")}>
			{PARTS.map((part) => (
				<button
					type="button"
					aria-pressed={part === now}
					onClick={() => choose(part)}>
					{t(`clerk.${part}`)}
				</button>
			))}
		</div>
	);
}

function Agenda({ floor, meeting }: { floor: Floor; meeting: Meeting }) {
	return (
		<>
			<AgendaDesk floor={floor} meeting={meeting} build />
			<section class="card" aria-labelledby="new-item">
				<h2 id="new-item">{t("item.new")}</h2>
				<ItemForm meeting={meeting} />
			</section>
		</>
	);
}

function Desk({ floor, part }: { floor: Floor; part: Part }) {
	const staff = useView<Staff>("/api/staff.json");
	const all = useView<{ members: Member[] }>("/members.json");
	const meeting = useView<Meeting>(
		floor.meeting ? `/meetings/${floor.meeting.id}.json` : null,
	);
	const members = (all?.members ?? []).filter((one) => one.body === floor.body && !one.left);
	if (part === "presence")
		return <PresenceDesk floor={floor} members={members} staff={staff} />;
	if (part === "people") return <PeopleDesk floor={floor} members={members} />;
	if (!meeting) return <p class="card note">{t("clerk.meeting")}</p>;
	if (part === "agenda") return <Agenda floor={floor} meeting={meeting} />;
	return <ScreenDesk meeting={meeting} />;
}

export default function ClerkPage() {
	const home = useOnce<Home>("/home.json");
	const bodies = me.value?.bodies.filter((one) => one.actions.includes("issue_card")) ?? [];
	const floors = useFloors(bodies.map((one) => one.body));
	const { floor, choose } = useChosen(floors);
	const part = useSignal(partOf(location.hash));
	const turn = (to: Part) => {
		history.replaceState(null, "", `#${to}`);
		part.value = to;
	};
	return (
		<Shell house={home?.name ?? ""} sitting={whereOf(floor)}>
			<div class="desk desk-narrow">
				<h1 class="hidden">{t("clerk.title")}</h1>
				{!bodies.length && <Stranger />}
				{bodies.length > 0 && (
					<Tabs
						floors={floors}
						chosen={floor?.body ?? 0}
						choose={choose}
					/>
				)}
				{bodies.length > 0 && <Parts now={part.value} choose={turn} />}
				{floor && (
					<div class="stack">
						<Desk
							key={floor.body}
							floor={floor}
							part={part.value}
						/>
					</div>
				)}
			</div>
		</Shell>
	);
}
