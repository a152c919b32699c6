/* What happens in the story, scene by scene; and which views there are of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "publish/story_fixture.h"

/* People */

static uint64_t
marked_issue(struct house *house, struct str name, struct str slug)
{
	return HOUSE_TAKES(
		house, house->clerk.caller, NAME_ISSUE, name_issue, .name = name, .slug = slug);
}

static void
facts(struct house *house)
{
	static const char *const states[] = { "OH", "TX", "ME", "unknown", "PR" };
	for (size_t i = 0; i < HOUSE_MEMBERS; i++) {
		uint64_t member = house->members[i].member;
		HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute,
			.member = member, .name = STR("state"), .value = str_of(states[i]),
			.source = SAID("letter"));
		HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute,
			.member = member, .name = STR("city"), .value = SAID("Ames"),
			.source = SAID("letter"));
		HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute,
			.member = member, .name = STR("party"),
			.value = i % 2 ? SAID("Blue") : STR("unknown"), .source = STR("none"));
		HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute,
			.member = member, .name = STR("population"), .value = STR("65432"),
			.source = STR("census"));
		HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute,
			.member = member, .name = SAID("motto"), .value = SAID("Onwards"),
			.source = SAID("letter"));
	}
}

static void
people(struct house *house)
{
	facts(house);
	struct house_seat come = house_seat_new(house, house->body, SAID("Zoe"), ROLE_MEMBER);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member, .member = come.member,
		.role = ROLE_OBSERVER, .weight = 2 * WEIGHT_ONE);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat, .member = come.member,
		.reason = SAID("moved away"));
	uint64_t stand_in = HOUSE_TAKES(house, house->clerk.caller, NAME_STAND_IN, name_stand_in,
		.member = house->members[4].member, .person = house->outsider.person,
		.kind = STAND_IN_KIND_ALTERNATE);
	HOUSE_TAKES(house, house->clerk.caller, END_STAND_IN, end_stand_in, .stand_in = stand_in);
	uint64_t proxy = given_proxy(house, 4, 2);
	HOUSE_TAKES(house, voter_of(house, 4).caller, END_PROXY, end_proxy, .proxy = proxy);
	HOUSE_TAKES(house, house->clerk.caller, ISSUE_CARD, issue_card,
		.member = house->members[0].member, .reason = STR("for the meeting"));
	HOUSE_TAKES(house, house->members[0].caller, END_SESSIONS, end_sessions,
		.person = house->members[0].person, .reason = STR("lost"));
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = body->states, .steps = body->steps);
}

/* The meeting */

static void
call(struct story *story)
{
	struct house *house = story->house;
	story->meeting = HOUSE_TAKES(house, house->clerk.caller, CALL_MEETING, call_meeting,
		.body = house->body, .name = SAID("Annual Meeting"), .place = SAID("Sandbar Key"),
		.starts = house->now, .ends = house->now + 24 * AN_HOUR_MS,
		.submissions_until = house->now + AN_HOUR_MS, .has_submissions_until = true,
		.offset_minutes = -240, .has_offset_minutes = true);
	HOUSE_TAKES(house, house->members[0].caller, REGISTER, register, .meeting = story->meeting);
	for (size_t i = 1; i < HOUSE_MEMBERS; i++)
		HOUSE_TAKES(house, house->clerk.caller, REGISTER_MEMBER, register_member,
			.meeting = story->meeting, .member = house->members[i].member);
	HOUSE_TAKES(house, house->clerk.caller, END_REGISTRATION, end_registration,
		.meeting = story->meeting, .member = house->members[4].member);
}

static void
sit(struct story *story)
{
	struct house *house = story->house;
	uint64_t first = HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
		.body = house->body, .meeting = story->meeting, .has_meeting = true,
		.name = SAID("Plenary 1"));
	HOUSE_TAKES(house, house->clerk.caller, COUNT_PRESENCE, count_presence, .sitting = first,
		.present = 5);
	given_adjournment(house, first);
	story->sitting = HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
		.body = house->body, .meeting = story->meeting, .has_meeting = true,
		.name = SAID("Plenary 2"));
	HOUSE_TAKES(house, house->members[0].caller, MARK_PRESENCE, mark_presence,
		.sitting = story->sitting, .present = true);
	for (size_t i = 1; i < HOUSE_MEMBERS; i++)
		HOUSE_TAKES(house, house->clerk.caller, MARK_MEMBER_PRESENCE, mark_member_presence,
			.sitting = story->sitting, .member = house->members[i].member,
			.present = true);
	/* Somebody present has no vote for a moment. */
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[2].member, .role = ROLE_OBSERVER, .weight = WEIGHT_ONE);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[2].member, .role = ROLE_MEMBER, .weight = WEIGHT_ONE);
	HOUSE_TAKES(
		house, house->chair.caller, CALL_QUORUM, call_quorum, .sitting = story->sitting);
	HOUSE_TAKES(house, house->clerk.caller, NOTE_ABSENCE, note_absence,
		.sitting = story->sitting, .member = house->vice_chair.member,
		.category = STR("medical"));
}

