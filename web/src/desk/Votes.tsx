// Votes that the hall takes by voice or by hands, stated and entered as such; and what was wrong
// put right by a new entry with its reason, never by changing an old one.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act } from "../lib/act";
import { useView } from "../lib/live";
import { may } from "../lib/session";
import type { Body, Floor, Meeting, Vote, VoteShort } from "../lib/views";
import type { DeskProps } from "../pages/clerk";
import { CountForm } from "../ui/CountForm";
import { ActButton, Reasoned } from "../ui/Officer";
import { Refused } from "../ui/Refused";
import { Result } from "../ui/Result";
import { PastVote } from "./PastVote";
import { Steps } from "./Steps";

const SLOT = "vote";
const LATEST = 12; // votes that are listed to be put right
const METHODS = ["voice", "hand"] as const;
type Method = (typeof METHODS)[number];

/** What can be put to the vote: a line of the agenda, the slate, or words alone. */
type About = `item-${number}` | "slate" | "words";

function Ask({ floor, meeting }: { floor: Floor; meeting: Meeting | null }) {
	const own = meeting?.body === floor.body ? meeting.items : [];
	const items = own.filter((one) => one.resolution && !one.done && !one.slate);
	const called = items.find((one) => one.id === floor.called?.id);
	const about = useSignal<About | null>(null);
	const method = useSignal<Method>("voice");
	const words = useSignal("");
	const chosen = about.value ?? (called ? (`item-${called.id}` as const) : "words");
	const send = (event: Event) => {
		event.preventDefault();
		const asked = {
			body: floor.body,
			sitting: floor.sitting!.id,
			method: method.value,
		};
		const item = items.find((one) => chosen === `item-${one.id}`);
		if (item)
			void act(
				"prepare_vote",
				{ ...asked, subject: "resolution", resolution: item.resolution },
				SLOT,
			);
		else if (chosen === "slate")
			void act("prepare_vote", { ...asked, subject: "slate" }, SLOT);
		else
			void act(
				"prepare_vote",
				{ ...asked, subject: "procedure", question: words.value.trim() },
				SLOT,
			);
	};
	return (
		<form class="form" onSubmit={send}>
			<label class="field">
				{t("ask.about")}
				<select
					value={chosen}
					onChange={(event) =>
						(about.value = event.currentTarget.value as About)
					}>
					<option value="words">{t("ask.words")}</option>
					{(floor.slate?.length ?? 0) > 0 && (
						<option value="slate">{t("ask.slate")}</option>
					)}
					{items.map((one) => (
						<option value={`item-${one.id}`}>
							{one.position}. {one.title}
						</option>
					))}
				</select>
			</label>
			{chosen === "words" && (
				<label class="field">
					{t("ask.question")}
					<input
						required
						value={words.value}
						onInput={(event) =>
							(words.value = event.currentTarget.value)
						}
					/>
				</label>
			)}
			<fieldset class="modes">
				<legend>{t("ask.method")}</legend>
				{METHODS.map((one) => (
					<label>
						<input
							type="radio"
							name="method"
							checked={method.value === one}
							onChange={() => (method.value = one)}
						/>
						{t(`method.${one}`)}
					</label>
				))}
			</fieldset>
			<p class="row">
				<button class="btn btn-main">{t("ask.state")}</button>
			</p>
		</form>
	);
}

function Going({ body, vote }: { body: number; vote: Vote }) {
	const manual = vote.method !== "roll_call";
	const { cast = 0, roll } = vote;
	const turnout = roll === undefined ? "" : `${t("vote.turnout", { cast, roll })}.`;
	return (
		<>
			<p class="over">
				{t("vote.number", { number: vote.number })} ·{" "}
				{t(`method.${vote.method}`)}
			</p>
			<p class="asked">{vote.question}</p>
			{!manual && (
				<p class="note">
					{t("ask.rollCall")} {turnout}
				</p>
			)}
			{manual && vote.state === "prepared" && (
				<CountForm body={body} vote={vote} slot={SLOT} />
			)}
			{vote.state === "closed" && vote.decision !== undefined && (
				<Result vote={vote} />
			)}
			{vote.state === "closed" && may("announce_vote", body) && (
				<p class="row">
					<ActButton
						kind="announce_vote"
						fields={{ vote: vote.id }}
						slot={SLOT}
						look="main"
						label={t("ask.announce")}
					/>
				</p>
			)}
		</>
	);
}

