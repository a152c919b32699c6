// The floor: what is before the body now, and one's own vote in it. Phone first.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { t } from "../i18n";
import { act } from "../lib/act";
import { useOnce } from "../lib/get";
import { useView } from "../lib/live";
import { may, me, refresh, who } from "../lib/session";
import { meetAt } from "../lib/time";
import type { Floor, Home, Member, OwnBallot, Vote } from "../lib/views";
import { Ballot } from "../ui/Ballot";
import { Icon } from "../ui/icons";
import { Refused } from "../ui/Refused";
import { Result, ruleInWords } from "../ui/Result";
import { Shell } from "../ui/Shell";
import { VoteText } from "../ui/VoteText";

/** The bodies one has to do with, the house first. */
function ownBodies(house: number): number[] {
	const now = me.value;
	const seats = now ? [...now.seats, ...now.bodies].map((one) => one.body) : [];
	return [...new Set([house, ...seats])].filter((one) => one > 0);
}

function State({ vote }: { vote: Vote }) {
	const tone = vote.state === "open" ? "pill pill-open" : "pill";
	const key = vote.state === "void" ? "announced" : vote.state;
	return <p><span class={tone}>{t(`vote.${key}`)}</span></p>;
}

/** Whose place a ballot fills, where that is somebody else's. */
function useName(ballot: OwnBallot): string {
	const own = me.value?.seats.some((seat) => seat.member === ballot.member && seat.as === "person");
	const member = useOnce<Member>(own ? null : `/members/${ballot.member}.json`);
	if (own || !member) return "";
	return t(ballot.proxy ? "vote.yours.proxy" : "vote.yours.other", { name: member.name });
}

function OneBallot({ vote, ballot }: { vote: Vote; ballot: OwnBallot }) {
	return <Ballot vote={vote} ballot={ballot} name={useName(ballot)} />;
}

function Voting({ vote, fresh }: { vote: Vote; fresh: boolean }) {
	const own = me.value?.ballots.filter((one) => one.vote === vote.id) ?? [];
	if (vote.method === "voice") return <p class="note">{t("vote.voice")}</p>;
	if (vote.method === "hand") return <p class="note">{t("vote.hand")}</p>;
	if (vote.state === "prepared") return <p class="note">{t("vote.prepared.more")}</p>;
	if (!who.value?.signed_in) {
		return (
			<div class="come">
				<a class="btn btn-main" href="/sign-in">{t("vote.signIn")}</a>
				<p class="note">{t("vote.signIn.more")}</p>
			</div>
		);
	}
	if (!own.length && !fresh) return <div class="ballot ballot-room" />;
	if (!own.length) return <p class="note">{t("vote.outside")}</p>;
	return <>{own.map((ballot) => <OneBallot key={ballot.member} vote={vote} ballot={ballot} />)}</>;
}

/** How one voted stays to be read while the result is awaited, and after it. */
function Mine({ vote }: { vote: Vote }) {
	const kept = useSignal<OwnBallot | undefined>(undefined);
	const now = me.value?.ballots.find((one) => one.vote === vote.id && !one.proxy);
	useEffect(() => { if (now) kept.value = now; }, [now]);
	const ballot = now ?? kept.value;
	if (!ballot || ballot.vote !== vote.id || vote.method !== "roll_call") return null;
	if (!ballot.choice) return <p>{t(ballot.cast ? "vote.cast" : "vote.silent")}</p>;
	return <p><b>{t("vote.you", { choice: t(`choice.${ballot.choice}`) })}</b></p>;
}

function Card({ vote, fresh }: { vote: Vote; fresh: boolean }) {
	const going = vote.state === "open" || vote.state === "prepared";
	const shows = vote.decision !== undefined && !going;
	return (
		<article class="card votecard" aria-labelledby="question">
			<State vote={vote} />
			<p class="over">{t("vote.number", { number: vote.number })}</p>
			<h1 id="question" class="question">{vote.question}</h1>
			<details class="readmore">
				<summary><Icon name="chevron" size={20} />{t("text.read")}</summary>
				<VoteText vote={vote} />
			</details>
			{going && <Voting vote={vote} fresh={fresh} />}
			{vote.state === "closed" && !shows && <p class="note">{t("vote.closed.more")}</p>}
			{shows && <Result vote={vote} />}
			<Mine key={vote.id} vote={vote} />
			<footer class="votecard-foot">
				{vote.state === "open" && vote.roll !== undefined && <p class="turnout num">
					{t("vote.turnout", { cast: vote.cast ?? 0, roll: vote.roll })}</p>}
				{going && <p>{t("result.rule", { rule: ruleInWords(vote.rule) })}{" "}
					{vote.method === "roll_call" && t("vote.named")}</p>}
				{vote.state === "announced" &&
					<p><a href={`/votes/${vote.id}`}>{t("vote.everybody")}</a></p>}
				{vote.state === "open" && me.value?.name &&
					<p>{t("vote.as", { name: me.value.name })}</p>}
			</footer>
		</article>
	);
}

