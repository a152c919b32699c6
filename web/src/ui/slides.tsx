// What a screen of the hall can show, in units of the screen.
import { changesOf, rowsSince, type Change, type Row } from "../desk/text/rows";
import { language, sayAlso, t } from "../i18n";
import { later } from "../i18n/en_later";
import { useOnce } from "../lib/once";
import { useView } from "../lib/live";
import { clock } from "../lib/time";
import type { Floor, Meeting, Resolution, Vote, VoteShort, VoteWhole } from "../lib/views";
import { Bar } from "./Bar";
import { useDecided } from "./bodies";
import { Clauses, labels } from "./Clauses";
import { Hemicycle } from "./Hemicycle";
import { Marked } from "./Marked";
import { ruleInWords, Sums, Verdict } from "./Result";
import { Speaking } from "./Speak";
import { VoteTimer } from "./Timer";

sayAlso(later);

const ITEMS_MOST = 9;
const LONG = 120; // characters of a title
const LONGER = 280;

function Facts({ floor, rule }: { floor: Floor; rule?: Vote["rule"] }) {
	const { quorum } = floor;
	return (
		<p class="hall-facts">
			{rule && <span>{t("result.rule", { rule: ruleInWords(rule) })}</span>}
			{quorum && <span>{t("screen.present", { present: quorum.present })}</span>}
			{quorum && <span>{t("screen.quorum", { needed: quorum.needed })}</span>}
		</p>
	);
}

function Head({ over, title }: { over: string; title: string }) {
	const { length } = title;
	const long = length > LONGER ? " hall-longer" : length > LONG ? " hall-long" : "";
	return (
		<section class="hall-head">
			<p class="hall-over">{over}</p>
			<h1 class={`hall-title${long}`}>{title}</h1>
		</section>
	);
}

/** While a vote is open: that it is, how long, and how many have voted. Nothing else. */
export function OpenSlide({ floor, vote }: { floor: Floor; vote: Vote }) {
	const { cast = 0, roll = 0 } = vote;
	const counted = vote.state === "open" && vote.roll !== undefined;
	const state =
		vote.state === "open" ? "open" : vote.state === "closed" ? "closed" : "prepared";
	const label = t("vote.turnout", { cast, roll });
	return (
		<div class="hall-main">
			<Head
				over={t("vote.number", { number: vote.number })}
				title={vote.question}
			/>
			<section class="hall-left">
				<p class="hall-state">{t(`vote.${state}`)}</p>
				{vote.state === "open" && vote.open_until && (
					<VoteTimer until={vote.open_until} />
				)}
				{vote.state === "closed" && (
					<p class="hall-note">{t("vote.closed.more")}</p>
				)}
				{vote.method === "voice" && (
					<p class="hall-note">{t("vote.voice")}</p>
				)}
				{vote.method === "hand" && (
					<p class="hall-note">{t("vote.hand")}</p>
				)}
			</section>
			{counted && (
				<section class="hall-right">
					<Hemicycle
						seats={[
							["cast", cast],
							["none", Math.max(0, roll - cast)],
						]}
						label={label}
					/>
					<p class="hall-mid">
						<b class="num">{cast}</b>
						<span>{t("screen.of", { roll })}</span>
					</p>
				</section>
			)}
			<Facts floor={floor} rule={vote.rule} />
		</div>
	);
}

/** A result: the word first, then the numbers and what was needed. */
export function ResultSlide({ floor, vote }: { floor: Floor | null; vote: VoteShort }) {
	const whole = useOnce<VoteWhole>(`/votes/${vote.id}.json`);
	const { count } = vote;
	const { yes, no, abstain } = count ?? {};
	const cast = (yes ?? 0) + (no ?? 0) + (abstain ?? 0);
	const rest = Math.max(0, (whole?.roll ?? whole?.ballots?.length ?? cast) - cast);
	const label = t("result.bar", { yes: yes ?? 0, no: no ?? 0, needed: vote.needed ?? "" });
	return (
		<div class="hall-main">
			<Head
				over={t("vote.number", { number: vote.number })}
				title={vote.question}
			/>
			<section class="hall-left">
				<Verdict vote={vote} size={64} />
				<Sums vote={vote} />
			</section>
			{cast > 0 && (
				<section class="hall-right">
					<Hemicycle
						seats={[
							["yes", yes ?? 0],
							["abstain", abstain ?? 0],
							["none", rest],
							["no", no ?? 0],
						]}
						label={label}
					/>
					<p class="hall-mid">
						<b class="num">{cast}</b>
						<span>{t("screen.cast")}</span>
					</p>
				</section>
			)}
			<div class="hall-foot">
				<Bar result={vote} />
				{language.value === "en" && vote.sentence ? (
					<p class="hall-facts">{vote.sentence}.</p>
				) : (
					floor && <Facts floor={floor} />
				)}
			</div>
		</div>
	);
}

