/* Three processes: the server asks, the keeper waits and passes on, the drawer draws once. What
 * goes between them has its size before it. */
#include "main/press.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "main/clock.h"
#include "main/tell.h"
#include "publish/card_sheet.h"
#include "record/codec.h"

enum {
	KEEPERS = 3,                 /* the keeper's end, next to the standard files */
	DRAWING_MS_MOST = 60 * 1000, /* three hundred cards take less than a second */
	ANSWER_MS_MOST = DRAWING_MS_MOST + 5 * 1000, /* of one that would not even end when told */
	DETAIL_BYTES_MOST = 4096,
};

struct press {
	int socket;
	atomic_bool stopped;
};

/* What comes back before the detail and the document. */
struct head {
	uint64_t size, detail_size;
	int64_t code; /* enum fault_code */
};

/* Waits for as long as it takes, or until then (ticks) where that is not 0. */
static bool
comes(int from, int64_t until)
{
	struct pollfd waits = { .fd = from, .events = POLLIN };
	int came = until == 0;
	while (came == 0 || (came < 0 && errno == EINTR)) {
		int64_t left = until - clock_ticks();
		if (left <= 0)
			return false;
		came = poll(&waits, 1, (int)left);
	}
	return came > 0;
}

static bool
take(int from, int64_t until, void *bytes, size_t size)
{
	for (size_t taken = 0; taken < size;) {
		if (!comes(from, until))
			return false;
		ssize_t some = read(from, (char *)bytes + taken, size - taken);
		if (some == 0 || (some < 0 && errno != EINTR))
			return false;
		taken += some > 0 ? (size_t)some : 0;
	}
	return true;
}

static bool
give(int to, const void *bytes, size_t size)
{
	for (size_t given = 0; given < size;) {
		ssize_t some = write(to, (const char *)bytes + given, size - given);
		if (some < 0 && errno != EINTR)
			return false;
		given += some > 0 ? (size_t)some : 0;
	}
	return true;
}

/* An answer as it goes between processes: its head and what follows that. */
struct answer {
	struct head head;
	char *rest;
};

static bool
answer_take(int from, int64_t until, struct arena *arena, struct answer *ret_answer)
{
	struct answer answer;
	if (!take(from, until, &answer.head, sizeof answer.head)
	    || answer.head.size > DESK_DOCUMENT_BYTES_MOST
	    || answer.head.detail_size > DETAIL_BYTES_MOST || answer.head.code < 0
	    || answer.head.code >= FAULT_CODES)
		return false;
	answer.rest = arena_take(arena, answer.head.detail_size + answer.head.size);
	if (!take(from, until, answer.rest, answer.head.detail_size + answer.head.size))
		return false;
	*ret_answer = answer;
	return true;
}

static bool
answer_give(int to, const struct answer *answer)
{
	return give(to, &answer->head, sizeof answer->head)
	       && give(to, answer->rest, answer->head.detail_size + answer->head.size);
}

/* The drawer */

static struct fault
draw(struct arena *arena, struct str written, enum sandbox_mode mode, struct buf *out)
{
	struct drawing drawing;
	struct desk_order order;
	TRY(drawing_open(&drawing));
	TRY(sandbox_enter_drawing(mode));
	TRY(codec_read(arena, &desk_order_shape, written, &order));
	TRY(drawing_fonts(&drawing));
	return card_sheet_write(&drawing, &order, out);
}

static _Noreturn void
drawer_runs(int to, struct arena *arena, struct str order, enum sandbox_mode mode)
{
	const struct rlimit time = { DRAWING_MS_MOST / 1000, DRAWING_MS_MOST / 1000 };
	struct buf out;
	buf_init(&out, arena, DESK_DOCUMENT_BYTES_MOST);
	(void)setrlimit(RLIMIT_CPU, &time);
	alarm(DRAWING_MS_MOST / 1000);
	struct fault fault = draw(arena, order, mode, &out);
	struct str detail = fault.detail                     ? str_of(fault.detail)
			    : fault.code == FAULT_NO_DRAWING ? str_of(fault.about)
							     : STR("");
	struct head head = { .code = fault.code,
		.detail_size = detail.size,
		.size = fault.code == FAULT_NONE ? out.size : 0 };
	bool given = give(to, &head, sizeof head) && give(to, detail.at, detail.size)
		     && give(to, out.at, head.size);
	_exit(given ? 0 : 1);
}