function Quiet({ floor }: { floor: Floor }) {
	return (
		<article class="card votecard">
			<h1>{floor.sitting ? t("floor.quiet") : t("floor.apart", { name: floor.name })}</h1>
			<p>{floor.sitting ? t("floor.quiet.more") : t("floor.apart.more")}</p>
		</article>
	);
}

function Present({ floor }: { floor: Floor }) {
	const sitting = floor.sitting!;
	const slot = `present-${sitting.id}`;
	const mark = (present: boolean) => act("mark_presence", { sitting: sitting.id, present }, slot);
	return (
		<section class="card aside" aria-labelledby="sitting">
			<h2 id="sitting">{sitting.name}</h2>
			<dl class="facts">
				<div><dt>{t("floor.present")}</dt><dd class="num">{sitting.present}</dd></div>
				<div><dt>{t("floor.quorum")}</dt><dd class="num">
					{t("floor.quorum.is", { needed: sitting.quorum_needed })}</dd></div>
			</dl>
			{may("mark_presence", floor.body) && <p class="row">
				<button type="button" class="btn" onClick={() => void mark(true)}>
					{t("floor.here")}</button>
				<button type="button" class="btn btn-quiet" onClick={() => void mark(false)}>
					{t("floor.leave")}</button>
			</p>}
			<Refused slot={slot} />
		</section>
	);
}

function Tabs({ floors, chosen, choose }:
	{ floors: Floor[]; chosen: number; choose: (body: number) => void }) {
	if (floors.length < 2) return null;
	return (
		<div class="tabs" role="group" aria-label={t("floor.which")}>
			{floors.map((floor) => (
				<button type="button" aria-pressed={floor.body === chosen}
					onClick={() => choose(floor.body)}>
					<bdi>{floor.name}</bdi>
					{floor.vote?.state === "open" && <span class="hidden">: {t("vote.open")}</span>}
					{floor.vote?.state === "open" && <span class="tab-dot" aria-hidden="true" />}
				</button>
			))}
		</div>
	);
}

/** Private things are read again when a vote begins, ends or gives way to another; true once what
 * is known of them is true of these votes. */
function useFreshBallots(floors: (Floor | null)[]): boolean {
	const states = floors.map((floor) => `${floor?.vote?.id}${floor?.vote?.state}`).join();
	const read = useSignal("");
	useEffect(() => {
		if (!who.peek()?.signed_in) read.value = states;
		else void refresh().then(() => { read.value = states; });
	}, [states]);
	return read.value === states;
}

const BODIES_MOST = 6; // that one page follows

export default function FloorPage() {
	const home = useOnce<Home>("/home.json");
	const bodies = home ? ownBodies(home.body).slice(0, BODIES_MOST) : [];
	const slots = Array.from({ length: BODIES_MOST }, (_, i) => bodies[i]);
	const views = slots.map((body) => useView<Floor>(body ? `/floor/${body}.json` : null));
	const floors = views.filter((floor): floor is Floor => !!floor);
	const sitting = floors.filter((floor) => floor.sitting || floor.body === home?.body);
	const wish = useSignal(0);
	const fresh = useFreshBallots(views);
	const voting = sitting.find((floor) => floor.vote?.state === "open");
	const floor = sitting.find((one) => one.body === wish.value) ?? voting ?? sitting[0];
	if (floor?.meeting) meetAt(floor.meeting.offset_minutes);
	return (
		<Shell house={home?.name ?? ""} sitting={[floor?.meeting?.name, floor?.sitting?.name]
			.filter(Boolean).join(", ")}>
			<div class="floor">
				<Tabs floors={sitting} chosen={floor?.body ?? 0}
					choose={(body) => { wish.value = body; }} />
				{!floor && <article class="card votecard"><p>{t("app.loading")}</p></article>}
				{floor && (floor.vote ? <Card vote={floor.vote} fresh={fresh} /> : <Quiet floor={floor} />)}
				{floor?.vote && floor.vote.subjects.length > 0 &&
					<section class="card votetext" aria-labelledby="text-heading">
						<h2 id="text-heading">{t("text.heading")}</h2>
						<VoteText vote={floor.vote} />
					</section>}
				{floor?.sitting && <Present floor={floor} />}
			</div>
		</Shell>
	);
}
