/* The language of a page. */
#include "http/language.h"

#include <strings.h>

#include "text/term.h"

enum { WHOLE = 1000, COOKIE_BYTES_MOST = 128, WORD_SIZE = 2 };

#define COOKIE_RULES "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000"

bool
language_named(struct str word, enum language *ret_language)
{
	for (int i = 0; i < LANGUAGE_COUNT; i++) {
		if (word.size != WORD_SIZE
		    || strncasecmp(word.at, language_word(i), WORD_SIZE) != 0)
			continue;
		*ret_language = (enum language)i;
		return true;
	}
	return false;
}

/* A quality value in thousandths (RFC 9110, section 12.4.2): "1", "0.75". What is none wants
 * nothing. */
static int
weight_of(struct str text)
{
	int weight = 0;
	int worth = WHOLE;
	for (size_t i = 0; i < text.size && worth > 0; i++) {
		if (i == 1 && text.at[i] == '.')
			continue;
		if (text.at[i] < '0' || text.at[i] > '9')
			return 0;
		weight += worth * (text.at[i] - '0');
		worth /= 10;
	}
	return weight < WHOLE ? weight : WHOLE;
}

/* Of what stands behind the name: " q=0.5". Whole where it does not say. */
static int
weight_among(struct str parameters)
{
	struct str one;
	while (str_split(&parameters, ';', &one)) {
		one = str_trim(one);
		if (one.size > 2 && (one.at[0] == 'q' || one.at[0] == 'Q') && one.at[1] == '=')
			return weight_of(str_part(one, 2, one.size));
	}
	return WHOLE;
}

enum language
language_accepted(struct str accepted)
{
	enum language best = LANGUAGE_EN;
	int most = 0;
	struct str range;
	while (str_split(&accepted, ',', &range)) {
		struct str name = STR(""), word = STR("");
		enum language named;
		str_split(&range, ';', &name);
		name = str_trim(name);
		str_split(&name, '-', &word);
		int weight = weight_among(range);
		if (weight <= most || !language_named(word, &named))
			continue;
		best = named;
		most = weight;
	}
	return best;
}

static bool
named_by(const struct request *request, enum MHD_ValueKind kind, enum language *ret_language)
{
	const char *word = MHD_lookup_connection_value(request->connection, kind, LANGUAGE_COOKIE);
	return word && language_named(str_of(word), ret_language);
}

bool
language_chosen(const struct request *request, enum language *ret_language)
{
	return named_by(request, MHD_GET_ARGUMENT_KIND, ret_language);
}

enum language
language_of(const struct request *request)
{
	enum language language;
	if (language_chosen(request, &language) || named_by(request, MHD_COOKIE_KIND, &language))
		return language;
	return language_accepted(request_header(request, HEAD_ACCEPT_LANGUAGE));
}

const char *
language_cookie(struct request *request, enum language language)
{
	struct buf out;
	buf_init(&out, request->arena, COOKIE_BYTES_MOST);
	buf_format(&out, LANGUAGE_COOKIE "=%s" COOKIE_RULES, language_word(language));
	return str_keep(request->arena, buf_str(&out)).at;
}
