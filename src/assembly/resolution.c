/* A resolution after its submission: where it stands in the body's workflow, and its history.
 *
 * Who may withdraw: the first sponsor (the one who brought it), or the clerk. Nothing here
 * adopts or rejects; that comes from votes alone, by resolution_step. */
#include "assembly/resolution.h"

#include <assert.h>

#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/item.h"
#include "assembly/permission.h"
#include "assembly/verbs.h"
#include "assembly/vote.h"
#include "assembly/workflow.h"
#include "text/term.h"

enum { ISSUES_MOST = 100 };

/* Finding out */

bool
resolution_clerk(const struct asking *asking, const struct body *body)
{
	return (permission_roles(asking, body->head.id) & MAY_CLERK) != 0;
}

bool
resolution_in_vote(const struct resolution *resolution)
{
	for (EACH(const struct vote, vote, &resolution->votes))
		if (vote_goes_on(vote))
			return true;
	return false;
}

struct fault
resolution_pending_check(const struct resolution *resolution, const char *field)
{
	if (resolution->standing == STANDING_DRAFT)
		return fault(FAULT_STILL_A_DRAFT, field);
	return workflow_pending(resolution->standing) ? OK
		: fault(FAULT_RESOLUTION_NOT_PENDING, field);
}

struct fault
resolution_idle_check(const struct resolution *resolution, const char *field)
{
	return resolution_in_vote(resolution) ? fault(FAULT_IN_VOTE, field) : OK;
}

struct fault
resolution_admitted_check(const struct resolution *resolution, const char *field)
{
	return resolution->late ? fault(FAULT_LATE_NOT_ADMITTED, field) : OK;
}

struct fault
resolution_issues_check(const struct asking *asking, const struct id_list *issues)
{
	if (issues->count > ISSUES_MOST)
		return fault_too_large("issues", ISSUES_MOST, "policy areas");
	for (size_t i = 0; i < issues->count; i++) {
		struct issue *issue;
		TRY(assembly_want(asking->assembly, issues->at[i], NOUN_ISSUE,
			field_member(asking->arena, "issues", i), &issue));
	}
	return field_ids_once(asking->arena, issues, "issues");
}

/* Steps */

static bool
item_of_vote(const struct vote *vote, const struct item *item)
{
	for (size_t i = 0; vote && i < vote->subjects.count; i++)
		if (vote->subjects.at[i].item == item->head.id)
			return true;
	return false;
}

void
resolution_clear_items(struct asking *asking, const struct resolution *resolution,
	const struct vote *vote)
{
	for (EACH(const struct item, item, &resolution->items))
		if (!item->removed && !item->done && !item->meeting->ended
		    && !item_of_vote(vote, item))
			item_take_off(asking, item, STR("it is no longer before the body"));
}

struct fault
resolution_step(struct asking *asking, const struct resolution *resolution, enum step step,
	const struct vote *vote, struct str reason)
{
	struct str to;
	TRY(workflow_follow(resolution->body, resolution->state, step, &to));
	EMIT(asking, RESOLUTION_MOVED, resolution_moved, .resolution = resolution->head.id,
		.step = step, .state = to, .reason = reason, .vote = vote ? vote->head.id : 0);
	enum standing standing = workflow_state(resolution->body, to)->standing;
	if (standing != STANDING_PENDING && standing != STANDING_REFERRED)
		resolution_clear_items(asking, resolution, vote);
	return OK;
}

/* Steps that have an action of their own are not taken by hand: that action checks more. */
static struct fault
by_hand(enum step step)
{
	switch (step) {
	case STEP_ADOPT:
	case STEP_REJECT:
		return fault(FAULT_STEP_BY_VOTE, "step");
	case STEP_SUBMIT:
	case STEP_REFER:
	case STEP_WITHDRAW:
	case STEP_SUPERSEDE:
		return fault(FAULT_STEP_BY_ACTION, "step");
	default:
		return OK;
	}
}

struct fault
decide_move_resolution(struct asking *asking, const struct action_move_resolution *action)
{
	struct resolution *resolution =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	TRY(by_hand(action->step));
	TRY(field_text(action->reason, FIELD_REASON_MOST, "reason"));
	TRY(resolution_idle_check(resolution, "resolution"));
	return resolution_step(asking, resolution, action->step, NULL, action->reason);
}

/* The first sponsor's seat acts, or the clerk. */
static struct fault
may_withdraw(const struct asking *asking, const struct resolution *resolution)
{
	if (resolution_clerk(asking, resolution->body))
		return OK;
	struct member *member;
	TRY(member_acting(asking, resolution->body, &member));
	return resolution->first_sponsor == member ? OK
		: fault(FAULT_NOT_FIRST_SPONSOR, "resolution");
}

