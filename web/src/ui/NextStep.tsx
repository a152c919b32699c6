// The one button of whoever presides, with the words to read aloud before it is pressed.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { nextStep, type Next } from "../lib/steps";
import type { Floor, Meeting } from "../lib/views";
import type { VoteMethod } from "../types/terms";
import { CountForm } from "./CountForm";
import { ActButton } from "./Officer";
import { Referral } from "./Referral";
import { Refused } from "./Refused";

export const STEP_SLOT = "next-step";
const METHODS = ["roll_call", "voice", "hand"] as const;

/** What is said. The question itself is the server's, in the words that were fixed. */
function words(next: Next, floor: Floor): string {
	const { vote, quorum } = floor;
	const counted = (vote?.count?.yes ?? -1) >= 0;
	switch (next.kind) {
		case "open_sitting":
			return t("say.open_sitting", { name: floor.name });
		case "call_quorum":
			return t("say.call_quorum", {
				present: quorum!.present,
				needed: quorum!.needed,
			});
		case "open_vote":
			return t("say.open_vote", { question: vote!.question });
		case "enter_count":
			return t(vote!.method === "voice" ? "say.voice" : "say.hand", {
				question: vote!.question,
			});
		case "announce":
			return t(counted ? "say.announce" : "say.announce.uncounted", {
				question: vote!.question,
				decision: t(`result.${vote!.decision ?? "none"}`),
				yes: vote!.count?.yes ?? 0,
				no: vote!.count?.no ?? 0,
				abstain: vote!.count?.abstain ?? 0,
			});
		case "call_item":
		case "put_item":
			return t(`say.${next.kind}`, { title: next.item.title });
		default:
			return t(`say.${next.kind}`);
	}
}

function SittingForm({ floor }: { floor: Floor }) {
	const name = useSignal("");
	const fields = {
		body: floor.body,
		name: name.value.trim() || t("step.sitting.name"),
		...(floor.meeting ? { meeting: floor.meeting.id } : {}),
	};
	return (
		<>
			<label class="field">
				{t("step.sitting.label")}
				<input
					value={name.value}
					placeholder={t("step.sitting.name")}
					onInput={(event) =>
						(name.value = event.currentTarget.value)
					}
				/>
			</label>
			<ActButton
				kind="open_sitting"
				fields={fields}
				slot={STEP_SLOT}
				look="main"
				label={t("step.open_sitting")}
			/>
		</>
	);
}

/** The question on an item, or on the slate: how it is to be voted on. */
function Question({ floor, item }: { floor: Floor; item?: number }) {
	const fields = (method: VoteMethod) => ({
		body: floor.body,
		sitting: floor.sitting!.id,
		method,
		...(item
			? { subject: "resolution" as const, items: [item] }
			: { subject: "slate" as const }),
	});
	return (
		<div class="row">
			{METHODS.map((method, i) => (
				<ActButton
					kind="prepare_vote"
					fields={fields(method)}
					slot={STEP_SLOT}
					look={i === 0 ? "main" : "plain"}
					label={t(`step.put.${method}`)}
				/>
			))}
		</div>
	);
}

function Button({ next, floor }: { next: Next; floor: Floor }) {
	const sitting = floor.sitting?.id ?? 0;
	const slot = STEP_SLOT;
	const main = { slot, look: "main" as const };
	switch (next.kind) {
		case "open_sitting":
			return <SittingForm floor={floor} />;
		case "call_quorum":
		case "adjourn":
		case "resume": {
			const kinds = {
				call_quorum: "call_quorum",
				adjourn: "adjourn_sitting",
				resume: "resume_sitting",
			} as const;
			const label = t(`step.${next.kind}`);
			return (
				<ActButton
					{...main}
					kind={kinds[next.kind]}
					fields={{ sitting }}
					label={label}
				/>
			);
		}
		case "open_vote":
		case "close_vote":
		case "announce": {
			const kind = next.kind === "announce" ? "announce_vote" : next.kind;
			const label = t(`step.${next.kind}`);
			return (
				<ActButton
					{...main}
					kind={kind}
					fields={{ vote: next.vote }}
					label={label}
				/>
			);
		}
		case "break_tie":
			return <Tie vote={next.vote} />;
		case "enter_count":
			return <CountForm body={floor.body} vote={floor.vote!} slot={slot} />;
		case "call_item": {
			const fields = { sitting, about: next.item.id };
			return (
				<ActButton
					{...main}
					kind="call_item"
					fields={fields}
					label={t("step.call_item")}
				/>
			);
		}
		case "put_item":
			return <Question floor={floor} item={next.item.id} />;
		case "put_slate":
			return <Question floor={floor} />;
		case "put_referral":
			return <Referral floor={floor} slot={slot} />;
	}
}

function Tie({ vote }: { vote: number }) {
	return (
		<div class="row">
			{(["yes", "no"] as const).map((choice) => (
				<ActButton
					kind="break_tie"
					fields={{ vote, choice }}
					slot={STEP_SLOT}
					look="main"
					label={t("step.break_tie", {
						choice: t(`choice.${choice}`),
					})}
				/>
			))}
		</div>
	);
}

export function NextStep({ floor, meeting }: { floor: Floor; meeting: Meeting | null }) {
	const next = nextStep(floor, meeting);
	const lines = words(next, floor);
	return (
		<section class="card next" aria-labelledby="next">
			<h2 id="next">{t("chair.next")}</h2>
			<div class="say">
				<p class="over">{t("chair.say")}</p>
				<p class="say-words">{lines}</p>
			</div>
			<Button next={next} floor={floor} />
			<Refused slot={STEP_SLOT} />
		</section>
	);
}
