/* The register of entities, what is touched, whose body a thing is, the digest of the state. */
#include "assembly/assembly.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/dump.h"
#include "assembly/house_fixture.h"
#include "assembly/vote.h"

enum { MANY = 5000 };

static void
every_entity_is_found_again(void **state)
{
	struct house *house = *state;
	struct assembly *assembly = house->assembly;
	uint64_t first = 1000000;
	for (uint64_t i = 0; i < MANY; i++) {
		struct stamp stamp = { first + i * 3, house->now };
		struct issue *issue = assembly_add(assembly, &stamp, NOUN_ISSUE, sizeof *issue);
		assert_int_equal(issue->head.id, stamp.seq);
	}
	for (uint64_t i = 0; i < MANY; i++) {
		struct entity *entity = assembly_entity(assembly, first + i * 3);
		assert_non_null(entity);
		assert_int_equal(entity->id, first + i * 3);
		assert_null(assembly_entity(assembly, first + i * 3 + 1));
	}
}

static void
an_entity_is_found_as_what_it_is(void **state)
{
	struct house *house = *state;
	const struct body *body;
	assert_non_null(assembly_find(house->assembly, house->body, NOUN_BODY));
	assert_null(assembly_find(house->assembly, house->body, NOUN_MEMBER));
	assert_null(assembly_find(house->assembly, 0, NOUN_BODY));
	assert_null(assembly_find(house->assembly, UINT64_MAX, NOUN_BODY));
	assert_ptr_equal(assembly_must(house->assembly, house->body, NOUN_BODY),
		assembly_entity(house->assembly, house->body));

	struct fault found = assembly_want(house->assembly, house->chair.member, NOUN_BODY,
		"parent", &body);
	assert_int_equal(found.code, FAULT_NOT_FOUND);
	assert_string_equal(found.about, "parent");
	found = assembly_want(house->assembly, house->committee, NOUN_BODY, "parent", &body);
	assert_int_equal(found.code, FAULT_NONE);
	assert_int_equal(body->head.id, house->committee);
}

static bool
touched(const struct house *house, uint64_t id)
{
	for (EACH(const struct entity, entity, &house->assembly->touched))
		if (entity->id == id)
			return true;
	return false;
}

static void
what_changed_is_told_once_until_it_is_settled(void **state)
{
	struct house *house = *state;
	struct assembly *assembly = house->assembly;
	assert_true(touched(house, house->body));
	assert_int_equal(assembly->touched.count, assembly->entity_count);
	assembly_settle(assembly);
	assert_int_equal(assembly->touched.count, 0);

	HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute,
		.member = house->members[0].member, .name = STR("city"), .value = STR("Ames"),
		.source = STR("the city"));
	HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute,
		.member = house->members[0].member, .name = STR("state"), .value = STR("IA"),
		.source = STR("the city"));
	assert_int_equal(assembly->touched.count, 3);
	assert_true(touched(house, house->members[0].member));
	assert_true(touched(house, house->members[0].person));
	assert_true(touched(house, house->body));
	const struct entity *seat = assembly_entity(assembly, house->members[0].member);
	assert_int_equal(seat->touched, assembly->last.seq);

	assembly_settle(assembly);
	assert_int_equal(assembly->touched.count, 0);
	assert_int_equal(assembly->settled, assembly->last.seq);
	assert_int_equal(assembly->changed.seq, assembly->last.seq);
	HOUSE_TAKES(house, house->clerk.caller, ISSUE_CARD, issue_card,
		.member = house->members[0].member, .reason = STR("lost"));
	assert_int_equal(assembly->touched.count, 0);
	assert_int_equal(assembly->changed.seq, assembly->last.seq - 1);
	HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute,
		.member = house->members[0].member, .name = STR("state"), .value = STR("OH"),
		.source = STR("the city"));
	assert_int_equal(assembly->touched.count, 3);
	assembly_settle(assembly);
	HOUSE_TAKES(house, house->clerk.caller, NAME_ISSUE, name_issue, .name = STR("Water"),
		.slug = STR("water"));
	assert_int_equal(assembly->touched.count, 1);
}

