/* The one table that turns a fault's code into an HTTP status and a sentence. */
#include "text/fault.h"

#include <assert.h>
#include <errno.h>

#include "text/buf.h"

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
	return (struct fault){ .code = code, .about = about };
}

struct fault
fault_too_large(const char *about, size_t most, const char *of)
{
	struct fault made = fault(FAULT_TOO_LARGE, about);
	made.most = most;
	made.of = of;
	return made;
}

static void
grouped(struct buf *out, size_t number)
{
	if (number >= 1000) {
		grouped(out, number / 1000);
		buf_format(out, ",%03zu", number % 1000);
	} else {
		buf_format(out, "%zu", number);
	}
}

void
fault_more(struct buf *out, struct fault fault)
{
	if (fault.detail) {
		buf_text(out, fault.detail);
	} else if (fault.most > 0) {
		buf_text(out, "at most ");
		grouped(out, fault.most);
		buf_byte(out, ' ');
		buf_text(out, fault.of);
	}
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
