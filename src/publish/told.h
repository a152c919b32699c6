/* The history of a resolution told in sentences: what happened, through whom, with links to the
 * committees, votes, members and texts it was about. */
#ifndef WHEREAS_PUBLISH_TOLD_H
#define WHEREAS_PUBLISH_TOLD_H

#include "assembly/vote.h"
#include "publish/prose.h"

/* The items of a list, the oldest first. Members who became sponsors one after the other are told
 * of together. Only what happened in public stands in a history, so that every audience reads the
 * same. */
void told_write(const struct prose *prose, const struct assembly *assembly,
    const struct resolution *resolution, int64_t offset_minutes);

/* "recommended its adoption as amended": what a committee did with what it was given. */
const char *told_report(const struct prose *prose, enum recommendation recommendation);

#endif
