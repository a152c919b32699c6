/* Lengths are points, 72 to an inch, from the upper left corner. */
#include "publish/card_sheet.h"

#include "publish/card_words.h"
#include "text/utf8.h"

enum {
	COLUMNS = 2,
	SHEET_ROWS = 4,
	BADGE_ROWS = 2,
	LINE_BYTES_MOST = 4096,
	LACKING_NAMED_MOST = 30, /* names on the last page; more are counted */
	QUIET = 4, /* modules around a code (ISO/IEC 18004) */
};

struct colour {
	double red, green, blue;
};

static const struct colour ink = { 0.086, 0.125, 0.180 }, navy = { 0.075, 0.161, 0.294 },
			   grey = { 0.353, 0.392, 0.447 }, cutting = { 0.6, 0.6, 0.6 },
			   black = { 0, 0, 0 };

/* What a document is drawn with. */
struct pen {
	const struct drawing *with;
	const struct desk_order *order;
	const struct card_words *words;
	struct arena *arena;
	cairo_t *cairo;
	PangoLayout *layout;
	PangoFontDescription *plain, *bold, *even; /* even: all letters of one width */
	bool lacks;   /* something on the card at hand has a letter that no font has */
	bool no_code; /* a link did not fit into a code */
};

struct box {
	double x, y, width, height;
};

/* Words, and how they are set: as large as they fit into so many lines, and this height. */
struct setting {
	struct str words;
	PangoFontDescription *font;
	double size, least;
	int lines;
	struct colour colour;
	bool centred;
	double height; /* 0: any */
};

static void
colour_take(const struct pen *pen, struct colour colour)
{
	pen->with->cairo_set_source_rgb(pen->cairo, colour.red, colour.green, colour.blue);
}

static void
size_set(const struct pen *pen, const struct setting *setting, double size)
{
	pen->with->pango_font_description_set_absolute_size(setting->font, size * PANGO_SCALE);
	pen->with->pango_layout_set_font_description(pen->layout, setting->font);
}

/* In this size, in so many lines, and without a word that is broken? */
static bool
fits(const struct pen *pen, const struct setting *setting, double width, double size)
{
	int wide, high;
	size_set(pen, setting, size);
	pen->with->pango_layout_get_pixel_size(pen->layout, &wide, &high);
	return wide <= width && (setting->height == 0 || high <= setting->height)
	       && pen->with->pango_layout_get_line_count(pen->layout) <= setting->lines;
}

static PangoAlignment
alignment_of(const struct pen *pen, const struct setting *setting)
{
	if (setting->centred)
		return PANGO_ALIGN_CENTER;
	/* Left is where a line begins; of one from right to left, that is the right. */
	PangoDirection way = pen->with->pango_layout_get_direction(pen->layout, 0);
	return way == PANGO_DIRECTION_RTL ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static bool
is_lacking(const struct pen *pen, struct str words)
{
	pen->with->pango_layout_set_text(pen->layout, words.at, (int)words.size);
	return pen->with->pango_layout_get_unknown_glyphs_count(pen->layout) > 0;
}

/* With one sign for each run of letters that no font has. */
static struct str
with_signs(const struct pen *pen, struct str words)
{
	const struct str replacement = STR("\xEF\xBF\xBD"), question = STR("?");
	struct str sign = is_lacking(pen, replacement) ? question : replacement, rest = words;
	struct buf out;
	uint32_t point;
	bool stands = false;
	buf_init(&out, pen->arena, LINE_BYTES_MOST);
	for (struct str from = rest; utf8_next(&rest, &point); from = rest) {
		struct str letter = str_part(from, 0, from.size - rest.size);
		bool lacking = is_lacking(pen, letter);
		if (!lacking || !stands)
			buf_put(&out, lacking ? sign : letter);
		stands = lacking;
	}
	return buf_str(&out);
}

/* Sets words from the top of the box, and takes what they need off it. */
static void
set(struct pen *pen, struct box *box, struct setting setting)
{
	const struct drawing *with = pen->with;
	PangoLayout *layout = pen->layout;
	double size = setting.size;
	int wide, high;
	if (setting.words.size == 0)
		return;
	size_set(pen, &setting, size);
	if (is_lacking(pen, setting.words)) {
		pen->lacks = true;
		setting.words = with_signs(pen, setting.words);
		with->pango_layout_set_text(layout, setting.words.at, (int)setting.words.size);
	}
	with->pango_layout_set_width(layout, (int)(box->width * PANGO_SCALE));
	with->pango_layout_set_alignment(layout, alignment_of(pen, &setting));
	with->pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_NONE);
	with->pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
	while (!fits(pen, &setting, box->width, size) && size > setting.least)
		size -= 0.5;
	with->pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	with->pango_layout_set_height(layout, -setting.lines);
	with->pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
	with->pango_layout_get_pixel_size(layout, &wide, &high);
	colour_take(pen, setting.colour);
	with->cairo_move_to(pen->cairo, box->x, box->y);
	with->pango_cairo_show_layout(pen->cairo, layout);
	box->y += high;
	box->height -= high;
}

