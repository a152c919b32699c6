/* Names are found by what is not a name: offices, honorifics, commas and "and". */
#include "wording/sponsor.h"

#include "text/buf.h"
#include "wording/passage.h"
#include "wording/word.h"

enum {
	MOST_IN_LEAD = 3, /* words of "Submitted by:" */
};

static const char *const offices[] = {
	"the", "board", "commission", "trustee", "trustees", "council", "councilor", "councilors",
	"councilmember", "councilmembers", "member", "members", "speaker", "public", "advocate",
	"majority", "minority", "leader", "whip", "chair", "chairs", "chairman", "chairwoman",
	"chairperson", "mayor", "mayors", "governor", "senator", "senators", "representative",
	"representatives", "delegate", "delegates", "commissioner", "commissioners", "supervisor",
	"supervisors", "alderman", "alderwoman", "alderperson", "assemblymember", "president",
	"borough", "vice", NULL,
};

static const char *const honorifics[] = {
	"the", "hon", "honorable", "mr", "mrs", "ms", "dr", "rev", "messrs", NULL,
};

static const char *const suffixes[] = { "jr", "sr", "ii", "iii", "iv", "esq", NULL };

static struct str
word_of(const struct page *page, struct span row, size_t index)
{
	return row.first + index < row.end ? page_piece(page, row.first + index) : STR("");
}

bool
sponsor_begins(const struct page *page, struct span row)
{
	static const char *const verbs[] = { "submitted", "sponsored", "cosponsored",
		"co-sponsored", "introduced", "presented", "offered", "proposed", "moved",
		"seconded", NULL };
	static const char *const nouns[] = { "sponsor", "sponsors", "cosponsor", "cosponsors",
		"co-sponsor", "co-sponsors", NULL };
	struct str first = word_of(page, row, 0);
	struct str second = word_of(page, row, 1);
	if (word_is(first, "by"))
		return str_ends(first, STR(":")) || word_among(second, offices)
		       || word_among(second, honorifics);
	if (word_among(first, verbs))
		return word_is(second, "by");
	if (word_among(first, nouns))
		return str_ends(first, STR(":"));
	if (word_is(first, "council") && word_capital(second))
		return word_is(second, "member") || word_is(second, "members");
	return false;
}

/* "Submitted by:" on a line of its own; the names are on the lines below it. */
static bool
is_lead_only(const struct page *page, struct span row)
{
	return row.end - row.first <= MOST_IN_LEAD
	       && str_ends(page_piece(page, row.end - 1), STR(":"))
	       && !word_among(word_of(page, row, 1), offices);
}

/* "Mayor of Exampleville": the office of whoever was named before. */
static bool
is_office(struct str text)
{
	struct str first;
	struct str second;
	struct str rest = text;
	if (!str_split(&rest, ' ', &first) || !str_split(&rest, ' ', &second))
		return false;
	return word_among(first, offices) && !word_is(first, "the")
	       && (word_is(second, "of") || str_ends(first, STR(",")));
}

bool
sponsor_goes_on(const struct page *page, struct span block, struct span row)
{
	static const char *const honorable[] = { "honorable", "hon", NULL };
	struct str last = page_piece(page, row.first - 1);
	struct str first = word_of(page, row, 0);
	struct str second = word_of(page, row, 1);
	bool gap = page_line(page, row.first)->gap;
	if (is_lead_only(page, block)
	    && (!gap || row.first == block.end || word_among(first, honorable)
		|| word_among(second, honorable) || is_office(page_span(page, row))))
		return true;
	if (str_ends(last, STR(",")) || word_is(last, "and") || str_equal(last, STR("&")))
		return true;
	return !gap && (word_small(first) || str_starts(first, STR("(")));
}

struct names {
	struct sponsors list;
	size_t room;
	struct arena *arena;
	struct str plural; /* "Council Members": the office of those who follow without one */
	size_t before;     /* names of the rows above, which stand in other texts */
};

