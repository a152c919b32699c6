/* Voters who cast, each on a connection of its own that is kept alive, with a session of its own:
 *
 *     casting [--null] [--once] [--bare] PORT CONNECTIONS SECONDS VOTE <TOKENS
 *
 * TOKENS are lines "member TOKEN", at least one for each connection. Each voter casts yes and no
 * by turns, the next ballot when the last one is acknowledged, for so many seconds; with --once one
 * ballot each, all sent at one time. Each has an idempotency key of its own, as the ballots of the
 * product's client have; with --bare it has none. With --null the same requests go to /api/null.
 * Said is one line:
 *
 *     answers N refusals N seconds S p50 MS p99 MS most MS
 *
 * where `seconds` is until the last answer, and the times are from sending to the last byte. It
 * ends with 1 where anything was refused or a connection broke. */
#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "bench/peer.h"
#include "text/buf.h"

enum {
	LINE_MOST = 256,
	REQUEST_MOST = 1024,
	ANSWER_MOST = 4 * 1024,
	TIMES_MOST = 1 << 22,
	EVENTS = 256,
	PATIENCE_MS = 20000,
	KEY_DIGITS = 20,
	TOKEN_SIZE = 43, /* base64url of 32 bytes */
};

/* A request as all voters send it, but for the token and the key. */
struct form {
	char *at;
	size_t size;
	char *token; /* where it stands in it */
	char *key;   /* the same, or NULL */
};

/* It is small, so that the processors' caches are the server's. */
struct voter {
	int fd;
	unsigned turn;
	int64_t sent_at; /* ns */
	size_t received;
	char *part; /* of an answer that came in parts, or NULL */
	char token[TOKEN_SIZE];
};

struct casting {
	struct arena *arena;
	bool null, once, bare;
	int port;
	size_t count;
	int64_t seconds;
	const char *vote;
	struct form forms[2]; /* yes and no */
	char *answer;         /* the one that is being read */
	struct voter *voters;
	int epoll;
	size_t waiting; /* voters without an answer */
	int64_t until;  /* ns: no ballot is sent after it */
	int64_t began, ended;
	uint64_t answers, refusals, key;
	uint32_t *times; /* µs, of the first TIMES_MOST answers */
};

/* Requests */

static void
form_write(struct casting *casting, struct form *form, const char *choice)
{
	struct buf body, request;
	buf_init(&body, casting->arena, REQUEST_MOST);
	buf_init(&request, casting->arena, REQUEST_MOST);
	buf_format(&body, "{\"vote\":%s,\"choice\":\"%s\"}", casting->vote, choice);
	buf_format(&request,
	    "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\n"
	    "Content-Type: application/json\r\nContent-Length: %zu\r\nCookie: __Host-session=",
	    casting->null ? "/api/null" : "/api/actions/cast_ballot", casting->port, casting->port,
	    body.size);
	size_t token = request.size;
	buf_format(&request, "%0*d\r\n", TOKEN_SIZE, 0);
	if (!casting->bare)
		buf_text(&request, "Idempotency-Key: ");
	size_t key = request.size;
	if (!casting->bare)
		buf_format(&request, "%0*d\r\n", KEY_DIGITS, 0);
	buf_text(&request, "\r\n");
	buf_put(&request, buf_str(&body));
	assert(!request.full);
	form->at = request.at;
	form->size = request.size;
	form->token = request.at + token;
	form->key = casting->bare ? NULL : request.at + key;
}

static void
tokens_read(struct casting *casting)
{
	char line[LINE_MOST];
	size_t count = 0;
	while (count < casting->count && fgets(line, sizeof line, stdin)) {
		if (strncmp(line, "member ", 7) != 0)
			continue;
		assert(strcspn(line + 7, "\n") == TOKEN_SIZE);
		memcpy(casting->voters[count++].token, line + 7, TOKEN_SIZE);
	}
	if (count < casting->count) {
		fprintf(stderr, "casting: only %zu members are signed in\n", count);
		exit(1);
	}
}

/* Connections */

static void
connect_all(struct casting *casting)
{
	for (size_t i = 0; i < casting->count; i++) {
		struct voter *voter = &casting->voters[i];
		struct epoll_event event = { .events = EPOLLIN, .data.ptr = voter };
		voter->fd = loopback_connect(casting->port);
		if (epoll_ctl(casting->epoll, EPOLL_CTL_ADD, voter->fd, &event) < 0)
			give_up("epoll");
	}
}

/* A number in place of the digits, so that each request has a key of its own. */
static void
key_write(struct casting *casting, char *at)
{
	uint64_t key = ++casting->key;
	for (int i = KEY_DIGITS - 1; i >= 0; i--, key /= 10)
		at[i] = (char)('0' + key % 10);
}

