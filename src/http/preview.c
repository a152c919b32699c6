/* POST /api/preview/text and /api/preview/members: what a messy text or a list of members would
 * become if it were brought in. A text may be previewed by whoever is signed in; what it comes to
 * in a body, and a list, by staff. Nothing is written, and so it is no action.
 *
 * The clerk looks at them in between, and a long one takes long: one at a time is put to the clerk,
 * so that no ballot waits for more than one. */
#include <assert.h>

#include "http/loop.h"
#include "publish/preview.h"
#include "record/codec.h"

enum { PREVIEWS_MOST = 64, PREVIEWS_OF_ONE_MOST = 8 }; /* previews, of all sessions and of one */

static const struct shape_field text_fields[] = {
	{ SHAPE_FIELD(preview_wish, body, ID), SHAPE_GIVEN(preview_wish, body) },
	{ SHAPE_FIELD(preview_wish, text, TEXT) },
};
static const struct shape_field member_fields[] = {
	{ SHAPE_FIELD(preview_wish, body, ID) },
	{ .name = "list", .type = SHAPE_TEXT, .offset = offsetof(struct preview_wish, text) },
	{ SHAPE_FIELD(preview_wish, name, TEXT), SHAPE_GIVEN(preview_wish, name) },
};
static const struct shape shapes[] = {
	SHAPE_OF("preview", preview_wish, text_fields),
	SHAPE_OF("preview_members", preview_wish, member_fields),
};

static void previewed(struct request *request);

static bool
is_room(const struct request *request)
{
	size_t all = 0, own = 0;
	const struct request *one = request->server->previews;
	for (; one; one = one->next) {
		all++;
		own += one->session == request->session;
	}
	return all < PREVIEWS_MOST && own < PREVIEWS_OF_ONE_MOST;
}

/* The first of those that wait is put to the clerk. */
static void
put_first(struct server *server)
{
	struct request *first = server->previews;
	if (!first)
		return;
	server->waiting--; /* for its turn; now for the clerk */
	request_submit(first, previewed);
}

static void
line_up(struct request *request)
{
	struct request **end = &request->server->previews;
	bool alone = !*end;
	while (*end)
		end = &(*end)->next;
	*end = request;
	request->next = NULL;
	request_wait(request, previewed);
	if (alone)
		put_first(request->server);
}

static void
previewed(struct request *request)
{
	struct job *job = &request->job;
	assert(request->server->previews == request);
	request->server->previews = request->next;
	put_first(request->server);
	if (job->fault.code != FAULT_NONE) {
		request_refuse(request, job->fault);
		return;
	}
	request->reply.status = 200;
	request->reply.type = "application/json";
	request->reply.sheet = job->sheet;
	request_ready(request);
}

static struct fault
take(struct request *request, const struct shape *shape, preview_write *write)
{
	struct preview *preview = TAKE(request->arena, struct preview);
	bool staff = request_audience(request) == AUDIENCE_STAFF;
	if (!request->session)
		return fault(FAULT_NOT_SIGNED_IN, "");
	if (!staff && write != preview_text)
		return fault(FAULT_FORBIDDEN, "");
	TRY(codec_read(request->arena, shape, buf_str(&request->body), &preview->wish));
	if (!staff && preview->wish.has_body)
		return fault(FAULT_FORBIDDEN, "body"); /* it tells of what is there, drafts too */
	preview->write = write;
	request->job.kind = JOB_PREVIEW;
	request->job.caller = request_caller(request);
	request->job.data = preview;
	return OK;
}

static void
answer(struct request *request, const struct shape *shape, preview_write *write)
{
	struct fault refused = take(request, shape, write);
	if (refused.code == FAULT_NONE && !is_room(request))
		refused = fault(FAULT_BUSY, "");
	if (refused.code != FAULT_NONE)
		request_refuse(request, refused);
	else
		line_up(request);
}

void
preview_text_post(struct request *request)
{
	answer(request, &shapes[0], preview_text);
}

void
preview_members_post(struct request *request)
{
	answer(request, &shapes[1], preview_members);
}
