/* Seats are spread over the rows in proportion to each row's length, then taken from left to right by
 * angle, so that the same choice forms a wedge. */
#include "publish/hemicycle.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "publish/html.h"

enum { ROWS_MOST = 24, OUTER = 300, WIDTH = 640, HEIGHT = 330 };

struct seat {
	double angle; /* from the left, in radians */
	double radius;
};

static int
by_angle(const void *a, const void *b)
{
	const struct seat *first = a, *second = b;
	if (first->angle != second->angle)
		return first->angle < second->angle ? -1 : 1;
	return first->radius < second->radius ? 1 : -1;
}

/* Rows such that a seat has about as much room along its row as across. */
static size_t
rows_for(size_t seats)
{
	size_t rows = 1;
	while (rows < ROWS_MOST && (size_t)((double)(rows * rows) * 3.6) < seats)
		rows++;
	return rows;
}

static double
radius_of(size_t row, size_t rows)
{
	double inner = OUTER * (rows > 3 ? 0.38 : 0.6);
	return rows == 1 ? OUTER * 0.8 : inner + (OUTER - inner) * (double)row / (double)(rows - 1);
}

static void
spread(struct seat *seats, size_t count, size_t rows)
{
	double whole = 0;
	for (size_t row = 0; row < rows; row++)
		whole += radius_of(row, rows);
	size_t done = 0;
	double before = 0;
	for (size_t row = 0; row < rows; row++) {
		double radius = radius_of(row, rows);
		before += radius;
		size_t upto = row + 1 == rows ? count : (size_t)(before / whole * (double)count + 0.5);
		size_t here = upto - done;
		for (size_t i = 0; i < here; i++) {
			double part = here == 1 ? 0.5 : (double)i / (double)(here - 1);
			seats[done + i] = (struct seat){ part * M_PI, radius };
		}
		done = upto;
	}
	qsort(seats, count, sizeof *seats, by_angle);
}

static void
mark(struct buf *out, const struct seat *seat, enum shown shown, double size)
{
	double x = WIDTH / 2.0 - cos(seat->angle) * seat->radius;
	double y = OUTER + 15 - sin(seat->angle) * seat->radius;
	if (shown == SHOWN_ABSTAIN) {
		buf_format(out, "<rect class=\"abstain\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" "
			"height=\"%.1f\" rx=\"%.1f\"/>", x - size, y - size * 0.4, size * 2, size * 0.8,
			size * 0.4);
		return;
	}
	double radius = shown == SHOWN_YES ? size : size * 0.8;
	buf_format(out, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
		shown_class(shown), x, y, radius);
}

void
hemicycle_write(struct buf *out, const size_t counts[SHOWN_COUNT])
{
	size_t count = 0;
	for (int shown = 0; shown < SHOWN_COUNT; shown++)
		count += counts[shown];
	if (count == 0 || count > HEMICYCLE_SEATS_MOST)
		return;
	size_t rows = rows_for(count);
	struct seat *seats = TAKE_MANY(out->arena, struct seat, count);
	spread(seats, count, rows);
	double gap = rows == 1 ? OUTER * 2.4 / (double)count
		: (radius_of(1, rows) - radius_of(0, rows)) * 0.9;
	double size = gap / 2 > 16 ? 16 : gap / 2 * 0.85;
	buf_format(out, "<svg class=\"hemicycle\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"",
		WIDTH, HEIGHT);
	for (int shown = 0; shown < SHOWN_COUNT; shown++)
		if (counts[shown])
			buf_format(out, "%s %zu. ", shown_label((enum shown)shown), counts[shown]);
	buf_text(out, "\">");
	size_t next = 0;
	for (int shown = 0; shown < SHOWN_COUNT; shown++)
		for (size_t i = 0; i < counts[shown]; i++)
			mark(out, &seats[next++], (enum shown)shown, size);
	assert(next == count);
	buf_text(out, "</svg>");
}
