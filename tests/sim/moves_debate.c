/* Moves of the debate: what is before the sitting, who asks to speak, who speaks and how long. */
#include "sim/moves.h"

/* Something that can be spoken on in a sitting; 0 is the sitting in general. */
static uint64_t
matter_choose(const struct asker *asker, const struct own_sitting *sitting)
{
	const struct ledger *ledger = asker->world->ledger;
	const struct own_meeting *meeting = OWN(ledger, meeting, sitting->meeting);
	const struct ids *referrals = &ledger->of[OWN_REFERRAL];
	if (move_often(asker, 250))
		return 0;
	if (meeting && meeting->items.count > 0 && meeting->body == sitting->body)
		return meeting->items.at[move_throw(asker, meeting->items.count)];
	size_t from = referrals->count > 0 ? move_throw(asker, referrals->count) : 0;
	for (size_t i = 0; i < referrals->count; i++) {
		uint64_t id = referrals->at[(from + i) % referrals->count];
		if (OWN(ledger, referral, id)->committee == sitting->body)
			return id;
	}
	return 0;
}

static bool
call_item(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	if (!sitting)
		return false;
	uint64_t about = matter_choose(asker, sitting);
	if (about == sitting->called && !move_stale(asker))
		return false;
	return ASK(asker, CALL_ITEM, call_item, .sitting = sitting->id, .about = about,
		.has_about = about != 0);
}

/* Asking to speak */

static enum stance
stance_choose(const struct asker *asker)
{
	return move_often(asker, 200) ? STANCE_ORDER : (enum stance)move_throw(asker, 3);
}

static bool
ask_to_speak(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, MEMBERS);
	const struct own_member *seat = sitting ? move_seat(asker, sitting->body) : NULL;
	if (!seat || seat->role == ROLE_CLERK)
		return false;
	bool given = move_often(asker, 300);
	return ASK(asker, ASK_TO_SPEAK, ask_to_speak, .sitting = sitting->id,
		.stance = stance_choose(asker), .has_about = given,
		.about = given ? matter_choose(asker, sitting) : 0);
}

static bool
of_a_seat(const struct asker *asker, const void *own)
{
	(void)asker;
	const struct own_member *member = own;
	return !member->left && member->role != ROLE_CLERK;
}

static bool
enter_speaker(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	const struct own_member *member = move_choose(asker, OWN_MEMBER, of_a_seat);
	if (!sitting || !member || (member->body != sitting->body && !move_stale(asker)))
		return false;
	return ASK(asker, ENTER_SPEAKER, enter_speaker, .sitting = sitting->id,
		.member = member->id, .stance = stance_choose(asker));
}

/* The list */

static bool
waits(const struct asker *asker, const void *own)
{
	const struct own_speaker *speaker = own;
	const struct own_sitting *sitting =
		OWN(asker->world->ledger, sitting, speaker->sitting);
	return speaker->state == SPEAKER_STATE_WAITING && !sitting->adjourned;
}

static bool
waits_here(const struct asker *asker, const void *own)
{
	const struct own_speaker *speaker = own;
	const struct own_sitting *sitting =
		OWN(asker->world->ledger, sitting, speaker->sitting);
	return waits(asker, own) && (move_roles(asker, sitting->body) & OFFICER);
}

static bool
leave(struct asker *asker)
{
	const struct own_speaker *speaker = move_choose(asker, OWN_SPEAKER, waits);
	const struct own_member *member =
		speaker ? OWN(asker->world->ledger, member, speaker->member) : NULL;
	if (!member || (member->person != asker->caller.person && !move_often(asker, 150)))
		return false;
	return ASK(asker, LEAVE_SPEAKERS, leave_speakers, .speaker = speaker->id);
}

static bool
move_up(struct asker *asker)
{
	const struct ledger *ledger = asker->world->ledger;
	const struct own_speaker *speaker = move_choose(asker, OWN_SPEAKER, waits_here);
	if (!speaker)
		return false;
	const struct own_list *list =
		ledger_list(OWN(ledger, sitting, speaker->sitting), speaker->about);
	if (list->waiting.count < 2)
		return false;
	return ASK(asker, MOVE_SPEAKER, move_speaker, .speaker = speaker->id,
		.place = 1 + (int64_t)move_throw(asker, list->waiting.count));
}

static bool
set_speakers(struct asker *asker)
{
	static const int64_t seconds[] = { -1, 0, 1, 5, 60 };
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	if (!sitting)
		return false;
	return ASK(asker, SET_SPEAKERS, set_speakers, .sitting = sitting->id,
		.has_closed = move_often(asker, 500), .closed = move_often(asker, 400),
		.has_speech_seconds = move_often(asker, 500),
		.speech_seconds = seconds[move_throw(asker, 5)],
		.has_side_seconds = move_often(asker, 400),
		.side_seconds = seconds[move_throw(asker, 5)],
		.has_item_seconds = move_often(asker, 400),
		.item_seconds = seconds[move_throw(asker, 5)]);
}

/* Speeches */

static bool
recognise(struct asker *asker)
{
	const struct own_speaker *speaker =
		move_choose(asker, OWN_SPEAKER, move_stale(asker) ? NULL : waits_here);
	return speaker && ASK(asker, RECOGNISE_SPEAKER, recognise_speaker,
		.speaker = speaker->id);
}

static bool
steer(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	const struct own_speaker *speaker =
		sitting ? OWN(asker->world->ledger, speaker, sitting->speaking) : NULL;
	if (!speaker)
		return false;
	if (speaker->interrupted && move_often(asker, 100))
		speaker = OWN(asker->world->ledger, speaker, speaker->interrupted);
	if (move_often(asker, 350))
		return ASK(asker, END_SPEECH, end_speech, .speaker = speaker->id);
	if (speaker->seconds > 0 && move_often(asker, 300))
		return ASK(asker, EXTEND_SPEECH, extend_speech, .speaker = speaker->id,
			.seconds = 1 + (int64_t)move_throw(asker, 60));
	if ((speaker->running != 0) != move_often(asker, 50))
		return ASK(asker, PAUSE_SPEECH, pause_speech, .speaker = speaker->id);
	return ASK(asker, RESUME_SPEECH, resume_speech, .speaker = speaker->id);
}

const struct move_kind moves_debate[] = {
	{ call_item, OFFICER, 30 },
	{ ask_to_speak, MEMBERS, 120 },
	{ enter_speaker, OFFICER, 15 },
	{ leave, MEMBERS | OFFICER, 15 },
	{ move_up, OFFICER, 20 },
	{ set_speakers, OFFICER, 8 },
	{ recognise, OFFICER, 120 },
	{ steer, OFFICER, 120 },
	{ NULL, 0, 0 },
};
