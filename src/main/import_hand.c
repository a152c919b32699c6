/* One person for all imports, with a seat for each. */
#include "main/import_hand.h"

#include "assembly/member.h"

/* Whoever was the hand before, with the seat that an import which was cut off has left; NULL where
 * there was none. */
static const struct person *
hand_before(const struct assembly *assembly, const struct body *body,
	const struct member **ret_seat)
{
	for (EACH(const struct person, person, &assembly->people)) {
		if (!str_equal(person->name, STR(IMPORT_HAND_NAME)))
			continue;
		const struct member *seat = member_of_person(body, person);
		if (seat && seat->role != ROLE_CLERK)
			continue; /* somebody who happens to be called so */
		*ret_seat = seat;
		return person;
	}
	return NULL;
}

static bool
ask_one(struct import *import, enum action_kind action, const void *data, uint64_t *ret_first)
{
	struct import_wish wish = { .action = action, .data = data, .place = import_place(import) };
	bool taken = import_ask(import, "preparing", &wish, 1);
	*ret_first = wish.receipt.first;
	return taken;
}

bool
import_hand_begin(struct import *import, const struct body *assembly, struct import_hand *ret_hand)
{
	const struct member *seat = NULL;
	const struct person *before = hand_before(import_state(import), assembly, &seat);
	struct action_add_person person = { .name = STR(IMPORT_HAND_NAME) };
	uint64_t id = before ? before->head.id : 0;
	if (!id && !ask_one(import, ACTION_ADD_PERSON, &person, &id))
		return false;
	struct action_seat_member clerk = { .body = assembly->head.id, .person = id,
		.role = ROLE_CLERK, .weight = 0 };
	ret_hand->member = seat ? seat->head.id : 0;
	if (!seat && !ask_one(import, ACTION_SEAT_MEMBER, &clerk, &ret_hand->member))
		return false;
	import->caller = (struct caller){ .person = id };
	return true;
}

bool
import_hand_end(struct import *import, const struct import_hand *hand)
{
	uint64_t entry;
	struct action_end_seat end = { .member = hand->member,
		.reason = STR("the import is done") };
	import->caller = (struct caller){ .administrator = true };
	return ask_one(import, ACTION_END_SEAT, &end, &entry);
}
