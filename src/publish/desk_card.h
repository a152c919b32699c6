/* Desk cards as they leave the house on paper: what stands on them, in which form.
 *
 * A card's seat is read from the state by the clerk's thread (desk_seats); whoever has the secrets
 * makes an order of it, which travels as one JSON object (codec.h) to the process that prints. A
 * card bears the link itself, so an order is a secret, and so is the document. All strings live in
 * the arena that they were read into. */
#ifndef WHEREAS_PUBLISH_DESK_CARD_H
#define WHEREAS_PUBLISH_DESK_CARD_H

#include "assembly/assembly.h"
#include "record/shape.h"

/* The path under which the clerk is asked for desk_seats. It does not begin with a slash, so no
 * request can name it. */
#define DESK_SEATS "desk seats"

enum {
	DESK_CARDS_MOST = 5000,                  /* in one order */
	DESK_ORDER_BYTES_MOST = 8 * 1024 * 1024, /* with the longest names */
	DESK_DOCUMENT_BYTES_MOST = 64 * 1024 * 1024,
};

/* A seat that a card can be issued for. */
struct desk_seat {
	uint64_t body, member;
	struct str body_name, city, name; /* city: empty where it is not known */
	enum role role;
};

struct desk_seats {
	int64_t offset;          /* minutes from UTC, in which times are told */
	struct shape_list seats; /* struct desk_seat */
};

struct desk_card {
	struct str body, city, link, name;
	enum role role;
};

struct desk_order {
	struct shape_list cards; /* struct desk_card */
	enum card_form form;
	enum language language;
	int64_t offset; /* minutes from UTC */
	enum paper paper;
	int64_t until; /* ms since 1970 */
};

extern const struct shape desk_seats_shape, desk_order_shape;

/* Writes, as desk_seats_shape has it, the seats that this caller may issue cards for, those of a
 * body by name. */
void desk_seats(const struct assembly *assembly, struct caller caller, struct buf *out);

#endif
