/* Core dumps, Landlock, seccomp: in this order, as Landlock's own calls are not among those left.
 *
 * Landlock (https://docs.kernel.org/userspace-api/landlock.html) has no functions in the C library,
 * and the headers of Debian 12 know its first two versions only: what is needed of the later ones
 * stands here. */
#include "main/sandbox.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "main/sandbox_calls.h"
#include "main/tell.h"
#include "text/str.h"

enum {
	NEWEST_VERSION = 0x1,
	RULE_PATH = 1,
	RULE_PORT = 2
}; /* landlock_create_ruleset, _add_rule */

/* Rights to files, and to TCP, by their bits. */
enum {
	MAY_WRITE_FILE = 1 << 1,
	MAY_READ_FILE = 1 << 2,
	MAY_READ_FOLDER = 1 << 3,
	MAY_REMOVE_FOLDER = 1 << 4,
	MAY_REMOVE_FILE = 1 << 5,
	MAY_MAKE_FILE = 1 << 8,
	MAY_ALL_FIRST = (1 << 13) - 1, /* of the first version, */
	MAY_REFER = 1 << 13,           /* of the second, */
	MAY_TRUNCATE = 1 << 14,        /* of the third */
	MAY_BIND = 1 << 0,
	MAY_CONNECT = 1 << 1,
	VERSION_REFER = 2,
	VERSION_TRUNCATE = 3,
	VERSION_NETWORK = 4,
};

struct ruleset {
	uint64_t files, network;
};

struct path_rule {
	uint64_t rights;
	int32_t folder;
} __attribute__((packed));

struct port_rule {
	uint64_t rights, port;
};

const char *
sandbox_bare(void)
{
#ifdef SANDBOX_BARE
	return SANDBOX_BARE;
#else
	return NULL;
#endif
}

static bool
allow_path(int rules, const char *path, uint64_t rights)
{
	int folder = open(path, O_PATH | O_CLOEXEC);
	if (folder < 0)
		return false;
	struct path_rule rule = { rights, folder };
	bool added = syscall(SYS_landlock_add_rule, rules, RULE_PATH, &rule, 0) == 0;
	close(folder);
	return added;
}

static bool
allow_port(int rules, const char *address)
{
	const char *colon = address ? strrchr(address, ':') : NULL;
	int64_t port = 0;
	if (!colon || !str_number(str_of(colon + 1), &port))
		return true;
	struct port_rule rule = { MAY_BIND, (uint64_t)port };
	return syscall(SYS_landlock_add_rule, rules, RULE_PORT, &rule, 0) == 0;
}

/* The folder of the data file, and, where it is to be removed, the one that it is in. */
static bool
allow_folders(int rules, const struct sandbox *sandbox, uint64_t handled)
{
	const uint64_t rights = MAY_WRITE_FILE | MAY_READ_FILE | MAY_READ_FOLDER | MAY_REMOVE_FILE
				| MAY_MAKE_FILE | MAY_TRUNCATE;
	char path[PATH_MAX];
	if (!realpath(sandbox->file, path))
		return false;
	*(strrchr(path, '/') + 1) = '\0';
	if (!allow_path(rules, path, rights & handled))
		return false;
	if (!sandbox->leaves)
		return true;
	path[strlen(path) - 1] = '\0';
	*(strrchr(path, '/') + 1) = '\0';
	return allow_path(rules, path, MAY_REMOVE_FOLDER);
}

/* The files that the rules of this kernel can be about; none where it has no Landlock. */
static uint64_t
files_handled(long version)
{
	uint64_t files = version < 1 ? 0 : MAY_ALL_FIRST;
	if (version >= VERSION_REFER)
		files |= MAY_REFER;
	if (version >= VERSION_TRUNCATE)
		files |= MAY_TRUNCATE;
	return files;
}

static bool
rules_enter(int rules)
{
	return syscall(SYS_landlock_restrict_self, rules, 0) == 0;
}

static long
version_of_kernel(void)
{
	return syscall(SYS_landlock_create_ruleset, NULL, 0, NEWEST_VERSION);
}

static bool
folders_close(const struct sandbox *sandbox)
{
	long version = version_of_kernel();
	struct ruleset handled = { .files = files_handled(version) };
	if (!handled.files)
		return false;
	bool network = version >= VERSION_NETWORK;
	if (network)
		handled.network = sandbox->connects ? MAY_BIND : MAY_BIND | MAY_CONNECT;
	int rules = (int)syscall(SYS_landlock_create_ruleset, &handled,
		network ? sizeof handled : sizeof handled.files, 0);
	if (rules < 0)
		return false;
	bool closed =
		allow_folders(rules, sandbox, handled.files)
	    && (!network
		|| (allow_port(rules, sandbox->listen[0]) && allow_port(rules, sandbox->listen[1])))
	    && rules_enter(rules);
	close(rules);
	return closed;
}

/* Where Debian keeps fonts, and where fontconfig finds out. One that is not there holds none. */
static bool
fonts_leave_open(void)
{
	static const char *const folders[] = {
		"/etc/fonts",
		"/usr/local/share/fonts",
		"/usr/share/fontconfig",
		"/usr/share/fonts",
		"/var/cache/fontconfig",
	};
	struct ruleset handled = { .files = files_handled(version_of_kernel()) };
	if (!handled.files)
		return false;
	int rules = (int)syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.files, 0);
	if (rules < 0)
		return false;
	for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
		(void)allow_path(rules, folders[i], MAY_READ_FILE | MAY_READ_FOLDER);
	bool closed = rules_enter(rules);
	close(rules);
	return closed;
}

void
sandbox_cores_off(void)
{
	const struct rlimit none = { 0 };
	(void)setrlimit(RLIMIT_CORE, &none);
	(void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

/* Something can't be entered: fatal where it was asked for, else told. */
static struct fault
lacking(enum sandbox_mode mode, const char *what)
{
	if (mode == SANDBOX_ON)
		return fault(FAULT_SANDBOX, what);
	tell_format("warning", "sandbox: %s; serving without", what);
	return OK;
}

struct fault
sandbox_enter(const struct sandbox *sandbox)
{
	const char *bare = sandbox_bare();
	if (bare)
		return sandbox->mode == SANDBOX_ON ? fault(FAULT_SANDBOX, bare) : OK;
	sandbox_cores_off();
	if (sandbox->mode == SANDBOX_OFF)
		return OK;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return lacking(sandbox->mode, "rights can't be given up here");
	if (!folders_close(sandbox))
		TRY(lacking(sandbox->mode, "this kernel has no Landlock"));
	if (!sandbox_calls_close(sandbox->connects))
		TRY(lacking(sandbox->mode, "this kernel has no seccomp filters"));
	return OK;
}

struct fault
sandbox_enter_drawing(enum sandbox_mode mode)
{
	const char *bare = sandbox_bare();
	if (bare || mode == SANDBOX_OFF)
		return OK;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return lacking(mode, "rights can't be given up here");
	if (!fonts_leave_open())
		TRY(lacking(mode, "this kernel has no Landlock"));
	if (!sandbox_calls_close_drawing())
		TRY(lacking(mode, "this kernel has no seccomp filters"));
	return OK;
}
