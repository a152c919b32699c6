// Who has the floor, and asking for it.
import { useSignal } from "@preact/signals";

import { count, t } from "../i18n";
import { act, busy } from "../lib/act";
import { useView } from "../lib/live";
import { may, me } from "../lib/session";
import type { Floor, Speaker, Speakers } from "../lib/views";
import type { Stance } from "../types/terms";
import { Refused } from "./Refused";
import { Timer } from "./Timer";

const STANCES: readonly Stance[] = ["for", "against", "information", "order"];

/** The list of what is before the body now. */
export function currentList(view: Speakers | null) {
	return view?.lists?.find((list) => list.about === (view.about ?? 0));
}

/** The one who has the floor, with the time of the speech. */
export function Speaking({ floor }: { floor: Floor }) {
	const speaking = floor.speakers?.speaking;
	if (!speaking) return <p class="note">{t("speak.nobody")}</p>;
	return (
		<p class="speaking">
			<span>
				<b>
					<bdi>{speaking.name}</bdi>
				</b>
				<small>{t(`stance.${speaking.stance}`)}</small>
			</span>
			<Timer speaker={speaking} />
		</p>
	);
}

function Stances({ ask, cancel }: { ask: (stance: Stance) => void; cancel: () => void }) {
	return (
		<div class="stances" role="group" aria-label={t("speak.ask")}>
			{STANCES.map((stance) => (
				<button type="button" class="btn" onClick={() => ask(stance)}>
					{t(`stance.${stance}`)}
				</button>
			))}
			<button type="button" class="btn btn-quiet" onClick={cancel}>
				{t("app.cancel")}
			</button>
		</div>
	);
}

function OwnPlace({ place, speaker, slot }: { place: number; speaker: Speaker; slot: string }) {
	const leave = () => void act("leave_speakers", { speaker: speaker.id }, slot);
	return (
		<p class="row row-between">
			<b>{t("speak.place", { place })}</b>
			<button
				type="button"
				class="btn"
				disabled={busy(slot).value}
				onClick={leave}>
				{t("speak.leave")}
			</button>
		</p>
	);
}

function Ask({ floor, about, slot }: { floor: Floor; about: number; slot: string }) {
	const asked = useSignal(false);
	const ask = (stance: Stance) => {
		asked.value = false;
		const fields = { sitting: floor.sitting!.id, stance, ...(about ? { about } : {}) };
		void act("ask_to_speak", fields, slot);
	};
	if (asked.value) return <Stances ask={ask} cancel={() => (asked.value = false)} />;
	return (
		<p>
			<button
				type="button"
				class="btn"
				disabled={busy(slot).value}
				onClick={() => (asked.value = true)}>
				{t("speak.ask")}
			</button>
		</p>
	);
}

export function Speak({ floor }: { floor: Floor }) {
	const view = useView<Speakers>(`/speakers/${floor.body}.json`);
	const slot = `speak-${floor.body}`;
	const list = currentList(view);
	const seats = me.value?.seats.map((seat) => seat.member) ?? [];
	const place = list?.waiting.findIndex((one) => seats.includes(one.member)) ?? -1;
	const own = list?.waiting[place];
	const waiting = floor.speakers?.waiting ?? 0;
	return (
		<section class="card" aria-labelledby="speak">
			<h2 id="speak">{t("speak.title")}</h2>
			<Speaking floor={floor} />
			<p class="note">
				{waiting > 0 && count("speak.waiting", waiting)}
				{list?.closed && <> {t("speak.closed")}</>}
			</p>
			{own && <OwnPlace place={place + 1} speaker={own} slot={slot} />}
			{!own && may("ask_to_speak", floor.body) && (
				<Ask floor={floor} about={view?.about ?? 0} slot={slot} />
			)}
			<Refused slot={slot} />
		</section>
	);
}
