// The vote at hand, with one's own ballots, and the last one decided.
import { t } from "../i18n";
import { useLoaded } from "../lib/loaded";
import { useOnce } from "../lib/once";
import { me, who } from "../lib/session";
import type { Floor, Member, OwnBallot, Vote, VoteShort, VoteWhole } from "../lib/views";
import type { Choice } from "../types/terms";
import { Ballot } from "./Ballot";
import { Icon } from "./icons";
import { seatIn } from "./Present";
import { Result, ruleInWords } from "./Result";
import { VoteText } from "./VoteText";

/** Whose place a ballot fills, where that is somebody else's. */
function useName(ballot: OwnBallot): string {
	const own = me.value?.seats.some(
		(seat) => seat.member === ballot.member && seat.as === "person",
	);
	const member = useOnce<Member>(own ? null : `/members/${ballot.member}.json`);
	if (own || !member) return "";
	return t(ballot.proxy ? "vote.yours.proxy" : "vote.yours.other", { name: member.name });
}

function OneBallot({ vote, ballot, confirm }: { vote: Vote; ballot: OwnBallot; confirm: boolean }) {
	return <Ballot vote={vote} ballot={ballot} name={useName(ballot)} confirm={confirm} />;
}

function SignIn() {
	return (
		<div class="come">
			<a class="btn btn-main" href="/sign-in">
				{t("vote.signIn")}
			</a>
			<p class="note">{t("vote.signIn.more")}</p>
		</div>
	);
}

/** Why one has no ballot here. */
function Outside({ floor }: { floor: Floor }) {
	const seat = seatIn(floor);
	const why = !seat ? "seat" : seat.votes ? "roll" : "role";
	return <p class="note">{t(`vote.outside.${why}`, { name: floor.name })}</p>;
}

function Voting({ floor, vote, fresh }: Props) {
	const own = me.value?.ballots.filter((one) => one.vote === vote.id) ?? [];
	if (vote.method === "voice") return <p class="note">{t("vote.voice")}</p>;
	if (vote.method === "hand") return <p class="note">{t("vote.hand")}</p>;
	if (vote.state === "prepared") return <p class="note">{t("vote.prepared.more")}</p>;
	if (!who.value?.signed_in) return <SignIn />;
	if (!own.length && !fresh) return <div class="ballot ballot-room" />;
	if (!own.length) return <Outside floor={floor} />;
	return (
		<>
			{own.map((ballot) => (
				<OneBallot
					key={ballot.member}
					vote={vote}
					ballot={ballot}
					confirm={floor.confirm}
				/>
			))}
		</>
	);
}

interface Props {
	floor: Floor;
	vote: Vote;
	fresh: boolean;
}

function Voted({ choice }: { choice: Choice | undefined }) {
	const said = choice ? t("vote.you", { choice: t(`choice.${choice}`) }) : t("vote.silent");
	return (
		<p>
			<b>{said}</b>
		</p>
	);
}

function Mine({ vote }: { vote: Vote }) {
	const own = me.value?.ballots.find((one) => one.vote === vote.id && !one.proxy);
	if (!own || vote.state !== "closed" || vote.method !== "roll_call") return null;
	if (!own.choice) return <p>{t(own.cast ? "vote.cast" : "vote.silent")}</p>;
	return (
		<p>
			<b>{t("vote.you", { choice: t(`choice.${own.choice}`) })}</b>
		</p>
	);
}

export function VoteCard({ floor, vote, fresh }: Props) {
	const going = vote.state !== "closed";
	return (
		<article class="card votecard" aria-labelledby="question">
			<p>
				<span class={vote.state === "open" ? "pill pill-open" : "pill"}>
					{t(
						vote.state === "open"
							? "vote.open"
							: vote.state === "closed"
								? "vote.closed"
								: "vote.prepared",
					)}
				</span>
			</p>
			<p class="over">{t("vote.number", { number: vote.number })}</p>
			<h1 id="question" class="question">
				{vote.question}
			</h1>
			{vote.texts.length > 0 && (
				<details class="readmore">
					<summary>
						<Icon name="chevron" size={20} />
						{t("text.read")}
					</summary>
					<VoteText vote={vote} />
				</details>
			)}
			{going && <Voting floor={floor} vote={vote} fresh={fresh} />}
			{!going && vote.decision !== undefined && <Result vote={vote} />}
			{!going && <p class="note">{t("vote.closed.more")}</p>}
			<Mine vote={vote} />
			<footer class="votecard-foot">
				{vote.state === "open" && vote.roll !== undefined && (
					<p class="turnout num">
						{t("vote.turnout", {
							cast: vote.cast ?? 0,
							roll: vote.roll,
						})}
					</p>
				)}
				<p>
					{t("result.rule", { rule: ruleInWords(vote.rule) })}{" "}
					{vote.method === "roll_call" && t("vote.named")}
				</p>
				{vote.state === "open" && me.value?.name && (
					<p>{t("vote.as", { name: me.value.name })}</p>
				)}
			</footer>
		</article>
	);
}

/** How one voted in a vote that is public by now. */
function Past({ vote }: { vote: VoteShort }) {
	const whole = useOnce<VoteWhole>(who.value?.signed_in ? `/votes/${vote.id}.json` : null);
	const seats = me.value?.seats.filter((seat) => seat.as === "person") ?? [];
	const own = whole?.ballots?.find((one) => seats.some((seat) => seat.member === one.member));
	const adopted = (vote.decision === "adopted" && whole?.subjects) || [];
	const register = useLoaded(adopted.length > 0, () => import("./Dissent"));
	if (!whole) return null;
	return (
		<>
			{own && <Voted choice={own.choice} />}
			{register &&
				adopted.map(({ resolution }) => (
					<register.Dissent
						key={resolution}
						resolution={resolution}
						body={whole.body}
						several={adopted.length > 1}
					/>
				))}
		</>
	);
}

/** What was decided last, until the next question. */
export function LastCard({ vote }: { vote: VoteShort }) {
	return (
		<article class="card votecard" aria-labelledby="question">
			<p>
				<span class="pill">{t("vote.announced")}</span>
			</p>
			<p class="over">{t("vote.number", { number: vote.number })}</p>
			<h1 id="question" class="question">
				{vote.question}
			</h1>
			<Result vote={vote} />
			<Past key={vote.id} vote={vote} />
			<footer class="votecard-foot">
				<p>
					<a href={`/votes/${vote.id}`}>{t("vote.everybody")}</a>
					{me.value && (
						<>
							{" · "}
							<a href="/floor/votes">{t("nav.mine")}</a>
						</>
					)}
				</p>
			</footer>
		</article>
	);
}
