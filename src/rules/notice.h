/* Notice: what comes in time, how many signatures admit what is late, and how long a dissent may be
 * registered. Instants are milliseconds since 1970. */
#ifndef WHEREAS_RULES_NOTICE_H
#define WHEREAS_RULES_NOTICE_H

#include "text/terms.h"
#include "text/weight.h"

#include <stdbool.h>

/* Whether what comes at `at_ms` comes after the deadline; the deadline's own instant is in time.
 * A deadline of 0 is none. */
bool notice_late(int64_t deadline_ms, int64_t at_ms);

/* How many signatures a petition needs: at least this share of the members, one at the least. */
int64_t notice_petition_needed(int64_t members, struct share share);
bool notice_petition_met(int64_t signatures, int64_t members, struct share share);

/* When a dissent register closes by DISSENT_RULE_MINUTES. */
int64_t notice_dissent_until(int64_t minutes, int64_t adopted_ms);

/* Whether a dissent may be registered: never; until so many minutes after the adoption; or as long
 * as the meeting goes on that it belongs to. */
bool notice_dissent_open(enum dissent_rule rule, int64_t minutes, int64_t adopted_ms,
	bool meeting_goes_on, int64_t now_ms);

#endif
