/* Replies: their headers, their bytes, and problem documents (RFC 9457). */
#include "http/language.h"
#include "http/request.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "http/loop.h"
#include "publish/view.h"
#include "text/json.h"
#include "text/utf8.h"

enum {
	PROBLEM_BYTES_MOST = 64 * 1024,
	ID_BYTES_MOST = 64,
	LINE_BYTES_MOST = 1024, /* of the operator's log */
	PATH_SHOWN_MOST = 256,
	METHOD_SHOWN_MOST = 16,
	FIELD_SHOWN_MOST = 64,
	RETRY_SECONDS = 1,      /* after which what is busy may be asked again */
	FORMS_MOST = 1024,
};

/* A receipt whose headers are made already: used for one after the other of its size. */
struct form {
	struct MHD_Response *response;
	struct form *next; /* of those free */
	size_t size;
	char bytes[FORM_BYTES_MOST];
};

/* On every reply where people come by https, by way of a proxy (RFC 6797). */
#define SECURE_FOR_A_YEAR "max-age=31536000; includeSubDomains"

#define NOT_KEPT "no-store"

/* On every reply that people may look at: the policy allows the page's own files and nothing else;
 * with Trusted Types no script can make markup of a string. */
static const char *const for_documents[][2] = {
	{ "Content-Security-Policy",
		"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
		"script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
		"frame-ancestors 'none'; require-trusted-types-for 'script'; "
		"trusted-types 'none'" },
	{ "X-Content-Type-Options", "nosniff" },
	{ "X-Frame-Options", "DENY" },
	{ "Referrer-Policy", "no-referrer" },
	{ "Cross-Origin-Opener-Policy", "same-origin" },
	{ "Cross-Origin-Resource-Policy", "same-origin" },
	{ "Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()" },
	{ NULL, NULL },
};

/* On JSON, which is no document and may not be used as one (after OWASP's REST Security Cheat
 * Sheet, "Security Headers"). They are few, for a receipt is small too. */
static const char *const for_data[][2] = {
	{ "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'" },
	{ "X-Content-Type-Options", "nosniff" },
	{ "X-Frame-Options", "DENY" },
	{ "Cross-Origin-Resource-Policy", "same-origin" },
	{ NULL, NULL },
};

static void
sheet_sent(void *sheet)
{
	sheet_drop(sheet);
}

/* False where there is no memory for it. */
static bool
header_add(struct MHD_Response *response, const char *name, const char *value)
{
	return !value || MHD_add_response_header(response, name, value) == MHD_YES;
}

/* Never asked: the library sends no body with 304. */
static ssize_t
nothing_more(void *context, uint64_t position, char *bytes, size_t most)
{
	(void)context;
	(void)position;
	(void)bytes;
	(void)most;
	return MHD_CONTENT_READER_END_WITH_ERROR;
}

/* A reply that is not sent again has the length of the whole (RFC 9110, section 8.6). The
 * library writes that header itself, from the size of the response; written by hand it would
 * stand there twice, and browsers refuse the reply. */
static struct MHD_Response *
response_unsent(const struct request *request)
{
	enum { BLOCK = 1024 };
	return MHD_create_response_from_callback(request->reply.unsent, BLOCK, nothing_more, NULL,
		NULL);
}

