/* HTML out. Everything that came from people goes through html_text; literal markup through
 * buf_text. */
#ifndef WHEREAS_PUBLISH_HTML_H
#define WHEREAS_PUBLISH_HTML_H

#include "text/buf.h"

/* Text between tags or in a quoted attribute (WHATWG HTML, section 13.3): & < > " ' are escaped. */
void html_text(struct buf *out, struct str text);

/* <a href="/NOUN/ID" lang="">text</a>; `noun` is the path's first part: "resolutions". What is
 * linked so was named by people, in whatever language. */
void html_link(struct buf *out, const char *noun, uint64_t id, struct str text);

/* <span lang="">name</span>: a name or a title that people gave; nothing where there is none. */
void html_name(struct buf *out, struct str name);

/* Paragraphs: line feeds in the text become breaks. */
void html_lines(struct buf *out, struct str text);

/* An identifier with a first capital and blanks: "vice_chair" gives "Vice chair". Escaped, for
 * people name facts too. */
void html_label(struct buf *out, struct str word);

#endif