static void
add(struct names *names, struct sponsor sponsor)
{
	struct sponsors *list = &names->list;
	if (list->count == names->room) {
		size_t room = names->room ? names->room * 2 : 16;
		list->at = arena_grow(names->arena, list->at, names->room * sizeof *list->at,
		    room * sizeof *list->at);
		names->room = room;
	}
	list->at[list->count++] = sponsor;
}

/* From the beginning of `a` to the end of `b`, which stands behind it in the same text. */
static struct str
joined(struct str a, struct str b)
{
	return (struct str){ a.at, (size_t)(b.at + b.size - a.at) };
}

/* Takes the words of this kind off the front of *rest. */
static struct str
take_words(struct str *rest, const char *const *words)
{
	struct str taken = { rest->at, 0 };
	struct str left = *rest;
	struct str word;
	while (str_split(&left, ' ', &word) && word_among(word, words)) {
		taken = joined(taken, word);
		*rest = str_trim(left);
	}
	return taken;
}

/* "Jr." at the end of a name, whose full stop belongs to it. */
static bool
ends_with_suffix(struct str name)
{
	size_t last = name.size - 1;
	while (last > 0
	       && (word_capital(str_part(name, last - 1, 1))
		   || word_small(str_part(name, last - 1, 1))))
		last--;
	return str_ends(name, STR(".")) && word_among(str_part(name, last, name.size), suffixes);
}

/* Without the punctuation behind it. */
static struct str
trimmed(struct str name)
{
	name = str_trim(name);
	while (name.size > 0 && str_find(STR(".,:;"), str_part(name, name.size - 1, 1)) < 4
	       && !ends_with_suffix(name))
		name.size--;
	return name;
}

/* "Council Members Dromm" as office and name; an office alone is the name of whoever holds it. */
static struct sponsor
person(struct names *names, struct str item)
{
	struct sponsor person = { .name = item };
	person.office = trimmed(take_words(&person.name, offices));
	take_words(&person.name, honorifics);
	person.name = trimmed(person.name);
	if (word_is(person.office, "the"))
		person.office = STR("");
	if (str_ends(person.office, STR("s")))
		names->plural = person.office;
	if (person.name.size == 0)
		return (struct sponsor){ .name = trimmed(item), .office = STR("") };
	if (person.office.size == 0)
		person.office = names->plural;
	return person;
}

/* Whether what is in brackets names the holder of the office before them, as in "The Speaker
 * (Council Member Johnson)". Otherwise it tells something of the one named before: the city in
 * "Ann Example (Sampleton, OH)", or "by request of…". */
static bool
holds_name(struct str before, struct str inside)
{
	struct str beyond = before;
	struct str name = inside;
	if (before.size == 0 || inside.size == 0 || word_begins(inside, "by request"))
		return false;
	take_words(&beyond, offices);
	if (beyond.size == 0 || is_office(before))
		return true;
	take_words(&name, offices);
	take_words(&name, honorifics);
	return name.size > 0 && name.size < inside.size && !is_office(inside);
}

/* "Jr." behind the name it belongs to: at the comma between them, or on the row below. */
static struct str
with_suffix(struct names *names, struct str name, struct str suffix)
{
	struct buf whole;
	if (names->list.count > names->before)
		return trimmed(joined(name, suffix));
	buf_init(&whole, names->arena, name.size + 1 + suffix.size);
	buf_put(&whole, name);
	buf_byte(&whole, ' ');
	buf_put(&whole, suffix);
	return trimmed(buf_str(&whole));
}

