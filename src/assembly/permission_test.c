/* Who may ask for what, and when: every action for every role, held against the columns as they are
 * written in actions.def, not against the table that is made of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "assembly/house_fixture.h"
#include "assembly/screen.h"
#include "assembly/speaker.h"
#include "assembly/vote.h"

enum {
	SCHEMA_MOST = 64 * 1024,
	FIRST_MADE = 1000000, /* ids of what is put into the state by hand */
};

/* The columns, as written */

struct column {
	struct str name, object, who, condition;
};

struct columns {
	struct column at[ACTION_KINDS];
	size_t count;
};

/* "action NAME in FIELD who ROLES… while CONDITION "sentence"" */
static struct column
read_column(struct str line)
{
	struct column column = { 0 };
	struct str word;
	str_split(&line, ' ', &word);
	str_split(&line, ' ', &column.name);
	str_split(&line, ' ', &word);
	str_split(&line, ' ', &column.object);
	size_t who = str_find(line, STR("who ")) + 4;
	size_t condition = str_find(line, STR(" while "));
	column.who = str_part(line, who, condition - who);
	struct str rest = str_part(line, condition + 7, line.size);
	str_split(&rest, ' ', &column.condition);
	return column;
}

static void
read_schema(struct columns *columns)
{
	static char bytes[SCHEMA_MOST];
	FILE *file = fopen("src/assembly/actions.def", "r");
	assert_non_null(file);
	struct str text = { bytes, fread(bytes, 1, sizeof bytes, file) };
	fclose(file);
	assert_in_range(text.size, 1, SCHEMA_MOST - 1);
	struct str line;
	while (str_split(&text, '\n', &line)) {
		if (!str_starts(line, STR("action ")))
			continue;
		assert_in_range(columns->count, 0, ACTION_KINDS - 1);
		columns->at[columns->count++] = read_column(line);
	}
	assert_int_equal(columns->count, ACTION_KINDS);
}

static bool
names_role(struct str who, const char *role)
{
	struct str word;
	while (str_split(&who, ' ', &word))
		if (str_equal(word, str_of(role)))
			return true;
	return false;
}

/* One of everything, in any state a test wants */

/* What an action of each object's kind is about, standing in the body that counts. */
struct things {
	struct body *body;
	struct resolution *resolution;
	struct referral *referral;
	struct meeting *meeting;
	struct sitting *sitting;
	struct item *item;
	struct vote *vote;
	struct dissent *dissent;
	struct stand_in *stand_in;
	struct proxy *proxy;
	struct member *member;
	struct person *person;
	struct speaker *speaker;
	struct screen *screen;
	struct slide *slide;
};

