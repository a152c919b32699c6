/* What the kernel is asked about the data file before SQLite sees it. */
#include "store/datafile.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

static const char lock_suffix[] = "-lock";
static const char wal_suffix[] = "-wal";

enum {
	FILE_MODE = 0600,
	SUFFIX_MOST = 16, /* of what SQLite and we add to the name */
	BESIDE_MOST = PATH_MAX + SUFFIX_MOST,
};

/* SQLite in WAL mode needs locks and shared memory that reach everyone who sees the file. These
 * file systems do not promise it (of FUSE only its server could know). */
static bool
on_network(const char *path)
{
	static const unsigned networks[] = {
		AFS_FS_MAGIC, AFS_SUPER_MAGIC, CEPH_SUPER_MAGIC, CIFS_SUPER_MAGIC,
		CODA_SUPER_MAGIC, FUSE_SUPER_MAGIC, NCP_SUPER_MAGIC, NFS_SUPER_MAGIC,
		OCFS2_SUPER_MAGIC, SMB_SUPER_MAGIC, SMB2_SUPER_MAGIC, V9FS_MAGIC,
		0x01161970, /* GFS2 */
		0x0BD00BD0, /* Lustre */
	};
	struct statfs found;
	if (statfs(path, &found) != 0)
		return false;
	for (size_t i = 0; i < sizeof networks / sizeof *networks; i++)
		if ((unsigned)found.f_type == networks[i])
			return true;
	return false;
}

static struct fault
too_long(const char *path)
{
	errno = ENAMETOOLONG;
	return fault_of_system(FAULT_FILE, path);
}

/* The folder that a file is in or would be in. */
static void
folder_of(const char *path, char *ret_folder)
{
	const char *slash = strrchr(path, '/');
	size_t size = slash ? (size_t)(slash - path) + 1 : 0;
	memcpy(ret_folder, path, size);
	memcpy(ret_folder + size, ".", 2);
}

static struct fault
check_place(const char *path)
{
	char folder[PATH_MAX];
	if (strlen(path) + SUFFIX_MOST >= sizeof folder)
		return too_long(path);
	folder_of(path, folder);
	if (on_network(folder) || on_network(path))
		return fault(FAULT_NETWORK_DISK, path);
	return OK;
}

struct fault
datafile_find(const char *path, struct datafile *ret_file)
{
	TRY(check_place(path));
	struct datafile file = { .lock = -1 };
	struct stat found;
	if (!realpath(path, file.path) || stat(file.path, &found) != 0)
		return fault_of_system(FAULT_FILE, path);
	if (strlen(file.path) + SUFFIX_MOST >= sizeof file.path)
		return too_long(path);
	if (!S_ISREG(found.st_mode))
		return fault(FAULT_NOT_A_FILE, path);
	/* SQLite finds the newest commits by the name of the file: under a second name they are
	 * missing. */
	if (found.st_nlink > 1)
		return fault(FAULT_LINKED_FILE, path);
	*ret_file = file;
	return OK;
}

/* The name of what belongs to a file and stands beside it. */
static void
beside(const char *path, const char *suffix, char ret_name[BESIDE_MOST])
{
	size_t size = strlen(path);
	memcpy(ret_name, path, size);
	memcpy(ret_name + size, suffix, strlen(suffix) + 1);
}

static struct fault
lock(struct datafile *file, const char *path)
{
	char name[BESIDE_MOST];
	beside(file->path, lock_suffix, name);
	int descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, FILE_MODE);
	if (descriptor < 0)
		return fault_of_system(FAULT_FILE, path);
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	if (fcntl(descriptor, F_OFD_SETLK, &whole) != 0) {
		bool held = errno == EAGAIN || errno == EACCES;
		struct fault found = held ? fault(FAULT_IN_USE, path)
		                          : fault_of_system(FAULT_FILE, path);
		close(descriptor);
		return found;
	}
	file->lock = descriptor;
	return OK;
}

static struct fault
sync_one(const char *path, int flags, const char *about)
{
	int descriptor = open(path, flags | O_CLOEXEC);
	if (descriptor < 0)
		return errno == ENOENT ? OK : fault_of_system(FAULT_FILE, about);
	struct fault found = fsync(descriptor) == 0 ? OK : fault_of_system(FAULT_STORE, about);
	close(descriptor);
	return found;
}

/* What is read is soon told to people, and acknowledged to who asks again. A file that was just
 * copied here, and commits of a process that was killed before their fdatasync, are read all the
 * same; so they are made durable first. */
static struct fault
sync_all(const struct datafile *file, const char *path)
{
	char name[BESIDE_MOST];
	beside(file->path, wal_suffix, name);
	TRY(sync_one(file->path, O_RDONLY, path));
	TRY(sync_one(name, O_RDONLY, path));
	folder_of(file->path, name);
	return sync_one(name, O_RDONLY | O_DIRECTORY, path);
}

/* What was acknowledged last is in it, and SQLite would throw it away with a file made anew. */
static struct fault
check_no_log_alone(const char *path)
{
	char name[BESIDE_MOST];
	struct stat found;
	beside(path, wal_suffix, name);
	bool alone = lstat(path, &found) != 0 && errno == ENOENT && lstat(name, &found) == 0;
	return alone ? fault(FAULT_LOG_ALONE, path) : OK;
}

struct fault
datafile_claim(const char *path, struct datafile *ret_file)
{
	TRY(check_place(path));
	TRY(check_no_log_alone(path));
	int created = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
	if (created < 0 && errno != EEXIST)
		return fault_of_system(FAULT_FILE, path);
	if (created >= 0)
		close(created);
	struct datafile file;
	TRY(datafile_find(path, &file));
	TRY(lock(&file, path));
	struct fault found = sync_all(&file, path);
	if (found.code != FAULT_NONE) {
		datafile_release(&file);
		return found;
	}
	*ret_file = file;
	return OK;
}

void
datafile_release(struct datafile *file)
{
	if (file->lock >= 0)
		close(file->lock);
	file->lock = -1;
}
