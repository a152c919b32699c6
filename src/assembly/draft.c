/* Drafts: a resolution before it is submitted, seen by those whom it concerns, the clerk and the
 * administrator, and while it looks for sponsors by the members of its body. For others it is not
 * there.
 *
 * Who drafts as a member becomes its first sponsor; a clerk drafts for others and names the
 * sponsors, by their seats or, where a text comes from elsewhere, by name. */
#include <assert.h>

#include "assembly/draft.h"
#include "assembly/field.h"
#include "assembly/verbs.h"
#include "assembly/workflow.h"
#include "text/utf8.h"

enum {
	SPONSORS_MOST = 1000,
	PASSAGES_MOST = 10000,              /* of trailing matter, or left over */
	PASSAGE_BYTES_MOST = 1024 * 1024,   /* in sum */
	SHOWN_MOST = 20,                    /* at once, of what one person drafted */
};

/* Deciding */

static struct fault
sponsor_check(const struct asking *asking, const struct body *body, uint64_t id, const char *field)
{
	struct member *member;
	TRY(assembly_want(asking->assembly, id, NOUN_MEMBER, field, &member));
	if (member->body != body)
		return fault(FAULT_WRONG_BODY, field);
	return sponsor_seat_check(member, field);
}

static struct fault
sponsors_check(const struct asking *asking, const struct body *body, const struct id_list *sponsors)
{
	if (sponsors->count > SPONSORS_MOST)
		return fault_too_large("sponsors", SPONSORS_MOST, "sponsors");
	for (size_t i = 0; i < sponsors->count; i++)
		TRY(sponsor_check(asking, body, sponsors->at[i],
			field_member(asking->arena, "sponsors", i)));
	return field_ids_once(asking->arena, sponsors, "sponsors");
}

/* The sponsors of a new draft: those the clerk names, or the member who drafts it. */
static struct fault
sponsors_of_draft(struct asking *asking, const struct action_draft_resolution *action,
	const struct body *body, struct id_list *ret_sponsors)
{
	if (resolution_clerk(asking, body)) {
		TRY(sponsors_check(asking, body, &action->sponsors));
		*ret_sponsors = action->sponsors;
		return OK;
	}
	if (action->sponsors.count > 0)
		return fault(FAULT_ONLY_CLERK, "sponsors");
	struct member *member;
	TRY(member_acting(asking, body, &member));
	uint64_t *own = TAKE(asking->arena, uint64_t);
	*own = member->head.id;
	*ret_sponsors = (struct id_list){ own, 1 };
	return OK;
}

static struct fault
names_check(const struct asking *asking, const struct text_list *names)
{
	if (names->count > SPONSORS_MOST)
		return fault_too_large("named_sponsors", SPONSORS_MOST, "names");
	for (size_t i = 0; i < names->count; i++)
		TRY(field_name(names->at[i], FIELD_NAME_MOST,
			field_member(asking->arena, "named_sponsors", i)));
	return OK;
}

/* What an import could not place is kept as it is, even blank. */
static struct fault
passages_check(const struct text_list *passages, const char *field)
{
	size_t bytes = 0;
	for (size_t i = 0; i < passages->count; i++)
		bytes += passages->at[i].size;
	if (passages->count > PASSAGES_MOST)
		return fault_too_large(field, PASSAGES_MOST, "passages");
	return bytes > PASSAGE_BYTES_MOST ? fault_too_large(field, PASSAGE_BYTES_MOST, "bytes")
					  : OK;
}

/* What only comes with a text from elsewhere, and only by the clerk. */
static struct fault
import_check(const struct asking *asking, const struct action_draft_resolution *action,
	const struct body *body)
{
	if (!resolution_clerk(asking, body)) {
		if (action->named_sponsors.count > 0)
			return fault(FAULT_ONLY_CLERK, "named_sponsors");
		if (action->trailing.count > 0)
			return fault(FAULT_ONLY_CLERK, "trailing");
		if (action->left_over.count > 0)
			return fault(FAULT_ONLY_CLERK, "left_over");
	}
	TRY(names_check(asking, &action->named_sponsors));
	TRY(passages_check(&action->trailing, "trailing"));
	return passages_check(&action->left_over, "left_over");
}

