// Voting: one tap, a receipt, a change until the close. The chosen button stays what it was when
// others' votes arrive; what could not be sent says so and is sent again.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

import { t } from "../i18n";
import { act, refusals, unheard, wishes } from "../lib/act";
import { toTheSecond } from "../lib/time";
import type { OwnBallot, Vote } from "../lib/views";
import type { Choice } from "../types/terms";
import { Icon } from "./icons";
import { Refused } from "./Refused";

const CHOICES: readonly Choice[] = ["yes", "no", "abstain"];

export const slotOf = (ballot: OwnBallot) => `ballot-${ballot.vote}-${ballot.proxy}`;

function cast(ballot: OwnBallot, choice: Choice) {
	const slot = slotOf(ballot);
	if (ballot.proxy)
		void act(
			"cast_proxy_ballot",
			{ vote: ballot.vote, proxy: ballot.proxy, choice },
			slot,
		);
	else void act("cast_ballot", { vote: ballot.vote, choice }, slot);
}

function Receipt({
	ballot,
	sending,
	rule,
}: {
	ballot: OwnBallot;
	sending: Choice | null;
	rule: Vote["rule"];
}) {
	const later = t(rule.ballot_change ? "vote.change" : "vote.fixed");
	if (sending) return <>{unheard.value ? t("vote.unheard") : t("vote.sending")}</>;
	if (!ballot.cast)
		return (
			<>
				{t("vote.choose")} {later}
			</>
		);
	if (!ballot.choice) return <>{t("vote.cast")}</>;
	return (
		<>
			<b>{t("vote.recorded", { choice: t(`choice.${ballot.choice}`) })}</b>.{" "}
			{t("vote.receipt", {
				entry: ballot.entry ?? 0,
				time: toTheSecond(ballot.cast_at ?? null),
			})}
			{rule.ballot_change && ` ${later}`}
		</>
	);
}

/** Where the body's rules ask for a second tap. */
function Sure({ choice, answer }: { choice: Choice; answer: (yes: boolean) => void }) {
	const button = useRef<HTMLButtonElement>(null);
	useLayoutEffect(() => button.current?.focus(), []);
	return (
		<div
			class="sure"
			role="group"
			aria-label={t("vote.sure", { choice: t(`choice.${choice}`) })}>
			<p>
				<b>{t("vote.sure", { choice: t(`choice.${choice}`) })}</b>
			</p>
			<p class="row">
				<button
					type="button"
					ref={button}
					class="btn btn-main"
					onClick={() => answer(true)}>
					{t("vote.sure.yes", { choice: t(`choice.${choice}`) })}
				</button>
				<button type="button" class="btn" onClick={() => answer(false)}>
					{t("app.cancel")}
				</button>
			</p>
		</div>
	);
}

export function Ballot({
	vote,
	ballot,
	name,
	confirm,
}: {
	vote: Vote;
	ballot: OwnBallot;
	name: string;
	confirm: boolean;
}) {
	const asked = useSignal<Choice | null>(null);
	const slot = slotOf(ballot);
	const mine = wishes.value.filter((one) => one.slot === slot);
	const last = mine[mine.length - 1];
	const sending = last ? (last.fields as { choice: Choice }).choice : null;
	const shown = sending ?? ballot.choice ?? null;
	const done = ballot.cast && !vote.rule.ballot_change && !sending;
	const tone = refusals.value[slot]
		? ""
		: sending
			? unheard.value
				? "late"
				: ""
			: ballot.cast
				? "good"
				: "";
	const choose = (choice: Choice) => {
		if (confirm) asked.value = choice;
		else if (shown !== choice) cast(ballot, choice);
	};
	const button = (choice: Choice, small = false) => (
		<button
			type="button"
			class={`choice choice-${choice} ${small ? "choice-small" : ""}`}
			aria-pressed={shown === choice}
			disabled={done && shown !== choice}
			onClick={() => choose(choice)}>
			<span class="choice-sign">
				<Icon name={choice} size={small ? 18 : 30} weight={3} />
			</span>
			<span class="choice-word">{t(`choice.${choice}`)}</span>
			{shown === choice && !small && (
				<span class="choice-mark" aria-hidden="true">
					{t(sending ? "vote.mark.sending" : "vote.yours")}
				</span>
			)}
		</button>
	);
	return (
		<div class="ballot" role="group" aria-label={name || t("vote.yours")}>
			{name && <p class="ballot-name">{name}</p>}
			{CHOICES.map((choice) => button(choice))}
			{button("present", true)}
			{asked.value && (
				<Sure
					choice={asked.value}
					answer={(yes) => {
						if (yes && shown !== asked.value)
							cast(ballot, asked.value!);
						asked.value = null;
					}}
				/>
			)}
			<div class={`receipt ${tone}`} role="status">
				<Receipt ballot={ballot} sending={sending} rule={vote.rule} />
			</div>
			<Refused slot={slot} />
		</div>
	);
}
