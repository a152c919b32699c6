/* The ledger's account of bodies, seats, who acts for whom, meetings and presence. */
#include "sim/ledger.h"

#include <inttypes.h>

#include "text/term.h"

/* Finding out */

bool
ledger_votes(const struct ledger *ledger, const struct own_member *member)
{
	const struct own_body *body = OWN(ledger, body, member->body);
	return !member->left && (body->voters & (1U << member->role));
}

int64_t
ledger_count_voting(const struct ledger *ledger, const struct own_body *body)
{
	int64_t count = 0;
	for (size_t i = 0; i < ledger->of[OWN_MEMBER].count; i++) {
		const struct own_member *member = OWN(ledger, member, ledger->of[OWN_MEMBER].at[i]);
		count += member->body == body->id && ledger_votes(ledger, member);
	}
	return count;
}

struct own_member *
ledger_seat(const struct ledger *ledger, uint64_t body, uint64_t person)
{
	const struct own_person *own = OWN(ledger, person, person);
	for (size_t i = 0; own && i < own->seats.count; i++) {
		struct own_member *member = OWN(ledger, member, own->seats.at[i]);
		if (member->body == body && !member->left)
			return member;
	}
	return NULL;
}

bool
ledger_acts_for(const struct ledger *ledger, uint64_t person, const struct own_member *member)
{
	if (member->person == person)
		return true;
	const struct own_person *own = OWN(ledger, person, person);
	const struct own_body *body = OWN(ledger, body, member->body);
	for (size_t i = 0; own && i < own->stand_ins.count; i++) {
		const struct own_stand_in *stand_in =
			OWN(ledger, stand_in, own->stand_ins.at[i]);
		const struct own_sitting *sitting = OWN(ledger, sitting, body->sitting);
		if (stand_in->ended || stand_in->member != member->id)
			continue;
		if (stand_in->kind == STAND_IN_KIND_DESIGNEE ? body->designees
			: sitting && ids_has(&sitting->absent, member->id))
			return true;
	}
	return false;
}

static bool
registered(const struct ledger *ledger, const struct own_meeting *meeting,
	const struct own_member *member)
{
	const struct own_member *seat = meeting->body == member->body ? member
		: ledger_seat(ledger, meeting->body, member->person);
	return seat && ids_has(&meeting->registered, seat->id);
}

int64_t
ledger_basis(const struct ledger *ledger, const struct own_sitting *sitting)
{
	const struct own_body *body = OWN(ledger, body, sitting->body);
	const struct own_meeting *meeting = OWN(ledger, meeting, sitting->meeting);
	if (body->quorum_of == QUORUM_OF_QUORUM_CALL && sitting->call_present >= 0)
		return sitting->call_present;
	if (body->quorum_of != QUORUM_OF_REGISTERED || !meeting)
		return ledger_count_voting(ledger, body);
	int64_t count = 0;
	for (size_t i = 0; i < ledger->of[OWN_MEMBER].count; i++) {
		const struct own_member *member = OWN(ledger, member, ledger->of[OWN_MEMBER].at[i]);
		count += member->body == body->id && ledger_votes(ledger, member)
			&& registered(ledger, meeting, member);
	}
	return count;
}

int64_t
ledger_present(const struct ledger *ledger, const struct own_sitting *sitting)
{
	int64_t count = 0;
	for (size_t i = 0; i < sitting->present.count; i++)
		count += ledger_votes(ledger, OWN(ledger, member, sitting->present.at[i]));
	return count > sitting->counted ? count : sitting->counted;
}

/* Bodies */

static void
founded(struct line *line)
{
	struct own_body *body = ledger_add(line, OWN_BODY, sizeof *body);
	body->parent = id_of(line->event, "parent");
}

