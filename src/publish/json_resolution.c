/* Resolutions and issues as data. */
#include "publish/json_field.h"
#include "publish/pages.h"

void
json_clauses(struct buf *out, const struct clause_text_list *list)
{
	json_open_list(out, "clauses");
	for (size_t i = 0; i < list->count; i++) {
		json_open(out, NULL);
		json_field_number(out, "clause", list->at[i].clause);
		json_field_word(out, "kind", clause_kind_word(list->at[i].kind));
		json_field_text(out, "lead", list->at[i].lead);
		json_field_text(out, "words", list->at[i].words);
		json_close(out);
	}
	json_close_list(out);
}

static void
versions(struct buf *out, const struct resolution *resolution)
{
	json_open_list(out, "versions");
	for (EACH(const struct version, version, &resolution->versions)) {
		json_open(out, NULL);
		json_field_number(out, "id", (int64_t)version->head.id);
		json_field_word(out, "kind", version_kind_word(version->kind));
		json_field_time(out, "at", version->at);
		json_field_text(out, "title", version->title);
		json_field_digest(out, "text", &version->text);
		json_field_text(out, "note", version->note);
		json_field_flag(out, "current", version == resolution->current);
		json_clauses(out, &version->clauses);
		json_close(out);
	}
	json_close_list(out);
}

static void
referrals(struct buf *out, const struct resolution *resolution)
{
	json_open_list(out, "referrals");
	for (EACH(const struct referral, referral, &resolution->referrals)) {
		json_open(out, NULL);
		json_field_number(out, "id", (int64_t)referral->head.id);
		json_field_number(out, "committee", (int64_t)referral->committee->head.id);
		json_field_time(out, "at", referral->at);
		json_field_flag(out, "reported", referral->reported);
		if (referral->reported) {
			json_field_time(out, "reported_at", referral->reported_at);
			json_field_word(
			    out, "recommendation", recommendation_word(referral->recommendation));
			json_field_flag(out, "unanimous", referral->unanimous);
			json_field_number(
			    out, "vote", referral->vote ? (int64_t)referral->vote->head.id : 0);
			json_open_list(out, "minority");
			for (EACH(const struct member, member, &referral->minority))
				json_field_number(out, NULL, (int64_t)member->head.id);
			json_close_list(out);
			json_field_text(out, "minority_statement", referral->minority_statement);
		}
		json_close(out);
	}
	json_close_list(out);
}

static void
history(struct buf *out, const struct resolution *resolution)
{
	json_open_list(out, "history");
	for (size_t i = 0; i < resolution->history_count; i++) {
		const struct moment *moment = &resolution->history[i];
		json_open(out, NULL);
		json_field_number(out, "entry", (int64_t)moment->entry);
		json_field_time(out, "at", moment->at);
		json_field_word(out, "kind", event_kinds[moment->kind].name);
		json_field_text(out, "state", moment->state);
		json_field_text(out, "reason", moment->reason);
		json_field_number(out, "about", (int64_t)moment->about);
		json_close(out);
	}
	json_close_list(out);
}

void
json_dissent(struct buf *out, const struct dissent *dissent)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)dissent->head.id);
	json_field_number(out, "resolution", (int64_t)dissent->resolution->head.id);
	json_field_number(out, "member", (int64_t)dissent->member->head.id);
	json_field_text(out, "name", dissent->member->person->name);
	json_field_word(out, "choice", choice_word(dissent->choice));
	json_field_text(out, "statement", dissent->statement);
	json_field_time(out, "at", dissent->at);
	json_close(out);
}

static void
lists(struct buf *out, const struct resolution *resolution)
{
	json_open_list(out, "issues");
	for (EACH(const struct issue, issue, &resolution->issues))
		json_field_text(out, NULL, issue->slug);
	json_close_list(out);
	json_open_list(out, "sponsors");
	for (EACH(const struct member, member, &resolution->sponsors))
		json_member_short(out, member);
	json_close_list(out);
	json_open_list(out, "votes");
	for (EACH(const struct vote, vote, &resolution->votes))
		json_field_number(out, NULL, (int64_t)vote->head.id);
	json_close_list(out);
	json_open_list(out, "replaces");
	for (EACH(const struct resolution, old, &resolution->replaces))
		json_field_number(out, NULL, (int64_t)old->head.id);
	json_close_list(out);
	json_open_list(out, "dissents");
	for (EACH(const struct dissent, dissent, &resolution->dissents))
		json_dissent(out, dissent);
	json_close_list(out);
}

