/* All actions, one way: POST /api/actions/KIND with the action's fields as one JSON object. The
 * shape tables say which fields there are; who asks comes from the session. */
#include "http/loop.h"
#include "assembly/permission.h"
#include "record/codec.h"
#include "record/expected.h"
#include "text/json.h"
#include "text/term.h"

enum { KEY_BYTES_MOST = 128, RECEIPT_BYTES_MOST = 4096, DETAIL_BYTES_MOST = 1024 };

static bool
action_find(struct str name, enum action_kind *ret_kind)
{
	for (int kind = 0; kind < ACTION_KINDS; kind++) {
		if (str_is(name, action_kinds[kind].name)) {
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

/* Two actions change who is signed in as well. Whether they are allowed is decided by the clerk,
 * with the action; who surely may not does not even make us look for cards and sessions. */
static void
signing_gather(struct request *request)
{
	const struct job *job = &request->job;
	if (job->action != ACTION_ISSUE_CARD && job->action != ACTION_END_SESSIONS)
		return;
	bool staff = request_audience(request) == AUDIENCE_STAFF;
	if (job->action == ACTION_ISSUE_CARD && staff) {
		const struct action_issue_card *action = job->data;
		signing_issue(request, action->member);
	} else if (job->action == ACTION_END_SESSIONS) {
		const struct action_end_sessions *action = job->data;
		if (!staff && action->person != job->caller.person)
			return;
		signing_leave_all(request, (struct caller){ .person = action->person });
		signing_void_all(request, action->person);
	}
}

/* The link of a card that was issued just now. One that was issued before, under the same key,
 * is not known any more: only its digest is kept. */
static void
card_write(struct buf *out, const struct request *request)
{
	struct buf link;
	buf_init(&link, request->arena, RECEIPT_BYTES_MOST);
	buf_text(&link, request->server->origin);
	buf_text(&link, "/enter#");
	buf_put(&link, request->signing->secret);
	json_next(out);
	json_key(out, "card");
	json_text(out, buf_str(&link));
	json_next(out);
	json_key(out, "card_until");
	buf_number(out, request->signing->issued.until);
}

/* Who may do it, where a role is what is missing. A person's own right is not one of a role. */
static void
roles_write(struct buf *out, unsigned who)
{
	if (who & MAY_PERSON)
		return;
	buf_text(out, "this is for ");
	size_t before = out->size;
	for (int role = 0; role < ROLE_COUNT; role++) {
		if (!(who & 1U << role))
			continue;
		buf_text(out, out->size > before ? ", " : "");
		buf_text(out, role_word(role));
	}
	if (who & MAY_ADMINISTRATOR)
		buf_text(out, out->size > before ? ", administrator" : "administrator");
}

/* Says what would be possible too. */
static void
refuse_action(struct request *request, struct fault refused)
{
	const struct action_kind_info *info = &action_kinds[request->job.action];
	struct buf detail;
	buf_init(&detail, request->arena, DETAIL_BYTES_MOST);
	if (refused.code == FAULT_FORBIDDEN)
		roles_write(&detail, info->who);
	else if (refused.code == FAULT_WRONG_TYPE)
		expected_write(&detail, info->shape, str_of(refused.about));
	if (!detail.full)
		request->detail = buf_str(&detail);
	request_refuse(request, refused);
}

/* The receipt: what the action led to. `id` is the entry that made the new entity, where it made
 * one. */
static void
answered(struct request *request)
{
	struct buf out;
	bool settled = signing_settle(request);
	if (request->job.fault.code != FAULT_NONE) {
		refuse_action(request, request->job.fault);
		return;
	}
	buf_init(&out, request->arena, RECEIPT_BYTES_MOST);
	receipt_write(&out, &request->job.receipt);
	bool card = settled && request->signing && request->signing->secret.size > 0;
	if (card)
		card_write(&out, request);
	buf_text(&out, "}");
	request->reply.receipt = !card;
	request_answer(request, 200, "application/json", buf_str(&out));
}

static struct fault
action_read(struct request *request, struct str name)
{
	struct job *job = &request->job;
	job->kind = JOB_ACTION;
	job->key = str_keep(request->arena, request_header(request, HEAD_IDEMPOTENCY_KEY));
	job->caller = request_caller(request);
	if (!request->session)
		return fault(FAULT_NOT_SIGNED_IN, "");
	if (!action_find(name, &job->action))
		return fault(FAULT_UNKNOWN_ACTION, "");
	if (request->heads.values[HEAD_IDEMPOTENCY_KEY].at && job->key.size == 0)
		return fault(FAULT_EMPTY, "Idempotency-Key");
	if (job->key.size > KEY_BYTES_MOST)
		return fault_too_large("Idempotency-Key", KEY_BYTES_MOST, "bytes");
	const struct shape *shape = action_kinds[job->action].shape;
	void *data = arena_take(request->arena, shape->size);
	TRY(codec_read(request->arena, shape, buf_str(&request->body), data));
	job->data = data;
	if (job->key.size > 0)
		job->request = digest_prefixed((unsigned char)job->action, buf_str(&request->body));
	return OK;
}

void
api_action(struct request *request)
{
	struct fault refused = action_read(request, request->rest);
	if (refused.code != FAULT_NONE) {
		refuse_action(request, refused);
		return;
	}
	signing_gather(request);
	request_submit(request, answered);
}

/* Takes a body and answers it, and does nothing else: the limit that measures are compared with. */
void
api_null(struct request *request)
{
	request->reply.receipt = true;
	request_answer(request, 200, "application/json", STR("{}"));
}