#define PUT(house, next, NOUN, type)                                                               \
	((struct type *)assembly_add((house)->assembly, &(struct stamp){ (*(next))++, 1 },         \
		NOUN_##NOUN, sizeof(struct type)))

static struct things
make_things(struct house *house, uint64_t body)
{
	uint64_t next = FIRST_MADE + body * 100;
	struct things things = {
		.body = assembly_must(house->assembly, body, NOUN_BODY),
		.member = assembly_must(house->assembly,
			body == house->body ? house->members[4].member
					    : house->committee_members[2].member, NOUN_MEMBER),
		.person = assembly_must(house->assembly, house->outsider.person, NOUN_PERSON),
		.resolution = PUT(house, &next, RESOLUTION, resolution),
		.referral = PUT(house, &next, REFERRAL, referral),
		.meeting = PUT(house, &next, MEETING, meeting),
		.sitting = PUT(house, &next, SITTING, sitting),
		.item = PUT(house, &next, ITEM, item),
		.vote = PUT(house, &next, VOTE, vote),
		.dissent = PUT(house, &next, DISSENT, dissent),
		.stand_in = PUT(house, &next, STAND_IN, stand_in),
		.proxy = PUT(house, &next, PROXY, proxy),
		.speaker = PUT(house, &next, SPEAKER, speaker),
		.screen = PUT(house, &next, SCREEN, screen),
		.slide = PUT(house, &next, SLIDE, slide),
	};
	things.resolution->body = things.body;
	things.resolution->shown = true;
	things.referral->committee = things.body;
	things.meeting->body = things.body;
	things.sitting->body = things.body;
	things.item->meeting = things.meeting;
	things.vote->body = things.body;
	things.dissent->resolution = things.resolution;
	things.stand_in->member = things.member;
	things.proxy->member = things.member;
	things.speaker->list = TAKE(house->arena, struct speakers);
	things.speaker->list->sitting = things.sitting;
	things.screen->body = things.body;
	things.screen->meeting = things.meeting;
	things.slide->screen = things.screen;
	return things;
}

static uint64_t
thing_named(const struct things *things, struct str object)
{
	const struct entity *all[] = { &things->body->head, &things->member->head,
		&things->person->head, &things->resolution->head, &things->referral->head,
		&things->meeting->head, &things->sitting->head, &things->item->head,
		&things->vote->head, &things->dissent->head, &things->stand_in->head,
		&things->proxy->head, &things->speaker->head, &things->screen->head,
		&things->slide->head };
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
		if (str_equal(object, str_of(noun_word(all[i]->noun))))
			return all[i]->id;
	fail_msg("no thing is a %.*s", (int)object.size, object.at);
	return 0;
}

/* Brings the things into the state in which the condition holds. */
static void
fulfil(struct things *things, struct str condition)
{
	enum standing standing = STANDING_PENDING;
	if (str_equal(condition, STR("resolution_draft")))
		standing = STANDING_DRAFT;
	if (str_equal(condition, STR("resolution_adopted")))
		standing = STANDING_ADOPTED;
	things->resolution->standing = standing;
	things->item->slate = true;
	things->vote->state = VOTE_STATE_PREPARED;
	if (str_equal(condition, STR("vote_open")))
		things->vote->state = VOTE_STATE_OPEN;
	if (str_equal(condition, STR("vote_closed")))
		things->vote->state = VOTE_STATE_CLOSED;
	things->speaker->state = str_equal(condition, STR("speaker_waiting"))
		? SPEAKER_STATE_WAITING : SPEAKER_STATE_SPEAKING;
}

static struct asking
ask(const struct house *house, struct caller caller)
{
	return (struct asking){ .assembly = house->assembly, .caller = caller, .now = house->now,
		.arena = house->arena };
}

/* Checks an action about the entity with this id; all its other fields are zero. */
static struct fault
check(const struct house *house, struct caller caller, size_t kind, uint64_t object)
{
	const struct action_kind_info *info = &action_kinds[kind];
	char *action = arena_take(house->arena, info->shape->size);
	if (info->has_object)
		memcpy(action + info->object_offset, &object, sizeof object);
	struct asking asking = ask(house, caller);
	return permission_check(&asking, info, action);
}

/* The matrix */

/* What somebody hears whose role does not allow an action: a draft is not there for them. */
static enum fault_code
refusal(const struct column *column, struct caller caller)
{
	bool draft = str_equal(column->condition, STR("resolution_draft"));
	return draft && !caller.administrator ? FAULT_NOT_FOUND : FAULT_FORBIDDEN;
}

/* A caller, and the words of the column "who" that name it in the body concerned. */
struct standing_there {
	struct caller caller;
	const char *words[3];
};

static void
expect(const struct house *house, const struct columns *columns, const struct things *things,
	const struct standing_there *who)
{
	for (size_t kind = 0; kind < columns->count; kind++) {
		const struct column *column = &columns->at[kind];
		assert_true(str_equal(column->name, str_of(action_kinds[kind].name)));
		bool whole_house = str_equal(column->object, STR("-"));
		uint64_t object = whole_house ? 0 : thing_named(things, column->object);
		bool allowed = false;
		for (size_t i = 0; i < 3 && who->words[i]; i++)
			allowed |= names_role(column->who, who->words[i]);
		struct things copy = *things;
		fulfil(&copy, column->condition);
		struct fault found = check(house, who->caller, kind, object);
		enum fault_code code =
			who->words[0] ? refusal(column, who->caller) : FAULT_NOT_SIGNED_IN;
		if (found.code != (allowed ? FAULT_NONE : code))
			fail_msg("%s by %s: %s", action_kinds[kind].name,
				who->words[0] ? who->words[0] : "nobody", fault_word(found.code));
	}
}

static void
each_role_may_ask_what_its_column_says(void **state)
{
	struct house *house = *state;
	struct columns columns = { 0 };
	read_schema(&columns);
	struct things things = make_things(house, house->body);
	const struct standing_there everybody[] = {
		{ house->administrator, { "administrator" } },
		{ house->outsider.caller, { "person" } },
		{ house->members[0].caller, { "member", "person" } },
		{ house->chair.caller, { "chair", "person" } },
		{ house->vice_chair.caller, { "vice_chair", "person" } },
		{ house->clerk.caller, { "clerk", "person" } },
		{ house->scrutineer.caller, { "scrutineer", "person" } },
		{ house->auditor.caller, { "auditor", "person" } },
		{ house->observer.caller, { "observer", "person" } },
		{ { house->chair.person, true }, { "chair", "person", "administrator" } },
		{ house->committee_chair.caller, { "person" } },
		{ house->nobody, { NULL } },
		{ { .person = house->body }, { NULL } },
	};
	for (size_t i = 0; i < sizeof everybody / sizeof everybody[0]; i++)
		expect(house, &columns, &things, &everybody[i]);
}

/* In a committee a role above counts for nothing, but for the clerk's; and the house is not the
 * committee. */
static void
roles_count_in_the_body_concerned(void **state)
{
	struct house *house = *state;
	struct columns columns = { 0 };
	read_schema(&columns);
	struct things things = make_things(house, house->committee);
	struct things person = things;
	const struct {
		struct caller caller;
		const char *in_committee, *in_house;
	} everybody[] = {
		{ house->committee_chair.caller, "chair", "person" },
		{ house->committee_members[0].caller, "member", "member" },
		{ house->members[4].caller, "person", "member" },
		{ house->chair.caller, "person", "chair" },
		{ house->clerk.caller, "clerk", "clerk" },
		{ house->observer.caller, "person", "observer" },
	};
	for (size_t kind = 0; kind < columns.count; kind++) {
		const struct column *column = &columns.at[kind];
		bool whole_house = str_equal(column->object, STR("-"))
			|| str_equal(column->object, STR("person"));
		fulfil(&person, column->condition);
		for (size_t i = 0; i < sizeof everybody / sizeof everybody[0]; i++) {
			const char *word = whole_house ? everybody[i].in_house
				: everybody[i].in_committee;
			bool allowed = names_role(column->who, word)
				|| names_role(column->who, "person");
			uint64_t object = str_equal(column->object, STR("-")) ? 0
				: thing_named(&things, column->object);
			struct fault found = check(house, everybody[i].caller, kind, object);
			enum fault_code code = refusal(column, everybody[i].caller);
			if (found.code != (allowed ? FAULT_NONE : code))
				fail_msg("%s by %s: %s", action_kinds[kind].name, word,
					fault_word(found.code));
		}
	}
}

/* What is refused by its column never reaches its decide_ function. */
static void
a_role_without_the_right_decides_nothing(void **state)
{
	struct house *house = *state;
	for (size_t kind = 0; kind < ACTION_KINDS; kind++) {
		const struct action_kind_info *info = &action_kinds[kind];
		if (info->has_object && strcmp(info->object_field, "body") != 0)
			continue;
		char *action = arena_take(house->arena, info->shape->size);
		if (info->has_object)
			memcpy(action + info->object_offset, &house->body, sizeof house->body);
		house_refuses(house, house->auditor.caller, (enum action_kind)kind, action,
			FAULT_FORBIDDEN, "");
		house_refuses(house, house->nobody, (enum action_kind)kind, action,
			FAULT_NOT_SIGNED_IN, "");
	}
}

static void
what_it_is_about_must_be_there_and_be_that(void **state)
{
	struct house *house = *state;
	struct things things = make_things(house, house->body);
	for (size_t kind = 0; kind < ACTION_KINDS; kind++) {
		const struct action_kind_info *info = &action_kinds[kind];
		if (!info->has_object)
			continue;
		uint64_t other = strcmp(info->object_field, "vote") == 0 ? things.body->head.id
			: things.vote->head.id;
		uint64_t wrong[] = { 0, UINT64_MAX, other };
		for (size_t i = 0; i < 3; i++) {
			struct fault found = check(house, house->auditor.caller, kind, wrong[i]);
			assert_int_equal(found.code, FAULT_NOT_FOUND);
			assert_string_equal(found.about, info->object_field);
		}
	}
}

/* Roles */

static unsigned
roles_of(const struct house *house, struct caller caller, uint64_t body)
{
	struct asking asking = ask(house, caller);
	return permission_roles(&asking, body);
}

static void
an_ended_seat_gives_no_role(void **state)
{
	struct house *house = *state;
	assert_int_equal(roles_of(house, house->members[3].caller, house->body),
		MAY_PERSON | MAY_MEMBER);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[3].member, .reason = STR("resigned"));
	assert_int_equal(roles_of(house, house->members[3].caller, house->body), MAY_PERSON);
	assert_int_equal(roles_of(house, house->members[3].caller, 0), MAY_PERSON);
}

static void
a_committees_clerk_is_none_in_the_assembly(void **state)
{
	struct house *house = *state;
	struct house_seat clerk = house_seat_new(house, house->committee, STR("Cass"), ROLE_CLERK);
	assert_int_equal(roles_of(house, clerk.caller, house->committee), MAY_PERSON | MAY_CLERK);
	assert_int_equal(roles_of(house, clerk.caller, house->body), MAY_PERSON);
	assert_int_equal(roles_of(house, clerk.caller, 0), MAY_PERSON);
	assert_int_equal(roles_of(house, house->clerk.caller, 0), MAY_PERSON | MAY_CLERK);
	assert_int_equal(roles_of(house, house->clerk.caller, house->committee),
		MAY_PERSON | MAY_CLERK);
}

static void
a_stand_in_is_a_member_while_allowed_to_act(void **state)
{
	struct house *house = *state;
	uint64_t sitting = HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
		.body = house->body, .name = STR("Friday"));
	HOUSE_TAKES(house, house->clerk.caller, NAME_STAND_IN, name_stand_in,
		.member = house->chair.member, .person = house->outsider.person,
		.kind = STAND_IN_KIND_ALTERNATE);
	assert_int_equal(roles_of(house, house->outsider.caller, house->body), MAY_PERSON);
	HOUSE_TAKES(house, house->clerk.caller, NOTE_ABSENCE, note_absence, .sitting = sitting,
		.member = house->chair.member, .category = STR("medical"));
	assert_int_equal(roles_of(house, house->outsider.caller, house->body),
		MAY_PERSON | MAY_MEMBER);
	assert_int_equal(roles_of(house, house->outsider.caller, house->committee), MAY_PERSON);
}

