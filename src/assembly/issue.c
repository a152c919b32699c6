/* Policy areas. */
#include "assembly/issue.h"

#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/verbs.h"
#include "text/utf8.h"

enum { SLUG_MOST = 64 };

static bool
letter_or_digit(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/* It stands in addresses: words of lower-case letters and digits with single hyphens between. */
static struct fault
slug_check(struct str slug)
{
	TRY(field_text(slug, SLUG_MOST, "slug"));
	bool in_word = false;
	for (size_t i = 0; i < slug.size; i++) {
		bool hyphen = slug.at[i] == '-';
		if (hyphen ? !in_word : !letter_or_digit(slug.at[i]))
			return fault(FAULT_SLUG, "slug");
		in_word = !hyphen;
	}
	return in_word ? OK : fault(FAULT_SLUG, "slug");
}

struct fault
decide_name_issue(struct asking *asking, const struct action_name_issue *action)
{
	TRY(field_name(action->name, FIELD_NAME_MOST, "name"));
	TRY(slug_check(action->slug));
	struct str folded = utf8_fold(asking->arena, action->name);
	for (EACH(const struct issue, issue, &asking->assembly->issues)) {
		if (str_equal(utf8_fold(asking->arena, issue->name), folded))
			return fault(FAULT_NAME_TAKEN, "name");
		if (str_equal(issue->slug, action->slug))
			return fault(FAULT_NAME_TAKEN, "slug");
	}
	EMIT(asking, ISSUE_NAMED, issue_named,
		.name = utf8_normal(asking->arena, str_trim(action->name)), .slug = action->slug);
	return OK;
}

void
apply_issue_named(struct assembly *assembly, const struct stamp *stamp,
	const struct event_issue_named *event)
{
	struct issue *issue = assembly_add(assembly, stamp, NOUN_ISSUE, sizeof *issue);
	issue->name = str_keep(assembly->arena, event->name);
	issue->slug = str_keep(assembly->arena, event->slug);
	list_add(assembly->arena, &assembly->issues, issue);
}

void
issue_write(const struct issue *issue, struct buf *out)
{
	dump_begin(out, &issue->head);
	dump_text(out, "name", issue->name);
	dump_text(out, "slug", issue->slug);
	dump_entities(out, "resolutions", &issue->resolutions);
	dump_end(out);
}
