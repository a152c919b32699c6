/* The floor of a body: what is before it now, in one view for a phone, the chair and the screen.
 * The vote at hand is the newest of the sitting that is not yet announced; the slate is told where
 * no vote goes on, for then its items can be pulled. */
#include "assembly/speaker.h"
#include "publish/frame.h"
#include "publish/json_field.h"
#include "publish/pages.h"
#include "publish/rule.h"

static void
meeting(struct buf *out, const struct meeting *meeting)
{
	json_open(out, "meeting");
	json_field_number(out, "id", (int64_t)meeting->head.id);
	json_field_text(out, "name", meeting->name);
	json_field_text(out, "place", meeting->place);
	json_field_number(out, "offset_minutes", meeting->offset_minutes);
	json_close(out);
}

static void
quorum(struct buf *out, const struct sitting *sitting)
{
	int64_t basis, needed;
	sitting_quorum(sitting, &basis, &needed);
	json_open(out, "quorum");
	json_field_number(out, "present", sitting_present(sitting));
	json_field_number(out, "needed", needed);
	json_field_number(out, "basis", basis);
	json_field_flag(out, "called", sitting->call_present >= 0);
	json_field_flag(out, "met", sitting->call_met);
	json_close(out);
}

static void
text(struct buf *out, const char *name, const struct version *version)
{
	json_open(out, name);
	json_field_number(out, "resolution", (int64_t)version->resolution->head.id);
	json_field_text(out, "label", version->resolution->label);
	json_field_text(out, "title", version->title);
	json_field_word(out, "standing", standing_word(version->resolution->standing));
	json_field_number(out, "version", (int64_t)version->head.id);
	json_field_digest(out, "text", &version->text);
	json_close(out);
}

/* The item or referral that was called. */
static void
called(struct buf *out, const struct entity *entity)
{
	const void *of = entity;
	bool is_item = entity->noun == NOUN_ITEM;
	const struct item *item = is_item ? of : NULL;
	const struct resolution *resolution =
	    is_item ? item->resolution : ((const struct referral *)of)->resolution;
	json_open(out, "called");
	json_field_number(out, "id", (int64_t)entity->id);
	json_field_word(out, "noun", noun_word(entity->noun));
	if (item) {
		json_field_number(out, "position", item->position);
		json_field_flag(out, "done", item->done);
	}
	json_field_text(out, "title", resolution ? resolution->title : item->title);
	if (resolution)
		text(out, "text", resolution->current);
	json_close(out);
}

static const struct vote *
at_hand(const struct sitting *sitting)
{
	const struct list *votes = &sitting->body->votes;
	for (size_t i = votes->count; i > 0; i--) {
		const struct vote *vote = votes->at[i - 1];
		if (vote->sitting == sitting && vote->state < VOTE_STATE_ANNOUNCED)
			return vote;
	}
	return NULL;
}

static void
rule(struct buf *out, const struct vote *vote)
{
	struct buf words;
	buf_init(&words, out->arena, VIEW_WORDS_MOST);
	const struct prose english = prose_in(LANGUAGE_EN, &words);
	rule_threshold(&english, &vote->rule);
	json_open(out, "rule");
	json_field_text(out, "words", buf_str(&words));
	json_field_share(out, "threshold", vote->rule.threshold);
	json_field_flag(out, "strict", vote->rule.strict);
	json_field_word(out, "base", base_word(vote->rule.base));
	json_field_word(out, "tie", tie_rule_word(vote->rule.tie));
	json_field_flag(out, "ballot_change", vote->rule.ballot_change);
	json_close(out);
}

static void
choices(struct buf *out)
{
	json_open_list(out, "choices");
	for (int choice = 0; choice < CHOICE_COUNT; choice++)
		json_field_word(out, NULL, choice_word(choice));
	json_close_list(out);
}

