/* GET /health. Writing fails before it has failed where the disk is nearly full, was made
 * read-only, or does not come back from a flush. */
#include <sys/statvfs.h>

#include "http/loop.h"
#include "http/watch.h"
#include "text/date.h"
#include "text/json.h"

enum { STATUS_GOOD = 200, STATUS_UNABLE = 503 };

static const char *
state_of(const struct server *server)
{
	struct statvfs disk;
	int64_t since = atomic_load(&server->meter->since);
	if (since > 0 && server->setup.micros() - since > (int64_t)HEALTH_STALL_MS * 1000)
		return "stalled";
	if (statvfs(server->setup.file, &disk) != 0)
		return "no_file";
	if (disk.f_flag & ST_RDONLY)
		return "read_only";
	if ((uint64_t)disk.f_bavail * disk.f_frsize < HEALTH_ROOM_LEAST)
		return "no_room";
	return "ok";
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
	const char *state = state_of(server);
	uint64_t last = meter_read(&server->meter->last_seq);
	buf_text(out, "{");
	json_key(out, "status");
	json_text(out, str_of(state));
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
	return str_equal(str_of(state), STR("ok")) ? STATUS_GOOD : STATUS_UNABLE;
}

void
health_get(struct request *request)
{
	struct buf out;
	buf_init(&out, request->arena, WATCH_BYTES_MOST);
	int status = health_write(request->server, &out);
	request_answer(request, status, "application/json", buf_str(&out));
}
