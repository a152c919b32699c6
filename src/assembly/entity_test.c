/* Nouns by their words, and lists. */
#include "assembly/entity.h"

#include "text/arena_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
every_noun_has_a_word_of_its_own(void **state)
{
	(void)state;
	for (int noun = 0; noun < NOUN_COUNT; noun++)
		for (int other = 0; other < noun; other++)
			assert_string_not_equal(noun_word((enum noun)noun),
				noun_word((enum noun)other));
	assert_string_equal(noun_word(NOUN_STAND_IN), "stand_in");
}

static void
a_list_keeps_its_order_while_it_grows(void **state)
{
	struct arena *arena = *state;
	struct list list = { 0 };
	struct entity entities[100] = { 0 };
	for (size_t i = 0; i < 100; i++)
		list_add(arena, &list, &entities[i]);
	assert_int_equal(list.count, 100);
	size_t at = 0;
	for (EACH(struct entity, entity, &list))
		assert_ptr_equal(entity, &entities[at++]);
	assert_int_equal(at, 100);
}

static void
what_is_inserted_moves_the_rest_on(void **state)
{
	struct arena *arena = *state;
	struct list list = { 0 };
	struct entity a, b, c;
	list_insert(arena, &list, 0, &c);
	list_insert(arena, &list, 0, &a);
	list_insert(arena, &list, 1, &b);
	assert_ptr_equal(list.at[0], &a);
	assert_ptr_equal(list.at[1], &b);
	assert_ptr_equal(list.at[2], &c);
}

static void
what_is_taken_out_leaves_no_gap(void **state)
{
	struct arena *arena = *state;
	struct list list = { 0 };
	struct entity a, b, c;
	list_add(arena, &list, &a);
	list_add(arena, &list, &b);
	list_remove(&list, &c);
	assert_int_equal(list.count, 2);
	assert_true(list_has(&list, &a));
	assert_false(list_has(&list, &c));
	list_remove(&list, &a);
	assert_int_equal(list.count, 1);
	assert_ptr_equal(list.at[0], &b);
	list_remove(&list, &b);
	list_remove(&list, &b);
	assert_int_equal(list.count, 0);
}

static void
a_list_by_id_is_in_order_and_holds_each_once(void **state)
{
	struct arena *arena = *state;
	struct list list = { 0 };
	struct entity entities[50] = { 0 };
	assert_false(list_has_id(&list, 1));
	for (size_t i = 0; i < 50; i++) {
		entities[i].id = (i * 7 % 50 + 1) * 10;
		list_add_by_id(arena, &list, &entities[i]);
		list_add_by_id(arena, &list, &entities[i]);
	}
	assert_int_equal(list.count, 50);
	for (size_t i = 0; i < 50; i++)
		assert_int_equal(((struct entity *)list.at[i])->id, (i + 1) * 10);
	assert_true(list_has_id(&list, 10));
	assert_true(list_has_id(&list, 500));
	assert_false(list_has_id(&list, 9));
	assert_false(list_has_id(&list, 255));
	assert_false(list_has_id(&list, 510));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_noun_has_a_word_of_its_own),
		WITH_ARENA(a_list_keeps_its_order_while_it_grows),
		WITH_ARENA(what_is_inserted_moves_the_rest_on),
		WITH_ARENA(what_is_taken_out_leaves_no_gap),
		WITH_ARENA(a_list_by_id_is_in_order_and_holds_each_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
