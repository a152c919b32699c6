/* The ledger's account of what is before a sitting and of who speaks on it: the lists, whose turn
 * it is, and the times, measured again from those of the entries. */
#include "sim/ledger.h"

#include <inttypes.h>
#include <string.h>

#include "text/term.h"

/* Lists */

struct own_list *
ledger_list(const struct own_sitting *sitting, uint64_t about)
{
	for (size_t i = 0; i < sitting->list_count; i++)
		if (sitting->lists[i].about == about)
			return &sitting->lists[i];
	return NULL;
}

static struct own_list *
list_of(struct line *line, struct own_sitting *sitting, uint64_t about)
{
	struct own_list *list = ledger_list(sitting, about);
	if (list)
		return list;
	size_t count = sitting->list_count;
	sitting->lists = arena_grow(line->ledger->arena, sitting->lists,
		count * sizeof *sitting->lists, (count + 1) * sizeof *sitting->lists);
	list = &sitting->lists[sitting->list_count++];
	*list = (struct own_list){ .about = about, .times = { -1, -1, -1 } };
	return list;
}

static struct own_speaker *
speaker_of(struct line *line)
{
	return OWN(line->ledger, speaker, id_of(line->event, "speaker"));
}

static struct own_sitting *
sitting_of(struct line *line, const struct own_speaker *speaker)
{
	return OWN(line->ledger, sitting, speaker->sitting);
}

static void
officer_check(struct line *line, const struct own_sitting *sitting)
{
	if (!ledger_holds(line, sitting->body, OFFICERS))
		WRONG(line, "only officers preside", "%s in sitting %" PRIu64 " by person %"
			PRIu64, event_kinds[line->kind].name, sitting->id, line->by);
	if (sitting->adjourned)
		WRONG(line, "nobody is given the floor when the sitting is over",
			"%s in sitting %" PRIu64, event_kinds[line->kind].name, sitting->id);
}

/* As above, or what is called leaves the agenda by the act of somebody else. */
static void
leave_check(struct line *line, const struct own_sitting *sitting)
{
	struct ledger *ledger = line->ledger;
	if (!sitting->called || ledger_holds(line, sitting->body, OFFICERS)) {
		officer_check(line, sitting);
		return;
	}
	ledger->leaving = sitting->called;
	ledger->leaving_by = line->by;
}

static void
order_check(struct line *line, const struct own_list *list)
{
	bool debate = false;
	for (size_t i = 0; i < list->waiting.count; i++) {
		const struct own_speaker *speaker =
			OWN(line->ledger, speaker, list->waiting.at[i]);
		bool order = speaker->stance == STANCE_ORDER;
		if (order && debate)
			WRONG(line, "points of order stand first", "speaker %" PRIu64,
				speaker->id);
		debate = debate || !order;
	}
}

static void
place(struct line *line, struct ids *ids, size_t at, uint64_t id)
{
	ids_add(line->ledger->arena, ids, id);
	memmove(&ids->at[at + 1], &ids->at[at], (ids->count - 1 - at) * sizeof id);
	ids->at[at] = id;
}

/* What is before the body */

static void
called(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_sitting *sitting = OWN(ledger, sitting, id_of(line->event, "sitting"));
	uint64_t about = id_of(line->event, "about");
	const struct own_item *item = OWN(ledger, item, about);
	const struct own_referral *referral = OWN(ledger, referral, about);
	if (about == 0)
		leave_check(line, sitting);
	else
		officer_check(line, sitting);
	bool there = item ? item->meeting == sitting->meeting && !item->removed
		: referral ? referral->committee == sitting->body : about == 0;
	if (!there || about == sitting->called)
		WRONG(line, "what is called is another matter of the sitting", "sitting %" PRIu64,
			sitting->id);
	if (sitting->speaking)
		WRONG(line, "a speech ends with its matter", "speaker %" PRIu64,
			sitting->speaking);
	sitting->called = about;
}

/* Asking to speak */

