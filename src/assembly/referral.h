/* A referral of a resolution to a committee, and the committee's report on it. A resolution may be
 * before several committees at once, each with its own referral. */
#ifndef WHEREAS_ASSEMBLY_REFERRAL_H
#define WHEREAS_ASSEMBLY_REFERRAL_H

#include "assembly/resolution.h"

struct referral {
	struct entity head;
	struct resolution *resolution;
	struct body *committee;
	int64_t at;
	bool reported;
	int64_t reported_at;
	enum recommendation recommendation;
	struct version *version; /* of "adopt as amended", or NULL */
	struct vote *vote;       /* the committee's vote, or NULL */
	struct list minority;    /* struct member */
	struct str minority_statement;
	bool unanimous;
};

/* Its line of the state: dump.h. */
void referral_write(const struct referral *referral, struct buf *out);

#endif
