/* A reading becomes the fields of an action, and nothing of it is lost on the way. */
#include "import/draft.h"

#include "assembly/resolution.h"
#include "text/buf.h"
#include "text/utf8.h"

enum {
	TITLE_MOST = 4000, /* bytes, as a resolution takes it; a longer one is kept beside, too */
	NAME_MOST = 300,   /* bytes of a title made of a clause */
	LEAD_ROOM = 2000,
};

/* Lines that stand around a text */

static void
take_lines(struct text_list *lines, const struct reading_list *more)
{
	for (size_t i = 0; i < more->count; i++)
		lines->at[lines->count++] = more->at[i];
}

/* A mark that says something ("1.", "(a)") goes before the lead; bullets and the like go with the
 * lines around the text, in a line of their own. */
static bool
is_sign(struct str mark)
{
	for (size_t i = 0; i < mark.size; i++) {
		char byte = mark.at[i];
		if ((byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')
		    || (byte >= 'A' && byte <= 'Z'))
			return false;
	}
	return true;
}

static struct str
signs_of(struct arena *arena, const struct reading *reading)
{
	struct buf signs;
	buf_init(&signs, arena, READING_SOURCE_LIMIT);
	for (size_t i = 0; i < reading->clause_count; i++) {
		struct str mark = reading->clauses[i].mark;
		if (mark.size == 0 || !is_sign(mark))
			continue;
		if (signs.size > 0)
			buf_byte(&signs, ' ');
		buf_put(&signs, mark);
	}
	return buf_str(&signs);
}

static struct text_list
lines_around(struct arena *arena, const struct reading *reading, bool title_stands)
{
	size_t most = reading->number_lines.count + reading->sponsor_lines.count
		      + reading->headings.count + reading->trailing.count + 2;
	struct text_list lines = { TAKE_MANY(arena, struct str, most), 0 };
	struct str signs = signs_of(arena, reading);
	take_lines(&lines, &reading->number_lines);
	take_lines(&lines, &reading->headings);
	take_lines(&lines, &reading->sponsor_lines);
	if (!title_stands && reading->title.size > 0)
		lines.at[lines.count++] = reading->title;
	take_lines(&lines, &reading->trailing);
	if (signs.size > 0)
		lines.at[lines.count++] = signs;
	return lines;
}

/* The text */

static struct str
lead_of(struct arena *arena, const struct reading_clause *clause)
{
	struct buf lead;
	if (clause->mark.size == 0 || is_sign(clause->mark))
		return clause->lead;
	buf_init(&lead, arena, LEAD_ROOM);
	buf_put(&lead, clause->mark);
	if (clause->lead.size > 0)
		buf_byte(&lead, ' ');
	buf_put(&lead, clause->lead);
	return buf_str(&lead);
}

static struct clause_text_list
clauses_of(struct arena *arena, const struct reading *reading)
{
	struct clause_text_list list = {
		TAKE_MANY(arena, struct part_clause_text, reading->clause_count),
		reading->clause_count
	};
	for (size_t i = 0; i < list.count; i++) {
		const struct reading_clause *clause = &reading->clauses[i];
		struct str lead = lead_of(arena, clause);
		bool empty = str_trim(clause->words).size == 0; /* a lead alone is what it says */
		list.at[i] = (struct part_clause_text){
			.kind = clause->kind,
			.lead = empty ? STR("") : lead,
			.words = empty ? lead : clause->words,
		};
	}
	return list;
}

static struct str
title_of(struct arena *arena, const struct reading *reading, struct str wanted)
{
	if (wanted.size > 0 && wanted.size <= TITLE_MOST)
		return utf8_normal(arena, str_trim(wanted));
	size_t most = reading->title.size > 0 ? TITLE_MOST : NAME_MOST;
	return utf8_normal(arena, reading_name(arena, reading, most));
}

static struct text_list
texts_of(struct arena *arena, const struct reading_list *list)
{
	struct text_list texts = { TAKE_MANY(arena, struct str, list->count), 0 };
	take_lines(&texts, list);
	return texts;
}

struct import_draft
import_draft_of(const struct sponsor_seats *seats, const struct body *body,
	const struct reading *reading, struct str title)
{
	struct arena *arena = seats->arena;
	struct sponsor_match sponsors = sponsors_match(seats, &reading->sponsors);
	struct import_draft draft = { .by_surname = sponsors.by_surname };
	draft.action = (struct action_draft_resolution){
		.body = body->head.id,
		.title = title_of(arena, reading, title),
		.clauses = clauses_of(arena, reading),
		.sponsors = sponsors.members, .has_sponsors = true,
		.named_sponsors = sponsors.named, .has_named_sponsors = true,
		.left_over = texts_of(arena, &reading->left_over), .has_left_over = true,
		.has_trailing = true,
	};
	draft.action.trailing = lines_around(arena, reading,
		str_equal(draft.action.title, utf8_normal(arena, reading->title)));
	return draft;
}

static bool
has_version(const struct resolution *resolution, const struct digest *text)
{
	for (EACH(const struct version, version, &resolution->versions))
		if (digest_equal(&version->text, text))
			return true;
	return false;
}

struct import_known
import_known_of(struct arena *arena, const struct assembly *assembly, const struct body *body,
	struct str label, const struct action_draft_resolution *draft)
{
	struct import_known known = { 0 };
	struct digest text = resolution_text(arena, draft->title, &draft->clauses);
	for (EACH(struct resolution, resolution, &assembly->resolutions)) {
		if (body_top(resolution->body) != body_top(body))
			continue;
		if (resolution->standing == STANDING_DRAFT) {
			if (!known.draft && digest_equal(&resolution->draft_text, &text))
				known.draft = resolution;
			continue;
		}
		bool same = has_version(resolution, &text);
		bool meant = label.size > 0 ? str_equal(resolution->label, label) : same;
		if (meant && !known.resolution) {
			known.resolution = resolution;
			known.same = same;
		}
	}
	return known;
}
