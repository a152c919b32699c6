/* What is shown on a screen, at once or when its slide's turn comes: which kinds go with what, and
 * how it is kept. For screen.c and slide.c. */
#ifndef WHEREAS_ASSEMBLY_SHOWING_H
#define WHEREAS_ASSEMBLY_SHOWING_H

#include "assembly/resolution.h"
#include "assembly/screen.h"

/* Can this screen show it? A vote and a resolution are of the same house and public; a message has
 * words, and nothing else has. FAULT_MISSING_FIELD, _NOT_FOUND, _WRONG_BODY, _STILL_A_DRAFT about
 * "about", _NOT_ON_SLIDE about what does not go with the kind. */
MUST_USE struct fault showing_check(
    const struct asking *asking, const struct screen *screen, const struct showing *showing);

/* A copy whose words live in the arena. */
struct showing showing_keep(struct arena *arena, const struct showing *showing);

/* Emits that the screen shows it. */
void showing_emit(
    struct asking *asking, const struct screen *screen, const struct showing *showing);

/* Its fields in a line of the state: dump.h. */
void showing_write(const struct showing *showing, struct buf *out);

#endif
