/* The figures of /metrics, in the text format that Prometheus reads (version 0.0.4,
 * https://prometheus.io/docs/instrumenting/exposition_formats/). Times are in seconds, sizes in
 * bytes. Every label that can be there is there from the start, with 0. */
#include <sys/stat.h>

#include "http/loop.h"
#include "http/watch.h"

static void
begin(struct buf *out, const char *name, const char *type, const char *what)
{
	buf_format(out, "# HELP whereas_%s %s\n# TYPE whereas_%s %s\n", name, what, name, type);
}

static void
one(struct buf *out, const char *name, const char *type, const char *what, uint64_t value)
{
	begin(out, name, type, what);
	buf_format(out, "whereas_%s %llu\n", name, (unsigned long long)value);
}

static void
labelled(struct buf *out, const char *name, const char *label, const char *word, uint64_t value)
{
	buf_format(
		out, "whereas_%s{%s=\"%s\"} %llu\n", name, label, word, (unsigned long long)value);
}

/* A number of `unit`ths: 2500 in millionths is 0.002500. */
static void
put_fraction(struct buf *out, uint64_t value, uint64_t unit)
{
	buf_format(out, "%llu", (unsigned long long)(value / unit));
	if (unit > 1)
		buf_byte(out, '.');
	for (uint64_t place = unit / 10; place > 0; place /= 10)
		buf_byte(out, (char)('0' + value / place % 10));
}

/* Buckets hold everything up to their limit. The count is made of the same numbers as they are,
 * so that the two agree whatever is noted meanwhile. */
static void
put_histogram(struct buf *out, const char *name, const struct histogram *histogram, uint64_t unit,
    const char *what)
{
	uint64_t all = 0;
	begin(out, name, "histogram", what);
	for (size_t i = 0; i <= HISTOGRAM_STEPS; i++) {
		all += meter_read(&histogram->counts[i]);
		buf_format(out, "whereas_%s_bucket{le=\"", name);
		if (i < HISTOGRAM_STEPS)
			put_fraction(out, (uint64_t)histogram->limits[i], unit);
		else
			buf_text(out, "+Inf");
		buf_format(out, "\"} %llu\n", (unsigned long long)all);
	}
	buf_format(out, "whereas_%s_sum ", name);
	put_fraction(out, meter_read(&histogram->sum), unit);
	buf_format(out, "\nwhereas_%s_count %llu\n", name, (unsigned long long)all);
}

static void
put_actions(struct buf *out, const struct meter *meter)
{
	static const char *const words[CAME_OF] = {
		[CAME_DONE] = "done",
		[CAME_REPEATED] = "repeated",
		[CAME_REFUSED] = "refused",
	};
	begin(out, "actions_total", "counter", "Actions that the clerk decided.");
	for (size_t kind = 0; kind < ACTION_KINDS; kind++)
		for (size_t outcome = 0; outcome < CAME_OF; outcome++)
			buf_format(out,
				"whereas_actions_total{action=\"%s\",outcome=\"%s\"} %llu\n",
				action_kinds[kind].name, words[outcome],
				(unsigned long long)meter_read(&meter->actions[kind][outcome]));
}

static void
put_refusals(struct buf *out, const struct refusals *refusals)
{
	static const struct {
		const char *way;
		enum fault_code code;
	} failures[] = {
		{ "password", FAULT_WRONG_PASSWORD },
		{ "card", FAULT_CARD },
		{ "first_run", FAULT_FIRST_RUN },
		{ "too_many_tries", FAULT_TOO_MANY_TRIES },
	};
	begin(out, "refusals_total", "counter", "Requests that were refused, by reason.");
	for (int code = FAULT_NONE + 1; code < FAULT_CODES; code++)
		labelled(out, "refusals_total", "reason", fault_word((enum fault_code)code),
			refusals_of(refusals, (enum fault_code)code));
	begin(out, "sign_in_failures_total", "counter", "Tries to sign in that failed.");
	for (size_t i = 0; i < sizeof failures / sizeof failures[0]; i++)
		labelled(out, "sign_in_failures_total", "way", failures[i].way,
			refusals_of(refusals, failures[i].code));
}

static uint64_t
bytes_of(const struct server *server, struct arena *arena, const char *suffix)
{
	struct buf path;
	struct stat found;
	buf_init(&path, arena, WATCH_PATH_MOST);
	buf_format(&path, "%s%s", server->setup.file, suffix);
	const char *name = str_keep(arena, buf_str(&path)).at;
	return stat(name, &found) == 0 ? (uint64_t)found.st_size : 0;
}

static void
put_record(struct buf *out, const struct server *server, struct arena *arena)
{
	const struct meter *meter = server->meter;
	one(out, "healthy", "gauge", "1 while /health answers with 200.", health_good(server));
	one(out, "entries", "gauge", "Entries of the record.", meter_read(&meter->last_seq));
	begin(out, "file_bytes", "gauge", "Size of the data file and of its write-ahead log.");
	labelled(out, "file_bytes", "file", "data", bytes_of(server, arena, ""));
	labelled(out, "file_bytes", "file", "wal", bytes_of(server, arena, "-wal"));
	put_histogram(
		out, "batch_entries", &meter->batches, 1, "Entries made durable with one flush.");
	put_histogram(
	    out, "commit_seconds", &meter->commits, 1000 * 1000, "Time to make a batch durable.");
	one(out, "queue_depth", "gauge", "Jobs that wait for the clerk.",
		queue_depth(server->queue));
}

static void
put_clients(struct buf *out, const struct server *server)
{
	static const char *const classes[] = { "1xx", "2xx", "3xx", "4xx", "5xx" };
	const struct traffic *traffic = &server->traffic;
	one(out, "connections", "gauge", "Open connections.", traffic->connections);
	one(out, "connections_total", "counter", "Connections taken.", traffic->taken);
	begin(out, "requests_total", "counter", "Requests answered, by class of status.");
	for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
		labelled(out, "requests_total", "status", classes[i], traffic->answered[i]);
	one(out, "requests_deserted_total", "counter",
		"Requests whose clients were gone when the clerk was done.", traffic->deserted);
	one(out, "requests_waiting", "gauge",
		"Requests that the clerk or a password check is at work for.", server->waiting);
	one(out, "feed_readers", "gauge", "Connections that follow the feed.",
		feed_readers(server->feed));
	begin(out, "feed_readers_dropped_total", "counter", "Readers of the feed sent away.");
	labelled(out, "feed_readers_dropped_total", "reason", "slow", traffic->readers_slow);
	labelled(out, "feed_readers_dropped_total", "reason", "rights", traffic->readers_over);
}

static void
put_program(struct buf *out, const struct server *server)
{
	int64_t up = server->setup.ticks() - server->began_ticks;
	begin(out, "build_info", "gauge", "The program that runs.");
	buf_format(out, "whereas_build_info{version=\"%s\",commit=\"%s\"} 1\n",
		server->setup.version, server->setup.commit);
	begin(out, "start_time_seconds", "gauge", "When it began to serve, since 1970.");
	buf_text(out, "whereas_start_time_seconds ");
	put_fraction(out, (uint64_t)server->began, 1000);
	buf_byte(out, '\n');
	begin(out, "uptime_seconds", "gauge", "How long it has served.");
	buf_text(out, "whereas_uptime_seconds ");
	put_fraction(out, (uint64_t)up, 1000);
	buf_byte(out, '\n');
}

void
metrics_write(const struct server *server, struct arena *arena, struct buf *out)
{
	put_program(out, server);
	put_record(out, server, arena);
	put_actions(out, server->meter);
	put_refusals(out, server->refusals);
	put_clients(out, server);
}
