/* Calls of the system that fail, for tests: loaded before the C library (LD_PRELOAD), it counts
 * what the program asks the system for once main has begun, and has one such call fail.
 *
 *     WHEREAS_FAILING=memory:17     the 17th request for memory gets none
 *     WHEREAS_FAILING=system:5      the 5th call of the kernel fails as such a call may
 *     WHEREAS_FAILING=system:5+     so do all that follow it, but for what a kernel refuses once
 *                                   at most: a wait that is interrupted, a lock
 *     WHEREAS_FAILED=FILE           is told the name of each call that failed, a line each, and
 *                                   at last how many there were: "calls 812"
 *     WHEREAS_DISK=6969             the kind of file system that every path lies on (statfs(2)) */
#undef _FILE_OFFSET_BITS /* or open and open64 would be one name here */
#undef _FORTIFY_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MEMORY, SYSTEM, KINDS };

static atomic_bool begun;
static atomic_long calls[KINDS];
static long failing[KINDS]; /* which of them; 0: none */
static bool and_all_that_follow;
static int notes = -1;

/* Straight to the kernel, so that telling of a failure fails nothing. */
static void
tell(const char *name)
{
	char line[64];
	size_t size = strlen(name);
	if (notes < 0 || size + 1 > sizeof line)
		return;
	memcpy(line, name, size);
	line[size] = '\n';
	syscall(SYS_write, notes, line, size + 1);
}

static bool
fails(int kind, const char *name, int error)
{
	if (!atomic_load(&begun) || failing[kind] == 0)
		return false;
	long number = atomic_fetch_add(&calls[kind], 1) + 1;
	bool follows = and_all_that_follow && number > failing[kind] && error != EINTR
	               && error != ENOLCK;
	if (number != failing[kind] && !follows)
		return false;
	tell(name);
	errno = error;
	return true;
}

static void
read_wish(void)
{
	const char *wish = getenv("WHEREAS_FAILING"), *path = getenv("WHEREAS_FAILED");
	if (path)
		notes = (int)syscall(SYS_openat, AT_FDCWD, path,
			O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	if (!wish)
		return;
	const char *number = strchr(wish, ':');
	int kind = strncmp(wish, "memory", 6) == 0 ? MEMORY : SYSTEM;
	char *end = NULL;
	failing[kind] = number ? strtol(number + 1, &end, 10) : 0;
	and_all_that_follow = end && *end == '+';
}

/* The program begins with its own first line, and not with what the loader needs before it. */

static int (*program)(int, char **, char **);

static int
begin(int argc, char **argv, char **environment)
{
	read_wish();
	atomic_store(&begun, true);
	int status = program(argc, argv, environment);
	atomic_store(&begun, false);
	char line[64];
	snprintf(line, sizeof line, "calls %ld",
		atomic_load(&calls[failing[MEMORY] ? MEMORY : SYSTEM]));
	tell(line);
	return status;
}

int
__libc_start_main(int (*main)(int, char **, char **), int argc, char **argv, void (*init)(void),
	void (*fini)(void), void (*rtld_fini)(void), void *stack_end)
{
	int (*real)(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void),
		void (*)(void), void *) = dlsym(RTLD_NEXT, "__libc_start_main");
	program = main;
	return real(begin, argc, argv, init, fini, rtld_fini, stack_end);
}

/* Memory */

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

/* libseccomp falls over without memory, and nothing can be done about that from outside but to see
 * to it beforehand that there is some; sandbox_calls.c does. So what it asks for is there. */
static bool
spared(const void *caller)
{
	Dl_info found;
	return atomic_load(&begun) && failing[MEMORY] && dladdr(caller, &found)
	       && found.dli_fname && strstr(found.dli_fname, "libseccomp");
}

#define NO_MEMORY(name)                                                                            \
	(!spared(__builtin_return_address(0)) && fails(MEMORY, name, ENOMEM))

void *
malloc(size_t size)
{
	return NO_MEMORY("malloc") ? NULL : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
	return NO_MEMORY("calloc") ? NULL : __libc_calloc(count, size);
}

