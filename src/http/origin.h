/* Where the server is found: "https://votes.example.org", scheme and authority (RFC 6454).
 * Whoever comes under another name, or sends from another site's page, is refused. */
#ifndef WHEREAS_HTTP_ORIGIN_H
#define WHEREAS_HTTP_ORIGIN_H

#include "http/request.h"

/* http or https, a host, a port or not; nothing else. */
bool origin_valid(struct str origin);

/* Where a socket listens, as a browser writes it. */
void origin_of_socket(int socket, char *ret_origin, size_t size);

/* Does the request's Host name this server? Only asked where the operator said how it is called:
 * FAULT_OTHER_HOST about "Host". This is what stops DNS rebinding. */
MUST_USE struct fault origin_check_host(const struct request *request);

/* Leaves scheme and authority out of a target in absolute form (RFC 9112, section 3.2.2), where
 * they are what Host says; else FAULT_OTHER_HOST about "Host". */
MUST_USE struct fault origin_leave_out(const struct request *request, struct str *path);

/* A request that changes something must not come from a page of another site (RFC 6454, section
 * 7; Fetch Metadata): FAULT_OTHER_ORIGIN about the header. Programs send neither header. */
MUST_USE struct fault origin_check(const struct request *request);

#endif
