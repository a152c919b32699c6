/* Every page of the story, for every audience, in every language: markup that people wrote is text
 * in it, its tags are closed in order, it has one heading, and nothing in it needs a script or
 * comes from elsewhere; and outside of what people wrote it says nothing in another language than
 * its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "publish/record_words.h"
#include "publish/story_fixture.h"
#include "text/term.h"
#include "text/utf8.h"

enum { DEPTH_MOST = 64, NAME_MOST = 32, LETTERS_LEAST = 7 };

struct reading {
	const struct story *story;
	const char *where; /* for messages */
	struct str page;
	enum language language;
	size_t pages;
};

static const struct {
	const char *in[LANGUAGE_COUNT];
} texts[] = {
#define TEXT(name, english, spanish, german, french)                                               \
	{ { [LANGUAGE_EN] = (english),                                                             \
	    [LANGUAGE_ES] = (spanish),                                                             \
	    [LANGUAGE_DE] = (german),                                                              \
	    [LANGUAGE_FR] = (french) } },
#include "publish/record_words.def"
#undef TEXT
};

enum { TEXT_COUNT = sizeof texts / sizeof texts[0] };

static size_t
times(struct str text, const char *wanted)
{
	size_t found = 0, size = strlen(wanted), at;
	while ((at = str_find(text, str_of(wanted))) < text.size) {
		found++;
		text = str_part(text, at + size, text.size);
	}
	return found;
}

static struct str
name_of(struct str tag)
{
	size_t size = 0;
	while (size < tag.size && tag.at[size] != ' ' && tag.at[size] != '>')
		size++;
	return str_part(tag, 0, size);
}

/* Elements without an end tag (WHATWG HTML, section 13.1.2), the doctype, and what SVG closes
 * itself. */
static bool
stands_alone(struct str tag)
{
	static const char *const names[] = { "!doctype", "meta", "link", "br", "img", "input" };
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (str_equal(name_of(tag), str_of(names[i])))
			return true;
	return tag.size > 0 && tag.at[tag.size - 1] == '/';
}

/* A tag ends at a > outside of quotation marks. */
static size_t
end_of(struct str tag)
{
	bool quoted = false;
	for (size_t i = 0; i < tag.size; i++) {
		quoted ^= tag.at[i] == '"';
		if (tag.at[i] == '>' && !quoted)
			return i;
	}
	return tag.size;
}

static void
expect_closed(const struct reading *reading)
{
	struct str open[DEPTH_MOST], rest = reading->page;
	size_t depth = 0, at;
	while ((at = str_find(rest, STR("<"))) < rest.size) {
		rest = str_part(rest, at + 1, rest.size);
		struct str tag = str_part(rest, 0, end_of(rest));
		rest = str_part(rest, tag.size, rest.size);
		if (str_starts(tag, STR("/"))) {
			struct str name = str_part(tag, 1, tag.size);
			if (depth == 0 || !str_equal(open[depth - 1], name))
				fail_msg("%s: </%.*s> closes <%.*s>", reading->where,
					(int)name.size, name.at,
					depth ? (int)open[depth - 1].size : 0,
					depth ? open[depth - 1].at : "");
			depth--;
		} else if (!stands_alone(tag)) {
			assert_true(depth < DEPTH_MOST);
			open[depth++] = name_of(tag);
		}
	}
	if (depth > 0)
		fail_msg("%s: <%.*s> is not closed", reading->where, (int)open[depth - 1].size,
			open[depth - 1].at);
}

static bool
is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte & 0x80);
}

/* As words of their own, and not within others. */
static bool
says(struct str said, struct str words)
{
	for (size_t from = 0;;) {
		struct str rest = str_part(said, from, said.size);
		size_t at = from + str_find(rest, words), end = at + words.size;
		if (at >= said.size)
			return false;
		if ((at == 0 || !is_letter(said.at[at - 1]))
		    && (end == said.size || !is_letter(said.at[end])))
			return true;
		from = at + 1;
	}
}

/* Is a piece of an English text also one of this language? */
static bool
is_of(struct str words, enum language language)
{
	for (size_t i = 0; i < TEXT_COUNT; i++)
		if (says(str_of(texts[i].in[language]), words))
			return true;
	return false;
}

static void
expect_unsaid(const struct reading *reading, struct str said, struct str words)
{
	if (says(said, words) && !is_of(words, reading->language))
		fail_msg("%s in %s says \"%.*s\": %.*s", reading->where,
		    language_word(reading->language), (int)words.size, words.at,
		    said.size < 200 ? (int)said.size : 200, said.at);
}

