/* A hemicycle: every place of a roll as a mark in a half circle of rows, as SVG. Who sits where
 * says nothing but the choice. */
#ifndef WHEREAS_PUBLISH_HEMICYCLE_H
#define WHEREAS_PUBLISH_HEMICYCLE_H

#include "publish/choice.h"

enum { HEMICYCLE_SEATS_MOST = 3000 }; /* past it marks would touch; nothing is drawn */

/* Yes at the left, no at the right, what is neither between; form and colour both tell them apart
 * (disc, ring, dash, small circle). `counts` by enum shown. The words are in its title, for readers
 * of screens. */
void hemicycle_write(const struct prose *prose, const size_t counts[SHOWN_COUNT]);

#endif