static void
listed(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_sitting *sitting = OWN(ledger, sitting, id_of(line->event, "sitting"));
	struct own_speaker *speaker = ledger_add(line, OWN_SPEAKER, sizeof *speaker);
	const struct own_member *member = OWN(ledger, member, id_of(line->event, "member"));
	speaker->sitting = sitting->id;
	speaker->about = id_of(line->event, "about");
	speaker->member = member->id;
	speaker->stance = ledger_term(TERMS_STANCE, text_of(line->event, "stance"));
	speaker->state = SPEAKER_STATE_WAITING;
	struct own_list *list = list_of(line, sitting, speaker->about);
	bool order = speaker->stance == STANCE_ORDER;
	size_t orders = 0;
	for (size_t i = 0; i < list->waiting.count; i++) {
		const struct own_speaker *other =
			OWN(ledger, speaker, list->waiting.at[i]);
		orders += other->stance == STANCE_ORDER;
		if (other->member == member->id && (other->stance == STANCE_ORDER) == order)
			WRONG(line, "a member waits once in a list", "member %" PRIu64,
				member->id);
	}
	if (list->closed && !order)
		WRONG(line, "nobody comes onto a list that is closed", "member %" PRIu64,
			member->id);
	if (sitting->adjourned || member->body != sitting->body || member->left
	    || !(ledger_acts_for(ledger, line->by, member)
		|| ledger_holds(line, sitting->body, OFFICERS)))
		WRONG(line, "who asks to speak has a seat in the sitting",
			"member %" PRIu64 " by person %" PRIu64, member->id, line->by);
	place(line, &list->waiting, order ? orders : list->waiting.count, speaker->id);
}

static void
gone(struct line *line)
{
	struct own_speaker *speaker = speaker_of(line);
	struct own_sitting *sitting = sitting_of(line, speaker);
	const struct own_member *member = OWN(line->ledger, member, speaker->member);
	if (speaker->state != SPEAKER_STATE_WAITING)
		WRONG(line, "only who waits leaves a list", "speaker %" PRIu64, speaker->id);
	if (line->by != 0 && !ledger_acts_for(line->ledger, line->by, member)
	    && !ledger_holds(line, sitting->body, OFFICERS))
		WRONG(line, "nobody acts for another", "member %" PRIu64 " by %" PRIu64,
			member->id, line->by);
	speaker->state = SPEAKER_STATE_LEFT;
	ids_remove(&ledger_list(sitting, speaker->about)->waiting, speaker->id);
}

static void
moved(struct line *line)
{
	struct own_speaker *speaker = speaker_of(line);
	struct own_sitting *sitting = sitting_of(line, speaker);
	struct own_list *list = ledger_list(sitting, speaker->about);
	int64_t to = number_of(line->event, "place");
	officer_check(line, sitting);
	if (speaker->state != SPEAKER_STATE_WAITING || to < 1
	    || to > (int64_t)list->waiting.count) {
		WRONG(line, "a place is one of the list", "speaker %" PRIu64, speaker->id);
		return;
	}
	ids_remove(&list->waiting, speaker->id);
	place(line, &list->waiting, (size_t)to - 1, speaker->id);
	order_check(line, list);
}

static void
list_set(struct line *line)
{
	struct own_sitting *sitting = OWN(line->ledger, sitting, id_of(line->event, "sitting"));
	struct own_list *list = list_of(line, sitting, id_of(line->event, "about"));
	officer_check(line, sitting);
	list->closed = flag_of(line->event, "closed");
	list->times = (struct own_times){ number_of(line->event, "speech_seconds"),
		number_of(line->event, "side_seconds"), number_of(line->event, "item_seconds") };
}

/* Times */

static int64_t
spoken(const struct own_speaker *speaker, int64_t at)
{
	return speaker->spoken + (speaker->running ? at - speaker->running : 0);
}

/* How long those of a side (STANCE_COUNT: all but points of order) have spoken. */
static int64_t
used(const struct line *line, const struct own_list *list, int stance)
{
	int64_t sum = 0;
	for (size_t i = 0; i < list->heard.count; i++) {
		const struct own_speaker *speaker = OWN(line->ledger, speaker, list->heard.at[i]);
		if (stance == STANCE_COUNT ? speaker->stance != STANCE_ORDER
			: speaker->stance == stance)
			sum += spoken(speaker, line->at);
	}
	return sum;
}

/* The seconds that a speech may take: the least of what its list allows and what is left. */
static int64_t
allowed(const struct line *line, const struct own_speaker *speaker, const struct own_list *list)
{
	const struct own_sitting *sitting = OWN(line->ledger, sitting, speaker->sitting);
	const struct own_times *rule = &OWN(line->ledger, body, sitting->body)->times;
	int64_t side = list->times.side < 0 ? rule->side : list->times.side;
	int64_t item = list->times.item < 0 ? rule->item : list->times.item;
	int64_t least = list->times.speech < 0 ? rule->speech : list->times.speech;
	bool sided = speaker->stance == STANCE_FOR || speaker->stance == STANCE_AGAINST;
	if (least == 0)
		least = INT64_MAX;
	if (sided && side > 0) {
		int64_t left = side - used(line, list, speaker->stance) / 1000;
		least = left < least ? left : least;
	}
	if (speaker->stance != STANCE_ORDER && item > 0) {
		int64_t left = item - used(line, list, STANCE_COUNT) / 1000;
		least = left < least ? left : least;
	}
	return least == INT64_MAX ? 0 : least > 0 ? least : -1;
}

/* Speeches */

