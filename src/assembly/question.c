/* The question: what is put to the vote, in words to be read aloud, and exactly which texts it is
 * about, fixed by their hashes. RONR (12th ed.) 4:34 ff.: the chair states the question before it
 * is voted on.
 *
 * A question can be about one resolution, a committee's report on one, all that is on the slate,
 * or a matter of procedure. What adoption does to the texts is a step of the body's workflow; for
 * a report, the step is what the committee recommends. */
#include <assert.h>

#include "assembly/field.h"
#include "assembly/verbs.h"
#include "assembly/vote.h"
#include "assembly/workflow.h"
#include "text/utf8.h"

enum { QUESTION_MOST = 64 * 1024 }; /* bytes of a generated one: a title and a few words */

/* A question on its way to being stated. */
struct stating {
	struct asking *asking;
	const struct action_prepare_vote *action;
	const struct body *body;
	const struct sitting *sitting;
	const struct referral *referral;
	enum step step;
	struct part_vote_rule rule;
	struct vote_subject_list subjects;
	struct buf question;
};

/* What is asked of a resolution by a step that a vote can take. The other steps need more than a
 * yes: a committee, a successor, a place on the agenda. */
static const char *const steps_voted[STEP_COUNT] = {
	[STEP_ADOPT] = "be adopted",
	[STEP_REJECT] = "be rejected",
	[STEP_TABLE] = "be laid on the table",
	[STEP_TAKE_UP] = "be taken up again",
	[STEP_REFER_BACK] = "be referred back to committee",
	[STEP_WITHDRAW] = "be withdrawn",
};

/* What a committee can recommend of one; to report it without a recommendation is asked
 * otherwise. */
static const char *const steps_recommended[STEP_COUNT] = {
	[STEP_ADOPT] = "be adopted",
	[STEP_REJECT] = "be rejected",
	[STEP_TABLE] = "be laid on the table",
	[STEP_REPORT] = "",
};

/* The fields of the action */

static bool
given(bool has, uint64_t id)
{
	return has && id != 0;
}

static struct fault
refuse(bool there, const char *field)
{
	return there ? fault(FAULT_NOT_WITH_SUBJECT, field) : OK;
}

/* Which fields go with which kind of question. */
static struct fault
fields_check(const struct action_prepare_vote *action)
{
	bool resolution = action->subject == SUBJECT_RESOLUTION;
	bool report = action->subject == SUBJECT_REPORT;
	TRY(refuse(!resolution && action->has_items && action->items.count > 0, "items"));
	TRY(refuse(!resolution && given(action->has_resolution, action->resolution),
		"resolution"));
	TRY(refuse(!resolution && !report && given(action->has_version, action->version),
		"version"));
	TRY(refuse(!report && given(action->has_referral, action->referral), "referral"));
	return refuse(action->subject == SUBJECT_PROCEDURE && action->has_step, "step");
}

static struct fault
sitting_check(struct stating *stating)
{
	struct sitting *sitting;
	TRY(assembly_want(stating->asking->assembly, stating->action->sitting, NOUN_SITTING,
		"sitting", &sitting));
	if (sitting->body != stating->body)
		return fault(FAULT_WRONG_BODY, "sitting");
	if (sitting->adjourned_at != 0)
		return fault(FAULT_SITTING_ADJOURNED, "sitting");
	stating->sitting = sitting;
	return OK;
}

/* Hands can't be weighed; a voice vote leaves the judgement to the chair. */
static struct fault
method_check(const struct stating *stating)
{
	enum vote_method method = stating->action->method;
	if (method == VOTE_METHOD_PAST)
		return fault(FAULT_METHOD_PAST, "method");
	if (method == VOTE_METHOD_HAND && stating->body->rules.weighting == WEIGHTING_BY_SEAT)
		return fault(FAULT_HANDS_WEIGHTED, "method");
	return OK;
}

/* The body's rule, where the question doesn't need another (two thirds to close debate). */
static struct fault
rule_settle(struct stating *stating)
{
	const struct action_prepare_vote *action = stating->action;
	struct part_vote_rule rule = stating->body->rules.voting;
	if (action->has_threshold)
		rule.threshold = action->threshold;
	if (action->has_strict)
		rule.strict = action->strict;
	if (action->has_base)
		rule.base = action->base;
	stating->rule = rule;
	return body_voting_check(&rule, "threshold", "strict");
}

