/* Leads in all the forms in which they are found, and what only looks like one. */
#include "wording/lead.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
joined_words_are_cut(void **state)
{
	(void)state;
	static const struct {
		const char *word;
		size_t cut;
	} words[] = {
		{ "WHEREAS,", 8 },
		{ "WHEREAS,expanding", 8 },
		{ "Whereas;the", 8 },
		{ "WHEREASthe", 7 },
		{ "Whereasabouts", 13 },
		{ "people;andWHEREAS,", 10 },
		{ "people;and", 10 },
		{ "RESOLVED,as", 9 },
		{ "RESOLVED:", 9 },
		{ "ITRESOLVED,", 11 },
		{ "BEITFURTHERRESOLVED,that", 20 },
		{ "NOW,THEREFORE,BEITRESOLVED,that", 27 },
		{ "unresolved,x", 12 },
		{ "conflict-resolved,x", 19 },
		{ "RESOLVED\xE2\x80\x94that", 11 },
		{ "x", 1 },
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (lead_cut(str_of(words[i].word)) != words[i].cut)
			fail_msg("%s is cut at %zu instead of %zu", words[i].word,
			    lead_cut(str_of(words[i].word)), words[i].cut);
	}
}

/* The lead with which the text begins, and how many pieces it has. */
static struct lead
lead_of(const char *text)
{
	struct arena *arena = arena_new();
	struct page page = page_of(arena, str_of(text));
	struct lead lead = lead_at(&page, 0, page.piece_count);
	arena_free(arena);
	return lead;
}

static void
leads_are_found(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum lead_kind kind;
		size_t end;
	} texts[] = {
		{ "WHEREAS, a", LEAD_WHEREAS, 1 },
		{ "Whereas , a", LEAD_WHEREAS, 2 },
		{ "Whereas, Whereas, a", LEAD_WHEREAS, 2 },
		{ "**WHEREAS**, a", LEAD_WHEREAS, 1 },
		{ "WHERAS a", LEAD_WHEREAS, 1 },
		{ "NOW, THEREFORE, BE IT RESOLVED, that", LEAD_RESOLVED, 5 },
		{ "NOW THEREFORE BE IT HEREBY RESOLVED that", LEAD_RESOLVED, 6 },
		{ "now, therefore, be it\n\tResolved, That", LEAD_RESOLVED, 5 },
		{ "NOW,THEREFORE,BE ITRESOLVED,as", LEAD_RESOLVED, 2 },
		{ "and be it further resolved, that", LEAD_RESOLVED, 5 },
		{ "BE IT FINALLY RESOLVED that", LEAD_RESOLVED, 4 },
		{ "FURTHER RESOLVED, that", LEAD_RESOLVED, 2 },
		{ "RESOLVED FURTHER, that", LEAD_RESOLVED, 2 },
		{ "Let it be resolved that", LEAD_RESOLVED, 4 },
		{ "RESOLVED: that", LEAD_RESOLVED, 1 },
		{ "NOW, THEREFORE, The Council", LEAD_THEREFORE, 2 },
		{ "therefore, be it\nThe", LEAD_THEREFORE, 3 },
		{ "now we have", LEAD_NONE, 0 },
		{ "be it so", LEAD_NONE, 0 },
		{ "therefore the", LEAD_NONE, 0 },
		{ "whereabouts", LEAD_NONE, 0 },
		{ "resolvedly", LEAD_NONE, 0 },
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct lead lead = lead_of(texts[i].text);
		if (lead.kind != texts[i].kind
		    || (lead.kind != LEAD_NONE && lead.end != texts[i].end))
			fail_msg(
			    "%s: kind %d to piece %zu", texts[i].text, (int)lead.kind, lead.end);
	}
}

static void
a_lead_says_what_it_is(void **state)
{
	(void)state;
	assert_true(lead_of("BE IT FURTHER RESOLVED,").further);
	assert_false(lead_of("NOW, THEREFORE, BE IT HEREBY RESOLVED,").further);
	assert_true(lead_of("be it resolved").formal);
	assert_false(lead_of("Resolved, That").formal);
	assert_true(lead_of("Resolved, That").marked);
	assert_false(lead_of("Resolved by").marked);
	assert_true(lead_of("and be it resolved").joins);
	assert_true(lead_of("WHEREAS x").shouted);
	assert_true(lead_of("Whereas x").capital);
	assert_false(lead_of("whereas x").capital);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(joined_words_are_cut),
		cmocka_unit_test(leads_are_found),
		cmocka_unit_test(a_lead_says_what_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
