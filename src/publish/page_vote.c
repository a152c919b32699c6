/* The page of a vote: what was asked, what was decided and why, who voted how, and who dissents. */
#include "publish/frame.h"
#include "publish/hemicycle.h"
#include "publish/html.h"
#include "publish/part.h"
#include "publish/rule.h"
#include "publish/vote_roll.h"
#include "text/digest.h"
#include "text/weight.h"

#include <stdio.h>

enum {
	HASH_BYTES = 8,   /* enough of a text's hash to compare by eye */
	SUBJECTS_FEW = 6, /* more stand in columns */
};

#define OF_PEOPLE "<dd lang=\"\">"

struct scene {
	const struct assembly *assembly;
	struct buf *out;
	const struct prose *prose;
	const struct vote *vote;
	enum audience audience;
	int64_t offset;
	bool shown; /* may the result be seen? */
};

static void
head(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct vote *vote = scene->vote;
	buf_text(out, "<div class=\"title\"><p class=\"over\">");
	PROSE(scene->prose, scene->prose->words->vote_number, NUMBER("n", vote->number));
	buf_text(out, " · ");
	html_link(out, "committees", vote->body->head.id, vote->body->name);
	if (vote->sitting) {
		buf_text(out, " · <span lang=\"\">");
		html_text(out, vote->sitting->name);
		buf_text(out, "</span>");
	}
	buf_text(out, "</p>");
	part_heading(out, vote->question);
	buf_text(out, "</div>");
}

/* The result */

static void
figure(const struct prose *prose, enum shown shown, int64_t heads, int64_t weight)
{
	const struct record_words *words = prose->words;
	struct buf *out = prose->out;
	prose_put(prose, "<div class=\"figure ", shown_class(shown), "\"><dt>");
	prose_put(prose, "", shown_label(prose, shown), "</dt><dd>");
	if (heads < 0)
		prose_put(prose, "<small>", words->not_counted, "</small>");
	else
		buf_number(out, heads);
	if (heads >= 0 && weight != heads * WEIGHT_ONE) {
		struct prose cell = prose_aside(prose);
		prose_weight_cell(&cell, weight);
		buf_text(out, " <small>");
		PROSE(prose,
		    weight == WEIGHT_ONE ? words->with_weight_one : words->with_weight_many,
		    MARKUP("weight", cell));
		buf_text(out, "</small>");
	}
	buf_text(out, "</dd></div>");
}

static void
figures(const struct scene *scene)
{
	const struct part_count *count = &scene->vote->count;
	if (count->yes < 0 && count->no < 0)
		return;
	buf_text(scene->out, "<dl class=\"figures\">");
	figure(scene->prose, SHOWN_YES, count->yes, count->yes_weight);
	figure(scene->prose, SHOWN_NO, count->no, count->no_weight);
	figure(scene->prose, SHOWN_ABSTAIN, count->abstain, count->abstain_weight);
	if (count->present > 0)
		figure(scene->prose, SHOWN_PRESENT, count->present, count->present_weight);
	buf_text(scene->out, "</dl>");
}

static void
row(const struct prose *prose, const char *term)
{
	prose_put(prose, "<dt>", term, "</dt><dd>");
}

/* `begin` is <dd> with the language of the text. */
static void
text_row(const struct prose *prose, const char *term, const char *begin, struct str text)
{
	if (text.size == 0)
		return;
	prose_put(prose, "<dt>", term, "</dt>");
	buf_text(prose->out, begin);
	html_lines(prose->out, text);
	buf_text(prose->out, "</dd>");
}

static void
rule_row(const struct scene *scene)
{
	if (scene->vote->method == VOTE_METHOD_PAST)
		return; /* the rule in force then is not known */
	row(scene->prose, scene->prose->words->vote_needed);
	rule_threshold(scene->prose, &scene->vote->rule);
	buf_text(scene->out, "</dd>");
}

static const char *
method_of(const struct record_words *words, const struct vote *vote)
{
	switch (vote->method) {
	case VOTE_METHOD_ROLL_CALL:
		return words->by_roll_call;
	case VOTE_METHOD_VOICE:
		return words->by_voice;
	case VOTE_METHOD_HAND:
		return words->by_hand;
	default:
		return words->by_source;
	}
}

