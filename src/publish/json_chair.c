/* For whoever presides: the next step with the words to read aloud, what else is in order, who has
 * not voted yet, and what the officers did last, so that the second sees what the first has done.
 * Staff alone sees it. */
#include "assembly/act.h"
#include "assembly/speaker.h"
#include "publish/json_field.h"
#include "publish/offer.h"
#include "publish/pages.h"
#include "publish/rule.h"

enum { FIELDS_MOST = 32 }; /* of an action */

static bool
asked_for(const struct offer *offer, const char *field)
{
	struct str rest = str_of(offer->asks ? offer->asks : ""), word;
	while (offer->asks && str_split(&rest, ' ', &word))
		if (str_equal(word, str_of(field)))
			return true;
	return false;
}

/* The action's fields but for those that are asked for. */
static void
fields(struct buf *out, const struct offer *offer)
{
	const struct shape *whole = action_kinds[offer->action].shape;
	struct shape_field kept[FIELDS_MOST];
	struct shape shape = *whole;
	shape.fields = kept;
	shape.count = 0;
	for (size_t i = 0; i < whole->count && shape.count < FIELDS_MOST; i++)
		if (!asked_for(offer, whole->fields[i].name))
			kept[shape.count++] = whole->fields[i];
	json_field_part(out, "fields", &shape, offer->data);
}

static void
asks(struct buf *out, const struct offer *offer)
{
	struct str rest = str_of(offer->asks ? offer->asks : ""), word;
	json_open_list(out, "asks");
	while (offer->asks && str_split(&rest, ' ', &word))
		json_field_text(out, NULL, word);
	json_close_list(out);
}

/* "More than half of the votes yes and no", and the same for who says it in another language. */
static void requires(struct buf *out, const struct part_vote_rule *rule)
{
	struct buf words;
	buf_init(&words, out->arena, VIEW_WORDS_MOST);
	const struct prose english = prose_in(LANGUAGE_EN, &words);
	if (rule)
		rule_threshold(&english, rule);
	json_field_text(out, "requires", buf_str(&words));
	if (!rule)
		return;
	json_open(out, "rule");
	json_field_share(out, "threshold", rule->threshold);
	json_field_flag(out, "strict", rule->strict);
	json_field_word(out, "base", base_word(rule->base));
	json_close(out);
}

static void
offer(struct buf *out, const char *name, const struct offer *offer)
{
	json_open(out, name);
	json_field_word(out, "action", action_kinds[offer->action].name);
	json_field_word(out, "key", offer->key);
	fields(out, offer);
	asks(out, offer);
	json_field_text(out, "words", offer->words);
	json_field_text(out, "why", offer->why);
	requires(out, offer->rule);
	json_close(out);
}

static void
turnout(struct buf *out, const struct vote *vote)
{
	json_open(out, "turnout");
	json_field_number(out, "vote", (int64_t)vote->head.id);
	json_field_number(out, "cast", (int64_t)vote->cast_count);
	json_field_number(out, "roll", (int64_t)vote->place_count);
	json_open_list(out, "waiting_for");
	for (size_t i = 0; i < vote->place_count; i++)
		if (!vote->places[i].cast)
			json_member_short(out, vote->places[i].member);
	json_close_list(out);
	json_close(out);
}

static void
acts(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	const struct act *act;
	json_open_list(out, "acts");
	for (size_t back = 0; (act = body_act(body, back)); back++) {
		const struct person *person =
		    assembly_find(viewing->assembly, act->by, NOUN_PERSON);
		struct buf words;
		buf_init(&words, out->arena, VIEW_WORDS_MOST);
		act_tell(&words, viewing->assembly, body, act);
		json_open(out, NULL);
		json_field_word(out, "kind", event_kinds[act->kind].name);
		json_field_number(out, "about", (int64_t)act->about);
		json_field_number(out, "by", (int64_t)act->by);
		json_field_text(out, "name", person ? person->name : STR(""));
		json_field_time(out, "at", act->at);
		json_field_text(out, "words", buf_str(&words));
		json_close(out);
	}
	json_close_list(out);
}

/* What is sent stands until something happens, so it must follow from the record alone, whenever it
 * is rendered: a speech that goes on counts up to where it began. Whoever gives the floor to the
 * next one after that has used up the time is told so. */
static int64_t
steady_time(const struct assembly *assembly, const struct body *body)
{
	const struct speaker *speaking = body->sitting ? body->sitting->speaking : NULL;
	bool runs = speaking && speaking->running_since;
	return runs ? speaking->running_since : assembly->changed.at;
}

struct fault
chair_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	struct body *body;
	TRY(viewing_entity(viewing, NOUN_BODY, &body));
	struct offers offers = { .assembly = viewing->assembly,
		.body = body,
		.now = steady_time(viewing->assembly, body),
		.arena = out->arena };
	const struct vote *vote = offer_vote(body);
	next_step_add(&offers);
	size_t next = offers.count;
	in_order_add(&offers);
	json_open(out, NULL);
	json_field_number(out, "body", (int64_t)body->head.id);
	json_open_list(out, "next"); /* none, or one */
	for (size_t i = 0; i < next; i++)
		offer(out, NULL, &offers.at[i]);
	json_close_list(out);
	json_open_list(out, "in_order");
	for (size_t i = next; i < offers.count; i++)
		offer(out, NULL, &offers.at[i]);
	json_close_list(out);
	if (vote && vote->state == VOTE_STATE_OPEN)
		turnout(out, vote);
	acts(viewing, body);
	json_close(out);
	return OK;
}
