/* What changed from one text to another, as markup: clause by clause, by the numbers that clauses
 * keep for life, and within a clause word by word. Added words are underlined and struck ones
 * struck out, each with a hidden word that says so to those who don't see it. */
#ifndef WHEREAS_PUBLISH_MARKED_H
#define WHEREAS_PUBLISH_MARKED_H

#include "assembly/resolution.h"
#include "publish/prose.h"

/* One run of words. */
void marked_words(const struct prose *prose, struct str before, struct str after);

/* The second text, with what came since the first and, where it stood, what went. */
void marked_write(const struct prose *prose, const struct clause_text_list *before,
    const struct clause_text_list *after);

#endif
