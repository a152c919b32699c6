/* Votes of the past: each with the body, the people and the seats it needs, and joined to its
 * resolution by the label. */
#include <assert.h>

#include "assembly/vote.h"
#include "main/file.h"
#include "main/import.h"
#include "main/import_ballots.h"
#include "main/import_body.h"
#include "main/import_hand.h"
#include "import/people.h"
#include "text/lookup.h"
#include "text/buf.h"
#include "text/utf8.h"

enum {
	PHRASE_MOST = 2000,
	QUESTION_MOST = 4000, /* bytes, as the record takes it */
};

struct plan {
	const struct past_votes *votes;
	const struct body *assembly;
	const struct body **bodies; /* of each vote */
	bool *there;                /* recorded already */
	size_t there_count;
	struct people people;
	struct lookup resolutions; /* struct resolution, by label */
	struct import_wish *wishes;
};

/* The bodies */

/* The one body in the file that is no committee, where there is just one: the assembly of a house
 * that has none yet. */
static struct str
assembly_named(struct import *import, const struct past_votes *votes)
{
	struct str found = STR("");
	for (size_t i = 0; i < votes->count; i++) {
		struct str body = votes->at[i]->body;
		if (import_body_is_committee(import->arena, body))
			continue;
		if (found.size > 0 && !str_equal(utf8_fold(import->arena, found),
			    utf8_fold(import->arena, body)))
			return STR("");
		found = body;
	}
	return found;
}

static struct fault
find_assembly(struct import *import, struct plan *plan)
{
	struct str named = assembly_named(import, plan->votes);
	const char *name = named.size > 0 ? str_keep(import->arena, named).at : NULL;
	TRY(import_body_want(import, name, &plan->assembly));
	if (plan->assembly)
		plan->assembly = body_top(plan->assembly);
	return OK;
}

/* Committees that are missing are set up under the assembly; another body would be a guess. */
static bool
find_bodies(struct import *import, struct plan *plan)
{
	bool found = true;
	for (size_t i = 0; i < plan->votes->count; i++) {
		const struct past_vote *vote = plan->votes->at[i];
		plan->bodies[i] = import_body_named(import, vote->body);
		if (!plan->bodies[i] && import_body_is_committee(import->arena, vote->body)) {
			if (!import_body_committee(import, plan->assembly, vote->body,
				    vote->place))
				return false;
			plan->bodies[i] = import_body_named(import, vote->body);
		} else if (!plan->bodies[i]) {
			import_refuse(&import->report, vote->place, FAULT_NO_SUCH_BODY);
			found = false;
		}
	}
	return found;
}

/* The votes that are there */

/* What a vote is known by: where, when and on what it was, and what came of it. */
static struct str
vote_key(struct arena *arena, const struct body *body, int64_t held, struct str label,
	struct str outcome)
{
	struct buf key;
	buf_init(&key, arena, 8 * PHRASE_MOST);
	buf_format(&key, "%llu %lld ", (unsigned long long)body->head.id, (long long)held);
	buf_put(&key, label);
	buf_byte(&key, '\n');
	buf_put(&key, outcome);
	assert(!key.full);
	return buf_str(&key);
}

/* The label of what a recorded vote was on: its resolution's, or the question where it is joined to
 * none. */
static struct str
label_of(const struct vote *vote)
{
	return vote->subjects.count > 0 ? vote->matters[0].resolution->label : vote->question;
}

static void
find_there(struct import *import, struct plan *plan)
{
	struct lookup known;
	lookup_init(&known, import->arena);
	for (EACH(struct vote, vote, &import_state(import)->votes))
		if (vote->method == VOTE_METHOD_PAST)
			lookup_add(&known, vote_key(import->arena, vote->body, vote->closed_at,
				label_of(vote), vote->outcome), vote);
	for (size_t i = 0; i < plan->votes->count; i++) {
		const struct past_vote *vote = plan->votes->at[i];
		plan->there[i] = plan->bodies[i]
			&& lookup_find(&known, vote_key(import->arena, plan->bodies[i], vote->held,
				vote->label, vote->outcome));
		plan->there_count += plan->there[i];
	}
}

/* The people */

