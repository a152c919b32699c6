/* Seats: who holds one, in which role, with what weight and which facts. */
#include "assembly/member.h"

#include <assert.h>

#include "assembly/dump.h"
#include "assembly/fact.h"
#include "assembly/field.h"
#include "assembly/meeting.h"
#include "assembly/speaker.h"
#include "assembly/verbs.h"

enum {
	ATTRIBUTES_MOST = 64, /* of one seat */
	ATTRIBUTE_NAME_MOST = 64,
	ATTRIBUTE_SIZE_MOST = 500,
};

/* Finding out */

static struct part_attribute *
find_attribute(const struct attribute_list *attributes, struct str name)
{
	for (size_t i = 0; i < attributes->count; i++)
		if (str_equal(attributes->at[i].name, name))
			return &attributes->at[i];
	return NULL;
}

struct str
member_attribute(const struct member *member, const char *name)
{
	const struct part_attribute *found = find_attribute(&member->attributes, str_of(name));
	return found ? found->value : FACT_UNKNOWN;
}

struct member *
member_of_person(const struct body *body, const struct person *person)
{
	for (EACH(struct member, seat, &person->seats))
		if (seat->body == body && !seat->left)
			return seat;
	return NULL;
}

struct fault
member_of_body(const struct asking *asking, const struct body *body, uint64_t id,
	struct member **ret_member)
{
	struct member *member;
	TRY(assembly_want(asking->assembly, id, NOUN_MEMBER, "member", &member));
	if (member->body != body)
		return fault(FAULT_WRONG_BODY, "member");
	if (member->left)
		return fault(FAULT_SEAT_ENDED, "member");
	*ret_member = member;
	return OK;
}

static bool
stands_in_now(const struct stand_in *stand_in, const struct body *body)
{
	const struct member *member = stand_in->member;
	if (stand_in->ended || member->left || member->body != body)
		return false;
	if (stand_in->kind == STAND_IN_KIND_DESIGNEE)
		return body->rules.designees;
	return body->sitting && sitting_absence(body->sitting, member->head.id).size > 0;
}

struct fault
member_acting(const struct asking *asking, const struct body *body, struct member **ret_member)
{
	const struct person *person = assembly_find(asking->assembly, asking->caller.person,
		NOUN_PERSON);
	if (!person)
		return fault(FAULT_NO_SEAT, "");
	struct member *own = member_of_person(body, person);
	if (own) {
		*ret_member = own;
		return OK;
	}
	for (EACH(const struct stand_in, stand_in, &person->stand_ins)) {
		if (stands_in_now(stand_in, body)) {
			*ret_member = stand_in->member;
			return OK;
		}
	}
	return fault(FAULT_NO_SEAT, "");
}

struct fault
member_own_check(const struct asking *asking, const struct member *member, const char *field)
{
	bool own = asking->caller.person == member->person->head.id;
	if (own || (permission_roles(asking, member->body->head.id) & MAY_CLERK))
		return OK;
	return fault(FAULT_NOT_YOURS, field);
}

bool
member_votes(const struct member *member)
{
	return !member->left && body_votes(member->body, member->role);
}

size_t
member_count_voting(const struct body *body)
{
	size_t count = 0;
	for (EACH(const struct member, seat, &body->seats))
		count += member_votes(seat);
	return count;
}

/* Deciding and applying */

static void
touch_seat(struct assembly *assembly, struct member *member)
{
	assembly_touch(assembly, member);
	assembly_touch(assembly, member->body);
	assembly_touch(assembly, member->person);
}

struct fault
member_weight_check(
	const struct body *body, const struct member *but, enum role role, int64_t weight)
{
	int64_t least = body_votes(body, role) ? 1 : 0;
	int64_t rest = WEIGHT_SUM_MOST;
	for (EACH(const struct member, seat, &body->seats))
		if (seat != but && !seat->left)
			rest -= seat->weight;
	int64_t most = rest < WEIGHT_MOST ? rest : WEIGHT_MOST;
	if (weight == 0 && least > 0)
		return fault(FAULT_WEIGHTLESS, "weight");
	return weight >= least && weight <= most ? OK : fault(FAULT_OUT_OF_RANGE, "weight");
}

static struct fault
attribute_check(struct str name, struct str value, struct str source, const char *const about[3])
{
	TRY(field_name(name, ATTRIBUTE_NAME_MOST, about[0]));
	TRY(field_name(value, ATTRIBUTE_SIZE_MOST, about[1]));
	return field_text(source, ATTRIBUTE_SIZE_MOST, about[2]);
}

