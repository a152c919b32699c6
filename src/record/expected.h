/* What can stand in a field: told to whoever wrote something else into it. Read from the shape, so
 * that it is true of every field there is; for people, in words. */
#ifndef WHEREAS_RECORD_EXPECTED_H
#define WHEREAS_RECORD_EXPECTED_H

#include "record/shape.h"
#include "text/buf.h"

/* Of the field at a path as faults of the codec name it ("clauses[3].kind"): "one of whereas,
 * resolved, other". Writes nothing where the shape has no such field. */
void expected_write(struct buf *out, const struct shape *shape, struct str path);

#endif
