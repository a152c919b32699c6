/* Everything is an action, taken by the clerk in batches. */
#include "bench/hall.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "assembly/resolution.h"

enum { ASKED_MOST = BATCH_MOST, NAME_MOST = 64 };

void
must(struct fault fault)
{
	if (fault.code == FAULT_NONE)
		return;
	fprintf(stderr, "%s: %s\n", fault.about, fault_sentence(fault.code));
	exit(1);
}

/* What the clerk is handed */

static int64_t
now(void *context)
{
	struct hall *hall = context;
	return ++hall->now;
}

static void
chance(void *context, unsigned char *bytes, size_t size)
{
	struct hall *hall = context;
	memset(bytes, 0, size);
	for (size_t at = 0; at + SALT_SIZE <= size; at += SALT_SIZE) {
		hall->chances++;
		memcpy(bytes + at, &hall->chances, sizeof hall->chances);
	}
}

static struct fault
render_nothing(const struct assembly *assembly, const struct job *wish, int64_t at, struct buf *out)
{
	(void)assembly;
	(void)at;
	(void)out;
	return fault(FAULT_NOT_FOUND, wish->view.at);
}

static void
announce_nothing(void *context, const struct assembly *assembly, const struct entity *entity)
{
	(void)context;
	(void)assembly;
	(void)entity;
}

static void
done(struct job *job)
{
	struct hall *hall = job->context;
	must(job->fault);
	if (job->kind == JOB_ACTION)
		hall->first = job->receipt.first;
	hall->sheet = job->sheet;
}

/* Asking */

static struct job *
put(struct hall *hall, struct job job)
{
	struct job *kept = TAKE(hall->scratch, struct job);
	*kept = job;
	kept->arena = hall->scratch;
	kept->done = done;
	kept->context = hall;
	bool taken = queue_put(clerk_queue(hall->clerk), kept);
	assert(taken);
	return kept;
}

void
hall_ask(struct hall *hall, struct caller caller, enum action_kind kind, const void *action)
{
	struct job *job =
	    put(hall, (struct job){ .kind = JOB_ACTION, .caller = caller, .action = kind });
	size_t size = action_kinds[kind].shape->size;
	char *data = arena_take(hall->scratch, size);
	memcpy(data, action, size);
	job->data = data;
}

uint64_t
hall_work(struct hall *hall)
{
	bool worked = true;
	while (worked)
		must(clerk_work(hall->clerk, false, &worked));
	arena_reset(hall->scratch);
	return hall->first;
}

struct str
hall_view(struct hall *hall, const char *path)
{
	sheet_drop(hall->sheet);
	hall->sheet = NULL;
	put(hall, (struct job){ .kind = JOB_VIEW, .view = str_of(path) });
	hall_work(hall);
	return sheet_bytes(hall->sheet);
}

/* At the head of a loop that asks, before anything of the next question is made. */
static void
breathe(struct hall *hall)
{
	if (queue_depth(clerk_queue(hall->clerk)) >= ASKED_MOST)
		hall_work(hall);
}

static struct str
numbered(struct hall *hall, const char *word, size_t number)
{
	struct buf name;
	buf_init(&name, hall->scratch, NAME_MOST);
	buf_format(&name, "%s %zu", word, number);
	return buf_str(&name);
}

/* Filling it */

static const struct caller administrator = { .administrator = true };

static uint64_t
add_person(struct hall *hall, struct str name)
{
	HALL_ASK(hall, administrator, ADD_PERSON, add_person, .name = name);
	return hall_work(hall);
}

static struct caller
seat_officer(struct hall *hall, const char *name, enum role role)
{
	struct caller officer = { .person = add_person(hall, str_of(name)) };
	HALL_ASK(hall, administrator, SEAT_MEMBER, seat_member, .body = hall->body,
	    .person = officer.person, .role = role, .weight = 1000000);
	hall_work(hall);
	return officer;
}

static void
seat_members(struct hall *hall)
{
	hall->people = TAKE_MANY(hall->arena, uint64_t, hall->size);
	hall->members = TAKE_MANY(hall->arena, uint64_t, hall->size);
	uint64_t first = hall->first + 1;
	for (size_t i = 0; i < hall->size; i++) {
		breathe(hall);
		hall->people[i] = first + i;
		HALL_ASK(hall, administrator, ADD_PERSON, add_person,
		    .name = numbered(hall, "Member", i + 1));
	}
	hall_work(hall);
	for (size_t i = 0; i < hall->size; i++) {
		breathe(hall);
		const struct str source = STR("the register");
		struct part_attribute facts[] = {
			{ .name = STR("city"), .value = numbered(hall, "City", i), source },
			{ .name = STR("state"), .value = numbered(hall, "State", i % 50), source },
			{ .name = STR("party"), .value = numbered(hall, "Party", i % 3), source },
		};
		struct part_attribute *kept = TAKE_MANY(hall->scratch, struct part_attribute, 3);
		memcpy(kept, facts, sizeof facts);
		hall->members[i] = first + hall->size + i;
		HALL_ASK(hall, administrator, SEAT_MEMBER, seat_member, .body = hall->body,
		    .person = hall->people[i], .role = ROLE_MEMBER, .weight = 1000000,
		    .attributes = { kept, 3 });
	}
	hall_work(hall);
}