/* The step that adoption takes, where it is one that can be asked with such a question. */
static struct fault
step_settle(struct stating *stating)
{
	const struct action_prepare_vote *action = stating->action;
	stating->step = action->has_step ? action->step : STEP_ADOPT;
	bool voted = action->subject == SUBJECT_REPORT ? steps_recommended[stating->step] != NULL
		: steps_voted[stating->step] != NULL;
	if (action->subject == SUBJECT_SLATE)
		voted = stating->step == STEP_ADOPT;
	return voted ? OK : fault(FAULT_STEP_NOT_VOTED, "step");
}

/* The subjects */

/* Committees that share a resolution may vote on it at the same time, each on its own report. */
static struct fault
report_idle_check(const struct body *committee, const struct resolution *resolution,
	const char *field)
{
	for (EACH(const struct vote, vote, &resolution->votes))
		if (vote_goes_on(vote)
		    && (vote->body == committee || vote->subject != SUBJECT_REPORT))
			return fault(FAULT_IN_VOTE, field);
	return OK;
}

/* Can it be voted on now, and would adoption lead anywhere? */
static struct fault
resolution_check(const struct resolution *resolution, enum step step, const char *field)
{
	struct str to;
	TRY(resolution_pending_check(resolution, field));
	TRY(resolution_admitted_check(resolution, field));
	TRY(resolution_idle_check(resolution, field));
	if (workflow_follow(resolution->body, resolution->state, step, &to).code != FAULT_NONE)
		return fault(FAULT_NO_SUCH_STEP, field);
	return OK;
}

static struct fault
report_check(const struct referral *referral, const char *field)
{
	if (referral->reported)
		return fault(FAULT_REPORTED_ALREADY, field);
	TRY(resolution_pending_check(referral->resolution, field));
	return report_idle_check(referral->committee, referral->resolution, field);
}

static void
subject_add(struct stating *stating, const struct item *item, const struct version *version)
{
	stating->subjects.at[stating->subjects.count++] = (struct part_vote_subject){
		.item = item ? item->head.id : 0,
		.resolution = version->resolution->head.id,
		.version = version->head.id,
		.text = version->text,
	};
}

/* The text that is voted on: the one named, or the one in force. */
static struct fault
version_settle(const struct stating *stating, const struct resolution *resolution,
	const struct version **ret_version)
{
	const struct action_prepare_vote *action = stating->action;
	struct version *version = resolution->current;
	if (given(action->has_version, action->version))
		TRY(assembly_want(stating->asking->assembly, action->version, NOUN_VERSION,
			"version", &version));
	if (version->resolution != resolution)
		return fault(FAULT_OTHER_RESOLUTION, "version");
	*ret_version = version;
	return OK;
}

static struct fault
item_want(const struct stating *stating, const struct item **ret_item)
{
	struct item *item;
	TRY(assembly_want(stating->asking->assembly, stating->action->items.at[0], NOUN_ITEM,
		"items[0]", &item));
	if (item->meeting->body != stating->body)
		return fault(FAULT_WRONG_BODY, "items[0]");
	if (item->meeting != stating->sitting->meeting)
		return fault(FAULT_OTHER_MEETING, "items[0]");
	if (item->removed)
		return fault(FAULT_ITEM_REMOVED, "items[0]");
	if (item->done)
		return fault(FAULT_ITEM_DONE, "items[0]");
	if (!item->resolution)
		return fault(FAULT_ITEM_TITLE_ONLY, "items[0]");
	*ret_item = item;
	return OK;
}

/* The one resolution of the question, with its item where it stands on this meeting's agenda. */
static struct fault
resolution_want(const struct stating *stating, const struct item **ret_item,
	const struct resolution **ret_resolution)
{
	const struct action_prepare_vote *action = stating->action;
	size_t items = action->has_items ? action->items.count : 0;
	bool named = given(action->has_resolution, action->resolution);
	if (items + (named ? 1 : 0) != 1)
		return fault(FAULT_ONE_SUBJECT, "resolution");
	if (items == 1) {
		TRY(item_want(stating, ret_item));
		*ret_resolution = (*ret_item)->resolution;
		return OK;
	}
	struct resolution *resolution;
	TRY(assembly_want(stating->asking->assembly, action->resolution, NOUN_RESOLUTION,
		"resolution", &resolution));
	if (resolution->body != stating->body)
		return fault(FAULT_WRONG_BODY, "resolution");
	*ret_item = stating->sitting->meeting
		? item_standing(stating->sitting->meeting, resolution) : NULL;
	*ret_resolution = resolution;
	return OK;
}

