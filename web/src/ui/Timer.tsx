// What is left of a time, by the server's clock. Silent for screen readers but for two marks.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { t } from "../i18n";
import { serverNow } from "../lib/live";
import type { Speaker } from "../lib/views";

const MARKS = [30, 10];

/** A speech, in seconds: what is left where there is a limit, else how long it lasts. */
export function secondsOf(speaker: Speaker, now: number): number {
	const since = speaker.running_since
		? Math.max(0, now - Date.parse(speaker.running_since))
		: 0;
	const spoken = (speaker.spoken_ms + since) / 1000;
	return speaker.seconds > 0 ? Math.ceil(speaker.seconds - spoken) : Math.floor(spoken);
}

export function minutes(seconds: number): string {
	const whole = Math.abs(seconds);
	const two = String(whole % 60).padStart(2, "0");
	return `${seconds < 0 ? "−" : ""}${Math.floor(whole / 60)}:${two}`;
}

export function Timer({ speaker, large = false }: { speaker: Speaker; large?: boolean }) {
	const seconds = useSignal(secondsOf(speaker, serverNow()));
	useEffect(() => {
		const tick = () => {
			seconds.value = secondsOf(speaker, serverNow());
		};
		tick();
		if (!speaker.running_since) return undefined;
		const timer = setInterval(tick, 250);
		return () => clearInterval(timer);
	}, [speaker]);
	const now = seconds.value;
	const limited = speaker.seconds > 0;
	const mark = limited && MARKS.includes(now) ? t("speak.left", { seconds: now }) : "";
	const late = limited && now < 0 ? " timer-over" : "";
	return (
		<>
			<span
				class={`timer num${large ? " timer-large" : ""}${late}`}
				role="timer"
				aria-live="off">
				{minutes(now)}
			</span>
			<span class="hidden" role="status">
				{mark}
			</span>
		</>
	);
}

/** Until a vote is closed: the whole hall sees it run. */
export function VoteTimer({ until }: { until: string }) {
	const reckon = () => Math.max(0, Math.ceil((Date.parse(until) - serverNow()) / 1000));
	const seconds = useSignal(reckon());
	useEffect(() => {
		const timer = setInterval(() => (seconds.value = reckon()), 250);
		return () => clearInterval(timer);
	}, [until]);
	const mark = MARKS.includes(seconds.value)
		? t("speak.left", { seconds: seconds.value })
		: "";
	return (
		<>
			<span class="timer timer-vote num" role="timer" aria-live="off">
				{minutes(seconds.value)}
			</span>
			<span class="hidden" role="status">
				{mark}
			</span>
		</>
	);
}