static struct MHD_Response *
response_of(struct request *request)
{
	struct reply *reply = &request->reply;
	if (reply->status == 304)
		return response_unsent(request);
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

static bool
is_data(const struct reply *reply)
{
	struct str type = reply->type ? str_of(reply->type) : STR("");
	return str_equal(type, STR("application/json"))
		|| str_equal(type, STR("application/problem+json"));
}

static bool
headers_add_usual(const struct request *request, struct MHD_Response *response)
{
	bool all = true;
	const char *const(*header)[2] = is_data(&request->reply) ? for_data : for_documents;
	for (; (*header)[0]; header++)
		all &= header_add(response, (*header)[0], (*header)[1]);
	if (str_starts(str_of(request->server->origin), STR("https://")))
		all &= header_add(response, "Strict-Transport-Security", SECURE_FOR_A_YEAR);
	return all;
}

static void
headers_add(struct request *request, struct MHD_Response *response)
{
	const struct reply *reply = &request->reply;
	headers_add_usual(request, response);
	header_add(response, "Content-Type", reply->status == 304 ? NULL : reply->type);
	header_add(response, "Cache-Control", reply->cache ? reply->cache : NOT_KEPT);
	header_add(response, "ETag", reply->etag);
	header_add(response, "Set-Cookie", reply->cookie);
	header_add(response, "Link", reply->link);
	header_add(response, "Allow", reply->allow);
	header_add(response, "X-Request-Id", reply->id);
	header_add(response, "Content-Encoding", reply->encoding);
	header_add(response, "Vary",
		reply->vary ? reply->vary : reply->cache ? "Cookie" : NULL);
	header_add(response, "Connection", reply->close ? "close" : NULL);
	header_add(response, "WWW-Authenticate",
		reply->status == 401 ? "Session realm=\"Whereas\"" : NULL);
	if (reply->retry_after > 0) {
		struct buf seconds;
		buf_init(&seconds, request->arena, 32);
		buf_number(&seconds, reply->retry_after);
		header_add(response, "Retry-After", str_keep(request->arena, buf_str(&seconds)).at);
	}
}

/* A free one of any size, which is what it was no more; NULL: there is none. */
static struct form *
form_erase(struct server *server)
{
	for (size_t size = 0; size <= FORM_BYTES_MOST; size++) {
		struct form *form = server->free_forms[size];
		if (!form)
			continue;
		server->free_forms[size] = form->next;
		if (form->response)
			MHD_destroy_response(form->response);
		*form = (struct form){ 0 };
		return form;
	}
	return NULL;
}

static struct form *
form_blank(struct server *server)
{
	if (server->forms >= FORMS_MOST)
		return form_erase(server);
	server->forms++;
	return TAKE(server->arena, struct form);
}

/* NULL where all are on their way to somebody, or where there is no memory. */
static struct form *
form_make(const struct request *request, size_t size)
{
	struct server *server = request->server;
	struct form *form = form_blank(server);
	if (!form)
		return NULL;
	struct MHD_Response *response =
	    MHD_create_response_from_buffer(size, form->bytes, MHD_RESPMEM_PERSISTENT);
	form->response = response;
	if (response && headers_add_usual(request, response)
	    && header_add(response, "Content-Type", "application/json")
	    && header_add(response, "Cache-Control", NOT_KEPT)) {
		form->size = size;
		return form;
	}
	form_give_back(server, form); /* as one of no size, which is made anew */
	return NULL;
}

/* The headers of receipts are always the same, and making them is a good part of what a ballot
 * takes of the loop. NULL: the reply is no receipt, or is made like any other. */
static struct MHD_Response *
filled_in(struct request *request)
{
	struct str bytes = request->reply.bytes;
	if (!request->reply.receipt || bytes.size == 0 || bytes.size > FORM_BYTES_MOST)
		return NULL;
	struct form **free_at = &request->server->free_forms[bytes.size];
	struct form *form = *free_at;
	if (form)
		*free_at = form->next;
	else
		form = form_make(request, bytes.size);
	if (!form)
		return NULL;
	memcpy(form->bytes, bytes.at, bytes.size);
	request->form = form;
	return form->response;
}

void
form_give_back(struct server *server, struct form *form)
{
	if (!form)
		return;
	form->next = server->free_forms[form->size];
	server->free_forms[form->size] = form;
}

void
forms_free(struct server *server)
{
	while (form_erase(server))
		server->forms--;
}

enum MHD_Result
reply_send(struct request *request)
{
	struct reply *reply = &request->reply;
	assert(reply->status);
	struct MHD_Response *form = filled_in(request);
	struct MHD_Response *response = form ? form : response_of(request);
	if (!response)
		return MHD_NO;
	request->server->traffic.answered[reply->status / 100 - 1]++;
	if (form)
		return MHD_queue_response(request->connection, (unsigned)reply->status, form);
	headers_add(request, response);
	enum MHD_Result queued = MHD_queue_response(request->connection, (unsigned)reply->status,
		response);
	MHD_destroy_response(response);
	return queued;
}

/* A copy: the library looks at the name again when it has released its own. */
struct header {
	char name[64], value[1024];
};

static enum MHD_Result
note_first(void *context, enum MHD_ValueKind kind, const char *name, const char *value)
{
	(void)kind;
	struct header *header = context;
	snprintf(header->name, sizeof header->name, "%s", name);
	snprintf(header->value, sizeof header->value, "%s", value);
	return MHD_NO;
}

void
reply_forget(struct MHD_Response *sent)
{
	struct header first;
	while (MHD_get_response_headers(sent, note_first, &first) > 0)
		if (MHD_del_response_header(sent, first.name, first.value) != MHD_YES)
			break;
}

void
request_answer(struct request *request, int status, const char *type, struct str bytes)
{
	request->reply.status = status;
	request->reply.type = type;
	request->reply.bytes = bytes;
	request_ready(request);
}

/* The type is an address of the API's own description, where each code stands with its sentence. */
static void
problem_write(struct buf *out, const struct request *request, struct fault refused)
{
	struct buf type;
	buf_init(&type, request->arena, PROBLEM_BYTES_MOST);
	buf_text(&type, "/api/openapi.json#/components/x-problems/");
	buf_text(&type, fault_word(refused.code));
	buf_text(out, "{");
	json_key(out, "type");
	json_text(out, buf_str(&type));
	json_next(out);
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
	json_next(out);
	json_key(out, "instance");
	json_text(out, utf8_valid(request->path) ? request->path : STR(""));
	struct buf more;
	buf_init(&more, request->arena, PROBLEM_BYTES_MOST);
	fault_more(&more, refused);
	struct str detail = request->detail.size > 0 ? request->detail : buf_str(&more);
	if (detail.size > 0) {
		json_next(out);
		json_key(out, "detail");
		json_text(out, detail);
	}
	buf_text(out, "}");
}

/* What a stranger wrote, as bytes from `least` on that are neither a line of the log nor a command
 * to a terminal. */
static void
put_plain(struct buf *line, struct str text, size_t most, char least)
{
	text = str_part(text, 0, most);
	for (size_t i = 0; i < text.size; i++) {
		bool plain = text.at[i] >= least && text.at[i] < 0x7F;
		buf_byte(line, plain ? text.at[i] : '?');
	}
}

/* What a complaint and a line of the log have in common. */
static const char *
id_of(const struct request *request)
{
	struct buf id;
	buf_init(&id, request->arena, ID_BYTES_MOST);
	buf_format(&id, "%08x-%llu", request->server->run, (unsigned long long)request->number);
	return str_keep(request->arena, buf_str(&id)).at;
}

/* One line for the operator: what was refused, to whom. Never what was sent: it may be a secret. */
static void
refusal_tell(const struct request *request, struct fault refused)
{
	struct buf line;
	struct caller caller = request_caller(request);
	buf_init(&line, request->arena, LINE_BYTES_MOST);
	buf_format(&line, "refused: %d %s, ", fault_status(refused.code), fault_word(refused.code));
	put_plain(&line, request->method, METHOD_SHOWN_MOST, '!');
	buf_byte(&line, ' ');
	put_plain(&line, request->path, PATH_SHOWN_MOST, '!');
	if (refused.about[0]) {
		buf_text(&line, ", field ");
		put_plain(&line, str_of(refused.about), FIELD_SHOWN_MOST, ' ');
	}
	if (caller.administrator)
		buf_text(&line, ", the administrator");
	else if (caller.person)
		buf_format(&line, ", person %llu", (unsigned long long)caller.person);
	buf_format(&line, ", request %s", request->reply.id);
	request->server->setup.tell("info", str_keep(request->arena, buf_str(&line)).at);
}

/* Programs ask for JSON or are below /api/; everybody else is a person. */
static bool
wants_page(const struct request *request)
{
	struct str accept = request_header(request, HEAD_ACCEPT);
	return !str_starts(request->path, STR("/api/"))
		&& str_find(accept, STR("text/html")) < accept.size;
}

void
request_refuse(struct request *request, struct fault refused)
{
	struct buf out;
	struct reply *reply = &request->reply;
	int status = fault_status(refused.code);
	int64_t wait = reply->retry_after;
	bool page = wants_page(request);
	sheet_drop(reply->sheet);
	*reply = (struct reply){ .allow = reply->allow, .id = id_of(request) };
	reply->retry_after = status == 503 ? RETRY_SECONDS : wait;
	buf_init(&out, request->arena, PROBLEM_BYTES_MOST);
	if (page)
		view_problem(refused, request->path, language_of(request), &out);
	else
		problem_write(&out, request, refused);
	struct server *server = request->server;
	if (refusals_note(server->refusals, refused.code, server->setup.ticks()))
		refusal_tell(request, refused);
	request_answer(request, status,
		page ? "text/html; charset=utf-8" : "application/problem+json", buf_str(&out));
}