/* While what holds */

static void
expect_while(const struct house *house, size_t kind, uint64_t object, enum fault_code code)
{
	const struct action_kind_info *info = &action_kinds[kind];
	static const struct {
		unsigned may;
		size_t seat;
	} order[] = { { MAY_CLERK, offsetof(struct house, clerk) },
		{ MAY_CHAIR, offsetof(struct house, chair) } };
	for (size_t i = 0; i < 2; i++) {
		if (!(info->who & order[i].may))
			continue;
		const struct house_seat *seat =
			(const void *)((const char *)house + order[i].seat);
		struct fault found = check(house, seat->caller, kind, object);
		if (found.code != code)
			fail_msg("%s: %s, not %s", info->name, fault_word(found.code),
				fault_word(code));
		assert_string_equal(found.about, code == FAULT_NONE ? "" : info->object_field);
		return;
	}
	fail_msg("%s: neither a clerk nor a chair may", info->name);
}

static void
a_resolution_stands_where_it_should(void **state)
{
	struct house *house = *state;
	struct things things = make_things(house, house->body);
	static const struct {
		enum standing standing;
		enum fault_code draft, pending, known, adopted;
	} cases[] = {
		{ STANDING_DRAFT, FAULT_NONE, FAULT_STILL_A_DRAFT, FAULT_STILL_A_DRAFT,
			FAULT_STILL_A_DRAFT },
		{ STANDING_PENDING, FAULT_NOT_A_DRAFT, FAULT_NONE, FAULT_NONE, FAULT_NOT_ADOPTED },
		{ STANDING_REFERRED, FAULT_NOT_A_DRAFT, FAULT_NONE, FAULT_NONE, FAULT_NOT_ADOPTED },
		{ STANDING_TABLED, FAULT_NOT_A_DRAFT, FAULT_NONE, FAULT_NONE, FAULT_NOT_ADOPTED },
		{ STANDING_ADOPTED, FAULT_NOT_A_DRAFT, FAULT_RESOLUTION_NOT_PENDING, FAULT_NONE,
			FAULT_NONE },
		{ STANDING_REJECTED, FAULT_NOT_A_DRAFT, FAULT_RESOLUTION_NOT_PENDING, FAULT_NONE,
			FAULT_NOT_ADOPTED },
		{ STANDING_WITHDRAWN, FAULT_NOT_A_DRAFT, FAULT_RESOLUTION_NOT_PENDING, FAULT_NONE,
			FAULT_NOT_ADOPTED },
		{ STANDING_SUPERSEDED, FAULT_NOT_A_DRAFT, FAULT_RESOLUTION_NOT_PENDING, FAULT_NONE,
			FAULT_NOT_ADOPTED },
	};
	uint64_t id = things.resolution->head.id;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		things.resolution->standing = cases[i].standing;
		expect_while(house, ACTION_REVISE_DRAFT, id, cases[i].draft);
		expect_while(house, ACTION_REFER_RESOLUTION, id, cases[i].pending);
		expect_while(house, ACTION_MOVE_RESOLUTION, id, cases[i].known);
		expect_while(house, ACTION_REGISTER_DISSENT, id, cases[i].adopted);
		expect_while(house, ACTION_JOIN_SPONSORS, id,
			cases[i].standing == STANDING_DRAFT ? FAULT_NONE : cases[i].pending);
	}
}

