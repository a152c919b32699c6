/* Section by section, object by object. */
#include "publish/export.h"

#include "publish/json_field.h"

struct export {
	const struct assembly *assembly;
	struct arena *arena; /* reset after each piece */
	export_sink *sink;
	void *context;
	const char *section;
	bool first; /* nothing of the section was written yet */
	struct buf out;
};

static void
piece_begin(struct export *export)
{
	buf_init(&export->out, export->arena, EXPORT_PIECE_MOST);
}

static struct fault
piece_end(struct export *export)
{
	struct fault result = OK;
	if (export->out.full)
		result = fault(FAULT_TOO_LARGE, export->section);
	if (result.code == FAULT_NONE)
		result = export->sink(export->context, buf_str(&export->out));
	arena_reset(export->arena);
	return result;
}

static struct fault
literal(struct export *export, const char *text)
{
	return export->sink(export->context, str_of(text));
}

/* Ends an object that was written to export->out. */
static struct fault
object_end(struct export *export)
{
	if (!export->first)
		TRY(literal(export, ",\n"));
	export->first = false;
	return piece_end(export);
}

static struct fault
section_begin(struct export *export, const char *name)
{
	export->section = name;
	export->first = true;
	TRY(literal(export, ",\n\""));
	TRY(literal(export, name));
	return literal(export, "\":[\n");
}

static struct fault
section_end(struct export *export)
{
	return literal(export, "]");
}

/* Lists of the assembly, each object by one function. */

static void
write_body(const struct export *export, struct buf *out, const void *body)
{
	(void)export;
	json_body_whole(out, body);
}

static void
write_member(const struct export *export, struct buf *out, const void *member)
{
	(void)export;
	json_member_whole(out, member);
}

static void
write_issue(const struct export *export, struct buf *out, const void *at)
{
	const struct issue *issue = at;
	(void)export;
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)issue->head.id);
	json_field_text(out, "name", issue->name);
	json_field_text(out, "slug", issue->slug);
	json_close(out);
}

static void
write_meeting(const struct export *export, struct buf *out, const void *meeting)
{
	(void)export;
	json_meeting_whole(out, meeting);
}

static void
write_resolution(const struct export *export, struct buf *out, const void *resolution)
{
	(void)export;
	json_resolution_whole(out, resolution);
}

static void
write_vote(const struct export *export, struct buf *out, const void *vote)
{
	json_vote_whole(out, export->assembly, vote, AUDIENCE_PUBLIC);
}

typedef void object_writer(const struct export *export, struct buf *out, const void *at);

static struct fault
write_list(struct export *export, const char *name, const struct list *list, object_writer *write)
{
	TRY(section_begin(export, name));
	for (size_t i = 0; i < list->count; i++) {
		const struct entity *entity = list->at[i];
		if (entity->noun == NOUN_RESOLUTION
		    && !part_visible((const struct resolution *)list->at[i]))
			continue;
		piece_begin(export);
		write(export, &export->out, entity);
		TRY(object_end(export));
	}
	return section_end(export);
}

/* What hangs on seats */

static struct fault
write_stand_ins(struct export *export)
{
	struct buf *out = &export->out;
	TRY(section_begin(export, "stand_ins"));
	for (EACH(const struct member, member, &export->assembly->members)) {
		for (EACH(const struct stand_in, stand_in, &member->stand_ins)) {
			piece_begin(export);
			json_open(out, NULL);
			json_field_number(out, "id", (int64_t)stand_in->head.id);
			json_field_number(out, "member", (int64_t)member->head.id);
			json_field_number(out, "person", (int64_t)stand_in->person->head.id);
			json_field_text(out, "name", stand_in->person->name);
			json_field_word(out, "kind", stand_in_kind_word(stand_in->kind));
			json_field_flag(out, "ended", stand_in->ended);
			json_close(out);
			TRY(object_end(export));
		}
	}
	return section_end(export);
}

