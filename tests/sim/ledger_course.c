/* The ledger's account of the courses of bodies: which states a text can be in, what they mean, and
 * which steps lead from where to where. */
#include "sim/ledger.h"

#include <inttypes.h>

#include "text/term.h"

/* The course that a body starts with, written down a second time. */
static const struct {
	enum step step;
	const char *from; /* the states it may start from, with blanks around */
	const char *to;
	enum standing standing;
} first_course[] = {
	{ STEP_SUBMIT, " draft ", "submitted", STANDING_PENDING },
	{ STEP_REFER, " submitted in_committee reported on_agenda ", "in_committee",
		STANDING_REFERRED },
	{ STEP_REPORT, " in_committee ", "reported", STANDING_PENDING },
	{ STEP_PLACE, " submitted reported ", "on_agenda", STANDING_PENDING },
	{ STEP_ADOPT, " submitted reported on_agenda ", "adopted", STANDING_ADOPTED },
	{ STEP_REJECT, " submitted reported on_agenda ", "rejected", STANDING_REJECTED },
	{ STEP_TABLE, " submitted reported on_agenda ", "tabled", STANDING_TABLED },
	{ STEP_TAKE_UP, " tabled ", "submitted", STANDING_PENDING },
	{ STEP_REFER_BACK, " reported on_agenda ", "in_committee", STANDING_REFERRED },
	{ STEP_WITHDRAW, " submitted in_committee reported on_agenda tabled ", "withdrawn",
		STANDING_WITHDRAWN },
	{ STEP_SUPERSEDE, " submitted in_committee reported on_agenda tabled ", "superseded",
		STANDING_SUPERSEDED },
};
enum { FIRST_LINES = sizeof first_course / sizeof first_course[0], FIRST_STEPS = 30 };

/* Following it */

int
ledger_standing(const struct own_body *body, struct str state)
{
	for (size_t i = 0; i < body->course.state_count; i++)
		if (str_equal(body->course.states[i].name, state))
			return body->course.states[i].standing;
	return -1;
}

struct str
ledger_follow(const struct own_body *body, struct str from, enum step step)
{
	for (size_t i = 0; i < body->course.step_count; i++) {
		const struct own_step *at = &body->course.steps[i];
		if (at->step == (int)step && str_equal(at->from, from))
			return at->to;
	}
	return STR("");
}

/* Setting it */

static bool
starts_from(size_t at, struct str state)
{
	struct str from = str_of(first_course[at].from);
	while (from.size > state.size) {
		size_t place = str_find(from, state);
		if (place == from.size)
			return false;
		if (place > 0 && from.at[place - 1] == ' ' && from.at[place + state.size] == ' ')
			return true;
		from = str_part(from, place + 1, from.size);
	}
	return false;
}

static void
first_check(struct line *line, const struct own_body *body)
{
	size_t known = 0;
	for (size_t i = 0; i < body->course.step_count; i++) {
		const struct own_step *step = &body->course.steps[i];
		for (size_t at = 0; at < FIRST_LINES; at++)
			known += (int)first_course[at].step == step->step
				&& starts_from(at, step->from)
				&& str_equal(step->to, str_of(first_course[at].to))
				&& ledger_standing(body, step->to)
					== (int)first_course[at].standing;
	}
	if (known != FIRST_STEPS || body->course.step_count != FIRST_STEPS)
		WRONG(line, "a body starts with the course that is known", "body %" PRIu64,
			body->id);
}

/* What the steps that settle a text lead to. */
static void
meaning_check(struct line *line, const struct own_body *body)
{
	static const struct {
		enum step step;
		enum standing standing;
	} settled[] = { { STEP_ADOPT, STANDING_ADOPTED }, { STEP_REJECT, STANDING_REJECTED },
		{ STEP_TABLE, STANDING_TABLED }, { STEP_WITHDRAW, STANDING_WITHDRAWN },
		{ STEP_SUPERSEDE, STANDING_SUPERSEDED } };
	for (size_t i = 0; i < body->course.step_count; i++) {
		const struct own_step *step = &body->course.steps[i];
		int to = ledger_standing(body, step->to), wanted = to;
		for (size_t j = 0; j < sizeof settled / sizeof settled[0]; j++)
			if ((int)settled[j].step == step->step)
				wanted = (int)settled[j].standing;
		if (to < 0 || to != wanted || ledger_standing(body, step->from) < 0)
			WRONG(line, "a step leads to what it means", "body %" PRIu64, body->id);
	}
}

static void
in_use_check(struct line *line, const struct own_body *body)
{
	const struct ledger *ledger = line->ledger;
	for (size_t i = 0; i < ledger->of[OWN_RESOLUTION].count; i++) {
		const struct own_resolution *resolution =
			OWN(ledger, resolution, ledger->of[OWN_RESOLUTION].at[i]);
		if (resolution->body == body->id
		    && ledger_standing(body, resolution->state) != resolution->standing)
			WRONG(line, "no text stands in a state that is gone",
				"resolution %" PRIu64, resolution->id);
	}
}

static void
course_set(struct line *line)
{
	struct arena *arena = line->ledger->arena;
	struct own_body *body = OWN(line->ledger, body, id_of(line->event, "body"));
	const struct value *states = value_of(line->event, "states")->first;
	const struct value *steps = value_of(line->event, "steps")->first;
	bool first = body->course.step_count == 0;
	struct own_course course = { 0 };
	for (const struct value *at = states; at; at = at->next)
		course.state_count++;
	for (const struct value *at = steps; at; at = at->next)
		course.step_count++;
	course.states = TAKE_MANY(arena, struct own_state, course.state_count);
	course.steps = TAKE_MANY(arena, struct own_step, course.step_count);
	size_t index = 0;
	for (const struct value *at = states; at; at = at->next)
		course.states[index++] = (struct own_state){ str_keep(arena, text_of(at, "name")),
			ledger_term(TERMS_STANDING, text_of(at, "standing")) };
	index = 0;
	for (const struct value *at = steps; at; at = at->next)
		course.steps[index++] = (struct own_step){
			ledger_term(TERMS_STEP, text_of(at, "step")),
			str_keep(arena, text_of(at, "from")), str_keep(arena, text_of(at, "to"))
		};
	body->course = course;
	if (first)
		first_check(line, body);
	meaning_check(line, body);
	in_use_check(line, body);
}

bool
ledger_course(struct line *line)
{
	if (line->kind != EVENT_BODY_WORKFLOW_SET)
		return false;
	course_set(line);
	return true;
}
