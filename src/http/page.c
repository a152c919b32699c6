/* Views and files by GET. A view that is fresh on the board is sent as it lies there; one that
 * is not is rendered by the clerk first. */
#include <string.h>

#include "http/assets.h"
#include "http/loop.h"
#include "publish/view.h"

/* A version for caches: the entry after which it was rendered, for whom, and by which run of the
 * server, for another program may render the same entries in another way. */
static const char *
etag_of(const struct request *request, const struct sheet *sheet)
{
	struct buf out;
	buf_init(&out, request->arena, 64);
	buf_format(&out, "\"%08x-%llu-%d\"", request->server->run,
		(unsigned long long)sheet_seq(sheet), (int)request->job.audience);
	return str_keep(request->arena, buf_str(&out)).at;
}

static void
sheet_answer(struct request *request, struct sheet *sheet, const char *type, bool is_private)
{
	struct reply *reply = &request->reply;
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
	reply->type = type;
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
		feed_keep(request->server->feed, job->view, job->audience, sheet_share(job->sheet));
	sheet_answer(request, job->sheet, type, is_private);
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
	struct sheet *fresh = NULL;
	if (is_private)
		job->caller = request_caller(request);
	else
		fresh = feed_fresh(request->server->feed, job->view, job->audience);
	if (fresh)
		sheet_answer(request, sheet_share(fresh), type, false);
	else
		request_submit(request, rendered);
}

static const char *
asset_tag(struct request *request, const struct asset *asset)
{
	struct buf out;
	buf_init(&out, request->arena, 64);
	buf_format(&out, "\"%s\"", asset->digest);
	return str_keep(request->arena, buf_str(&out)).at;
}

void
asset_get(struct request *request)
{
	struct str name = request->rest;
	for (size_t i = 0; i < assets_count; i++) {
		if (!str_equal(name, str_of(assets[i].name)))
			continue;
		struct reply *reply = &request->reply;
		struct str bytes = { (const char *)assets[i].bytes, assets[i].size };
		reply->cache = "public, no-cache";
		reply->etag = asset_tag(request, &assets[i]);
		if (!request_knows(request, bytes))
			request_answer(request, 200, assets[i].type, bytes);
		return;
	}
	request_refuse(request, fault(FAULT_NOT_FOUND, ""));
}
