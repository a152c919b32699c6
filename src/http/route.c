/* From method and path to what answers. */
#include "http/entrance.h"
#include "http/loop.h"
#include "publish/view.h"

typedef void route_answer(struct request *request);

static const struct address {
	struct str path;
	bool begins; /* the path is only the beginning */
	route_answer *get, *post, *delete;
} addresses[] = {
#define ADDRESS(path, begins, get, post, delete)                                                   \
	{                                                                                          \
		{ path, sizeof(path) - 1 }, begins, get, post, delete                              \
	}
	ADDRESS("/api/actions/", true, NULL, api_action, NULL),
	ADDRESS("/api/preview/members", false, NULL, preview_members_post, NULL),
	ADDRESS("/api/preview/text", false, NULL, preview_text_post, NULL),
	ADDRESS("/api/cards", false, NULL, cards_print, cards_recall_all),
	ADDRESS("/api/null", false, NULL, api_null, NULL),
	ADDRESS("/api/feed", false, stream_get, NULL, NULL),
	ADDRESS("/health", false, health_get, NULL, NULL),
	ADDRESS("/api/openapi.json", false, openapi_get, NULL, NULL),
	ADDRESS("/api/first-run", false, NULL, entrance_first_run, NULL),
	ADDRESS("/api/session", false, entrance_who, entrance_sign_in, entrance_sign_out),
	ADDRESS("/api/session/card", false, NULL, entrance_card, NULL),
	ADDRESS("/api/sessions", false, NULL, NULL, entrance_sign_out_everywhere),
	ADDRESS("/api/account", false, NULL, entrance_account, NULL),
	ADDRESS("/a/", true, asset_get, NULL, NULL),
	ADDRESS("/sign-in", false, entrance_page, NULL, NULL),
	ADDRESS("/enter", false, entrance_page, NULL, NULL),
	ADDRESS("/first-run", false, entrance_page, NULL, NULL),
	ADDRESS("/account", false, entrance_page, NULL, NULL),
#undef ADDRESS
};

/* The pages of the client, each with what lies below it. A view is found before them: the data of
 * /floor/12 is /floor/12.json. */
static const struct str shells[] = {
	{ "/chair", 6 },
	{ "/clerk", 6 },
	{ "/drafts", 7 },
	{ "/floor", 6 },
	{ "/screen", 7 },
};

static const struct address views = { .get = page_get }, shell = { .get = shell_get };

static bool
is_shell(struct str path)
{
	for (size_t i = 0; i < sizeof shells / sizeof shells[0]; i++) {
		struct str rest = str_part(path, shells[i].size, path.size);
		if (str_starts(path, shells[i]) && (!rest.size || rest.at[0] == '/'))
			return true;
	}
	return false;
}

static const struct address *
find(struct str path)
{
	const char *type;
	bool is_private;
	for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++) {
		const struct address *address = &addresses[i];
		bool is = address->begins ? str_starts(path, address->path)
					  : str_equal(path, address->path);
		if (is)
			return address;
	}
	if (path.size > VIEW_PATH_MOST)
		return NULL;
	if (view_known(path, &type, &is_private))
		return &views;
	return is_shell(path) ? &shell : NULL;
}

static route_answer *
answer_of(const struct address *address, const struct request *request)
{
	if (request_is_get(request))
		return address->get;
	if (str_equal(request->method, STR("POST")))
		return address->post;
	return str_equal(request->method, STR("DELETE")) ? address->delete : NULL;
}

/* The methods that an address takes (RFC 9110, section 10.2.1). */
static const char *
allowed(struct arena *arena, const struct address *address)
{
	struct buf out;
	buf_init(&out, arena, 64);
	if (address->get)
		buf_text(&out, "GET, HEAD");
	if (address->post)
		buf_text(&out, out.size > 0 ? ", POST" : "POST");
	if (address->delete)
		buf_text(&out, out.size > 0 ? ", DELETE" : "DELETE");
	return str_keep(arena, buf_str(&out)).at;
}

void
route(struct request *request)
{
	const struct address *address = find(request->path);
	if (!address) {
		request_refuse(request, fault(FAULT_NO_PAGE, ""));
		return;
	}
	route_answer *answer = answer_of(address, request);
	if (answer) {
		request->rest = str_part(request->path, address->path.size, request->path.size);
		answer(request);
		return;
	}
	request->reply.allow = allowed(request->arena, address);
	request_refuse(request, fault(FAULT_METHOD, ""));
}