/* The keeper */

/* Whoever has answered has nothing left to do, and whoever has not is not waited for. */
static void
drawer_ends(pid_t drawer, bool answered)
{
	int status = 0;
	(void)kill(drawer, SIGKILL);
	while (waitpid(drawer, &status, 0) < 0 && errno == EINTR)
		continue;
	if (!answered)
		tell_format("error", "cards: the process that draws them ended with %s %d",
		    WIFSIGNALED(status) ? "signal" : "code",
		    WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
}

static struct answer
have_drawn(struct arena *arena, struct str order, enum sandbox_mode mode)
{
	struct answer answer = { .head = { .code = FAULT_PRINTING } };
	int ends[2];
	if (pipe(ends) < 0)
		return answer;
	pid_t drawer = fork();
	if (drawer == 0) {
		close(KEEPERS);
		close(ends[0]);
		drawer_runs(ends[1], arena, order, mode);
	}
	close(ends[1]);
	if (drawer > 0)
		drawer_ends(
		    drawer, answer_take(ends[0], clock_ticks() + ANSWER_MS_MOST, arena, &answer));
	close(ends[0]);
	return answer;
}

static _Noreturn void
keeper_runs(enum sandbox_mode mode)
{
	uint64_t size;
	struct arena *arena = arena_new();
	bool goes_on = true;
	sandbox_cores_off();
	(void)prctl(PR_SET_NAME, "whereas-press");
	while (goes_on && take(KEEPERS, 0, &size, sizeof size) && size <= DESK_ORDER_BYTES_MOST) {
		char *order = arena_take(arena, size);
		goes_on = take(KEEPERS, 0, order, size);
		if (goes_on) {
			struct answer answer = have_drawn(arena, (struct str){ order, size }, mode);
			goes_on = answer_give(KEEPERS, &answer);
		}
		arena_wipe(arena);
	}
	_exit(0);
}

/* The server's side */

struct press *
press_new(struct arena *arena, enum sandbox_mode mode)
{
	int ends[2];
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
		return NULL;
	pid_t keeper = fork();
	if (keeper == 0) {
		if (ends[0] != KEEPERS)
			close(ends[0]);
		if (dup2(ends[1], KEEPERS) < 0)
			_exit(1);
		close_range(KEEPERS + 1, ~0U, 0);
		keeper_runs(mode);
	}
	close(ends[1]);
	if (keeper < 0) {
		close(ends[0]);
		return NULL;
	}
	struct press *press = TAKE(arena, struct press);
	press->socket = ends[0];
	return press;
}

void
press_stop(struct press *press)
{
	if (!press)
		return;
	atomic_store(&press->stopped, true);
	(void)shutdown(press->socket, SHUT_RDWR);
}

void
press_end(struct press *press)
{
	if (press)
		close(press->socket);
}

struct fault
press_print(void *press, struct arena *arena, struct str order, struct str *ret_document)
{
	const struct press *asked = press;
	uint64_t size = order.size;
	struct answer answer;
	if (!asked)
		return fault(FAULT_PRINTING, "");
	if (size > DESK_ORDER_BYTES_MOST)
		return fault(FAULT_TOO_LARGE, "members");
	if (!give(asked->socket, &size, sizeof size) || !give(asked->socket, order.at, order.size)
	    || !answer_take(asked->socket, 0, arena, &answer)) {
		if (!atomic_load(&asked->stopped))
			tell("error", "cards: the process that has them drawn is gone; none can be "
				      "printed until the server is started again");
		return fault(FAULT_PRINTING, "");
	}
	struct head *head = &answer.head;
	if (head->code != FAULT_NONE) {
		struct fault refused = fault((enum fault_code)head->code, "members");
		struct str detail = { answer.rest, head->detail_size };
		refused.detail = detail.size > 0 ? str_keep(arena, detail).at : NULL;
		return refused;
	}
	*ret_document = (struct str){ answer.rest + head->detail_size, head->size };
	return OK;
}
