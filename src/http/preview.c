/* POST /api/preview/text: what a messy text would become if it were brought in. For staff; nothing
 * is written, and so it is no action. */
#include "http/loop.h"
#include "publish/view.h"
#include "record/codec.h"

enum { PREVIEW_ANSWER_MOST = 4 * 1024 * 1024 }; /* a text in JSON, with all that is said of it */

struct sent {
	struct str text;
};

static const struct shape_field fields[] = {
	{ .name = "text", .type = SHAPE_TEXT, .offset = offsetof(struct sent, text) },
};
static const struct shape shape = { "preview", sizeof(struct sent), fields, 1 };

static struct fault
preview(struct request *request, struct buf *out)
{
	struct sent sent = { .text = STR("") };
	if (!request->session)
		return fault(FAULT_NOT_SIGNED_IN, "");
	if (request_audience(request) != AUDIENCE_STAFF)
		return fault(FAULT_FORBIDDEN, "");
	TRY(codec_read(request->arena, &shape, buf_str(&request->body), &sent));
	TRY(view_preview_text(sent.text, out));
	return out->full ? fault(FAULT_TOO_LARGE, "text") : OK;
}

void
preview_text(struct request *request)
{
	struct buf out;
	buf_init(&out, request->arena, PREVIEW_ANSWER_MOST);
	struct fault refused = preview(request, &out);
	if (refused.code != FAULT_NONE)
		request_refuse(request, refused);
	else
		request_answer(request, 200, "application/json", buf_str(&out));
}
