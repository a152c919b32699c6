// The screens of the hall: what each shows, what waits, and what to show next.
import { useSignal } from "@preact/signals";

import { t, type Key } from "../i18n";
import { act } from "../lib/act";
import { useView } from "../lib/live";
import type { Shortcut } from "../lib/sheet";
import { useOnce } from "../lib/once";
import type { Floor, Home, Meeting, ScreenView, Showing } from "../lib/views";
import type { SlideKind } from "../types/terms";
import { useDrag } from "./drag";
import { Keys } from "./Keys";
import { ActButton } from "./Officer";
import { Refused } from "./Refused";
import { Preview } from "./Slide";
import { Sure } from "./Sure";

const SLOT = "screens";
const KINDS = ["floor", "agenda", "speakers", "quorum", "logo", "blank"] as const;

const named = (showing: Showing) =>
	showing.kind === "message" ? showing.words : t(`slide.${showing.kind}` as Key);

function Message({ screen }: { screen: ScreenView }) {
	const words = useSignal("");
	const send = (kind: "show_on_screen" | "queue_slide") => async () => {
		const slide: SlideKind = "message";
		const fields = { screen: screen.id, kind: slide, words: words.value.trim() };
		if ("receipt" in (await act(kind, fields, SLOT))) words.value = "";
	};
	return (
		<div class="by-number">
			<label class="field">
				{t("screens.message")}
				<input
					maxLength={160}
					value={words.value}
					onInput={(event) =>
						(words.value = event.currentTarget.value)
					}
				/>
			</label>
			<button
				type="button"
				class="btn"
				onClick={() => void send("show_on_screen")()}>
				{t("screens.show")}
			</button>
			<button
				type="button"
				class="btn"
				onClick={() => void send("queue_slide")()}>
				{t("screens.queue")}
			</button>
		</div>
	);
}

const moveTo = (slide: number, place: number) => void act("move_slide", { slide, place }, SLOT);

function Queue({ screen }: { screen: ScreenView }) {
	const drag = useDrag(moveTo);
	const queue = screen.queue ?? [];
	const move = (slide: number, place: number, label: string, what: string) => (
		<ActButton
			kind="move_slide"
			fields={{ slide, place }}
			slot={SLOT}
			look="small"
			label={label}
			more={what}
		/>
	);
	if (!queue.length) return null;
	return (
		<ol class="plain">
			{queue.map((slide, i) => (
				<li
					key={slide.slide}
					class={drag.look(slide.slide, "row", "row-between")}
					{...drag.line(slide.slide, i + 1)}>
					<span>
						{i === 0 && <b>{t("screen.next")}: </b>}
						{named(slide)}
					</span>
					<span class="row">
						<ActButton
							kind="show_slide"
							fields={{ slide: slide.slide }}
							slot={SLOT}
							look="small"
							label={t("screens.show")}
							more={named(slide)}
						/>
						{i > 0 &&
							move(
								slide.slide,
								i,
								t("speakers.up"),
								named(slide),
							)}
						{i < queue.length - 1 &&
							move(
								slide.slide,
								i + 2,
								t("speakers.down"),
								named(slide),
							)}
						<ActButton
							kind="drop_slide"
							fields={{ slide: slide.slide }}
							slot={SLOT}
							look="small"
							label={t("screens.drop")}
							more={named(slide)}
						/>
					</span>
				</li>
			))}
		</ol>
	);
}

function One({ screen, house }: { screen: ScreenView; house: string }) {
	const floor = useView<Floor>(`/floor/${screen.body}.json`);
	const { dark } = screen;
	const next = screen.queue?.[0];
	return (
		<section class="card" aria-label={screen.name}>
			<h2>
				<a href={`/screen/${screen.id}`}>{screen.name}</a>
			</h2>
			<p class="note">{t("screens.shows", { what: named(screen.shows) })}</p>
			{floor && (
				<div class="previews">
					<Preview
						{...{ floor, house, dark }}
						title={t("screens.now")}
						shows={screen.shows}
					/>
					{next && (
						<Preview
							{...{ floor, house, dark }}
							title={t("screens.then")}
							shows={next}
						/>
					)}
				</div>
			)}
			<div class="row">
				{KINDS.map((kind) => (
					<ActButton
						kind="show_on_screen"
						fields={{ screen: screen.id, kind }}
						slot={SLOT}
						look="small"
						label={t(`slide.${kind}`)}
						more={screen.name}
					/>
				))}
				<ActButton
					kind="change_screen"
					fields={{ screen: screen.id, dark: !screen.dark }}
					slot={SLOT}
					look="small"
					label={t(screen.dark ? "screen.light" : "screen.dark")}
					more={screen.name}
				/>
			</div>
			<Message screen={screen} />
			<Queue screen={screen} />
			<p class="row">
				<Sure
					label={t("screens.remove")}
					more={screen.name}
					question={t("screens.remove.sure", { name: screen.name })}
					give={() =>
						void act(
							"remove_screen",
							{ screen: screen.id },
							SLOT,
						)
					}
				/>
			</p>
		</section>
	);
}

const KEYS: readonly Shortcut[] = [
	["s", "screen.title", ".stack .btn"],
	["w", "screens.message", ".stack .by-number input"],
	["n", "screen.next", ".stack ol .btn"],
	["a", "screens.new", "#new-screen"],
];

export function ScreenDesk({ meeting }: { meeting: Meeting }) {
	const view = useView<{ screens: ScreenView[] }>("/screens.json");
	const home = useOnce<Home>("/home.json");
	const name = useSignal("");
	const screens = view?.screens.filter((one) => one.meeting === meeting.id) ?? [];
	const add = async (event: Event) => {
		event.preventDefault();
		const fields = { meeting: meeting.id, name: name.value.trim() };
		if ("receipt" in (await act("add_screen", fields, SLOT))) name.value = "";
	};
	return (
		<div class="stack">
			<Keys list={KEYS} />
			{screens.map((screen) => (
				<One key={screen.id} screen={screen} house={home?.name ?? ""} />
			))}
			<section class="card" aria-labelledby="new-screen">
				<h2 id="new-screen">{t("screens.new")}</h2>
				<form class="by-number" onSubmit={(event) => void add(event)}>
					<label class="field">
						{t("screens.name")}
						<input
							required
							value={name.value}
							onInput={(event) =>
								(name.value =
									event.currentTarget.value)
							}
						/>
					</label>
					<button class="btn btn-main">{t("screens.add")}</button>
				</form>
				<Refused slot={SLOT} />
			</section>
		</div>
	);
}
