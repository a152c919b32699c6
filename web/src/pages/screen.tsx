// A screen of the hall, light for lit halls and dark for LED walls: /screen/ID shows what officers
// put there; /screen lists them, and /screen/floor follows the floor of the house by itself.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { sayAlso, t } from "../i18n";
import { officers } from "../i18n/en_officers";
import { useOnce } from "../lib/once";
import { connection, serverNow, useView } from "../lib/live";
import { clock, meetAt } from "../lib/time";
import type { Floor, Home, ScreenView, Showing } from "../lib/views";
import { whereOf } from "../ui/bodies";
import { Shell } from "../ui/Shell";
import { Slide } from "../ui/Slide";

sayAlso(officers);

function Clock() {
	const now = useSignal(serverNow());
	useEffect(() => {
		const timer = setInterval(() => (now.value = serverNow()), 1000);
		return () => clearInterval(timer);
	}, []);
	return <time class="hall-clock num">{clock(now.value)}</time>;
}

/** Also what a screen follows that was taken away: better than the last thing it was given. */
const FLOOR: Showing = { kind: "floor", about: 0, words: "" };

function Hall({ home, screen, dark }: { home: Home; screen: ScreenView | null; dark: boolean }) {
	const floor = useView<Floor>(`/floor/${screen?.body || home.body}.json`);
	if (floor?.meeting) meetAt(floor.meeting.offset_minutes);
	const shows = screen && !screen.removed ? screen.shows : FLOOR;
	return (
		<div class={dark ? "hall hall-dark" : "hall"}>
			<header class="hall-top">
				<b>{home.name}</b>
				<span>{whereOf(floor)}</span>
				{connection.value === "lost" && (
					<span role="status">{t("connection.lost")}</span>
				)}
				{floor && <Clock />}
			</header>
			<main id="main" class="hall-in">
				{floor && <Slide shows={shows} floor={floor} house={home.name} />}
			</main>
		</div>
	);
}

function List({ home }: { home: Home }) {
	const view = useView<{ screens: ScreenView[] }>("/screens.json");
	const screens = view?.screens ?? [];
	return (
		<Shell house={home.name} sitting={home.meeting?.name ?? ""}>
			<div class="desk">
				<article class="card">
					<h1>{t("screen.title")}</h1>
					{!screens.length && <p class="note">{t("screen.none")}</p>}
					<ul class="plain">
						{screens.map((screen) => (
							<li key={screen.id}>
								<a href={`/screen/${screen.id}`}>
									{screen.name}
								</a>
							</li>
						))}
						<li>
							<a href="/screen/floor">
								{t("screen.floor")}
							</a>{" "}
							({t("screen.light")})
						</li>
						<li>
							<a href="/screen/floor?dark">
								{t("screen.floor")}
							</a>{" "}
							({t("screen.dark")})
						</li>
					</ul>
				</article>
			</div>
		</Shell>
	);
}

export default function ScreenPage() {
	const home = useOnce<Home>("/home.json");
	const [, , which] = location.pathname.split("/");
	const id = /^\d+$/.test(which ?? "") ? which : null;
	const screen = useView<ScreenView>(id ? `/screens/${id}.json` : null);
	if (!home) return null;
	if (!which) return <List home={home} />;
	const dark = screen?.dark ?? location.search === "?dark";
	return <Hall home={home} screen={screen} dark={dark} />;
}
