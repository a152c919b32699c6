// What a debate has taken of its time, side by side, and the times that it is given.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { t } from "../i18n";
import { act, busy } from "../lib/act";
import { serverNow } from "../lib/live";
import { may } from "../lib/session";
import type { Floor, Speaker, SpeakerList } from "../lib/views";
import { ActButton } from "./Officer";
import { Refused } from "./Refused";
import { minutes } from "./Timer";

const SLOT = "debate";
const SIDES = ["for", "against", "information"] as const;
const TIMES = ["speech_seconds", "side_seconds", "item_seconds"] as const;
const MOST_SECONDS = 24 * 3600;
const AS_RULED = { speech_seconds: -1, side_seconds: -1, item_seconds: -1 };
const TICK_MS = 1000;

/** Of the speech that goes on, by the server's clock. */
function useRunning(speaking: Speaker | undefined): number {
	const since = speaking?.running_since;
	const reckon = () => (since ? Math.max(0, serverNow() - Date.parse(since)) : 0);
	const running = useSignal(reckon());
	useEffect(() => {
		running.value = reckon();
		if (!since) return undefined;
		const timer = setInterval(() => (running.value = reckon()), TICK_MS);
		return () => clearInterval(timer);
	}, [since]);
	return running.value;
}

function Line({ name, waiting, ms, limit }: LineProps) {
	const left = Math.ceil(limit - ms / 1000);
	return (
		<tr>
			<th scope="row">{name}</th>
			<td class="num">{waiting}</td>
			<td class="num">{minutes(Math.floor(ms / 1000))}</td>
			<td class={limit > 0 && left < 0 ? "num timer-over" : "num"}>
				{limit > 0 ? minutes(left) : "–"}
			</td>
		</tr>
	);
}

interface LineProps {
	name: string;
	waiting: number;
	ms: number;
	limit: number; // seconds; 0: none
}

/** Who was heard how long, and what is left where there is a limit. */
export function Balance({ list, speaking }: BalanceProps) {
	const here = speaking?.about === list.about ? speaking : undefined;
	const running = useRunning(here);
	const { used_ms, times, waiting } = list;
	const lines: LineProps[] = SIDES.map((side) => ({
		name: t(`stance.${side}`),
		waiting: waiting.filter((one) => one.stance === side).length,
		ms: used_ms[side] + (here?.stance === side ? running : 0),
		limit: side === "information" ? 0 : times.side_seconds,
	}));
	lines.push({
		name: t("debate.all"),
		waiting: waiting.length,
		ms: used_ms.item + (here && here.stance !== "order" ? running : 0),
		limit: times.item_seconds,
	});
	return (
		<table class="balance">
			<caption class="hidden">{t("debate.title")}</caption>
			<thead>
				<tr>
					<td />
					<th scope="col">{t("debate.waiting")}</th>
					<th scope="col">{t("debate.used")}</th>
					<th scope="col">{t("debate.left")}</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<Line {...line} />
				))}
			</tbody>
		</table>
	);
}

interface BalanceProps {
	list: SpeakerList;
	speaking: Speaker | undefined;
}

/** Other times for this debate than the rules of the body have. */
export function Times({ floor, about, list }: TimesProps) {
	const where = { sitting: floor.sitting!.id, ...(about ? { about } : {}) };
	if (!may("set_speakers", floor.body)) return null;
	const send = async (event: SubmitEvent) => {
		event.preventDefault();
		const form = event.currentTarget as HTMLFormElement;
		const fields = TIMES.flatMap((name) => {
			const field = form.elements.namedItem(name) as HTMLInputElement;
			return field.value === "" ? [] : [[name, field.valueAsNumber]];
		});
		if (!fields.length) return;
		const set = { ...where, ...Object.fromEntries(fields) };
		if ("receipt" in (await act("set_speakers", set, SLOT))) form.reset();
	};
	return (
		<details class="who-list">
			<summary>{t("debate.times")}</summary>
			<form class="form" onSubmit={(event) => void send(event)}>
				<p class="note">{t("debate.times.more")}</p>
				{TIMES.map((name) => (
					<label class="field">
						{t(`debate.${name}`)}
						<input
							type="number"
							name={name}
							inputMode="numeric"
							min={0}
							max={MOST_SECONDS}
							placeholder={`${list?.times[name] ?? ""}`}
						/>
					</label>
				))}
				<p class="row">
					<button class="btn" disabled={busy(SLOT).value}>
						{t("debate.set")}
					</button>
					<ActButton
						kind="set_speakers"
						fields={{ ...where, ...AS_RULED }}
						slot={SLOT}
						look="quiet"
						label={t("debate.ruled")}
					/>
				</p>
			</form>
			<Refused slot={SLOT} />
		</details>
	);
}

interface TimesProps {
	floor: Floor;
	about: number;
	list: SpeakerList | undefined;
}
