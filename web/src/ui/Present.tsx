// Whether one is marked present and registered, beside what the quorum needs: who is not, is not
// counted, and learns here what to do.
import { useEffect, useRef } from "preact/hooks";

import { t } from "../i18n";
import { act, busy } from "../lib/act";
import { may, me, refresh } from "../lib/session";
import type { Floor, Seat } from "../lib/views";
import { Refused } from "./Refused";

const FIRST_MS = 1_000;
const SPREAD_MS = 8_000; // a hall that comes in does not ask all at once

/** One's own seat in this body, or the one that one acts for. */
export function seatIn({ body }: Floor): Seat | undefined {
	const seats = me.value?.seats.filter((one) => one.body === body) ?? [];
	return seats.find((one) => one.as === "person") ?? seats[0];
}

/** Is one not marked present? What the desk marks shows after a while: the count tells that it
 * marked somebody. While it marks one after another the first of them begins the wait, and those
 * after it do not put it off. */
export function useAwaited(floor: Floor): boolean {
	const own = may("mark_presence", floor.body) ? seatIn(floor) : undefined;
	const awaited = own?.present === false;
	const now = `${floor.quorum?.present} ${awaited}`;
	const known = useRef(now);
	const timer = useRef(0);
	const stop = () => {
		clearTimeout(timer.current);
		timer.current = 0;
	};
	const look = () => {
		timer.current = 0;
		void refresh();
	};
	useEffect(() => {
		if (known.current === now) return;
		known.current = now;
		if (!awaited) stop();
		else timer.current ||= setTimeout(look, FIRST_MS + Math.random() * SPREAD_MS);
	}, [now]);
	useEffect(() => stop, []);
	return awaited;
}

function Own({ floor, seat }: { floor: Floor; seat: Seat }) {
	const { sitting, meeting } = floor;
	const slot = `present-${floor.body}`;
	const button = (label: string, look: string, press: () => unknown) => (
		<button type="button" class={look} disabled={busy(slot).value} onClick={press}>
			{label}
		</button>
	);
	const { present, registered } = seat;
	const mark = () =>
		act("mark_presence", { sitting: sitting!.id, present: !present }, slot);
	return (
		<>
			{sitting && (
				<p class={present ? "there" : "there not-there"}>
					{t(present ? "floor.there" : "floor.awaited")}{" "}
					{!present && t("floor.awaited.more")}
				</p>
			)}
			{registered === false && (
				<p class="there not-there">{t("floor.unregistered")}</p>
			)}
			<p class="row">
				{sitting &&
					button(
						t(present ? "floor.leave" : "floor.here"),
						present ? "btn" : "btn btn-main",
						mark,
					)}
				{registered === false &&
					button(t("floor.register"), "btn", () =>
						act("register", { meeting: meeting!.id }, slot),
					)}
			</p>
			<Refused slot={slot} />
		</>
	);
}

export function Present({ floor }: { floor: Floor }) {
	const { sitting, quorum, meeting } = floor;
	const seat = may("mark_presence", floor.body) ? seatIn(floor) : undefined;
	if (!sitting && seat?.registered !== false) return null;
	return (
		<section class="card" aria-labelledby="sitting">
			<h2 id="sitting">{sitting?.name ?? meeting?.name}</h2>
			{quorum && (
				<dl class="facts">
					<div>
						<dt>{t("floor.present")}</dt>
						<dd class="num">{quorum.present}</dd>
					</div>
					<div>
						<dt>{t("floor.quorum")}</dt>
						<dd class="num">
							{t("floor.quorum.is", {
								needed: quorum.needed,
							})}
						</dd>
					</div>
				</dl>
			)}
			{seat && <Own floor={floor} seat={seat} />}
		</section>
	);
}
