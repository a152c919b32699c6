/* What surrounds every page: head, bar, navigation, breadcrumbs, foot. A page writes what stands
 * between frame_begin and frame_end. */
#ifndef WHEREAS_PUBLISH_FRAME_H
#define WHEREAS_PUBLISH_FRAME_H

#include "assembly/body.h"
#include "publish/pages.h"

/* Where in the navigation a page stands. */
enum place_in_nav { NAV_HOME, NAV_FLOOR, NAV_RESOLUTIONS, NAV_VOTES, NAV_COMMITTEES, NAV_MEMBERS,
	NAV_ISSUES, NAV_NONE };

struct frame {
	struct str title; /* of the page, as the browser shows it; of people, or of the words */
	struct str here;  /* the same in the breadcrumbs, as markup; empty: the title */
	enum place_in_nav place;
	const char *crumb_path, *crumb;   /* the page above, or NULL */
	const char *data_json, *data_csv; /* paths of the same as data, or NULL */
};

/* From <!doctype> to the opened <main>; and from </main> to the end. */
void frame_begin(const struct viewing *viewing, const struct frame *frame);
void frame_end(const struct viewing *viewing, const struct frame *frame);

/* The body the house is about: the first assembly; NULL in an empty house. */
const struct body *house_body(const struct assembly *assembly);

/* Minutes from UTC to write times in: of the newest meeting's place. */
int64_t house_offset(const struct assembly *assembly);

#endif