/* Papers */

static uint64_t
draft(struct story *story, struct str title)
{
	struct house *house = story->house;
	return HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = title, .sponsors = IDS(house->members[0].member),
		.has_sponsors = true,
		.clauses = CLAUSES(reason(0, "rivers " STORY_MARKUP "\nare drunk from"),
			decision(0, "that they be kept clean")),
		.issues = IDS(story->issues[0]), .has_issues = true,
		.trailing = TEXTS(SAID("Cost: none")), .has_trailing = true,
		.left_over = TEXTS(SAID("Page 2")), .has_left_over = true,
		.named_sponsors = TEXTS(SAID("Somebody")), .has_named_sponsors = true);
}

static uint64_t
submit(struct story *story, struct str title)
{
	uint64_t resolution = draft(story, title);
	HOUSE_TAKES(story->house, story->house->members[0].caller, SUBMIT_RESOLUTION,
	    submit_resolution, .resolution = resolution,
	    .text = given_text(story->house, resolution));
	return resolution;
}

/* By the clerk, to no meeting, so that no deadline counts. */
static uint64_t
submit_any_time(struct story *story, struct str title)
{
	uint64_t resolution = draft(story, title);
	HOUSE_TAKES(story->house, story->house->clerk.caller, SUBMIT_RESOLUTION, submit_resolution,
	    .resolution = resolution, .text = given_text(story->house, resolution),
	    .has_meeting = true);
	return resolution;
}

static void
move(struct story *story, uint64_t resolution, enum step step)
{
	HOUSE_TAKES(story->house, story->house->clerk.caller, MOVE_RESOLUTION, move_resolution,
		.resolution = resolution, .step = step, .reason = SAID("by order"));
}

static void
papers(struct story *story)
{
	struct house *house = story->house;
	story->draft = draft(story, SAID("A draft"));
	HOUSE_TAKES(house, house->members[0].caller, REVISE_DRAFT, revise_draft,
	    .resolution = story->draft, .base = given_text(house, story->draft),
	    .title = SAID("A better draft"), .clauses = GIVEN_TEXT);
	HOUSE_TAKES(house, house->members[0].caller, SHOW_DRAFT, show_draft,
		.resolution = story->draft, .shown = true);
	given_joined(house, story->draft, house->members[1].caller);
	HOUSE_TAKES(house, house->members[1].caller, LEAVE_SPONSORS, leave_sponsors,
		.resolution = story->draft);
	given_joined(house, story->draft, house->members[2].caller);
	HOUSE_TAKES(house, house->members[0].caller, SHOW_DRAFT, show_draft,
		.resolution = story->draft, .shown = false);
	HOUSE_TAKES(house, house->members[0].caller, REVISE_DRAFT, revise_draft,
	    .resolution = story->draft, .base = given_text(house, story->draft),
	    .title = SAID("A better draft yet"), .clauses = GIVEN_TEXT);
	story->adopted = submit(story, SAID("Clean water"));
	story->withdrawn = submit(story, SAID("Dry water"));
	story->replaced = submit(story, SAID("Water"));
	story->tabled = submit(story, SAID("Ice"));
	HOUSE_TAKES(house, house->members[1].caller, JOIN_SPONSORS, join_sponsors,
		.resolution = story->adopted);
	HOUSE_TAKES(house, house->members[1].caller, LEAVE_SPONSORS, leave_sponsors,
		.resolution = story->adopted);
	HOUSE_TAKES(house, house->members[2].caller, JOIN_SPONSORS, join_sponsors,
		.resolution = story->adopted);
	given_version(house, story->adopted, true);
	HOUSE_TAKES(house, house->members[0].caller, WITHDRAW_RESOLUTION, withdraw_resolution,
		.resolution = story->withdrawn, .reason = SAID("second thoughts"));
	HOUSE_TAKES(house, house->clerk.caller, REPLACE_RESOLUTIONS, replace_resolutions,
		.resolution = story->adopted, .replaced = IDS(story->replaced));
	HOUSE_TAKES(house, house->clerk.caller, SET_ISSUES, set_issues,
		.resolution = story->adopted, .issues = IDS(story->issues[0], story->issues[1]));
	move(story, story->tabled, STEP_TABLE);
	move(story, story->tabled, STEP_TAKE_UP);
	move(story, story->tabled, STEP_TABLE);
}