static void
each_noun_has_its_body(void **state)
{
	(void)state;
	struct body body = { .head.noun = NOUN_BODY };
	struct body committee = { .head.noun = NOUN_BODY, .parent = &body };
	struct member member = { .head.noun = NOUN_MEMBER, .body = &body };
	struct stand_in stand_in = { .head.noun = NOUN_STAND_IN, .member = &member };
	struct proxy proxy = { .head.noun = NOUN_PROXY, .member = &member };
	struct meeting meeting = { .head.noun = NOUN_MEETING, .body = &body };
	struct sitting sitting = { .head.noun = NOUN_SITTING, .body = &body };
	struct resolution resolution = { .head.noun = NOUN_RESOLUTION, .body = &body };
	struct version version = { .head.noun = NOUN_VERSION, .resolution = &resolution };
	struct referral referral = { .head.noun = NOUN_REFERRAL, .committee = &committee };
	struct item item = { .head.noun = NOUN_ITEM, .meeting = &meeting };
	struct vote vote = { .head.noun = NOUN_VOTE, .body = &body };
	struct dissent dissent = { .head.noun = NOUN_DISSENT, .resolution = &resolution };
	const struct entity *of_body[] = { &body.head, &member.head, &stand_in.head, &proxy.head,
		&meeting.head, &sitting.head, &resolution.head, &version.head, &item.head,
		&vote.head, &dissent.head };
	for (size_t i = 0; i < sizeof of_body / sizeof of_body[0]; i++)
		assert_ptr_equal(assembly_body_of(of_body[i]), &body);
	assert_ptr_equal(assembly_body_of(&referral.head), &committee);

	struct person person = { .head.noun = NOUN_PERSON };
	struct issue issue = { .head.noun = NOUN_ISSUE };
	assert_null(assembly_body_of(&person.head));
	assert_null(assembly_body_of(&issue.head));
}

static void
an_action_without_a_name_is_refused(void **state)
{
	struct house *house = *state;
	house_refuses(house, house->administrator, ACTION_KINDS, NULL, FAULT_UNKNOWN_ACTION, "");
}

static void
an_erased_entry_only_counts(void **state)
{
	(void)state;
	struct assembly *assembly = assembly_new();
	struct digest before = assembly_digest(assembly);
	assembly_apply(assembly, &(struct stamp){ 1, 5 }, EVENT_PERSON_ADDED, NULL);
	struct digest after = assembly_digest(assembly);
	assert_int_equal(assembly->last.seq, 1);
	assert_int_equal(assembly->last.at, 5);
	assert_true(digest_equal(&before, &after));
	assembly_free(assembly);
	assembly_free(NULL);
}

static struct str
state_of(struct house *house)
{
	struct buf out;
	buf_init(&out, house->arena, 1 << 20);
	assembly_write(house->assembly, &out);
	assert_false(out.full);
	return buf_str(&out);
}

static void
the_state_is_lines_of_text(void **state)
{
	struct house *house = *state;
	struct str before = state_of(house);
	struct digest digest = assembly_digest(house->assembly);
	struct digest computed = digest_of(before);
	assert_true(digest_equal(&digest, &computed));
	assert_true(str_starts(before, STR("body 1 ")));
	assert_true(str_ends(before, STR("\n")));
	assert_true(str_find(before, STR(" name=20:Conference of Cities")) < before.size);

	HOUSE_TAKES(house, house->clerk.caller, NAME_ISSUE, name_issue, .name = STR("Water"),
		.slug = STR("water"));
	struct str after = state_of(house);
	assert_true(str_starts(after, before));
	assert_true(str_find(after, STR("name=5:Water slug=5:water")) < after.size);
}

static void
no_two_states_read_alike(void **state)
{
	struct house *house = *state;
	struct buf a, b;
	buf_init(&a, house->arena, 1000);
	buf_init(&b, house->arena, 1000);
	dump_text(&a, "name", STR("x place=1:y"));
	dump_text(&b, "name", STR("x"));
	dump_text(&b, "place", STR("y"));
	assert_false(str_equal(buf_str(&a), buf_str(&b)));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(every_entity_is_found_again),
		HOUSE_TEST(an_entity_is_found_as_what_it_is),
		HOUSE_TEST(what_changed_is_told_once_until_it_is_settled),
		HOUSE_TEST(the_state_is_lines_of_text),
		HOUSE_TEST(no_two_states_read_alike),
		HOUSE_TEST(an_action_without_a_name_is_refused),
		cmocka_unit_test(each_noun_has_its_body),
		cmocka_unit_test(an_erased_entry_only_counts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
