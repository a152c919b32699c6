/* POST /api/preview/text and /api/preview/members: what a messy text or a list of members would
 * become if it were brought in. For staff; nothing is written, and so it is no action. */
#include "http/loop.h"
#include "publish/preview.h"
#include "record/codec.h"

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

static void
previewed(struct request *request)
{
	struct job *job = &request->job;
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
	if (refused.code != FAULT_NONE)
		request_refuse(request, refused);
	else
		request_submit(request, previewed);
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