/* Everybody who is named and not known, once. */
static bool
add_people(struct import *import, struct plan *plan)
{
	size_t count = 0;
	struct lookup new;
	lookup_init(&new, import->arena);
	for (size_t i = 0; i < plan->votes->count; i++) {
		const struct past_vote *vote = plan->votes->at[i];
		for (size_t j = 0; !plan->there[i] && j < vote->count; j++) {
			const struct past_line *line = &vote->lines[j];
			size_t known = people_named(&plan->people, line->member)->people.count;
			if (known > 1)
				import_refuse(&import->report, line->place, FAULT_NAME_OF_SEVERAL);
			struct str key = people_fold(import->arena, line->member);
			if (known > 0 || lookup_add(&new, key, plan))
				continue;
			struct action_add_person *person =
				TAKE(import->arena, struct action_add_person);
			person->name = line->member;
			plan->wishes[count++] = (struct import_wish){ .action = ACTION_ADD_PERSON,
				.data = person, .place = line->place };
		}
	}
	if (import->report.refused_count > 0
	    || !import_ask(import, "adding people", plan->wishes, count))
		return false;
	for (size_t i = 0; i < count; i++)
		people_add(&plan->people, assembly_must(import_state(import),
			plan->wishes[i].receipt.first, NOUN_PERSON));
	import_count(&import->report, "people", "people added", count);
	return true;
}

static struct person *
person_of(const struct plan *plan, struct str name)
{
	const struct namesakes *namesakes = people_named(&plan->people, name);
	assert(namesakes->people.count == 1);
	return namesakes->people.at[0];
}

/* A seat for each who voted in a body and has, or had, none there. */
static bool
seat_people(struct import *import, struct plan *plan)
{
	size_t count = 0;
	struct lookup new;
	lookup_init(&new, import->arena);
	for (size_t i = 0; i < plan->votes->count; i++) {
		const struct past_vote *vote = plan->votes->at[i];
		for (size_t j = 0; !plan->there[i] && j < vote->count; j++) {
			const struct person *person = person_of(plan, vote->lines[j].member);
			if (people_seat(person, plan->bodies[i]))
				continue;
			struct buf key;
			buf_init(&key, import->arena, 64);
			buf_format(&key, "%p %p", (const void *)person,
				(const void *)plan->bodies[i]);
			if (lookup_add(&new, buf_str(&key), plan))
				continue;
			struct action_seat_member *seat =
				TAKE(import->arena, struct action_seat_member);
			*seat = (struct action_seat_member){ .body = plan->bodies[i]->head.id,
				.person = person->head.id, .role = ROLE_MEMBER,
				.weight = WEIGHT_ONE };
			plan->wishes[count++] = (struct import_wish){
				.action = ACTION_SEAT_MEMBER, .data = seat,
				.place = vote->lines[j].place };
		}
	}
	import_count(&import->report, "seats", "seats added", count);
	return import_ask(import, "adding seats", plan->wishes, count);
}

/* The votes */

static void
find_resolutions(struct import *import, struct plan *plan)
{
	lookup_init(&plan->resolutions, import->arena);
	for (EACH(struct resolution, resolution, &import_state(import)->resolutions))
		if (resolution->label.size > 0 && body_top(resolution->body) == plan->assembly)
			lookup_add(&plan->resolutions, resolution->label, resolution);
}

static struct str
source_of(struct import *import, const struct past_vote *vote)
{
	struct buf source;
	buf_init(&source, import->arena, PHRASE_MOST);
	buf_format(&source, "%s, lines %zu to %zu", file_name(import->path), vote->place.line,
		vote->last_line);
	return buf_str(&source);
}

/* "Res 0002-2014: Supporting the plan"; the label alone where no title is known, or it is very
 * long. */
static struct str
question_of(struct import *import, const struct past_vote *vote,
	const struct resolution *resolution)
{
	struct buf question;
	buf_init(&question, import->arena, QUESTION_MOST);
	buf_put(&question, vote->label);
	if (resolution) {
		buf_text(&question, ": ");
		buf_put(&question, resolution->title);
	}
	return question.full ? vote->label : buf_str(&question);
}