static void
a_vote_stands_where_it_should(void **state)
{
	struct house *house = *state;
	struct things things = make_things(house, house->body);
	static const struct {
		enum vote_state state;
		enum fault_code code;
	} cases[] = {
		{ VOTE_STATE_PREPARED, FAULT_VOTE_NOT_OPENED },
		{ VOTE_STATE_OPEN, FAULT_VOTE_OPEN },
		{ VOTE_STATE_CLOSED, FAULT_VOTE_CLOSED },
		{ VOTE_STATE_ANNOUNCED, FAULT_VOTE_ANNOUNCED },
		{ VOTE_STATE_VOID, FAULT_VOTE_VOID },
	};
	uint64_t id = things.vote->head.id;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		enum vote_state at = things.vote->state = cases[i].state;
		expect_while(house, ACTION_OPEN_VOTE, id,
			at == VOTE_STATE_PREPARED ? FAULT_NONE : cases[i].code);
		expect_while(house, ACTION_CAST_BALLOT, id,
			at == VOTE_STATE_OPEN ? FAULT_NONE : cases[i].code);
		expect_while(house, ACTION_ANNOUNCE_VOTE, id,
			at == VOTE_STATE_CLOSED ? FAULT_NONE : cases[i].code);
		expect_while(house, ACTION_VOID_VOTE, id,
			at == VOTE_STATE_VOID ? FAULT_VOTE_VOID : FAULT_NONE);
	}
}

