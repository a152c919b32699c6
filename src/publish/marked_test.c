/* Marked text: what was added, struck and kept, and where what went stood. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/marked.h"

enum { MARKED_MOST = 64 * 1024 };

#define ADDED(words)                                                                               \
	"<ins><span class=\"hidden\" lang=\"en\">added: </span>" words "<span class=\"hidden\">; " \
	"</span></ins>"
#define STRUCK(words)                                                                              \
	"<del><span class=\"hidden\" lang=\"en\">struck: </span>" words                            \
	"<span class=\"hidden\">; "                                                                \
	"</span></del>"

static struct part_clause_text
resolved(int64_t clause, const char *words)
{
	return (struct part_clause_text){ .clause = clause,
		.kind = CLAUSE_KIND_RESOLVED,
		.lead = STR("RESOLVED,"),
		.words = str_of(words) };
}

static struct str
marked(struct arena *arena, struct part_clause_text *before, size_t from,
    struct part_clause_text *after, size_t upto)
{
	struct buf out;
	buf_init(&out, arena, MARKED_MOST);
	const struct prose prose = prose_in(LANGUAGE_EN, &out);
	marked_write(&prose, &(struct clause_text_list){ before, from },
	    &(struct clause_text_list){ after, upto });
	assert_false(out.full);
	return buf_str(&out);
}

static size_t
place(struct str text, const char *wanted)
{
	size_t at = str_find(text, str_of(wanted));
	if (at == text.size)
		fail_msg("no \"%s\" in %.*s", wanted, (int)text.size, text.at);
	return at;
}

static void
words_are_struck_and_added_within_a_clause(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct part_clause_text before[] = { resolved(1, "that $400 million be spent") };
	struct part_clause_text after[] = { resolved(1, "that $500 million be spent") };
	struct str text = marked(arena, before, 1, after, 1);
	place(text, "that " STRUCK("$400") " " ADDED("$500") " million be spent</p>");
	place(text, "<span class=\"lead\">RESOLVED,</span>");
	arena_free(arena);
}

static void
a_clause_that_went_is_struck_where_it_stood(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct part_clause_text before[] = { resolved(1, "one"), resolved(2, "two"),
		resolved(3, "three") };
	struct part_clause_text after[] = { resolved(1, "one"), resolved(3, "three"),
		resolved(4, "four") };
	struct str text = marked(arena, before, 3, after, 3);
	assert_true(place(text, "one") < place(text, STRUCK("two")));
	assert_true(place(text, STRUCK("two")) < place(text, "three"));
	assert_true(place(text, "three") < place(text, ADDED("four")));
	place(text,
	    "<span class=\"no-label\">R2</span><p><span class=\"lead\">RESOLVED,</span> three");
	arena_free(arena);
}

static void
a_clause_that_only_moved_is_not_struck_and_markup_stays_text(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct part_clause_text before[] = { resolved(1, "<b>one"), resolved(2, "two") };
	struct part_clause_text after[] = { resolved(2, "two"), resolved(1, "<b>one & all") };
	struct str text = marked(arena, before, 2, after, 2);
	assert_int_equal(str_find(text, STR("<del>")), text.size);
	assert_true(place(text, "two") < place(text, "&lt;b&gt;one " ADDED("&amp; all")));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_struck_and_added_within_a_clause),
		cmocka_unit_test(a_clause_that_went_is_struck_where_it_stood),
		cmocka_unit_test(a_clause_that_only_moved_is_not_struck_and_markup_stays_text),
	};
	return cmocka_run_group_tests_name("marked", tests, NULL, NULL);
}
