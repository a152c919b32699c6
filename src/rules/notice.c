/* Deadlines and petitions. */
#include "rules/notice.h"

#include "rules/threshold.h"

#include <assert.h>

enum { MS_A_MINUTE = 60 * 1000 };

bool
notice_late(int64_t deadline_ms, int64_t at_ms)
{
	return deadline_ms != 0 && at_ms > deadline_ms;
}

int64_t
notice_petition_needed(int64_t members, struct share share)
{
	int64_t needed = threshold_share(share, false, members, 1);
	return needed > 0 ? needed : 1;
}

bool
notice_petition_met(int64_t signatures, int64_t members, struct share share)
{
	return signatures >= notice_petition_needed(members, share);
}

int64_t
notice_dissent_until(int64_t minutes, int64_t adopted_ms)
{
	int64_t until_ms;
	assert(minutes >= 0);
	if (__builtin_mul_overflow(minutes, MS_A_MINUTE, &until_ms)
	    || __builtin_add_overflow(until_ms, adopted_ms, &until_ms))
		return INT64_MAX;
	return until_ms;
}

bool
notice_dissent_open(enum dissent_rule rule, int64_t minutes, int64_t adopted_ms,
	bool meeting_goes_on, int64_t now_ms)
{
	switch (rule) {
	case DISSENT_RULE_MINUTES:
		return now_ms < notice_dissent_until(minutes, adopted_ms);
	case DISSENT_RULE_MEETING_END:
		return meeting_goes_on;
	default:
		assert(rule == DISSENT_RULE_NEVER);
		return false;
	}
}
