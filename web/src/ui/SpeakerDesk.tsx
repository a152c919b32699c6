// The list of speakers in the hands of whoever presides: who is next, who speaks, how long.
import { EnterSpeaker } from "../desk/EnterSpeaker";
import { t } from "../i18n";
import { act } from "../lib/act";
import { useView } from "../lib/live";
import type { Floor, Speaker, SpeakerList, Speakers } from "../lib/views";
import { Balance, Times } from "./Debate";
import { useDrag } from "./drag";
import { ActButton } from "./Officer";
import { Refused } from "./Refused";
import { Settled } from "./Settled";
import { currentList, Speaking } from "./Speak";

const SLOT = "speakers";
const MORE_SECONDS = 30;

function Current({ speaker }: { speaker: Speaker }) {
	const fields = { speaker: speaker.id };
	return (
		<div class="row">
			<ActButton
				kind="end_speech"
				fields={fields}
				slot={SLOT}
				label={t("speakers.end")}
			/>
			{speaker.stands === "paused" ? (
				<ActButton
					kind="resume_speech"
					fields={fields}
					slot={SLOT}
					label={t("speakers.resume")}
				/>
			) : (
				<ActButton
					kind="pause_speech"
					fields={fields}
					slot={SLOT}
					label={t("speakers.pause")}
				/>
			)}
			{speaker.seconds > 0 && (
				<ActButton
					kind="extend_speech"
					fields={{ ...fields, seconds: MORE_SECONDS }}
					slot={SLOT}
					label={t("speakers.more", { seconds: MORE_SECONDS })}
				/>
			)}
		</div>
	);
}

const moveTo = (speaker: number, place: number) =>
	void act("move_speaker", { speaker, place }, SLOT);

function Waiting({ speaker, place, last, next, drag }: WaitingProps) {
	const move = (to: number, label: string) => (
		<ActButton
			kind="move_speaker"
			fields={{ speaker: speaker.id, place: to }}
			slot={SLOT}
			look="small"
			label={label}
			more={speaker.name}
		/>
	);
	return (
		<li
			class={drag.look(speaker.id, "waiting", `stance-${speaker.stance}`)}
			{...drag.line(speaker.id, place)}>
			<span>
				<b>
					<bdi>{speaker.name}</bdi>
				</b>
				<small>{t(`stance.${speaker.stance}`)}</small>
			</span>
			<span class="row">
				<ActButton
					kind="recognise_speaker"
					fields={{ speaker: speaker.id }}
					slot={SLOT}
					look={next ? "main" : "small"}
					label={t("speakers.recognise")}
					more={speaker.name}
				/>
				{place > 1 && move(place - 1, t("speakers.up"))}
				{!last && move(place + 1, t("speakers.down"))}
			</span>
		</li>
	);
}

interface WaitingProps {
	speaker: Speaker;
	place: number;
	last: boolean;
	next: boolean;
	drag: ReturnType<typeof useDrag>;
}

function List({ list }: { list: SpeakerList }) {
	const drag = useDrag(moveTo);
	return (
		<Settled what={list.waiting.map((one) => `${one.id},`).join("")}>
			<ol class="plain">
				{list.waiting.map((speaker, i) => (
					<Waiting
						key={speaker.id}
						speaker={speaker}
						place={i + 1}
						last={i === list.waiting.length - 1}
						next={speaker.id === list.next}
						drag={drag}
					/>
				))}
			</ol>
		</Settled>
	);
}

export function SpeakerDesk({ floor }: { floor: Floor }) {
	const view = useView<Speakers>(`/speakers/${floor.body}.json`);
	const list = currentList(view);
	const speaking = floor.speakers?.speaking;
	const about = view?.about ? { about: view.about } : {};
	const closed = list?.closed ?? false;
	return (
		<section class="card" aria-labelledby="speakers">
			<h2 id="speakers">{t("speak.title")}</h2>
			<Speaking floor={floor} />
			{speaking && <Current speaker={speaking} />}
			{list && list.waiting.length > 0 ? (
				<List list={list} />
			) : (
				<p class="note">{t("speakers.none")}</p>
			)}
			{list && <Balance list={list} speaking={speaking} />}
			<p class="row">
				<ActButton
					kind="set_speakers"
					fields={{
						sitting: floor.sitting!.id,
						closed: !closed,
						...about,
					}}
					slot={SLOT}
					look="small"
					label={t(closed ? "speakers.open" : "speakers.close")}
				/>
			</p>
			<Refused slot={SLOT} />
			<EnterSpeaker floor={floor} about={view?.about ?? 0} />
			<Times floor={floor} about={view?.about ?? 0} list={list} />
		</section>
	);
}
