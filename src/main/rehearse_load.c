/* The load: a vote of all members on the copy, served by a server of its own.
 *
 * An assembly of the rehearsal is founded in the copy, with the same people and as many seats as
 * vote in the real one; each has a session there. A child process serves the copy. Then all at once
 * open the page of the vote, follow it, and cast their ballots, over HTTP as browsers do; at last
 * the vote is closed, and every reader must hear of it. */
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "assembly/member.h"
#include "http/session.h"
#include "http/vault.h"
#include "main/clock.h"
#include "main/crowd.h"
#include "main/rehearsal.h"
#include "store/sqlite.h"

enum {
	CROWD_MOST = 5000,       /* members; more are not let loose */
	PATIENCE_MS = 30 * 1000, /* with the slowest of them */
	START_MS = 60 * 1000,    /* for the server to read the record */
	LOG_BYTES = 64 * 1024,
	REQUEST_BYTES = 1024,
	SLOW_MICROS = 2 * 1000 * 1000, /* of the last ballot or reader: people notice */
	FILES_BESIDE = 64,
};

/* The play: who votes on what, and as whom. */
struct play {
	struct rehearsal *rehearsal;
	struct arena *arena;
	struct list people;  /* struct person, as many as vote */
	struct list cookies; /* struct str, one for each of them */
	struct str clerk_cookie;
	uint64_t body, clerk, sitting, vote;
	int64_t micros;         /* of all steps, until the last had it */
	uint64_t last; /* the newest entry before the ballots */
	pid_t server;
	int log; /* what the server says */
	uint16_t port;
};

/* In the copy */

