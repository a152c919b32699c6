/* HTML out. Everything that came from people goes through html_text; literal markup through
 * buf_text. */
#ifndef WHEREAS_PUBLISH_HTML_H
#define WHEREAS_PUBLISH_HTML_H

#include "text/buf.h"

/* Text between tags or in a quoted attribute (WHATWG HTML, section 13.3): & < > " ' are escaped. */
void html_text(struct buf *out, struct str text);

/* <a href="/NOUN/ID">text</a>; `noun` is the path's first part: "resolutions". */
void html_link(struct buf *out, const char *noun, uint64_t id, struct str text);

/* Paragraphs: line feeds in the text become breaks. */
void html_lines(struct buf *out, struct str text);

/* A weight as people write it: "1", "12.5"; with <span class="num">. */
void html_weight(struct buf *out, int64_t weight);

/* A whole number in groups of three: "1,234,567". */
void html_thousands(struct buf *out, int64_t number);

/* <time datetime="…">5 June 2026, 10:03</time> at an offset from UTC in minutes. */
void html_time(struct buf *out, int64_t instant_ms, int64_t offset_minutes);
void html_day(struct buf *out, int64_t instant_ms, int64_t offset_minutes);

/* From one to the other, without saying twice what they share: "24 to 27 November 2026"; "Friday
 * 5 June 2026, 10:03 to 12:30". */
void html_days(struct buf *out, int64_t from_ms, int64_t upto_ms, int64_t offset_minutes);
void html_span(struct buf *out, int64_t from_ms, int64_t upto_ms, int64_t offset_minutes);

/* An identifier with a first capital and blanks: "vice_chair" gives "Vice chair". Escaped, for
 * people name facts too. */
void html_label(struct buf *out, struct str word);

#endif