static void
skip(struct box *box, double height)
{
	box->y += height;
	box->height -= height;
}

/* A row of a code, a rectangle for each run of dark modules; the box is that of a module. */
static void
code_row(const struct pen *pen, const QRcode *made, int row, struct box module)
{
	const unsigned char *modules = made->data + row * made->width;
	for (int from = 0, to; from < made->width; from = to) {
		bool dark = modules[from] & 1;
		for (to = from + 1; to < made->width && (modules[to] & 1) == dark;)
			to++;
		if (dark)
			pen->with->cairo_rectangle(pen->cairo,
			    module.x + (from + QUIET) * module.width, module.y,
			    (to - from) * module.width, module.height);
	}
}

/* The code of a link: one path, so that no viewer shows a seam between its modules. */
static void
code(struct pen *pen, struct str link, double x, double y, double size)
{
	const struct drawing *with = pen->with;
	QRcode *made = with->QRcode_encodeData(
	    (int)link.size, (const unsigned char *)link.at, 0, QR_ECLEVEL_M);
	if (!made) {
		pen->no_code = true;
		return;
	}
	double module = size / (made->width + 2 * QUIET);
	colour_take(pen, black);
	for (int row = 0; row < made->width; row++)
		code_row(
		    pen, made, row, (struct box){ x, y + (row + QUIET) * module, module, module });
	with->cairo_fill(pen->cairo);
	with->QRcode_free(made);
}

static void
line(const struct pen *pen, double from_x, double from_y, double to_x, double to_y)
{
	pen->with->cairo_move_to(pen->cairo, from_x, from_y);
	pen->with->cairo_line_to(pen->cairo, to_x, to_y);
	pen->with->cairo_stroke(pen->cairo);
}

static struct str
role_and_city(const struct pen *pen, const struct desk_card *card)
{
	struct buf out;
	buf_init(&out, pen->arena, LINE_BYTES_MOST);
	buf_text(&out, pen->words->roles[card->role]);
	if (card->city.size > 0) {
		buf_text(&out, " · ");
		buf_put(&out, card->city);
	}
	return buf_str(&out);
}

static struct str
until(const struct pen *pen)
{
	struct buf out;
	buf_init(&out, pen->arena, LINE_BYTES_MOST);
	card_until_write(&out, pen->order->language, pen->order->until, pen->order->offset);
	return buf_str(&out);
}

/* As one types it: a browser takes https for granted. The secret has a line of its own, for a line
 * that is broken elsewhere gets a hyphen, and a secret may have hyphens of its own. */
static struct str
link_to_type(const struct pen *pen, struct str link)
{
	const struct str https = STR("https://");
	struct buf out;
	if (str_starts(link, https))
		link = str_part(link, https.size, link.size);
	size_t secret = str_find(link, STR("#")) + 1;
	buf_init(&out, pen->arena, LINE_BYTES_MOST);
	buf_put(&out, str_part(link, 0, secret));
	buf_byte(&out, '\n');
	buf_put(&out, str_part(link, secret, link.size));
	return buf_str(&out);
}

