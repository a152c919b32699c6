/* Desk cards on paper: POST /api/cards issues cards for many seats and answers with the document
 * that shows them, this once; DELETE /api/cards recalls all that were not used.
 *
 * The clerk tells which seats this person may issue cards for; the secrets are made; the document
 * is drawn by another process (the server's setup has it), for which a thread waits; then each card
 * is issued by the same action as one at the desk, all in one batch. What can't be drawn is not
 * issued, and what is issued was drawn. */
#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>

#include "assembly/field.h"
#include "http/loop.h"
#include "publish/desk_card.h"
#include "record/codec.h"

enum { LINK_BYTES_MOST = 512, ANSWER_BYTES_MOST = 256, MINUTE_MS = 60 * 1000 };

/* What is asked for. */
struct wanted {
	uint64_t body;
	enum card_choice choice;
	enum card_form form;
	enum language language;
	struct shape_list members; /* uint64_t: seats, where the choice is the caller's */
	int64_t minutes;
	enum paper paper;
	struct str reason;
	bool has_body, has_members;
};

static const struct shape_field wanted_fields[] = {
	{ SHAPE_FIELD(wanted, body, ID), SHAPE_GIVEN(wanted, body) },
	{ SHAPE_TERMS(wanted, choice, CARD_CHOICE) },
	{ SHAPE_TERMS(wanted, form, CARD_FORM) },
	{ SHAPE_TERMS(wanted, language, LANGUAGE) },
	{ SHAPE_FIELD(wanted, members, ID), .list = true, SHAPE_GIVEN(wanted, members) },
	{ SHAPE_FIELD(wanted, minutes, NUMBER) },
	{ SHAPE_TERMS(wanted, paper, PAPER) },
	{ SHAPE_FIELD(wanted, reason, TEXT) },
};
static const struct shape wanted_shape = SHAPE_OF("cards", wanted, wanted_fields);

struct recalled {
	int64_t recalled;
};

static const struct shape_field recalled_fields[] = {
	{ SHAPE_FIELD(recalled, recalled, NUMBER) },
};
static const struct shape recalled_shape = SHAPE_OF("recalled", recalled, recalled_fields);

/* A card on its way: its action, what it puts into the vault, and the cards it takes the place of.
 */
struct issue {
	struct job job;
	struct action_issue_card action;
	struct card card;
	struct list voided; /* struct card */
};

struct printing {
	struct wanted wanted;
	struct list sessions; /* of people, by person */
	struct desk_seats seats;
	struct desk_order order;
	struct issue *issues;
	size_t count, left;           /* issues; those not yet answered */
	struct str written, document; /* the order; what came of it */
	pthread_t waits;
};

/* Whom for */

static int
by_person(const void *a, const void *b)
{
	const struct session *const *first = a, *const *second = b;
	uint64_t left = (*first)->caller.person, right = (*second)->caller.person;
	return (left > right) - (left < right);
}

static void
note_session(void *context, struct session *session)
{
	struct request *request = context;
	if (!session->caller.administrator)
		list_add(request->arena, &request->printing->sessions, session);
}

/* Who has come in, found in one pass, so that each seat need not go through all sessions. */
static void
note_sessions(struct request *request)
{
	struct list *sessions = &request->printing->sessions;
	sessions_each(request->server->sessions, note_session, request);
	if (sessions->count > 0)
		qsort(sessions->at, sessions->count, sizeof *sessions->at, by_person);
}

static bool
has_session(const struct request *request, uint64_t member)
{
	const struct list *sessions = &request->printing->sessions;
	uint64_t person = seats_person(request->server->seats, member);
	const struct session *key = &(struct session){ .caller.person = person };
	return person && sessions->count > 0
	       && bsearch(&key, sessions->at, sessions->count, sizeof *sessions->at, by_person);
}

static bool
named(const struct wanted *wanted, uint64_t member)
{
	const uint64_t *members = wanted->members.at;
	for (size_t i = 0; i < wanted->members.count; i++)
		if (members[i] == member)
			return true;
	return false;
}

static bool
is_chosen(const struct request *request, const struct desk_seat *seat)
{
	const struct wanted *wanted = &request->printing->wanted;
	if (wanted->choice == CARD_CHOICE_CHOSEN)
		return named(wanted, seat->member);
	return seat->body == wanted->body
	       && (wanted->choice == CARD_CHOICE_ALL || !has_session(request, seat->member));
}

/* The cards themselves */

static struct str
link_of(const struct request *request, struct str secret)
{
	struct buf link;
	buf_init(&link, request->arena, LINK_BYTES_MOST);
	buf_text(&link, request->server->origin);
	buf_text(&link, "/enter#");
	buf_put(&link, secret);
	return buf_str(&link);
}

