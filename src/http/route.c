/* From method and path to what answers. */
#include <string.h>

#include "http/account.h"
#include "http/loop.h"

static bool
is_get(const struct request *request)
{
	return str_equal(request->method, STR("GET")) || str_equal(request->method, STR("HEAD"));
}

static struct str
after(struct str path, struct str beginning)
{
	return str_part(path, beginning.size, path.size);
}

static void
route_post(struct request *request)
{
	static const struct str actions = { "/api/actions/", 13 };
	if (!str_equal(request->method, STR("POST")))
		request_refuse(request, fault(FAULT_METHOD, ""));
	else if (str_starts(request->path, actions))
		api_action(request, after(request->path, actions));
	else if (str_equal(request->path, STR("/api/null")))
		api_null(request);
	else
		request_refuse(request, fault(FAULT_NOT_FOUND, ""));
}

void
route(struct request *request)
{
	if (account_route(request))
		return;
	if (!is_get(request))
		route_post(request);
	else if (str_starts(request->path, STR("/a/")))
		asset_get(request, after(request->path, STR("/a/")));
	else if (str_equal(request->path, STR("/api/feed")))
		stream_get(request);
	else if (str_equal(request->path, STR("/api/openapi.json")))
		openapi_get(request);
	else
		page_get(request);
}
