/* What the pages of the record say, in the languages of the house (terms.def): one entry for each
 * text in the tables words_*.def, with its languages side by side. Every member is one text, a
 * constant, never empty; none is markup. "{name}" stands for a value (prose.h), and a text has the
 * same ones in each language, which a test sees to. */
#ifndef WHEREAS_PUBLISH_RECORD_WORDS_H
#define WHEREAS_PUBLISH_RECORD_WORDS_H

#include <stddef.h>

#include "text/terms.h"

struct record_words {
#define TEXT(name, english, spanish, german, french) const char *name;
#include "publish/record_words.def"
#undef TEXT
};

const struct record_words *record_words_in(enum language language);

/* One of them by where it stands, offsetof(struct record_words, name), for tables of words. */
const char *record_word(const struct record_words *words, size_t at);

#endif
