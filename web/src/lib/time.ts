// Times in the zone of the meeting, whatever this device is set to.
import { language } from "../i18n";
import type { Time } from "./views";

const MINUTE_MS = 60_000;

/** Minutes from UTC of the place where the body meets. */
let offset: number | null = null;
export function meetAt(minutes: number) {
	offset = minutes;
}

function shown(ms: number, form: Intl.DateTimeFormatOptions): string {
	const here = offset === null;
	const format = new Intl.DateTimeFormat(
		language.value,
		here ? form : { ...form, timeZone: "UTC" },
	);
	return format.format(here ? ms : ms + offset! * MINUTE_MS);
}

const instant = (time: Time | number) => (typeof time === "number" ? time : Date.parse(time ?? ""));

/** "10:51" */
export function clock(time: Time | number): string {
	return shown(instant(time), { hour: "numeric", minute: "2-digit" });
}

/** "10:51:07", as a receipt has it. */
export function toTheSecond(time: Time | number): string {
	return shown(instant(time), { hour: "numeric", minute: "2-digit", second: "2-digit" });
}

/** "5 June" */
export function day(time: Time | number): string {
	return shown(instant(time), { day: "numeric", month: "long" });
}

/** "5 June, 10:51" */
export function moment(time: Time | number): string {
	return shown(instant(time), {
		day: "numeric",
		month: "short",
		hour: "numeric",
		minute: "2-digit",
	});
}