/* Where a draft stands: where the step "submit" starts from. workflow_check sees to it that
 * there is one. */
static struct str
first_state(const struct body *body)
{
	size_t place = 0;
	while (place < body->steps.count && body->steps.at[place].step != STEP_SUBMIT)
		place++;
	assert(place < body->steps.count);
	return body->steps.at[place].from;
}

struct fault
decide_draft_resolution(struct asking *asking, const struct action_draft_resolution *action)
{
	struct body *body = assembly_must(asking->assembly, action->body, NOUN_BODY);
	struct id_list sponsors;
	TRY(sponsors_of_draft(asking, action, body, &sponsors));
	TRY(import_check(asking, action, body));
	TRY(resolution_issues_check(asking, &action->issues));
	TRY(field_text_or_none(action->title, FIELD_TITLE_MOST, "title"));
	struct clause_text_list clauses;
	TRY(resolution_clauses(asking, NULL, &action->clauses, &clauses));
	EMIT(asking, RESOLUTION_DRAFTED, resolution_drafted, .body = body->head.id,
		.title = utf8_normal(asking->arena, str_trim(action->title)),
		.clauses = clauses, .issues = action->issues, .sponsors = sponsors,
		.named_sponsors = action->named_sponsors,
		.trailing = action->trailing, .left_over = action->left_over,
		.state = first_state(body));
	return OK;
}

struct fault
draft_change_check(const struct asking *asking, const struct resolution *draft)
{
	if (draft->drafted_by == asking->caller.person || resolution_clerk(asking, draft->body))
		return OK;
	struct member *member;
	TRY(member_acting(asking, draft->body, &member));
	return draft->first_sponsor == member ? OK : fault(FAULT_NOT_DRAFTER, "resolution");
}

bool
draft_concerns(const struct asking *asking, const struct resolution *draft)
{
	struct member *member;
	if (asking->caller.person != 0 && draft->drafted_by == asking->caller.person)
		return true;
	return member_acting(asking, draft->body, &member).code == FAULT_NONE
	       && (draft->first_sponsor == member || list_has(&draft->sponsors, member));
}

bool
draft_seeks(const struct asking *asking, const struct resolution *draft)
{
	struct member *member;
	return draft->shown && member_acting(asking, draft->body, &member).code == FAULT_NONE
	       && sponsor_seat_check(member, "").code == FAULT_NONE;
}

bool
draft_may_read(const struct asking *asking, const struct resolution *draft)
{
	return asking->caller.administrator || resolution_clerk(asking, draft->body)
	       || draft_concerns(asking, draft) || draft_seeks(asking, draft);
}

struct fault
draft_same_check(const struct resolution *draft, const struct digest *text, const char *field)
{
	return digest_equal(text, &draft->draft_text) ? OK : fault(FAULT_DRAFT_MEANWHILE, field);
}

/* Nobody stands under words that they have not seen: who sponsors a draft and did not write the new
 * ones has to join again, also who drafted it. But whom the clerk entered from a paper, and who
 * never took the text into their own hands, stand where the clerk says that they do. */
static void
lapse(struct asking *asking, const struct resolution *draft)
{
	struct member *own = NULL;
	bool clerk = resolution_clerk(asking, draft->body);
	if (member_acting(asking, draft->body, &own).code != FAULT_NONE)
		own = NULL;
	for (EACH(const struct member, member, &draft->sponsors)) {
		bool entered = !list_has(&draft->joined, member);
		if (member == own || (clerk && entered))
			continue;
		EMIT(asking, DRAFT_LAPSED, draft_lapsed, .resolution = draft->head.id,
			.member = member->head.id);
	}
}

