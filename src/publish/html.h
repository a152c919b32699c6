/* HTML out. Everything that came from people goes through html_text; literal markup through buf_text. */
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

/* <time datetime="…">5 June 2026, 10:03</time> at an offset from UTC in minutes. */
void html_time(struct buf *out, int64_t instant_ms, int64_t offset_minutes);
void html_day(struct buf *out, int64_t instant_ms, int64_t offset_minutes);

/* An identifier with a first capital and blanks: "adopt_as_amended" gives "Adopt as amended". */
void html_label(struct buf *out, const char *word);

#endif
