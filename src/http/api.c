/* All actions, one way: POST /api/actions/KIND with the action's fields as one JSON object. The shape
 * tables say which fields there are; who asks comes from the session. */
#include "http/account.h"
#include "http/loop.h"
#include "record/codec.h"
#include "text/json.h"

enum { KEY_BYTES_MOST = 128, RECEIPT_BYTES_MOST = 4096 };

static bool
action_find(struct str name, enum action_kind *ret_kind)
{
	for (int kind = 0; kind < ACTION_KINDS; kind++) {
		if (str_equal(str_of(action_kinds[kind].name), name)) {
			*ret_kind = (enum action_kind)kind;
			return true;
		}
	}
	return false;
}

static void
receipt_write(struct buf *out, const struct receipt *receipt)
{
	bool any = receipt->first <= receipt->last;
	buf_text(out, "{");
	json_key(out, "id");
	buf_number(out, any ? (int64_t)receipt->first : 0);
	json_next(out);
	json_key(out, "entries");
	buf_number(out, any ? (int64_t)(receipt->last - receipt->first + 1) : 0);
	json_next(out);
	json_key(out, "last");
	buf_number(out, (int64_t)receipt->last);
	json_next(out);
	json_key(out, "at");
	buf_number(out, receipt->at);
	json_next(out);
	json_key(out, "leaf");
	buf_byte(out, '"');
	if (any)
		hex_write(out, (struct str){ (const char *)receipt->leaf.bytes, DIGEST_SIZE });
	buf_byte(out, '"');
	json_next(out);
	json_key(out, "repeated");
	json_flag(out, receipt->repeated);
}

/* The receipt: what the action led to. `id` is the entry that made the new entity, where it made one. */
static void
answered(struct request *request)
{
	struct buf out;
	buf_init(&out, request->arena, RECEIPT_BYTES_MOST);
	if (request->job.fault.code != FAULT_NONE) {
		account_after(request, &out);
		request_refuse(request, request->job.fault);
		return;
	}
	receipt_write(&out, &request->job.receipt);
	account_after(request, &out);
	buf_text(&out, "}");
	request_answer(request, 200, "application/json", buf_str(&out));
}

static struct fault
action_read(struct request *request, struct str name)
{
	struct job *job = &request->job;
	job->kind = JOB_ACTION;
	job->key = request_header(request, "Idempotency-Key");
	if (!action_find(name, &job->action))
		return fault(FAULT_UNKNOWN_ACTION, "");
	if (job->key.size > KEY_BYTES_MOST)
		return fault(FAULT_TOO_LARGE, "Idempotency-Key");
	const struct shape *shape = action_kinds[job->action].shape;
	void *data = arena_take(request->arena, shape->size);
	TRY(codec_read(request->arena, shape, buf_str(&request->body), data));
	job->data = data;
	if (job->key.size > 0)
		job->request = digest_prefixed((unsigned char)job->action, buf_str(&request->body));
	return OK;
}

void
api_action(struct request *request, struct str kind)
{
	struct fault refused = action_read(request, kind);
	if (refused.code != FAULT_NONE) {
		request_refuse(request, refused);
		return;
	}
	account_before(request);
	request_submit(request, answered);
}

/* Takes a body and answers it, and does nothing else: the limit that measures are compared with. */
void
api_null(struct request *request)
{
	request_answer(request, 200, "application/json", STR("{}"));
}
