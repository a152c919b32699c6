/* The spine: what is appended when, who hears of it when, and what a restart finds. */
#include "clerk/clerk.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "assembly/body.h"
#include "clerk/office_fixture.h"

static struct job *
ask_person(struct office *office, const char *name)
{
	return OFFICE_ASK(office, ADD_PERSON, add_person, .name = str_of(name));
}

static struct job *
ask_body(struct office *office, const char *name)
{
	return OFFICE_ASK(office, FOUND_BODY, found_body, .name = str_of(name),
	    .short_name = str_of(name), .kind = BODY_KIND_ASSEMBLY);
}

static struct digest
state_of(const struct office *office)
{
	return assembly_digest(clerk_assembly(office->clerk));
}

/* Batches */

static void
an_action_is_appended_then_announced_then_answered(void **state)
{
	struct office *office = *state;
	struct job *job = ask_person(office, "Ann");
	office_work(office);
	assert_answer(job, FAULT_NONE);
	assert_trace(office, "append(1+0) announce(1) done(1)");
}

static void
what_has_gathered_is_appended_once(void **state)
{
	struct office *office = *state;
	ask_person(office, "Ann");
	ask_body(office, "Conference");
	office_keep(office, "a", "1");
	ask_person(office, "Bo");
	office_work(office);
	assert_trace(office, "append(5+1) announce(1) announce(2) announce(5) "
			     "done(1) done(2) done(3) done(4)");
}

static void
a_refusal_needs_no_append(void **state)
{
	struct office *office = *state;
	struct job *job = ask_person(office, "");
	office_work(office);
	assert_int_not_equal(job->fault.code, FAULT_NONE);
	assert_string_equal(job->fault.about, "name");
	assert_trace(office, "done(1)");
	assert_int_equal(office->entry_count, 0);
}

static void
a_refusal_in_a_batch_refuses_nobody_else(void **state)
{
	struct office *office = *state;
	struct job *ann = ask_person(office, "Ann");
	struct job *none = ask_person(office, "");
	struct job *bo = ask_person(office, "Bo");
	office_work(office);
	assert_answer(ann, FAULT_NONE);
	assert_int_not_equal(none->fault.code, FAULT_NONE);
	assert_answer(bo, FAULT_NONE);
	assert_int_equal(bo->receipt.first, 2);
	assert_int_equal(office->entry_count, 2);
}

static void
an_action_sees_what_those_before_it_in_the_batch_did(void **state)
{
	struct office *office = *state;
	struct job *first = ask_body(office, "Conference");
	struct job *second = ask_body(office, "Conference");
	office_work(office);
	assert_answer(first, FAULT_NONE);
	assert_answer(second, FAULT_NAME_TAKEN);
}

static void
a_receipt_names_the_entries_and_the_last_leaf(void **state)
{
	struct office *office = *state;
	ask_person(office, "Ann");
	struct job *job = ask_body(office, "Conference");
	office_work(office);
	assert_int_equal(job->receipt.first, 2);
	assert_int_equal(job->receipt.last, 4);
	assert_int_equal(job->receipt.at, office->now);
	assert_false(job->receipt.repeated);
	assert_int_equal(office->entry_count, 4);
	assert_true(digest_equal(&job->receipt.leaf, &office->entries[3].leaf));
	assert_int_equal(office->entries[1].kind, EVENT_BODY_FOUNDED);
	assert_int_equal(office->entries[1].stamp.at, office->now);
}

static void
every_entry_has_a_salt_of_its_own(void **state)
{
	struct office *office = *state;
	ask_body(office, "Conference");
	for (int i = 0; i < 200; i++)
		ask_person(office, "Ann");
	office_work(office);
	assert_int_equal(office->entry_count, 203);
	for (size_t i = 0; i < office->entry_count; i++)
		for (size_t j = 0; j < i; j++)
			assert_memory_not_equal(
			    office->entries[i].salt, office->entries[j].salt, SALT_SIZE);
}

static void
an_entity_is_announced_once_however_often_it_changed(void **state)
{
	struct office *office = *state;
	struct job *body = ask_body(office, "Conference");
	office_work(office);
	assert_trace(office, "append(3+0) announce(1) done(1)");
	const struct body *conference =
	    assembly_find(clerk_assembly(office->clerk), body->receipt.first, NOUN_BODY);
	struct action_set_body_rules action = { 1, conference->rules };
	office_ask(office, ACTION_SET_BODY_RULES, &action);
	action.rules.sponsors_least = 2;
	office_ask(office, ACTION_SET_BODY_RULES, &action);
	office_work(office);
	assert_trace(office, "append(2+0) announce(1) done(2) done(3)");
}

