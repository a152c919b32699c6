/* Steps that decide: a question is stated, opened, cast, closed, announced, and its outcome
 * compared with what the table expects. */
#include <stdio.h>

#include "main/player.h"
#include "text/json.h"

enum { BALLOTS_MS = 8000 }; /* about how long a paced roll call takes */

/* Ballots of a roll call: who, and what; with what is cast first by somebody who then changes
 * it. */
struct ballot_plan {
	struct cast_person *person;
	const char *choice, *before;
};

static const char *
other_than(const char *choice)
{
	return choice[0] == 'y' ? "no" : "yes";
}

static bool
expect(struct player *player)
{
	char path[64];
	struct str wanted = step_part(&player->step, "expect"), found = STR("nothing");
	struct str cookie;
	snprintf(path, sizeof path, "/votes/%lld.json", (long long)player->vote);
	if (!player_clerk(player, &cookie))
		return false;
	struct answer answer = letter_send(player->letters, player->step_arena, cookie, path,
		STR(""));
	answer_text(&answer, "decision", &found);
	if (wanted.size == 0 || str_equal(wanted, found))
		return true;
	return player_fail(player, "decided %.*s and not %.*s", (int)found.size, found.at,
		(int)wanted.size, wanted.at);
}

static bool
vote_act(struct player *player, const char *action)
{
	return player_act_on(player, action, "vote", player->vote, NULL);
}

/* The fields that say how the vote is decided, where the step names a threshold of its own. */
static void
threshold(struct buf *body, const struct cast_step *step)
{
	struct str text = step_part(step, "threshold"), share;
	if (text.size == 0)
		return;
	bool strict = str_starts(text, STR("more than "));
	text = str_part(text, strict ? 10 : 9, text.size);
	str_split(&text, ' ', &share);
	body_word(body, "threshold", share);
	body_flag(body, "strict", strict);
	body_word(body, "base", str_part(text, 3, text.size));
}

/* What the step is about, as a question of the assembly: a resolution, the slate, or a
 * procedure. */
static bool
state_question(struct player *player, struct str cookie, const char *method)
{
	const struct cast_step *step = &player->step;
	struct buf body;
	body_begin(player, &body);
	body_number(&body, "body", player->bodies[0].id);
	body_number(&body, "sitting", player->bodies[0].sitting);
	if (step_has(step, "question"))
		body_word(&body, "question", step_part(step, "question"));
	if (str_equal(step->about, STR("slate"))) {
		body_word(&body, "subject", STR("slate"));
	} else if (str_equal(step->about, STR("procedure"))) {
		body_word(&body, "subject", STR("procedure"));
	} else {
		const struct cast_text *text = player_text(player, step->about);
		if (!text)
			return false;
		body_word(&body, "subject", STR("resolution"));
		body_number(&body, "resolution", text->id);
	}
	if (step_has(step, "step"))
		body_word(&body, "step", step_part(step, "step"));
	body_word(&body, "method", str_of(method));
	threshold(&body, step);
	player->votes++;
	return player_act(player, cookie, "prepare_vote", body_end(&body), &player->vote);
}

static bool
cast_one(struct player *player, struct cast_person *person, const char *choice)
{
	struct cast_person *voter = person;
	struct str cookie;
	struct buf body;
	bool by_proxy = person->proxy && !person->present[0];
	if (by_proxy)
		voter = player->people.at[person->proxy_holder - 1];
	body_begin(player, &body);
	body_number(&body, "vote", player->vote);
	if (by_proxy)
		body_number(&body, "proxy", person->proxy);
	body_word(&body, "choice", str_of(choice));
	player->ballots++;
	return player_cookie(player, voter, &cookie)
		&& player_act(player, cookie, by_proxy ? "cast_proxy_ballot" : "cast_ballot",
			body_end(&body), NULL);
}

