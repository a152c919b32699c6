/* Shapes in the order of canonical JSON, and the seats of the state. */
#include "publish/desk_card.h"

#include <stdlib.h>

#include "assembly/asking.h"
#include "assembly/fact.h"
#include "assembly/member.h"
#include "assembly/permission.h"
#include "publish/frame.h"
#include "record/codec.h"

static const struct shape_field seat_fields[] = {
	{ SHAPE_FIELD(desk_seat, body, ID) },
	{ SHAPE_FIELD(desk_seat, body_name, TEXT) },
	{ SHAPE_FIELD(desk_seat, city, TEXT) },
	{ SHAPE_FIELD(desk_seat, member, ID) },
	{ SHAPE_FIELD(desk_seat, name, TEXT) },
	{ SHAPE_TERMS(desk_seat, role, ROLE) },
};
static const struct shape seat_shape = SHAPE_OF("desk_seat", desk_seat, seat_fields);
static const struct shape_field seats_fields[] = {
	{ SHAPE_FIELD(desk_seats, offset, NUMBER) },
	{ SHAPE_PARTS(desk_seats, seats, seat_shape) },
};
const struct shape desk_seats_shape = SHAPE_OF("desk_seats", desk_seats, seats_fields);

static const struct shape_field card_fields[] = {
	{ SHAPE_FIELD(desk_card, body, TEXT) },
	{ SHAPE_FIELD(desk_card, city, TEXT) },
	{ SHAPE_FIELD(desk_card, link, TEXT) },
	{ SHAPE_FIELD(desk_card, name, TEXT) },
	{ SHAPE_TERMS(desk_card, role, ROLE) },
};
static const struct shape card_shape = SHAPE_OF("desk_card", desk_card, card_fields);
static const struct shape_field order_fields[] = {
	{ SHAPE_PARTS(desk_order, cards, card_shape) },
	{ SHAPE_TERMS(desk_order, form, CARD_FORM) },
	{ SHAPE_TERMS(desk_order, language, LANGUAGE) },
	{ SHAPE_FIELD(desk_order, offset, NUMBER) },
	{ SHAPE_TERMS(desk_order, paper, PAPER) },
	{ SHAPE_FIELD(desk_order, until, TIME) },
};
const struct shape desk_order_shape = SHAPE_OF("desk_order", desk_order, order_fields);

static struct str
city_of(const struct member *member)
{
	struct str city = member_attribute(member, "city");
	return fact_unknown(city) ? STR("") : city;
}

/* By name, as the desk lays them out; of two alike, in the order of their seats. */
static int
by_name(const void *a, const void *b)
{
	const struct desk_seat *one = a, *other = b;
	int order = str_compare(one->name, other->name);
	return order ? order : (one->member > other->member) - (one->member < other->member);
}

static size_t
seats_of(const struct body *body, struct desk_seat *seats)
{
	size_t count = 0;
	for (EACH(const struct member, member, &body->seats)) {
		if (member->left)
			continue;
		seats[count++] = (struct desk_seat){
			.body = body->head.id,
			.member = member->head.id,
			.role = member->role,
			.body_name = body->name,
			.city = city_of(member),
			.name = member->person->name,
		};
	}
	qsort(seats, count, sizeof *seats, by_name);
	return count;
}

void
desk_seats(const struct assembly *assembly, struct caller caller, struct buf *out)
{
	const struct asking asking = {
		.assembly = assembly, .caller = caller, .arena = out->arena
	};
	struct desk_seat *seats = TAKE_MANY(out->arena, struct desk_seat, assembly->members.count);
	struct desk_seats found = { .offset = house_offset(assembly), .seats = { seats, 0 } };
	for (EACH(const struct body, body, &assembly->bodies))
		if (permission_roles(&asking, body->head.id) & action_kinds[ACTION_ISSUE_CARD].who)
			found.seats.count += seats_of(body, seats + found.seats.count);
	codec_write(out, &desk_seats_shape, &found);
}
