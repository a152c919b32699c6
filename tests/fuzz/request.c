/* Requests, as bytes on a connection: the real server, its HTTP library and the clerk in one
 * thread, with a clock of our own. The house is that of the kept log at the floor vote (base.h);
 * three sessions are known, and whoever writes their cookie into the bytes has them.
 *
 * Whatever arrives: every client is let go at the end, every reply that is ours has its strict
 * headers, no reply has a control character in its head, nothing is told to the operator that could
 * be another line, and without a cookie of a session nothing is ever kept. */
#include <assert.h>
#include <sodium.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base.h"
#include "clerk/clerk.h"
#include "http/loop.h"
#include "http/session.h"
#include "publish/preview.h"
#include "publish/view.h"
#include "target.h"

enum {
	MOMENT = 2,
	TURNS_MOST = 40,   /* until a client that said all it had to say is answered */
	SILENCE_MS = 30000,
	SILENCES_MOST = 8, /* until one who hung up is let go */
	THREAD_TURNS_MOST = 20000, /* of 1 ms, until the thread of the passwords had its say */
	REPLY_MOST = 256 * 1024,
	SESSIONS = 3,
};

static struct world {
	struct arena *arena;
	struct log log;
	struct clerk *clerk;
	struct server *server;
	struct str tokens[SESSIONS];
	bool changed; /* something was kept: the next input needs a new one */
} world;

static int64_t ticks_now;
static struct arena *arena;

/* A password costs nothing here: what stands in the hash's place is compared. */
int
crypto_pwhash_str(char out[crypto_pwhash_STRBYTES], const char *const passwd,
	unsigned long long passwdlen, unsigned long long opslimit, size_t memlimit)
{
	(void)passwd, (void)opslimit, (void)memlimit;
	memset(out, 0, crypto_pwhash_STRBYTES);
	out[0] = (char)('A' + passwdlen % 26);
	return 0;
}

int
crypto_pwhash_str_verify(const char str[crypto_pwhash_STRBYTES], const char *const passwd,
	unsigned long long passwdlen)
{
	(void)passwd;
	return str[0] == (char)('A' + passwdlen % 26) ? 0 : -1;
}

/* The log holds the base and keeps nothing. */

static struct fault
keep(struct log *log, const struct log_batch *batch)
{
	(void)log, (void)batch;
	world.changed = true;
	return OK;
}

static struct fault
read_base(struct log *log, uint64_t after, size_t most, log_visit *visit, void *context)
{
	(void)log, (void)most;
	for (size_t i = after + 1; i <= base_count(MOMENT); i++)
		TRY(visit(context, base_entry(i)));
	return OK;
}

static struct fault
recall(struct log *log, struct str shelf, vault_visit *visit, void *context)
{
	(void)log, (void)shelf, (void)visit, (void)context;
	return OK;
}

static void
nothing(struct log *log)
{
	(void)log;
}

/* What the server and the clerk are given. */

static int64_t
now(void)
{
	return base_entry(base_count(MOMENT))->stamp.at + 1000;
}

static int64_t
now_of_clerk(void *context)
{
	(void)context;
	return now();
}

static int64_t
ticks(void)
{
	return ticks_now;
}

static int64_t
micros(void)
{
	return ticks_now * 1000;
}

static void
chance(unsigned char *bytes, size_t size)
{
	memset(bytes, 'x', size);
}

static void
chance_of_clerk(void *context, unsigned char *bytes, size_t size)
{
	(void)context;
	chance(bytes, size);
}

static void
tell(const char *level, const char *what)
{
	(void)level;
	for (; *what; what++)
		assert(*what >= ' ' && *what < 0x7F);
}

static struct fault
render(const struct assembly *assembly, const struct job *wish, int64_t at, struct buf *out)
{
	if (wish->kind == JOB_PREVIEW) {
		const struct preview *preview = wish->data;
		return preview->write(assembly, &preview->wish, out);
	}
	struct view_wish view = {
		.path = wish->view, .audience = wish->audience, .caller = wish->caller, .now = at,
	};
	return view_render(assembly, &view, out);
}

static void
announce(void *context, const struct assembly *assembly, const struct entity *entity)
{
	(void)context;
	server_announce(world.server, assembly, entity);
}

