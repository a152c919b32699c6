/* The headers of a request that this server reads, found in one look at all of them, and whether a
 * request with such headers can be understood in one way only. */
#ifndef WHEREAS_HTTP_HEAD_H
#define WHEREAS_HTTP_HEAD_H

#include <microhttpd.h>
#include <stdbool.h>

#include "text/fault.h"
#include "text/str.h"

enum head {
	HEAD_ACCEPT,
	HEAD_ACCEPT_ENCODING,
	HEAD_ACCEPT_LANGUAGE,
	HEAD_CONTENT_LENGTH,
	HEAD_CONTENT_TYPE,
	HEAD_HOST,
	HEAD_IDEMPOTENCY_KEY,
	HEAD_IF_NONE_MATCH,
	HEAD_LAST_EVENT_ID,
	HEAD_ORIGIN,
	HEAD_SEC_FETCH_DEST,
	HEAD_SEC_FETCH_SITE,
	HEAD_TRANSFER_ENCODING,
	HEAD_COUNT
};

/* Values point to the connection's memory, and live as long as its request. */
struct heads {
	struct str values[HEAD_COUNT]; /* the first of each name; .at NULL: not there */
	unsigned framings; /* headers that say how long the body is */
	const char *twice; /* the name of one that has one value, and stands there again; or NULL */
	bool odd;          /* a name or a value has bytes that none may have */
};

/* All of a connection's request; one more. */
void heads_read(struct MHD_Connection *connection, struct heads *ret_heads);
void heads_add(struct heads *heads, struct str name, struct str value);

/* Where the body ends must be said once and plainly (RFC 9112, section 6.3), and so must whatever
 * has one value: of two, a proxy may go by the other. The body has so many bytes at most.
 * FAULT_FRAMING, FAULT_HEADERS, FAULT_TOO_LARGE. */
MUST_USE struct fault heads_check(const struct heads *heads, size_t bytes_most);

#endif