/** The clauses that are not as they were submitted, by the labels that they have now. */
function Changed({ rows, changes }: { rows: readonly Row[]; changes: readonly Change[] }) {
	const standing = rows.filter((row) => !row.struck);
	const names = new Map(labels(standing).map((name, i) => [standing[i]!.key, name]));
	return (
		<div class="legal">
			{changes.map(({ key, pieces }) => (
				<div key={key} class="clause">
					<span class="clause-label">{names.get(key)}</span>
					<Marked pieces={pieces} />
				</div>
			))}
		</div>
	);
}

/** What is to be decided; of a text that was changed, what changed since it was submitted. */
export function TextSlide({ resolution }: { resolution: number }) {
	const text = useView<Resolution>(`/resolutions/${resolution}.json`);
	const current = text?.versions.find((one) => one.current);
	const first = text?.versions[0];
	if (!text || !current || !first) return <div class="hall-main" />;
	const label = t("text.label", { label: text.label });
	const rows = rowsSince(first.clauses, current.clauses);
	const changes = changesOf(first, rows);
	const decides = current.clauses.filter((clause) => clause.kind === "resolved");
	return (
		<div class="hall-main hall-text">
			<Head
				over={changes.length ? `${label} · ${t("screen.marked")}` : label}
				title={current.title}
			/>
			{changes.length ? (
				<Changed rows={rows} changes={changes} />
			) : (
				<Clauses clauses={decides.length ? decides : current.clauses} />
			)}
		</div>
	);
}

export function AgendaSlide({ meeting }: { meeting: number }) {
	const view = useView<Meeting>(`/meetings/${meeting}.json`);
	const left = (view?.items ?? [])
		.filter((item) => !item.done)
		.sort((a, b) => a.position - b.position);
	return (
		<div class="hall-main hall-text">
			<Head over={view?.name ?? ""} title={t("agenda.title")} />
			<ol class="hall-list">
				{left.slice(0, ITEMS_MOST).map((item) => (
					<li>
						<span class="num">{item.position}</span>
						<span>{item.title}</span>
						<small>{item.slate ? t("agenda.slate") : ""}</small>
					</li>
				))}
			</ol>
		</div>
	);
}

export function SpeakersSlide({ floor }: { floor: Floor }) {
	const next = floor.speakers?.next;
	return (
		<div class="hall-main hall-text">
			<Head over={floor.called?.title ?? floor.name} title={t("speak.title")} />
			<div class="hall-speaking">
				<Speaking floor={floor} />
				{next && (
					<p class="hall-note">
						{t("screen.next")}: <bdi>{next.name}</bdi>,{" "}
						{t(`stance.${next.stance}`)}
					</p>
				)}
			</div>
		</div>
	);
}

export function QuorumSlide({ floor }: { floor: Floor }) {
	const { quorum } = floor;
	if (!quorum) return <div class="hall-main" />;
	return (
		<div class="hall-main">
			<Head
				over={t("floor.quorum")}
				title={t(
					quorum.met ? "screen.quorum.met" : "screen.quorum.missing",
				)}
			/>
			<section class="hall-left">
				<p class="hall-number num">{quorum.present}</p>
				<p class="hall-note">{t("floor.present")}</p>
			</section>
			<section class="hall-right">
				<p class="hall-number num">{quorum.needed}</p>
				<p class="hall-note">
					{t("floor.quorum.is", { needed: quorum.needed })}
				</p>
			</section>
		</div>
	);
}

export function WordsSlide({ title, more = "" }: { title: string; more?: string }) {
	return (
		<div class="hall-main hall-words">
			<h1 class="hall-title">{title}</h1>
			{more && <p class="hall-note">{more}</p>}
		</div>
	);
}

export function LogoSlide({ house }: { house: string }) {
	return (
		<div class="hall-main hall-words">
			<img class="hall-logo" src="/a/icon.svg" alt="" />
			<h1 class="hall-title">{house}</h1>
		</div>
	);
}

/** What is before the body, whatever that is. */
export function FloorSlide({ floor, house }: { floor: Floor; house: string }) {
	const { sitting, vote, called, speakers } = floor;
	const decided = useDecided(floor);
	if (!sitting) return <LogoSlide house={house} />;
	if (sitting.recessed_at) {
		const until = sitting.recess_until;
		const more = until ? t("screen.recess.until", { time: clock(until) }) : "";
		return (
			<WordsSlide
				title={t("screen.recess")}
				more={sitting.recess_reason || more}
			/>
		);
	}
	if (vote) return <OpenSlide floor={floor} vote={vote} />;
	if (speakers?.speaking) return <SpeakersSlide floor={floor} />;
	if (decided) return <ResultSlide key={decided.id} floor={floor} vote={decided} />;
	if (called?.text) return <TextSlide key={called.id} resolution={called.text.resolution} />;
	if (called) return <WordsSlide title={called.title} />;
	return <WordsSlide title={sitting.name} more={floor.name} />;
}