void *
realloc(void *old, size_t size)
{
	return NO_MEMORY("realloc") ? NULL : __libc_realloc(old, size);
}

int
posix_memalign(void **ret_memory, size_t alignment, size_t size)
{
	void *memory = fails(MEMORY, "posix_memalign", ENOMEM) ? NULL
	                                                       : __libc_memalign(alignment, size);
	if (!memory)
		return ENOMEM;
	*ret_memory = memory;
	return 0;
}

/* The kernel. REAL finds the function that stands behind the one of this name. */
#define REAL(type, name, ...)                                                                      \
	static type (*real)(__VA_ARGS__);                                                          \
	if (!real)                                                                                 \
		real = dlsym(RTLD_NEXT, #name)

static mode_t
mode_of(va_list arguments, int flags)
{
	return flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
}

#define OPEN(name)                                                                                 \
	int name(const char *path, int flags, ...)                                                 \
	{                                                                                          \
		REAL(int, name, const char *, int, ...);                                           \
		va_list arguments;                                                                 \
		va_start(arguments, flags);                                                        \
		mode_t mode = mode_of(arguments, flags);                                           \
		va_end(arguments);                                                                 \
		return fails(SYSTEM, #name, EMFILE) ? -1 : real(path, flags, mode);                \
	}

OPEN(open)
OPEN(open64)

/* What a hardened build calls where no mode is needed. */
int
__open64_2(const char *path, int flags)
{
	return open64(path, flags);
}

/* What may go wrong with bytes: a disk's fault, or a peer that is gone. What else a descriptor
 * may be (an eventfd) never fails so. */
static bool
bytes_fail(int file, const char *name)
{
	struct stat found;
	if (file == STDERR_FILENO) /* its last words are what is looked for */
		return false;
	if (failing[SYSTEM] == 0 || syscall(SYS_fstat, file, &found) != 0)
		return false;
	if (S_ISREG(found.st_mode))
		return fails(SYSTEM, name, EIO);
	return S_ISSOCK(found.st_mode) && fails(SYSTEM, name, ECONNRESET);
}

#define BYTES(name, declared, types, passed)                                                       \
	ssize_t name declared                                                                      \
	{                                                                                          \
		REAL(ssize_t, name, types);                                                        \
		return bytes_fail(file, #name) ? -1 : real passed;                                 \
	}

#define LIST(...) __VA_ARGS__

BYTES(read, (int file, void *at, size_t size), LIST(int, void *, size_t), (file, at, size))
BYTES(write, (int file, const void *at, size_t size), LIST(int, const void *, size_t),
	(file, at, size))
BYTES(pread, (int file, void *at, size_t size, off_t offset), LIST(int, void *, size_t, off_t),
	(file, at, size, offset))
BYTES(pread64, (int file, void *at, size_t size, off64_t offset),
	LIST(int, void *, size_t, off64_t), (file, at, size, offset))
BYTES(pwrite, (int file, const void *at, size_t size, off_t offset),
	LIST(int, const void *, size_t, off_t), (file, at, size, offset))
BYTES(pwrite64, (int file, const void *at, size_t size, off64_t offset),
	LIST(int, const void *, size_t, off64_t), (file, at, size, offset))
BYTES(writev, (int file, const struct iovec *pieces, int count),
	LIST(int, const struct iovec *, int), (file, pieces, count))
BYTES(send, (int file, const void *at, size_t size, int flags),
	LIST(int, const void *, size_t, int), (file, at, size, flags))
BYTES(recv, (int file, void *at, size_t size, int flags), LIST(int, void *, size_t, int),
	(file, at, size, flags))
BYTES(sendmsg, (int file, const struct msghdr *message, int flags),
	LIST(int, const struct msghdr *, int), (file, message, flags))

#define CALL(name, error, declared, types, passed)                                                 \
	int name declared                                                                          \
	{                                                                                          \
		REAL(int, name, types);                                                            \
		return fails(SYSTEM, #name, error) ? -1 : real passed;                             \
	}

CALL(fsync, EIO, (int file), int, (file))
CALL(fdatasync, EIO, (int file), int, (file))
CALL(ftruncate, EIO, (int file, off_t size), LIST(int, off_t), (file, size))
CALL(ftruncate64, EIO, (int file, off64_t size), LIST(int, off64_t), (file, size))
CALL(fstat, EIO, (int file, struct stat *found), LIST(int, struct stat *), (file, found))
CALL(fstat64, EIO, (int file, struct stat64 *found), LIST(int, struct stat64 *), (file, found))
CALL(rename, EIO, (const char *from, const char *to), LIST(const char *, const char *),
	(from, to))
CALL(renameat2, EIO, (int a, const char *from, int b, const char *to, unsigned flags),
	LIST(int, const char *, int, const char *, unsigned), (a, from, b, to, flags))
CALL(unlink, EIO, (const char *path), const char *, (path))
CALL(socket, EMFILE, (int domain, int type, int protocol), LIST(int, int, int),
	(domain, type, protocol))
CALL(bind, EADDRINUSE, (int file, const struct sockaddr *address, socklen_t size),
	LIST(int, const struct sockaddr *, socklen_t), (file, address, size))
CALL(listen, EADDRINUSE, (int file, int backlog), LIST(int, int), (file, backlog))
CALL(accept4, EMFILE, (int file, struct sockaddr *address, socklen_t *size, int flags),
	LIST(int, struct sockaddr *, socklen_t *, int), (file, address, size, flags))
CALL(setsockopt, ENOBUFS,
	(int file, int level, int option, const void *value, socklen_t size),
	LIST(int, int, int, const void *, socklen_t), (file, level, option, value, size))
CALL(epoll_create1, EMFILE, (int flags), int, (flags))
CALL(epoll_wait, EINTR, (int epoll, struct epoll_event *events, int most, int ms),
	LIST(int, struct epoll_event *, int, int), (epoll, events, most, ms))
CALL(eventfd, EMFILE, (unsigned first, int flags), LIST(unsigned, int), (first, flags))

/* Only what is added needs room. */
int
epoll_ctl(int epoll, int what, int file, struct epoll_event *event)
{
	REAL(int, epoll_ctl, int, int, int, struct epoll_event *);
	bool failed = what == EPOLL_CTL_ADD && fails(SYSTEM, "epoll_ctl", ENOMEM);
	return failed ? -1 : real(epoll, what, file, event);
}

int
pthread_create(pthread_t *ret_thread, const pthread_attr_t *attributes, void *(*runs)(void *),
	void *context)
{
	REAL(int, pthread_create, pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
	if (fails(SYSTEM, "pthread_create", EAGAIN))
		return EAGAIN;
	return real(ret_thread, attributes, runs, context);
}

/* Locks are refused where the kernel has no room for them. */
#define CONTROL(name)                                                                              \
	int name(int file, int command, ...)                                                       \
	{                                                                                          \
		REAL(int, name, int, int, ...);                                                    \
		va_list arguments;                                                                 \
		va_start(arguments, command);                                                      \
		void *argument = va_arg(arguments, void *);                                        \
		va_end(arguments);                                                                 \
		bool locks = command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK;  \
		return locks && fails(SYSTEM, #name, ENOLCK) ? -1 : real(file, command, argument); \
	}

CONTROL(fcntl)
CONTROL(fcntl64)

#define MAP(name, offset_type)                                                                     \
	void *name(void *at, size_t size, int protection, int flags, int file, offset_type offset) \
	{                                                                                          \
		REAL(void *, name, void *, size_t, int, int, int, offset_type);                    \
		return fails(SYSTEM, #name, ENOMEM)                                                \
			? MAP_FAILED : real(at, size, protection, flags, file, offset);            \
	}

MAP(mmap, off_t)
MAP(mmap64, off64_t)

int
statfs64(const char *path, struct statfs64 *ret_found)
{
	REAL(int, statfs64, const char *, struct statfs64 *);
	const char *kind = getenv("WHEREAS_DISK");
	int failed = real(path, ret_found);
	if (kind)
		ret_found->f_type = (__typeof__(ret_found->f_type))strtol(kind, NULL, 16);
	return failed;
}
