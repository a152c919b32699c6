/* The libraries that documents are drawn with: cairo writes PDF, Pango sets text in any script,
 * libqrencode makes codes.
 *
 * They are not linked but opened when something is to be drawn, by the process that draws and then
 * ends: linked, they would make every start of the program twice as long, and every server a third
 * larger, for what most of them never do. Where they are not installed, the house does everything
 * else. The calls are members of a struct, under their own names. */
#ifndef WHEREAS_PUBLISH_DRAWING_H
#define WHEREAS_PUBLISH_DRAWING_H

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include "text/fault.h"

#define DRAWING_CALLS(CALL)                                                                        \
	CALL(cairo_create)                                                                         \
	CALL(cairo_destroy)                                                                        \
	CALL(cairo_fill)                                                                           \
	CALL(cairo_line_to)                                                                        \
	CALL(cairo_move_to)                                                                        \
	CALL(cairo_pdf_surface_create_for_stream)                                                  \
	CALL(cairo_pdf_surface_set_metadata)                                                       \
	CALL(cairo_rectangle)                                                                      \
	CALL(cairo_set_line_width)                                                                 \
	CALL(cairo_set_source_rgb)                                                                 \
	CALL(cairo_show_page)                                                                      \
	CALL(cairo_stroke)                                                                         \
	CALL(cairo_surface_destroy)                                                                \
	CALL(cairo_surface_finish)                                                                 \
	CALL(cairo_surface_status)                                                                 \
	CALL(g_free)                                                                               \
	CALL(g_object_unref)                                                                       \
	CALL(pango_cairo_create_layout)                                                            \
	CALL(pango_cairo_font_map_get_default)                                                     \
	CALL(pango_cairo_show_layout)                                                              \
	CALL(pango_font_description_free)                                                          \
	CALL(pango_font_description_from_string)                                                   \
	CALL(pango_font_description_set_absolute_size)                                             \
	CALL(pango_font_map_list_families)                                                         \
	CALL(pango_layout_get_direction)                                                           \
	CALL(pango_layout_get_line_count)                                                          \
	CALL(pango_layout_get_pixel_size)                                                          \
	CALL(pango_layout_get_unknown_glyphs_count)                                                \
	CALL(pango_layout_set_alignment)                                                           \
	CALL(pango_layout_set_ellipsize)                                                           \
	CALL(pango_layout_set_font_description)                                                    \
	CALL(pango_layout_set_height)                                                              \
	CALL(pango_layout_set_text)                                                                \
	CALL(pango_layout_set_width)                                                               \
	CALL(pango_layout_set_wrap)                                                                \
	CALL(QRcode_encodeData)                                                                    \
	CALL(QRcode_free)

struct drawing {
#define CALL(name) __typeof__(name) *name;
	DRAWING_CALLS(CALL)
#undef CALL
};

/* Opens them; they stay open until the process ends. FAULT_NO_DRAWING about the library that is
 * not there. */
MUST_USE struct fault drawing_open(struct drawing *ret_drawing);

/* Is there any font at all? FAULT_NO_FONT. Reads the fonts' folders. */
MUST_USE struct fault drawing_fonts(const struct drawing *drawing);

#endif