static void
more_than_a_batch_holds_is_done_in_several(void **state)
{
	struct office *office = *state;
	for (int i = 0; i < BATCH_MOST + 10; i++)
		office_keep(office, "a", "1");
	bool worked = false;
	office_work(office);
	assert_int_equal(office->appends, 1);
	assert_int_equal(queue_depth(clerk_queue(office->clerk)), 10);
	office_work(office);
	assert_int_equal(office->appends, 2);
	struct fault found = clerk_work(office->clerk, false, &worked);
	assert_int_equal(found.code, FAULT_NONE);
	assert_false(worked);
	assert_int_equal(office->appends, 2);
}

/* Time */

static void
time_never_runs_backwards(void **state)
{
	struct office *office = *state;
	ask_person(office, "Ann");
	office_work(office);
	int64_t latest = office->now;
	office->now -= 3600 * 1000;
	struct job *bo = ask_person(office, "Bo");
	office_work(office);
	assert_int_equal(bo->receipt.at, latest);
	struct fault found = office_restart(office);
	assert_int_equal(found.code, FAULT_NONE);
	struct job *cy = ask_person(office, "Cy");
	office_work(office);
	assert_int_equal(cy->receipt.at, latest);
	office->now = latest + 1;
	struct job *di = ask_person(office, "Di");
	office_work(office);
	assert_int_equal(di->receipt.at, latest + 1);
}

/* Failure and restart */

static void
when_the_append_fails_nobody_hears_of_the_batch(void **state)
{
	struct office *office = *state;
	bool worked = false;
	office->fails_at = 1;
	ask_person(office, "Ann");
	office_wish(office, "/", AUDIENCE_PUBLIC);
	office_keep(office, "a", "1");
	struct fault found = clerk_work(office->clerk, false, &worked);
	assert_int_equal(found.code, FAULT_STORE);
	assert_string_equal(found.about, "the disk");
	assert_trace(office, "append(1+1)");
	found = office_restart(office);
	assert_int_equal(found.code, FAULT_NONE);
	assert_int_equal(clerk_assembly(office->clerk)->people.count, 0);
}

static void
a_restart_finds_the_same_state(void **state)
{
	struct office *office = *state;
	struct job *ann = ask_person(office, "Ann");
	struct job *body = ask_body(office, "Conference");
	office_work(office);
	OFFICE_ASK(office, SEAT_MEMBER, seat_member, .body = body->receipt.first,
	    .person = ann->receipt.first, .role = ROLE_CHAIR, .weight = WEIGHT_ONE);
	office_work(office);
	struct digest before = state_of(office);
	struct fault found = office_restart(office);
	assert_int_equal(found.code, FAULT_NONE);
	struct digest after = state_of(office);
	assert_true(digest_equal(&before, &after));
	assert_int_equal(clerk_assembly(office->clerk)->touched.count, 0);
	ask_person(office, "Bo");
	office_work(office);
	assert_int_equal(office->entry_count, 6);
}

static void
assert_damaged(struct office *office, const char *about)
{
	struct fault found = office_restart(office);
	assert_int_equal(found.code, FAULT_DAMAGED);
	assert_string_equal(found.about, about);
	assert_null(office->clerk);
}

static void
a_damaged_entry_is_named(void **state)
{
	struct office *office = *state;
	for (int i = 0; i < 3; i++)
		ask_person(office, i == 0 ? "Ann" : i == 1 ? "Bo" : "Cy");
	office_work(office);
	struct entry *entry = &office->entries[1];
	struct entry sound = *entry;
	entry->payload = STR("{\"by\":0,\"name\":\"Bob\"}");
	assert_damaged(office, "entry 2: commit");
	*entry = sound;
	entry->salt[3] ^= 1;
	assert_damaged(office, "entry 2: commit");
	*entry = sound;
	entry->stamp.at++;
	assert_damaged(office, "entry 2: leaf");
	*entry = sound;
	entry->leaf.bytes[31] ^= 1;
	assert_damaged(office, "entry 2: leaf");
	*entry = office->entries[2];
	assert_damaged(office, "the sequence of entries");
	*entry = sound;
	struct fault found = office_restart(office);
	assert_int_equal(found.code, FAULT_NONE);
}