static void
begun(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_speaker *speaker = speaker_of(line);
	struct own_sitting *sitting = sitting_of(line, speaker);
	struct own_list *list = ledger_list(sitting, speaker->about);
	const struct own_speaker *current = OWN(ledger, speaker, sitting->speaking);
	officer_check(line, sitting);
	if (speaker->state != SPEAKER_STATE_WAITING)
		WRONG(line, "who is given the floor has asked for it", "speaker %" PRIu64,
			speaker->id);
	if (OWN(ledger, member, speaker->member)->left)
		WRONG(line, "who speaks holds a seat", "member %" PRIu64, speaker->member);
	if (sitting->recessed)
		WRONG(line, "nobody speaks in a recess", "speaker %" PRIu64, speaker->id);
	bool interrupts = current && speaker->stance == STANCE_ORDER
		&& current->stance != STANCE_ORDER && !current->running;
	if (current && !interrupts)
		WRONG(line, "one speaker has the floor at a time", "speakers %" PRIu64 " and %"
			PRIu64, current->id, speaker->id);
	speaker->seconds = number_of(line->event, "seconds");
	int64_t own = allowed(line, speaker, list);
	if (speaker->seconds != own)
		WRONG(line, "a speech has the time that is left", "speaker %" PRIu64 " has %"
			PRId64 " s and not %" PRId64, speaker->id, speaker->seconds, own);
	speaker->state = SPEAKER_STATE_SPEAKING;
	speaker->running = line->at;
	speaker->interrupted = sitting->speaking;
	sitting->speaking = speaker->id;
	ids_remove(&list->waiting, speaker->id);
	ids_add(ledger->arena, &list->heard, speaker->id);
}

static void
paused(struct line *line, bool pauses)
{
	struct own_speaker *speaker = speaker_of(line);
	struct own_sitting *sitting = sitting_of(line, speaker);
	officer_check(line, sitting);
	if (sitting->speaking != speaker->id || (speaker->running != 0) != pauses)
		WRONG(line, "who has the floor is paused, and goes on, once", "speaker %" PRIu64,
			speaker->id);
	if (!pauses && sitting->recessed)
		WRONG(line, "nobody speaks in a recess", "speaker %" PRIu64, speaker->id);
	speaker->spoken = spoken(speaker, line->at);
	speaker->running = pauses ? 0 : line->at;
	speaker->state = pauses ? SPEAKER_STATE_PAUSED : SPEAKER_STATE_SPEAKING;
}

static void
extended(struct line *line)
{
	struct own_speaker *speaker = speaker_of(line);
	int64_t seconds = number_of(line->event, "seconds");
	officer_check(line, sitting_of(line, speaker));
	bool has_floor = speaker->state == SPEAKER_STATE_SPEAKING
		|| speaker->state == SPEAKER_STATE_PAUSED;
	if (!has_floor || seconds < 1 || speaker->seconds == 0)
		WRONG(line, "more time is given to who speaks and has a limit",
			"speaker %" PRIu64, speaker->id);
	speaker->seconds += seconds;
}

static void
ended(struct line *line)
{
	struct own_speaker *speaker = speaker_of(line);
	struct own_sitting *sitting = sitting_of(line, speaker);
	int64_t ms = number_of(line->event, "spoken_ms");
	leave_check(line, sitting);
	if (sitting->speaking != speaker->id)
		WRONG(line, "a speech ends once, and before those it interrupted",
			"speaker %" PRIu64, speaker->id);
	if (ms != spoken(speaker, line->at))
		WRONG(line, "a speech took the time between its entries", "speaker %" PRIu64
			": %" PRId64 " ms and not %" PRId64, speaker->id, ms,
			spoken(speaker, line->at));
	speaker->spoken = ms;
	speaker->running = 0;
	speaker->state = SPEAKER_STATE_SPOKEN;
	sitting->speaking = speaker->interrupted;
}

bool
ledger_speech(struct line *line)
{
	switch (line->kind) {
	case EVENT_ITEM_CALLED:
		return called(line), true;
	case EVENT_SPEAKER_LISTED:
		return listed(line), true;
	case EVENT_SPEAKER_LEFT:
		return gone(line), true;
	case EVENT_SPEAKER_MOVED:
		return moved(line), true;
	case EVENT_SPEAKERS_SET:
		return list_set(line), true;
	case EVENT_SPEECH_BEGUN:
		return begun(line), true;
	case EVENT_SPEECH_PAUSED:
	case EVENT_SPEECH_RESUMED:
		return paused(line, line->kind == EVENT_SPEECH_PAUSED), true;
	case EVENT_SPEECH_EXTENDED:
		return extended(line), true;
	case EVENT_SPEECH_ENDED:
		return ended(line), true;
	default:
		return false;
	}
}
