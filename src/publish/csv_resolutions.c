/* Resolutions as CSV: what they are called, where they stand, who they come from. */
#include "publish/csv.h"
#include "publish/pages.h"
#include "publish/part.h"

enum { LIST_MOST = 1024 * 1024 }; /* bytes of one field */

static struct str
issues_of(struct arena *arena, const struct resolution *resolution)
{
	struct buf list;
	buf_init(&list, arena, LIST_MOST);
	for (EACH(const struct issue, issue, &resolution->issues)) {
		buf_text(&list, list.size > 0 ? " " : "");
		buf_put(&list, issue->slug);
	}
	return buf_str(&list);
}

static void
add_name(struct buf *list, struct str name)
{
	buf_text(list, list->size > 0 ? "; " : "");
	buf_put(list, name);
}

static struct str
sponsors_of(struct arena *arena, const struct resolution *resolution)
{
	struct buf list;
	buf_init(&list, arena, LIST_MOST);
	for (EACH(const struct member, member, &resolution->sponsors))
		add_name(&list, member->person->name);
	for (size_t i = 0; i < resolution->named_sponsors.count; i++)
		add_name(&list, resolution->named_sponsors.at[i]);
	return buf_str(&list);
}

static int64_t
submitted_at(const struct resolution *resolution)
{
	const struct version *first = resolution->versions.count > 0
		? resolution->versions.at[0] : NULL;
	return first ? first->at : 0;
}

static void
one(struct buf *out, const struct resolution *resolution)
{
	struct csv_row row = { .out = out };
	csv_id(&row, resolution);
	csv_text(&row, resolution->label);
	csv_text(&row, resolution->title);
	csv_text(&row, resolution->body->name);
	csv_text(&row, resolution->state);
	csv_word(&row, standing_word(resolution->standing));
	csv_text(&row, issues_of(out->arena, resolution));
	csv_text(&row, sponsors_of(out->arena, resolution));
	csv_time(&row, submitted_at(resolution));
	csv_time(&row, resolution->adopted_at);
	csv_id(&row, resolution->adopted_by);
	csv_id(&row, resolution->successor);
	csv_number(&row, (int64_t)resolution->dissents.count);
	csv_end(&row);
}

struct fault
resolutions_csv(const struct viewing *viewing)
{
	csv_header(viewing->out, "resolution,label,title,body,state,standing,issues,sponsors,"
		"submitted_at,adopted_at,adopted_by,replaced_by,dissents");
	for (EACH(const struct resolution, resolution, &viewing->assembly->resolutions))
		if (part_visible(resolution))
			one(viewing->out, resolution);
	return OK;
}