static void
sheet_card(struct pen *pen, const struct desk_card *card, struct box box)
{
	const double padding = 15, gap = 8, below_name = 30;
	const double code_size = box.height < 190 ? 86 : 96; /* a sheet of Letter is less high */
	box = (struct box){ box.x + padding, box.y + padding, box.width - 2 * padding,
		box.height - 2 * padding };
	struct box who = { box.x, box.y + 2, box.width - code_size - gap, code_size };
	double top = box.y - QUIET; /* the code brings its own margin */
	code(pen, card->link, box.x + box.width - code_size + QUIET, top, code_size);
	set(pen, &who, (struct setting){ card->body, pen->bold, 7.5, 6, 2, navy, false, 0 });
	skip(&who, 5);
	set(pen, &who,
	    (struct setting){
		card->name, pen->bold, 16, 7, 4, ink, false, who.height - below_name });
	skip(&who, 3);
	set(pen, &who,
	    (struct setting){ role_and_city(pen, card), pen->plain, 8.5, 6.5, 2, ink, false, 0 });
	double used = (who.y > top + code_size ? who.y : top + code_size) - box.y;
	skip(&box, used + 6);
	set(pen, &box, (struct setting){ until(pen), pen->bold, 8, 7, 1, ink, false, 0 });
	skip(&box, 2);
	set(pen, &box,
	    (struct setting){
		str_of(pen->words->instruction), pen->plain, 7, 6, 3, ink, false, 0 });
	skip(&box, 3);
	set(pen, &box,
	    (struct setting){ str_of(pen->words->by_hand), pen->plain, 6, 6, 1, grey, false, 0 });
	set(pen, &box,
	    (struct setting){ link_to_type(pen, card->link), pen->even, 6.5, 4, 3, ink, false, 0 });
}

static void
badge(struct pen *pen, const struct desk_card *card, struct box box)
{
	const double padding = 26, code_size = 120, below = 12, below_name = 90;
	box = (struct box){ box.x + padding, box.y + padding, box.width - 2 * padding,
		box.height - 2 * padding };
	struct box foot = { box.x, box.y + box.height - below, box.width, below };
	double top = foot.y - code_size;
	set(pen, &box, (struct setting){ card->body, pen->bold, 12, 8, 2, navy, true, 0 });
	skip(&box, 34);
	set(pen, &box,
	    (struct setting){
		card->name, pen->bold, 36, 13, 4, ink, true, top - box.y - below_name });
	skip(&box, 10);
	set(pen, &box, (struct setting){ card->city, pen->plain, 16, 10, 2, ink, true, 0 });
	skip(&box, 4);
	set(pen, &box,
	    (struct setting){
		str_of(pen->words->roles[card->role]), pen->plain, 13, 10, 1, grey, true, 0 });
	code(pen, card->link, box.x + (box.width - code_size) / 2, top, code_size);
	set(pen, &foot, (struct setting){ until(pen), pen->plain, 7.5, 6.5, 1, grey, true, 0 });
}

/* How cards lie on a page. */
struct grid {
	double width, height; /* of the page */
	double margin;
	int rows;
};

static struct grid
grid_of(const struct desk_order *order)
{
	bool a4 = order->paper == PAPER_A4;
	bool sheet = order->form == CARD_FORM_SHEET;
	return (struct grid){
		.width = a4 ? 595.28 : 612,
		.height = a4 ? 841.89 : 792,
		.margin = sheet ? 28 : 0,
		.rows = sheet ? SHEET_ROWS : BADGE_ROWS,
	};
}

static struct box
place(const struct grid *grid, int index)
{
	double width = (grid->width - 2 * grid->margin) / COLUMNS;
	double height = (grid->height - 2 * grid->margin) / grid->rows;
	return (struct box){ grid->margin + index % COLUMNS * width,
		grid->margin + index / COLUMNS * height, width, height };
}

/* Short lines at the page's edges where it is to be cut, and crosses where cuts meet. */
static void
marks(const struct pen *pen, const struct grid *grid)
{
	const double length = 12, arm = 4;
	int outer = grid->margin > 0 ? 0 : 1; /* the page's own edges need no marks */
	pen->with->cairo_set_line_width(pen->cairo, 0.4);
	colour_take(pen, cutting);
	for (int column = outer; column <= COLUMNS - outer; column++) {
		double x = place(grid, column).x;
		x = column == COLUMNS ? grid->width - grid->margin : x;
		line(pen, x, 6, x, 6 + length);
		line(pen, x, grid->height - 6, x, grid->height - 6 - length);
	}
	for (int row = outer; row <= grid->rows - outer; row++) {
		double y = place(grid, row * COLUMNS).y;
		line(pen, 6, y, 6 + length, y);
		line(pen, grid->width - 6, y, grid->width - 6 - length, y);
	}
	for (int row = 1; row < grid->rows; row++) {
		struct box inner = place(grid, row * COLUMNS + 1);
		line(pen, inner.x - arm, inner.y, inner.x + arm, inner.y);
		line(pen, inner.x, inner.y - arm, inner.x, inner.y + arm);
	}
}