static void
card_make(struct request *request, const struct desk_seat *seat, struct issue *issue,
    struct desk_card *ret_card)
{
	const struct printing *printing = request->printing;
	unsigned char chance[CARD_SECRET_BYTES];
	struct str secret;
	issue->action =
	    (struct action_issue_card){ .member = seat->member, .reason = printing->wanted.reason };
	issue->job = (struct job){
		.kind = JOB_ACTION,
		.arena = request->arena,
		.caller = request_caller(request),
		.action = ACTION_ISSUE_CARD,
		.data = &issue->action,
		.done = server_done,
		.context = request,
	};
	request->server->setup.chance(chance, sizeof chance);
	issue->card = card_issue(&issue->job, seat->member, printing->order.until, chance, &secret);
	sodium_memzero(chance, sizeof chance);
	*ret_card = (struct desk_card){
		.body = seat->body_name,
		.city = seat->city,
		.name = seat->name,
		.role = seat->role,
		.link = link_of(request, secret),
	};
}

static struct fault
cards_make(struct request *request)
{
	struct printing *printing = request->printing;
	const struct wanted *wanted = &printing->wanted;
	const struct desk_seat *seats = printing->seats.seats.at;
	size_t count = printing->seats.seats.count;
	struct desk_card *cards = TAKE_MANY(request->arena, struct desk_card, count);
	struct buf written;
	if (count == 0)
		return fault(FAULT_FORBIDDEN, "");
	printing->issues = TAKE_MANY(request->arena, struct issue, count);
	printing->order = (struct desk_order){
		.form = wanted->form,
		.language = wanted->language,
		.paper = wanted->paper,
		.offset = printing->seats.offset,
		.until = request->server->setup.now() + wanted->minutes * MINUTE_MS,
	};
	note_sessions(request);
	for (size_t i = 0; i < count; i++)
		if (is_chosen(request, &seats[i])) {
			card_make(request, &seats[i], &printing->issues[printing->count],
			    &cards[printing->count]);
			printing->count++;
		}
	if (wanted->choice == CARD_CHOICE_CHOSEN && printing->count < wanted->members.count)
		return fault(FAULT_NOT_FOUND, "members");
	if (printing->count == 0)
		return fault(FAULT_NO_CARDS, "choice");
	if (printing->count > DESK_CARDS_MOST)
		return fault_too_large("members", DESK_CARDS_MOST, "cards");
	printing->order.cards = (struct shape_list){ cards, printing->count };
	buf_init(&written, request->arena, DESK_ORDER_BYTES_MOST);
	codec_write(&written, &desk_order_shape, &printing->order);
	printing->written = buf_str(&written);
	return written.full ? fault(FAULT_TOO_LARGE, "members") : OK;
}

/* The last step: all were issued, or one was not */

static bool
durable(const struct job *job)
{
	return job->fault.code == FAULT_NONE;
}

static void
issued(struct request *request)
{
	struct printing *printing = request->printing;
	struct fault refused = OK;
	if (--printing->left > 0)
		return;
	request->server->printing = false;
	for (size_t i = 0; i < printing->count; i++) {
		struct issue *issue = &printing->issues[i];
		if (!durable(&issue->job)) {
			refused = issue->job.fault;
			continue;
		}
		for (EACH(struct card, card, &issue->voided))
			card_end(card);
		cards_add(request->server->cards, &issue->card);
	}
	if (refused.code != FAULT_NONE)
		request_refuse(request, refused);
	else
		request_answer(request, 200, "application/pdf", printing->document);
}

static void
void_older(void *context, struct card *card)
{
	struct issue *issue = context;
	if (card->member != issue->card.member)
		return;
	card_remove(&issue->job, card);
	list_add(issue->job.arena, &issue->voided, card);
}

/* Each job is answered by itself; the request waits for all of them. */
static void
issue_all(struct request *request)
{
	struct printing *printing = request->printing;
	struct server *server = request->server;
	for (size_t i = 0; i < printing->count; i++)
		cards_each(server->cards, void_older, &printing->issues[i]);
	request_wait(request, issued);
	server->waiting += printing->count - 1;
	printing->left = printing->count + 1;
	for (size_t i = 0; i < printing->count; i++) {
		if (queue_put(server->queue, &printing->issues[i].job))
			continue;
		printing->issues[i].job.fault = fault(FAULT_BUSY, "");
		server->waiting--;
		printing->left--;
	}
	issued(request); /* where none could be put, nobody else would */
}

/* The step before it: the document */

static void
drawn(struct request *request)
{
	struct printing *printing = request->printing;
	pthread_join(printing->waits, NULL);
	if (request->job.fault.code == FAULT_NONE) {
		issue_all(request);
		return;
	}
	request->server->printing = false;
	request_refuse(request, request->job.fault);
}

static void *
wait_for_document(void *context)
{
	struct request *request = context;
	const struct server_setup *setup = &request->server->setup;
	struct printing *printing = request->printing;
	request->job.fault =
	    setup->print(setup->press, request->arena, printing->written, &printing->document);
	request->job.done(&request->job);
	return NULL;
}