static bool
cast_all(struct player *player, const struct ballot_plan *plans, size_t count)
{
	int64_t pause = player->pace_ms && count ? BALLOTS_MS / (int64_t)count : 0;
	for (size_t i = 0; i < count; i++) {
		if (plans[i].before && !cast_one(player, plans[i].person, plans[i].before))
			return false;
		if (!cast_one(player, plans[i].person, plans[i].choice))
			return false;
		if (pause && !player_pause(player, pause))
			return false;
	}
	return true;
}

/* "Ann yes | Bo no": the choice of a person, NULL where the list does not name her. */
static const char *
fixed_choice(struct player *player, const char *part, const struct cast_person *person)
{
	static const char *const words[] = { "yes", "no", "abstain" };
	struct str rest = step_part(&player->step, part), entry;
	while (rest.size && str_split(&rest, '|', &entry)) {
		entry = str_trim(entry);
		for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
			struct str word = str_of(words[i]);
			if (!str_ends(entry, word) || entry.size <= word.size)
				continue;
			struct str name = str_trim(str_part(entry, 0, entry.size - word.size));
			if (player_person(player, name) == person)
				return words[i];
		}
	}
	return NULL;
}

/* "D 98, R 93": the figure behind a word; 0 where it is not there. */
static int64_t
figure(struct str list, struct str word)
{
	struct str part, name;
	int64_t number = 0;
	while (list.size && str_split(&list, ',', &part)) {
		part = str_trim(part);
		str_split(&part, ' ', &name);
		if (str_equal(name, word) && str_number(str_trim(part), &number))
			return number;
	}
	return 0;
}

/* The percentage of a member's group that votes yes. */
static int64_t
leaning(const struct player *player, const struct cast_person *person)
{
	struct str initial = str_part(person->party, 0, 1);
	if (str_equal(initial, STR("u")))
		initial = STR("U");
	int64_t percent = figure(step_part(&player->step, "yes"), initial)
		+ figure(step_part(&player->step, "region"), person->region);
	return percent < 0 ? 0 : percent > 100 ? 100 : percent;
}

static size_t
nearest(size_t count, int64_t percent)
{
	return (count * (size_t)percent * 2 + 100) / 200;
}

static bool
same_group(const struct cast_person *a, const struct cast_person *b)
{
	return str_equal(a->party, b->party) && str_equal(a->region, b->region);
}

/* Yes or no for one who is neither fixed nor abstains: by the place in its group. */
static const char *
group_choice(const struct player *player, const struct list *others, size_t at)
{
	const struct cast_person *person = others->at[at];
	size_t before = 0, members = 0;
	for (size_t i = 0; i < others->count; i++) {
		if (!same_group(others->at[i], person))
			continue;
		before += i < at;
		members++;
	}
	return before < nearest(members, leaning(player, person)) ? "yes" : "no";
}

/* On the roll and able to vote: present, or absent with a proxy. */
static bool
can_vote(const struct player *player, const struct cast_person *person)
{
	const struct cast_person *holder = person->proxy
		? player->people.at[person->proxy_holder - 1] : NULL;
	return person->votes[0] && (person->present[0] || (holder && holder->present[0]));
}

static size_t
plan_roll(struct player *player, struct ballot_plan *plans)
{
	struct list drawn, others = { 0 };
	size_t count = 0;
	int64_t abstain = 0;
	player_drawn(player, &drawn);
	for (EACH(struct cast_person, person, &drawn)) {
		if (!can_vote(player, person))
			continue;
		const char *named = fixed_choice(player, "name", person);
		const char *changed = fixed_choice(player, "change", person);
		if (named || changed)
			plans[count++] = (struct ballot_plan){ person, changed ? changed : named,
				changed ? other_than(changed) : NULL };
		else
			list_add(player->step_arena, &others, person);
	}
	str_number(step_part(&player->step, "abstain"), &abstain);
	size_t abstaining = nearest(others.count, abstain);
	struct list rest = { 0 };
	for (size_t i = 0; i < others.count; i++) {
		if (i < abstaining)
			plans[count++] = (struct ballot_plan){ others.at[i], "abstain", NULL };
		else
			list_add(player->step_arena, &rest, others.at[i]);
	}
	for (size_t i = 0; i < rest.count; i++)
		plans[count++] = (struct ballot_plan){ rest.at[i], group_choice(player, &rest, i),
			NULL };
	return count;
}