struct fault
decide_withdraw_resolution(struct asking *asking, const struct action_withdraw_resolution *action)
{
	struct resolution *resolution =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	TRY(may_withdraw(asking, resolution));
	TRY(field_text(action->reason, FIELD_REASON_MOST, "reason"));
	TRY(resolution_idle_check(resolution, "resolution"));
	return resolution_step(asking, resolution, STEP_WITHDRAW, NULL, action->reason);
}

struct fault
decide_set_issues(struct asking *asking, const struct action_set_issues *action)
{
	TRY(resolution_issues_check(asking, &action->issues));
	EMIT(asking, ISSUES_SET, issues_set, .resolution = action->resolution,
		.issues = action->issues);
	return OK;
}

/* Applying */

void
resolution_remember(struct assembly *assembly, struct resolution *resolution,
	const struct stamp *stamp, enum event_kind kind, struct str state, struct str reason,
	uint64_t about)
{
	if (resolution->history_count == resolution->history_room) {
		size_t room = resolution->history_room > 0 ? 2 * resolution->history_room : 8;
		resolution->history = arena_grow(assembly->arena, resolution->history,
			resolution->history_room * sizeof(struct moment),
			room * sizeof(struct moment));
		resolution->history_room = room;
	}
	resolution->history[resolution->history_count++] = (struct moment){ .at = stamp->at,
		.entry = stamp->seq,
		.kind = kind,
		.state = str_keep(assembly->arena, state),
		.reason = str_keep(assembly->arena, reason),
		.about = about };
	assembly_touch(assembly, resolution);
}

void
resolution_enter(struct assembly *assembly, struct resolution *resolution, struct str state)
{
	const struct part_workflow_state *known = workflow_state(resolution->body, state);
	assert(known);
	resolution->state = known->name;
	resolution->standing = known->standing;
	assembly_touch(assembly, resolution);
	if (!resolution->current)
		return; /* a draft concerns nobody's page */
	assembly_touch(assembly, resolution->body);
	for (EACH(struct issue, issue, &resolution->issues))
		assembly_touch(assembly, issue);
	for (EACH(struct member, member, &resolution->sponsors))
		assembly_touch(assembly, member);
}

/* A vote adopts the text that its question fixed, whichever was in force meanwhile. */
static void
adopt(struct assembly *assembly, struct resolution *resolution, const struct stamp *stamp,
	struct vote *vote)
{
	resolution->adopted_at = stamp->at;
	resolution->adopted_by = vote;
	for (size_t i = 0; i < vote->subjects.count; i++)
		if (vote->matters[i].resolution == resolution)
			resolution_set_current(assembly, resolution, vote->matters[i].version);
}

/* What was taken up again, or adopted by a vote that is void, has no adoption any more, and a
 * dissent from it has lost what it was about. */
static void
unadopt(struct assembly *assembly, struct resolution *resolution)
{
	resolution->adopted_at = 0;
	resolution->adopted_by = NULL;
	resolution_clear_dissents(assembly, resolution);
}

/* A void vote put no text in force: the one before it is so again. */
static void
restore_text(struct assembly *assembly, struct resolution *resolution, const struct vote *vote)
{
	for (size_t i = 0; i < vote->subjects.count; i++) {
		const struct matter *matter = &vote->matters[i];
		bool in_force = matter->version == resolution->current;
		if (matter->resolution == resolution && in_force)
			resolution_set_current(assembly, resolution,
				assembly_must(assembly, matter->current->head.id, NOUN_VERSION));
	}
}

void
apply_resolution_moved(struct assembly *assembly, const struct stamp *stamp,
	const struct event_resolution_moved *event)
{
	struct resolution *resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	struct vote *vote =
		event->vote != 0 ? assembly_must(assembly, event->vote, NOUN_VOTE) : NULL;
	bool was_adopted = resolution->standing == STANDING_ADOPTED;
	resolution_enter(assembly, resolution, event->state);
	if (resolution->standing == STANDING_ADOPTED)
		adopt(assembly, resolution, stamp, vote);
	else if (was_adopted)
		unadopt(assembly, resolution);
	if (event->step == STEP_RESTORE)
		restore_text(assembly, resolution, vote);
	resolution_remember(assembly, resolution, stamp, EVENT_RESOLUTION_MOVED, event->state,
		event->reason, event->vote);
}

void
resolution_set_issues(struct assembly *assembly, struct resolution *resolution,
	const struct id_list *issues)
{
	for (EACH(struct issue, old, &resolution->issues)) {
		list_remove(&old->resolutions, resolution);
		assembly_touch(assembly, old);
	}
	resolution->issues.count = 0;
	for (size_t i = 0; i < issues->count; i++) {
		struct issue *issue = assembly_must(assembly, issues->at[i], NOUN_ISSUE);
		list_add(assembly->arena, &resolution->issues, issue);
		list_add(assembly->arena, &issue->resolutions, resolution);
		assembly_touch(assembly, issue);
	}
	assembly_touch(assembly, resolution);
}