/* What stands between the values of an English text, where that is long enough to be known. */
static void
expect_no_english(const struct reading *reading, struct str said, const char *english)
{
	struct str rest = str_of(english), piece;
	while (str_split(&rest, '{', &piece)) {
		size_t end = str_find(piece, STR("}"));
		piece = end < piece.size ? str_part(piece, end + 1, piece.size) : piece;
		while (piece.size > 0 && !is_letter(piece.at[0]))
			piece = str_part(piece, 1, piece.size);
		while (piece.size > 0 && !is_letter(piece.at[piece.size - 1]))
			piece = str_part(piece, 0, piece.size - 1);
		if (piece.size >= LETTERS_LEAST)
			expect_unsaid(reading, said, piece);
	}
}

/* Is what stands in an element with this tag in the page's language, where that around it is? */
static bool
is_ours(const struct reading *reading, struct str tag, bool around)
{
	size_t at = str_find(tag, STR(" lang=\""));
	if (str_equal(name_of(tag), STR("title")))
		return false; /* has the names of the page and of the house */
	if (at == tag.size)
		return around;
	struct str lang = str_part(tag, at + 7, tag.size);
	return str_equal(str_part(lang, 0, str_find(lang, STR("\""))),
	    str_of(language_word(reading->language)));
}

/* All text of the page that is in its language, and what is read out instead of pictures. */
static struct str
said_by(const struct reading *reading, struct arena *arena)
{
	bool ours[DEPTH_MOST] = { false };
	struct str rest = reading->page;
	size_t depth = 0, at;
	struct buf said;
	buf_init(&said, arena, STORY_VIEW_MOST);
	while ((at = str_find(rest, STR("<"))) < rest.size) {
		if (ours[depth])
			buf_put(&said, str_part(rest, 0, at));
		rest = str_part(rest, at + 1, rest.size);
		struct str tag = str_part(rest, 0, end_of(rest));
		rest = str_part(rest, tag.size + 1, rest.size);
		size_t label = str_find(tag, STR("aria-label=\""));
		bool mine = is_ours(reading, tag, ours[depth]);
		if (mine && label < tag.size)
			buf_put(&said, str_part(tag, label + 12, tag.size));
		buf_byte(&said, '|');
		if (str_starts(tag, STR("/")))
			depth--;
		else if (!stands_alone(tag))
			ours[++depth] = mine;
	}
	return buf_str(&said);
}

static void
expect_one_language(const struct reading *reading, struct arena *arena)
{
	if (reading->language == LANGUAGE_EN)
		return;
	struct str said = said_by(reading, arena);
	assert_true(says(said, str_of(record_words_in(reading->language)->skip)));
	for (size_t i = 0; i < TEXT_COUNT; i++)
		expect_no_english(reading, said, texts[i].in[LANGUAGE_EN]);
	/* What is in none of the tables: words that are none in the other languages. */
	static const char *const english[] = { "the", "The", "and", "of", "by", "with", "from",
		"who", "which", "votes", "cast" };
	for (size_t i = 0; i < sizeof english / sizeof english[0]; i++)
		expect_unsaid(reading, said, str_of(english[i]));
}

static void
expect_none(const struct reading *reading, const char *words)
{
	if (times(reading->page, words))
		fail_msg("%s has %s", reading->where, words);
}

static const char own_script[] = "<script type=\"module\" src=\"/a/record.js\"></script>";

static void
read_page(struct reading *reading)
{
	assert_true(utf8_valid(reading->page));
	expect_closed(reading);
	if (times(reading->page, "<h1") != 1 || times(reading->page, "</h1>") != 1)
		fail_msg("%s has not one heading", reading->where);
	/* Only literal markup of our own names these; what people wrote is escaped. */
	expect_none(reading, "<img src=x");
	if (times(reading->page, "<script") != 1 || times(reading->page, own_script) != 1)
		fail_msg("%s has another script than ours, or none", reading->where);
	expect_none(reading, " onerror=alert(1)>");
	expect_none(reading, " style=");
	expect_none(reading, "href=\"http");
	expect_none(reading, "src=\"http");
	expect_none(reading, "&amp;lt;"); /* escaped twice */
	/* Words of the program are not words of the field. */
	static const char *const code_words[] = { "yes_no", "quorum_call", "adopt_as_amended",
		"meeting_end", "chair_decides", "standing_committee", "vice_chair",
		"no_recommendation", "item_pulled", "roll_call<", "Item pulled", "(null)" };
	struct str shown =
		str_part(reading->page, str_find(reading->page, STR("<main")), reading->page.size);
	for (size_t i = 0; i < sizeof code_words / sizeof code_words[0]; i++) {
		size_t in_text = times(shown, code_words[i]);
		if (in_text)
			fail_msg("%s says %s", reading->where, code_words[i]);
	}
}

