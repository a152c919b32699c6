/* The files that the server carries in itself: styles, fonts, pictures and the client of web/, the
 * texts of demo/. The table is made from them by tools/embed.py when the program is built; it is
 * constant and lives as long as the process. */
#ifndef WHEREAS_HTTP_ASSETS_H
#define WHEREAS_HTTP_ASSETS_H

#include <stdbool.h>
#include <stddef.h>

struct asset {
	const char *name;   /* the file's path below web/, e.g. "styles/base.css" */
	const char *type;   /* its media type */
	const char *digest; /* the first 16 hexadecimal digits of its SHA-256, for caches */
	const unsigned char *bytes;
	size_t size;
	const unsigned char *packed; /* the same in gzip (RFC 1952); NULL: it would save little */
	size_t packed_size;
	bool fixed; /* its name has its digest: other bytes would have another name */
};

/* Of web/. */
extern const struct asset assets[];
extern const size_t assets_count;

/* Of demo/, for the demonstration. */
extern const struct asset demo_files[];
extern const size_t demo_files_count;

#endif
