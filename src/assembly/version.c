/* Versions of a text: the one submitted, the clerk's revisions and corrections, the
 * substitutes proposed in committee. A version never changes; which one is in force does.
 * Clauses keep their number through all versions of a resolution, also when they come back
 * after having been struck. */
#include <assert.h>

#include "assembly/field.h"
#include "assembly/referral.h"
#include "assembly/verbs.h"
#include "text/utf8.h"
#include "wording/clause.h"

enum {
	CLAUSES_MOST = 1000,
	LEAD_MOST = 1000,                   /* bytes */
	WORDS_MOST = 100 * 1024,            /* bytes of one clause */
	CLAUSES_BYTES_MOST = 1024 * 1024,   /* of one text */
};

struct digest
resolution_text(struct arena *arena, struct str title, const struct clause_text_list *clauses)
{
	struct clause *copies = TAKE_MANY(arena, struct clause, clauses->count);
	for (size_t i = 0; i < clauses->count; i++)
		copies[i] = (struct clause){ .id = clauses->at[i].clause,
			.kind = clauses->at[i].kind,
			.lead = clauses->at[i].lead,
			.words = clauses->at[i].words };
	return wording_digest(arena, &(struct wording){ title, copies, clauses->count });
}

/* Deciding */

static struct fault
clause_check(const struct part_clause_text *clause, int64_t last)
{
	TRY(field_text(clause->words, WORDS_MOST, "words"));
	TRY(field_text_or_none(clause->lead, LEAD_MOST, "lead"));
	if (clause->clause < 0 || clause->clause > last)
		return fault(FAULT_NO_SUCH_CLAUSE, "clause");
	return OK;
}

/* Checks them one by one and numbers those that are new. */
static struct fault
number_clauses(struct arena *arena, int64_t last, struct clause_text_list *clauses)
{
	bool *taken = TAKE_MANY(arena, bool, (size_t)last + 1);
	int64_t next = last;
	for (size_t i = 0; i < clauses->count; i++) {
		struct part_clause_text *clause = &clauses->at[i];
		struct fault found = clause_check(clause, last);
		if (found.code == FAULT_NONE && clause->clause > 0 && taken[clause->clause])
			found = fault(FAULT_TWICE, "clause");
		if (found.code != FAULT_NONE)
			return fault(
				found.code, field_of_member(arena, "clauses", i, found.about));
		if (clause->clause == 0)
			clause->clause = ++next;
		else
			taken[clause->clause] = true;
	}
	return OK;
}

struct fault
resolution_clauses(const struct asking *asking, const struct resolution *resolution,
	const struct clause_text_list *given, struct clause_text_list *ret_clauses)
{
	size_t bytes = 0;
	for (size_t i = 0; i < given->count; i++)
		bytes += given->at[i].lead.size + given->at[i].words.size;
	if (given->count > CLAUSES_MOST)
		return fault_too_large("clauses", CLAUSES_MOST, "clauses");
	if (bytes > CLAUSES_BYTES_MOST)
		return fault_too_large("clauses", CLAUSES_BYTES_MOST, "bytes");
	struct clause_text_list clauses = {
		TAKE_MANY(asking->arena, struct part_clause_text, given->count), given->count
	};
	for (size_t i = 0; i < given->count; i++)
		clauses.at[i] = given->at[i];
	TRY(number_clauses(asking->arena, resolution ? resolution->last_clause : 0, &clauses));
	*ret_clauses = clauses;
	return OK;
}

struct fault
resolution_whole(struct str title, const struct clause_text_list *clauses)
{
	TRY(field_text(title, FIELD_TITLE_MOST, "title"));
	for (size_t i = 0; i < clauses->count; i++)
		if (clauses->at[i].kind == CLAUSE_KIND_RESOLVED)
			return OK;
	return fault(FAULT_NO_RESOLVED_CLAUSE, "clauses");
}

/* A text that may become a version of the resolution: whole, and not the one in force. */
static struct fault
new_text(const struct asking *asking, const struct resolution *resolution, struct str title,
	const struct clause_text_list *clauses, struct event_version_written *ret_event)
{
	struct event_version_written event = { .resolution = resolution->head.id };
	TRY(resolution_clauses(asking, resolution, clauses, &event.clauses));
	TRY(resolution_whole(title, &event.clauses));
	event.title = utf8_normal(asking->arena, str_trim(title));
	event.text = resolution_text(asking->arena, event.title, &event.clauses);
	if (digest_equal(&event.text, &resolution->current->text))
		return fault(FAULT_UNCHANGED, "clauses");
	*ret_event = event;
	return OK;
}