static void
look_for(struct reading *reading, struct str path, enum audience audience)
{
	struct arena *arena = arena_new();
	struct buf out;
	char where[VIEW_PATH_MOST + NAME_MOST];
	struct view_wish wish = {
		.path = path, .audience = audience, .now = 1, .language = reading->language,
	};
	buf_init(&out, arena, STORY_VIEW_MOST);
	struct fault fault = view_render(reading->story->house->assembly, &wish, &out);
	snprintf(where, sizeof where, "%.*s for %s in %s", (int)path.size, path.at,
	    audience_word(audience), language_word(reading->language));
	reading->where = where;
	reading->page = buf_str(&out);
	if (fault.code == FAULT_NONE) {
		read_page(reading);
		expect_one_language(reading, arena);
		reading->pages++;
	}
	arena_free(arena);
}

static void
look(void *context, struct str path)
{
	struct reading *reading = context;
	const char *type;
	bool is_private;
	assert_true(view_known(path, &type, &is_private));
	for (int a = 0; a < AUDIENCE_COUNT && strncmp(type, "text/html", 9) == 0; a++) {
		for (int l = 0; l < LANGUAGE_COUNT; l++) {
			reading->language = (enum language)l;
			look_for(reading, path, (enum audience)a);
		}
	}
}

static void
every_page_is_sound(void **state)
{
	struct reading reading = { .story = *state };
	story_paths(reading.story->house->assembly, look, &reading);
	assert_true(reading.pages > LANGUAGE_COUNT * 3 * 50);
}

static void
an_empty_house_has_pages_too(void **state)
{
	(void)state;
	struct house house = { .assembly = assembly_new() };
	struct story story = { .house = &house };
	struct reading reading = { .story = &story };
	story_paths(house.assembly, look, &reading);
	assert_int_equal(reading.pages, LANGUAGE_COUNT * 3 * 6);
	assembly_free(house.assembly);
}

static void
expect_entrances(struct arena *arena, enum language language)
{
	static const char *const paths[] = { "/sign-in", "/enter", "/first-run", "/account" };
	for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
		struct buf out;
		buf_init(&out, arena, STORY_VIEW_MOST);
		assert_true(view_entrance(str_of(paths[i]), language, &out));
		struct reading reading = { .where = paths[i], .page = buf_str(&out) };
		expect_closed(&reading);
	}
}

static void
pages_of_faults_and_entrances_are_sound(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	for (int i = 0; i < LANGUAGE_COUNT; i++)
		expect_entrances(arena, (enum language)i);
	for (int code = FAULT_NONE + 1; code < FAULT_CODES; code++) {
		struct buf out;
		buf_init(&out, arena, STORY_VIEW_MOST);
		view_problem(fault((enum fault_code)code, ""), STR("/" STORY_MARKUP),
			(enum language)(code % LANGUAGE_COUNT), &out);
		struct reading reading = { .where = fault_word((enum fault_code)code),
			.page = buf_str(&out) };
		expect_closed(&reading);
		expect_none(&reading, "<img src=x");
	}
	arena_free(arena);
}

/* Many long texts of one resolution: whoever wants its page must not keep all others waiting. */
static void
changes_are_shown_while_there_is_not_too_much_text(void **state)
{
	enum { TEXTS = 14, WORDS = 100 * 1000, SHOWN = 10, PAGE_MOST = 16 * 1024 * 1024 };
	const struct story *story = *state;
	struct house *house = story->house;
	struct arena *arena = arena_new();
	struct buf words, path, out;
	buf_init(&words, arena, WORDS);
	while (words.size < WORDS)
		buf_text(&words, "word ");
	struct part_clause_text clause = { .kind = CLAUSE_KIND_RESOLVED,
		.lead = STR("RESOLVED,"),
		.words = str_trim(buf_str(&words)) };
	for (int i = 0; i < TEXTS; i++)
		HOUSE_TAKES(house, house->clerk.caller, WRITE_VERSION, write_version,
		    .resolution = story->late, .kind = VERSION_KIND_REVISION,
		    .title = i % 2 ? STR("Long") : STR("Longer"), .clauses = { &clause, 1 },
		    .note = STR("longer"),
		    .current = true);
	buf_init(&path, arena, 64);
	buf_format(&path, "/resolutions/%llu", (unsigned long long)story->late);
	buf_init(&out, arena, PAGE_MOST);
	struct view_wish wish = { .path = buf_str(&path), .now = house->now };
	assert_int_equal(view_render(house->assembly, &wish, &out).code, FAULT_NONE);
	assert_int_equal(times(buf_str(&out), "<details class=\"changes\">"), SHOWN);
	assert_int_equal(times(buf_str(&out), "too much text here"), TEXTS - SHOWN);
	struct str page = buf_str(&out);
	assert_true(str_find(page, STR("class=\"changes\""))
		    < str_find(page, STR("Other texts"))); /* of the one in force */
	arena_free(arena);
}

