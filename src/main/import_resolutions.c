/* Resolutions: texts become drafts, and those that decide something are submitted. */
#include "assembly/field.h"
#include "assembly/resolution.h"
#include "import/draft.h"
#include "main/file.h"
#include "main/import.h"
#include "main/import_body.h"
#include "main/import_hand.h"
#include "main/import_texts.h"
#include "text/lookup.h"
#include "text/utf8.h"

enum {
	LABEL_TOLD = 2000, /* bytes of a label and the name of a file */
};

/* A text that is to be added. */
struct addition {
	const struct text *text;
	struct action_draft_resolution draft;
	uint64_t id; /* of the draft; 0: to be written */
};

/* What is known of the resolutions that are there already, and what is to be added. */
struct plan {
	const struct texts *texts;
	const struct body *body;
	uint64_t meeting;
	struct lookup labels; /* struct resolution, by label */
	struct lookup known;  /* struct resolution, by the digest of one of its texts */
	struct lookup drafts; /* struct list of struct resolution, by the digest of the text */
	struct sponsor_seats seats;
	struct addition *additions;
	size_t count;
	struct import_wish *wishes;
	size_t with_member, by_surname;
};

static struct str
digest_key(struct arena *arena, const struct digest *digest)
{
	return str_keep(arena, (struct str){ (const char *)digest->bytes, DIGEST_SIZE });
}

/* A draft of somebody else's is nobody's to submit. */
static bool
by_import(const struct import *import, const struct resolution *draft)
{
	const struct person *person =
		assembly_find(import_state(import), draft->drafted_by, NOUN_PERSON);
	return person && str_equal(person->name, STR(IMPORT_HAND_NAME));
}

static void
know_draft(struct plan *plan, struct arena *arena, struct resolution *draft)
{
	struct list *fresh = TAKE(arena, struct list);
	struct list *known =
	    lookup_add(&plan->drafts, digest_key(arena, &draft->draft_text), fresh);
	list_add(arena, known ? known : fresh, draft);
}

static void
know(struct import *import, struct plan *plan)
{
	struct arena *arena = import->arena;
	lookup_init(&plan->labels, arena);
	lookup_init(&plan->known, arena);
	lookup_init(&plan->drafts, arena);
	for (EACH(struct resolution, resolution, &import_state(import)->resolutions)) {
		if (body_top(resolution->body) != body_top(plan->body))
			continue;
		if (resolution->standing == STANDING_DRAFT && by_import(import, resolution))
			know_draft(plan, arena, resolution);
		for (EACH(const struct version, version, &resolution->versions))
			lookup_add(&plan->known, digest_key(arena, &version->text), resolution);
		if (resolution->label.size > 0)
			lookup_add(&plan->labels, resolution->label, resolution);
	}
}

static struct action_draft_resolution
draft_of(struct plan *plan, const struct text *text)
{
	struct import_draft draft =
		import_draft_of(&plan->seats, plan->body, &text->reading, text->title);
	plan->with_member += draft.action.sponsors.count;
	plan->by_surname += draft.by_surname;
	return draft.action;
}

/* Which are new */

static bool
decides(const struct text *text)
{
	return text->reading.of_kind[CLAUSE_KIND_RESOLVED] > 0;
}

static struct str
label_of(const struct text *text)
{
	return text->label.size > 0 ? text->label : text->reading.number;
}

/* Different resolutions may have the very same words, as budgets have from year to year: what has a
 * label is known by it, and by its words only what has none. */
static bool
is_known(struct import *import, struct plan *plan, const struct text *text, struct str key)
{
	struct str label = label_of(text);
	if (label.size == 0)
		return lookup_find(&plan->known, key) != NULL;
	const struct resolution *known = lookup_find(&plan->labels, label);
	if (!known)
		return false;
	bool same = false;
	for (EACH(const struct version, version, &known->versions))
		same |= str_equal(digest_key(import->arena, &version->text), key);
	if (!same)
		import_note(&import->report, "%s: %.*s is there with another text; it was left as "
			"it is", file_name(text->path), (int)label.size, label.at);
	return true;
}

/* An import that was cut off may have left a draft: it is submitted now. One that decides nothing
 * stays what it is. */
static bool
is_there(struct import *import, struct plan *plan, struct addition *addition)
{
	struct digest digest = resolution_text(import->arena, addition->draft.title,
		&addition->draft.clauses);
	struct str key = digest_key(import->arena, &digest);
	if (is_known(import, plan, addition->text, key))
		return true;
	struct list *drafts = lookup_find(&plan->drafts, key);
	if (!drafts || drafts->count == 0)
		return false;
	const struct resolution *draft = drafts->at[0];
	list_remove(drafts, draft);
	addition->id = draft->head.id;
	return !decides(addition->text);
}

static void
find_additions(struct import *import, struct plan *plan)
{
	size_t most = plan->texts->count;
	plan->additions = TAKE_MANY(import->arena, struct addition, most);
	plan->wishes = TAKE_MANY(import->arena, struct import_wish, most);
	sponsor_seats_of(import->arena, plan->body, &plan->seats);
	for (size_t i = 0; i < most; i++) {
		struct addition addition = { .text = &plan->texts->at[i] };
		addition.draft = draft_of(plan, addition.text);
		if (!is_there(import, plan, &addition))
			plan->additions[plan->count++] = addition;
	}
}