static void
time_row(const struct scene *scene, const char *term, int64_t at)
{
	if (!at)
		return;
	row(scene->prose, term);
	prose_time(scene->prose, at, scene->offset);
	buf_text(scene->out, "</dd>");
}

static void
times(const struct scene *scene)
{
	const struct record_words *words = scene->prose->words;
	const struct vote *vote = scene->vote;
	if (vote->method != VOTE_METHOD_PAST) {
		time_row(scene, words->vote_opened_at, vote->opened_at);
		time_row(scene, words->vote_closed_at, vote->closed_at);
		return;
	}
	row(scene->prose, words->vote_held_at);
	part_moment(scene->prose, vote, scene->offset);
	buf_text(scene->out, "</dd>");
}

/* The sentence of a decision was written into the record by this house, in English; that of a vote
 * of the past came with it. */
static void
facts(const struct scene *scene)
{
	const struct prose *prose = scene->prose;
	const struct record_words *words = prose->words;
	const struct vote *vote = scene->vote;
	bool past = vote->method == VOTE_METHOD_PAST, is_void = vote->state == VOTE_STATE_VOID;
	buf_text(scene->out, "<dl class=\"facts\">");
	if (scene->shown)
		text_row(prose, words->decided_by, past ? OF_PEOPLE : "<dd lang=\"en\">",
		    vote->sentence);
	text_row(prose, is_void ? words->declared_void : words->opened_again, OF_PEOPLE,
	    vote->reason);
	rule_row(scene);
	row(prose, words->kind_of_vote);
	prose_put(prose, "", method_of(words, vote), "</dd>");
	text_row(prose, words->vote_source, OF_PEOPLE, vote->source);
	times(scene);
	buf_text(scene->out, "</dl>");
}

static void
turnout(const struct scene *scene)
{
	const struct vote *vote = scene->vote;
	bool going_on = vote->state == VOTE_STATE_OPEN || vote->state == VOTE_STATE_CLOSED;
	if (!going_on || vote->method != VOTE_METHOD_ROLL_CALL)
		return;
	const struct record_words *words = scene->prose->words;
	buf_text(scene->out, "<p class=\"turnout\">");
	if (vote_shows_turnout(vote, scene->audience)) {
		struct prose cast = prose_aside(scene->prose);
		buf_format(cast.out, "<b>%zu</b>", vote->cast_count);
		PROSE(scene->prose, words->vote_turnout, MARKUP("cast", cast),
		    NUMBER("roll", vote->place_count));
	}
	prose_put(scene->prose, " ", words->vote_secret, "</p>");
}

static void
verdict(const struct scene *scene)
{
	struct buf *out = scene->out;
	prose_put(scene->prose, "<section class=\"card verdict-card\"><h2 class=\"hidden\">",
	    scene->prose->words->result, "</h2><p class=\"big\">");
	part_verdict(scene->prose, scene->vote, scene->audience);
	buf_text(out, "</p>");
	if (scene->shown) {
		figures(scene);
		part_bar(scene->prose, scene->vote);
	} else {
		turnout(scene);
	}
	facts(scene);
	buf_text(out, "</section>");
}

static void
seats(const struct scene *scene)
{
	size_t counts[SHOWN_COUNT] = { 0 };
	for (size_t i = 0; i < scene->vote->place_count; i++)
		counts[shown_of(&scene->vote->places[i])]++;
	struct buf *out = scene->out;
	prose_put(scene->prose, "<section class=\"card seats\"><h2 class=\"hidden\">",
	    scene->prose->words->seats, "</h2>");
	hemicycle_write(scene->prose, counts);
	buf_text(out, "<ul class=\"legend\">");
	for (int shown = 0; shown < SHOWN_COUNT; shown++) {
		if (!counts[shown])
			continue;
		prose_put(scene->prose, "<li class=\"", shown_class((enum shown)shown),
		    "\"><i aria-hidden=\"true\"></i>");
		prose_say(scene->prose, shown_label(scene->prose, (enum shown)shown));
		buf_format(out, " <b>%zu</b></li>", counts[shown]);
	}
	buf_text(out, "</ul></section>");
}

/* What it was about */