static void
vote(struct buf *out, const struct vote *vote, enum audience audience)
{
	json_open(out, "vote");
	json_field_number(out, "id", (int64_t)vote->head.id);
	json_field_number(out, "number", vote->number);
	json_field_text(out, "question", vote->question);
	json_field_word(out, "subject", subject_word(vote->subject));
	json_field_word(out, "method", vote_method_word(vote->method));
	json_field_word(out, "state", vote_state_word(vote->state));
	json_field_time(out, "opened_at", vote->opened_at);
	json_field_time(out, "open_until", vote->open_until);
	json_field_flag(out, "closes", vote->closes);
	json_field_time(out, "closed_at", vote->closed_at);
	rule(out, vote);
	choices(out);
	json_open_list(out, "texts");
	for (size_t i = 0; i < vote->subjects.count; i++)
		text(out, NULL, vote->matters[i].version);
	json_close_list(out);
	if (vote_shows_turnout(vote, audience)) {
		json_field_number(out, "cast", (int64_t)vote->cast_count);
		json_field_number(out, "roll", (int64_t)vote->place_count);
	}
	if (vote_shows_result(vote, audience))
		json_vote_result(out, vote);
	json_close(out);
}

static void
last(struct buf *out, const struct sitting *sitting, enum audience audience)
{
	const struct list *votes = &sitting->body->votes;
	const struct vote *latest = NULL;
	for (EACH(const struct vote, vote, votes))
		if (vote->sitting == sitting && vote->state == VOTE_STATE_ANNOUNCED
		    && (!latest || vote->announced_at >= latest->announced_at))
			latest = vote;
	json_open_list(out, "last"); /* none, or one */
	if (latest)
		json_vote_short(out, latest, audience);
	json_close_list(out);
}

static void
slate(struct buf *out, const struct meeting *meeting)
{
	json_open_list(out, "slate");
	for (EACH(const struct item, item, &meeting->items)) {
		if (!item->slate || item->done)
			continue;
		json_open(out, NULL);
		json_field_number(out, "item", (int64_t)item->head.id);
		json_field_number(out, "resolution", (int64_t)item->resolution->head.id);
		json_field_text(out, "label", item->resolution->label);
		json_field_text(out, "title", item->resolution->title);
		json_field_number(out, "pulls", (int64_t)item->pull_count);
		json_close(out);
	}
	json_close_list(out);
}

static void
head_of_speakers(struct buf *out, const struct sitting *sitting)
{
	const struct speakers *list = speakers_find(sitting, sitting->called);
	const struct speaker *next = list ? speakers_next(list) : NULL;
	json_open(out, "speakers");
	json_field_flag(out, "closed", list && list->closed);
	json_field_number(out, "waiting", list ? (int64_t)list->waiting.count : 0);
	if (sitting->speaking)
		json_speaker(out, "speaking", sitting->speaking);
	if (next)
		json_speaker(out, "next", next);
	json_close(out);
}

static void
sitting(const struct viewing *viewing, const struct sitting *sitting)
{
	struct buf *out = viewing->out;
	const struct vote *now = at_hand(sitting);
	json_open(out, "sitting");
	json_field_number(out, "id", (int64_t)sitting->head.id);
	json_field_text(out, "name", sitting->name);
	json_field_time(out, "opened_at", sitting->opened_at);
	json_field_time(out, "recessed_at", sitting->recessed_at);
	json_field_time(out, "recess_until", sitting->recess_until);
	json_field_text(out, "recess_reason", sitting->recess_reason);
	json_close(out);
	quorum(out, sitting);
	if (sitting->called)
		called(out, sitting->called);
	if (now)
		vote(out, now, viewing->wish->audience);
	last(out, sitting, viewing->wish->audience);
	if (sitting->meeting && sitting->meeting->body == sitting->body
	    && !(now && vote_goes_on(now)))
		slate(out, sitting->meeting);
	head_of_speakers(out, sitting);
}

static void
of_body(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	const struct meeting *at = body->sitting ? body->sitting->meeting : body->meeting;
	json_open(out, NULL);
	json_field_number(out, "body", (int64_t)body->head.id);
	json_field_text(out, "name", body->name);
	json_field_flag(out, "confirm", body->floor.confirm);
	if (at)
		meeting(out, at);
	if (body->sitting)
		sitting(viewing, body->sitting);
	json_close(out);
}

struct fault
floor_json(const struct viewing *viewing)
{
	struct body *body;
	TRY(viewing_entity(viewing, NOUN_BODY, &body));
	of_body(viewing, body);
	return OK;
}

struct fault
house_floor_json(const struct viewing *viewing)
{
	const struct body none = { .name = STR("") };
	const struct body *body = house_body(viewing->assembly);
	of_body(viewing, body ? body : &none);
	return OK;
}
