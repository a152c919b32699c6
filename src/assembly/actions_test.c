/* What is generated of actions.def: every action can be written and read again, and names its
 * object. */
#include "assembly/actions.h"

#include "record/shape_fixture.h"

static void
every_action_makes_the_round_trip(void **state)
{
	(void)state;
	uint64_t seed = 1776;
	for (int kind = 0; kind < ACTION_KINDS; kind++)
		shape_round_trips(action_kinds[kind].shape, &seed);
}

static const struct shape_field *
field_named(const struct shape *shape, const char *name)
{
	for (size_t i = 0; i < shape->count; i++)
		if (strcmp(shape->fields[i].name, name) == 0)
			return &shape->fields[i];
	return NULL;
}

static void
every_object_is_an_id_that_must_be_given(void **state)
{
	(void)state;
	for (int kind = 0; kind < ACTION_KINDS; kind++) {
		const struct action_kind_info *info = &action_kinds[kind];
		if (!info->has_object)
			continue;
		const struct shape_field *field = field_named(info->shape, info->object_field);
		assert_non_null(field);
		assert_int_equal(field->type, SHAPE_ID);
		assert_false(field->list);
		assert_false(field->optional);
		assert_int_equal(field->offset, info->object_offset);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_action_makes_the_round_trip),
		cmocka_unit_test(every_object_is_an_id_that_must_be_given),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
