// Seats in half rings, from left to right; the outer radius is 1 and y grows downwards.
export interface Spot {
	x: number;
	y: number;
	angle: number;
	row: number;
}

const INNER = 0.42;
const ROWS_MOST = 40;
const GAP_MOST = 0.22; // between two rows: a small hall has few rows, not large seats
const DISC = 0.38; // of the gap

const gapOf = (rows: number) => Math.min(GAP_MOST, (1 - INNER) / Math.max(1, rows - 1));

const radiiOf = (rows: number) =>
	Array.from({ length: rows }, (_, row) => 1 - gapOf(rows) * (rows - 1 - row));

/** The fewest rows whose seats, as far apart as the rows, hold everybody. */
function rowsFor(seats: number): number {
	for (let rows = 1; rows < ROWS_MOST; rows++) {
		const gap = gapOf(rows);
		const room = radiiOf(rows).reduce((sum, radius) => {
			return sum + Math.floor((Math.PI * radius) / gap) + 1;
		}, 0);
		if (room >= seats) return rows;
	}
	return ROWS_MOST;
}

export function hemicycle(seats: number): { spots: Spot[]; radius: number } {
	if (seats < 1) return { spots: [], radius: 0.05 };
	const rows = rowsFor(seats);
	const radii = radiiOf(rows);
	const sum = radii.reduce((a, b) => a + b, 0);
	const counts = radii.map((radius) => Math.floor((seats * radius) / sum));
	let left = seats - counts.reduce((a, b) => a + b, 0);
	for (let row = rows - 1; left > 0; left--, row = (row - 1 + rows) % rows) counts[row]!++;
	const spots = counts.flatMap((count, row) =>
		Array.from({ length: count }, (_, i) => {
			const angle =
				count === 1 ? Math.PI / 2 : Math.PI - (Math.PI * i) / (count - 1);
			const radius = radii[row]!;
			return {
				angle,
				row,
				x: radius * Math.cos(angle),
				y: -radius * Math.sin(angle),
			};
		}),
	);
	spots.sort((a, b) => b.angle - a.angle || a.row - b.row);
	return { spots, radius: gapOf(rows) * DISC };
}