/* Those whose cards lack a letter, in a page of its own behind the cards. */
static void
lacking_page(struct pen *pen, const struct grid *grid, const struct list *lacking)
{
	const double margin = 56;
	struct box box = { margin, margin, grid->width - 2 * margin, grid->height - 2 * margin };
	struct buf more;
	set(pen, &box,
	    (struct setting){ str_of(pen->words->lost), pen->bold, 12, 9, 8, ink, false, 0 });
	skip(&box, 12);
	for (size_t i = 0; i < lacking->count && i < LACKING_NAMED_MOST; i++) {
		const struct desk_card *card = lacking->at[i];
		set(pen, &box,
		    (struct setting){ card->name, pen->plain, 11, 7, 1, ink, false, 0 });
		skip(&box, 4);
	}
	buf_init(&more, pen->arena, LINE_BYTES_MOST);
	if (lacking->count > LACKING_NAMED_MOST)
		buf_format(&more, "+ %zu", lacking->count - LACKING_NAMED_MOST);
	set(pen, &box, (struct setting){ buf_str(&more), pen->plain, 11, 7, 1, ink, false, 0 });
	pen->with->cairo_show_page(pen->cairo);
}

static void
pages(struct pen *pen)
{
	struct list lacking = { 0 };
	const struct desk_order *order = pen->order;
	struct desk_card *cards = order->cards.at;
	const struct grid grid = grid_of(order);
	int index = 0, most = COLUMNS * grid.rows;
	for (size_t i = 0; i < order->cards.count; i++) {
		if (index == 0)
			marks(pen, &grid);
		if (order->form == CARD_FORM_SHEET)
			sheet_card(pen, &cards[i], place(&grid, index));
		else
			badge(pen, &cards[i], place(&grid, index));
		if (pen->lacks)
			list_add(pen->arena, &lacking, &cards[i]);
		pen->lacks = false;
		index = (index + 1) % most;
		if (index == 0 || i + 1 == order->cards.count)
			pen->with->cairo_show_page(pen->cairo);
	}
	if (lacking.count > 0)
		lacking_page(pen, &grid, &lacking);
}

static cairo_status_t
take(void *out, const unsigned char *bytes, unsigned int size)
{
	struct buf *buf = out;
	buf_put(buf, (struct str){ (const char *)bytes, size });
	return buf->full ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

/* Draws on a surface; the pen's last words tell what went wrong. */
static struct fault
draw(struct pen *pen, cairo_surface_t *surface, const struct buf *out)
{
	const struct drawing *with = pen->with;
	pen->cairo = with->cairo_create(surface);
	pen->layout = with->pango_cairo_create_layout(pen->cairo);
	pen->plain = with->pango_font_description_from_string("Noto Sans, DejaVu Sans, sans");
	pen->bold = with->pango_font_description_from_string("Noto Sans, DejaVu Sans, sans bold");
	pen->even =
	    with->pango_font_description_from_string("Noto Sans Mono, DejaVu Sans Mono, monospace");
	pages(pen);
	with->cairo_surface_finish(surface);
	bool drawn = with->cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
	with->pango_font_description_free(pen->plain);
	with->pango_font_description_free(pen->bold);
	with->pango_font_description_free(pen->even);
	with->g_object_unref(pen->layout);
	with->cairo_destroy(pen->cairo);
	if (out->full)
		return fault(FAULT_TOO_LARGE, "members");
	return drawn && !pen->no_code ? OK : fault(FAULT_PRINTING, "");
}

struct fault
card_sheet_write(const struct drawing *drawing, const struct desk_order *order, struct buf *out)
{
	const struct grid grid = grid_of(order);
	struct pen pen = { .with = drawing,
		.order = order,
		.arena = out->arena,
		.words = card_words_in(order->language) };
	cairo_surface_t *surface =
	    drawing->cairo_pdf_surface_create_for_stream(take, out, grid.width, grid.height);
	drawing->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Whereas");
	struct fault result = draw(&pen, surface, out);
	drawing->cairo_surface_destroy(surface);
	return result;
}
