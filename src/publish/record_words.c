/* One table for each language, from the same entries. */
#include "publish/record_words.h"

#include <assert.h>

static const struct record_words all[LANGUAGE_COUNT] = {
#define TEXT(name, english, spanish, german, french) .name = (english),
	[LANGUAGE_EN] = {
#include "publish/record_words.def"
	},
#undef TEXT
#define TEXT(name, english, spanish, german, french) .name = (spanish),
	[LANGUAGE_ES] = {
#include "publish/record_words.def"
	},
#undef TEXT
#define TEXT(name, english, spanish, german, french) .name = (german),
	[LANGUAGE_DE] = {
#include "publish/record_words.def"
	},
#undef TEXT
#define TEXT(name, english, spanish, german, french) .name = (french),
	[LANGUAGE_FR] = {
#include "publish/record_words.def"
	},
#undef TEXT
};

const struct record_words *
record_words_in(enum language language)
{
	assert(language < LANGUAGE_COUNT);
	return &all[language];
}

const char *
record_word(const struct record_words *words, size_t at)
{
	assert(at % sizeof(const char *) == 0 && at < sizeof *words);
	return ((const char *const *)words)[at / sizeof(const char *)];
}
