// What the server offers to whoever presides: the action as it would be taken, in the words of the
// reader's language, with a form for what is left to be said. The server alone knows what is in
// order; nothing is worked out here.
import { useSignal, type Signal } from "@preact/signals";

import { count, known, t } from "../i18n";
import { may } from "../lib/session";
import type { Counted, Floor, Meeting, Offer } from "../lib/views";
import type { ActionKind, Actions } from "../types/actions";
import { CountForm } from "./CountForm";
import { ActButton } from "./Officer";
import { Referral } from "./Referral";
import { Report } from "./Report";
import { ruleInWords } from "./Result";

/** Where a refusal of what the chair asks for is told. */
export const STEP_SLOT = "next-step";
const METHODS = ["roll_call", "voice", "hand"] as const;
const MINUTE_MS = 60_000;

export interface OfferProps {
	offer: Offer;
	floor: Floor;
	meeting: Meeting | null;
	next?: boolean;
}

export function titleOf({ key }: Offer): string {
	const name = key === "break_tie" ? "step.break_tie_title" : `step.${key}`;
	return known(name) ? t(name) : key;
}

/** "Needed: two thirds of yes and no" */
export function needs({ rule }: Offer): string {
	return rule ? t("order.needs", { rule: ruleInWords(rule) }) : "";
}

/** The numbers, as far as they were counted. */
function numbers({ yes, no, abstain }: Counted): string {
	const told = t("say.count", { yes: yes ?? 0, no: no ?? 0 });
	return abstain == null ? told : `${told}, ${count("say.abstentions", abstain)}`;
}

function decided({ vote }: Floor): string {
	const said = t("say.announce_vote", {
		question: vote?.question ?? "",
		decision: t(`result.${vote?.decision ?? "none"}`),
	});
	return vote?.count?.yes == null ? said : `${numbers(vote.count)}. ${said}`;
}

/** Whoever or whatever a sentence names; "" where that is not known here. */
function named({ offer, floor, meeting }: OfferProps): string {
	const { about, speaker } = offer.fields;
	const { called, speakers } = floor;
	if (offer.key === "call_item")
		return meeting?.items.find((item) => item.id === about)?.title ?? "";
	if (offer.key === "prepare_item") return called?.title ?? "";
	const people = [speakers?.next, speakers?.speaking];
	return people.find((one) => one && one.id === speaker)?.name ?? "";
}

/** The sentence of the catalogue that fits best. */
function sentence({ offer, floor, next }: OfferProps): string {
	const { key } = offer;
	const without = floor.quorum?.called === true && !floor.quorum.met;
	if (known(`ask.${key}`)) return "say.motion";
	if (key === "enter_count") return floor.vote?.method === "voice" ? "say.voice" : "say.hand";
	if (key === "recess_sitting" && next && without) return "say.recess_without";
	if (key === "adjourn_sitting" && !next) return "say.adjourn_without";
	if (key === "call_quorum" && floor.quorum?.called) return "say.quorum_there";
	return `say.${key}`;
}

const NAMED = new Set(["call_item", "prepare_item", "recognise_speaker", "resume_speech",
	"end_speech"]);

/** What is read aloud; in the server's words where the catalogue has none. */
export function wordsOf(props: OfferProps): string {
	const { offer, floor } = props;
	if (offer.key === "announce_vote") return decided(floor);
	const said = sentence(props);
	const name = named(props);
	if (!known(said) || (!name && NAMED.has(offer.key))) return offer.words;
	const asked = `ask.${offer.key}`;
	return t(said, {
		name: name || floor.name,
		title: name,
		question: known(asked) ? t(asked) : (floor.vote?.question ?? ""),
		present: floor.quorum?.present ?? 0,
		needed: floor.quorum?.needed ?? 0,
	});
}

/** The action as it was offered, with what was said beside it. */
function Take({ offer, more = {}, label, look = "plain" }: TakeProps) {
	return (
		<ActButton
			kind={offer.action}
			fields={{ ...offer.fields, ...more } as unknown as Actions[ActionKind]}
			slot={STEP_SLOT}
			look={look}
			label={label ?? titleOf(offer)}
		/>
	);
}

