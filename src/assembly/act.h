/* Acts: who of the officers of a body did what last. The newest few are kept with the body, so that
 * a second officer sees what the first has done, and so that whoever comes too late is told who was
 * faster, and when. */
#ifndef WHEREAS_ASSEMBLY_ACT_H
#define WHEREAS_ASSEMBLY_ACT_H

#include "assembly/body.h"

/* Notes an event that is an act of an officer, when it has been applied; others are passed over. */
void act_note(
    struct assembly *assembly, const struct stamp *stamp, enum event_kind kind, const void *event);

/* "opened the vote"; NULL for a kind that is no act. */
const char *act_words(enum event_kind kind);

/* "Ann Abbot opened the vote at 14:03:10": in the time of the body's meeting, or in UTC. By the
 * clock where nobody did it. */
void act_tell(struct buf *out, const struct assembly *assembly, const struct body *body,
    const struct act *act);

/* A refusal by what somebody else has just done gets a detail that says who did it and when;
 * others are given back as they are. The detail lives in the request's arena. */
struct fault act_explain(
    const struct asking *asking, const struct entity *object, struct fault refused);

/* The acts of a body in its line of the state: dump.h. */
void act_write(const struct body *body, struct buf *out);

#endif
