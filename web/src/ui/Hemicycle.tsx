// A chamber of seats: who chose what by shape as well as by colour. While a vote is open a seat
// only fills as ballots come, from the left; nobody's seat is told apart.
import { useMemo } from "preact/hooks";

import { hemicycle } from "../lib/hemicycle";

export type SeatKind = "yes" | "no" | "abstain" | "none" | "cast";

function Seat({ x, y, r, kind }: { x: number; y: number; r: number; kind: SeatKind }) {
	if (kind === "abstain")
		return (
			<rect
				class="seat-abstain"
				x={x - r}
				y={y - r * 0.42}
				width={r * 2}
				height={r * 0.84}
				rx={r * 0.42}
			/>
		);
	if (kind === "no")
		return (
			<circle
				class="seat-no"
				cx={x}
				cy={y}
				r={r * 0.74}
				stroke-width={r * 0.52}
			/>
		);
	if (kind === "none")
		return (
			<circle
				class="seat-none"
				cx={x}
				cy={y}
				r={r * 0.86}
				stroke-width={r * 0.2}
			/>
		);
	return <circle class={`seat-${kind}`} cx={x} cy={y} r={r} />;
}

/** So many seats of each kind, in the order given. */
export function Hemicycle({ seats, label }: { seats: [SeatKind, number][]; label: string }) {
	const total = seats.reduce((sum, [, count]) => sum + count, 0);
	const { spots, radius } = useMemo(() => hemicycle(total), [total]);
	const kinds = seats.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
	const edge = radius * 1.3;
	const box = [-1 - edge, -1 - edge, 2 + 2 * edge, 1 + 2 * edge].join(" ");
	return (
		<svg class="hemi" viewBox={box} role="img" aria-label={label}>
			{spots.map((spot, i) => (
				<Seat key={i} x={spot.x} y={spot.y} r={radius} kind={kinds[i]!} />
			))}
		</svg>
	);
}
