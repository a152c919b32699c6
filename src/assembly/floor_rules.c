/* How a body debates and casts its ballots: the times of speeches, turns of the sides, the time of
 * a roll call. Each is a setting of the body; those of a debate can be set anew for one list. */
#include "assembly/body.h"
#include "assembly/dump.h"
#include "assembly/speaker.h"
#include "assembly/verbs.h"

struct fault
decide_set_floor_rules(struct asking *asking, const struct action_set_floor_rules *action)
{
	const struct {
		int64_t seconds;
		const char *field;
	} times[] = {
		{ action->rules.speech_seconds, "rules.speech_seconds" },
		{ action->rules.side_seconds, "rules.side_seconds" },
		{ action->rules.item_seconds, "rules.item_seconds" },
		{ action->rules.vote_seconds, "rules.vote_seconds" },
	};
	for (size_t i = 0; i < sizeof times / sizeof times[0]; i++)
		if (times[i].seconds < 0 || times[i].seconds > SPEAKING_SECONDS_MOST)
			return fault(FAULT_OUT_OF_RANGE, times[i].field);
	EMIT(
	    asking, FLOOR_RULES_SET, floor_rules_set, .body = action->body, .rules = action->rules);
	return OK;
}

void
apply_floor_rules_set(
    struct assembly *assembly, const struct stamp *stamp, const struct event_floor_rules_set *event)
{
	(void)stamp;
	struct body *body = assembly_must(assembly, event->body, NOUN_BODY);
	body->floor = event->rules;
	assembly_touch(assembly, body);
}

void
floor_rules_write(const struct part_floor_rules *rules, struct buf *out)
{
	dump_number(out, "speech_seconds", rules->speech_seconds);
	dump_number(out, "side_seconds", rules->side_seconds);
	dump_number(out, "item_seconds", rules->item_seconds);
	dump_flag(out, "balance", rules->balance);
	dump_flag(out, "confirm", rules->confirm);
	dump_number(out, "vote_seconds", rules->vote_seconds);
	dump_flag(out, "vote_closes", rules->vote_closes);
}
