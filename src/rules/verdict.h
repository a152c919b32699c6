/* The verdict: the sentence that says what was decided and why, as it is read aloud and recorded.
 *
 * "Adopted: 127 yes, 46 no; 87 of 173 yes and no were needed; quorum of 127 met with
 * 230 present" */
#ifndef WHEREAS_RULES_VERDICT_H
#define WHEREAS_RULES_VERDICT_H

#include "rules/tally.h"
#include "text/buf.h"

struct verdict {
	const struct tally *tally;
	const struct tally_rule *rule;
	/* As tally_decide gave it. Where it could not be asked (tally_decides): the quorum, and the
	 * decision that the chair declared. */
	struct outcome outcome;
	enum vote_method method;
	bool tie_broken; /* by the chair: outcome.decision is then what came of it */
	enum choice tie_choice;
};

/* Writes the sentence, without a full stop. */
void verdict_write(struct buf *out, const struct verdict *verdict);

#endif
