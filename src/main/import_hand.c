/* One person for all imports, with a seat for each. */
#include "main/import_hand.h"

#include "assembly/member.h"

/* Whoever was the hand before: of this name, with no seat in force. */
static uint64_t
person_before(const struct assembly *assembly)
{
	for (EACH(const struct person, person, &assembly->people)) {
		bool sits = false;
		for (EACH(const struct member, seat, &person->seats))
			sits |= !seat->left;
		if (!sits && str_equal(person->name, STR(IMPORT_HAND_NAME)))
			return person->head.id;
	}
	return 0;
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
import_hand_begin(struct import *import, uint64_t assembly, struct import_hand *ret_hand)
{
	struct action_add_person person = { .name = STR(IMPORT_HAND_NAME) };
	uint64_t id = person_before(import_state(import));
	if (!id && !ask_one(import, ACTION_ADD_PERSON, &person, &id))
		return false;
	struct action_seat_member seat = { .body = assembly, .person = id, .role = ROLE_CLERK,
		.weight = 0 };
	if (!ask_one(import, ACTION_SEAT_MEMBER, &seat, &ret_hand->member))
		return false;
	import->caller = (struct caller){ .person = id };
	return true;
}

bool
import_hand_end(struct import *import, const struct import_hand *hand)
{
	uint64_t entry;
	struct action_end_seat end = { .member = hand->member, .reason = STR("the import is done") };
	import->caller = (struct caller){ .administrator = true };
	return ask_one(import, ACTION_END_SEAT, &end, &entry);
}
