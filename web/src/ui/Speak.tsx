// Who has the floor, and asking for it.
import { useSignal } from "@preact/signals";

import { count, t } from "../i18n";
import { act, busy } from "../lib/act";
import { useView } from "../lib/live";
import { may, me } from "../lib/session";
import type { Floor, Speakers } from "../lib/views";
import type { Stance } from "../types/terms";
import { Refused } from "./Refused";
import { Timer } from "./Timer";

const STANCES: readonly Stance[] = ["for", "against", "information", "order"];

/** The list of what is before the body now. */
export function currentList(view: Speakers | null) {
	return view?.lists?.find((list) => list.about === (view.about ?? 0));
}

export function Speak({ floor }: { floor: Floor }) {
	const view = useView<Speakers>(`/speakers/${floor.body}.json`);
	const asked = useSignal(false);
	const slot = `speak-${floor.body}`;
	const list = currentList(view);
	const seats = me.value?.seats.map((seat) => seat.member) ?? [];
	const place = list?.waiting.findIndex((one) => seats.includes(one.member)) ?? -1;
	const own = list?.waiting[place];
	const speaking = floor.speakers?.speaking, waiting = floor.speakers?.waiting ?? 0;
	const ask = (stance: Stance) => {
		asked.value = false;
		const about = view?.about ? { about: view.about } : {};
		void act("ask_to_speak", { sitting: floor.sitting!.id, stance, ...about }, slot);
	};
	return (
		<section class="card" aria-labelledby="speak">
			<h2 id="speak">{t("speak.title")}</h2>
			{speaking
				? <p class="speaking"><span><b><bdi>{speaking.name}</bdi></b>
					<small>{t(`stance.${speaking.stance}`)}</small></span><Timer speaker={speaking} /></p>
				: <p class="note">{t("speak.nobody")}</p>}
			<p class="note">{waiting > 0 && count("speak.waiting", waiting)}
				{list?.closed && <> {t("speak.closed")}</>}</p>
			{own && <p class="row row-between"><b>{t("speak.place", { place: place + 1 })}</b>
				<button type="button" class="btn" disabled={busy(slot).value}
					onClick={() => void act("leave_speakers", { speaker: own.id }, slot)}>
					{t("speak.leave")}</button></p>}
			{!own && may("ask_to_speak", floor.body) && !asked.value && <p>
				<button type="button" class="btn" disabled={busy(slot).value}
					onClick={() => { asked.value = true; }}>{t("speak.ask")}</button></p>}
			{asked.value && <div class="stances" role="group" aria-label={t("speak.ask")}>
				{STANCES.map((stance) => <button type="button" class="btn"
					onClick={() => ask(stance)}>{t(`stance.${stance}`)}</button>)}
				<button type="button" class="btn btn-quiet" onClick={() => { asked.value = false; }}>
					{t("app.cancel")}</button>
			</div>}
			<Refused slot={slot} />
		</section>
	);
}