static struct fault
resolution_settle(struct stating *stating)
{
	const struct item *item = NULL;
	const struct resolution *resolution = NULL;
	const struct version *version = NULL;
	TRY(resolution_want(stating, &item, &resolution));
	const char *field = stating->action->resolution != 0 ? "resolution" : "items[0]";
	if (item && item->slate)
		return fault(FAULT_ON_SLATE, field);
	TRY(resolution_check(resolution, stating->step, field));
	TRY(version_settle(stating, resolution, &version));
	stating->subjects.at = TAKE(stating->asking->arena, struct part_vote_subject);
	subject_add(stating, item, version);
	return OK;
}

static struct fault
report_settle(struct stating *stating)
{
	const struct action_prepare_vote *action = stating->action;
	struct referral *referral;
	const struct version *version = NULL;
	if (!given(action->has_referral, action->referral))
		return fault(FAULT_MISSING_FIELD, "referral");
	TRY(assembly_want(stating->asking->assembly, action->referral, NOUN_REFERRAL, "referral",
		&referral));
	if (referral->committee != stating->body)
		return fault(FAULT_WRONG_BODY, "referral");
	TRY(report_check(referral, "referral"));
	TRY(version_settle(stating, referral->resolution, &version));
	stating->referral = referral;
	stating->subjects.at = TAKE(stating->asking->arena, struct part_vote_subject);
	subject_add(stating, NULL, version);
	return OK;
}

static bool
on_slate(const struct item *item)
{
	return item->slate && !item->done;
}

/* All that is on the slate of the sitting's meeting, in the order of the agenda. */
static struct fault
slate_settle(struct stating *stating)
{
	const struct meeting *meeting = stating->sitting->meeting;
	if (!meeting)
		return fault(FAULT_SLATE_EMPTY, "subject");
	if (meeting->body != stating->body)
		return fault(FAULT_WRONG_BODY, "subject");
	stating->subjects.at = TAKE_MANY(stating->asking->arena, struct part_vote_subject,
		meeting->items.count);
	for (EACH(const struct item, item, &meeting->items)) {
		if (!on_slate(item))
			continue;
		TRY(resolution_check(item->resolution, stating->step, "subject"));
		subject_add(stating, item, item->resolution->current);
	}
	return stating->subjects.count > 0 ? OK : fault(FAULT_SLATE_EMPTY, "subject");
}

static struct fault
subjects_settle(struct stating *stating)
{
	switch (stating->action->subject) {
	case SUBJECT_RESOLUTION:
		return resolution_settle(stating);
	case SUBJECT_REPORT:
		return report_settle(stating);
	case SUBJECT_SLATE:
		return slate_settle(stating);
	default:
		return OK;
	}
}

/* The words */

/* A title that has quotation marks of its own stands without ours. */
static bool
quotes(struct str title)
{
	static const char *const marks[] = { "\"", "\u201C", "\u201D", "\u201E", "\u00AB" };
	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
		if (str_find(title, str_of(marks[i])) < title.size)
			return true;
	return false;
}

/* 'resolution 14, "Clean water for every city", ', or where it has no number yet 'the resolution
 * "Clean water for every city" '. */
static void
write_resolution(struct buf *out, const struct version *version)
{
	struct str label = version->resolution->label;
	const char *mark = quotes(version->title) ? "" : "\"";
	buf_text(out, label.size > 0 ? "resolution " : "the resolution");
	buf_put(out, label);
	buf_text(out, label.size > 0 ? ", " : " ");
	buf_text(out, mark);
	buf_put(out, version->title);
	buf_text(out, mark);
	buf_text(out, label.size > 0 ? ", " : " ");
}

/* Which of its texts, where it is not the one in force: " in version 2". */
static void
write_version(struct buf *out, const struct version *version)
{
	const struct list *versions = &version->resolution->versions;
	for (size_t i = 0; i < versions->count; i++)
		if (versions->at[i] == version && version != version->resolution->current)
			buf_format(out, " in version %zu", i + 1);
}

static void
write_report(struct buf *out, enum step step, const struct version *version)
{
	if (step == STEP_REPORT) {
		buf_text(out, "Shall the committee report ");
		write_resolution(out, version);
		buf_text(out, "without a recommendation?");
		return;
	}
	bool amended = step == STEP_ADOPT && version != version->resolution->current;
	buf_text(out, "Shall the committee recommend that ");
	write_resolution(out, version);
	buf_text(out, steps_recommended[step]);
	buf_text(out, amended ? " as amended" : "");
	write_version(out, version);
	buf_text(out, "?");
}