static void
convene(struct hall *hall)
{
	HALL_ASK(hall, hall->chair, CALL_MEETING, call_meeting, .body = hall->body,
	    .name = STR("Annual Meeting"), .starts = hall->now, .ends = hall->now + 86400000);
	hall->meeting = hall_work(hall);
	HALL_ASK(hall, hall->chair, OPEN_SITTING, open_sitting, .body = hall->body,
	    .meeting = hall->meeting, .has_meeting = true, .name = STR("Plenary"));
	hall->sitting = hall_work(hall);
}

struct hall *
hall_new(struct log *log, int64_t at, size_t size, const struct hall_hooks *hooks)
{
	struct arena *arena = arena_new();
	struct hall *hall = TAKE(arena, struct hall);
	hall->arena = arena;
	hall->scratch = arena_new();
	hall->now = at;
	hall->size = size;
	struct clerk_setup setup = {
		.arena = arena,
		.log = log,
		.context = hall,
		.now = now,
		.chance = chance,
		.render = hooks && hooks->render ? hooks->render : render_nothing,
		.announce = hooks && hooks->announce ? hooks->announce : announce_nothing,
	};
	must(clerk_new(&setup, &hall->clerk));
	HALL_ASK(hall, administrator, FOUND_BODY, found_body, .name = STR("Conference of Cities"),
	    .short_name = STR("CC"), .kind = BODY_KIND_ASSEMBLY);
	hall->body = hall_work(hall);
	hall->chair = seat_officer(hall, "The chair", ROLE_CHAIR);
	hall->clerk_person = seat_officer(hall, "The clerk", ROLE_CLERK);
	seat_members(hall);
	convene(hall);
	return hall;
}

void
hall_free(struct hall *hall)
{
	sheet_drop(hall->sheet);
	clerk_free(hall->clerk);
	arena_free(hall->scratch);
	arena_free(hall->arena);
}

struct caller
hall_caller(const struct hall *hall, size_t index)
{
	assert(index < hall->size);
	return (struct caller){ .person = hall->people[index] };
}

static struct digest
draft_text(const struct hall *hall, uint64_t id)
{
	const struct resolution *draft =
	    assembly_must(clerk_assembly(hall->clerk), id, NOUN_RESOLUTION);
	return draft->draft_text;
}

static void
submit_one(struct hall *hall, size_t number)
{
	struct caller sponsor = hall_caller(hall, number % hall->size);
	struct part_clause_text clauses[] = {
		{ .kind = CLAUSE_KIND_WHEREAS,
		    .lead = STR("WHEREAS"),
		    .words = STR("the rivers of every city are drunk from") },
		{ .kind = CLAUSE_KIND_RESOLVED,
		    .lead = STR("RESOLVED"),
		    .words = STR("that the Conference calls for rivers that are kept clean") },
	};
	HALL_ASK(hall, sponsor, DRAFT_RESOLUTION, draft_resolution, .body = hall->body,
	    .title = numbered(hall, "Clear water", number), .clauses = { clauses, 2 });
	uint64_t resolution = hall_work(hall);
	HALL_ASK(hall, sponsor, SUBMIT_RESOLUTION, submit_resolution, .resolution = resolution,
	    .text = draft_text(hall, resolution),
	    .meeting = hall->meeting, .has_meeting = true);
	HALL_ASK(hall, hall->clerk_person, PLACE_ITEM, place_item, .meeting = hall->meeting,
	    .resolution = resolution, .has_resolution = true);
	uint64_t item = hall_work(hall);
	HALL_ASK(hall, hall->clerk_person, SLATE_ITEM, slate_item, .item = item);
	hall_work(hall);
	hall->resolutions[hall->resolution_count++] = resolution;
}

void
hall_submit(struct hall *hall, size_t count)
{
	assert(!hall->resolutions);
	hall->resolutions = TAKE_MANY(hall->arena, uint64_t, count);
	for (size_t i = 0; i < count; i++)
		submit_one(hall, i + 1);
}

uint64_t
hall_open_vote(struct hall *hall)
{
	HALL_ASK(hall, hall->chair, PREPARE_VOTE, prepare_vote, .body = hall->body,
	    .sitting = hall->sitting,
	    .question = numbered(hall, "Shall we go on, part", ++hall->votes), .has_question = true,
	    .subject = SUBJECT_PROCEDURE, .method = VOTE_METHOD_ROLL_CALL);
	uint64_t vote = hall_work(hall);
	HALL_ASK(hall, hall->chair, OPEN_VOTE, open_vote, .vote = vote);
	hall_work(hall);
	return vote;
}

void
hall_cast(struct hall *hall, uint64_t vote, size_t from, size_t until)
{
	for (size_t i = from; i < until; i++) {
		breathe(hall);
		HALL_ASK(hall, hall_caller(hall, i), CAST_BALLOT, cast_ballot, .vote = vote,
		    .choice = (i + hall->votes) % 3 == 0 ? CHOICE_NO : CHOICE_YES);
	}
	hall_work(hall);
}

void
hall_close_vote(struct hall *hall, uint64_t vote)
{
	HALL_ASK(hall, hall->chair, CLOSE_VOTE, close_vote, .vote = vote);
	HALL_ASK(hall, hall->chair, ANNOUNCE_VOTE, announce_vote, .vote = vote);
	hall_work(hall);
}

void
hall_fill(struct hall *hall, uint64_t entries)
{
	while (clerk_assembly(hall->clerk)->last.seq < entries) {
		uint64_t missing = entries - clerk_assembly(hall->clerk)->last.seq;
		uint64_t vote = hall_open_vote(hall);
		hall_cast(hall, vote, 0, missing < hall->size ? (size_t)missing : hall->size);
		hall_close_vote(hall, vote);
	}
}
