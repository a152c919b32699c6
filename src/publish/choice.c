/* The one place that says what of a vote is visible to whom. */
#include "publish/choice.h"

enum shown
shown_of(const struct place *place)
{
	if (!place->cast)
		return SHOWN_SILENT;
	switch (place->choice) {
	case CHOICE_YES: return SHOWN_YES;
	case CHOICE_NO: return SHOWN_NO;
	case CHOICE_ABSTAIN: return SHOWN_ABSTAIN;
	default: return SHOWN_PRESENT;
	}
}

const char *
shown_label(const struct prose *prose, enum shown shown)
{
	const struct record_words *words = prose->words;
	const char *const labels[] = { words->choice_yes, words->choice_abstain,
		words->choice_present, words->choice_silent, words->choice_no };
	return labels[shown];
}

const char *
shown_class(enum shown shown)
{
	static const char *const classes[] = { "yes", "abstain", "present", "silent", "no" };
	return classes[shown];
}

bool
vote_shows_result(const struct vote *vote, enum audience audience)
{
	if (vote->state == VOTE_STATE_ANNOUNCED)
		return true;
	return vote->state == VOTE_STATE_CLOSED && audience == AUDIENCE_STAFF;
}

bool
vote_shows_who(const struct vote *vote, enum audience audience)
{
	bool going_on = vote->state == VOTE_STATE_OPEN || vote->state == VOTE_STATE_CLOSED;
	return going_on && (audience == AUDIENCE_STAFF || vote->rule.open_shows == OPEN_SHOWS_WHO);
}

bool
vote_shows_turnout(const struct vote *vote, enum audience audience)
{
	return audience == AUDIENCE_STAFF || vote->state == VOTE_STATE_ANNOUNCED
		|| vote->rule.open_shows != OPEN_SHOWS_NOTHING;
}
