/* What must hold of a batch before any store takes it. A batch that breaks a rule is a mistake
 * of this program; it is found here, before it can reach the disk. */
#ifndef WHEREAS_STORE_BATCH_H
#define WHEREAS_STORE_BATCH_H

#include "record/log.h"

/* Do the entries continue a record of `last` entries without a gap, and are the secrets within
 * their limits? FAULT_STORE about what is not; nothing may then be kept. */
MUST_USE struct fault batch_check(const struct log_batch *batch, uint64_t last);

#endif