static void
rules_set(struct line *line)
{
	const struct value *rules = value_of(line->event, "rules");
	const struct value *quorum = value_of(rules, "quorum");
	struct own_body *body = OWN(line->ledger, body, id_of(line->event, "body"));
	body->voters = 0;
	for (const struct value *at = value_of(rules, "voters")->first; at; at = at->next)
		body->voters |= 1U << ledger_term(TERMS_ROLE, at->text);
	body->by_seat = text_is(rules, "weighting", "by_seat");
	body->proxies = flag_of(rules, "proxies");
	body->proxies_most = number_of(rules, "proxies_most");
	body->designees = flag_of(rules, "designees");
	body->quorum = ratio_of(quorum, "share");
	body->quorum_strict = flag_of(quorum, "strict");
	body->quorum_least = number_of(quorum, "least");
	body->quorum_of = ledger_term(TERMS_QUORUM_OF, text_of(quorum, "of"));
	body->sponsors_least = number_of(rules, "sponsors_least");
	body->late = ledger_term(TERMS_LATE_RULE, text_of(rules, "late"));
	body->petition = ratio_of(rules, "petition");
	body->dissent = ledger_term(TERMS_DISSENT_RULE, text_of(rules, "dissent"));
	body->dissent_minutes = number_of(rules, "dissent_minutes");
	body->slate = ledger_term(TERMS_SLATE_RULE, text_of(rules, "slate"));
	body->pull_least = number_of(rules, "pull_least");
	body->per_committee = text_is(rules, "numbering", "per_committee");
}

static void
floor_rules_set(struct line *line)
{
	const struct value *rules = value_of(line->event, "rules");
	struct own_body *body = OWN(line->ledger, body, id_of(line->event, "body"));
	body->times = (struct own_times){ number_of(rules, "speech_seconds"),
		number_of(rules, "side_seconds"), number_of(rules, "item_seconds") };
	body->vote_closes = flag_of(rules, "vote_closes");
}

/* Seats */

static void
seated(struct line *line)
{
	struct ledger *ledger = line->ledger;
	uint64_t body = id_of(line->event, "body"), person = id_of(line->event, "person");
	if (ledger_seat(ledger, body, person))
		WRONG(line, "a person has one seat in a body", "person %" PRIu64, person);
	struct own_member *member = ledger_add(line, OWN_MEMBER, sizeof *member);
	member->body = body;
	member->person = person;
	member->role = ledger_term(TERMS_ROLE, text_of(line->event, "role"));
	member->weight = weight_of(line->event, "weight");
	ids_add(ledger->arena, &OWN(ledger, person, person)->seats, member->id);
}

static void
changed(struct line *line)
{
	struct own_member *member = OWN(line->ledger, member, id_of(line->event, "member"));
	member->role = ledger_term(TERMS_ROLE, text_of(line->event, "role"));
	member->weight = weight_of(line->event, "weight");
}

static void
left(struct line *line)
{
	struct own_member *member = OWN(line->ledger, member, id_of(line->event, "member"));
	if (member->proxy || member->held.count > 0)
		WRONG(line, "whoever left has no proxy", "member %" PRIu64, member->id);
	member->left = true;
}

static void
stand_in_named(struct line *line)
{
	struct ledger *ledger = line->ledger;
	uint64_t person = id_of(line->event, "person");
	struct own_member *member = OWN(ledger, member, id_of(line->event, "member"));
	if (member->left || ledger_seat(ledger, member->body, person))
		WRONG(line, "a stand-in has no seat of the body", "person %" PRIu64, person);
	struct own_person *own = OWN(ledger, person, person);
	for (size_t i = 0; i < own->stand_ins.count; i++) {
		const struct own_stand_in *other = OWN(ledger, stand_in, own->stand_ins.at[i]);
		if (!other->ended
		    && OWN(ledger, member, other->member)->body == member->body)
			WRONG(line, "a person stands in for one seat", "person %" PRIu64, person);
	}
	struct own_stand_in *stand_in = ledger_add(line, OWN_STAND_IN, sizeof *stand_in);
	stand_in->member = member->id;
	stand_in->person = person;
	stand_in->kind = ledger_term(TERMS_STAND_IN_KIND, text_of(line->event, "kind"));
	ids_add(ledger->arena, &own->stand_ins, stand_in->id);
}