static void
refuse_shared_label(struct import *import, const struct text *text, const struct text *first)
{
	struct buf words;
	struct str label = label_of(text);
	buf_init(&words, import->arena, LABEL_TOLD);
	buf_text(&words, "label \"");
	buf_put(&words, label);
	buf_text(&words, "\", as in ");
	buf_text(&words, file_name(first->path));
	import_refuse(&import->report,
		(struct csv_place){ .file = file_name(text->path), .name = buf_str(&words) },
		FAULT_LABEL_SHARED);
}

/* Whether every label stands for one text; where not, the report names both files. One that is too
 * long is refused when it is submitted. */
static bool
labels_differ(struct import *import, const struct plan *plan)
{
	bool differ = true;
	struct lookup labels;
	lookup_init(&labels, import->arena);
	for (size_t i = 0; i < plan->count; i++) {
		const struct text *text = plan->additions[i].text;
		struct str label = utf8_normal(import->arena, str_trim(label_of(text)));
		if (label.size == 0 || label.size > FIELD_NAME_MOST || !decides(text))
			continue;
		const struct addition *first = lookup_add(&labels, label, &plan->additions[i]);
		if (first)
			refuse_shared_label(import, text, first->text);
		differ &= !first;
	}
	return differ;
}

/* Asking */

static bool
ask_drafts(struct import *import, struct plan *plan)
{
	size_t count = 0, next = 0;
	for (size_t i = 0; i < plan->count; i++)
		if (!plan->additions[i].id)
			plan->wishes[count++] = (struct import_wish){
				.action = ACTION_DRAFT_RESOLUTION,
				.data = &plan->additions[i].draft,
				.place = { .file = file_name(plan->additions[i].text->path) } };
	bool taken = import_ask(import, "writing drafts", plan->wishes, count);
	for (size_t i = 0; i < plan->count; i++)
		if (!plan->additions[i].id)
			plan->additions[i].id = plan->wishes[next++].receipt.first;
	return taken;
}

static void
wish_submission(struct import *import, struct plan *plan, const struct addition *addition,
	struct import_wish *ret_wish)
{
	struct str label = label_of(addition->text);
	const struct resolution *draft =
		assembly_must(import_state(import), addition->id, NOUN_RESOLUTION);
	struct action_submit_resolution *submit =
		TAKE(import->arena, struct action_submit_resolution);
	*submit = (struct action_submit_resolution){
		.resolution = addition->id, .text = draft->draft_text,
		.meeting = plan->meeting, .has_meeting = true,
		.label = label, .has_label = label.size > 0 };
	*ret_wish = (struct import_wish){
		.action = ACTION_SUBMIT_RESOLUTION, .data = submit,
		.place = { .file = file_name(addition->text->path) } };
}

/* What decides nothing cannot be submitted: it stays a draft, for the clerk to finish. Texts that
 * have a label go first, so that no other is given a number that one of them bears. */
static bool
ask_submissions(struct import *import, struct plan *plan)
{
	size_t count = 0;
	for (int labelled = 1; labelled >= 0; labelled--)
		for (size_t i = 0; i < plan->count; i++) {
			const struct text *text = plan->additions[i].text;
			if (decides(text) && (label_of(text).size > 0) == labelled)
				wish_submission(import, plan, &plan->additions[i],
					&plan->wishes[count++]);
		}
	for (size_t i = 0; i < plan->count; i++)
		if (!decides(plan->additions[i].text))
			import_note(&import->report, "%s has no resolved clause: it is kept as a "
				"draft, which the clerk can finish and submit",
				file_name(plan->additions[i].text->path));
	import_count(&import->report, "submitted", "resolutions submitted", count);
	import_count(&import->report, "drafts", "kept as drafts", plan->count - count);
	return import_ask(import, "submitting", plan->wishes, count);
}

static struct fault
find_meeting(const struct import *import, const struct body *body, uint64_t *ret_meeting)
{
	const char *name = import->options->meeting;
	*ret_meeting = 0;
	if (!name)
		return OK;
	struct str wanted = utf8_fold(import->arena, str_of(name));
	for (EACH(const struct meeting, meeting, &body->meetings))
		if (!meeting->ended
		    && str_equal(utf8_fold(import->arena, meeting->name), wanted))
			*ret_meeting = meeting->head.id;
	return *ret_meeting ? OK : fault(FAULT_NO_SUCH_MEETING, name);
}

static struct fault
work(struct import *import, void *context)
{
	struct plan plan = { .texts = context };
	struct import_hand hand;
	import_count(&import->report, "bodies", "bodies set up", 0);
	import_count(&import->report, "submitted", "resolutions submitted", 0);
	import_count(&import->report, "drafts", "kept as drafts", 0);
	TRY(import_body_want(import, "Assembly", &plan.body));
	if (!plan.body)
		return OK;
	TRY(find_meeting(import, plan.body, &plan.meeting));
	know(import, &plan);
	find_additions(import, &plan);
	import_count(&import->report, "there", "that are there already",
		plan.texts->count - plan.count);
	import_count(&import->report, "sponsors", "sponsors who are members here",
		plan.with_member);
	import_count(&import->report, "by_surname", "of them by their surname alone",
		plan.by_surname);
	if (!labels_differ(import, &plan) || plan.count == 0)
		return OK;
	if (!import_hand_begin(import, body_top(plan.body), &hand))
		return OK;
	if (ask_drafts(import, &plan) && ask_submissions(import, &plan))
		(void)import_hand_end(import, &hand);
	return OK;
}

int
import_resolutions(struct import *import)
{
	struct texts texts;
	struct fault result = texts_read(import, &texts);
	if (result.code != FAULT_NONE)
		return import_give_up(import, result);
	if (import->options->check)
		return texts_print(import, &texts);
	texts_count(import, &texts);
	return import_carry_out(import, work, &texts);
}