static struct fault
attributes_check(struct arena *arena, const struct attribute_list *attributes)
{
	if (attributes->count > ATTRIBUTES_MOST)
		return fault_too_large("attributes", ATTRIBUTES_MOST, "attributes");
	for (size_t i = 0; i < attributes->count; i++) {
		const struct part_attribute *attribute = &attributes->at[i];
		const char *const about[3] = {
			field_of_member(arena, "attributes", i, "name"),
			field_of_member(arena, "attributes", i, "value"),
			field_of_member(arena, "attributes", i, "source"),
		};
		TRY(attribute_check(attribute->name, attribute->value, attribute->source, about));
		if (find_attribute(attributes, attribute->name) != attribute)
			return fault(FAULT_TWICE, about[0]);
	}
	return OK;
}

struct fault
decide_seat_member(struct asking *asking, const struct action_seat_member *action)
{
	const struct body *body = assembly_must(asking->assembly, action->body, NOUN_BODY);
	struct person *person;
	TRY(assembly_want(asking->assembly, action->person, NOUN_PERSON, "person", &person));
	if (member_of_person(body, person))
		return fault(FAULT_SEATED_ALREADY, "person");
	TRY(member_weight_check(body, NULL, action->role, action->weight));
	TRY(attributes_check(asking->arena, &action->attributes));
	EMIT(asking, MEMBER_SEATED, member_seated, .body = action->body, .person = action->person,
		.role = action->role, .weight = action->weight, .attributes = action->attributes);
	return OK;
}

static void
keep_attribute(struct arena *arena, struct member *member, struct str name, struct str value,
	struct str source)
{
	struct attribute_list *list = &member->attributes;
	struct part_attribute *place = find_attribute(list, name);
	if (!place) {
		if (list->count == member->attribute_room) {
			size_t room = list->count > 0 ? list->count * 2 : 4;
			list->at = arena_grow(arena, list->at, list->count * sizeof *list->at,
				room * sizeof *list->at);
			member->attribute_room = room;
		}
		place = &list->at[list->count++];
		place->name = str_keep(arena, name);
	}
	place->value = str_keep(arena, value);
	place->source = str_keep(arena, source);
}

void
apply_member_seated(struct assembly *assembly, const struct stamp *stamp,
	const struct event_member_seated *event)
{
	struct member *member = assembly_add(assembly, stamp, NOUN_MEMBER, sizeof *member);
	member->body = assembly_must(assembly, event->body, NOUN_BODY);
	member->person = assembly_must(assembly, event->person, NOUN_PERSON);
	member->role = event->role;
	member->weight = event->weight;
	for (size_t i = 0; i < event->attributes.count; i++) {
		const struct part_attribute *attribute = &event->attributes.at[i];
		keep_attribute(assembly->arena, member, attribute->name, attribute->value,
			attribute->source);
	}
	list_add(assembly->arena, &assembly->members, member);
	list_add(assembly->arena, &member->body->seats, member);
	list_add(assembly->arena, &member->person->seats, member);
	touch_seat(assembly, member);
}

struct fault
decide_change_member(struct asking *asking, const struct action_change_member *action)
{
	const struct member *member = assembly_must(asking->assembly, action->member, NOUN_MEMBER);
	if (member->left)
		return fault(FAULT_SEAT_ENDED, "member");
	TRY(member_weight_check(member->body, member, action->role, action->weight));
	EMIT(asking, MEMBER_CHANGED, member_changed, .member = action->member,
		.role = action->role, .weight = action->weight);
	if (!body_votes(member->body, action->role))
		proxy_end_all(asking, member);
	return OK;
}

void
apply_member_changed(struct assembly *assembly, const struct stamp *stamp,
	const struct event_member_changed *event)
{
	(void)stamp;
	struct member *member = assembly_must(assembly, event->member, NOUN_MEMBER);
	member->role = event->role;
	member->weight = event->weight;
	touch_seat(assembly, member);
}

/* Whoever has left is not present, not registered, waits for no floor, and nobody acts for the
 * seat. */