static void
proxy_given(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_member *member = OWN(ledger, member, id_of(line->event, "member"));
	struct own_member *holder = OWN(ledger, member, id_of(line->event, "holder"));
	const struct own_body *body = OWN(ledger, body, member->body);
	bool chained = member->proxy || member->held.count > 0 || holder->proxy;
	bool full = (int64_t)holder->held.count >= body->proxies_most;
	if (!body->proxies || chained || full || holder->body != member->body
	    || holder == member || !ledger_votes(ledger, member)
	    || !ledger_votes(ledger, holder))
		WRONG(line, "a proxy is one that the rules allow", "from %" PRIu64 " to %" PRIu64
			"%s%s", member->id, holder->id, chained ? ", passed on" : "",
			full ? ", one too many" : "");
	struct own_proxy *proxy = ledger_add(line, OWN_PROXY, sizeof *proxy);
	proxy->member = member->id;
	proxy->holder = holder->id;
	member->proxy = proxy->id;
	ids_add(ledger->arena, &holder->held, proxy->id);
}

static void
proxy_ended(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_proxy *proxy = OWN(ledger, proxy, id_of(line->event, "proxy"));
	if (proxy->ended)
		WRONG(line, "what ended does not end again", "proxy %" PRIu64, proxy->id);
	proxy->ended = true;
	OWN(ledger, member, proxy->member)->proxy = 0;
	ids_remove(&OWN(ledger, member, proxy->holder)->held, proxy->id);
}

/* Meetings and sittings */

static void
meeting_called(struct line *line)
{
	struct own_meeting *meeting = ledger_add(line, OWN_MEETING, sizeof *meeting);
	meeting->body = id_of(line->event, "body");
	meeting->submissions_until = number_of(line->event, "submissions_until");
	meeting->sponsors_until = number_of(line->event, "sponsors_until");
	OWN(line->ledger, body, meeting->body)->meeting = meeting->id;
}

static void
meeting_times_set(struct line *line)
{
	struct own_meeting *meeting =
		OWN(line->ledger, meeting, id_of(line->event, "meeting"));
	if (meeting->ended)
		WRONG(line, "what ended does not change", "meeting %" PRIu64, meeting->id);
	meeting->submissions_until = number_of(line->event, "submissions_until");
	meeting->sponsors_until = number_of(line->event, "sponsors_until");
}

static void
meeting_ended(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_meeting *meeting = OWN(ledger, meeting, id_of(line->event, "meeting"));
	struct own_body *body = OWN(ledger, body, meeting->body);
	if (meeting->ended)
		WRONG(line, "what ended does not end again", "meeting %" PRIu64, meeting->id);
	meeting->ended = true;
	body->meeting = 0;
	for (size_t i = 0; i < ledger->of[OWN_MEETING].count; i++) {
		const struct own_meeting *other =
			OWN(ledger, meeting, ledger->of[OWN_MEETING].at[i]);
		if (other->body == body->id && !other->ended)
			body->meeting = other->id;
	}
	for (size_t i = 0; i < ledger->of[OWN_SITTING].count; i++) {
		const struct own_sitting *sitting =
			OWN(ledger, sitting, ledger->of[OWN_SITTING].at[i]);
		if (sitting->meeting == meeting->id && !sitting->adjourned)
			WRONG(line, "a meeting ends after its sittings", "%" PRIu64, meeting->id);
	}
}

