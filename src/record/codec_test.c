/* The codec against every shape of the record, and against a shape made for it alone that has every
 * type there is, single, listed and left out. */
#include "record/codec.h"

#include "text/arena_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "record/events.h"
#include "record/shape_fixture.h"

/* A shape with everything */

struct leaf {
	uint64_t id;
	struct str text;
};

static const struct shape_field leaf_fields[] = {
	{ .name = "id", .type = SHAPE_ID, .offset = offsetof(struct leaf, id) },
	{ .name = "text", .type = SHAPE_TEXT, .offset = offsetof(struct leaf, text) },
};

static const struct shape leaf_shape = { "leaf", sizeof(struct leaf), leaf_fields, 2 };

struct everything {
	struct digest digest;
	bool flag;
	uint64_t id;
	struct shape_list leaves;
	int64_t number;
	struct leaf part;
	struct share share;
	enum choice term;
	struct str text;
	int64_t time;
	int64_t weight;
	struct id_list ids;
	struct str perhaps_text;
	bool has_perhaps_text;
	struct leaf perhaps_part;
	bool has_perhaps_part;
	struct text_list perhaps_texts;
	bool has_perhaps_texts;
};

#define AT(member) .name = #member, .offset = offsetof(struct everything, member)
#define PERHAPS(member) \
	AT(member), .optional = true, .given = offsetof(struct everything, has_##member)

static const struct shape_field everything_fields[] = {
	{ AT(digest), .type = SHAPE_DIGEST },
	{ AT(flag), .type = SHAPE_FLAG },
	{ AT(id), .type = SHAPE_ID },
	{ AT(ids), .type = SHAPE_ID, .list = true },
	{ AT(leaves), .type = SHAPE_PART, .part = &leaf_shape, .list = true },
	{ AT(number), .type = SHAPE_NUMBER },
	{ AT(part), .type = SHAPE_PART, .part = &leaf_shape },
	{ PERHAPS(perhaps_part), .type = SHAPE_PART, .part = &leaf_shape },
	{ PERHAPS(perhaps_text), .type = SHAPE_TEXT },
	{ PERHAPS(perhaps_texts), .type = SHAPE_TEXT, .list = true },
	{ AT(share), .type = SHAPE_SHARE },
	{ AT(term), .type = SHAPE_TERM, .terms = TERMS_CHOICE },
	{ AT(text), .type = SHAPE_TEXT },
	{ AT(time), .type = SHAPE_TIME },
	{ AT(weight), .type = SHAPE_WEIGHT },
};

static const struct shape everything_shape = {
	"everything", sizeof(struct everything), everything_fields,
	sizeof everything_fields / sizeof *everything_fields,
};

#define DIGEST_HEX "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

/* The fields of `everything` before and after those a test is about. */
#define BEFORE "{\"digest\":\"" DIGEST_HEX "\",\"flag\":true,\"id\":7,\"ids\":[1,9007199254740991],"
#define MIDDLE "\"leaves\":[{\"id\":1,\"text\":\"a\"},{\"id\":2,\"text\":\"\"}],\"number\":-5," \
	"\"part\":{\"id\":3,\"text\":\"p\"},"
#define AFTER "\"share\":\"2/3\",\"term\":\"abstain\",\"text\":\"t\"," \
	"\"time\":1780668187250,\"weight\":\"12.25\"}"

static void
assert_text(struct str found, const char *expected)
{
	assert_int_equal(found.size, strlen(expected));
	assert_memory_equal(found.at, expected, found.size);
}

static void
assert_refused(struct arena *arena, const struct shape *shape, struct str text,
	enum fault_code code, const char *about)
{
	void *data = arena_take(arena, shape->size);
	struct fault found = codec_read(arena, shape, text, data);
	assert_string_equal(fault_word(found.code), fault_word(code));
	assert_string_equal(found.about, about);
}

static void
every_type_is_read_and_written(void **state)
{
	struct everything data;
	const char *text = BEFORE MIDDLE AFTER;
	struct fault found = codec_read(*state, &everything_shape, str_of(text), &data);
	assert_int_equal(found.code, FAULT_NONE);
	assert_int_equal(data.digest.bytes[31], 31);
	assert_true(data.flag);
	assert_int_equal(data.id, 7);
	assert_int_equal(data.ids.count, 2);
	assert_int_equal(data.ids.at[1], 9007199254740991);
	const struct leaf *leaves = data.leaves.at;
	assert_int_equal(data.leaves.count, 2);
	assert_int_equal(leaves[1].id, 2);
	assert_text(leaves[0].text, "a");
	assert_int_equal(data.number, -5);
	assert_text(data.part.text, "p");
	assert_int_equal(data.share.part, 2);
	assert_int_equal(data.share.whole, 3);
	assert_int_equal(data.term, CHOICE_ABSTAIN);
	assert_int_equal(data.time, 1780668187250);
	assert_int_equal(data.weight, 12250000);
	assert_text(shape_written(*state, &everything_shape, &data), text);
}

static void
what_is_left_out_is_empty_and_not_written(void **state)
{
	struct everything data;
	memset(&data, 0xFF, sizeof data);
	struct str text = STR(BEFORE MIDDLE AFTER);
	assert_int_equal(codec_read(*state, &everything_shape, text, &data).code, FAULT_NONE);
	assert_false(data.has_perhaps_text);
	assert_false(data.has_perhaps_part);
	assert_false(data.has_perhaps_texts);
	assert_non_null(data.perhaps_text.at);
	assert_int_equal(data.perhaps_text.size, 0);
	assert_non_null(data.perhaps_part.text.at);
	assert_int_equal(data.perhaps_texts.count, 0);
}

static void
what_may_be_left_out_may_be_given(void **state)
{
	struct everything data;
	const char *text = BEFORE MIDDLE "\"perhaps_part\":{\"id\":0,\"text\":\"x\"},"
		"\"perhaps_text\":\"\",\"perhaps_texts\":[\"y\",\"z\"]," AFTER;
	struct fault found = codec_read(*state, &everything_shape, str_of(text), &data);
	assert_int_equal(found.code, FAULT_NONE);
	assert_true(data.has_perhaps_text);
	assert_true(data.has_perhaps_part);
	assert_true(data.has_perhaps_texts);
	assert_text(data.perhaps_texts.at[1], "z");
	assert_text(shape_written(*state, &everything_shape, &data), text);
}

static void
fields_are_read_in_any_order_with_any_white_space(void **state)
{
	struct leaf leaf;
	struct str text = STR(" { \"text\" : \"b\" ,\n\t\"id\":4 } ");
	assert_int_equal(codec_read(*state, &leaf_shape, text, &leaf).code, FAULT_NONE);
	assert_text(shape_written(*state, &leaf_shape, &leaf), "{\"id\":4,\"text\":\"b\"}");
}

/* RFC 8785, section 3.2.2.2: only what must be escaped is, and in the shortest form. */
static void
strings_are_canonical(void **state)
{
	struct leaf leaf;
	struct str text = STR("{\"id\":0,\"text\":\"\\u0022\\u005c\\/\\u0008\\u0009\\u000a\\u000C"
	                      "\\u000d\\u001F\\u007f\\u20ac\\ud83d\\uDE00\\u2028\"}");
	assert_int_equal(codec_read(*state, &leaf_shape, text, &leaf).code, FAULT_NONE);
	assert_text(shape_written(*state, &leaf_shape, &leaf),
		"{\"id\":0,\"text\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u001f\x7f"
		"\xE2\x82\xAC\xF0\x9F\x98\x80\xE2\x80\xA8\"}");
}

static void
a_ballot_has_these_bytes(void **state)
{
	struct event_ballot_cast ballot = { .by = 4, .vote = 12, .member = 9, .choice = CHOICE_NO };
	assert_text(shape_written(*state, &shape_event_ballot_cast, &ballot),
		"{\"by\":4,\"choice\":\"no\",\"member\":9,\"proxy\":0,\"vote\":12}");
}

/* Refusals: what is sent for one field of `everything`, the code, and the path. */
static void
wrong_types_are_refused_with_their_path(void **state)
{
	static const struct {
		const char *text, *about;
	} cases[] = {
		{ "{\"digest\":\"00\"}", "digest" },
		{ "{\"digest\":\"" DIGEST_HEX "0\"}", "digest" },
		{ "{\"digest\":5}", "digest" },
		{ "{\"flag\":1}", "flag" },
		{ "{\"flag\":\"true\"}", "flag" },
		{ "{\"flag\":null}", "flag" },
		{ "{\"id\":-1}", "id" },
		{ "{\"id\":9007199254740992}", "id" },
		{ "{\"id\":1.0}", "id" },
		{ "{\"id\":1e3}", "id" },
		{ "{\"id\":\"1\"}", "id" },
		{ "{\"id\":[1]}", "id" },
		{ "{\"ids\":1}", "ids" },
		{ "{\"ids\":{}}", "ids" },
		{ "{\"ids\":[1,2,\"3\"]}", "ids[2]" },
		{ "{\"ids\":[[1]]}", "ids[0]" },
		{ "{\"leaves\":[{\"id\":1,\"text\":8}]}", "leaves[0].text" },
		{ "{\"leaves\":[7]}", "leaves[0]" },
		{ "{\"number\":9007199254740992}", "number" },
		{ "{\"number\":-9007199254740992}", "number" },
		{ "{\"number\":0.5}", "number" },
		{ "{\"part\":[]}", "part" },
		{ "{\"part\":{\"id\":true,\"text\":\"\"}}", "part.id" },
		{ "{\"share\":\"3/2\"}", "share" },
		{ "{\"share\":\"1/0\"}", "share" },
		{ "{\"share\":0.5}", "share" },
		{ "{\"term\":\"maybe\"}", "term" },
		{ "{\"term\":\"\"}", "term" },
		{ "{\"term\":\"yes \"}", "term" },
		{ "{\"term\":0}", "term" },
		{ "{\"text\":5}", "text" },
		{ "{\"text\":null}", "text" },
		{ "{\"time\":\"2026-06-05\"}", "time" },
		{ "{\"time\":253402300800000}", "time" },
		{ "{\"time\":-62135596800001}", "time" },
		{ "{\"weight\":\"-1\"}", "weight" },
		{ "{\"weight\":\"1.0000001\"}", "weight" },
		{ "{\"weight\":1}", "weight" },
		{ "{\"perhaps_texts\":[\"a\",{}]}", "perhaps_texts[1]" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_refused(*state, &everything_shape, str_of(cases[i].text), FAULT_WRONG_TYPE,
			cases[i].about);
}

static void
unknown_fields_are_refused(void **state)
{
	assert_refused(*state, &leaf_shape, STR("{\"id\":1,\"text\":\"\",\"extra\":1}"),
		FAULT_UNKNOWN_FIELD, "extra");
	assert_refused(*state, &leaf_shape, STR("{\"Id\":1}"), FAULT_UNKNOWN_FIELD, "Id");
	assert_refused(*state, &leaf_shape, STR("{\"i\":1}"), FAULT_UNKNOWN_FIELD, "i");
	assert_refused(*state, &leaf_shape, STR("{\"idx\":1}"), FAULT_UNKNOWN_FIELD, "idx");
	assert_refused(*state, &leaf_shape, STR("{\"\":1}"), FAULT_UNKNOWN_FIELD, "");
	assert_refused(*state, &everything_shape, STR("{\"part\":{\"id\":1,\"no\":2}}"),
		FAULT_UNKNOWN_FIELD, "part.no");
	assert_refused(*state, &everything_shape, STR("{\"leaves\":[{\"no\":2}]}"),
		FAULT_UNKNOWN_FIELD, "leaves[0].no");
}

/* 63 letters and then the two bytes of an umlaut: the cut falls before it, not into it. */
static void
a_long_unknown_name_is_cut_between_characters(void **state)
{
	static const char letters[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
	assert_int_equal(sizeof letters - 1, 63);
	struct buf text;
	buf_init(&text, *state, 1000);
	buf_text(&text, "{\"");
	buf_text(&text, letters);
	buf_text(&text, "\xC3\xBC\xC3\xBC\":1}");
	assert_refused(*state, &leaf_shape, buf_str(&text), FAULT_UNKNOWN_FIELD, letters);
}

static void
missing_fields_are_refused(void **state)
{
	assert_refused(*state, &leaf_shape, STR("{\"id\":1}"), FAULT_MISSING_FIELD, "text");
	assert_refused(*state, &leaf_shape, STR("{}"), FAULT_MISSING_FIELD, "id");
	assert_refused(*state, &everything_shape, STR("{\"part\":{\"text\":\"\"}}"),
		FAULT_MISSING_FIELD, "part.id");
	assert_refused(*state, &everything_shape,
		STR("{\"leaves\":[{\"id\":1,\"text\":\"\"},{\"id\":1}]}"),
		FAULT_MISSING_FIELD, "leaves[1].text");
	assert_refused(*state, &everything_shape, STR("{\"perhaps_part\":{\"id\":1}}"),
		FAULT_MISSING_FIELD, "perhaps_part.text");
}

static void
what_is_no_object_is_malformed(void **state)
{
	assert_refused(*state, &leaf_shape, STR("[]"), FAULT_MALFORMED, "");
	assert_refused(*state, &leaf_shape, STR("{\"id\":1,\"id\":1,\"text\":\"\"}"),
		FAULT_MALFORMED, "line 1, column 12");
	static const char *const texts[] = {
		"", "{", "null", "7", "{\"id\":1,}", "{\"id\":01,\"text\":\"\"}",
		"{\"id\":1,\"text\":\"\"} {}", "{\"id\":1,\"text\":\"\\u0000\"}",
		"{\"id\":1,\"text\":\"\\ud800\"}", "{\"id\":1,\"text\":\"\xC3\"}",
		"{\"id\":1,\"text\":\"\xED\xA0\x80\"}",
		"{\"id\":99999999999999999999,\"text\":\"\"}",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct leaf leaf;
		struct fault found = codec_read(*state, &leaf_shape, str_of(texts[i]), &leaf);
		assert_int_equal(found.code, FAULT_MALFORMED);
	}
}

static struct str
repeated(struct arena *arena, const char *begin, const char *middle, size_t times, const char *end)
{
	struct buf text;
	buf_init(&text, arena, 64 * 1024 * 1024);
	buf_text(&text, begin);
	for (size_t i = 0; i < times; i++)
		buf_text(&text, middle);
	buf_text(&text, end);
	return buf_str(&text);
}

static void
limits_hold(void **state)
{
	struct leaf leaf;
	struct str text = repeated(*state, "{\"id\":1,\"text\":\"", "a", CODEC_TEXT_MOST, "\"}");
	assert_int_equal(codec_read(*state, &leaf_shape, text, &leaf).code, FAULT_NONE);
	text = repeated(*state, "{\"id\":1,\"text\":\"", "a", CODEC_TEXT_MOST + 1, "\"}");
	assert_refused(*state, &leaf_shape, text, FAULT_TOO_LARGE, "text");
	text = repeated(*state, "{\"ids\":[1", ",1", CODEC_LIST_MOST, "]}");
	assert_refused(*state, &everything_shape, text, FAULT_TOO_LARGE, "ids");
	text = repeated(*state, "{\"ids\":[1", ",1", CODEC_LIST_MOST - 1, "]}");
	assert_refused(*state, &everything_shape, text, FAULT_MISSING_FIELD, "digest");
	text = repeated(*state, "{", " ", CODEC_PAYLOAD_MOST, "}");
	assert_refused(*state, &leaf_shape, text, FAULT_TOO_LARGE, "");
}

/* Every event of the record */

static void
every_event_makes_the_round_trip(void **state)
{
	(void)state;
	uint64_t seed = 20260605;
	for (int kind = 0; kind < EVENT_KINDS; kind++)
		if (event_kinds[kind].name)
			shape_round_trips(event_kinds[kind].shape, &seed);
}

static void
a_shape_with_everything_makes_the_round_trip(void **state)
{
	(void)state;
	uint64_t seed = 17;
	shape_round_trips(&everything_shape, &seed);
}

static void
a_full_buffer_is_told(void **state)
{
	struct leaf leaf = { .id = 1, .text = STR("0123456789") };
	struct buf out;
	buf_init(&out, *state, 20);
	codec_write(&out, &leaf_shape, &leaf);
	assert_true(out.full);
}

/* What is written must be read again: so each limit of reading is one of writing. */
static bool
is_written(struct arena *arena, enum shape_type type, bool list, const void *data)
{
	const struct shape_field field = { .name = "it", .type = type, .list = list };
	const struct shape shape = { "one", sizeof(struct shape_list), &field, 1 };
	struct buf out;
	buf_init(&out, arena, CODEC_PAYLOAD_MOST);
	codec_write(&out, &shape, data);
	return !out.full;
}

static void
what_could_not_be_read_is_not_written(void **state)
{
	struct str text = repeated(*state, "", "a", CODEC_TEXT_MOST, "");
	assert_true(is_written(*state, SHAPE_TEXT, false, &text));
	text = repeated(*state, "", "a", CODEC_TEXT_MOST + 1, "");
	assert_false(is_written(*state, SHAPE_TEXT, false, &text));
	struct id_list ids = { TAKE_MANY(*state, uint64_t, CODEC_LIST_MOST + 1), CODEC_LIST_MOST };
	assert_true(is_written(*state, SHAPE_ID, true, &ids));
	ids.count++;
	assert_false(is_written(*state, SHAPE_ID, true, &ids));
	int64_t weight = WEIGHT_SUM_MOST;
	assert_true(is_written(*state, SHAPE_WEIGHT, false, &weight));
	weight++;
	assert_false(is_written(*state, SHAPE_WEIGHT, false, &weight));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(every_type_is_read_and_written),
		WITH_ARENA(what_is_left_out_is_empty_and_not_written),
		WITH_ARENA(what_may_be_left_out_may_be_given),
		WITH_ARENA(fields_are_read_in_any_order_with_any_white_space),
		WITH_ARENA(strings_are_canonical),
		WITH_ARENA(a_ballot_has_these_bytes),
		WITH_ARENA(wrong_types_are_refused_with_their_path),
		WITH_ARENA(unknown_fields_are_refused),
		WITH_ARENA(a_long_unknown_name_is_cut_between_characters),
		WITH_ARENA(missing_fields_are_refused),
		WITH_ARENA(what_is_no_object_is_malformed),
		WITH_ARENA(limits_hold),
		WITH_ARENA(what_could_not_be_read_is_not_written),
		WITH_ARENA(every_event_makes_the_round_trip),
		WITH_ARENA(a_shape_with_everything_makes_the_round_trip),
		WITH_ARENA(a_full_buffer_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