/* Each comes an hour late; the first is signed for, the second let in by leave. */
static void
late_papers(struct story *story)
{
	struct house *house = story->house;
	struct part_body_rules rules = given_rules(house, house->body);
	house->now += AN_HOUR_MS;
	rules.petition = (struct share){ 1, 4 };
	given_rules_set(house, house->body, &rules);
	uint64_t signed_for = submit(story, SAID("Hail"));
	HOUSE_TAKES(house, house->members[1].caller, SIGN_PETITION, sign_petition,
		.resolution = signed_for);
	HOUSE_TAKES(house, house->members[2].caller, SIGN_PETITION, sign_petition,
		.resolution = signed_for);
	rules.late = LATE_RULE_BY_LEAVE;
	given_rules_set(house, house->body, &rules);
	uint64_t let_in = submit(story, SAID("Sleet"));
	HOUSE_TAKES(house, house->chair.caller, ADMIT_LATE, admit_late, .resolution = let_in,
		.reason = SAID("it is short"));
	story->late = submit(story, SAID("Snow"));
}

/* Committee, agenda and slate */

static void
amend_in_committee(struct story *story)
{
	struct house *house = story->house;
	uint64_t referral = given_referral(house, story->adopted);
	uint64_t substitute = given_substitute(house, referral, "Cleaner water " STORY_MARKUP);
	uint64_t vote = given_committee_vote(house, referral, STEP_ADOPT, substitute, 1);
	HOUSE_TAKES(house, house->committee_chair.caller, MAKE_REPORT, make_report,
		.referral = referral, .vote = vote,
		.recommendation = RECOMMENDATION_ADOPT_AS_AMENDED, .version = substitute,
		.has_version = true, .minority = IDS(house->committee_members[0].member),
		.has_minority = true, .minority_statement = SAID("not clean enough"),
		.has_minority_statement = true);
}

static void
number_in_committee(struct story *story)
{
	struct house *house = story->house;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.numbering = NUMBERING_PER_COMMITTEE;
	given_rules_set(house, house->body, &rules);
	uint64_t unnumbered = submit_any_time(story, SAID("Fog"));
	given_report(house, given_referral(house, unnumbered), RECOMMENDATION_NONE, 1);
	rules.numbering = NUMBERING_ONE_SEQUENCE;
	given_rules_set(house, house->body, &rules);
}

static void
agenda(struct story *story)
{
	struct house *house = story->house;
	struct caller clerk = house->clerk.caller;
	uint64_t items[3];
	for (size_t i = 0; i < 3; i++) {
		story->slated[i] = submit_any_time(story, SAID("Slate"));
		items[i] = given_slated(house, story->meeting, story->slated[i]);
	}
	given_version(house, story->slated[1], true); /* which takes it off the slate */
	HOUSE_TAKES(house, clerk, SLATE_ITEM, slate_item, .item = items[1]);
	HOUSE_TAKES(house, house->members[1].caller, PULL_ITEM, pull_item, .item = items[2],
		.reason = SAID("it deserves a debate"), .has_reason = true);
	uint64_t title = HOUSE_TAKES(house, clerk, PLACE_ITEM, place_item,
		.meeting = story->meeting, .title = SAID("Welcome"), .has_title = true);
	HOUSE_TAKES(house, clerk, MOVE_ITEM, move_item, .item = title, .position = 1);
	uint64_t gone = HOUSE_TAKES(house, clerk, PLACE_ITEM, place_item, .meeting = story->meeting,
		.title = SAID("Coffee"), .has_title = true);
	HOUSE_TAKES(
		house, clerk, REMOVE_ITEM, remove_item, .item = gone, .reason = SAID("no time"));
}

/* Votes */

static uint64_t
ask(struct story *story, uint64_t resolution, enum vote_method method)
{
	struct house *house = story->house;
	return HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = story->sitting, .subject = SUBJECT_RESOLUTION,
		.resolution = resolution, .has_resolution = true, .method = method);
}

