/* Desk cards drawn as PDF (ISO 32000, by cairo): eight to a sheet with marks to cut along, or four
 * badges to a page. A name that is too long is set smaller, then in several lines, and only then
 * cut off; names written from right to left begin where the others do. For letters that no font has
 * another sign stands, and a last page says so and names those whose cards they are. */
#ifndef WHEREAS_PUBLISH_CARD_SHEET_H
#define WHEREAS_PUBLISH_CARD_SHEET_H

#include "publish/desk_card.h"
#include "publish/drawing.h"

/* Writes the document. FAULT_TOO_LARGE where `out` can't hold it; FAULT_PRINTING. */
MUST_USE struct fault card_sheet_write(
    const struct drawing *drawing, const struct desk_order *order, struct buf *out);

#endif
