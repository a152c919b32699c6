/* Members of JSON objects, each with its comma where one is due. Weights are decimals in strings,
 * times RFC 3339 in UTC, ids numbers. */
#ifndef WHEREAS_PUBLISH_JSON_FIELD_H
#define WHEREAS_PUBLISH_JSON_FIELD_H

#include "publish/json_plain.h"
#include "publish/part.h"
#include "text/json.h"

void json_field_weight(struct buf *out, const char *name, int64_t weight);
void json_field_share(struct buf *out, const char *name, struct share share);
void json_field_time(struct buf *out, const char *name, int64_t instant_ms); /* 0: null */
void json_field_digest(struct buf *out, const char *name, const struct digest *digest);
void json_field_texts(struct buf *out, const char *name, const struct text_list *texts);

/* A part of events.def, in the form in which an action takes it. */
void json_field_part(
    struct buf *out, const char *name, const struct shape *shape, const void *part);

/* What several views say the same way; each an object. */
void json_member_short(
    struct buf *out, const struct member *member); /* id, name, city, state, party */
void json_resolution_short(struct buf *out, const struct resolution *resolution);
void json_vote_fields(struct buf *out, const struct vote *vote, enum audience audience);
void json_vote_short(struct buf *out, const struct vote *vote, enum audience audience);

/* Whole objects, as the views and the export hold them. */
void json_vote_whole(struct buf *out, const struct assembly *assembly, const struct vote *vote,
    enum audience audience);
void json_resolution_whole(struct buf *out, const struct resolution *resolution);
void json_resolution_fields(struct buf *out, const struct resolution *resolution); /* its members */
void json_clauses(struct buf *out, const struct clause_text_list *list);
void json_dissent(struct buf *out, const struct dissent *dissent);
void json_member_whole(struct buf *out, const struct member *member);
void json_body_whole(struct buf *out, const struct body *body);
void json_meeting_whole(struct buf *out, const struct meeting *meeting);

/* A draft in a list of those that may read it, without its words. json_draft.c */
void json_draft_short(struct buf *out, const struct asking *asking,
	const struct resolution *draft);

struct speaker;
void json_speaker(struct buf *out, const char *name, const struct speaker *speaker);

/* What somebody may do now, as an object of lists of ids; and what a person did that stands:
 * lists. json_may.c */
void json_may(struct buf *out, const struct asking *asking);
void json_did(struct buf *out, const struct asking *asking, const struct person *person);

/* The totals and what they were measured by, as members of the object at hand. */
void json_vote_result(struct buf *out, const struct vote *vote);

#endif