interface TakeProps {
	offer: Offer;
	more?: object;
	label?: string;
	look?: "main" | "plain";
}

/** A question: how it is to be voted on, and in the language of this house what it is. */
function Methods({ offer, next = false }: { offer: Offer; next?: boolean }) {
	const asked = `ask.${offer.key}`;
	const question = known(asked) ? { question: t(asked) } : {};
	return (
		<div class="row">
			{METHODS.map((method) => (
				<Take
					offer={offer}
					more={{ ...question, method }}
					look={next && method === "roll_call" ? "main" : "plain"}
					label={t(`step.put.${method}`)}
				/>
			))}
		</div>
	);
}

function Tie({ offer }: { offer: Offer }) {
	return (
		<div class="row">
			{(["yes", "no"] as const).map((choice) => (
				<Take
					offer={offer}
					more={{ choice }}
					look="main"
					label={t("step.break_tie", {
						choice: t(`choice.${choice}`),
					})}
				/>
			))}
		</div>
	);
}

function Field({ label, value, number = false, hint = "" }: FieldProps) {
	return (
		<label class="field">
			{label}
			<input
				inputMode={number ? "numeric" : "text"}
				placeholder={hint}
				value={value.value}
				onInput={(event) => (value.value = event.currentTarget.value)}
			/>
		</label>
	);
}

interface FieldProps {
	label: string;
	value: Signal<string>;
	number?: boolean;
	hint?: string;
}

/** What is asked for beside the action, as its fields; null: not said yet. */
function said(asked: string, value: string): object | null {
	if (asked === "reason") return value.trim() ? { reason: value.trim() } : null;
	if (asked === "seconds") return Number(value) > 0 ? { seconds: Number(value) } : null;
	if (asked === "until")
		return Number(value) > 0 ? { until: Date.now() + Number(value) * MINUTE_MS } : {};
	return { name: value.trim() || t("step.sitting.name") };
}

const LABELS = {
	reason: () => t("officer.reason"),
	seconds: () => t("order.seconds"),
	until: () => t("order.minutes"),
	name: () => t("step.sitting.label"),
} as const;

type Asked = keyof typeof LABELS;

function Asking({ offer, asked, look }: { offer: Offer; asked: Asked; look: "main" | "plain" }) {
	const value = useSignal("");
	const more = said(asked, value.value);
	const name = asked === "name" ? t("step.sitting.name") : "";
	return (
		<div class="offer-form">
			<Field
				label={LABELS[asked]()}
				value={value}
				number={asked === "seconds" || asked === "until"}
				hint={name}
			/>
			{more ? (
				<Take offer={offer} more={more} look={look} />
			) : (
				<button type="button" class="btn" disabled>
					{titleOf(offer)}
				</button>
			)}
		</div>
	);
}

const isAsked = (word: string | undefined): word is Asked => !!word && word in LABELS;

/** All that is needed to take it. */
export function Way(props: OfferProps) {
	const { offer, floor, next = false } = props;
	const look = next ? "main" : "plain";
	if (offer.action === "enter_count")
		return <CountForm body={floor.body} vote={floor.vote!} slot={STEP_SLOT} />;
	if (!may(offer.action, floor.body)) return <p class="note">{t("order.other")}</p>;
	if (offer.key === "prepare_report") return <Referral floor={floor} slot={STEP_SLOT} />;
	const told = { label: titleOf(offer), slot: STEP_SLOT };
	if (offer.action === "make_report") return <Report {...told} {...{ offer, floor, look }} />;
	if (offer.action === "prepare_vote") return <Methods offer={offer} next={next} />;
	if (offer.action === "break_tie") return <Tie offer={offer} />;
	const [first] = offer.asks;
	const asked = offer.action === "open_sitting" ? "name" : first;
	if (isAsked(asked)) return <Asking offer={offer} asked={asked} look={look} />;
	return <Take offer={offer} look={look} />;
}
