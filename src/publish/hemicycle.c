/* Rows stand one pitch apart, and so do the seats of a row, so that marks never touch: the pitch is
 * the widest at which all seats find room. Seats are then taken from left to right by angle,
 * whichever row they are in, so that the same choice forms a wedge. */
#include "publish/hemicycle.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

enum {
	WIDTH = 640,
	OUTER = 304,     /* radius of the whole */
	INNER = 116,     /* no row is nearer to the centre */
	ONE_ROW = 10,    /* so few sit in a bow of one row */
	BOW = 220,       /* its radius */
	BOW_PITCH = 60,
	PITCH_MOST = 56, /* fewer seats make a smaller picture, not wider gaps */
	ROWS_MOST = 64,
	MARK_MOST = 20,  /* radius */
};

struct seat {
	double angle; /* from the left, in radians */
	double radius;
};

struct rows {
	double pitch;
	double radius[ROWS_MOST];
	size_t seats[ROWS_MOST];
	size_t count;
	double span; /* the angle from the first seat of a row to its last */
};

static int
by_angle(const void *a, const void *b)
{
	const struct seat *first = a, *second = b;
	if (first->angle != second->angle)
		return first->angle < second->angle ? -1 : 1;
	return first->radius < second->radius ? 1 : -1;
}

/* Rows at this pitch, each as full as it can be; how many seats that makes. */
static size_t
rows_fill(struct rows *rows, double pitch)
{
	size_t seats = 0;
	rows->pitch = pitch;
	rows->count = 0;
	for (double radius = OUTER - pitch / 2; radius >= INNER && rows->count < ROWS_MOST;
	     radius -= pitch) {
		rows->radius[rows->count] = radius;
		rows->seats[rows->count] = (size_t)(M_PI * radius / pitch) + 1;
		seats += rows->seats[rows->count++];
	}
	return seats;
}

/* The widest pitch with room for all, found by halving. */
static size_t
rows_fit(struct rows *rows, size_t seats)
{
	enum { HALVINGS = 40 };
	double narrow = 2, wide = OUTER - INNER;
	for (int i = 0; i < HALVINGS; i++) {
		double middle = (narrow + wide) / 2;
		if (rows_fill(rows, middle) >= seats)
			narrow = middle;
		else
			wide = middle;
	}
	return rows_fill(rows, narrow);
}

/* Empty chairs are taken away from where most are left, a row at a time. */
static void
rows_thin(struct rows *rows, size_t room, size_t seats)
{
	size_t left = seats;
	for (size_t i = 0; i < rows->count; i++) {
		size_t here = (rows->seats[i] * left + room / 2) / room;
		room -= rows->seats[i];
		rows->seats[i] = here < rows->seats[i] ? here : rows->seats[i];
		left -= rows->seats[i];
	}
	assert(left == 0);
}

static void
rows_draw_in(struct rows *rows)
{
	if (rows->pitch <= PITCH_MOST)
		return;
	for (size_t i = 0; i < rows->count; i++)
		rows->radius[i] *= PITCH_MOST / rows->pitch;
	rows->pitch = PITCH_MOST;
}

static void
rows_make(struct rows *rows, size_t seats)
{
	rows->span = M_PI;
	if (seats > ONE_ROW) {
		rows_thin(rows, rows_fit(rows, seats), seats);
		rows_draw_in(rows);
		return;
	}
	rows->pitch = BOW_PITCH;
	rows->count = 1;
	rows->radius[0] = BOW;
	rows->seats[0] = seats;
	rows->span = (double)(seats - 1) * BOW_PITCH / BOW;
}

static void
seats_place(const struct rows *rows, struct seat *seats)
{
	size_t done = 0;
	for (size_t row = 0; row < rows->count; row++) {
		size_t here = rows->seats[row];
		for (size_t i = 0; i < here; i++) {
			double part = here == 1 ? 0.5 : (double)i / (double)(here - 1);
			double angle = (M_PI - rows->span) / 2 + part * rows->span;
			seats[done++] = (struct seat){ angle, rows->radius[row] };
		}
	}
	qsort(seats, done, sizeof *seats, by_angle);
}

static void
mark(struct buf *out, const struct seat *seat, enum shown shown, double top, double size)
{
	double x = WIDTH / 2.0 - cos(seat->angle) * seat->radius;
	double y = top - sin(seat->angle) * seat->radius;
	if (shown == SHOWN_ABSTAIN) {
		buf_format(out, "<rect class=\"abstain\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" "
			"height=\"%.1f\" rx=\"%.1f\"/>", x - size, y - size * 0.36, size * 2,
				size * 0.72,
			size * 0.36);
		return;
	}
	/* A ring's line is drawn half outside of it. */
	double line = shown == SHOWN_YES ? 0 : shown == SHOWN_NO ? size * 0.5 : size * 0.18;
	buf_format(out, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.2f\"",
		shown_class(shown), x,
		y, size - line / 2);
	if (line > 0)
		buf_format(out, " stroke-width=\"%.2f\"", line);
	buf_text(out, "/>");
}

static void
told_in_words(const struct prose *prose, const size_t counts[SHOWN_COUNT])
{
	for (int shown = 0; shown < SHOWN_COUNT; shown++) {
		if (!counts[shown])
			continue;
		prose_say(prose, shown_label(prose, (enum shown)shown));
		buf_format(prose->out, " %zu. ", counts[shown]);
	}
}

void
hemicycle_write(const struct prose *prose, const size_t counts[SHOWN_COUNT])
{
	struct buf *out = prose->out;
	size_t count = 0, next = 0;
	for (int shown = 0; shown < SHOWN_COUNT; shown++)
		count += counts[shown];
	if (count == 0 || count > HEMICYCLE_SEATS_MOST)
		return;
	struct rows *rows = TAKE(out->arena, struct rows);
	struct seat *seats = TAKE_MANY(out->arena, struct seat, count);
	rows_make(rows, count);
	seats_place(rows, seats);
	double size = fmin(rows->pitch * 0.38, MARK_MOST);
	double highest = rows->radius[0] + size + 2; /* of the middle of the first row */
	double lowest = rows->radius[0] * cos(rows->span / 2) - size - 2;
	buf_format(out, "<svg class=\"hemicycle\" viewBox=\"0 0 %d %.0f\" role=\"img\" "
		"aria-label=\"",
		WIDTH, highest - lowest);
	told_in_words(prose, counts);
	buf_text(out, "\">");
	for (int shown = 0; shown < SHOWN_COUNT; shown++)
		for (size_t i = 0; i < counts[shown]; i++)
			mark(out, &seats[next++], (enum shown)shown, highest, size);
	assert(next == count);
	buf_text(out, "</svg>");
}
