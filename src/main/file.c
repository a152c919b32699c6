/* open(2), readdir(3), rename(2). A file is durable when its bytes and its folder are. */
#include "main/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text/buf.h"

enum {
	BLOCK = 64 * 1024,
	DRAFT = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC,
	DRAFT_MODE = 0666, /* as the operator's mask has it */
};

static struct fault
read_all(struct arena *arena, int descriptor, const char *path, size_t most, struct buf *bytes)
{
	char *block = arena_take(arena, BLOCK);
	buf_init(bytes, arena, most);
	for (;;) {
		ssize_t count = read(descriptor, block, BLOCK);
		if (count < 0)
			return fault_of_system(FAULT_FILE, path);
		if (count == 0)
			return OK;
		buf_put(bytes, (struct str){ block, (size_t)count });
		if (bytes->full)
			return fault(FAULT_TOO_LARGE, path);
	}
}

struct fault
file_read(struct arena *arena, const char *path, size_t most, struct str *ret_bytes)
{
	struct buf bytes;
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0)
		return fault_of_system(FAULT_FILE, path);
	struct fault result = read_all(arena, descriptor, path, most, &bytes);
	close(descriptor);
	TRY(result);
	*ret_bytes = buf_str(&bytes);
	return OK;
}

struct fault
file_csv(struct arena *arena, const char *path, char separator, struct csv *ret_csv)
{
	struct str text;
	TRY(file_read(arena, path, CSV_BYTES_MOST, &text));
	return csv_parse(arena, file_name(path), text, separator, ret_csv);
}

static int
by_bytes(const void *left, const void *right)
{
	return str_compare(*(const struct str *)left, *(const struct str *)right);
}

struct fault
file_list(struct arena *arena, const char *folder, struct text_list *ret_names)
{
	struct text_list names = { 0 };
	size_t room = 0;
	DIR *stream = opendir(folder);
	if (!stream)
		return fault_of_system(FAULT_FILE, folder);
	for (struct dirent *entry = readdir(stream); entry; entry = readdir(stream)) {
		struct str name = str_of(entry->d_name);
		if (name.at[0] == '.')
			continue;
		if (names.count == room) {
			size_t more = room > 0 ? room * 2 : 64;
			names.at = arena_grow(arena, names.at, room * sizeof *names.at,
				more * sizeof *names.at);
			room = more;
		}
		names.at[names.count++] = str_keep(arena, name);
	}
	closedir(stream);
	if (names.count > FILES_MOST)
		return fault_too_large(folder, FILES_MOST, "files");
	if (names.count > 0)
		qsort(names.at, names.count, sizeof *names.at, by_bytes);
	*ret_names = names;
	return OK;
}

bool
file_is_folder(const char *path)
{
	struct stat found;
	return stat(path, &found) == 0 && S_ISDIR(found.st_mode);
}

bool
file_exists(const char *path)
{
	struct stat found;
	return stat(path, &found) == 0;
}

/* "SQLite format 3", with its NUL (SQLite, Database File Format, section 1.3.1). */
static bool
is_database(const char *path)
{
	static const char magic[16] = "SQLite format 3";
	char begins[sizeof magic];
	struct stat found;
	if (stat(path, &found) != 0 || !S_ISREG(found.st_mode)) /* a pipe would be waited for */
		return false;
	FILE *file = fopen(path, "re");
	if (!file)
		return true; /* nobody knows */
	bool whole = fread(begins, sizeof begins, 1, file) == 1;
	fclose(file);
	return whole && memcmp(begins, magic, sizeof magic) == 0;
}

bool
file_keeps_data(const char *path)
{
	static const char *const ends[] = { "-wal", "-shm", "-journal", "-lock" };
	char stem[PATH_MAX];
	bool found = is_database(path);
	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
		struct str name = str_of(path);
		if (!str_ends(name, str_of(ends[i])) || name.size >= sizeof stem)
			continue;
		snprintf(stem, sizeof stem, "%.*s", (int)(name.size - strlen(ends[i])), path);
		found |= is_database(stem);
	}
	return found;
}

const char *
file_within(struct arena *arena, const char *folder, struct str name)
{
	struct buf path;
	buf_init(&path, arena, PATH_MAX);
	buf_text(&path, folder);
	if (!str_ends(buf_str(&path), STR("/")))
		buf_byte(&path, '/');
	buf_put(&path, name);
	return str_keep(arena, buf_str(&path)).at;
}

const char *
file_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash && slash[1] ? slash + 1 : path;
}

/* The temporary name is this process's own, so that two writers do not meet. */
static const char *
beside(struct arena *arena, const char *path)
{
	struct buf name;
	buf_init(&name, arena, PATH_MAX);
	buf_format(&name, "%s.%ld.new", path, (long)getpid());
	return str_keep(arena, buf_str(&name)).at;
}

struct fault
file_begin(struct arena *arena, const char *path, struct file_draft *ret_draft)
{
	struct stat found;
	if (lstat(path, &found) == 0 && !S_ISREG(found.st_mode))
		return fault(FAULT_NOT_A_FILE, path);
	struct file_draft draft = { .path = path, .temporary = beside(arena, path) };
	int descriptor = open(draft.temporary, DRAFT, DRAFT_MODE);
	if (descriptor < 0)
		return fault_of_system(FAULT_WRITE, path);
	draft.stream = fdopen(descriptor, "w");
	if (!draft.stream) {
		close(descriptor);
		unlink(draft.temporary);
		return fault(FAULT_WRITE, path);
	}
	*ret_draft = draft;
	return OK;
}

static bool
sync_folder(const char *path)
{
	char copy[PATH_MAX];
	snprintf(copy, sizeof copy, "%s", path);
	int folder = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0)
		return false;
	bool synced = fsync(folder) == 0;
	close(folder);
	return synced;
}

struct fault
file_finish(struct file_draft *draft)
{
	bool sound = !ferror(draft->stream) && fflush(draft->stream) == 0
		     && fsync(fileno(draft->stream)) == 0;
	sound = fclose(draft->stream) == 0 && sound;
	sound = sound && rename(draft->temporary, draft->path) == 0;
	if (!sound) {
		struct fault found = fault_of_system(FAULT_WRITE, draft->path);
		unlink(draft->temporary);
		return found;
	}
	return sync_folder(draft->path) ? OK : fault_of_system(FAULT_WRITE, draft->path);
}

void
file_abandon(struct file_draft *draft)
{
	fclose(draft->stream);
	unlink(draft->temporary);
}
