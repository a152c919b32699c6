/* Replies: their headers, their bytes, and problem documents (RFC 9457). */
#include "http/request.h"

#include <assert.h>
#include <string.h>

#include "http/loop.h"
#include "publish/view.h"
#include "text/json.h"

enum { PROBLEM_BYTES_MOST = 64 * 1024 };

/* On every reply. The policy allows the page's own files and nothing else; with Trusted Types no script
 * can make markup of a string. */
static const char *const headers[][2] = {
	{ "Content-Security-Policy",
		"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
		"script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
		"frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'" },
	{ "X-Content-Type-Options", "nosniff" },
	{ "X-Frame-Options", "DENY" },
	{ "Referrer-Policy", "no-referrer" },
	{ "Cross-Origin-Opener-Policy", "same-origin" },
	{ "Cross-Origin-Resource-Policy", "same-origin" },
	{ "Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()" },
};

static void
sheet_sent(void *sheet)
{
	sheet_drop(sheet);
}

static struct MHD_Response *
response_of(struct reply *reply)
{
	if (reply->stream)
		return reply->stream;
	if (reply->sheet) {
		struct str bytes = sheet_bytes(reply->sheet);
		struct sheet *sheet = reply->sheet;
		reply->sheet = NULL; /* the response drops it */
		return MHD_create_response_from_buffer_with_free_callback_cls(bytes.size,
			(void *)(uintptr_t)bytes.at, sheet_sent, sheet);
	}
	return MHD_create_response_from_buffer(reply->bytes.size,
		(void *)(uintptr_t)reply->bytes.at, MHD_RESPMEM_PERSISTENT);
}

static void
header_add(struct MHD_Response *response, const char *name, const char *value)
{
	if (value)
		(void)MHD_add_response_header(response, name, value);
}

enum MHD_Result
reply_send(struct request *request)
{
	struct reply *reply = &request->reply;
	assert(reply->status);
	struct MHD_Response *response = response_of(reply);
	if (!response)
		return MHD_NO;
	for (size_t i = 0; i < sizeof headers / sizeof headers[0]; i++)
		header_add(response, headers[i][0], headers[i][1]);
	header_add(response, "Content-Type", reply->type);
	header_add(response, "Cache-Control", reply->cache ? reply->cache : "no-store");
	header_add(response, "ETag", reply->etag);
	header_add(response, "Set-Cookie", reply->cookie);
	header_add(response, "Location", reply->location);
	header_add(response, "Vary", reply->cache ? "Cookie" : NULL);
	enum MHD_Result queued = MHD_queue_response(request->connection, (unsigned)reply->status,
		response);
	MHD_destroy_response(response);
	return queued;
}

void
request_answer(struct request *request, int status, const char *type, struct str bytes)
{
	request->reply.status = status;
	request->reply.type = type;
	request->reply.bytes = bytes;
	request_ready(request);
}

static void
problem_write(struct buf *out, struct fault refused)
{
	buf_text(out, "{\"type\":\"about:blank\",");
	json_key(out, "title");
	json_text(out, str_of(fault_sentence(refused.code)));
	json_next(out);
	json_key(out, "status");
	buf_number(out, fault_status(refused.code));
	json_next(out);
	json_key(out, "code");
	json_text(out, str_of(fault_word(refused.code)));
	json_next(out);
	json_key(out, "field");
	json_text(out, str_of(refused.about));
	buf_text(out, "}");
}

/* Programs ask for JSON or are below /api/; everybody else is a person. */
static bool
wants_page(const struct request *request)
{
	struct str accept = request_header(request, "Accept");
	return !str_starts(request->path, STR("/api/"))
		&& str_find(accept, STR("text/html")) < accept.size;
}

void
request_refuse(struct request *request, struct fault refused)
{
	struct buf out;
	buf_init(&out, request->arena, PROBLEM_BYTES_MOST);
	sheet_drop(request->reply.sheet);
	request->reply = (struct reply){ 0 };
	bool page = wants_page(request);
	if (page)
		view_problem(refused, request->path, &out);
	else
		problem_write(&out, refused);
	request_answer(request, fault_status(refused.code),
		page ? "text/html; charset=utf-8" : "application/problem+json", buf_str(&out));
}
