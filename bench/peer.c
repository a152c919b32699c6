/* Sockets and clocks, as the measures need them. */
#include "bench/peer.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <time.h>

#include "text/str.h"

enum { BACKLOG = 4096 };

int64_t
clock_ns(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

void
give_up(const char *what)
{
	fprintf(stderr, "%s: %s: %s\n", program_invocation_short_name, what, strerror(errno));
	exit(1);
}

void
files_most(void)
{
	struct rlimit files;
	getrlimit(RLIMIT_NOFILE, &files);
	files.rlim_cur = files.rlim_max;
	setrlimit(RLIMIT_NOFILE, &files);
}

static struct sockaddr_in
address_of(int port)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return address;
}

int
loopback_connect(int port)
{
	struct sockaddr_in server = address_of(port);
	int on = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd < 0 || connect(fd, (struct sockaddr *)&server, sizeof server) < 0)
		give_up("connect");
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
	return fd;
}

int
loopback_listen(int port)
{
	struct sockaddr_in address = address_of(port);
	int on = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof address) < 0
	    || listen(fd, BACKLOG) < 0)
		give_up("listen");
	return fd;
}

const char *
answer_body(const char *answer, size_t size)
{
	const char *end = strstr(answer, "\r\n\r\n");
	const char *length = end ? strstr(answer, "Content-Length: ") : NULL;
	if (!length || length > end)
		return NULL;
	size_t body = strtoul(length + 16, NULL, 10);
	return size >= (size_t)(end + 4 - answer) + body ? end + 4 : NULL;
}

int64_t
number_of(const char *text)
{
	int64_t number = 0;
	if (!str_number(str_of(text), &number) || number < 0) {
		fprintf(stderr, "%s: '%s' is not a number\n", program_invocation_short_name, text);
		exit(2);
	}
	return number;
}

static int
time_compare(const void *a, const void *b)
{
	uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
	return one < other ? -1 : one > other;
}

void
times_sort(uint32_t *times, size_t count)
{
	qsort(times, count, sizeof *times, time_compare);
}