static void
an_item_stands_where_it_should(void **state)
{
	struct house *house = *state;
	struct things things = make_things(house, house->body);
	uint64_t id = things.item->head.id;
	expect_while(house, ACTION_MOVE_ITEM, id, FAULT_NONE);
	expect_while(house, ACTION_PULL_ITEM, id, FAULT_NOT_ON_SLATE);
	things.item->slate = true;
	expect_while(house, ACTION_PULL_ITEM, id, FAULT_NONE);
	things.item->done = true;
	expect_while(house, ACTION_MOVE_ITEM, id, FAULT_ITEM_DONE);
	expect_while(house, ACTION_PULL_ITEM, id, FAULT_ITEM_DONE);
	things.item->removed = true;
	expect_while(house, ACTION_MOVE_ITEM, id, FAULT_ITEM_REMOVED);
	expect_while(house, ACTION_PULL_ITEM, id, FAULT_ITEM_REMOVED);
}

static void
meetings_sittings_and_referrals_go_on(void **state)
{
	struct house *house = *state;
	struct things things = make_things(house, house->body);
	expect_while(house, ACTION_PLACE_ITEM, things.meeting->head.id, FAULT_NONE);
	things.meeting->ended = true;
	expect_while(house, ACTION_PLACE_ITEM, things.meeting->head.id, FAULT_MEETING_ENDED);
	expect_while(house, ACTION_CALL_QUORUM, things.sitting->head.id, FAULT_NONE);
	things.sitting->adjourned_at = house->now;
	expect_while(house, ACTION_CALL_QUORUM, things.sitting->head.id, FAULT_SITTING_ADJOURNED);
	expect_while(house, ACTION_MAKE_REPORT, things.referral->head.id, FAULT_NONE);
	things.referral->reported = true;
	expect_while(house, ACTION_MAKE_REPORT, things.referral->head.id, FAULT_REPORTED_ALREADY);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(each_role_may_ask_what_its_column_says),
		HOUSE_TEST(roles_count_in_the_body_concerned),
		HOUSE_TEST(a_role_without_the_right_decides_nothing),
		HOUSE_TEST(what_it_is_about_must_be_there_and_be_that),
		HOUSE_TEST(an_ended_seat_gives_no_role),
		HOUSE_TEST(a_committees_clerk_is_none_in_the_assembly),
		HOUSE_TEST(a_stand_in_is_a_member_while_allowed_to_act),
		HOUSE_TEST(a_resolution_stands_where_it_should),
		HOUSE_TEST(a_vote_stands_where_it_should),
		HOUSE_TEST(an_item_stands_where_it_should),
		HOUSE_TEST(meetings_sittings_and_referrals_go_on),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