static void
registration(struct line *line, bool comes)
{
	struct own_meeting *meeting = OWN(line->ledger, meeting, id_of(line->event, "meeting"));
	uint64_t member = id_of(line->event, "member");
	if (meeting->ended || ids_has(&meeting->registered, member) == comes)
		WRONG(line, "somebody registers once, and while the meeting runs",
			"member %" PRIu64, member);
	if (comes)
		ids_add(line->ledger->arena, &meeting->registered, member);
	else
		ids_remove(&meeting->registered, member);
}

static void
sitting_opened(struct line *line)
{
	struct own_sitting *sitting = ledger_add(line, OWN_SITTING, sizeof *sitting);
	struct own_body *body = OWN(line->ledger, body, id_of(line->event, "body"));
	if (body->sitting)
		WRONG(line, "a body has one sitting at a time", "body %" PRIu64, body->id);
	sitting->body = body->id;
	sitting->meeting = id_of(line->event, "meeting");
	sitting->counted = sitting->call_present = -1;
	body->sitting = sitting->id;
}

/* Nobody's ballots are waited for when a sitting ends or pauses. */
static void
out_of_vote(struct line *line, const struct own_sitting *sitting, const char *invariant)
{
	const struct ledger *ledger = line->ledger;
	for (size_t i = 0; i < ledger->of[OWN_VOTE].count; i++) {
		const struct own_vote *vote = OWN(ledger, vote, ledger->of[OWN_VOTE].at[i]);
		if (vote->sitting == sitting->id && vote->state == VOTE_STATE_OPEN)
			WRONG(line, invariant, "vote %" PRIu64, vote->id);
	}
}

static void
sitting_adjourned(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_sitting *sitting = OWN(ledger, sitting, id_of(line->event, "sitting"));
	out_of_vote(line, sitting, "nobody adjourns while a vote is open");
	if (sitting->speaking)
		WRONG(line, "nobody has the floor when the sitting is over", "speaker %" PRIu64,
			sitting->speaking);
	sitting->adjourned = true;
	OWN(ledger, body, sitting->body)->sitting = 0;
}

static void
recess(struct line *line, bool begins)
{
	struct ledger *ledger = line->ledger;
	struct own_sitting *sitting = OWN(ledger, sitting, id_of(line->event, "sitting"));
	int64_t until = number_of(line->event, "until");
	if (sitting->adjourned || sitting->recessed == begins)
		WRONG(line, "a recess begins and ends once", "sitting %" PRIu64, sitting->id);
	if (!ledger_holds(line, sitting->body, OFFICERS))
		WRONG(line, "only officers preside", "sitting %" PRIu64 ", person %" PRIu64,
			sitting->id, line->by);
	sitting->recessed = begins;
	sitting->recess_until = begins ? until : 0;
	if (!begins)
		return;
	const struct own_speaker *speaking = OWN(ledger, speaker, sitting->speaking);
	out_of_vote(line, sitting, "nothing is voted on in a recess");
	if (speaking && speaking->running)
		WRONG(line, "nobody speaks in a recess", "speaker %" PRIu64, speaking->id);
	if (until != 0 && until <= line->at)
		WRONG(line, "a recess ends after it begins", "sitting %" PRIu64, sitting->id);
}

static void
presence_marked(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_sitting *sitting = OWN(ledger, sitting, id_of(line->event, "sitting"));
	struct own_member *member = OWN(ledger, member, id_of(line->event, "member"));
	bool present = flag_of(line->event, "present");
	if (sitting->adjourned || ids_has(&sitting->present, member->id) == present)
		WRONG(line, "presence is marked once, and while the body sits",
			"member %" PRIu64, member->id);
	if (text_is(line->event, "manner", "self") && !ledger_acts_for(ledger, line->by, member))
		WRONG(line, "nobody acts for another", "member %" PRIu64 " was marked by %" PRIu64,
			member->id, line->by);
	if (present)
		ids_add(ledger->arena, &sitting->present, member->id);
	else
		ids_remove(&sitting->present, member->id);
}