static void
have_drawn(struct request *request)
{
	struct printing *printing = request->printing;
	struct server *server = request->server;
	if (server->printing) {
		request_refuse(request, fault(FAULT_BUSY, ""));
		return;
	}
	server->printing = true;
	request_wait(request, drawn);
	if (pthread_create(&printing->waits, NULL, wait_for_document, request) == 0)
		return;
	server->printing = false;
	server->waiting--;
	request_refuse(request, fault(FAULT_BUSY, ""));
}

/* The first steps: what is wanted, and for which seats it may be */

static struct fault
seats_read(struct request *request)
{
	struct job *job = &request->job;
	TRY(job->fault);
	struct fault read = codec_read(
	    request->arena, &desk_seats_shape, sheet_bytes(job->sheet), &request->printing->seats);
	sheet_drop(job->sheet);
	job->sheet = NULL;
	return read;
}

static void
seats_told(struct request *request)
{
	struct fault refused = seats_read(request);
	if (request->deserted)
		refused = fault(FAULT_BUSY, ""); /* nobody is there to have the cards */
	if (refused.code == FAULT_NONE)
		refused = cards_make(request);
	if (refused.code != FAULT_NONE)
		request_refuse(request, refused);
	else
		have_drawn(request);
}

static void
ask_for_seats(struct request *request, void (*then)(struct request *request))
{
	struct job *job = &request->job;
	job->kind = JOB_VIEW;
	job->view = STR(DESK_SEATS);
	job->audience = AUDIENCE_STAFF;
	job->caller = request_caller(request);
	request_submit(request, then);
}

static struct fault
staff_check(struct request *request)
{
	if (!request->session)
		return fault(FAULT_NOT_SIGNED_IN, "");
	request->printing = TAKE(request->arena, struct printing);
	return request_audience(request) == AUDIENCE_STAFF ? OK : fault(FAULT_FORBIDDEN, "");
}

static struct fault
wanted_read(struct request *request)
{
	TRY(staff_check(request));
	struct wanted *wanted = &request->printing->wanted;
	request->confidential = true;
	TRY(codec_read(request->arena, &wanted_shape, buf_str(&request->body), wanted));
	bool by_name = wanted->choice == CARD_CHOICE_CHOSEN;
	if (by_name && !wanted->has_members)
		return fault(FAULT_MISSING_FIELD, "members");
	if (!by_name && !wanted->has_body)
		return fault(FAULT_MISSING_FIELD, "body");
	if (wanted->members.count > DESK_CARDS_MOST)
		return fault_too_large("members", DESK_CARDS_MOST, "cards");
	if (wanted->minutes < 1 || wanted->minutes > CARD_MS_MOST / MINUTE_MS)
		return fault(FAULT_CARD_TIME, "minutes");
	TRY(field_text(wanted->reason, FIELD_REASON_MOST, "reason"));
	return request->server->setup.print ? OK : fault(FAULT_PRINTING, "");
}

void
cards_print(struct request *request)
{
	struct fault refused = wanted_read(request);
	if (refused.code != FAULT_NONE)
		request_refuse(request, refused);
	else
		ask_for_seats(request, seats_told);
}

/* Recalling */

static void
recall_where(void *context, struct card *card)
{
	struct request *request = context;
	const struct desk_seats *seats = &request->printing->seats;
	const struct desk_seat *at = seats->seats.at;
	for (size_t i = 0; i < seats->seats.count; i++) {
		if (at[i].member != card->member)
			continue;
		card_remove(&request->job, card);
		list_add(request->arena, &signing_of(request)->voided, card);
		return;
	}
}

static void
recalled(struct request *request)
{
	struct recalled told = { (int64_t)signing_of(request)->voided.count };
	struct buf out;
	if (!signing_settle(request)) {
		request_refuse(request, request->job.fault);
		return;
	}
	buf_init(&out, request->arena, ANSWER_BYTES_MOST);
	codec_write(&out, &recalled_shape, &told);
	request_answer(request, 200, "application/json", buf_str(&out));
}

static void
recall_among(struct request *request)
{
	struct fault refused = seats_read(request);
	if (refused.code == FAULT_NONE && request->printing->seats.seats.count == 0)
		refused = fault(FAULT_FORBIDDEN, "");
	if (refused.code == FAULT_NONE && request->server->printing)
		refused = fault(FAULT_BUSY, ""); /* those on their way would outlast it */
	if (refused.code != FAULT_NONE) {
		request_refuse(request, refused);
		return;
	}
	cards_each(request->server->cards, recall_where, request);
	request->job.kind = JOB_SECRETS;
	request_submit(request, recalled);
}

void
cards_recall_all(struct request *request)
{
	struct fault refused = staff_check(request);
	if (refused.code != FAULT_NONE)
		request_refuse(request, refused);
	else
		ask_for_seats(request, recall_among);
}