static void
end_what_hangs_on_it(struct asking *asking, const struct member *member)
{
	uint64_t id = member->head.id;
	proxy_end_all(asking, member);
	for (EACH(const struct stand_in, stand_in, &member->stand_ins))
		if (!stand_in->ended)
			EMIT(asking, STAND_IN_ENDED, stand_in_ended,
				.stand_in = stand_in->head.id);
	const struct sitting *sitting = member->body->sitting;
	if (sitting && sitting_is_present(sitting, member))
		EMIT(asking, PRESENCE_MARKED, presence_marked, .sitting = sitting->head.id,
			.member = id, .present = false, .manner = MANNER_DESK);
	if (sitting)
		speakers_leave(asking, sitting, member);
	for (EACH(const struct meeting, meeting, &member->body->meetings))
		if (!meeting->ended && meeting_is_registered(meeting, member))
			EMIT(asking, REGISTRATION_ENDED, registration_ended,
				.meeting = meeting->head.id, .member = id);
}

struct fault
decide_end_seat(struct asking *asking, const struct action_end_seat *action)
{
	const struct member *member = assembly_must(asking->assembly, action->member, NOUN_MEMBER);
	if (member->left)
		return fault(FAULT_SEAT_ENDED, "member");
	TRY(field_text(action->reason, FIELD_REASON_MOST, "reason"));
	end_what_hangs_on_it(asking, member);
	EMIT(asking, MEMBER_LEFT, member_left, .member = action->member,
		.reason = str_trim(action->reason));
	return OK;
}

void
apply_member_left(struct assembly *assembly, const struct stamp *stamp,
	const struct event_member_left *event)
{
	(void)stamp;
	struct member *member = assembly_must(assembly, event->member, NOUN_MEMBER);
	assert(!member->proxy && member->proxies_held.count == 0);
	member->left = true;
	touch_seat(assembly, member);
}

struct fault
decide_set_attribute(struct asking *asking, const struct action_set_attribute *action)
{
	static const char *const about[3] = { "name", "value", "source" };
	const struct member *member = assembly_must(asking->assembly, action->member, NOUN_MEMBER);
	TRY(attribute_check(action->name, action->value, action->source, about));
	if (member->attributes.count >= ATTRIBUTES_MOST
	    && !find_attribute(&member->attributes, action->name))
		return fault_too_large("name", ATTRIBUTES_MOST, "attributes");
	EMIT(asking, ATTRIBUTE_SET, attribute_set, .member = action->member, .name = action->name,
		.value = action->value, .source = action->source);
	return OK;
}

void
apply_attribute_set(struct assembly *assembly, const struct stamp *stamp,
	const struct event_attribute_set *event)
{
	struct member *member = assembly_must(assembly, event->member, NOUN_MEMBER);
	keep_attribute(assembly->arena, member, event->name, event->value, event->source);
	member->described = stamp->seq;
	touch_seat(assembly, member);
}

/* The card's secret never comes here: the clerk keeps it beside the record. */
struct fault
decide_issue_card(struct asking *asking, const struct action_issue_card *action)
{
	const struct member *member = assembly_must(asking->assembly, action->member, NOUN_MEMBER);
	if (member->left)
		return fault(FAULT_SEAT_ENDED, "member");
	TRY(field_text(action->reason, FIELD_REASON_MOST, "reason"));
	EMIT(asking, CARD_ISSUED, card_issued, .member = action->member,
		.reason = str_trim(action->reason));
	return OK;
}

void
apply_card_issued(struct assembly *assembly, const struct stamp *stamp,
	const struct event_card_issued *event)
{
	(void)stamp;
	(void)assembly_must(assembly, event->member, NOUN_MEMBER);
}

void
member_write(const struct member *member, struct buf *out)
{
	dump_begin(out, &member->head);
	dump_entity(out, "body", member->body);
	dump_entity(out, "person", member->person);
	dump_term(out, "role", role_word(member->role));
	dump_number(out, "weight", member->weight);
	dump_flag(out, "left", member->left);
	for (size_t i = 0; i < member->attributes.count; i++) {
		const struct part_attribute *attribute = &member->attributes.at[i];
		dump_text(out, "attribute", attribute->name);
		dump_text(out, "value", attribute->value);
		dump_text(out, "source", attribute->source);
	}
	dump_number(out, "described", (int64_t)member->described);
	dump_entities(out, "proxies_held", &member->proxies_held);
	dump_entities(out, "dissents", &member->dissents);
	dump_entities(out, "votes", &member->votes);
	dump_end(out);
	for (EACH(const struct stand_in, stand_in, &member->stand_ins))
		stand_in_write(stand_in, out);
	if (member->proxy)
		proxy_write(member->proxy, out);
}