/* Those in force; a vote says of itself which ballots came by proxy. */
static struct fault
write_proxies(struct export *export)
{
	struct buf *out = &export->out;
	TRY(section_begin(export, "proxies"));
	for (EACH(const struct member, member, &export->assembly->members)) {
		if (!member->proxy)
			continue;
		piece_begin(export);
		json_open(out, NULL);
		json_field_number(out, "id", (int64_t)member->proxy->head.id);
		json_field_number(out, "member", (int64_t)member->head.id);
		json_field_number(out, "holder", (int64_t)member->proxy->holder->head.id);
		json_close(out);
		TRY(object_end(export));
	}
	return section_end(export);
}

/* Sittings, those of committees too, which may meet outside of any meeting */

static void
write_absences(struct buf *out, const struct sitting *sitting)
{
	json_open_list(out, "absences");
	for (size_t i = 0; i < sitting->absences.count; i++) {
		json_open(out, NULL);
		json_field_number(out, "member", (int64_t)sitting->absences.at[i].member);
		json_field_text(out, "category", sitting->absences.at[i].category);
		json_close(out);
	}
	json_close_list(out);
}

static void
write_sitting(struct buf *out, const struct sitting *sitting)
{
	const struct meeting *meeting = sitting->meeting;
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)sitting->head.id);
	json_field_number(out, "body", (int64_t)sitting->body->head.id);
	json_field_number(out, "meeting", meeting ? (int64_t)meeting->head.id : 0);
	json_field_text(out, "name", sitting->name);
	json_field_time(out, "opened_at", sitting->opened_at);
	json_field_time(out, "adjourned_at", sitting->adjourned_at);
	json_field_number(out, "present", sitting_present(sitting));
	if (sitting->counted >= 0)
		json_field_number(out, "counted", sitting->counted);
	if (sitting->call_present >= 0) {
		json_field_number(out, "call_present", sitting->call_present);
		json_field_flag(out, "call_met", sitting->call_met);
	}
	json_open_list(out, "members");
	for (EACH(const struct member, member, &sitting->present))
		json_field_number(out, NULL, (int64_t)member->head.id);
	json_close_list(out);
	write_absences(out, sitting);
	json_close(out);
}

static struct fault
write_sittings(struct export *export)
{
	TRY(section_begin(export, "sittings"));
	for (EACH(const struct body, body, &export->assembly->bodies)) {
		for (EACH(const struct sitting, sitting, &body->sittings)) {
			piece_begin(export);
			write_sitting(&export->out, sitting);
			TRY(object_end(export));
		}
	}
	return section_end(export);
}

static struct fault
write_head(struct export *export, const struct export_head *head)
{
	struct buf *out = &export->out;
	piece_begin(export);
	buf_byte(out, '{');
	json_field_word(out, "format", "whereas-export-1");
	json_open(out, "record");
	json_field_number(out, "entries", (int64_t)head->entries);
	json_field_time(out, "at", head->at);
	json_field_digest(out, "last_leaf", &head->last_leaf);
	json_close(out);
	return piece_end(export);
}

static struct fault
write_all(struct export *export, const struct export_head *head)
{
	const struct assembly *assembly = export->assembly;
	TRY(write_head(export, head));
	TRY(write_list(export, "bodies", &assembly->bodies, write_body));
	TRY(write_list(export, "members", &assembly->members, write_member));
	TRY(write_stand_ins(export));
	TRY(write_proxies(export));
	TRY(write_list(export, "issues", &assembly->issues, write_issue));
	TRY(write_list(export, "meetings", &assembly->meetings, write_meeting));
	TRY(write_sittings(export));
	TRY(write_list(export, "resolutions", &assembly->resolutions, write_resolution));
	TRY(write_list(export, "votes", &assembly->votes, write_vote));
	return literal(export, "}\n");
}

struct fault
export_write(const struct assembly *assembly, const struct export_head *head, export_sink *sink,
	void *context)
{
	struct export export = { .assembly = assembly, .arena = arena_new(), .sink = sink,
		.context = context };
	struct fault result = write_all(&export, head);
	arena_free(export.arena);
	return result;
}