static void
quorum_called(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_sitting *sitting = OWN(ledger, sitting, id_of(line->event, "sitting"));
	const struct own_body *body = OWN(ledger, body, sitting->body);
	int64_t present = ledger_present(ledger, sitting);
	int64_t basis = body->quorum_of == QUORUM_OF_QUORUM_CALL ? present
		: ledger_basis(ledger, sitting);
	int64_t needed = ledger_quorum(body, basis);
	if (number_of(line->event, "present") != present
	    || number_of(line->event, "needed") != needed
	    || flag_of(line->event, "met") != (present >= needed))
		WRONG(line, "the quorum is that of those present", "sitting %" PRIu64 ": %" PRId64
			" are present and %" PRId64 " needed", sitting->id, present, needed);
	sitting->call_present = present;
}

static void
absence_noted(struct line *line)
{
	struct own_sitting *sitting = OWN(line->ledger, sitting, id_of(line->event, "sitting"));
	uint64_t member = id_of(line->event, "member");
	ids_remove(&sitting->absent, member);
	if (text_of(line->event, "category").size == 0)
		return;
	if (ids_has(&sitting->present, member))
		WRONG(line, "nobody is present and absent", "member %" PRIu64, member);
	ids_add(line->ledger->arena, &sitting->absent, member);
}

static bool
of_seats(struct line *line)
{
	struct ledger *ledger = line->ledger;
	switch (line->kind) {
	case EVENT_BODY_FOUNDED:
		return founded(line), true;
	case EVENT_BODY_RULES_SET:
		return rules_set(line), true;
	case EVENT_FLOOR_RULES_SET:
		return floor_rules_set(line), true;
	case EVENT_PERSON_ADDED:
		return ledger_add(line, OWN_PERSON, sizeof(struct own_person)) != NULL;
	case EVENT_MEMBER_SEATED:
		return seated(line), true;
	case EVENT_MEMBER_CHANGED:
		return changed(line), true;
	case EVENT_MEMBER_LEFT:
		return left(line), true;
	case EVENT_STAND_IN_NAMED:
		return stand_in_named(line), true;
	case EVENT_STAND_IN_ENDED:
		OWN(ledger, stand_in, id_of(line->event, "stand_in"))->ended = true;
		return true;
	case EVENT_PROXY_GIVEN:
		return proxy_given(line), true;
	case EVENT_PROXY_ENDED:
		return proxy_ended(line), true;
	default:
		return false;
	}
}

bool
ledger_house(struct line *line)
{
	struct ledger *ledger = line->ledger;
	switch (line->kind) {
	case EVENT_MEETING_CALLED:
		return meeting_called(line), true;
	case EVENT_MEETING_TIMES_SET:
		return meeting_times_set(line), true;
	case EVENT_MEETING_ENDED:
		return meeting_ended(line), true;
	case EVENT_MEMBER_REGISTERED:
		return registration(line, true), true;
	case EVENT_REGISTRATION_ENDED:
		return registration(line, false), true;
	case EVENT_SITTING_OPENED:
		return sitting_opened(line), true;
	case EVENT_SITTING_ADJOURNED:
		return sitting_adjourned(line), true;
	case EVENT_SITTING_RECESSED:
		return recess(line, true), true;
	case EVENT_SITTING_RESUMED:
		return recess(line, false), true;
	case EVENT_PRESENCE_MARKED:
		return presence_marked(line), true;
	case EVENT_PRESENCE_COUNTED:
		OWN(ledger, sitting, id_of(line->event, "sitting"))->counted =
			number_of(line->event, "present");
		return true;
	case EVENT_QUORUM_CALLED:
		return quorum_called(line), true;
	case EVENT_ABSENCE_NOTED:
		return absence_noted(line), true;
	case EVENT_ISSUE_NAMED:
		return ledger_add(line, OWN_ISSUE, 8) != NULL;
	default:
		return of_seats(line);
	}
}
