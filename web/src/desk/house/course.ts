// The course of a resolution while it is worked on: its states, each with the steps that lead on
// from it. A state keeps its name, by which the record knows it; a new one is named by its label.
import {
	standingWords,
	stepWords,
	type Standing,
	type Step,
	type WorkflowState,
	type WorkflowStep,
} from "../../types/terms";

export interface Course {
	states: readonly WorkflowState[];
	steps: readonly WorkflowStep[];
}

export const STANDINGS: readonly Standing[] = standingWords;
/** "restore" is never one of a course (text/terms.def). */
export const STEPS: readonly Step[] = stepWords.filter((one) => one !== "restore");

const MARKS = /\p{M}/gu;
const NAME_MOST = 40;

/** "On the agenda" becomes on_the_agenda, and with a number where that is taken. */
function nameFor(label: string, taken: readonly string[]): string {
	const plain = label.normalize("NFD").replace(MARKS, "").toLowerCase();
	const words = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
	const name = words.slice(0, NAME_MOST) || "state";
	if (!taken.includes(name)) return name;
	for (let i = 2; ; i++) if (!taken.includes(`${name}_${i}`)) return `${name}_${i}`;
}

export function addState(course: Course, label: string): Course {
	const taken = course.states.map((one) => one.name);
	const state = { name: nameFor(label, taken), label, standing: "pending" as const };
	return { ...course, states: [...course.states, state] };
}

export function changeState(course: Course, name: string, part: Partial<WorkflowState>): Course {
	return {
		...course,
		states: course.states.map((one) => (one.name === name ? { ...one, ...part } : one)),
	};
}

/** A state goes with every step that leads to it or from it. */
export function removeState(course: Course, name: string): Course {
	return {
		states: course.states.filter((one) => one.name !== name),
		steps: course.steps.filter((one) => one.from !== name && one.to !== name),
	};
}

/** A step that this state has not yet; null where it has all. */
export function addStep(course: Course, from: string): Course | null {
	const own = course.steps.filter((one) => one.from === from).map((one) => one.step);
	const step = STEPS.find((one) => !own.includes(one));
	if (!step) return null;
	return { ...course, steps: [...course.steps, { step, from, to: from }] };
}

export function changeStep(course: Course, at: number, part: Partial<WorkflowStep>): Course {
	return {
		...course,
		steps: course.steps.map((one, i) => (i === at ? { ...one, ...part } : one)),
	};
}

export function removeStep(course: Course, at: number): Course {
	return { ...course, steps: course.steps.filter((_, i) => i !== at) };
}

/** What was changed of one course, carried over to another that took its place meanwhile: what was
 * not touched is the other's. */
export function courseOver(before: Course, mine: Course, now: Course): Course {
	const text = (one: unknown) => JSON.stringify(one);
	const find = ({ states }: Course, name: string) => states.find((one) => one.name === name);
	const has = ({ steps }: Course, step: WorkflowStep) =>
		steps.some((one) => text(one) === text(step));
	const stays = mine.states.flatMap((one) => {
		const was = find(before, one.name);
		const is = find(now, one.name);
		if (!was || text(one) !== text(was)) return [one];
		return is ? [is] : [];
	});
	const fresh = now.states.filter((one) => !find(before, one.name) && !find(mine, one.name));
	const kept = now.steps.filter((one) => has(mine, one) || !has(before, one));
	const added = mine.steps.filter((one) => !has(before, one) && !has(now, one));
	return { states: [...stays, ...fresh], steps: [...kept, ...added] };
}
