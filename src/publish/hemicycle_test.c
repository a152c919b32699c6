/* The hemicycle: every seat once, inside the picture, and apart from the others. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "publish/hemicycle.h"
#include "text/arena_fixture.h"

enum { PICTURE_MOST = 1 << 20 };

static struct str
draw(const size_t counts[SHOWN_COUNT])
{
	struct buf out;
	arena_reset(test_arena);
	buf_init(&out, test_arena, PICTURE_MOST);
	const struct prose prose = prose_in(LANGUAGE_EN, &out);
	hemicycle_write(&prose, counts);
	assert_false(out.full);
	return buf_str(&out);
}

static size_t
times(struct str text, const char *wanted)
{
	size_t found = 0, size = strlen(wanted);
	for (size_t at = str_find(text, str_of(wanted)); at < text.size;
	     at = str_find(text, str_of(wanted))) {
		found++;
		text = str_part(text, at + size, text.size);
	}
	return found;
}

/* Seats of the five kinds in changing proportions that add up to `seats`. */
static void
share_out(size_t seats, size_t counts[SHOWN_COUNT])
{
	size_t rest = seats;
	for (int shown = 0; shown + 1 < SHOWN_COUNT; shown++) {
		counts[shown] = rest * ((seats + (size_t)shown * 7) % 10) / 10;
		rest -= counts[shown];
	}
	counts[SHOWN_COUNT - 1] = rest;
}

static void
every_seat_is_drawn_exactly_once(void **state)
{
	(void)state;
	for (size_t seats = 1; seats <= HEMICYCLE_SEATS_MOST; seats++) {
		size_t counts[SHOWN_COUNT], drawn = 0;
		share_out(seats, counts);
		struct str picture = draw(counts);
		for (int shown = 0; shown < SHOWN_COUNT; shown++) {
			char class[64];
			snprintf(class, sizeof class, " class=\"%s\"",
				shown_class((enum shown)shown));
			assert_int_equal(times(picture, class), counts[shown]);
			drawn += counts[shown];
		}
		assert_int_equal(drawn, seats);
		assert_int_equal(times(picture, "<circle") + times(picture, "<rect"), seats);
	}
}

struct mark {
	double x, y, radius;
};

static double
number_after(struct str mark, const char *name)
{
	char text[32] = "";
	struct str at =
		str_part(mark, str_find(mark, str_of(name)) + strlen(name), sizeof text - 1);
	memcpy(text, at.at, at.size);
	double number = 0;
	assert_int_equal(sscanf(text, "%lf", &number), 1);
	return number;
}

/* The discs of a picture in which everybody votes yes. */
static size_t
discs(size_t seats, struct mark *marks, double *ret_width, double *ret_height)
{
	size_t counts[SHOWN_COUNT] = { [SHOWN_YES] = seats };
	struct str rest = draw(counts), one;
	struct str box = str_part(rest, str_find(rest, STR("viewBox=\"")) + 9, 32);
	char text[33] = "";
	memcpy(text, box.at, box.size);
	assert_int_equal(sscanf(text, "%*f %*f %lf %lf", ret_width, ret_height), 2);
	size_t count = 0;
	while (str_split(&rest, '<', &one)) {
		if (!str_starts(one, STR("circle")))
			continue;
		marks[count++] = (struct mark){ number_after(one, "cx=\""),
			number_after(one, "cy=\""), number_after(one, " r=\"") };
	}
	assert_int_equal(count, seats);
	return count;
}

static void
marks_stay_inside_and_apart(void **state)
{
	(void)state;
	static const size_t houses[] = { 1, 2, 3, 5, 9, 15, 30, 60, 100, 250, 435, 650, 1000, 1700,
		3000 };
	static struct mark marks[HEMICYCLE_SEATS_MOST];
	for (size_t h = 0; h < sizeof houses / sizeof houses[0]; h++) {
		double width, height;
		size_t count = discs(houses[h], marks, &width, &height);
		for (size_t i = 0; i < count; i++) {
			const struct mark *a = &marks[i];
			assert_true(a->x >= a->radius && a->x <= width - a->radius);
			assert_true(a->y >= a->radius && a->y <= height - a->radius);
			for (size_t j = i + 1; j < count; j++) {
				double apart = hypot(a->x - marks[j].x, a->y - marks[j].y);
				if (apart < a->radius + marks[j].radius)
					fail_msg("of %zu seats, two are %.2f apart with radius "
						 "%.2f",
						houses[h], apart, a->radius);
			}
		}
	}
}

static void
the_left_says_yes_and_the_right_says_no(void **state)
{
	(void)state;
	size_t counts[SHOWN_COUNT] = { [SHOWN_YES] = 100, [SHOWN_ABSTAIN] = 10, [SHOWN_NO] = 90 };
	struct str rest = draw(counts), one;
	double rightmost_yes = 0, leftmost_no = 640;
	while (str_split(&rest, '<', &one)) {
		if (!str_starts(one, STR("circle")))
			continue;
		double x = number_after(one, "cx=\"");
		if (str_find(one, STR("class=\"yes\"")) < one.size)
			rightmost_yes = fmax(rightmost_yes, x);
		else
			leftmost_no = fmin(leftmost_no, x);
	}
	assert_true(
		rightmost_yes < leftmost_no + 60); /* wedges: their edges lean by a row or two */
	assert_true(rightmost_yes > 250 && leftmost_no < 390);
}

static void
nothing_is_drawn_of_nobody_or_too_many(void **state)
{
	(void)state;
	size_t nobody[SHOWN_COUNT] = { 0 };
	assert_int_equal(draw(nobody).size, 0);
	size_t many[SHOWN_COUNT] = { [SHOWN_NO] = HEMICYCLE_SEATS_MOST + 1 };
	assert_int_equal(draw(many).size, 0);
}

static void
it_is_told_in_words_too(void **state)
{
	(void)state;
	size_t counts[SHOWN_COUNT] = { [SHOWN_YES] = 127, [SHOWN_NO] = 46, [SHOWN_SILENT] = 64 };
	struct str picture = draw(counts);
	assert_true(str_find(picture, STR("aria-label=\"Yes 127. Not voting 64. No 46. \""))
		    < picture.size);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_seat_is_drawn_exactly_once),
		cmocka_unit_test(marks_stay_inside_and_apart),
		cmocka_unit_test(the_left_says_yes_and_the_right_says_no),
		cmocka_unit_test(nothing_is_drawn_of_nobody_or_too_many),
		cmocka_unit_test(it_is_told_in_words_too),
	};
	return cmocka_run_group_tests(tests, arena_set_up, arena_tear_down);
}