function outcome(vote: VoteShort): string {
	if (vote.state === "void") return t("vote.void");
	return vote.decision ? t(`result.${vote.decision}`) : t("correct.going");
}

function Past({ body, vote }: { body: number; vote: VoteShort }) {
	const slot = `correct-${vote.id}`;
	const give = (kind: "void_vote" | "reopen_vote") => (reason: string) =>
		void act(kind, { vote: vote.id, reason }, slot);
	return (
		<li>
			<a href={`/votes/${vote.id}`}>{vote.question}</a>
			<small>
				{t("vote.number", { number: vote.number })} ·{" "}
				{t(`method.${vote.method}`)} · {outcome(vote)}
			</small>
			{vote.state !== "void" && (
				<div class="row item-row">
					{vote.state === "closed" && may("reopen_vote", body) && (
						<Reasoned
							label={t("correct.reopen")}
							slot={slot}
							give={give("reopen_vote")}
						/>
					)}
					{may("void_vote", body) && (
						<Reasoned
							label={t("correct.void")}
							slot={slot}
							give={give("void_vote")}
						/>
					)}
				</div>
			)}
			<Refused slot={slot} />
		</li>
	);
}

function Corrections({ body }: { body: number }) {
	const all = useView<{ votes: VoteShort[] }>("/votes.json");
	const own = all?.votes.filter((one) => one.body === body) ?? [];
	const latest = own.sort((a, b) => b.id - a.id).slice(0, LATEST);
	return (
		<section class="card" aria-labelledby="latest">
			<h2 id="latest">{t("correct.heading")}</h2>
			<p class="note">
				{t(may("void_vote", body) ? "correct.more" : "correct.chair")}
			</p>
			{all && !latest.length && <p class="note">{t("correct.none")}</p>}
			<ul class="plain">
				{latest.map((vote) => (
					<Past key={vote.id} body={body} vote={vote} />
				))}
			</ul>
		</section>
	);
}

/** The roll of a large house takes a while to draw: not before it is wanted. */
function Earlier({ body }: { body: Body }) {
	const wanted = useSignal(false);
	return (
		<section class="card" aria-labelledby="past">
			<h2 id="past">{t("past.title")}</h2>
			<details class="who-list" onToggle={() => (wanted.value = true)}>
				<summary>{t("past.open")}</summary>
				<div class="folded">{wanted.value && <PastVote body={body} />}</div>
			</details>
		</section>
	);
}

export function Votes({ body, floor }: DeskProps) {
	const meeting = useView<Meeting>(
		floor.meeting ? `/meetings/${floor.meeting.id}.json` : null,
	);
	return (
		<div class="office-split">
			<div class="office-main">
				<section class="card" aria-labelledby="asking">
					<h2 id="asking">
						{t(floor.vote ? "ask.now" : "ask.heading")}
					</h2>
					{!floor.sitting && <p class="note">{t("desk.apart")}</p>}
					{floor.vote && <Going body={body.id} vote={floor.vote} />}
					{floor.sitting &&
						!floor.vote &&
						may("prepare_vote", body.id) && (
							<Ask floor={floor} meeting={meeting} />
						)}
					<Refused slot={SLOT} />
				</section>
				<Steps body={body} />
				{may("record_past_vote", body.id) && (
					<Earlier key={body.id} body={body} />
				)}
			</div>
			<Corrections body={body.id} />
		</div>
	);
}
