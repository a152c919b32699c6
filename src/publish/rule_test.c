/* Every setting in plain words; no word of the program among them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/rule.h"
#include "text/arena_fixture.h"

enum { OUT_MOST = 1024 };

static struct buf
fresh(void)
{
	struct buf out;
	arena_reset(test_arena);
	buf_init(&out, test_arena, OUT_MOST);
	return out;
}

static const struct prose *
in_language(struct buf *out, enum language language)
{
	struct prose *prose = TAKE(test_arena, struct prose);
	*prose = prose_in(language, out);
	return prose;
}

static void
expect(const struct buf *out, const char *wanted)
{
	struct str found = buf_str(out);
	if (!str_equal(found, str_of(wanted)))
		fail_msg("\"%.*s\", but \"%s\" was expected", (int)found.size, found.at, wanted);
}

static void
shares_are_cancelled_down_and_named(void **state)
{
	(void)state;
	static const struct {
		struct share share;
		const char *words;
	} cases[] = {
		{ { 1, 2 }, "half" },
		{ { 2, 4 }, "half" },
		{ { 2, 3 }, "two thirds" },
		{ { 66, 99 }, "two thirds" },
		{ { 3, 4 }, "three quarters" },
		{ { 3, 5 }, "three fifths" },
		{ { 1, 10 }, "a tenth" },
		{ { 5, 100 }, "a twentieth" },
		{ { 7, 7 }, "all" },
		{ { 7, 9 }, "7/9" },
		{ { 14, 18 }, "7/9" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct buf out = fresh();
		rule_share(in_language(&out, LANGUAGE_EN), cases[i].share);
		expect(&out, cases[i].words);
	}
}

static void
thresholds_say_of_what(void **state)
{
	(void)state;
	static const struct {
		struct part_vote_rule rule;
		const char *words;
	} cases[] = {
		{ { .threshold = { 1, 2 }, .strict = true, .base = BASE_YES_NO },
			"More than half of the votes yes and no" },
		{ { .threshold = { 1, 2 }, .base = BASE_CAST }, "At least half of all votes cast" },
		{ { .threshold = { 2, 3 }, .base = BASE_YES_NO },
			"Two thirds of the votes yes and no" },
		{ { .threshold = { 2, 3 }, .strict = true, .base = BASE_ENTITLED },
			"More than two thirds of everybody entitled to vote" },
		{ { .threshold = { 3, 4 }, .base = BASE_ENTITLED_PRESENT },
			"Three quarters of everybody entitled to vote and present" },
		{ { .threshold = { 1, 1 }, .base = BASE_VALID }, "All of the valid votes" },
		{ { .threshold = { 5, 8 }, .base = BASE_YES_NO_ABSTAIN },
			"5/8 of the votes yes, no and abstaining" },
		{ { .threshold = { 1, 1 }, .strict = true, .base = BASE_NO }, "More yes than no" },
		{ { .threshold = { 1, 2 }, .base = BASE_NO }, "As many yes as half of the no" },
		{ { .threshold = { 1, 2 }, .base = BASE_YES }, "A single yes" },
		{ { .threshold = { 1, 2 }, .base = BASE_NONE }, "More yes than no" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct buf out = fresh();
		rule_threshold(in_language(&out, LANGUAGE_EN), &cases[i].rule);
		expect(&out, cases[i].words);
	}
}

static void
quorums_say_of_whom(void **state)
{
	(void)state;
	static const struct {
		struct part_quorum_rule rule;
		const char *words;
	} cases[] = {
		{ { .share = { 0, 1 } }, "None is needed" },
		{ { .share = { 0, 1 }, .least = 12 }, "12 present" },
		{ { .share = { 1, 2 }, .strict = true, .least = 1, .of = QUORUM_OF_REGISTERED },
			"More than half of the members who registered" },
		{ { .share = { 1, 3 }, .least = 40, .of = QUORUM_OF_MEMBERS },
			"A third of the members, and no fewer than 40" },
		{ { .share = { 1, 2 }, .of = QUORUM_OF_QUORUM_CALL },
			"At least half of those present at the latest quorum call" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct buf out = fresh();
		rule_quorum(in_language(&out, LANGUAGE_EN), &cases[i].rule);
		expect(&out, cases[i].words);
	}
}

static void
voters_are_listed(void **state)
{
	(void)state;
	enum role roles[] = { ROLE_CHAIR, ROLE_VICE_CHAIR, ROLE_MEMBER };
	struct part_body_rules rules = { .voters = { roles, 3 }, .weighting = WEIGHTING_EQUAL };
	struct buf out = fresh();
	rule_voters(in_language(&out, LANGUAGE_EN), &rules);
	expect(&out, "The chair, the vice chair and members; one vote each");
	rules.voters = (struct role_list){ &roles[2], 1 };
	rules.weighting = WEIGHTING_BY_SEAT;
	out = fresh();
	rule_voters(in_language(&out, LANGUAGE_EN), &rules);
	expect(&out, "Members; by the weight of each seat");
}

static void
dissent_ends_at_a_time_one_can_tell(void **state)
{
	(void)state;
	static const struct {
		enum dissent_rule rule;
		int64_t minutes;
		const char *words;
	} cases[] = {
		{ DISSENT_RULE_NEVER, 0, "Is not registered" },
		{ DISSENT_RULE_MEETING_END, 0, "Until the meeting ends" },
		{ DISSENT_RULE_MINUTES, 45, "For 45 minutes after the adoption" },
		{ DISSENT_RULE_MINUTES, 60, "For an hour after the adoption" },
		{ DISSENT_RULE_MINUTES, 1440, "For 24 hours after the adoption" },
		{ DISSENT_RULE_MINUTES, 4320, "For 3 days after the adoption" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct part_body_rules rules = { .dissent = cases[i].rule,
			.dissent_minutes = cases[i].minutes };
		struct buf out = fresh();
		rule_dissent(in_language(&out, LANGUAGE_EN), &rules);
		expect(&out, cases[i].words);
	}
}

static void
late_texts_and_the_slate(void **state)
{
	(void)state;
	struct part_body_rules rules = { .late = LATE_RULE_BY_PETITION,
		.petition = { 1, 10 },
		.slate = SLATE_RULE_UNANIMOUS,
		.pull_least = 1 };
	struct buf out = fresh();
	rule_late(in_language(&out, LANGUAGE_EN), &rules);
	expect(&out, "Come in when a tenth of the members sign for it");
	out = fresh();
	rule_slate(in_language(&out, LANGUAGE_EN), &rules);
	expect(&out, "What committees recommend unanimously; any member pulls an item from it");
	rules.late = LATE_RULE_REFUSED;
	rules.slate = SLATE_RULE_NONE;
	rules.pull_least = 5;
	out = fresh();
	rule_late(in_language(&out, LANGUAGE_EN), &rules);
	expect(&out, "Are refused");
	out = fresh();
	rule_slate(in_language(&out, LANGUAGE_EN), &rules);
	expect(&out, "What the clerk puts on it; 5 members together pull an item from it");
}

static void
every_term_has_words(void **state)
{
	(void)state;
	struct buf none = fresh();
	const struct prose *english = in_language(&none, LANGUAGE_EN);
	for (int i = 0; i < TIE_RULE_COUNT; i++)
		assert_non_null(rule_tie(english, (enum tie_rule)i));
	for (int i = 0; i < SILENCE_COUNT; i++)
		assert_non_null(rule_silence(english, (enum silence)i));
	for (int i = 0; i < OPEN_SHOWS_COUNT; i++)
		assert_non_null(rule_open_shows(english, (enum open_shows)i));
	for (int i = 0; i < BASE_COUNT; i++) {
		struct part_vote_rule rule = { .threshold = { 2, 3 }, .base = (enum base)i };
		struct buf out = fresh();
		rule_threshold(in_language(&out, LANGUAGE_EN), &rule);
		assert_true(out.size > 0);
		assert_true(str_find(buf_str(&out), STR("_")) == out.size);
	}
}

static void
rules_are_told_in_each_language(void **state)
{
	(void)state;
	static const struct part_vote_rule majority = { .threshold = { 1, 2 }, .strict = true,
		.base = BASE_YES_NO };
	static const struct part_quorum_rule quorum = { .share = { 2, 3 }, .least = 12,
		.of = QUORUM_OF_REGISTERED };
	enum role roles[] = { ROLE_CHAIR, ROLE_MEMBER };
	static const struct {
		const char *majority, *quorum, *voters;
	} told[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] = { "More than half of the votes yes and no",
			"Two thirds of the members who registered, and no fewer than 12",
			"The chair and members; one vote each" },
		[LANGUAGE_ES] = { "Más de la mitad de los síes y noes",
			"Dos tercios de los miembros inscritos, y como mínimo 12",
			"La presidencia y los miembros; un voto cada uno" },
		[LANGUAGE_DE] = { "Mehr als die Hälfte der Ja- und Nein-Stimmen",
			"Zwei Drittel der registrierten Mitglieder, mindestens aber 12",
			"Der Vorsitz und die Mitglieder; je eine Stimme" },
		[LANGUAGE_FR] = { "Plus de la moitié des oui et des non",
			"Deux tiers des membres inscrits, mais au moins 12",
			"La présidence et les membres\u00a0; une voix chacun" },
	};
	struct part_body_rules rules = { .voters = { roles, 2 }, .weighting = WEIGHTING_EQUAL };
	for (int l = 0; l < LANGUAGE_COUNT; l++) {
		struct buf out = fresh();
		rule_threshold(in_language(&out, (enum language)l), &majority);
		expect(&out, told[l].majority);
		out = fresh();
		rule_quorum(in_language(&out, (enum language)l), &quorum);
		expect(&out, told[l].quorum);
		out = fresh();
		rule_voters(in_language(&out, (enum language)l), &rules);
		expect(&out, told[l].voters);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares_are_cancelled_down_and_named),
		cmocka_unit_test(thresholds_say_of_what),
		cmocka_unit_test(quorums_say_of_whom),
		cmocka_unit_test(voters_are_listed),
		cmocka_unit_test(dissent_ends_at_a_time_one_can_tell),
		cmocka_unit_test(late_texts_and_the_slate),
		cmocka_unit_test(every_term_has_words),
		cmocka_unit_test(rules_are_told_in_each_language),
	};
	return cmocka_run_group_tests(tests, arena_set_up, arena_tear_down);
}
