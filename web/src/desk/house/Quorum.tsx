// What a quorum counts and how many it would be, before it is set: one that few could meet is told.
import { t } from "../../i18n";
import { useView } from "../../lib/live";
import type { Body, Floor, Meeting } from "../../lib/views";
import type { BodyKind, BodyRules } from "../../types/terms";

type Rule = BodyRules["quorum"];

const FEW = 3; // fewer than one in so many seats

/** As rules/quorum.c reckons it; null for what is no fraction. */
export function neededOf({ share, strict, least }: Rule, basis: number): number | null {
	const [, part, whole] = /^(\d+)\/(\d+)$/.exec(share)?.map(Number) ?? [];
	if (part === undefined || !whole || !Number.isInteger(least)) return null;
	if (part === 0) return least;
	const exact = basis * part;
	const among = strict ? Math.floor(exact / whole) + 1 : Math.ceil(exact / whole);
	return Math.max(among, least);
}

function useRegistered(body: Body): number | null {
	const floor = useView<Floor>(`/floor/${body.id}.json`);
	const at = floor?.meeting ? `/meetings/${floor.meeting.id}.json` : null;
	const meeting = useView<Meeting>(at);
	return meeting && !meeting.ended ? meeting.registered : null;
}

const kindOf = ({ of }: Rule, registered: number | null) =>
	of === "registered" && registered === null ? "uncalled" : of;

/** What the quorum of these rules would be now. */
export function QuorumSays({ body, rule }: { body: Body; rule: Rule }) {
	const registered = useRegistered(body);
	const seats = body.voting_members;
	const counts = rule.of === "registered" ? (registered ?? 0) : seats;
	const needed = neededOf(rule, counts);
	if (needed === null) return null;
	const values = { needed, seats, registered: registered ?? 0 };
	const few = needed * FEW < seats;
	const why = rule.of === "registered" ? "quorum.few.registered" : "quorum.few";
	return (
		<div class="quorum-says" role="status">
			<p>
				{needed
					? t(`quorum.${kindOf(rule, registered)}`, values)
					: t("quorum.none")}
			</p>
			{needed > 0 && few && (
				<p>
					<b>{t(why, values)}</b>
				</p>
			)}
		</div>
	);
}

/** What a body begins with. */
export function QuorumAtFirst({ kind }: { kind: BodyKind }) {
	const which = kind === "assembly" ? kind : "other";
	return <p class="note">{t(`quorum.found.${which}`)}</p>;
}

/** Whoever calls a meeting learns that nobody counts yet. */
export function QuorumOfCall({ body }: { body: Body }) {
	const needed = neededOf(body.rules.quorum, 0);
	if (body.rules.quorum.of !== "registered" || needed === null) return null;
	return <p class="quorum-says">{t("quorum.call", { needed })}</p>;
}
