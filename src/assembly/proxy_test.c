/* Proxies: given, taken back, and what a body refuses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "assembly/member.h"
#include "assembly/resolution_fixture.h"

static void
allow(struct house *house, int64_t most)
{
	struct part_body_rules rules = given_rules(house, house->body);
	rules.proxies = most > 0;
	rules.proxies_most = most;
	given_rules_set(house, house->body, &rules);
}

static uint64_t
give(struct house *house, size_t from, size_t to)
{
	return HOUSE_TAKES(house, house->members[from].caller, GIVE_PROXY, give_proxy,
		.member = house->members[from].member, .holder = house->members[to].member);
}

static void
refused(struct house *house, uint64_t member, uint64_t holder, enum fault_code code,
	const char *about)
{
	HOUSE_REFUSES(house, house->clerk.caller, code, about, GIVE_PROXY, give_proxy,
		.member = member, .holder = holder);
}

static const struct member *
seat(const struct house *house, size_t index)
{
	return assembly_must(house->assembly, house->members[index].member, NOUN_MEMBER);
}

static void
a_proxy_is_given_and_taken_back(void **state)
{
	struct house *house = *state;
	allow(house, 2);
	uint64_t id = give(house, 0, 1);
	const struct proxy *proxy = assembly_must(house->assembly, id, NOUN_PROXY);
	assert_ptr_equal(proxy->member, seat(house, 0));
	assert_ptr_equal(proxy->holder, seat(house, 1));
	assert_ptr_equal(seat(house, 0)->proxy, proxy);
	assert_ptr_equal(seat(house, 1)->proxies_held.at[0], proxy);

	HOUSE_TAKES(house, house->members[0].caller, END_PROXY, end_proxy, .proxy = id);
	assert_true(proxy->ended);
	assert_null(seat(house, 0)->proxy);
	assert_int_equal(seat(house, 1)->proxies_held.count, 0);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_PROXY_ENDED, "proxy", END_PROXY,
		end_proxy, .proxy = id);
	give(house, 0, 2);
}

static void
a_proxy_is_the_givers_and_the_clerks_affair(void **state)
{
	struct house *house = *state;
	allow(house, 2);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_NOT_YOURS, "member", GIVE_PROXY,
		give_proxy, .member = house->members[0].member,
		.holder = house->members[1].member);
	uint64_t id = HOUSE_TAKES(house, house->clerk.caller, GIVE_PROXY, give_proxy,
		.member = house->members[0].member, .holder = house->members[1].member);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_NOT_YOURS, "proxy", END_PROXY,
		end_proxy, .proxy = id);
	HOUSE_TAKES(house, house->clerk.caller, END_PROXY, end_proxy, .proxy = id);
}

static void
a_body_may_bar_proxies(void **state)
{
	struct house *house = *state;
	refused(house, house->members[0].member, house->members[1].member, FAULT_PROXIES_BARRED,
		"member");
	allow(house, 1);
	give(house, 0, 1);
	allow(house, 0);
	assert_null(seat(house, 0)->proxy);
	assert_int_equal(seat(house, 1)->proxies_held.count, 0);
}

static void
one_seat_holds_so_many_and_no_more(void **state)
{
	struct house *house = *state;
	allow(house, 2);
	give(house, 0, 3);
	give(house, 1, 3);
	refused(house, house->members[2].member, house->members[3].member, FAULT_PROXIES_FULL,
		"holder");
	refused(house, house->members[0].member, house->members[4].member, FAULT_PROXY_GIVEN,
		"member");
}

static void
a_proxy_is_not_passed_on(void **state)
{
	struct house *house = *state;
	allow(house, 2);
	give(house, 0, 1);
	refused(house, house->members[1].member, house->members[2].member, FAULT_PROXY_PASSED_ON,
		"member");
	refused(house, house->members[2].member, house->members[0].member, FAULT_PROXY_PASSED_ON,
		"holder");
}

static void
a_proxy_goes_from_a_vote_to_a_vote_of_the_body(void **state)
{
	struct house *house = *state;
	allow(house, 2);
	uint64_t member = house->members[0].member;
	refused(house, member, member, FAULT_OWN_SEAT, "holder");
	refused(house, member, house->outsider.person, FAULT_NOT_FOUND, "holder");
	refused(house, member, house->committee_chair.member, FAULT_WRONG_BODY, "holder");
	refused(house, member, house->observer.member, FAULT_NO_VOTE_HERE, "holder");
	refused(house, house->observer.member, member, FAULT_NO_VOTE_HERE, "member");
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[4].member, .reason = STR("resigned"));
	refused(house, member, house->members[4].member, FAULT_SEAT_ENDED, "holder");
	refused(house, house->members[4].member, member, FAULT_SEAT_ENDED, "member");
}

static void
a_proxy_ends_with_either_vote(void **state)
{
	struct house *house = *state;
	allow(house, 2);
	give(house, 0, 1);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[1].member, .role = ROLE_OBSERVER);
	assert_null(seat(house, 0)->proxy);
	give(house, 0, 2);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[0].member, .role = ROLE_AUDITOR);
	assert_null(seat(house, 0)->proxy);
	assert_int_equal(seat(house, 2)->proxies_held.count, 0);

	uint64_t id = HOUSE_TAKES(house, house->members[3].caller, GIVE_PROXY, give_proxy,
		.member = house->members[3].member, .holder = house->chair.member);
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voters = (struct role_list){ (enum role[]){ ROLE_MEMBER }, 1 };
	given_rules_set(house, house->body, &rules);
	const struct proxy *proxy = assembly_must(house->assembly, id, NOUN_PROXY);
	assert_true(proxy->ended);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_proxy_is_given_and_taken_back),
		HOUSE_TEST(a_proxy_is_the_givers_and_the_clerks_affair),
		HOUSE_TEST(a_body_may_bar_proxies),
		HOUSE_TEST(one_seat_holds_so_many_and_no_more),
		HOUSE_TEST(a_proxy_is_not_passed_on),
		HOUSE_TEST(a_proxy_goes_from_a_vote_to_a_vote_of_the_body),
		HOUSE_TEST(a_proxy_ends_with_either_vote),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