void
apply_issues_set(struct assembly *assembly, const struct stamp *stamp,
	const struct event_issues_set *event)
{
	struct resolution *resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	resolution_set_issues(assembly, resolution, &event->issues);
	resolution_remember(assembly, resolution, stamp, EVENT_ISSUES_SET, STR(""), STR(""), 0);
}

static struct text_list
keep_texts(struct arena *arena, const struct text_list *texts)
{
	struct text_list kept = { TAKE_MANY(arena, struct str, texts->count), texts->count };
	for (size_t i = 0; i < texts->count; i++)
		kept.at[i] = str_keep(arena, texts->at[i]);
	return kept;
}

void
resolution_keep_origin(struct assembly *assembly, struct resolution *resolution,
	const struct id_list *sponsors, const struct text_list *named_sponsors,
	const struct text_list *trailing, const struct text_list *left_over)
{
	resolution->sponsors.count = 0;
	for (size_t i = 0; i < sponsors->count; i++)
		list_add(assembly->arena, &resolution->sponsors,
			assembly_must(assembly, sponsors->at[i], NOUN_MEMBER));
	resolution->first_sponsor = sponsors->count > 0 ? resolution->sponsors.at[0] : NULL;
	resolution->named_sponsors = keep_texts(assembly->arena, named_sponsors);
	resolution->trailing = keep_texts(assembly->arena, trailing);
	resolution->left_over = keep_texts(assembly->arena, left_over);
}

/* The lines of the state */

static void
write_clauses(struct buf *out, const struct clause_text_list *clauses)
{
	for (size_t i = 0; i < clauses->count; i++) {
		const struct part_clause_text *clause = &clauses->at[i];
		dump_number(out, "clause", clause->clause);
		dump_term(out, "kind", clause_kind_word(clause->kind));
		dump_text(out, "lead", clause->lead);
		dump_text(out, "words", clause->words);
	}
}

static void
write_version(struct buf *out, const struct version *version)
{
	dump_begin(out, &version->head);
	dump_entity(out, "resolution", version->resolution);
	dump_term(out, "kind", version_kind_word(version->kind));
	dump_number(out, "at", version->at);
	dump_text(out, "title", version->title);
	dump_digest(out, "text", &version->text);
	dump_text(out, "note", version->note);
	write_clauses(out, &version->clauses);
	dump_end(out);
}

static void
write_history(struct buf *out, const struct resolution *resolution)
{
	for (size_t i = 0; i < resolution->history_count; i++) {
		const struct moment *moment = &resolution->history[i];
		dump_number(out, "entry", (int64_t)moment->entry);
		dump_number(out, "at", moment->at);
		dump_text(out, "kind", str_of(event_kinds[moment->kind].name));
		dump_text(out, "state", moment->state);
		dump_text(out, "reason", moment->reason);
		dump_number(out, "about", (int64_t)moment->about);
	}
}

static void
write_lists(struct buf *out, const struct resolution *resolution)
{
	dump_entities(out, "sponsors", &resolution->sponsors);
	dump_entities(out, "joined", &resolution->joined);
	dump_entities(out, "lapsed", &resolution->lapsed);
	dump_entity(out, "first_sponsor", resolution->first_sponsor);
	dump_texts(out, "named_sponsors", &resolution->named_sponsors);
	dump_texts(out, "trailing", &resolution->trailing);
	dump_texts(out, "left_over", &resolution->left_over);
	dump_entities(out, "issues", &resolution->issues);
	dump_entities(out, "referrals", &resolution->referrals);
	dump_entities(out, "items", &resolution->items);
	dump_entities(out, "votes", &resolution->votes);
	dump_entities(out, "petitioners", &resolution->petitioners);
	dump_entities(out, "dissents", &resolution->dissents);
	dump_entities(out, "replaces", &resolution->replaces);
}

void
resolution_write(const struct resolution *resolution, struct buf *out)
{
	dump_begin(out, &resolution->head);
	dump_entity(out, "body", resolution->body);
	dump_entity(out, "meeting", resolution->meeting);
	dump_number(out, "drafted_by", (int64_t)resolution->drafted_by);
	dump_number(out, "number", resolution->number);
	dump_text(out, "label", resolution->label);
	dump_text(out, "state", resolution->state);
	dump_term(out, "standing", standing_word(resolution->standing));
	dump_flag(out, "late", resolution->late);
	dump_flag(out, "shown", resolution->shown);
	dump_text(out, "title", resolution->title);
	dump_number(out, "last_clause", resolution->last_clause);
	dump_entity(out, "current", resolution->current);
	dump_entity(out, "successor", resolution->successor);
	dump_entity(out, "adopted_by", resolution->adopted_by);
	dump_number(out, "adopted_at", resolution->adopted_at);
	write_lists(out, resolution);
	write_clauses(out, &resolution->draft);
	write_history(out, resolution);
	dump_end(out);
	for (EACH(const struct version, version, &resolution->versions))
		write_version(out, version);
	for (EACH(const struct dissent, dissent, &resolution->dissents))
		dissent_write(dissent, out);
}
