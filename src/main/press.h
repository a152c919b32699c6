/* The press: the process that prints desk cards, so that the one that serves need not.
 *
 * It is made before anything else is opened, by fork, and then waits. For each order it makes a
 * process that opens the libraries (publish/drawing.h), shuts itself in so that it can read the
 * machine's fonts and nothing else, draws, hands the document over, and ends: what a hostile name
 * could do to a library ends with it, and so does the memory. The server's own sandbox opens no
 * fonts and no libraries. An order and its document go by a pair of sockets and touch no disk; both
 * are overwritten in the press's memory. It ends when the server does. */
#ifndef WHEREAS_MAIN_PRESS_H
#define WHEREAS_MAIN_PRESS_H

#include "main/sandbox.h"
#include "text/arena.h"
#include "text/str.h"

struct press;

/* NULL where no process could be made: then nothing is printed, and press_print says so. The caller
 * ends it with press_end (NULL is ignored). */
struct press *press_new(struct arena *arena, enum sandbox_mode mode);
void press_end(struct press *press);

/* Nothing is printed any more; whoever waits for a document is told so at once (FAULT_PRINTING).
 * From any thread; NULL is ignored. */
void press_stop(struct press *press);

/* The document of an order (desk_card.h), in the arena. Waits until it is drawn; one caller at a
 * time. The faults of drawing_open and card_sheet_write, FAULT_PRINTING where the press has ended
 * or the one that drew fell over, which the operator is told, FAULT_SANDBOX. */
MUST_USE struct fault press_print(
    void *press, struct arena *arena, struct str order, struct str *ret_document);

#endif
