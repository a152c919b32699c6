/* Views and files by GET. A view that is fresh on the board is sent as it lies there; one that
 * is not is rendered by the clerk first. Files are sent packed to those who can unpack them. */
#include <string.h>

#include "http/assets.h"
#include "http/language.h"
#include "http/loop.h"
#include "publish/view.h"
#include "text/term.h"

/* A version for caches: the entry after which it was rendered, for whom, in which language, and by
 * which run of the server, for another program may render the same entries in another way. */
static const char *
etag_of(const struct request *request, const struct sheet *sheet)
{
	struct buf out;
	buf_init(&out, request->arena, 64);
	buf_format(&out, "\"%08x-%llu-%d-%s\"", request->server->run,
	    (unsigned long long)sheet_seq(sheet), (int)request->job.audience,
	    language_word(request->job.language));
	return str_keep(request->arena, buf_str(&out)).at;
}

static void
sheet_answer(struct request *request, struct sheet *sheet, const char *type, bool is_private)
{
	struct reply *reply = &request->reply;
	reply->type = type;
	if (!is_private) {
		reply->etag = etag_of(request, sheet);
		bool is_public = request->job.audience == AUDIENCE_PUBLIC;
		reply->cache = is_public ? "no-cache" : "private, no-cache";
		if (request_knows(request, sheet_bytes(sheet))) {
			sheet_drop(sheet);
			return;
		}
	}
	reply->status = 200;
	reply->sheet = sheet;
	request_ready(request);
}

static void
rendered(struct request *request)
{
	struct job *job = &request->job;
	const char *type = "";
	bool is_private = false;
	if (job->fault.code != FAULT_NONE) {
		request_refuse(request, job->fault);
		return;
	}
	view_known(job->view, &type, &is_private);
	if (!is_private)
		feed_keep(request->server->feed, job->view, job->audience, job->language,
		    sheet_share(job->sheet));
	sheet_answer(request, job->sheet, type, is_private);
}

/* A page is written in the language of who reads it, and a choice made on it is kept. Scripts ask
 * in the language of the page that they stand on, which is no choice (Fetch Metadata). */
static void
speak(struct request *request)
{
	enum language chosen;
	request->job.language = language_of(request);
	request->reply.vary = LANGUAGE_VARY;
	if (language_chosen(request, &chosen)
	    && !str_equal(request_header(request, HEAD_SEC_FETCH_DEST), STR("empty")))
		request->reply.cookie = language_cookie(request, chosen);
}

void
page_get(struct request *request)
{
	struct job *job = &request->job;
	const char *type = "";
	bool is_private = false;
	job->kind = JOB_VIEW;
	job->view = request->path;
	job->audience = request_audience(request);
	if (request->path.size > VIEW_PATH_MOST || !view_known(job->view, &type, &is_private)) {
		request_refuse(request, fault(FAULT_NOT_FOUND, ""));
		return;
	}
	if (str_starts(str_of(type), STR("text/html")))
		speak(request);
	struct sheet *fresh = NULL;
	if (is_private)
		job->caller = request_caller(request);
	else
		fresh = feed_fresh(
		    request->server->feed, job->view, job->audience, job->language);
	if (fresh)
		sheet_answer(request, sheet_share(fresh), type, false);
	else
		request_submit(request, rendered);
}

/* Does the client take gzip (RFC 9110, section 12.5.3)? */
static bool
takes_gzip(const struct request *request)
{
	struct str accepted = request_header(request, HEAD_ACCEPT_ENCODING);
	size_t at = str_find(accepted, STR("gzip"));
	struct str rest = str_part(accepted, at, accepted.size), one;
	if (!str_split(&rest, ',', &one))
		return false;
	size_t weight = str_find(one, STR("q="));
	for (size_t i = weight + 2; i < one.size; i++)
		if (one.at[i] >= '1' && one.at[i] <= '9')
			return true;
	return at < accepted.size && weight == one.size; /* "q=0" takes none */
}

static const char *
asset_tag(struct request *request, const struct asset *asset)
{
	struct buf out;
	buf_init(&out, request->arena, 64);
	buf_format(&out, request->reply.encoding ? "\"%s-gzip\"" : "\"%s\"", asset->digest);
	return str_keep(request->arena, buf_str(&out)).at;
}

static void
asset_answer(struct request *request, const struct asset *asset)
{
	struct reply *reply = &request->reply;
	bool packed = asset->packed && takes_gzip(request);
	struct str bytes = packed ? (struct str){ (const char *)asset->packed, asset->packed_size }
				  : (struct str){ (const char *)asset->bytes, asset->size };
	reply->type = asset->type;
	reply->encoding = packed ? "gzip" : NULL;
	if (!reply->vary)
		reply->vary = "Accept-Encoding";
	reply->cache = asset->fixed ? "public, max-age=31536000, immutable" : "public, no-cache";
	reply->etag = asset_tag(request, asset);
	if (!request_knows(request, bytes))
		request_answer(request, 200, reply->type, bytes);
}

static const struct asset *
asset_find(struct str name)
{
	for (size_t i = 0; i < assets_count; i++)
		if (str_equal(name, str_of(assets[i].name)))
			return &assets[i];
	return NULL;
}

void
asset_get(struct request *request)
{
	const struct asset *asset = asset_find(request->rest);
	if (asset)
		asset_answer(request, asset);
	else
		request_refuse(request, fault(FAULT_NOT_FOUND, ""));
}

/* Whoever has a session will ask what is theirs as soon as the script runs: a browser that is told
 * so now need not wait for it then (RFC 8288). */
static void
shell_answer(struct request *request, const struct asset *asset)
{
	struct reply *reply = &request->reply;
	reply->vary = "Accept-Encoding, Cookie";
	if (request->session)
		reply->link = "</api/me.json>; rel=preload; as=fetch; crossorigin";
	asset_answer(request, asset);
}

/* A page of the client is the same for everybody: "/floor/agenda" is web/floor.html, whose script
 * sees to the rest. */
void
shell_get(struct request *request)
{
	struct buf name;
	struct str path = str_part(request->path, 1, request->path.size);
	buf_init(&name, request->arena, VIEW_PATH_MOST);
	buf_put(&name, str_part(path, 0, str_find(path, STR("/"))));
	buf_text(&name, ".html");
	const struct asset *asset = asset_find(buf_str(&name));
	if (asset)
		shell_answer(request, asset);
	else
		request_refuse(request, fault(FAULT_NO_PAGE, ""));
}
