/* A table of the events that are acts, each with what it is about and what is said of it. */
#include "assembly/act.h"

#include <assert.h>
#include <string.h>

#include "assembly/dump.h"
#include "assembly/item.h"
#include "text/date.h"

enum { DETAIL_MOST = 600 }; /* bytes; a name takes 200 of them */

#define NEW SIZE_MAX /* what the event is about is what it made */

static const struct known {
	enum event_kind kind;
	size_t about; /* where in the event the id stands */
	const char *words;
	enum fault_code explains[2]; /* refusals that come of it */
} known[] = {
#define ABOUT(kind, field) offsetof(struct event_##kind, field)
	{ EVENT_SITTING_OPENED, NEW, "opened the sitting", { FAULT_SITTING_OPEN } },
	{ EVENT_SITTING_ADJOURNED, ABOUT(sitting_adjourned, sitting), "adjourned the sitting",
	    { FAULT_SITTING_ADJOURNED } },
	{ EVENT_SITTING_RECESSED, ABOUT(sitting_recessed, sitting), "called a recess",
	    { FAULT_SITTING_RECESSED } },
	{ EVENT_SITTING_RESUMED, ABOUT(sitting_resumed, sitting), "ended the recess",
	    { FAULT_NOT_RECESSED } },
	{ EVENT_QUORUM_CALLED, ABOUT(quorum_called, sitting), "called the quorum", { 0 } },
	{ EVENT_ITEM_CALLED, ABOUT(item_called, sitting), "called the item",
	    { FAULT_SAME_ALREADY } },
	{ EVENT_SPEECH_BEGUN, ABOUT(speech_begun, speaker), "gave the floor",
	    { FAULT_SPEAKER_NOT_WAITING } },
	{ EVENT_SPEAKER_LEFT, ABOUT(speaker_left, speaker), "took the speaker off the list",
	    { FAULT_SPEAKER_NOT_WAITING } },
	{ EVENT_SPEECH_PAUSED, ABOUT(speech_paused, speaker), "paused the speech",
	    { FAULT_SAME_ALREADY } },
	{ EVENT_SPEECH_RESUMED, ABOUT(speech_resumed, speaker), "let the speech go on",
	    { FAULT_SAME_ALREADY } },
	{ EVENT_SPEECH_ENDED, ABOUT(speech_ended, speaker), "ended the speech",
	    { FAULT_NOT_SPEAKING, FAULT_SPEAKER_NOT_WAITING } },
	{ EVENT_VOTE_PREPARED, NEW, "stated the question", { 0 } },
	{ EVENT_VOTE_OPENED, ABOUT(vote_opened, vote), "opened the vote", { FAULT_VOTE_OPEN } },
	{ EVENT_VOTE_CLOSED, ABOUT(vote_closed, vote), "closed the vote", { FAULT_VOTE_CLOSED } },
	{ EVENT_VOTE_ENTERED, ABOUT(vote_entered, vote), "entered the count",
	    { FAULT_VOTE_CLOSED } },
	{ EVENT_TIE_BROKEN, ABOUT(tie_broken, vote), "broke the tie", { FAULT_NO_TIE } },
	{ EVENT_VOTE_REOPENED, ABOUT(vote_reopened, vote), "opened the vote again",
	    { FAULT_VOTE_OPEN, FAULT_VOTE_NOT_OPENED } },
	{ EVENT_VOTE_ANNOUNCED, ABOUT(vote_announced, vote), "announced the result",
	    { FAULT_VOTE_ANNOUNCED } },
	{ EVENT_VOTE_VOIDED, ABOUT(vote_voided, vote), "declared the vote void",
	    { FAULT_VOTE_VOID } },
	{ EVENT_SLIDE_DROPPED, ABOUT(slide_dropped, slide), "took the slide",
	    { FAULT_SLIDE_GONE } },
#undef ABOUT
};

enum { KNOWN = sizeof known / sizeof known[0] };

static const struct known *
find(enum event_kind kind)
{
	for (size_t i = 0; i < KNOWN; i++)
		if (known[i].kind == kind)
			return &known[i];
	return NULL;
}

/* Noting */

void
act_note(
    struct assembly *assembly, const struct stamp *stamp, enum event_kind kind, const void *event)
{
	const struct known *act = find(kind);
	if (!act)
		return;
	uint64_t about = stamp->seq, by;
	memcpy(&by, event, sizeof by); /* every event begins with it */
	if (act->about != NEW)
		memcpy(&about, (const char *)event + act->about, sizeof about);
	const struct body *of = assembly_body_of(assembly_entity(assembly, about));
	struct body *body = assembly_must(assembly, of->head.id, NOUN_BODY);
	body->acts[body->act_count++ % ACTS_KEPT] =
	    (struct act){ .kind = kind, .about = about, .by = by, .at = stamp->at };
	assembly_touch(assembly, body);
}

const struct act *
body_act(const struct body *body, size_t back)
{
	if (back >= ACTS_KEPT || back >= body->act_count)
		return NULL;
	return &body->acts[(body->act_count - 1 - back) % ACTS_KEPT];
}

void
act_write(const struct body *body, struct buf *out)
{
	const struct act *act;
	for (size_t back = 0; (act = body_act(body, back)); back++) {
		dump_term(out, "act", event_kinds[act->kind].name);
		dump_number(out, "about", (int64_t)act->about);
		dump_number(out, "by", (int64_t)act->by);
		dump_number(out, "at", act->at);
	}
}

/* Telling */

const char *
act_words(enum event_kind kind)
{
	const struct known *act = find(kind);
	return act ? act->words : NULL;
}

static const struct meeting *
meeting_of(const struct body *body)
{
	return body->sitting && body->sitting->meeting ? body->sitting->meeting : body->meeting;
}

void
act_tell(struct buf *out, const struct assembly *assembly, const struct body *body,
    const struct act *act)
{
	enum { MS_PER_SECOND = 1000, SECONDS_PER_MINUTE = 60 };
	const struct person *person = assembly_find(assembly, act->by, NOUN_PERSON);
	const struct meeting *meeting = meeting_of(body);
	buf_put(out, person ? person->name : STR("The clock"));
	buf_format(out, " %s at ", act_words(act->kind));
	date_write_time(out, act->at, meeting ? meeting->offset_minutes : 0);
	buf_format(out, ":%02d", (int)(act->at / MS_PER_SECOND % SECONDS_PER_MINUTE));
	buf_text(out, meeting ? "" : " UTC");
}

static bool
explains(const struct act *act, enum fault_code code)
{
	const struct known *of = find(act->kind);
	return of->explains[0] == code || of->explains[1] == code;
}

/* An act on what was asked about; or on something else in the body, where what was asked about is
 * no such thing: a sitting can't be adjourned because of a vote. */
static bool
concerns(const struct asking *asking, const struct act *act, const struct entity *object)
{
	const struct entity *about = assembly_entity(asking->assembly, act->about);
	return act->about == object->id || about->noun != object->noun;
}

struct fault
act_explain(const struct asking *asking, const struct entity *object, struct fault refused)
{
	const struct body *body = assembly_body_of(object);
	const struct act *act = NULL;
	for (size_t back = 0; body && (act = body_act(body, back)); back++)
		if (explains(act, refused.code) && concerns(asking, act, object))
			break;
	if (!act)
		return refused;
	struct buf out;
	buf_init(&out, asking->arena, DETAIL_MOST);
	act_tell(&out, asking->assembly, body, act);
	assert(!out.full);
	refused.detail = str_keep(asking->arena, buf_str(&out)).at;
	return refused;
}