static void
an_erased_entry_keeps_its_number(void **state)
{
	struct office *office = *state;
	ask_person(office, "Ann");
	ask_person(office, "Bo");
	office_work(office);
	office->entries[1].payload = STR("");
	struct fault found = office_restart(office);
	assert_int_equal(found.code, FAULT_NONE);
	assert_int_equal(clerk_assembly(office->clerk)->people.count, 1);
	struct job *cy = ask_person(office, "Cy");
	office_work(office);
	assert_int_equal(cy->receipt.first, 3);
}

static void
a_log_that_cant_be_read_is_a_fault(void **state)
{
	struct office *office = *state;
	office->unreadable = true;
	struct fault found = office_restart(office);
	assert_int_equal(found.code, FAULT_STORE);
	assert_string_equal(found.about, "the record");
	office->unreadable = false;
	office->forgetful = true;
	found = office_restart(office);
	assert_int_equal(found.code, FAULT_STORE);
	assert_string_equal(found.about, "the vault");
}

/* Secrets */

static void
secrets_are_kept_with_their_action_or_not_at_all(void **state)
{
	struct office *office = *state;
	struct secret secret = { STR("card"), STR("c"), STR("1") };
	struct job *refused = ask_person(office, "");
	refused->secrets = &secret;
	refused->secret_count = 1;
	office_work(office);
	assert_trace(office, "done(1)");
	assert_null(office_secret(office, "card", "c"));
	struct job *job = ask_person(office, "Ann");
	job->secrets = &secret;
	job->secret_count = 1;
	office_work(office);
	assert_trace(office, "append(1+1) announce(1) done(2)");
	assert_non_null(office_secret(office, "card", "c"));
}

static void
secrets_alone_are_put_and_removed(void **state)
{
	struct office *office = *state;
	office_keep(office, "a", "1");
	office_keep(office, "b", "2");
	office_work(office);
	assert_trace(office, "append(0+2) done(1) done(2)");
	office_keep(office, "a", NULL);
	office_work(office);
	assert_null(office_secret(office, "session", "a"));
	assert_non_null(office_secret(office, "session", "b"));
}

/* Views */

static void
a_view_is_rendered_after_what_stood_before_it_is_durable(void **state)
{
	struct office *office = *state;
	struct job *view = office_wish(office, "/", AUDIENCE_MEMBERS);
	ask_person(office, "Ann");
	office_work(office);
	assert_trace(office, "append(1+0) announce(1) done(2) render(/) done(1)");
	assert_answer(view, FAULT_NONE);
	assert_int_equal(sheet_seq(view->sheet), 1);
	assert_true(str_equal(sheet_bytes(view->sheet), STR("/ for 1 and person 0 after 1")));
}

static void
a_view_alone_needs_no_append(void **state)
{
	struct office *office = *state;
	office_wish(office, "/", AUDIENCE_PUBLIC);
	office_work(office);
	assert_trace(office, "render(/) done(1)");
}

static void
a_view_of_nothing_is_refused_to_each_who_wishes_for_it(void **state)
{
	struct office *office = *state;
	struct job *one = office_wish(office, "/nothing", AUDIENCE_PUBLIC);
	struct job *other = office_wish(office, "/nothing", AUDIENCE_PUBLIC);
	office_work(office);
	assert_answer(one, FAULT_NOT_FOUND);
	assert_answer(other, FAULT_NOT_FOUND);
	assert_null(one->sheet);
	assert_null(other->sheet);
}

static void
a_view_has_a_ceiling(void **state)
{
	struct office *office = *state;
	struct job *view = office_wish(office, OFFICE_LARGE, AUDIENCE_PUBLIC);
	office_work(office);
	assert_answer(view, FAULT_TOO_LARGE);
	assert_null(view->sheet);
}

