// The button, what it will do, how far it has come, and what came of it.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { count, figure, t } from "../../i18n";
import { unheard } from "../../lib/act";
import type { DeskProps } from "../../pages/clerk";
import { sentence } from "../../ui/Refused";
import {
	carryOut,
	jobs,
	progress,
	startAnew,
	stop,
	type Failure,
	type Fate,
	type Result,
	type Wanted,
} from "./carry";
import { interrupted, seen, sources } from "./sources";

const FATES: readonly Fate[] = ["meeting", "none", "draft"];
const RESULTS: readonly Result[] = ["seated", "changed", "submitted", "drafted"];

function Failed({ failed }: { failed: readonly Failure[] }) {
	if (!failed.length) return null;
	return (
		<div class="part">
			<h3>{t("import.failed")}</h3>
			<ul class="plain">
				{failed.map((one) => (
					<li>
						<b>
							<bdi>{one.name}</bdi>
						</b>{" "}
						{one.line > 0 && t("import.at", { line: one.line })}
						<small lang="en">
							{sentence(one.refusal.title)}
						</small>
					</li>
				))}
			</ul>
		</div>
	);
}

function Working() {
	const { all, done, failed } = progress.value;
	const made = RESULTS.reduce((sum, one) => sum + done[one], 0) + failed.length;
	return (
		<>
			<label class="field">
				{t("import.working", { done: figure(made), all: figure(all) })}
				<progress value={made} max={all || 1} />
			</label>
			<p class="note" role="status">
				{unheard.value && t("import.unheard")}
			</p>
			<p class="row">
				<button type="button" class="btn" onClick={stop}>
					{t("import.stop")}
				</button>
			</p>
		</>
	);
}

function Done() {
	const { done, failed, texts } = progress.value;
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const made = RESULTS.filter((one) => done[one] > 0);
	return (
		<>
			<h2 ref={heading} tabIndex={-1} id="carry">
				{t("import.done")}
			</h2>
			<ul class="plain">
				{made.map((one) => (
					<li>{count(`import.done.${one}`, done[one])}</li>
				))}
				{!made.length && <li>{t("import.done.nothing")}</li>}
			</ul>
			{texts.some((one) => !one.draft) && (
				<ul class="plain">
					{texts
						.filter((one) => !one.draft)
						.map((one) => (
							<li>
								<a href={`/resolutions/${one.id}`}>
									<bdi>{one.title}</bdi>
								</a>
							</li>
						))}
				</ul>
			)}
			<Failed failed={failed} />
			<p class="row">
				<button type="button" class="btn" onClick={startAnew}>
					{t(sources.value.length ? "import.rest" : "import.more")}
				</button>
			</p>
		</>
	);
}

/** What there is to choose: only what makes a difference here. */
function Choices({ floor, wanted, change }: ChoicesProps) {
	const all = sources.value.map(({ key }) => seen.value[key]);
	const texts = all.some((one) => one?.state === "text" && !one.text.known);
	const differ = all.some((one) => one?.state === "members" && one.list.counts.changed > 0);
	const fates = FATES.filter((one) => one !== "meeting" || floor.meeting);
	return (
		<>
			{texts && (
				<label class="field">
					{t("import.fate")}
					<select
						value={wanted.fate}
						onChange={(event) =>
							change({
								fate: event.currentTarget
									.value as Fate,
							})
						}>
						{fates.map((one) => (
							<option value={one}>
								{t(`import.fate.${one}`, {
									meeting:
										floor.meeting
											?.name ??
										"",
								})}
							</option>
						))}
					</select>
				</label>
			)}
			{differ && (
				<label class="check">
					<input
						type="checkbox"
						checked={wanted.change}
						onChange={(event) =>
							change({
								change: event.currentTarget.checked,
							})
						}
					/>
					{t("import.change")}
				</label>
			)}
		</>
	);
}

interface ChoicesProps {
	floor: DeskProps["floor"];
	wanted: Wanted;
	change: (part: Partial<Wanted>) => void;
}

/** What the button leaves aside, and what happened since it was pressed last. */
function Said() {
	const { phase } = progress.value;
	const refused = sources.value.reduce((sum, { key }) => {
		const one = seen.value[key];
		return sum + (one?.state === "members" ? one.list.counts.refused : 0);
	}, 0);
	const words =
		phase === "moved"
			? t("import.moved")
			: phase === "stopped"
				? t("import.stopped")
				: interrupted.value
					? t("import.interrupted")
					: "";
	return (
		<>
			<div class="refused" role="alert">
				{words && <p>{words}</p>}
			</div>
			{refused > 0 && <p class="note">{count("import.aside", refused)}</p>}
		</>
	);
}

function Ready({ body, floor }: DeskProps) {
	const wanted = useSignal<Wanted>({
		fate: floor.meeting ? "meeting" : "none",
		change: true,
	});
	const reading = sources.value.some(
		({ key }) => (seen.value[key]?.state ?? "reading") === "reading",
	);
	const all = reading ? 0 : jobs(body.id, wanted.value).length;
	const looking = progress.value.phase === "looking";
	return (
		<>
			<h2 id="carry">{t("import.carry")}</h2>
			<Said />
			<Choices
				floor={floor}
				wanted={wanted.value}
				change={(part) => (wanted.value = { ...wanted.value, ...part })}
			/>
			<p class="note" role="status">
				{reading
					? t("app.loading")
					: all > 0
						? count("import.jobs", all)
						: t("import.nothing")}
			</p>
			<p class="row">
				<button
					type="button"
					class="btn btn-main"
					disabled={!all || looking}
					onClick={() => void carryOut(body.id, wanted.value)}>
					{t("import.go")}
				</button>
			</p>
			<Failed failed={progress.value.failed} />
		</>
	);
}

export function CarryOut(desk: DeskProps) {
	const { phase } = progress.value;
	if (!sources.value.length && phase !== "done" && phase !== "working") return null;
	return (
		<section class="card form" aria-labelledby="carry">
			{phase === "working" && (
				<>
					<h2 id="carry">{t("import.carry")}</h2>
					<Working />
				</>
			)}
			{phase === "done" && <Done />}
			{phase !== "working" && phase !== "done" && <Ready {...desk} />}
		</section>
	);
}