static struct action_record_past_vote *
action_of(struct import *import, struct plan *plan, size_t index)
{
	const struct past_vote *vote = plan->votes->at[index];
	const struct resolution *resolution = lookup_find(&plan->resolutions, vote->label);
	struct action_record_past_vote *action =
		TAKE(import->arena, struct action_record_past_vote);
	*action = (struct action_record_past_vote){
		.body = plan->bodies[index]->head.id,
		.resolution = resolution ? resolution->head.id : 0, .has_resolution = resolution,
		.question = question_of(import, vote, resolution),
		.held = vote->held, .outcome = vote->outcome,
		.source = source_of(import, vote),
		.ballots = { TAKE_MANY(import->arena, struct part_past_ballot, vote->count), 0 },
		.absences = { TAKE_MANY(import->arena, struct part_absence, vote->count), 0 },
		.has_absences = true,
	};
	for (size_t i = 0; i < vote->count; i++) {
		const struct past_line *line = &vote->lines[i];
		const struct member *seat =
			people_seat(person_of(plan, line->member), plan->bodies[index]);
		if (line->cast)
			action->ballots.at[action->ballots.count++] =
				(struct part_past_ballot){ seat->head.id, line->choice };
		else
			action->absences.at[action->absences.count++] =
				(struct part_absence){ seat->head.id, line->absence };
	}
	return action;
}

static bool
record_votes(struct import *import, struct plan *plan)
{
	size_t count = 0, joined = 0, ballots = 0, absences = 0;
	for (size_t i = 0; i < plan->votes->count; i++) {
		if (plan->there[i])
			continue;
		struct action_record_past_vote *action = action_of(import, plan, i);
		joined += action->resolution != 0;
		ballots += action->ballots.count;
		absences += action->absences.count;
		plan->wishes[count++] = (struct import_wish){ .action = ACTION_RECORD_PAST_VOTE,
			.data = action, .place = plan->votes->at[i]->place };
	}
	import_count(&import->report, "votes", "votes recorded", count);
	import_count(&import->report, "ballots", "ballots in them", ballots);
	import_count(&import->report, "absences", "absences in them", absences);
	import_count(&import->report, "joined", "votes joined to a resolution by its label",
		joined);
	import_count(&import->report, "there", "votes that are there already", plan->there_count);
	return import_ask(import, "recording votes", plan->wishes, count);
}

static struct fault
work(struct import *import, void *context)
{
	struct plan plan = { .votes = context };
	struct import_hand hand;
	size_t count = plan.votes->count;
	plan.bodies = TAKE_MANY(import->arena, const struct body *, count);
	plan.there = TAKE_MANY(import->arena, bool, count);
	plan.wishes = TAKE_MANY(import->arena, struct import_wish, plan.votes->lines);
	import_count(&import->report, "bodies", "bodies set up", 0);
	TRY(find_assembly(import, &plan));
	if (!plan.assembly || !find_bodies(import, &plan))
		return OK;
	find_there(import, &plan);
	people_of(import->arena, import_state(import), &plan.people);
	find_resolutions(import, &plan);
	if (!add_people(import, &plan) || !seat_people(import, &plan))
		return OK;
	if (plan.there_count < count
	    && (!import_hand_begin(import, plan.assembly, &hand)
		|| !record_votes(import, &plan) || !import_hand_end(import, &hand)))
		return OK;
	if (plan.there_count == count)
		(void)record_votes(import, &plan);
	return OK;
}

/* The categories and how many lines have each, so that a word that was meant as a choice is
 * seen. */
static void
report_absences(struct import_report *report, const struct past_votes *votes)
{
	struct lookup counts;
	struct buf words;
	lookup_init(&counts, report->arena);
	struct category {
		struct str word;
		size_t count;
	} *categories = TAKE_MANY(report->arena, struct category, votes->absences);
	size_t known = 0;
	for (size_t i = 0; i < votes->count; i++) {
		for (size_t j = 0; j < votes->at[i]->count; j++) {
			const struct past_line *line = &votes->at[i]->lines[j];
			if (line->cast || line->absence.size == 0)
				continue;
			struct category *category = lookup_find(&counts, line->absence);
			if (!category) {
				category = &categories[known++];
				category->word = line->absence;
				lookup_add(&counts, line->absence, category);
			}
			category->count++;
		}
	}
	buf_init(&words, report->arena, PHRASE_MOST);
	for (size_t i = 0; i < known; i++)
		buf_format(&words, "%s%.*s (%zu)", i > 0 ? ", " : "",
			(int)categories[i].word.size, categories[i].word.at, categories[i].count);
	if (known > 0)
		import_note(report, "kept as reasons of absence: %.*s", (int)words.size, words.at);
}

int
import_votes(struct import *import)
{
	struct past_votes votes;
	struct fault result = past_votes_read(&import->report, import->path, &votes);
	if (result.code != FAULT_NONE)
		return import_give_up(import, result);
	import_count(&import->report, "lines", "lines read", votes.lines);
	report_absences(&import->report, &votes);
	return import_carry_out(import, work, &votes);
}
