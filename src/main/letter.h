/* Letters: requests to a server over HTTP, as the demonstration's people send them (libcurl). One
 * connection is kept alive for all of them; who asks is said by the cookie. */
#ifndef WHEREAS_MAIN_LETTER_H
#define WHEREAS_MAIN_LETTER_H

#include "text/buf.h"
#include "text/fault.h"

struct letters; /* a post office: belongs to one thread */

struct answer {
	long status;       /* 0: there was no answer */
	struct str body;   /* in the arena given */
	struct str cookie; /* of Set-Cookie, "name=value"; .size 0 where none was set */
};

struct letters *letters_new(struct arena *arena, const char *origin);
void letters_free(struct letters *letters);

/* `body`: JSON, for a POST; .size 0 for a GET. `cookie`: whose session; .size 0 for nobody's. */
struct answer letter_send(struct letters *letters, struct arena *arena, struct str cookie,
	const char *path, struct str body);

/* A number or a string member of a reply's JSON, wherever it stands first; false where it is not
 * there. */
bool answer_number(const struct answer *answer, const char *name, int64_t *ret_number);
bool answer_text(const struct answer *answer, const char *name, struct str *ret_text);

#endif
