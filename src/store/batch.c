/* The rules of a batch, the same for every store. */
#include "store/batch.h"

struct fault
batch_check(const struct log_batch *batch, uint64_t last)
{
	for (size_t i = 0; i < batch->entry_count; i++)
		if (batch->entries[i].stamp.seq != last + 1 + i)
			return fault(FAULT_STORE, "an entry that does not continue the record");
	for (size_t i = 0; i < batch->secret_count; i++) {
		if (batch->secrets[i].name.size > SECRET_NAME_MOST)
			return fault(FAULT_STORE, "a secret whose name is longer than 64 bytes");
		if (batch->secrets[i].value.size > SECRET_VALUE_MOST)
			return fault(FAULT_STORE, "a secret that is larger than 4 kB");
	}
	return OK;
}