static void
expect_page(const struct story *story, const char *path, enum language language, const char *words)
{
	struct arena *arena = arena_new();
	struct buf out;
	struct view_wish wish = { .path = str_of(path), .language = language, .now = 1 };
	buf_init(&out, arena, STORY_VIEW_MOST);
	assert_int_equal(view_render(story->house->assembly, &wish, &out).code, FAULT_NONE);
	struct reading reading = { .where = path, .page = buf_str(&out) };
	read_page(&reading);
	if (!times(reading.page, words))
		fail_msg("%s in %s does not say %s", path, language_word(language), words);
	arena_free(arena);
}

static void
pages_of_the_house_speak_the_language_of_who_reads(void **state)
{
	const struct story *story = *state;
	char meeting[VIEW_PATH_MOST], member[VIEW_PATH_MOST];
	const struct body *body = story->house->assembly->bodies.at[0];
	const struct member *seat = body->seats.at[0];
	snprintf(meeting, sizeof meeting, "/meetings/%llu", (unsigned long long)story->meeting);
	snprintf(member, sizeof member, "/members/%llu", (unsigned long long)seat->head.id);
	const struct {
		const char *path, *words[LANGUAGE_COUNT];
	} said[] = {
		{ "/",
		    { [LANGUAGE_EN] = "<h2>Decided last</h2>",
			[LANGUAGE_ES] = "<h2>Últimas decisiones</h2>",
			[LANGUAGE_DE] = "<h2>Zuletzt entschieden</h2>",
			[LANGUAGE_FR] = "<h2>Dernières décisions</h2>" } },
		{ meeting,
		    { [LANGUAGE_EN] = "<h2>Agenda</h2>",
			[LANGUAGE_ES] = "<h2>Orden del día</h2>",
			[LANGUAGE_DE] = "<h2>Tagesordnung</h2>",
			[LANGUAGE_FR] = "<h2>Ordre du jour</h2>" } },
		{ member,
		    { [LANGUAGE_EN] = "<h2>Ballots</h2>",
			[LANGUAGE_ES] = "<h2>Votos emitidos</h2>",
			[LANGUAGE_DE] = "<h2>Abgegebene Stimmen</h2>",
			[LANGUAGE_FR] = "<h2>Votes émis</h2>" } },
		{ "/members",
		    { [LANGUAGE_EN] = " with a vote</small>",
			[LANGUAGE_ES] = " con derecho a voto</small>",
			[LANGUAGE_DE] = " stimmberechtigt</small>",
			[LANGUAGE_FR] = " avec droit de vote</small>" } },
		{ "/committees",
		    { [LANGUAGE_EN] = "Standing committee",
			[LANGUAGE_ES] = "Comisión permanente",
			[LANGUAGE_DE] = "Ständiger Ausschuss",
			[LANGUAGE_FR] = "Commission permanente" } },
	};
	for (size_t i = 0; i < sizeof said / sizeof said[0]; i++)
		for (int l = 0; l < LANGUAGE_COUNT; l++)
			expect_page(story, said[i].path, (enum language)l, said[i].words[l]);
}

static int
set_up(void **state)
{
	*state = story_new();
	return 0;
}

static int
tear_down(void **state)
{
	house_free(((struct story *)*state)->house);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_page_is_sound),
		cmocka_unit_test(an_empty_house_has_pages_too),
		cmocka_unit_test(pages_of_faults_and_entrances_are_sound),
		cmocka_unit_test(pages_of_the_house_speak_the_language_of_who_reads),
		cmocka_unit_test(changes_are_shown_while_there_is_not_too_much_text),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