#define ACT(play, caller, KIND, kind, ret_id, ...)                                                 \
	act((play), (caller), ACTION_##KIND, &(const struct action_##kind){ __VA_ARGS__ }, (ret_id))

static struct fault
act(struct play *play, struct caller caller, enum action_kind kind, const void *action,
    uint64_t *ret_id)
{
	struct receipt receipt = { 0 };
	TRY(house_ask(&play->rehearsal->house, play->arena, caller, kind, action, &receipt));
	*ret_id = receipt.first;
	play->last = receipt.last;
	return OK;
}

static struct fault
seat_all(struct play *play, struct caller administrator)
{
	uint64_t seat;
	for (EACH(const struct person, person, &play->people))
		TRY(ACT(play, administrator, SEAT_MEMBER, seat_member, &seat, .body = play->body,
			.person = person->head.id, .role = ROLE_MEMBER, .weight = WEIGHT_ONE));
	return OK;
}

static struct fault
set_up(struct play *play)
{
	const struct caller administrator = { .administrator = true };
	struct part_body_rules rules = body_rules_default(play->arena, BODY_KIND_ASSEMBLY);
	uint64_t done, person;
	rules.quorum = (struct part_quorum_rule){ .share = { 0, 1 }, .of = QUORUM_OF_MEMBERS };
	TRY(ACT(play, administrator, FOUND_BODY, found_body, &play->body,
		.name = STR("Rehearsal of the load"), .short_name = STR("REHEARSAL"),
		.kind = BODY_KIND_ASSEMBLY));
	TRY(ACT(play, administrator, SET_BODY_RULES, set_body_rules, &done, .body = play->body,
		.rules = rules));
	TRY(seat_all(play, administrator));
	TRY(ACT(play, administrator, ADD_PERSON, add_person, &person,
		.name = STR("Clerk of the rehearsal")));
	TRY(ACT(play, administrator, SEAT_MEMBER, seat_member, &done, .body = play->body,
		.person = person, .role = ROLE_CLERK, .weight = WEIGHT_ONE));
	play->clerk = person;
	const struct caller clerk = { .person = person };
	TRY(ACT(play, clerk, OPEN_SITTING, open_sitting, &play->sitting, .body = play->body,
		.name = STR("Rehearsal")));
	TRY(ACT(play, clerk, PREPARE_VOTE, prepare_vote, &play->vote, .body = play->body,
		.sitting = play->sitting, .has_question = true,
		.question = STR("Shall the rehearsal go well?"), .subject = SUBJECT_PROCEDURE,
		.method = VOTE_METHOD_ROLL_CALL));
	return ACT(play, clerk, OPEN_VOTE, open_vote, &done, .vote = play->vote);
}

static struct str
cookie_begin(struct play *play, struct sessions *sessions, struct job *job, uint64_t person)
{
	unsigned char chance[SESSION_TOKEN_BYTES];
	struct str token;
	struct session *oldest;
	struct buf out;
	chance_bytes(chance, sizeof chance);
	session_begin(sessions, job, (struct caller){ .person = person }, false, clock_now(),
		chance, &token, &oldest);
	buf_init(&out, play->arena, REQUEST_BYTES);
	buf_text(&out, SESSION_COOKIE "=");
	buf_put(&out, token);
	return str_keep(play->arena, buf_str(&out));
}

/* Signs everybody in, in the vault of the copy. */
static struct fault
sign_in(struct play *play)
{
	struct log *log = play->rehearsal->house.log;
	struct job job = { .arena = play->arena };
	struct sessions *sessions;
	TRY(sessions_recall(play->arena, log, clock_now(), &sessions));
	for (EACH(const struct person, person, &play->people)) {
		struct str *cookie = TAKE(play->arena, struct str);
		*cookie = cookie_begin(play, sessions, &job, person->head.id);
		list_add(play->arena, &play->cookies, cookie);
	}
	play->clerk_cookie = cookie_begin(play, sessions, &job, play->clerk);
	return vault_settle(log, &job);
}

/* The server */

static void
become_server(const struct play *play, int log)
{
	const char *program = "/proc/self/exe";
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	dup2(log, STDERR_FILENO);
	execl(program, "whereas", "serve", "--data", play->rehearsal->copy.at, "--listen",
		"127.0.0.1:0", "--log", "text", (char *)NULL);
	_exit(EXIT_FAULT);
}

/* Reads what the server logs until it says where it serves. */
static bool
port_read(struct play *play)
{
	char *said = arena_take(play->arena, LOG_BYTES);
	size_t size = 0;
	int64_t until = clock_ticks() + START_MS;
	while (size < LOG_BYTES - 1 && clock_ticks() < until) {
		struct pollfd waits = { .fd = play->log, .events = POLLIN };
		if (poll(&waits, 1, 100) <= 0)
			continue;
		ssize_t more = read(play->log, said + size, LOG_BYTES - 1 - size);
		if (more <= 0)
			return false;
		size += (size_t)more;
		const char *at = strstr(said, " at http://127.0.0.1:");
		if (at && strchr(at, '\n')) {
			play->port = (uint16_t)strtoul(strrchr(at, ':') + 1, NULL, 10);
			return true;
		}
	}
	return false;
}

static bool
server_begin(struct play *play)
{
	int ends[2];
	if (pipe(ends) != 0)
		return false;
	play->server = fork();
	if (play->server == 0)
		become_server(play, ends[1]);
	close(ends[1]);
	play->log = ends[0];
	return play->server > 0 && port_read(play);
}

static void
server_end(struct play *play)
{
	if (play->server > 0) {
		kill(play->server, SIGTERM);
		waitpid(play->server, NULL, 0);
	}
	if (play->log >= 0)
		close(play->log);
}

/* The crowd */

static struct str
request_write(
    struct play *play, struct str cookie, const char *method, const char *path, const char *body)
{
	struct buf out;
	buf_init(&out, play->arena, REQUEST_BYTES + strlen(body));
	buf_format(&out, "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nCookie: ", method, path,
		(unsigned)play->port);
	buf_put(&out, cookie);
	if (body[0])
		buf_format(&out, "\r\nContent-Type: application/json\r\nContent-Length: %zu",
			strlen(body));
	buf_text(&out, "\r\n\r\n");
	buf_text(&out, body);
	return str_keep(play->arena, buf_str(&out));
}

static struct str *
requests_write(struct play *play, const char *method, const char *path, const char *body)
{
	struct str *requests = TAKE_MANY(play->arena, struct str, play->cookies.count);
	size_t count = 0;
	for (EACH(const struct str, cookie, &play->cookies))
		requests[count++] = request_write(play, *cookie, method, path, body);
	return requests;
}

static void
told(struct play *play, const char *what, const struct crowd_times *times)
{
	size_t all = play->people.count, missing = times->refused + times->silent;
	struct str members = rehearsal_count(play->rehearsal, all, "member");
	if (missing > 0) {
		rehearsal_found(play->rehearsal, "load", FOUND_BAD,
			"see what else this machine does, and rehearse again",
		    "%s: %zu of %s got none (%zu refused, %zu without an answer)", what, missing,
			members.at, times->refused, times->silent);
		return;
	}
	bool slow = times->last_micros > SLOW_MICROS;
	rehearsal_found(play->rehearsal, "load", slow ? FOUND_DOUBTFUL : FOUND_GOOD,
		"see what else this machine does; a faster disk or processor would help",
		"%s: the last of %s has it after %" PRId64 " ms, half of them after %" PRId64
		", 99 in 100 after %" PRId64, what, members.at, times->last_micros / 1000,
		times->half_micros / 1000, times->late_micros / 1000);
	play->micros += times->last_micros;
}

/* The clerk closes the vote; all who follow it hear of that. */
static void
close_vote(struct play *play, struct crowd *readers, const char *body)
{
	struct crowd *desk = crowd_gather(play->arena, play->port, 1);
	struct str request =
		request_write(play, play->clerk_cookie, "POST", "/api/actions/close_vote", body);
	if (!desk)
		return;
	uint64_t closed = play->last + play->people.count + 1; /* the entry behind all ballots */
	int64_t began = clock_micros();
	crowd_ask(desk, &request, PATIENCE_MS);
	struct crowd_times heard = crowd_hears(readers, closed, began, PATIENCE_MS);
	told(play, "news of the result", &heard);
	if (heard.good == play->people.count)
		rehearsal_found(play->rehearsal, "load", FOUND_GOOD, "",
			"%s will be served in %" PRId64 ".%02" PRId64
			" s, from the page of a vote to its result",
			rehearsal_count(play->rehearsal, play->people.count, "member").at,
			play->micros / 1000000, play->micros / 10000 % 100);
	crowd_leave(desk);
}

static void
crowd_plays(struct play *play, struct crowd *voters, struct crowd *readers)
{
	char page[64], feed[96], ballot[96], close[64];
	snprintf(page, sizeof page, "/votes/%" PRIu64, play->vote);
	snprintf(feed, sizeof feed, "/api/feed?view=/votes/%" PRIu64 ".json", play->vote);
	snprintf(ballot, sizeof ballot, "{\"vote\":%" PRIu64 ",\"choice\":\"yes\"}", play->vote);
	snprintf(close, sizeof close, "{\"vote\":%" PRIu64 "}", play->vote);
	struct crowd_times times =
		crowd_ask(voters, requests_write(play, "GET", page, ""), PATIENCE_MS);
	told(play, "the page of a vote", &times);
	times = crowd_follow(readers, requests_write(play, "GET", feed, ""), PATIENCE_MS);
	told(play, "the first look at the feed", &times);
	times = crowd_ask(
	    voters, requests_write(play, "POST", "/api/actions/cast_ballot", ballot), PATIENCE_MS);
	told(play, "the receipt of a ballot", &times);
	if (times.good == play->people.count)
		close_vote(play, readers, close);
}

static void
let_loose(struct play *play)
{
	size_t count = play->people.count;
	struct crowd *voters = crowd_gather(play->arena, play->port, count);
	struct crowd *readers = voters ? crowd_gather(play->arena, play->port, count) : NULL;
	if (readers)
		crowd_plays(play, voters, readers);
	else
		rehearsal_found(play->rehearsal, "load", FOUND_DOUBTFUL,
			"raise the limit of open files where this command is started (ulimit -n)",
			"there can't be two connections for each of %s here",
			rehearsal_count(play->rehearsal, count, "member").at);
	if (readers)
		crowd_leave(readers);
	if (voters)
		crowd_leave(voters);
}

static void
files_raise(size_t count)
{
	struct rlimit files = { 0 };
	rlim_t wanted = 2 * count + FILES_BESIDE;
	if (getrlimit(RLIMIT_NOFILE, &files) < 0 || files.rlim_cur >= wanted)
		return;
	files.rlim_cur = files.rlim_max < wanted ? files.rlim_max : wanted;
	(void)setrlimit(RLIMIT_NOFILE, &files);
}

static void
people_choose(struct play *play, const struct body *body)
{
	for (EACH(const struct member, member, &body->seats))
		if (member_votes(member) && play->people.count < CROWD_MOST)
			list_add(play->arena, &play->people, member->person);
}

void
rehearse_load(struct rehearsal *rehearsal)
{
	const struct body *body = rehearsal_assembly(rehearsal);
	struct play play = { .rehearsal = rehearsal, .arena = rehearsal->arena, .log = -1 };
	if (body)
		people_choose(&play, body);
	if (play.people.count == 0) {
		rehearsal_found(rehearsal, "load", FOUND_DOUBTFUL, "rehearse again when it has",
			"the assembly has no members who vote yet");
		return;
	}
	struct fault fault = set_up(&play);
	if (fault.code == FAULT_NONE)
		fault = sign_in(&play);
	house_close(&rehearsal->house); /* one process at a time writes */
	if (fault.code != FAULT_NONE) {
		rehearsal_found(rehearsal, "load", FOUND_BAD, "see whereas check",
			"the rehearsal of a vote was refused: %s: %s", fault.about,
			fault_sentence(fault.code));
		return;
	}
	files_raise(play.people.count);
	if (server_begin(&play))
		let_loose(&play);
	else
		rehearsal_found(rehearsal, "load", FOUND_BAD, "start the server by hand and see",
			"a server of the copy did not start");
	server_end(&play);
}