struct fault
decide_revise_draft(struct asking *asking, const struct action_revise_draft *action)
{
	struct resolution *draft =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	TRY(draft_change_check(asking, draft));
	TRY(draft_same_check(draft, &action->base, "base"));
	TRY(field_text_or_none(action->title, FIELD_TITLE_MOST, "title"));
	struct clause_text_list clauses;
	TRY(resolution_clauses(asking, draft, &action->clauses, &clauses));
	struct str title = utf8_normal(asking->arena, str_trim(action->title));
	EMIT(asking, DRAFT_REVISED, draft_revised, .resolution = draft->head.id, .title = title,
		.clauses = clauses);
	struct digest text = resolution_text(asking->arena, title, &clauses);
	if (draft_same_check(draft, &text, "").code != FAULT_NONE)
		lapse(asking, draft);
	return OK;
}

/* How many drafts of who drafted this one look for sponsors: each is put before every member. */
static size_t
shown_of(const struct assembly *assembly, const struct resolution *draft)
{
	size_t shown = 0;
	for (EACH(const struct resolution, other, &assembly->resolutions))
		shown += other->shown && other->standing == STANDING_DRAFT
			&& other->drafted_by == draft->drafted_by;
	return shown;
}

struct fault
decide_show_draft(struct asking *asking, const struct action_show_draft *action)
{
	struct resolution *draft =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	TRY(draft_change_check(asking, draft));
	if (draft->shown == action->shown)
		return fault(FAULT_SAME_ALREADY, "shown");
	if (action->shown && !resolution_clerk(asking, draft->body)
	    && shown_of(asking->assembly, draft) >= SHOWN_MOST)
		return fault_too_large("shown", SHOWN_MOST, "drafts");
	EMIT(asking, DRAFT_SHOWN, draft_shown, .resolution = draft->head.id,
		.shown = action->shown);
	return OK;
}

/* Applying */

/* Whoever acts for a sponsor's seat and puts words into the draft stands under these by their own
 * act, whoever entered them there. */
static void
take_hand(struct assembly *assembly, const struct stamp *stamp, struct resolution *draft,
	uint64_t by)
{
	struct member *member;
	const struct asking asking = {
		.assembly = assembly, .caller.person = by, .now = stamp->at,
	};
	if (member_acting(&asking, draft->body, &member).code == FAULT_NONE
	    && list_has(&draft->sponsors, member) && !list_has(&draft->joined, member))
		list_add(assembly->arena, &draft->joined, member);
}

static void
take_text(struct assembly *assembly, struct resolution *draft, struct str title,
	const struct clause_text_list *clauses)
{
	struct arena *meanwhile = arena_new();
	draft->title = str_keep(assembly->arena, title);
	draft->draft = resolution_keep_clauses(assembly, draft, clauses);
	draft->draft_text = resolution_text(meanwhile, draft->title, &draft->draft);
	arena_free(meanwhile);
	assembly_touch(assembly, draft);
}

void
apply_resolution_drafted(struct assembly *assembly, const struct stamp *stamp,
	const struct event_resolution_drafted *event)
{
	struct resolution *draft =
		assembly_add(assembly, stamp, NOUN_RESOLUTION, sizeof(struct resolution));
	list_add(assembly->arena, &assembly->resolutions, draft);
	draft->body = assembly_must(assembly, event->body, NOUN_BODY);
	draft->drafted_by = event->by;
	resolution_enter(assembly, draft, event->state);
	resolution_keep_origin(assembly, draft, &event->sponsors, &event->named_sponsors,
		&event->trailing, &event->left_over);
	for (size_t i = 0; i < event->issues.count; i++)
		list_add(assembly->arena, &draft->issues,
			assembly_must(assembly, event->issues.at[i], NOUN_ISSUE));
	take_text(assembly, draft, event->title, &event->clauses);
	take_hand(assembly, stamp, draft, event->by);
}

void
apply_draft_revised(struct assembly *assembly, const struct stamp *stamp,
	const struct event_draft_revised *event)
{
	struct resolution *draft = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	assert(draft->standing == STANDING_DRAFT);
	take_text(assembly, draft, event->title, &event->clauses);
	take_hand(assembly, stamp, draft, event->by);
}

void
apply_draft_shown(struct assembly *assembly, const struct stamp *stamp,
	const struct event_draft_shown *event)
{
	(void)stamp;
	struct resolution *draft = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	draft->shown = event->shown;
	assembly_touch(assembly, draft);
}
