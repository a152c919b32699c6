/* GET /health. Writing fails before it has failed where the disk is nearly full, was made
 * read-only, or does not come back from a flush. */
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "http/loop.h"
#include "http/watch.h"
#include "text/date.h"
#include "text/json.h"

enum { STATUS_GOOD = 200, STATUS_UNABLE = 503, LOOK_MS = 1000 };

static const struct {
	const char *word, *sentence;
} states[] = {
	[HEALTH_OK] = { "ok", "health: ok again" },
	[HEALTH_STALLED] = { "stalled", "health: stalled; the disk has not come back from a write "
					"for five seconds" },
	[HEALTH_NO_FILE] = { "no_file", "health: no_file; the data file is not at its path any "
					"more, and the next write will end the server" },
	[HEALTH_OTHER_FILE] = { "other_file", "health: other_file; another file is at the path of "
					      "the data file, and the next write will end the "
					      "server" },
	[HEALTH_READ_ONLY] = { "read_only", "health: read_only; the data file's disk takes nothing "
					    "any more" },
	[HEALTH_NO_ROOM] = { "no_room", "health: no_room; less than 16 MiB are free on the data "
					"file's disk" },
};

/* Where it can't be found, nothing is the file. */
void
health_begin(struct server *server)
{
	struct stat file = { 0 };
	(void)stat(server->setup.file, &file);
	server->device = file.st_dev;
	server->inode = file.st_ino;
}

static enum health
look(const struct server *server)
{
	struct stat file;
	struct statvfs disk;
	int64_t since = atomic_load(&server->meter->since);
	if (since > 0 && server->setup.micros() - since > (int64_t)HEALTH_STALL_MS * 1000)
		return HEALTH_STALLED;
	if (stat(server->setup.file, &file) != 0 || statvfs(server->setup.file, &disk) != 0)
		return HEALTH_NO_FILE;
	if (file.st_dev != server->device || file.st_ino != server->inode)
		return HEALTH_OTHER_FILE;
	if (disk.f_flag & ST_RDONLY)
		return HEALTH_READ_ONLY;
	if ((uint64_t)disk.f_bavail * disk.f_frsize < HEALTH_ROOM_LEAST)
		return HEALTH_NO_ROOM;
	return HEALTH_OK;
}

bool
health_good(const struct server *server)
{
	return look(server) == HEALTH_OK;
}

void
health_tick(struct server *server, int64_t ticks)
{
	if (ticks < server->looked_at + LOOK_MS)
		return;
	server->looked_at = ticks;
	enum health before = server->seen;
	server->seen = look(server);
	if (server->seen != before || server->seen == server->told)
		return; /* what comes and goes is no news */
	server->told = server->seen;
	server->setup.tell(server->told == HEALTH_OK ? "info" : "warning",
		states[server->told].sentence);
}

static void
put_instant(struct buf *out, const char *name, int64_t instant)
{
	json_next(out);
	json_key(out, name);
	buf_byte(out, '"');
	date_write(out, instant);
	buf_byte(out, '"');
}

int
health_write(const struct server *server, struct buf *out)
{
	enum health state = look(server);
	uint64_t last = meter_read(&server->meter->last_seq);
	buf_text(out, "{");
	json_key(out, "status");
	json_text(out, str_of(states[state].word));
	json_next(out);
	json_key(out, "entry");
	buf_number(out, (int64_t)last);
	if (last > 0)
		put_instant(out, "entry_at", atomic_load(&server->meter->last_at));
	put_instant(out, "since", server->began);
	json_next(out);
	json_key(out, "version");
	json_text(out, str_of(server->setup.version));
	buf_text(out, "}\n");
	return state == HEALTH_OK ? STATUS_GOOD : STATUS_UNABLE;
}

void
health_get(struct request *request)
{
	struct buf out;
	buf_init(&out, request->arena, WATCH_BYTES_MOST);
	int status = health_write(request->server, &out);
	request_answer(request, status, "application/json", buf_str(&out));
}
