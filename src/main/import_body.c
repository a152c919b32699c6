/* Names as they come; short names made of them. */
#include "main/import_body.h"

#include "text/utf8.h"

enum {
	SHORT_MOST = 40, /* bytes of a short name, as a body takes it */
	TRIES_MOST = 1000,
};

const struct body *
import_body_first(const struct import *import)
{
	for (EACH(const struct body, body, &import_state(import)->bodies))
		if (body->kind == BODY_KIND_ASSEMBLY)
			return body;
	return NULL;
}

const struct body *
import_body_named(const struct import *import, struct str name)
{
	struct str wanted = utf8_fold(import->arena, name);
	for (EACH(const struct body, body, &import_state(import)->bodies))
		if (str_equal(utf8_fold(import->arena, body->name), wanted)
		    || str_equal(utf8_fold(import->arena, body->short_name), wanted))
			return body;
	return NULL;
}

bool
import_body_is_committee(struct arena *arena, struct str name)
{
	struct str folded = utf8_fold(arena, name);
	return str_find(folded, STR("committee")) < folded.size;
}

/* At most so many bytes, cut behind a whole word where there is one. */
static struct str
cut(struct str name, size_t most)
{
	struct str rest = name, word;
	size_t size = 0;
	while (utf8_word(&rest, &word)) {
		size_t end = (size_t)(word.at + word.size - name.at);
		if (end > most)
			break;
		size = end;
	}
	while (size == 0 && most > 0 && !utf8_valid(str_part(name, 0, most)))
		most--;
	return str_part(name, 0, size > 0 ? size : most);
}

/* A name that no sister has: what a committee is on, in few words, numbered where that is not
 * enough. */
static struct str
short_name(struct import *import, const struct body *parent, struct str name)
{
	static const struct str lead = { "Committee on ", 13 };
	struct str base = str_starts(name, lead) ? str_part(name, lead.size, name.size) : name;
	for (int i = 1; i < TRIES_MOST; i++) {
		struct buf out;
		bool taken = false;
		buf_init(&out, import->arena, SHORT_MOST);
		buf_put(&out, cut(base, i == 1 ? SHORT_MOST : SHORT_MOST - 4));
		if (i > 1)
			buf_format(&out, " %d", i);
		struct str wanted = utf8_fold(import->arena, buf_str(&out));
		for (EACH(const struct body, body, &import_state(import)->bodies))
			taken |= body->parent == parent
				 && str_equal(utf8_fold(import->arena, body->short_name), wanted);
		if (!taken)
			return buf_str(&out);
	}
	return cut(base, SHORT_MOST);
}

static bool
set_up(struct import *import, const struct body *parent, struct str name, struct csv_place place)
{
	struct action_found_body found = {
		.name = name,
		.short_name = short_name(import, parent, name),
		.kind = parent ? BODY_KIND_STANDING_COMMITTEE : BODY_KIND_ASSEMBLY,
		.parent = parent ? parent->head.id : 0,
		.has_parent = parent != NULL,
	};
	struct import_wish wish = { .action = ACTION_FOUND_BODY, .data = &found, .place = place };
	if (!import_ask(import, "setting up a body", &wish, 1))
		return false;
	import_count(&import->report, "bodies", "bodies set up", 1);
	return true;
}

bool
import_body_committee(struct import *import, const struct body *assembly, struct str name,
	struct csv_place place)
{
	return set_up(import, assembly, name, place);
}

struct fault
import_body_want(struct import *import, const char *otherwise, const struct body **ret_body)
{
	const char *name = import->options->body;
	bool fresh = import_state(import)->bodies.count == 0;
	*ret_body = name ? import_body_named(import, str_of(name)) : import_body_first(import);
	if (*ret_body)
		return OK;
	if (!fresh && name)
		return fault(FAULT_NO_SUCH_BODY, name);
	if (!fresh)
		return fault(FAULT_WHICH_ASSEMBLY, "--body");
	if (!name)
		name = otherwise;
	if (!name)
		return fault(FAULT_WHICH_ASSEMBLY, "--body");
	if (set_up(import, NULL, str_of(name), import_place(import)))
		*ret_body = import_body_first(import);
	return OK;
}
