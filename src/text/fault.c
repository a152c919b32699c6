/* The one table that turns a fault's code into an HTTP status and a sentence. */
#include "text/fault.h"

#include <assert.h>
#include <errno.h>

static const struct {
	const char *name;
	int status;
	const char *sentence;
} table[] = {
	[FAULT_NONE] = { "none", 200, "nothing is wrong" },
#define FAULT(code, status, sentence) [FAULT_##code] = { #code, status, sentence },
#include "text/faults.def"
#undef FAULT
};

struct fault
fault(enum fault_code code, const char *about)
{
	assert(code > FAULT_NONE && code < FAULT_CODES && about);
	return (struct fault){ code, about, 0, NULL };
}

struct fault
fault_of_system(enum fault_code code, const char *about)
{
	int cause = errno;
	struct fault made = fault(code, about);
	made.cause = cause;
	return made;
}

int
fault_status(enum fault_code code)
{
	return table[code].status;
}

const char *
fault_sentence(enum fault_code code)
{
	return table[code].sentence;
}

const char *
fault_word(enum fault_code code)
{
	return table[code].name;
}
