/* In which language the server speaks to a browser, on the pages to come in by and those of the
 * record: the one chosen on the page, else the one chosen earlier here or in the client, which keep
 * it in one cookie, else the one that the browser asks for, else English. */
#ifndef WHEREAS_HTTP_LANGUAGE_H
#define WHEREAS_HTTP_LANGUAGE_H

#include "http/request.h"

/* No secret, and it comes along from links in letters. Scripts ask /api/session what it says. */
#define LANGUAGE_COOKIE "language"

/* What the answer differs by, for caches. */
#define LANGUAGE_VARY "Accept-Language, Cookie"

/* The one whose word (ISO 639-1) this is; false where it is none of the house's. */
bool language_named(struct str word, enum language *ret_language);

/* The best that Accept-Language allows (RFC 9110, section 12.5.4), "de-AT" for German; the first of
 * several that are as good. English where it names none. */
enum language language_accepted(struct str accepted);

/* The one that was chosen on the page: "?language=de". */
bool language_chosen(const struct request *request, enum language *ret_language);

enum language language_of(const struct request *request);

/* The cookie that keeps a choice. */
const char *language_cookie(struct request *request, enum language language);

#endif
