// My votes: what one cast, with the entry that proves it and what was changed, meeting by meeting.
// It is private, so it is read, and not followed: again when a vote on the floor begins or ends.
import { count, sayAlso, t } from "../i18n";
import { later } from "../i18n/en_later";
import { useOnce } from "../lib/once";
import { me, unknown } from "../lib/session";
import { day, toTheSecond } from "../lib/time";
import type { MyPlace, MyVote, MyVotes, Time } from "../lib/views";
import { useChosen, useFloors, useHouse, whereOf } from "../ui/bodies";
import { Icon } from "../ui/icons";
import { Loading } from "../ui/Loading";
import { Shell } from "../ui/Shell";

sayAlso(later);

const entryOf = (entry: number, at: Time) =>
	t("mine.entry", { entry, day: day(at), time: toTheSecond(at) });

function Ballot({ place }: { place: MyPlace }) {
	if (!place.cast || !place.choice)
		return (
			<p>
				{t("vote.silent")} {place.absence}
			</p>
		);
	return (
		<p class={`mine-choice mine-${place.choice}`}>
			<Icon name={place.choice} size={20} weight={3} />
			<b>{t(`choice.${place.choice}`)}</b>
			<small class="num">
				{entryOf(place.entry ?? 0, place.cast_at ?? null)}
				{place.by_other && `; ${t("mine.by_other")}`}
			</small>
		</p>
	);
}

function Earlier({ place }: { place: MyPlace }) {
	if (!place.earlier.length) return null;
	return (
		<details class="mine-earlier">
			<summary>{count("mine.earlier", place.earlier.length)}</summary>
			<ul class="plain">
				{place.earlier.map(({ choice, entry, cast_at }) => (
					<li key={entry}>
						{t(`choice.${choice}`)}{" "}
						<small class="num">
							{entryOf(entry, cast_at)}
						</small>
					</li>
				))}
			</ul>
		</details>
	);
}

function Place({ place }: { place: MyPlace }) {
	return (
		<div>
			{!place.own && (
				<p class="over">{t("vote.yours.other", { name: place.name })}</p>
			)}
			<Ballot place={place} />
			<Earlier place={place} />
		</div>
	);
}

function state(vote: MyVote): string {
	if (vote.state === "open") return t("vote.open");
	if (vote.state === "closed") return t("vote.closed");
	return vote.decision ? t(`result.${vote.decision}`) : "";
}

function Line({ vote }: { vote: MyVote }) {
	const over = [vote.of, t("vote.number", { number: vote.number }), state(vote)];
	return (
		<li>
			<p class="over">{over.filter(Boolean).join(" · ")}</p>
			<h3>{vote.question}</h3>
			{vote.places.map((place) => (
				<Place key={place.member} place={place} />
			))}
			{vote.state === "announced" && (
				<p>
					<a href={`/votes/${vote.id}`}>
						{t("mine.record")}
						<span class="hidden">: {vote.question}</span>
					</a>
				</p>
			)}
		</li>
	);
}

/** The newest first, each meeting with its votes. */
function byMeeting(votes: readonly MyVote[]): [string, MyVote[]][] {
	const groups = new Map<string, MyVote[]>();
	for (const vote of votes.filter((one) => one.places.length > 0)) {
		const at = vote.closed_at ?? vote.opened_at;
		const apart = at ? `${t("mine.apart")}, ${day(at)}` : t("mine.apart");
		const name = vote.meeting_name || apart;
		groups.set(name, [...(groups.get(name) ?? []), vote]);
	}
	return [...groups];
}

function Votes({ version }: { version: string }) {
	const mine = useOnce<MyVotes>("/api/my-votes.json", version);
	if (!mine) return <Loading />;
	const groups = byMeeting(mine.votes);
	return (
		<section class="card">
			<h1>{t("mine.title")}</h1>
			<p class="note">{t(groups.length ? "mine.more" : "mine.none")}</p>
			{groups.map(([name, votes]) => (
				<section key={name} class="mine">
					<h2>{name}</h2>
					<ol class="plain">
						{votes.map((vote) => (
							<Line key={vote.id} vote={vote} />
						))}
					</ol>
				</section>
			))}
		</section>
	);
}

function Stranger() {
	return (
		<section class="card">
			<h1>{t("mine.title")}</h1>
			<p>
				<a class="btn btn-main" href="/sign-in">
					{t("vote.signIn")}
				</a>
			</p>
			<p class="note">{t("vote.signIn.more")}</p>
		</section>
	);
}

export default function MinePage() {
	const house = useHouse();
	const own = me.value?.seats.map((seat) => seat.body) ?? [];
	const floors = useFloors([...new Set(own)]);
	const { floor } = useChosen(floors);
	const votes = floors.map(({ vote, last }) => `${vote?.id}${vote?.state}${last?.[0]?.id}`);
	return (
		<Shell house={house?.name ?? ""} sitting={whereOf(floor)}>
			<div class="reading">
				{me.value ? (
					<Votes version={votes.join()} />
				) : unknown() ? (
					<Loading />
				) : (
					<Stranger />
				)}
			</div>
		</Shell>
	);
}