/* Whoever wrote against a text should know when it is no longer the one in force: else the work of
 * two who write at once would be the work of the second. */
static struct fault
base_check(const struct asking *asking, const struct resolution *resolution, uint64_t id)
{
	const struct version *base;
	TRY(assembly_want(asking->assembly, id, NOUN_VERSION, "base", &base));
	if (base->resolution != resolution)
		return fault(FAULT_OTHER_RESOLUTION, "base");
	return base == resolution->current ? OK : fault(FAULT_TEXT_MEANWHILE, "base");
}

struct fault
decide_write_version(struct asking *asking, const struct action_write_version *action)
{
	struct resolution *resolution =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	if (action->kind != VERSION_KIND_REVISION && action->kind != VERSION_KIND_CORRECTION)
		return fault(FAULT_VERSION_KIND, "kind");
	if (action->current)
		TRY(resolution_idle_check(resolution, "resolution"));
	TRY(field_text(action->note, FIELD_REASON_MOST, "note"));
	if (action->has_base)
		TRY(base_check(asking, resolution, action->base));
	struct event_version_written event;
	TRY(new_text(asking, resolution, action->title, &action->clauses, &event));
	event.kind = action->kind;
	event.note = str_trim(action->note);
	event.current = action->current;
	asking_emit(asking, EVENT_VERSION_WRITTEN, &event);
	if (event.current && event.kind == VERSION_KIND_REVISION)
		resolution_unslate(asking, resolution, STR("its text was revised"));
	return OK;
}

struct fault
decide_propose_substitute(struct asking *asking, const struct action_propose_substitute *action)
{
	struct referral *referral =
		assembly_must(asking->assembly, action->referral, NOUN_REFERRAL);
	TRY(resolution_pending_check(referral->resolution, "referral"));
	TRY(field_text_or_none(action->note, FIELD_REASON_MOST, "note"));
	struct event_version_written event;
	TRY(new_text(asking, referral->resolution, action->title, &action->clauses, &event));
	event.kind = VERSION_KIND_SUBSTITUTE;
	event.note = str_trim(action->note);
	asking_emit(asking, EVENT_VERSION_WRITTEN, &event);
	return OK;
}

/* Applying */

struct clause_text_list
resolution_keep_clauses(struct assembly *assembly, struct resolution *resolution,
	const struct clause_text_list *clauses)
{
	struct clause_text_list kept = {
		TAKE_MANY(assembly->arena, struct part_clause_text, clauses->count), clauses->count
	};
	for (size_t i = 0; i < clauses->count; i++) {
		kept.at[i] = clauses->at[i];
		kept.at[i].lead = str_keep(assembly->arena, clauses->at[i].lead);
		kept.at[i].words = str_keep(assembly->arena, clauses->at[i].words);
		if (kept.at[i].clause > resolution->last_clause)
			resolution->last_clause = kept.at[i].clause;
	}
	return kept;
}

struct version *
resolution_add_version(struct assembly *assembly, const struct stamp *stamp,
	struct resolution *resolution, const struct version *version, bool current)
{
	struct version *added =
		assembly_add(assembly, stamp, NOUN_VERSION, sizeof(struct version));
	added->resolution = resolution;
	added->kind = version->kind;
	added->at = stamp->at;
	added->title = str_keep(assembly->arena, version->title);
	added->clauses = resolution_keep_clauses(assembly, resolution, &version->clauses);
	added->text = version->text;
	added->note = str_keep(assembly->arena, version->note);
	list_add(assembly->arena, &resolution->versions, added);
	assembly_touch(assembly, resolution);
	if (current)
		resolution_set_current(assembly, resolution, added);
	return added;
}

void
resolution_set_current(struct assembly *assembly, struct resolution *resolution,
	struct version *version)
{
	assert(version->resolution == resolution);
	resolution->current = version;
	resolution->title = version->title;
	assembly_touch(assembly, resolution);
}

void
apply_version_written(struct assembly *assembly, const struct stamp *stamp,
	const struct event_version_written *event)
{
	struct resolution *resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	struct version *added = resolution_add_version(assembly, stamp, resolution,
		&(struct version){ .kind = event->kind, .title = event->title,
			.clauses = event->clauses, .text = event->text, .note = event->note },
		event->current);
	resolution_remember(assembly, resolution, stamp, EVENT_VERSION_WRITTEN, STR(""),
		event->note, added->head.id);
}
