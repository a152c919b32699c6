/* What resolutions are called: a running number of the topmost body ("14"), or of the
 * committee that a text is first referred to ("EN-3"), or the label under which it came from
 * elsewhere. Each label is given once below one topmost body. */
#include <assert.h>

#include "assembly/resolution.h"
#include "assembly/verbs.h"

enum { NUMBER_SIZE = 32 }; /* more than "-" and a number take */

bool
resolution_label_taken(const struct assembly *assembly, const struct body *top, struct str label)
{
	for (EACH(const struct resolution, resolution, &assembly->resolutions))
		if (str_equal(resolution->label, label) && body_top(resolution->body) == top)
			return true;
	return false;
}

void
resolution_next_number(const struct asking *asking, const struct body *sequence, struct str prefix,
	int64_t *ret_number, struct str *ret_label)
{
	int64_t number = sequence->last_number;
	struct buf label;
	do {
		number++;
		buf_init(&label, asking->arena, prefix.size + NUMBER_SIZE);
		if (prefix.size > 0) {
			buf_put(&label, prefix);
			buf_byte(&label, '-');
		}
		buf_number(&label, number);
	} while (resolution_label_taken(asking->assembly, body_top(sequence), buf_str(&label)));
	*ret_number = number;
	*ret_label = buf_str(&label);
}

void
resolution_keep_number(struct assembly *assembly, uint64_t sequence, int64_t number)
{
	struct body *body = assembly_must(assembly, sequence, NOUN_BODY);
	if (number <= body->last_number)
		return;
	body->last_number = number;
	assembly_touch(assembly, body);
}

void
apply_resolution_numbered(struct assembly *assembly, const struct stamp *stamp,
	const struct event_resolution_numbered *event)
{
	struct resolution *resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	assert(resolution->label.size == 0 && event->label.size > 0);
	resolution->number = event->number;
	resolution->label = str_keep(assembly->arena, event->label);
	resolution_keep_number(assembly, event->body, event->number);
	resolution_remember(assembly, resolution, stamp, EVENT_RESOLUTION_NUMBERED, STR(""),
		event->label, 0);
}
