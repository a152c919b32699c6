/* Counting, per turn of the loop. */
#include "http/bell.h"

void
bell_put(struct bell *bell)
{
	bell->put++;
}

bool
bell_due(const struct bell *bell)
{
	size_t waiting = bell->put - bell->rung;
	return waiting > 0 && waiting >= bell->busiest / BELL_PARTS;
}

void
bell_rang(struct bell *bell)
{
	bell->rung = bell->put;
}

void
bell_turned(struct bell *bell)
{
	size_t faded = bell->busiest - (bell->busiest + BELL_FADES - 1) / BELL_FADES;
	*bell = (struct bell){ .busiest = bell->put > faded ? bell->put : faded };
}