static void
write_slate(struct buf *out, size_t count)
{
	if (count == 1)
		buf_text(out, "Shall the one resolution on the slate be adopted?");
	else
		buf_format(out, "Shall the %zu resolutions on the slate be adopted together?",
			count);
}

static struct str
default_words(struct stating *stating)
{
	struct buf *out = &stating->question;
	buf_init(out, stating->asking->arena, QUESTION_MOST);
	if (stating->action->subject == SUBJECT_SLATE) {
		write_slate(out, stating->subjects.count);
		return buf_str(out);
	}
	const struct version *version = assembly_must(stating->asking->assembly,
		stating->subjects.at[0].version, NOUN_VERSION);
	if (stating->action->subject == SUBJECT_REPORT) {
		write_report(out, stating->step, version);
		return buf_str(out);
	}
	buf_text(out, "Shall ");
	write_resolution(out, version);
	buf_text(out, steps_voted[stating->step]);
	write_version(out, version);
	buf_text(out, "?");
	return buf_str(out);
}

static struct fault
words_settle(struct stating *stating, struct str *ret_question)
{
	const struct action_prepare_vote *action = stating->action;
	if (action->has_question || action->subject == SUBJECT_PROCEDURE) {
		TRY(field_text(action->question, FIELD_TITLE_MOST, "question"));
		*ret_question = utf8_normal(stating->asking->arena, str_trim(action->question));
		return OK;
	}
	*ret_question = default_words(stating);
	assert(!stating->question.full);
	return OK;
}

/* Deciding */

struct fault
decide_prepare_vote(struct asking *asking, const struct action_prepare_vote *action)
{
	struct stating stating = {
		.asking = asking,
		.action = action,
		.body = assembly_must(asking->assembly, action->body, NOUN_BODY),
	};
	struct str question;
	TRY(fields_check(action));
	TRY(sitting_check(&stating));
	TRY(method_check(&stating));
	TRY(rule_settle(&stating));
	TRY(step_settle(&stating));
	TRY(subjects_settle(&stating));
	TRY(words_settle(&stating, &question));
	EMIT(asking, VOTE_PREPARED, vote_prepared, .body = action->body,
		.sitting = action->sitting, .question = question, .subject = action->subject,
		.subjects = stating.subjects, .step = stating.step, .method = action->method,
		.rule = stating.rule,
		.referral = stating.referral ? stating.referral->head.id : 0);
	return OK;
}

static struct fault
matter_check(const struct vote *vote, const struct matter *matter)
{
	if (matter->current != matter->resolution->current)
		return fault(FAULT_TEXT_CHANGED, "vote");
	if (vote->subject == SUBJECT_REPORT)
		return report_check(vote->referral, "vote");
	if (vote->subject == SUBJECT_SLATE && !on_slate(matter->item))
		return fault(FAULT_SLATE_CHANGED, "vote");
	if (matter->item && matter->item->removed)
		return fault(FAULT_ITEM_REMOVED, "vote");
	if (vote->subject == SUBJECT_RESOLUTION && matter->item && matter->item->slate)
		return fault(FAULT_ON_SLATE, "vote");
	return resolution_check(matter->resolution, vote->step, "vote");
}

struct fault
vote_question_check(const struct vote *vote)
{
	for (size_t i = 0; i < vote->subjects.count; i++)
		TRY(matter_check(vote, &vote->matters[i]));
	return OK;
}

/* Applying */

void
apply_vote_prepared(struct assembly *assembly, const struct stamp *stamp,
	const struct event_vote_prepared *event)
{
	struct vote *vote =
		vote_add(assembly, stamp, assembly_must(assembly, event->body, NOUN_BODY));
	vote->sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	vote->question = str_keep(assembly->arena, event->question);
	vote->subject = event->subject;
	vote->step = event->step;
	vote->method = event->method;
	vote->rule = event->rule;
	vote->state = VOTE_STATE_PREPARED;
	vote->prepared_at = stamp->at;
	if (event->referral != 0)
		vote->referral = assembly_must(assembly, event->referral, NOUN_REFERRAL);
	vote_set_subjects(assembly, vote, &event->subjects);
	vote_touch(assembly, vote);
	vote_check(vote);
}
