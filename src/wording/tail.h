/* The tail of a page: what follows the last clause. References and dates, drafters' initials,
 * certificates, "Projected Cost: Unknown", "Recorded as opposed: …", page numbers, schedules
 * and charts. */
#ifndef WHEREAS_WORDING_TAIL_H
#define WHEREAS_WORDING_TAIL_H

#include "wording/page.h"

/* Looks for it behind the piece `from`, the first word of the last clause; gives its pieces
 * their place (trailing, or left over where nobody can say what they are); returns the piece
 * it begins with, which is page->piece_count where there is none. */
size_t tail_place(struct page *page, size_t from);

#endif
