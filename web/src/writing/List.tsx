// All that one wrote: the drafts, what was submitted, and the drafts of others that one can join.
import { t } from "../i18n";
import { act } from "../lib/act";
import type { DraftShort, Me } from "../lib/views";
import { Reasoned } from "../ui/Officer";
import { Refused } from "../ui/Refused";
import { wordOn } from "./Asked";

type Sent = NonNullable<Me["submitted"]>[number];

function Line({ draft, word }: { draft: DraftShort; word: string | false | undefined }) {
	return (
		<li>
			<a href={`/drafts/${draft.id}`}>{draft.title || t("mine.untitled")}</a>
			{word && <small>{word}</small>}
		</li>
	);
}

function Drafts({ mine }: { mine: Me }) {
	return (
		<section class="card form" aria-labelledby="drafts">
			<h2 id="drafts">{t("mine.drafts")}</h2>
			<p class="note">{t("mine.drafts.more")}</p>
			{!mine.drafts.length && <p>{t("mine.drafts.none")}</p>}
			<ul class="plain">
				{mine.drafts.map((one) => (
					<Line
						key={one.id}
						draft={one}
						word={
							mine.may.revise_draft.includes(one.id)
								? one.shown && t("mine.shown")
								: wordOn(one)
						}
					/>
				))}
			</ul>
			<p class="row">
				<a class="btn btn-main" href="/drafts/new">
					{t("mine.write")}
				</a>
			</p>
		</section>
	);
}

function Submitted({ one }: { one: Sent }) {
	const slot = `withdraw-${one.id}`;
	const label = one.label && t("text.label", { label: one.label });
	return (
		<li>
			<a href={`/resolutions/${one.id}`}>{one.title}</a>
			<small>
				{[label, t(`standing.${one.standing}`)].filter(Boolean).join(" · ")}
			</small>
			{one.withdraw && (
				<div class="row">
					<Reasoned
						label={t("mine.withdraw")}
						slot={slot}
						give={(reason) =>
							void act(
								"withdraw_resolution",
								{ resolution: one.id, reason },
								slot,
							)
						}
					/>
				</div>
			)}
			<Refused slot={slot} />
		</li>
	);
}

/** Those of others, to be read before they are joined. */
function Seeking({ mine }: { mine: Me }) {
	return (
		<section class="card" aria-labelledby="seeking">
			<h2 id="seeking">{t("mine.seeking")}</h2>
			{!mine.seeking.length && <p class="note">{t("mine.seeking.none")}</p>}
			<ul class="plain">
				{mine.seeking.map((one) => (
					<Line key={one.id} draft={one} word={wordOn(one)} />
				))}
			</ul>
		</section>
	);
}

export function List({ mine }: { mine: Me }) {
	const sent = [...(mine.submitted ?? [])].reverse();
	return (
		<>
			<div class="edit-top">
				<h1>{t("texts.mine")}</h1>
			</div>
			<div class="desk-main">
				<Drafts mine={mine} />
				<section class="card" aria-labelledby="submitted">
					<h2 id="submitted">{t("mine.submitted")}</h2>
					{!sent.length && (
						<p class="note">{t("mine.submitted.none")}</p>
					)}
					<ul class="plain">
						{sent.map((one) => (
							<Submitted key={one.id} one={one} />
						))}
					</ul>
				</section>
			</div>
			<div class="desk-side">
				<Seeking mine={mine} />
			</div>
		</>
	);
}
