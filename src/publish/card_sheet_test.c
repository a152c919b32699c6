/* Desk cards on paper: how many pages, what is said where a letter or a library is missing, and
 * that nothing of the words is missing in any language. What stands on a page is read back, code by
 * code, by the tests over HTTP. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/card_sheet.h"
#include "publish/card_words.h"
#include "record/codec.h"
#include "text/arena_fixture.h"

enum { OFFSET = -240 };

/* These libraries keep what they read of fonts until the process ends, which is soon where cards
 * are printed; LeakSanitizer asks here what is not ours. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libfontconfig\nleak:libpango\nleak:libcairo\nleak:libglib\n";
}

static const int64_t until = INT64_C(1780668187250); /* 2026-06-05T14:03:07.250Z */

/* An order of so many cards for one name. */
static struct desk_order
order_of(struct arena *arena, size_t count, const char *name)
{
	struct desk_card *cards = TAKE_MANY(arena, struct desk_card, count);
	for (size_t i = 0; i < count; i++)
		cards[i] = (struct desk_card){
			.body = STR("Conference of Examples"),
			.city = STR("Cedar Landing"),
			.name = str_of(name),
			.role = ROLE_MEMBER,
			.link = STR("https://votes.example.org/enter#"
				    "VfM9AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
		};
	return (struct desk_order){ .cards = { cards, count }, .offset = OFFSET, .until = until };
}

/* The pages of a document, as its page tree counts them; 0 where it is none. */
static int64_t
pages_of(struct str document)
{
	const struct str count = STR("/Count ");
	int64_t pages = 0;
	if (!str_starts(document, STR("%PDF-")))
		return 0;
	struct str rest = str_part(document, str_find(document, count) + count.size, document.size);
	size_t digits = 0;
	while (digits < rest.size && rest.at[digits] >= '0' && rest.at[digits] <= '9')
		digits++;
	return str_number(str_part(rest, 0, digits), &pages) ? pages : 0;
}

static struct fault
drawn(struct arena *arena, const struct desk_order *order, struct str *ret_document)
{
	struct drawing drawing;
	struct buf out;
	buf_init(&out, arena, DESK_DOCUMENT_BYTES_MOST);
	TRY(drawing_open(&drawing));
	TRY(drawing_fonts(&drawing));
	struct fault fault = card_sheet_write(&drawing, order, &out);
	*ret_document = buf_str(&out);
	return fault;
}

static void
cards_fill_one_page_after_the_other(void **state)
{
	static const struct {
		size_t cards;
		enum card_form form;
		int64_t pages;
	} cases[] = {
		{ 1, CARD_FORM_SHEET, 1 },
		{ 8, CARD_FORM_SHEET, 1 },
		{ 9, CARD_FORM_SHEET, 2 },
		{ 4, CARD_FORM_BADGE, 1 },
		{ 5, CARD_FORM_BADGE, 2 },
		{ 33, CARD_FORM_SHEET, 5 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct desk_order order = order_of(*state, cases[i].cards, "Ann Abbot");
		struct str document;
		order.form = cases[i].form;
		order.paper = i % 2 ? PAPER_LETTER : PAPER_A4;
		order.language = (enum language)(i % LANGUAGE_COUNT);
		assert_int_equal(drawn(*state, &order, &document).code, FAULT_NONE);
		assert_int_equal(pages_of(document), cases[i].pages);
	}
}

/* What they say is read back by the tests over HTTP. */
static void
letters_that_no_font_has_stop_no_card(void **state)
{
	const char *name = "Ann \xF3\xB0\x80\x80 Abbot"; /* a private use area: nobody's letter */
	struct desk_order order = order_of(*state, 8, "Ann Abbot");
	struct desk_card *cards = order.cards.at;
	struct str document;
	cards[3].name = str_of(name);
	assert_int_equal(drawn(*state, &order, &document).code, FAULT_NONE);
	assert_int_equal(pages_of(document), 2); /* of cards one, and one that names her */
	order = order_of(*state, 40, name);
	assert_int_equal(drawn(*state, &order, &document).code, FAULT_NONE);
	assert_int_equal(pages_of(document), 6);
}

static void
a_link_that_no_code_holds_is_refused(void **state)
{
	struct desk_order order = order_of(*state, 1, "Ann Abbot");
	struct desk_card *card = order.cards.at;
	struct str document;
	card->link = (struct str){ arena_take(*state, 4096), 4096 };
	assert_int_equal(drawn(*state, &order, &document).code, FAULT_PRINTING);
}

static void
an_order_travels_whole(void **state)
{
	struct desk_order order = order_of(*state, 3, "María José Carreño Quiñones"), read;
	struct buf out;
	order.form = CARD_FORM_BADGE;
	order.language = LANGUAGE_FR;
	order.paper = PAPER_LETTER;
	buf_init(&out, *state, DESK_ORDER_BYTES_MOST);
	codec_write(&out, &desk_order_shape, &order);
	assert_int_equal(
	    codec_read(*state, &desk_order_shape, buf_str(&out), &read).code, FAULT_NONE);
	const struct desk_card *cards = read.cards.at;
	assert_int_equal(read.cards.count, 3);
	assert_int_equal(read.form, CARD_FORM_BADGE);
	assert_int_equal(read.language, LANGUAGE_FR);
	assert_int_equal(read.paper, PAPER_LETTER);
	assert_int_equal(read.offset, OFFSET);
	assert_true(read.until == until);
	assert_true(str_equal(cards[2].name, STR("María José Carreño Quiñones")));
}

static void
every_language_has_every_word(void **state)
{
	(void)state;
	for (int language = 0; language < LANGUAGE_COUNT; language++) {
		const struct card_words *words = card_words_in((enum language)language);
		assert_non_null(words->instruction);
		assert_non_null(words->until);
		assert_non_null(words->by_hand);
		for (int role = 0; role < ROLE_COUNT; role++)
			assert_non_null(words->roles[role]);
		for (int month = 0; month < 12; month++)
			assert_non_null(words->months[month]);
	}
}

static void
the_end_of_a_card_is_told_in_its_language_and_zone(void **state)
{
	static const char *const told[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] = "Good until 5 June 2026, 10:03",
		[LANGUAGE_ES] = "Válida hasta el 5 de junio de 2026, 10:03",
		[LANGUAGE_DE] = "Gültig bis 5. Juni 2026, 10:03 Uhr",
		[LANGUAGE_FR] = "Valable jusqu’au 5 juin 2026 à 10:03",
	};
	for (int language = 0; language < LANGUAGE_COUNT; language++) {
		struct buf out;
		buf_init(&out, *state, 256);
		card_until_write(&out, (enum language)language, until, OFFSET);
		assert_string_equal(str_keep(*state, buf_str(&out)).at, told[language]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(cards_fill_one_page_after_the_other),
		WITH_ARENA(letters_that_no_font_has_stop_no_card),
		WITH_ARENA(a_link_that_no_code_holds_is_refused),
		WITH_ARENA(an_order_travels_whole),
		cmocka_unit_test(every_language_has_every_word),
		WITH_ARENA(the_end_of_a_card_is_told_in_its_language_and_zone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