static void
who_wishes_for_the_same_shares_one_sheet(void **state)
{
	struct office *office = *state;
	struct job *first = office_wish(office, "/a", AUDIENCE_PUBLIC);
	struct job *other = office_wish(office, "/b", AUDIENCE_PUBLIC);
	struct job *again = office_wish(office, "/a", AUDIENCE_PUBLIC);
	struct job *staff = office_wish(office, "/a", AUDIENCE_STAFF);
	struct job *last = office_wish(office, "/a", AUDIENCE_PUBLIC);
	struct job *german = office_wish(office, "/a", AUDIENCE_PUBLIC);
	german->language = LANGUAGE_DE;
	office_work(office);
	assert_trace(office, "render(/a) done(3) done(5) done(1) render(/b) done(2) "
			     "render(/a) done(4) render(/a) done(6)");
	assert_ptr_not_equal(first->sheet, german->sheet);
	assert_ptr_equal(first->sheet, again->sheet);
	assert_ptr_equal(first->sheet, last->sheet);
	assert_ptr_not_equal(first->sheet, other->sheet);
	assert_ptr_not_equal(first->sheet, staff->sheet);
	sheet_drop(first->sheet);
	first->sheet = NULL;
	assert_true(str_equal(sheet_bytes(last->sheet), STR("/a for 0 and person 0 after 0")));
}

static void
what_is_private_to_one_person_is_shared_with_nobody(void **state)
{
	struct office *office = *state;
	struct job *jobs[3];
	for (size_t i = 0; i < 3; i++)
		jobs[i] = office_wish(office, "/me", AUDIENCE_MEMBERS);
	jobs[0]->caller.person = 7;
	jobs[1]->caller.person = 8;
	jobs[2]->caller = (struct caller){ .person = 7, .administrator = true };
	office_work(office);
	assert_trace(office, "render(/me) done(1) render(/me) done(2) render(/me) done(3)");
	assert_true(str_equal(sheet_bytes(jobs[1]->sheet), STR("/me for 1 and person 8 after 0")));
}

/* The end */

static void *
works_until_the_end(void *context)
{
	struct office *office = context;
	size_t *batches = TAKE(office->arena, size_t);
	bool worked = true;
	while (worked) {
		struct fault found = clerk_work(office->clerk, true, &worked);
		if (found.code != FAULT_NONE)
			return NULL;
		*batches += worked;
	}
	return batches;
}

static void
what_was_put_before_the_close_is_done(void **state)
{
	struct office *office = *state;
	pthread_t thread;
	for (int i = 0; i < BATCH_MOST + 1; i++)
		office_keep(office, "a", "1");
	queue_close(clerk_queue(office->clerk));
	assert_int_equal(pthread_create(&thread, NULL, works_until_the_end, office), 0);
	void *batches = NULL;
	pthread_join(thread, &batches);
	assert_non_null(batches);
	assert_int_equal(*(size_t *)batches, 2);
	assert_int_equal(office->appends, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		OFFICE_TEST(an_action_is_appended_then_announced_then_answered),
		OFFICE_TEST(what_has_gathered_is_appended_once),
		OFFICE_TEST(a_refusal_needs_no_append),
		OFFICE_TEST(a_refusal_in_a_batch_refuses_nobody_else),
		OFFICE_TEST(an_action_sees_what_those_before_it_in_the_batch_did),
		OFFICE_TEST(a_receipt_names_the_entries_and_the_last_leaf),
		OFFICE_TEST(every_entry_has_a_salt_of_its_own),
		OFFICE_TEST(an_entity_is_announced_once_however_often_it_changed),
		OFFICE_TEST(more_than_a_batch_holds_is_done_in_several),
		OFFICE_TEST(time_never_runs_backwards),
		OFFICE_TEST(when_the_append_fails_nobody_hears_of_the_batch),
		OFFICE_TEST(a_restart_finds_the_same_state),
		OFFICE_TEST(a_damaged_entry_is_named),
		OFFICE_TEST(an_erased_entry_keeps_its_number),
		OFFICE_TEST(a_log_that_cant_be_read_is_a_fault),
		OFFICE_TEST(secrets_are_kept_with_their_action_or_not_at_all),
		OFFICE_TEST(secrets_alone_are_put_and_removed),
		OFFICE_TEST(a_view_is_rendered_after_what_stood_before_it_is_durable),
		OFFICE_TEST(a_view_alone_needs_no_append),
		OFFICE_TEST(a_view_of_nothing_is_refused_to_each_who_wishes_for_it),
		OFFICE_TEST(a_view_has_a_ceiling),
		OFFICE_TEST(who_wishes_for_the_same_shares_one_sheet),
		OFFICE_TEST(what_is_private_to_one_person_is_shared_with_nobody),
		OFFICE_TEST(what_was_put_before_the_close_is_done),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