static void
sessions_make(void)
{
	static const struct caller callers[SESSIONS] = {
		{ .administrator = true }, { .person = BASE_CLERK }, { .person = BASE_ANN },
	};
	for (int i = 0; i < SESSIONS; i++) {
		unsigned char bytes[SESSION_TOKEN_BYTES];
		struct job job = { .arena = world.arena };
		struct session *oldest;
		memset(bytes, i + 1, sizeof bytes);
		session_begin(world.server->sessions, &job, callers[i], true, now(), bytes,
			&world.tokens[i], &oldest);
	}
}

static void
world_end(void)
{
	server_free(world.server);
	clerk_free(world.clerk);
	arena_free(world.arena);
	world = (struct world){ 0 };
}

static void
world_begin(void)
{
	world.arena = arena_new();
	world.log = (struct log){ keep, read_base, recall, nothing };
	struct server_setup setup = {
		.listen = "127.0.0.1:0", .file = "", .version = "", .commit = "",
		.log = &world.log, .now = now, .ticks = ticks, .micros = micros,
		.chance = chance, .tell = tell,
	};
	struct clerk_setup clerk = {
		.arena = world.arena, .log = &world.log, .now = now_of_clerk,
		.chance = chance_of_clerk, .render = render, .announce = announce,
	};
	struct fault begun = server_new(&setup, &world.server);
	assert(begun.code == FAULT_NONE);
	begun = clerk_new(&clerk, &world.clerk);
	assert(begun.code == FAULT_NONE);
	server_attach(world.server, world.clerk);
	sessions_make();
	world.changed = false;
}

static void
turn(void)
{
	bool worked;
	server_turn(world.server, world.server->waiting > 0 ? 1 : 0);
	struct fault kept = clerk_work(world.clerk, false, &worked);
	assert(kept.code == FAULT_NONE);
}

/* The thread of the passwords comes when the machine lets it, whatever our own clock says. */
static void
turn_until_told(void)
{
	for (int i = 0; world.server->waiting > 0; i++) {
		assert(i < THREAD_TURNS_MOST && "what waits for the thread is told");
		turn();
	}
}

static int
connect_to(void)
{
	int pair[2];
	struct sockaddr_in address = { .sin_family = AF_INET };
	int made = socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair);
	assert(made == 0);
	bool added = cohorts_add(world.server->cohorts, pair[0], (struct sockaddr *)&address,
		sizeof address);
	assert(added);
	return pair[1];
}

static void
receive(int line, struct buf *reply)
{
	static char bytes[64 * 1024];
	ssize_t size;
	while ((size = recv(line, bytes, sizeof bytes, 0)) > 0)
		buf_put(reply, (struct str){ bytes, (size_t)size });
}

/* Says everything at once, hangs up, and hears what there is to hear. */
static struct str
converse(struct str request)
{
	struct buf reply;
	int line = connect_to();
	buf_init(&reply, arena, REPLY_MOST);
	ssize_t sent = send(line, request.at, request.size, MSG_NOSIGNAL);
	assert(sent == (ssize_t)request.size || request.size == 0);
	shutdown(line, SHUT_WR);
	for (int i = 0; i < TURNS_MOST && world.server->clients; i++) {
		turn();
		turn_until_told();
		receive(line, &reply);
	}
	close(line);
	for (int i = 0; world.server->clients; i++) {
		assert(i < SILENCES_MOST && "who hung up is let go");
		ticks_now += SILENCE_MS;
		turn();
	}
	return buf_str(&reply);
}

/* The library's own refusals have no headers of ours. */
static void
reply_check(struct str reply)
{
	struct str head = str_part(reply, 0, str_find(reply, STR("\r\n\r\n")));
	if (head.size == reply.size)
		return;
	assert(str_starts(head, STR("HTTP/1.")));
	for (size_t i = 0; i < head.size; i++)
		assert((unsigned char)head.at[i] >= ' ' || strchr("\r\n\t", head.at[i]));
	bool ours = str_find(head, STR("Content-Security-Policy: ")) < head.size;
	assert(ours || head.at[9] == '4' || head.at[9] == '5' || head.at[9] == '1');
}

static bool
has_cookie(struct str request)
{
	for (int i = 0; i < SESSIONS; i++)
		if (str_find(request, world.tokens[i]) < request.size)
			return true;
	return false;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	arena = target_arena();
	struct str request = target_text(arena, data, size < 16384 ? size : 16384);
	if (!world.server)
		world_begin();
	uint64_t before = clerk_assembly(world.clerk)->last.seq;
	bool knows = has_cookie(request);
	reply_check(converse(request));
	assert(knows || clerk_assembly(world.clerk)->last.seq == before);
	if (world.changed)
		world_end();
	return 0;
}
