/* The ledger's account of the agenda and the slate, and of dissents. */
#include "sim/ledger.h"

#include <inttypes.h>

#include "text/term.h"

/* Does a report speak for the text in force, and was it not followed by a later one? */
static bool
speaks(const struct ledger *ledger, const struct own_resolution *resolution, size_t index,
	int rule)
{
	const struct own_referral *referral =
		OWN(ledger, referral, resolution->referrals.at[index]);
	for (size_t i = index + 1; i < resolution->referrals.count; i++)
		if (OWN(ledger, referral, resolution->referrals.at[i])->committee
			== referral->committee)
			return true;
	const struct own_vote *vote = OWN(ledger, vote, referral->vote);
	return referral->reported && (rule == SLATE_RULE_REPORTED || referral->unanimous)
		&& (referral->recommendation == RECOMMENDATION_ADOPT
			|| referral->recommendation == RECOMMENDATION_ADOPT_AS_AMENDED)
		&& vote->subjects[0].version == resolution->current;
}

static void
placed(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_item *item = ledger_add(line, OWN_ITEM, sizeof *item);
	struct own_meeting *meeting = OWN(ledger, meeting, id_of(line->event, "meeting"));
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	int64_t position = number_of(line->event, "position");
	item->meeting = meeting->id;
	item->resolution = resolution ? resolution->id : 0;
	item->slate = flag_of(line->event, "slate");
	if (position < 1 || position > (int64_t)meeting->items.count + 1)
		WRONG(line, "an agenda has no gaps", "item %" PRIu64, item->id);
	ids_add(ledger->arena, &meeting->items, item->id);
	if (!resolution)
		return;
	for (size_t i = 0; i < resolution->items.count; i++) {
		const struct own_item *other = OWN(ledger, item, resolution->items.at[i]);
		if (other->meeting == meeting->id && !other->removed && !other->done)
			WRONG(line, "a text stands once on an agenda", "item %" PRIu64, other->id);
	}
	if (resolution->late)
		WRONG(line, "a late text waits to be admitted", "resolution %" PRIu64,
			resolution->id);
	ids_add(ledger->arena, &resolution->items, item->id);
	const struct own_body *body = OWN(ledger, body, resolution->body);
	bool slate = body->slate != SLATE_RULE_NONE && resolution->referrals.count > 0
		&& resolution->standing != STANDING_TABLED;
	for (size_t i = 0; slate && i < resolution->referrals.count; i++)
		slate = speaks(ledger, resolution, i, body->slate);
	if (item->slate != slate)
		WRONG(line, "the rule says what comes onto the slate", "item %" PRIu64, item->id);
}

static void
pulled(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_item *item = OWN(ledger, item, id_of(line->event, "item"));
	struct own_member *member = OWN(ledger, member, id_of(line->event, "member"));
	const struct own_meeting *meeting = OWN(ledger, meeting, item->meeting);
	if (!item->slate || item->removed || item->done || ids_has(&item->pulls, member->id)
	    || !ledger_acts_for(ledger, line->by, member))
		WRONG(line, "a member pulls an item of the slate once", "item %" PRIu64, item->id);
	ledger_idle_check(line, OWN(ledger, resolution, item->resolution));
	ids_add(ledger->arena, &item->pulls, member->id);
	bool off = (int64_t)item->pulls.count >= OWN(ledger, body, meeting->body)->pull_least;
	if (flag_of(line->event, "off_slate") != off)
		WRONG(line, "an item comes off when enough have pulled it", "item %" PRIu64,
			item->id);
	item->slate = item->slate && !off;
	item->pulled_off = off;
}

static void
slated(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_item *item = OWN(ledger, item, id_of(line->event, "item"));
	if (item->slate || item->removed || item->done || item->pulled_off)
		WRONG(line, "what was pulled does not come back to the slate", "item %" PRIu64,
			item->id);
	if (ledger_in_vote(line, OWN(ledger, resolution, item->resolution), false))
		WRONG(line, "the slate voted on is the slate", "item %" PRIu64, item->id);
	item->slate = true;
}

static void
item_removed(struct line *line)
{
	struct own_item *item = OWN(line->ledger, item, id_of(line->event, "item"));
	if (item->removed)
		WRONG(line, "what ended does not end again", "item %" PRIu64, item->id);
	struct ledger *ledger = line->ledger;
	for (size_t i = 0; i < ledger->of[OWN_SITTING].count; i++) {
		const struct own_sitting *sitting =
			OWN(ledger, sitting, ledger->of[OWN_SITTING].at[i]);
		if (!sitting->adjourned && sitting->called == item->id)
			WRONG(line, "what left the agenda is before no sitting",
				"item %" PRIu64, item->id);
	}
	if (ledger->leaving == item->id)
		ledger->leaving = 0;
	item->removed = true;
	item->slate = false;
	ids_remove(&OWN(line->ledger, meeting, item->meeting)->items, item->id);
}

/* Dissents */

static void
dissent(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_dissent *own = ledger_add(line, OWN_DISSENT, sizeof *own);
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	struct own_member *member = OWN(ledger, member, id_of(line->event, "member"));
	const struct own_body *body = OWN(ledger, body, resolution->body);
	own->resolution = resolution->id;
	own->member = member->id;
	if (resolution->standing != STANDING_ADOPTED
	    || id_of(line->event, "vote") != resolution->adopted_by)
		WRONG(line, "a dissent is from an adoption", "resolution %" PRIu64,
			resolution->id);
	if (ids_has(&resolution->dissenters, member->id))
		WRONG(line, "a member dissents once", "member %" PRIu64, member->id);
	if (!ledger_acts_for(ledger, line->by, member))
		WRONG(line, "nobody acts for another", "member %" PRIu64 " by %" PRIu64,
			member->id, line->by);
	if (body->dissent == DISSENT_RULE_NEVER
	    || (body->dissent == DISSENT_RULE_MINUTES
		&& line->at >= resolution->adopted_at + body->dissent_minutes * 60000))
		WRONG(line, "a dissent comes in time", "resolution %" PRIu64, resolution->id);
	if (text_is(line->event, "choice", "yes"))
		WRONG(line, "a dissent is no yes", "resolution %" PRIu64, resolution->id);
	ids_add(ledger->arena, &resolution->dissenters, member->id);
}

static void
dissent_withdrawn(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_dissent *own = OWN(ledger, dissent, id_of(line->event, "dissent"));
	struct own_resolution *resolution = OWN(ledger, resolution, own->resolution);
	if (own->withdrawn || !ids_has(&resolution->dissenters, own->member)
	    || !ledger_acts_for(ledger, line->by, OWN(ledger, member, own->member)))
		WRONG(line, "a dissent is taken back once, by who made it", "%" PRIu64, own->id);
	own->withdrawn = true;
	ids_remove(&resolution->dissenters, own->member);
}

bool
ledger_agenda(struct line *line)
{
	switch (line->kind) {
	case EVENT_ITEM_PLACED:
		return placed(line), true;
	case EVENT_ITEM_PULLED:
		return pulled(line), true;
	case EVENT_ITEM_SLATED:
		return slated(line), true;
	case EVENT_ITEM_UNSLATED:
		OWN(line->ledger, item, id_of(line->event, "item"))->slate = false;
		return true;
	case EVENT_ITEM_REMOVED:
		return item_removed(line), true;
	case EVENT_DISSENT_REGISTERED:
		return dissent(line), true;
	case EVENT_DISSENT_WITHDRAWN:
		return dissent_withdrawn(line), true;
	default:
		return false;
	}
}
