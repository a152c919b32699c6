/* Screens: what a hall is shown during a meeting. Each has a name, what it shows now, and a queue
 * of slides, of which the first is its preview. What it shows at first, and until told otherwise,
 * is the floor of its body: it follows by itself. A screen may be of a committee that sits at the
 * meeting, in another room. */
#ifndef WHEREAS_ASSEMBLY_SCREEN_H
#define WHEREAS_ASSEMBLY_SCREEN_H

#include "assembly/meeting.h"

enum {
	SCREENS_MOST = 50,       /* of a meeting */
	SLIDES_MOST = 100,       /* waiting for one screen */
	SCREEN_WORDS_MOST = 500, /* bytes of a message: it must be read from the last row */
};

/* What a screen shows, or is to show. */
struct showing {
	enum slide_kind kind;
	uint64_t about;   /* a vote or a resolution where the kind is about one; else 0 */
	struct str words; /* of a message */
};

struct screen {
	struct entity head;
	struct meeting *meeting;
	struct body *body; /* whose floor it follows */
	struct str name;
	bool dark;
	bool removed;
	struct showing now;
	int64_t shown_at;
	struct list queue; /* struct slide */
};

struct slide {
	struct entity head;
	struct screen *screen;
	struct showing showing;
	bool gone; /* shown, or dropped */
};

/* Their lines of the state: dump.h. */
void screen_write(const struct screen *screen, struct buf *out);
void slide_write(const struct slide *slide, struct buf *out);

#endif
