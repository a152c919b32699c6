/* Instants: what was read and can be written, written and read again, is the same instant; and the
 * text of it is written the same again. */
#include "text/date.h"

#include <assert.h>

#include "target.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	struct str text = target_text(arena, data, size);
	int64_t instant, again;
	struct buf out;
	if (!date_read(text, &instant))
		return 0;
	if (instant < DATE_FIRST_MS || instant > DATE_LAST_MS)
		return 0;
	buf_init(&out, arena, 1024);
	date_write(&out, instant);
	bool read = date_read(buf_str(&out), &again);
	assert(read && again == instant && !out.full);
	assert(date_civil(instant, -720).weekday < 7 && date_civil(instant, 840).day > 0);
	date_write_time(&out, instant, 345);
	assert(!out.full);
	return 0;
}
