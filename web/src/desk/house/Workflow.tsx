// The course of a resolution in this body: its states in the body's own words, and which step leads
// from where to where. It is set as a whole, as one entry; what makes no course the server refuses.
import { useSignal, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { known, t } from "../../i18n";
import { act, busy, refusals } from "../../lib/act";
import { may } from "../../lib/session";
import type { Body } from "../../lib/views";
import type { Standing, Step, WorkflowState, WorkflowStep } from "../../types/terms";
import { Refused } from "../../ui/Refused";
import { Folded } from "../Rename";
import {
	addState,
	addStep,
	changeState,
	changeStep,
	courseOver,
	removeState,
	removeStep,
	STANDINGS,
	STEPS,
	type Course,
} from "./course";

function stepName(step: Step): string {
	const key: string = `course.step.${step}`;
	return known(key) ? t(key) : step;
}

interface Part {
	course: Course;
	change: (course: Course | null) => void;
}

/** One step that leads on from a state. */
function Way({ at, course, change }: Part & { at: number }) {
	const { step, from, to } = course.steps[at]!;
	const name = course.states.find((one) => one.name === from)?.label ?? from;
	const turn = (part: Partial<WorkflowStep>) => change(changeStep(course, at, part));
	const which = t("course.of", { step: stepName(step), state: name });
	return (
		<li class="course-step">
			<select
				aria-label={t("course.step.which", { state: name })}
				value={step}
				onChange={(event) =>
					turn({ step: event.currentTarget.value as Step })
				}>
				{STEPS.map((one) => (
					<option value={one}>{stepName(one)}</option>
				))}
			</select>
			<span aria-hidden="true">→</span>
			<select
				aria-label={t("course.to", { step: which })}
				value={to}
				onChange={(event) =>
					turn({ to: event.currentTarget.value })
				}>
				{course.states.map((one) => (
					<option value={one.name}>{one.label}</option>
				))}
			</select>
			<button
				type="button"
				class="btn btn-small"
				onClick={() => change(removeStep(course, at))}>
				{t("course.remove")}
				<span class="hidden"> {which}</span>
			</button>
		</li>
	);
}

function StateHead({ state, course, change }: Part & { state: WorkflowState }) {
	return (
		<div class="pair">
			<label class="field">
				{t("course.label")}
				<input
					value={state.label}
					onInput={(event) =>
						change(
							changeState(course, state.name, {
								label: event.currentTarget.value,
							}),
						)
					}
				/>
			</label>
			<label class="field">
				{t("course.standing")}
				<select
					value={state.standing}
					onChange={(event) =>
						change(
							changeState(course, state.name, {
								standing: event.currentTarget
									.value as Standing,
							}),
						)
					}>
					{STANDINGS.map((one) => (
						<option value={one}>{t(`standing.${one}`)}</option>
					))}
				</select>
			</label>
		</div>
	);
}

function State({ state, course, change }: Part & { state: WorkflowState }) {
	const own = course.steps.flatMap((one, at) => (one.from === state.name ? [at] : []));
	const more = addStep(course, state.name);
	const remove = () => change(removeState(course, state.name));
	return (
		<details class="who-list course-state">
			<summary>
				{state.label} <small>{t(`standing.${state.standing}`)}</small>
			</summary>
			<div class="form">
				<StateHead {...{ state, course, change }} />
				<ul
					class="plain"
					aria-label={t("course.steps", { state: state.label })}>
					{own.map((at) => (
						<Way key={at} {...{ at, course, change }} />
					))}
				</ul>
				<p class="row">
					{more && (
						<button
							type="button"
							class="btn btn-small"
							onClick={() => change(more)}>
							{t("course.step.add")}
							<span class="hidden"> {state.label}</span>
						</button>
					)}
					<button
						type="button"
						class="btn btn-small"
						onClick={remove}>
						{t("course.state.remove")}
						<span class="hidden"> {state.label}</span>
					</button>
				</p>
			</div>
		</details>
	);
}

function Add({ course, change }: Part) {
	const label = useSignal("");
	const add = () => {
		if (!label.value.trim()) return;
		change(addState(course, label.value.trim()));
		label.value = "";
	};
	return (
		<div class="inline-form">
			<label class="field">
				{t("course.state.label")}
				<input
					value={label.value}
					onInput={(event) =>
						(label.value = event.currentTarget.value)
					}
					onKeyDown={(event) => {
						if (event.key !== "Enter") return;
						event.preventDefault();
						add();
					}}
				/>
			</label>
			<button
				type="button"
				class="btn"
				disabled={!label.value.trim()}
				onClick={add}>
				{t("course.state.add")}
			</button>
		</div>
	);
}

/** Which state or step was refused: the server names its place in the list. */
function Where({ course, field = "" }: { course: Course; field?: string | undefined }) {
	const [, list, at] = /^(states|steps)\[(\d+)\]/.exec(field) ?? [];
	const step = list === "steps" ? course.steps[Number(at)] : undefined;
	const name = step?.from ?? (list ? course.states[Number(at)]?.name : "");
	const state = course.states.find((one) => one.name === name)?.label ?? name ?? "";
	if (!list) return null;
	return <p>{step ? t("course.of", { step: stepName(step.step), state }) : state}</p>;
}

/** Carries what is worked on over to what somebody else sets meanwhile; whether that happened. */
function useMoved(now: Course, held: Signal<Course | null>) {
	const before = useRef(now);
	const moved = useSignal(false);
	const stands = JSON.stringify(now);
	useEffect(() => {
		const was = before.current;
		before.current = now;
		if (!held.value || JSON.stringify(was) === stands) return;
		const next = courseOver(was, held.value, now);
		moved.value = JSON.stringify(next) !== stands;
		held.value = moved.value ? next : null;
	}, [stands]);
	useEffect(() => {
		if (!held.value) moved.value = false;
	}, [held.value]);
	return moved.value;
}

/** What is worked on; null while nothing is, so that what others set shows. */
function Form({ body, held }: { body: Body; held: Signal<Course | null> }) {
	const slot = `course-${body.id}`;
	const stands = { states: body.states, steps: body.steps };
	const moved = useMoved(stands, held);
	const course = held.value ?? stands;
	const change = (next: Course | null) => (held.value = next);
	const send = async (event: Event) => {
		event.preventDefault();
		const { states, steps } = course;
		const fields = { body: body.id, states: [...states], steps: [...steps] };
		if ("receipt" in (await act("set_body_workflow", fields, slot))) held.value = null;
	};
	return (
		<form class="form" onSubmit={(event) => void send(event)}>
			<p class="note">{t("course.more")}</p>
			{course.states.map((state) => (
				<State key={state.name} {...{ state, course, change }} />
			))}
			<Add course={course} change={change} />
			<p class="note" role="status">
				{moved && t("course.moved")}
			</p>
			<Refused slot={slot} />
			<Where course={course} field={refusals.value[slot]?.field} />
			<p class="row">
				<button
					class="btn btn-main"
					disabled={!held.value || busy(slot).value}>
					{t("course.set")}
				</button>
				<button
					type="button"
					class="btn"
					disabled={!held.value}
					onClick={() => (held.value = null)}>
					{t("set.back")}
				</button>
			</p>
		</form>
	);
}

export function Workflow({ body }: { body: Body }) {
	const held = useSignal<Course | null>(null);
	if (!may("set_body_workflow", body.id)) return null;
	return (
		<section class="card" aria-labelledby="course">
			<h2 id="course">{t("course.title")}</h2>
			<p class="note">{t("course.what")}</p>
			<Folded label={t("course.open")}>
				<Form body={body} held={held} />
			</Folded>
		</section>
	);
}