static const struct resolution *
resolution_at(const struct scene *scene, size_t subject)
{
	uint64_t id = scene->vote->subjects.at[subject].resolution;
	return assembly_find(scene->assembly, id, NOUN_RESOLUTION);
}

static void
subject(const struct scene *scene, size_t i)
{
	struct buf *out = scene->out;
	const struct part_vote_subject *text = &scene->vote->subjects.at[i];
	const struct resolution *resolution = resolution_at(scene, i);
	if (!resolution)
		return;
	buf_text(out, "<li>");
	part_resolution(scene->prose, resolution);
	if (text->version) {
		struct prose sum = prose_aside(scene->prose);
		buf_text(sum.out, "<code>");
		hex_write(sum.out, (struct str){ (const char *)text->text.bytes, HASH_BYTES });
		buf_text(sum.out, "…</code>");
		buf_text(out, " <small class=\"hash\">");
		PROSE(scene->prose, scene->prose->words->text_hash, MARKUP("sum", sum));
		buf_text(out, "</small>");
	}
	buf_text(out, "</li>");
}

static void
subjects(const struct scene *scene)
{
	struct buf *out = scene->out;
	size_t count = scene->vote->subjects.count;
	if (count == 0)
		return;
	const struct record_words *words = scene->prose->words;
	prose_put(scene->prose, "<section class=\"card\"><h2>", words->voted_on, "");
	if (count > 1) {
		buf_text(out, " <small>");
		PROSE(scene->prose, words->voted_together, NUMBER("n", count));
		buf_text(out, "</small>");
	}
	buf_text(out, count > SUBJECTS_FEW ? "</h2><ul class=\"plain subjects columns\">"
					   : "</h2><ul class=\"plain subjects\">");
	for (size_t i = 0; i < count; i++)
		subject(scene, i);
	buf_text(out, "</ul></section>");
}

/* Beside the tally, never in it. */
static void
dissents(const struct scene *scene)
{
	for (size_t i = 0; i < scene->vote->subjects.count; i++) {
		const struct resolution *resolution = resolution_at(scene, i);
		if (resolution && resolution->adopted_by == scene->vote)
			part_dissents(scene->prose, resolution, scene->offset);
	}
}

/* The roll */

static void
roll(const struct scene *scene)
{
	const struct vote *vote = scene->vote;
	if (vote->place_count == 0)
		return;
	if (scene->shown) {
		roll_breakdowns(scene->prose, vote);
		roll_ballots(scene->prose, scene->assembly, vote);
	} else if (vote_shows_who(vote, scene->audience)) {
		roll_who(scene->prose, vote);
	}
}

static void
body(const struct scene *scene)
{
	head(scene);
	buf_text(scene->out, "<div class=\"pair\">");
	verdict(scene);
	if (scene->shown && scene->vote->place_count > 0)
		seats(scene);
	else
		subjects(scene);
	buf_text(scene->out, "</div>");
	if (scene->shown && scene->vote->place_count > 0)
		subjects(scene);
	dissents(scene);
	roll(scene);
}

struct fault
vote_page(const struct viewing *viewing)
{
	struct vote *vote;
	TRY(viewing_entity(viewing, NOUN_VOTE, &vote));
	struct scene scene = {
		.assembly = viewing->assembly,
		.out = viewing->out,
		.prose = viewing->prose,
		.vote = vote,
		.audience = viewing->wish->audience,
		.offset = part_offset(vote, house_offset(viewing->assembly)),
		.shown = vote_shows_result(vote, viewing->wish->audience),
	};
	const struct record_words *words = viewing->prose->words;
	struct prose here = prose_aside(viewing->prose);
	char data[2][64];
	PROSE(&here, words->vote_number, NUMBER("n", vote->number));
	struct frame frame = {
		.title = vote->question,
		.here = buf_str(here.out),
		.place = NAV_VOTES,
		.crumb_path = "/votes",
		.crumb = words->votes,
		.data_json = data[0],
		.data_csv = data[1],
	};
	snprintf(data[0], sizeof data[0], "/votes/%llu.json", (unsigned long long)vote->head.id);
	snprintf(data[1], sizeof data[1], "/votes/%llu.csv", (unsigned long long)vote->head.id);
	frame_begin(viewing, &frame);
	body(&scene);
	frame_end(viewing, &frame);
	return OK;
}