static void
add_name(struct names *names, struct str item)
{
	struct sponsors *list = &names->list;
	item = str_trim(item);
	if (list->count > 0 && word_among(item, suffixes)) {
		struct str *name = &list->at[list->count - 1].name;
		*name = with_suffix(names, *name, item);
		return;
	}
	if (list->count > 0 && is_office(item)) {
		list->at[list->count - 1].office = trimmed(item);
		return;
	}
	size_t bracket = str_find(item, STR("("));
	struct str before = str_trim(str_part(item, 0, bracket));
	struct str inside = str_part(item, bracket + 1, item.size);
	inside = str_trim(str_part(inside, 0, str_find(inside, STR(")"))));
	struct sponsor sponsor = person(names, before);
	if (holds_name(before, inside))
		sponsor = (struct sponsor){ person(names, inside).name, before };
	else if (is_office(inside))
		sponsor.office = trimmed(inside);
	if (sponsor.name.size > 0)
		add(names, sponsor);
}

/* Whether the list is divided here, and how many bytes that takes. */
static size_t
divider(struct str rest)
{
	static const struct str dividers[] = { { ",", 1 }, { ";", 1 }, { " and ", 5 },
		{ " & ", 3 } };
	for (size_t i = 0; i < sizeof dividers / sizeof *dividers; i++) {
		if (str_starts(rest, dividers[i]))
			return dividers[i].size;
	}
	return 0;
}

static void
add_list(struct names *names, struct str text)
{
	size_t from = 0;
	int depth = 0;
	names->plural = STR("");
	for (size_t i = 0; i < text.size;) {
		depth += text.at[i] == '(';
		depth -= text.at[i] == ')' && depth > 0;
		size_t size = depth > 0 ? 0 : divider(str_part(text, i, text.size));
		if (size == 0) {
			i++;
			continue;
		}
		add_name(names, str_part(text, from, i - from));
		i += size;
		from = i;
	}
	add_name(names, str_part(text, from, text.size));
}

/* Without "By", "Submitted by:", "Sponsors:". */
static struct str
without_lead(const struct page *page, struct span block, struct str text)
{
	if (!sponsor_begins(page, block))
		return text;
	static const char *const leads[] = { "by", "submitted", "sponsored", "cosponsored",
		"co-sponsored", "introduced", "presented", "offered", "proposed", "moved",
		"seconded", "sponsor", "sponsors", "cosponsor", "cosponsors", "co-sponsor",
		"co-sponsors", NULL };
	take_words(&text, leads);
	return text;
}

/* A row of its own: "Mayor of Alpha, Ohio" or "The Honorable Ann Example, Mayor of Alpha, Ohio". */
static void
add_row(struct names *names, struct str text)
{
	struct sponsors *list = &names->list;
	size_t comma = is_office(text) && list->count > 0 ? 0 : str_find(text, STR(", "));
	struct str office = comma == 0 ? text : str_trim(str_part(text, comma + 1, text.size));
	if (!is_office(office)) {
		add_list(names, text);
		return;
	}
	size_t before = list->count;
	if (comma > 0)
		add_name(names, str_part(text, 0, comma));
	if (comma > 0 && list->count == before)
		add(names, (struct sponsor){ .name = trimmed(office), .office = STR("") });
	else
		list->at[list->count - 1].office = trimmed(office);
}

static void
add_block(struct names *names, const struct page *page, struct span block)
{
	struct span row = page_row(page, block);
	names->before = names->list.count;
	if (!is_lead_only(page, row)) {
		struct str text =
		    passage_of(names->arena, page, block, PLACE_SPONSOR, PASSAGE_ONE_LINE);
		add_list(names, without_lead(page, row, text));
		return;
	}
	for (size_t piece = row.end; piece < block.end; piece = row.end) {
		row = page_row(page, (struct span){ piece, block.end });
		names->before = names->list.count;
		add_row(
		    names, passage_of(names->arena, page, row, PLACE_SPONSOR, PASSAGE_ONE_LINE));
	}
}

struct sponsors
sponsors_of(struct arena *arena, const struct page *page, size_t end)
{
	struct names names = { .arena = arena, .plural = STR("") };
	for (size_t piece = 0; piece < end; piece++) {
		size_t first = piece;
		while (piece < end && page->pieces[piece].place == PLACE_SPONSOR)
			piece++;
		if (piece > first)
			add_block(&names, page, (struct span){ first, piece });
	}
	return names.list;
}
