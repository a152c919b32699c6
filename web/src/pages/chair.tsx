// Presiding: what comes next and the words for it, the vote at hand, who has not voted, the agenda,
// the speakers. Everything is live, so that several officers see what each of them did.
import { known, sayAlso, t } from "../i18n";
import { officers } from "../i18n/en_officers";
import { act } from "../lib/act";
import { useGathered } from "../lib/gather";
import { useOnce } from "../lib/once";
import { useView } from "../lib/live";
import { may, me } from "../lib/session";
import type { Shortcut } from "../lib/sheet";
import { toTheSecond } from "../lib/time";
import type { ChairView, Floor, Home, Meeting, Vote } from "../lib/views";
import { AgendaDesk } from "../ui/AgendaDesk";
import { useChosen, useFloors, whereOf } from "../ui/bodies";
import { Keys } from "../ui/Keys";
import { InOrder, NextStep } from "../ui/NextStep";
import { Reasoned } from "../ui/Officer";
import { Refused } from "../ui/Refused";
import { Result, ruleInWords } from "../ui/Result";
import { Shell } from "../ui/Shell";
import { SpeakerDesk } from "../ui/SpeakerDesk";
import { Stranger } from "../ui/Stranger";
import { Tabs } from "../ui/Tabs";

sayAlso(officers);

const NAMES_MOST = 40; // of those who have not voted
const ACTS_MOST = 8;

function Missing({ vote, view }: { vote: Vote; view: ChairView | null }) {
	const turnout = view?.turnout;
	const waiting = turnout?.vote === vote.id ? turnout.waiting_for : [];
	if (!waiting.length) return null;
	return (
		<details class="missing">
			<summary>{t("chair.missing", { n: waiting.length })}</summary>
			<ul class="names">
				{waiting.slice(0, NAMES_MOST).map((member) => (
					<li key={member.id}>
						<bdi>{member.name}</bdi>
					</li>
				))}
			</ul>
			{waiting.length > NAMES_MOST && (
				<p class="note">
					{t("chair.missing.more", {
						n: waiting.length - NAMES_MOST,
					})}
				</p>
			)}
		</details>
	);
}

function Told({ act }: { act: ChairView["acts"][number] }) {
	const key = `act.${act.kind}`;
	return <>{known(key) && t(key, { name: act.name || t("act.clock") })}</>;
}

/** What officers did last, so that the second sees what the first has done. */
function Acts({ view }: { view: ChairView | null }) {
	if (!view?.acts.length) return null;
	return (
		<section class="card" aria-labelledby="acts">
			<h2 id="acts">{t("chair.acts")}</h2>
			<ol class="plain acts">
				{view.acts.slice(0, ACTS_MOST).map((one) => (
					<li key={`${one.about}${one.kind}${one.at}`}>
						<Told act={one} />{" "}
						<small class="num">{toTheSecond(one.at)}</small>
					</li>
				))}
			</ol>
		</section>
	);
}

function Turnout({ vote }: { vote: Vote }) {
	const { cast = 0, roll = 0 } = vote;
	return (
		<div class="turnout-large">
			<p class="num">
				<b>{cast}</b> {t("chair.of", { roll })}
			</p>
			<progress
				max={Math.max(1, roll)}
				value={cast}
				aria-label={t("chair.turnout")}
			/>
		</div>
	);
}

/** What was announced, too, can be declared void. */
function Voided({ body, vote }: { body: number; vote: number }) {
	const slot = `void-${vote}`;
	if (!may("void_vote", body)) return null;
	return (
		<>
			<div class="row">
				<Reasoned
					label={t("step.void_vote")}
					slot={slot}
					give={(reason) =>
						void act("void_vote", { vote, reason }, slot)
					}
				/>
			</div>
			<Refused slot={slot} />
		</>
	);
}