bool
step_roll_call(struct player *player)
{
	struct str cookie;
	struct ballot_plan *plans = TAKE_MANY(player->step_arena, struct ballot_plan,
		player->people.count);
	if (!player_who(player, &cookie) || !state_question(player, cookie, "roll_call")
	    || !vote_act(player, "open_vote"))
		return false;
	size_t count = plan_roll(player, plans);
	return cast_all(player, plans, count) && vote_act(player, "close_vote")
		&& expect(player) && vote_act(player, "announce_vote");
}

static bool
entered(struct player *player, const char *method)
{
	const struct cast_step *step = &player->step;
	static const char *const counts[] = { "yes", "no", "abstain" };
	struct str chair, clerk;
	struct buf body;
	if (!player_who(player, &chair) || !player_clerk(player, &clerk)
	    || !state_question(player, chair, method))
		return false;
	body_begin(player, &body);
	body_number(&body, "vote", player->vote);
	for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
		int64_t number;
		if (str_number(step_part(step, counts[i]), &number))
			body_number(&body, counts[i], number);
	}
	body_word(&body, "decision", step_part(step, "expect"));
	return player_act(player, clerk, "enter_count", body_end(&body), NULL) && expect(player)
		&& vote_act(player, "announce_vote");
}

bool
step_voice(struct player *player)
{
	return entered(player, "voice");
}

bool
step_hand(struct player *player)
{
	return entered(player, "hand");
}

static const char *
committee_choice(struct player *player, const struct cast_person *person)
{
	static const char *const parts[] = { "no", "abstain", "silent" };
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		struct str rest = step_part(&player->step, parts[i]), name;
		while (rest.size && str_split(&rest, '|', &name))
			if (player_person(player, str_trim(name)) == person)
				return parts[i];
	}
	return "yes";
}

static bool
committee_ballots(struct player *player, size_t at)
{
	for (EACH(struct cast_person, person, &player->people)) {
		struct str cookie;
		struct buf body;
		const char *choice = committee_choice(player, person);
		if (!person->present[at] || choice[0] == 's')
			continue;
		body_begin(player, &body);
		body_number(&body, "vote", player->vote);
		body_word(&body, "choice", str_of(choice));
		player->ballots++;
		if (!player_cookie(player, person, &cookie)
		    || !player_act(player, cookie, "cast_ballot", body_end(&body), NULL))
			return false;
	}
	return true;
}

bool
step_committee_vote(struct player *player)
{
	const struct cast_step *step = &player->step;
	struct cast_text *text = player_text(player, step->about);
	const struct cast_body *committee = player_body(player, step_part(step, "in"));
	struct str cookie;
	struct buf body;
	if (!text || !committee || !player_who(player, &cookie))
		return false;
	size_t at = body_index(player, committee);
	body_begin(player, &body);
	body_number(&body, "body", committee->id);
	body_number(&body, "sitting", committee->sitting);
	body_word(&body, "subject", STR("report"));
	body_number(&body, "referral", text->referrals[at]);
	if (str_equal(step_part(step, "text"), STR("substitute")))
		body_number(&body, "version", text->substitute);
	body_word(&body, "method", STR("roll_call"));
	player->votes++;
	if (!player_act(player, cookie, "prepare_vote", body_end(&body), &player->vote)
	    || !vote_act(player, "open_vote"))
		return false;
	text->votes[at] = player->vote;
	return committee_ballots(player, at) && vote_act(player, "close_vote")
		&& expect(player)
		&& (str_equal(step_part(step, "expect"), STR("tied"))
			|| vote_act(player, "announce_vote"));
}

bool
step_break_tie(struct player *player)
{
	static const char *const parts[] = { "choice", NULL };
	return player_act_on(player, "break_tie", "vote", player->vote, parts) && expect(player)
		&& vote_act(player, "announce_vote");
}
