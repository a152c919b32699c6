/* Names are compared without case (RFC 9110, section 4.2.3). */
#include "http/origin.h"

#include <arpa/inet.h>
#include <assert.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "http/loop.h"

static const struct str schemes[] = { { "http://", 7 }, { "https://", 8 } };

static struct str
authority_of(struct str origin)
{
	for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++)
		if (str_starts(origin, schemes[i]))
			return str_part(origin, schemes[i].size, origin.size);
	return STR("");
}

bool
origin_valid(struct str origin)
{
	struct str authority = authority_of(origin);
	for (size_t i = 0; i < authority.size; i++) {
		char byte = authority.at[i];
		bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
		bool digit = byte >= '0' && byte <= '9';
		if (!letter && !digit && !memchr("-.:[]_", byte, 6))
			return false;
	}
	return authority.size > 0;
}

void
origin_of_socket(int socket, char *ret_origin, size_t size)
{
	struct sockaddr_storage bound = { 0 };
	socklen_t bound_size = sizeof bound;
	char host[INET6_ADDRSTRLEN] = "";
	int failed = getsockname(socket, (struct sockaddr *)&bound, &bound_size);
	assert(!failed);
	if (bound.ss_family == AF_INET6) {
		struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)&bound;
		inet_ntop(AF_INET6, &in6->sin6_addr, host, sizeof host);
		snprintf(ret_origin, size, "http://[%s]:%d", host, ntohs(in6->sin6_port));
	} else {
		struct sockaddr_in *in = (struct sockaddr_in *)&bound;
		inet_ntop(AF_INET, &in->sin_addr, host, sizeof host);
		snprintf(ret_origin, size, "http://%s:%d", host, ntohs(in->sin_port));
	}
}

static bool
same_name(struct str a, struct str b)
{
	return a.size == b.size && a.size > 0 && strncasecmp(a.at, b.at, a.size) == 0;
}

struct fault
origin_check_host(const struct request *request)
{
	const char *origin = request->server->setup.origin;
	struct str host = request_header(request, HEAD_HOST);
	if (!origin || same_name(host, authority_of(str_of(origin))))
		return OK;
	return fault(FAULT_OTHER_HOST, "Host");
}

struct fault
origin_leave_out(const struct request *request, struct str *path)
{
	struct str authority = authority_of(*path);
	size_t end = str_find(authority, STR("/"));
	if (authority.size == 0)
		return OK;
	if (!same_name(str_part(authority, 0, end), request_header(request, HEAD_HOST)))
		return fault(FAULT_OTHER_HOST, "Host");
	*path = end < authority.size ? str_part(authority, end, authority.size) : STR("/");
	return OK;
}

/* Where the operator did not say how the server is called, it is called as it was just asked. */
static bool
own_origin(const struct request *request, struct str origin)
{
	const char *named = request->server->setup.origin;
	if (named)
		return same_name(origin, str_of(named));
	return same_name(authority_of(origin), request_header(request, HEAD_HOST));
}

struct fault
origin_check(const struct request *request)
{
	struct str origin = request_header(request, HEAD_ORIGIN);
	struct str site = request_header(request, HEAD_SEC_FETCH_SITE);
	if (origin.size > 0 && !own_origin(request, origin))
		return fault(FAULT_OTHER_ORIGIN, "Origin");
	if (site.size > 0 && !str_equal(site, STR("same-origin")) && !str_equal(site, STR("none")))
		return fault(FAULT_OTHER_ORIGIN, "Sec-Fetch-Site");
	return OK;
}
