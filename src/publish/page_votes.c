/* All votes, the newest first, by the day on which they closed. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"
#include "text/date.h"

#include <stdio.h>

enum {
	VOTES_SHOWN_MOST = 1000, /* the rest is in the CSV */
	YEAR_SIZE = 4,
	DAY_SIZE = 10,
	JUMPS_FROM = 60,         /* so many votes, and years lead through them */
};

/* The day on which a vote closed, as "2026-06-05"; of one that has not, nothing. */
struct day {
	char text[DAY_SIZE + 1];
};

static struct day
day_of(const struct viewing *viewing, const struct vote *vote)
{
	struct day day = { "" };
	struct buf out;
	if (!vote->closed_at)
		return day;
	int64_t offset = part_offset(vote, house_offset(viewing->assembly));
	buf_init(&out, viewing->out->arena, 64);
	date_write(&out, vote->closed_at + offset * 60 * 1000);
	snprintf(day.text, sizeof day.text, "%.*s", DAY_SIZE, out.at);
	return day;
}

static void
number(const struct prose *prose, int64_t count, bool known)
{
	struct buf *out = prose->out;
	if (known && count >= 0)
		buf_format(out, "<td class=\"num roomy\">%lld</td>", (long long)count);
	else
		buf_text(out, "<td class=\"num roomy\"></td>");
}

static void
row(const struct viewing *viewing, const struct vote *vote)
{
	struct buf *out = viewing->out;
	bool known = vote_shows_result(vote, viewing->wish->audience);
	buf_text(out, "<tr><th scope=\"row\">");
	html_link(out, "votes", vote->head.id, vote->question);
	struct prose body = prose_aside(viewing->prose);
	buf_text(body.out, "<span lang=\"\">");
	html_text(body.out, vote->body->name);
	buf_text(body.out, "</span>");
	buf_text(out, "<small>");
	PROSE(viewing->prose, viewing->prose->words->vote_of_body, MARKUP("body", body),
	    NUMBER("n", vote->number));
	buf_text(out, "</small><span class=\"narrow\">");
	part_verdict(viewing->prose, vote, viewing->wish->audience);
	buf_text(out, " <span class=\"num\">");
	if (known)
		part_totals(out, vote);
	buf_text(out, "</span></span></th><td class=\"roomy\">");
	part_verdict(viewing->prose, vote, viewing->wish->audience);
	buf_text(out, "</td>");
	number(viewing->prose, vote->count.yes, known);
	number(viewing->prose, vote->count.no, known);
	number(viewing->prose, vote->count.abstain, known);
	buf_text(out, "</tr>");
}

/* Opens the rows of a day; the first day of a year is where a jump to the year lands. */
static void
day_begin(const struct viewing *viewing, const struct vote *vote, struct day day, struct day before)
{
	struct buf *out = viewing->out;
	bool new_year = day.text[0] && !str_starts(str_of(before.text),
		str_part(str_of(day.text), 0, YEAR_SIZE));
	buf_text(out, "<tbody");
	if (new_year)
		buf_format(out, " id=\"y%.*s\"", YEAR_SIZE, day.text);
	buf_text(out, "><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"5\">");
	if (day.text[0])
		part_day(viewing->prose, vote, house_offset(viewing->assembly));
	else
		prose_say(viewing->prose, viewing->prose->words->going_on);
	buf_text(out, "</th></tr>");
}

static void
jumps(const struct viewing *viewing, const struct vote **votes, size_t most)
{
	struct buf *out = viewing->out;
	char last[YEAR_SIZE + 1] = "-";
	size_t years = 0;
	for (size_t i = 0; i < most; i++) {
		struct day day = day_of(viewing, votes[i]);
		char anchor[YEAR_SIZE + 2];
		if (!day.text[0] || str_starts(str_of(day.text), str_of(last)))
			continue;
		snprintf(last, sizeof last, "%.4s", day.text);
		snprintf(anchor, sizeof anchor, "y%.4s", day.text);
		if (years++ == 0)
			prose_put(viewing->prose, "<nav class=\"jumps\" aria-label=\"",
			    viewing->prose->words->years, "\"><ul>");
		part_jump(viewing->prose, anchor, last, 0);
	}
	buf_text(out, years ? "</ul></nav>" : "");
}

static void
table(const struct viewing *viewing, const struct vote **votes, size_t most)
{
	struct buf *out = viewing->out;
	struct day before = { "" };
	static const char number[] = "<th scope=\"col\" class=\"num roomy\">";
	const struct prose *prose = viewing->prose;
	const struct record_words *words = prose->words;
	prose_put(prose, "<table class=\"votes\"><thead><tr><th scope=\"col\">", words->question,
	    "</th>");
	prose_put(prose, "<th scope=\"col\" class=\"roomy\">", words->result, "</th>");
	prose_put(prose, number, words->choice_yes, "</th>");
	prose_put(prose, number, words->choice_no, "</th>");
	prose_put(prose, number, words->choice_abstain, "</th></tr></thead>");
	for (size_t i = 0; i < most; i++) {
		const struct vote *vote = votes[i];
		struct day day = day_of(viewing, vote);
		if (i == 0 || !str_equal(str_of(day.text), str_of(before.text))) {
			buf_text(out, i == 0 ? "" : "</tbody>");
			day_begin(viewing, vote, day, before);
		}
		row(viewing, vote);
		before = day;
	}
	buf_text(out, "</tbody></table>");
}

static void
not_all(const struct prose *prose, size_t most, size_t count)
{
	struct prose csv = prose_aside(prose);
	prose_put(&csv, "<a href=\"/votes.csv\">", prose->words->the_csv, "</a>");
	buf_text(prose->out, "<p class=\"note\">");
	PROSE(prose, prose->words->newest_votes, NUMBER("most", most), NUMBER("n", count),
	    MARKUP("csv", csv));
	buf_text(prose->out, "</p>");
}

struct fault
votes_page(const struct viewing *viewing)
{
	const struct prose *prose = viewing->prose;
	const struct record_words *words = prose->words;
	struct buf *out = viewing->out;
	size_t count = viewing->assembly->votes.count;
	size_t most = count < VOTES_SHOWN_MOST ? count : VOTES_SHOWN_MOST;
	const struct vote **votes = part_newest_first(out->arena, &viewing->assembly->votes);
	struct frame frame = {
		.title = str_of(words->votes), .place = NAV_VOTES,
		.data_json = "/votes.json", .data_csv = "/votes.csv",
	};
	frame_begin(viewing, &frame);
	prose_put(prose, "<div class=\"title\"><h1>", words->votes, "");
	if (count)
		buf_format(out, " <small>%zu</small>", count);
	buf_text(out, "</h1></div>");
	if (most >= JUMPS_FROM)
		jumps(viewing, votes, most);
	buf_text(out, "<section class=\"card\">");
	if (count)
		table(viewing, votes, most);
	else
		part_nothing(prose, words->no_vote_yet);
	if (most < count)
		not_all(prose, most, count);
	buf_text(out, "</section>");
	frame_end(viewing, &frame);
	return OK;
}