static uint64_t
open_on(struct story *story, uint64_t resolution)
{
	uint64_t vote = ask(story, resolution, VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(story->house, story->house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	return vote;
}

static void
vote_on_slate(struct story *story)
{
	struct house *house = story->house;
	story->slate = HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = story->sitting, .subject = SUBJECT_SLATE,
		.method = VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = story->slate);
	given_ballots(house, story->slate, "yyyyyy-");
	given_result(house, story->slate);
}

static void
roll_call(struct story *story)
{
	struct house *house = story->house;
	uint64_t proxy = given_proxy(house, 1, 0);
	story->roll_call = open_on(story, story->adopted);
	HOUSE_TAKES(house, house->chair.caller, CAST_PROXY_BALLOT, cast_proxy_ballot,
		.vote = story->roll_call, .proxy = proxy, .choice = CHOICE_ABSTAIN);
	given_ballots(house, story->roll_call, "y-yynp-");
	given_close(house, story->roll_call);
	HOUSE_TAKES(house, house->chair.caller, REOPEN_VOTE, reopen_vote, .vote = story->roll_call,
		.reason = SAID("a door was locked"));
	given_ballots(house, story->roll_call, "------y");
	given_result(house, story->roll_call);
	HOUSE_TAKES(house, house->members[2].caller, REGISTER_DISSENT, register_dissent,
		.resolution = story->adopted, .choice = CHOICE_NO, .statement = SAID("too dear"),
		.has_statement = true);
	uint64_t dissent = HOUSE_TAKES(house, house->members[3].caller, REGISTER_DISSENT,
		register_dissent, .resolution = story->adopted, .choice = CHOICE_ABSTAIN);
	HOUSE_TAKES(house, house->members[3].caller, WITHDRAW_DISSENT, withdraw_dissent,
		.dissent = dissent);
}

static void
tie(struct story *story)
{
	struct house *house = story->house;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voting.tie = TIE_RULE_CHAIR_DECIDES;
	rules.voting.open_shows = OPEN_SHOWS_WHO;
	given_rules_set(house, house->body, &rules);
	story->tied = open_on(story, story->slated[2]);
	given_ballots(house, story->tied, "yynnyn-");
	given_close(house, story->tied);
	HOUSE_TAKES(house, house->chair.caller, BREAK_TIE, break_tie, .vote = story->tied,
		.choice = CHOICE_YES);
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = story->tied);
}

static void
other_votes(struct story *story)
{
	struct house *house = story->house;
	story->voided = open_on(story, submit_any_time(story, SAID("Void")));
	given_ballots(house, story->voided, "yyyyyyy");
	given_result(house, story->voided);
	HOUSE_TAKES(house, house->chair.caller, VOID_VOTE, void_vote, .vote = story->voided,
		.reason = SAID("the question was misread"));
	story->voice = ask(story, submit_any_time(story, SAID("Voice")), VOTE_METHOD_VOICE);
	HOUSE_TAKES(house, house->clerk.caller, ENTER_COUNT, enter_count, .vote = story->voice,
		.decision = DECISION_ADOPTED);
	story->hand = ask(story, submit_any_time(story, SAID("Hands")), VOTE_METHOD_HAND);
	HOUSE_TAKES(house, house->clerk.caller, ENTER_COUNT, enter_count, .vote = story->hand,
		.yes = 2, .has_yes = true, .no = 4, .has_no = true, .abstain = 0,
		.has_abstain = true, .decision = DECISION_REJECTED);
}

static void
vote_of_the_past(struct story *story)
{
	struct house *house = story->house;
	struct part_past_ballot ballots[] = {
		{ .member = house->members[0].member, .choice = CHOICE_YES },
		{ .member = house->members[1].member, .choice = CHOICE_NO },
	};
	struct part_absence absences[] = {
		{ .member = house->members[2].member, .category = SAID("Maternity") },
	};
	story->past = HOUSE_TAKES(house, house->clerk.caller, RECORD_PAST_VOTE, record_past_vote,
		.body = house->body, .question = SAID("Shall it pass?"), .held = AN_HOUR_MS,
		.outcome = SAID("Approved, by Council"), .source = SAID("minutes"),
		.ballots = { ballots, 2 }, .absences = { absences, 1 }, .has_absences = true);
}

