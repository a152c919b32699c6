// Times as a clock at the place of the meeting shows them, whatever this device is set to.
const MINUTE_MS = 60_000;

export const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zones that this browser knows, by the names of their cities. */
export function zones(): string[] {
	const known = Intl as unknown as { supportedValuesOf?: (what: string) => string[] };
	const all = known.supportedValuesOf?.("timeZone") ?? [];
	return [...new Set([hereZone(), ...all, "UTC"])].sort();
}

/** What a clock there shows at this instant, as if it were UTC. */
function shownAt(zone: string, instant: number): number {
	const format = new Intl.DateTimeFormat("en-US", {
		timeZone: zone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
	});
	const parts = new Map(
		format.formatToParts(instant).map((one) => [one.type, Number(one.value)]),
	);
	const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
	return Date.UTC(
		part("year"),
		part("month") - 1,
		part("day"),
		part("hour"),
		part("minute"),
	);
}

/** Minutes from UTC there, at this instant. */
export function offsetAt(zone: string, instant: number): number {
	const minute = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
	return (shownAt(zone, minute) - minute) / MINUTE_MS;
}

/** The instant at which a clock there shows this ("2026-06-05T09:00"). */
export function instantOf(zone: string, shown: string): number {
	const wall = Date.parse(`${shown}Z`);
	const guess = wall - offsetAt(zone, wall) * MINUTE_MS;
	return wall - offsetAt(zone, guess) * MINUTE_MS;
}
