/* Which headers are read, and which requests are not understood for their sake. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/head.h"

enum { BYTES_MOST = 100 };

static struct heads
heads_of(const char *const lines[][2])
{
	struct heads heads = { 0 };
	for (; (*lines)[0]; lines++)
		heads_add(&heads, str_of((*lines)[0]), str_of((*lines)[1]));
	return heads;
}

static enum fault_code
refused_for(const char *name, const char *value)
{
	struct heads heads = heads_of((const char *const[][2]){ { name, value }, { NULL, NULL } });
	return heads_check(&heads, BYTES_MOST).code;
}

static void
names_are_compared_whole_and_without_case(void **state)
{
	(void)state;
	struct heads heads = heads_of((const char *const[][2]){
		{ "hOST", "a.example" }, { "Accept-Encodin", "br" }, { "Accept-Encodings", "br" },
		{ "ACCEPT-ENCODING", "gzip" }, { "X-Origin", "b.example" }, { NULL, NULL },
	});
	assert_true(str_equal(heads.values[HEAD_HOST], STR("a.example")));
	assert_true(str_equal(heads.values[HEAD_ACCEPT_ENCODING], STR("gzip")));
	assert_int_equal(heads.values[HEAD_ORIGIN].size, 0);
	assert_int_equal(heads.values[HEAD_ACCEPT].size, 0);
	assert_int_equal(heads_check(&heads, BYTES_MOST).code, FAULT_NONE);
}

static void
the_first_of_a_name_counts_also_where_it_is_empty(void **state)
{
	(void)state;
	struct heads heads = heads_of((const char *const[][2]){
		{ "Origin", "" }, { "Origin", "http://b.example" }, { NULL, NULL },
	});
	assert_int_equal(heads.values[HEAD_ORIGIN].size, 0);
}

static void
what_may_stand_in_no_name_and_in_no_value_is_refused(void **state)
{
	(void)state;
	static const char *const names[] = { "", "Host ", " Host", "Ho st", "H\tost", "Host:",
		"\"Host\"", "H(ost)", "Content-Length\x7f", "H\xc3\xb6st", "a/b", "a@b", "a{b}",
		"a=b", "a[b]", "a\\b", "a;b", "a,b", "<a>", "a?b" };
	static const char *const values[] = { "a\x01", "a\nb", "\r", "a\x7f", "\x1f" };
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		assert_int_equal(refused_for(names[i], "1"), FAULT_HEADERS);
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
		assert_int_equal(refused_for("X-Any", values[i]), FAULT_HEADERS);
	assert_int_equal(refused_for("!#$%&'*+-.^_`|~09azAZ", "a\tb \xc3\xb6"), FAULT_NONE);
}

static void
where_the_body_ends_is_said_once_and_plainly(void **state)
{
	(void)state;
	static const struct {
		const char *name, *value;
		enum fault_code code;
	} cases[] = {
		{ "Content-Length", "100", FAULT_NONE },
		{ "Content-Length", "101", FAULT_TOO_LARGE },
		{ "Content-Length", "99999999999999999999", FAULT_FRAMING },
		{ "Content-Length", "-1", FAULT_FRAMING },
		{ "Content-Length", "-0", FAULT_FRAMING },
		{ "Content-Length", "1,1", FAULT_FRAMING },
		{ "Content-Length", "0x10", FAULT_FRAMING },
		{ "Transfer-Encoding", "Chunked", FAULT_NONE },
		{ "Transfer-Encoding", "chunked, gzip", FAULT_FRAMING },
		{ "Transfer-Encoding", "xchunked", FAULT_FRAMING },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_int_equal(refused_for(cases[i].name, cases[i].value), cases[i].code);
}

static void
what_has_one_value_is_refused_where_it_stands_twice(void **state)
{
	(void)state;
	static const char *const twice[][2][2] = {
		{ { "Content-Length", "5" }, { "content-length", "5" } },
		{ { "Content-Length", "5" }, { "Transfer-Encoding", "chunked" } },
		{ { "Transfer-Encoding", "chunked" }, { "Transfer-Encoding", "chunked" } },
		{ { "Host", "a" }, { "host", "a" } },
		{ { "Idempotency-Key", "1" }, { "idempotency-key", "2" } },
		{ { "Origin", "http://a" }, { "Origin", "http://b" } },
		{ { "Content-Type", "application/json" }, { "Content-Type", "text/plain" } },
		{ { "Sec-Fetch-Site", "same-origin" }, { "Sec-Fetch-Site", "cross-site" } },
		{ { "Accept", "text/html" }, { "Accept", "application/json" } },
		{ { "X-Any", "a" }, { "X-Any", "b" } },
	};
	static const enum fault_code codes[] = { FAULT_FRAMING, FAULT_FRAMING, FAULT_FRAMING,
		FAULT_HEADERS, FAULT_HEADERS, FAULT_HEADERS, FAULT_HEADERS, FAULT_HEADERS,
		FAULT_NONE, FAULT_NONE };
	for (size_t i = 0; i < sizeof twice / sizeof twice[0]; i++) {
		struct heads heads = heads_of((const char *const[][2]){
			{ twice[i][0][0], twice[i][0][1] }, { twice[i][1][0], twice[i][1][1] },
			{ NULL, NULL } });
		assert_int_equal(heads_check(&heads, BYTES_MOST).code, codes[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_compared_whole_and_without_case),
		cmocka_unit_test(the_first_of_a_name_counts_also_where_it_is_empty),
		cmocka_unit_test(what_may_stand_in_no_name_and_in_no_value_is_refused),
		cmocka_unit_test(where_the_body_ends_is_said_once_and_plainly),
		cmocka_unit_test(what_has_one_value_is_refused_where_it_stands_twice),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