static void
unfinished_votes(struct story *story)
{
	story->closed = open_on(story, submit_any_time(story, SAID("Closed")));
	given_ballots(story->house, story->closed, "yynnynn");
	given_close(story->house, story->closed);
	story->open = open_on(story, submit_any_time(story, SAID("Open")));
	given_ballots(story->house, story->open, "ynap---");
	HOUSE_TAKES(story->house, story->house->chair.caller, TIME_VOTE, time_vote,
		.vote = story->open, .seconds = 60);
	story->prepared =
		ask(story, submit_any_time(story, SAID("Prepared")), VOTE_METHOD_ROLL_CALL);
}

/* One that is over. */
static void
meeting_before(struct story *story)
{
	struct house *house = story->house;
	uint64_t meeting = given_meeting(house);
	HOUSE_TAKES(house, house->chair.caller, END_MEETING, end_meeting, .meeting = meeting);
}

struct story *
story_new(void)
{
	struct house *house = house_new();
	struct story *story = TAKE(house->arena, struct story);
	story->house = house;
	story->issues[0] = marked_issue(house, SAID("Water"), STR("water"));
	story->issues[1] = marked_issue(house, SAID("Federal budget"), STR("federal-budget"));
	people(house);
	meeting_before(story);
	call(story);
	sit(story);
	papers(story);
	late_papers(story);
	amend_in_committee(story);
	number_in_committee(story);
	agenda(story);
	vote_on_slate(story);
	roll_call(story);
	tie(story);
	other_votes(story);
	vote_of_the_past(story);
	story_floor(story);
	unfinished_votes(story);
	return story;
}

/* The views */

static void
with_endings(const char *stem, story_path *each, void *context)
{
	static const char *const endings[] = { "", ".json", ".csv" };
	char path[VIEW_PATH_MOST];
	const char *type;
	bool is_private;
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		snprintf(path, sizeof path, "%s%s", stem, endings[i]);
		if (view_known(str_of(path), &type, &is_private))
			each(context, str_of(path));
	}
}

static void
with_ids(const struct list *entities, const char *noun, story_path *each, void *context)
{
	char stem[VIEW_PATH_MOST];
	for (EACH(const struct entity, entity, entities)) {
		snprintf(stem, sizeof stem, "/%s/%llu", noun, (unsigned long long)entity->id);
		with_endings(stem, each, context);
	}
}

void
story_paths(const struct assembly *assembly, story_path *each, void *context)
{
	static const char *const stems[] = { "/", "/home", "/resolutions", "/votes", "/members",
		"/committees", "/issues", "/floor", "/api/me", "/api/staff", "/screens" };
	char stem[VIEW_PATH_MOST];
	for (size_t i = 0; i < sizeof stems / sizeof stems[0]; i++)
		with_endings(stems[i], each, context);
	with_ids(&assembly->resolutions, "resolutions", each, context);
	with_ids(&assembly->votes, "votes", each, context);
	with_ids(&assembly->members, "members", each, context);
	with_ids(&assembly->bodies, "committees", each, context);
	with_ids(&assembly->bodies, "floor", each, context);
	with_ids(&assembly->bodies, "speakers", each, context);
	with_ids(&assembly->bodies, "chair", each, context);
	with_ids(&assembly->screens, "screens", each, context);
	with_ids(&assembly->meetings, "meetings", each, context);
	for (EACH(const struct issue, issue, &assembly->issues)) {
		snprintf(stem, sizeof stem, "/issues/%.*s", (int)issue->slug.size, issue->slug.at);
		with_endings(stem, each, context);
	}
}

/* What a page's foot and the head of home.json say of the newest entry is true of the moment when
 * they were rendered; nothing else of a view may be older than the state. */
static struct str
without_entry(struct str view)
{
	size_t from = str_starts(view, STR("{\"entry\":")) ? str_find(view, STR("\"body\":")) : 0;
	return str_part(view, from, str_find(view, STR("<footer")) - from);
}

uint64_t
story_look(const struct assembly *assembly, struct str path, enum audience audience)
{
	struct arena *arena = arena_new();
	struct buf out;
	struct view_wish wish = { .path = path, .audience = audience, .now = 1 };
	buf_init(&out, arena, STORY_VIEW_MOST);
	struct fault fault = view_render(assembly, &wish, &out);
	assert_false(out.full);
	uint64_t hash = fault.code == FAULT_NONE ? str_hash(without_entry(buf_str(&out))) : 0;
	arena_free(arena);
	return hash;
}
