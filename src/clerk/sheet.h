/* A sheet: a rendered view, immutable, shared by all its readers by reference across threads. Each
 * reference has one owner, who drops it; the bytes live until the last one is dropped. */
#ifndef WHEREAS_CLERK_SHEET_H
#define WHEREAS_CLERK_SHEET_H

#include "text/arena.h"
#include "text/str.h"

struct sheet;

/* A sheet of these bytes, which live in `arena`; the sheet owns the arena from now on. One
 * reference. */
struct sheet *sheet_new(struct arena *arena, struct str bytes, uint64_t seq);

/* One more reference, one fewer; with the last the sheet ends. NULL is ignored by sheet_drop. */
struct sheet *sheet_share(struct sheet *sheet);
void sheet_drop(struct sheet *sheet);

struct str sheet_bytes(const struct sheet *sheet);

/* The newest entry when it was rendered. */
uint64_t sheet_seq(const struct sheet *sheet);

#endif