static void
cast(struct casting *casting, struct voter *voter)
{
	struct form *form = &casting->forms[voter->turn++ & 1];
	memcpy(form->token, voter->token, TOKEN_SIZE);
	if (form->key)
		key_write(casting, form->key);
	voter->received = 0;
	voter->sent_at = clock_ns();
	ssize_t sent = send(voter->fd, form->at, form->size, MSG_NOSIGNAL);
	if (sent != (ssize_t)form->size)
		give_up("send");
	casting->waiting++;
}

static void
answered(struct casting *casting, struct voter *voter, const char *answer)
{
	int64_t now = clock_ns();
	if (casting->answers < TIMES_MOST)
		casting->times[casting->answers] = (uint32_t)((now - voter->sent_at) / 1000);
	casting->answers++;
	casting->waiting--;
	casting->ended = now;
	if (strncmp(answer, "HTTP/1.1 200", 12) != 0 && casting->refusals++ == 0)
		fprintf(stderr, "casting: refused: %s\n", answer);
	if (!casting->once && now < casting->until)
		cast(casting, voter);
}

static void
receive(struct casting *casting, struct voter *voter)
{
	char *answer = voter->received > 0 ? voter->part : casting->answer;
	size_t room = ANSWER_MOST - 1 - voter->received;
	ssize_t size = recv(voter->fd, answer + voter->received, room, MSG_DONTWAIT);
	if (size < 0 && errno == EAGAIN)
		return;
	if (size <= 0)
		give_up("a connection ended");
	voter->received += (size_t)size;
	answer[voter->received] = '\0';
	if (answer_body(answer, voter->received)) {
		answered(casting, voter, answer);
	} else if (answer == casting->answer) {
		if (!voter->part)
			voter->part = TAKE_MANY(casting->arena, char, ANSWER_MOST);
		memcpy(voter->part, answer, voter->received);
	}
}

static void
cast_all(struct casting *casting)
{
	struct epoll_event events[EVENTS];
	casting->began = clock_ns();
	casting->until = casting->began + casting->seconds * 1000000000;
	for (size_t i = 0; i < casting->count; i++)
		cast(casting, &casting->voters[i]);
	while (casting->waiting > 0) {
		int count = epoll_wait(casting->epoll, events, EVENTS, PATIENCE_MS);
		if (count <= 0)
			give_up("no answer comes");
		for (int i = 0; i < count; i++)
			receive(casting, events[i].data.ptr);
	}
}

/* The figures */

static void
say(struct casting *casting)
{
	size_t count = casting->answers < TIMES_MOST ? (size_t)casting->answers : TIMES_MOST;
	times_sort(casting->times, count);
	printf("answers %" PRIu64 " refusals %" PRIu64
	       " seconds %.6f p50 %.3f p99 %.3f most %.3f\n",
	    casting->answers, casting->refusals, (double)(casting->ended - casting->began) / 1e9,
	    casting->times[count / 2] / 1e3, casting->times[count * 99 / 100] / 1e3,
	    casting->times[count - 1] / 1e3);
}

/* Flags come first; what is none of them is left, and is one word too many. */
static char **
flags_read(struct casting *casting, char **argv)
{
	static const char *const flags[] = { "--null", "--once", "--bare" };
	bool *const set[] = { &casting->null, &casting->once, &casting->bare };
	for (argv++; *argv; argv++) {
		size_t flag = 0;
		while (flag < 3 && strcmp(*argv, flags[flag]) != 0)
			flag++;
		if (flag == 3)
			break;
		*set[flag] = true;
	}
	return argv;
}

int
main(int argc, char **argv)
{
	struct casting casting = { .arena = arena_new(), .epoll = epoll_create1(EPOLL_CLOEXEC) };
	char **words = flags_read(&casting, argv);
	if (argv + argc - words != 4) {
		fputs("usage: casting [--null] [--once] [--bare] PORT CONNECTIONS SECONDS VOTE\n",
		    stderr);
		return 2;
	}
	files_most();
	casting.key = (uint64_t)clock_ns(); /* none that an earlier run has used */
	casting.port = (int)number_of(words[0]);
	casting.count = (size_t)number_of(words[1]);
	casting.seconds = number_of(words[2]);
	casting.vote = words[3];
	casting.voters = TAKE_MANY(casting.arena, struct voter, casting.count);
	casting.times = TAKE_MANY(casting.arena, uint32_t, TIMES_MOST);
	casting.answer = TAKE_MANY(casting.arena, char, ANSWER_MOST);
	form_write(&casting, &casting.forms[0], "yes");
	form_write(&casting, &casting.forms[1], "no");
	tokens_read(&casting);
	connect_all(&casting);
	cast_all(&casting);
	say(&casting);
	return casting.refusals > 0 ? 1 : 0;
}
