// The floor: what is before the body now, and one's own vote in it. Phone first.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { t } from "../i18n";
import { refusals, tooLate } from "../lib/act";
import { useLoaded } from "../lib/loaded";
import { me, refresh, unknown, who } from "../lib/session";
import type { Shortcut } from "../lib/sheet";
import { clock } from "../lib/time";
import type { Floor } from "../lib/views";
import { useChosen, useDecided, useFloors, useHouse, whereOf } from "../ui/bodies";
import { Keys } from "../ui/Keys";
import { Present, useAwaited } from "../ui/Present";
import { Shell } from "../ui/Shell";
import { Slate } from "../ui/Slate";
import { Speak } from "../ui/Speak";
import { Tabs } from "../ui/Tabs";
import { LastCard, VoteCard } from "../ui/VoteCard";
import { OneText, VoteText } from "../ui/VoteText";

/** The bodies one has to do with, the house first. */
function ownBodies(house: number): number[] {
	const now = me.value;
	const seats = now ? [...now.seats, ...now.bodies].map((one) => one.body) : [];
	return [...new Set([house, ...seats])].filter((one) => one > 0);
}

function Quiet({ floor }: { floor: Floor }) {
	const { called, sitting } = floor;
	const recess = sitting?.recessed_at;
	const until = recess && sitting.recess_until;
	return (
		<article class="card votecard">
			{called && !recess && <p class="over">{t("floor.called")}</p>}
			<h1>
				{recess
					? t(until ? "floor.recess.until" : "floor.recess", {
							time: until ? clock(until) : "",
						})
					: called
						? called.title
						: sitting
							? t("floor.quiet")
							: t("floor.apart", { name: floor.name })}
			</h1>
			<p class="note">
				{recess
					? sitting.recess_reason
					: t(sitting ? "floor.quiet.more" : "floor.apart.more")}
			</p>
		</article>
	);
}

/** Private things are read again when a vote begins, ends or gives way to another; true once what
 * is known of them is true of these votes. */
function useFreshBallots(floors: readonly Floor[]): boolean {
	const states = floors.map((floor) => `${floor.vote?.id}${floor.vote?.state}`).join();
	const read = useSignal("");
	useEffect(() => {
		if (!who.peek()?.signed_in) read.value = states;
		else
			void refresh().then(() => {
				read.value = states;
			});
	}, [states]);
	return read.value === states;
}

/** In a recess nothing is before the body, and what was decided last may still be looked at. */
function Before({ floor, fresh }: { floor: Floor; fresh: boolean }) {
	const decided = useDecided(floor);
	const { vote, sitting } = floor;
	return (
		<div class="before">
			{(sitting?.recessed_at || !(vote || decided)) && <Quiet floor={floor} />}
			{vote ? (
				<VoteCard floor={floor} vote={vote} fresh={fresh} />
			) : (
				decided && <LastCard vote={decided} />
			)}
		</div>
	);
}

/** Ballots that came too late are told of, whatever goes on by then. */
function LateBallots() {
	const some = Object.values(refusals.value).some(tooLate);
	const found = useLoaded(some, () => import("../ui/Late"));
	return found && <found.Late />;
}

/** The text at hand, where there is room for it beside the vote. */
function Text({ floor }: { floor: Floor }) {
	const { vote, called } = floor;
	if (!vote?.texts.length && !called?.text) return null;
	return (
		<section class={vote ? "card votetext" : "card"} aria-labelledby="text-heading">
			<h2 id="text-heading">{t(vote ? "text.heading" : "text.called")}</h2>
			{vote ? <VoteText vote={vote} /> : <OneText at={called!.text!} />}
		</section>
	);
}

/** Whoever is not marked present is told so first; so nothing stands here before that is known. */
function Beside({ floor }: { floor: Floor }) {
	const awaited = useAwaited(floor);
	if (unknown()) return <div class="beside" />;
	return (
		<div class="beside">
			{awaited && <Present floor={floor} />}
			<Text floor={floor} />
			<Slate body={floor.body} items={floor.slate ?? []} />
			{floor.sitting && !floor.sitting.recessed_at && <Speak floor={floor} />}
			{!awaited && <Present floor={floor} />}
		</div>
	);
}

const KEYS: readonly Shortcut[] = [
	["y", "choice.yes", ".choice-yes"],
	["n", "choice.no", ".choice-no"],
	["a", "choice.abstain", ".choice-abstain"],
	["q", "floor.which", ".tabs button"],
	["t", "text.called", ".readmore summary, .votetext h2, #text-heading"],
	["l", "slate.title", "#slate"],
	["s", "speak.title", "#speak"],
	["p", "floor.present", "#sitting"],
	["m", "nav.mine", "a[href='/floor/votes']"],
];

export default function FloorPage() {
	const home = useHouse();
	const all = useFloors(home ? ownBodies(home.body) : []);
	const fresh = useFreshBallots(all);
	const floors = all.filter((one) => one.sitting || one.body === home?.body);
	const { floor, choose } = useChosen(floors);
	return (
		<Shell house={home?.name ?? ""} sitting={whereOf(floor)}>
			<Keys list={KEYS} />
			<div class="floor">
				<LateBallots />
				<Tabs floors={floors} chosen={floor?.body ?? 0} choose={choose} />
				{!floor && (
					<article class="card votecard">
						<p>{t("app.loading")}</p>
					</article>
				)}
				{floor && <Before key={floor.body} floor={floor} fresh={fresh} />}
				{floor && <Beside floor={floor} />}
			</div>
		</Shell>
	);
}