void
json_resolution_fields(struct buf *out, const struct resolution *resolution)
{
	const struct resolution *successor = resolution->successor;
	const struct vote *adopted_by = resolution->adopted_by;
	json_field_number(out, "id", (int64_t)resolution->head.id);
	json_field_number(out, "body", (int64_t)resolution->body->head.id);
	json_field_text(out, "label", resolution->label);
	json_field_number(out, "number", resolution->number);
	json_field_text(out, "title", resolution->title);
	json_field_text(out, "state", resolution->state);
	json_field_word(out, "standing", standing_word(resolution->standing));
	json_field_flag(out, "late", resolution->late);
	json_field_number(out, "successor", successor ? (int64_t)successor->head.id : 0);
	json_field_number(out, "adopted_by", adopted_by ? (int64_t)adopted_by->head.id : 0);
	json_field_time(out, "adopted_at", resolution->adopted_at);
	json_field_texts(out, "named_sponsors", &resolution->named_sponsors);
	json_field_texts(out, "trailing", &resolution->trailing);
	json_field_texts(out, "left_over", &resolution->left_over);
	lists(out, resolution);
	versions(out, resolution);
	referrals(out, resolution);
	history(out, resolution);
}

void
json_resolution_whole(struct buf *out, const struct resolution *resolution)
{
	json_open(out, NULL);
	json_resolution_fields(out, resolution);
	json_close(out);
}

struct fault
resolution_json(const struct viewing *viewing)
{
	struct resolution *resolution;
	TRY(viewing_entity(viewing, NOUN_RESOLUTION, &resolution));
	if (!part_visible(resolution))
		return fault(FAULT_NOT_FOUND, "");
	json_resolution_whole(viewing->out, resolution);
	return OK;
}

static void
short_list(const struct viewing *viewing, const struct list *resolutions)
{
	json_open_list(viewing->out, "resolutions");
	for (EACH(const struct resolution, resolution, resolutions))
		if (part_visible(resolution))
			json_resolution_short(viewing->out, resolution);
	json_close_list(viewing->out);
}

/* Those who sponsor or were asked to look at some text, by their names, so that the list can be
 * searched by them. */
static void
concerned(const struct viewing *viewing, const struct resolution *resolution)
{
	struct buf *out = viewing->out;
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)resolution->head.id);
	json_field_number(out, "body", (int64_t)resolution->body->head.id);
	json_open_list(out, "sponsors");
	for (EACH(const struct member, member, &resolution->sponsors))
		json_field_text(out, NULL, member->person->name);
	for (size_t i = 0; i < resolution->named_sponsors.count; i++)
		json_field_text(out, NULL, resolution->named_sponsors.at[i]);
	json_close_list(out);
	json_open_list(out, "referrals");
	for (EACH(const struct referral, referral, &resolution->referrals)) {
		json_open(out, NULL);
		json_field_number(out, "committee", (int64_t)referral->committee->head.id);
		json_field_text(out, "name", referral->committee->name);
		json_field_flag(out, "reported", referral->reported);
		json_close(out);
	}
	json_close_list(out);
	json_close(out);
}

struct fault
resolutions_json(const struct viewing *viewing)
{
	json_open(viewing->out, NULL);
	short_list(viewing, &viewing->assembly->resolutions);
	json_open_list(viewing->out, "concerned");
	for (EACH(const struct resolution, resolution, &viewing->assembly->resolutions))
		if (part_visible(resolution))
			concerned(viewing, resolution);
	json_close_list(viewing->out);
	json_close(viewing->out);
	return OK;
}

static void
issue_open(struct buf *out, const struct issue *issue)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)issue->head.id);
	json_field_text(out, "name", issue->name);
	json_field_text(out, "slug", issue->slug);
}

struct fault
issue_json(const struct viewing *viewing)
{
	const struct issue *issue = viewing_issue(viewing);
	if (!issue)
		return fault(FAULT_NOT_FOUND, "");
	issue_open(viewing->out, issue);
	short_list(viewing, &issue->resolutions);
	json_close(viewing->out);
	return OK;
}

struct fault
issues_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	json_open(out, NULL);
	json_open_list(out, "issues");
	for (EACH(const struct issue, issue, &viewing->assembly->issues)) {
		issue_open(out, issue);
		json_field_number(out, "resolutions", (int64_t)issue->resolutions.count);
		json_close(out);
	}
	json_close_list(out);
	json_close(out);
	return OK;
}