function AtHand({ floor, view }: { floor: Floor; view: ChairView | null }) {
	const vote = floor.vote;
	const last = floor.last?.[0];
	if (!vote && !last) return null;
	const question = vote?.question ?? last!.question;
	return (
		<section class="card" aria-labelledby="at-hand">
			<h2 id="at-hand">{t(vote ? "chair.vote" : "chair.last")}</h2>
			<p class="say-question">{question}</p>
			{vote?.state === "open" && <Turnout vote={vote} />}
			{vote?.state === "open" && <Missing vote={vote} view={view} />}
			{vote?.decision !== undefined && <Result vote={vote} />}
			{!vote && <Result vote={last!} />}
			{!vote && <Voided body={floor.body} vote={last!.id} />}
			{vote && (
				<p class="note">
					{t("result.rule", { rule: ruleInWords(vote.rule) })}
				</p>
			)}
		</section>
	);
}

function Sitting({ floor }: { floor: Floor }) {
	const { sitting, quorum } = floor;
	if (!sitting || !quorum) return null;
	const state = quorum.called ? (quorum.met ? "met" : "missing") : "uncalled";
	return (
		<section class="card" aria-labelledby="sitting">
			<h2 id="sitting">{sitting.name}</h2>
			<dl class="facts">
				<div>
					<dt>{t("floor.present")}</dt>
					<dd class="num">{quorum.present}</dd>
				</div>
				<div>
					<dt>{t("floor.quorum")}</dt>
					<dd class="num">
						{t("floor.quorum.is", { needed: quorum.needed })}
						<small>{t(`chair.quorum.${state}`)}</small>
					</dd>
				</div>
			</dl>
		</section>
	);
}

const KEYS: readonly Shortcut[] = [
	["n", "chair.next", ".next .btn, #next"],
	["o", "order.title", "#order"],
	["v", "chair.vote", "#at-hand"],
	["p", "floor.present", "#sitting"],
	["s", "speak.title", "#speakers"],
	["g", "agenda.title", "#agenda"],
	["l", "chair.acts", "#acts"],
	["q", "floor.which", ".tabs button"],
];

/** All that the desk of one body shows, at once. */
function Desk({ floor }: { floor: Floor }) {
	const paths = {
		meeting: floor.meeting ? `/meetings/${floor.meeting.id}.json` : null,
		speakers: floor.sitting ? `/speakers/${floor.body}.json` : null,
		chair: `/chair/${floor.body}.json`,
	};
	const meeting = useView<Meeting>(paths.meeting);
	const view = useView<ChairView>(paths.chair);
	if (!useGathered(Object.values(paths)))
		return <p class="card">{t("app.loading")}</p>;
	return (
		<>
			<div class="desk-main">
				{view && <NextStep {...{ view, floor, meeting }} />}
				<AtHand floor={floor} view={view} />
				{view && <InOrder {...{ view, floor, meeting }} />}
			</div>
			<div class="desk-side">
				<Sitting floor={floor} />
				{floor.sitting && <SpeakerDesk floor={floor} />}
				<AgendaDesk floor={floor} meeting={meeting} />
				<Acts view={view} />
			</div>
		</>
	);
}

export default function ChairPage() {
	const home = useOnce<Home>("/home.json");
	const bodies = me.value?.bodies.filter((one) => one.actions.includes("open_vote")) ?? [];
	const floors = useFloors(bodies.map((one) => one.body));
	const { floor, choose } = useChosen(floors);
	const presides = bodies.length > 0;
	const where = presides ? whereOf(floor) : (home?.meeting?.name ?? "");
	return (
		<Shell house={home?.name ?? ""} sitting={where}>
			<Keys list={KEYS} />
			<div class="desk">
				<h1 class="hidden">{t("chair.title")}</h1>
				<Tabs floors={floors} chosen={floor?.body ?? 0} choose={choose} />
				{!presides && <Stranger />}
				{presides && !floor && <p class="card">{t("app.loading")}</p>}
				{floor && <Desk key={floor.body} floor={floor} />}
			</div>
		</Shell>
	);
}
