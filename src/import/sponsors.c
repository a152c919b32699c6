/* Whole names, then ends of names. */
#include "import/sponsors.h"

#include "assembly/fact.h"
#include "import/people.h"
#include "text/buf.h"
#include "text/utf8.h"

enum {
	NAME_MOST = 200, /* bytes of a name kept as one; longer ones, and such as no name
			   * is taken, stay in the text's lines alone */
};

static bool
can_sponsor(const struct member *member)
{
	return !member->left && (member->role == ROLE_MEMBER || member->role == ROLE_CHAIR
			|| member->role == ROLE_VICE_CHAIR);
}

/* Without what stands behind a surname. */
static struct str
without_suffix(struct str name)
{
	static const struct str suffixes[] = {
		{ " jr.", 4 }, { " sr.", 4 }, { " jr", 3 }, { " sr", 3 }, { " ii", 3 },
		{ " iii", 4 }, { " iv", 3 },
	};
	for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++)
		if (str_ends(name, suffixes[i]))
			name.size -= suffixes[i].size;
	if (str_ends(name, STR(",")))
		name.size--;
	return name;
}

static struct sponsor_seat
seat_of(struct arena *arena, const struct member *member)
{
	struct str city = member_attribute(member, "city");
	struct sponsor_seat seat = {
		.member = member,
		.name = people_fold(arena, member->person->name),
	};
	seat.surname = without_suffix(seat.name);
	if (!fact_unknown(city))
		seat.city = utf8_fold(arena, city);
	return seat;
}

void
sponsor_seats_of(struct arena *arena, const struct body *body, struct sponsor_seats *ret_seats)
{
	struct sponsor_seats seats = { .arena = arena };
	seats.at = TAKE_MANY(arena, struct sponsor_seat, body->seats.count);
	for (EACH(const struct member, member, &body->seats))
		if (can_sponsor(member))
			seats.at[seats.count++] = seat_of(arena, member);
	*ret_seats = seats;
}

/* Does the name end with these words? */
static bool
ends_with_words(struct str name, struct str words)
{
	return name.size > words.size && words.size > 0 && str_ends(name, words)
	       && name.at[name.size - words.size - 1] == ' ';
}

enum likeness { NOT_LIKE, LIKE_SURNAME, LIKE_NAME };

static enum likeness
likeness(const struct sponsor_seat *seat, struct str name, struct str surname)
{
	if (str_equal(seat->name, name))
		return LIKE_NAME;
	bool same_suffix = surname.size == name.size || seat->surname.size < seat->name.size;
	if (same_suffix && ends_with_words(seat->surname, surname))
		return LIKE_SURNAME;
	return NOT_LIKE;
}

/* The one seat that is meant; NULL where it is not clear. Namesakes are told apart by the city of
 * the office: "Mayor of Springfield". */
static const struct sponsor_seat *
find(const struct sponsor_seats *seats, const struct sponsor *sponsor, enum likeness *ret_likeness)
{
	struct str name = people_fold(seats->arena, sponsor->name);
	struct str surname = without_suffix(name);
	struct str office = utf8_fold(seats->arena, sponsor->office);
	const struct sponsor_seat *found = NULL, *from_there = NULL;
	size_t alike = 0, there = 0;
	*ret_likeness = NOT_LIKE;
	for (size_t i = 0; i < seats->count; i++) {
		const struct sponsor_seat *seat = &seats->at[i];
		enum likeness how = likeness(seat, name, surname);
		if (how == NOT_LIKE || how < *ret_likeness)
			continue;
		if (how > *ret_likeness)
			alike = there = 0;
		*ret_likeness = how;
		found = seat;
		alike++;
		if (seat->city.size > 0 && ends_with_words(office, seat->city)) {
			from_there = seat;
			there++;
		}
	}
	return alike == 1 ? found : there == 1 ? from_there : NULL;
}

static bool
has(const struct id_list *list, uint64_t id)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i] == id)
			return true;
	return false;
}

/* As it is shown: with the office where that says more than the name ("Mayor of Exampleville"). */
static struct str
words_of(struct arena *arena, const struct sponsor *sponsor)
{
	struct buf words;
	bool of = str_find(sponsor->office, STR(" of ")) < sponsor->office.size;
	if (!of || sponsor->name.size + sponsor->office.size + 2 > NAME_MOST)
		return sponsor->name;
	buf_init(&words, arena, NAME_MOST);
	buf_put(&words, sponsor->name);
	buf_text(&words, ", ");
	buf_put(&words, sponsor->office);
	return buf_str(&words);
}

struct sponsor_match
sponsors_match(const struct sponsor_seats *seats, const struct sponsors *sponsors)
{
	struct sponsor_match match = {
		.members = { TAKE_MANY(seats->arena, uint64_t, sponsors->count), 0 },
		.named = { TAKE_MANY(seats->arena, struct str, sponsors->count + 1), 0 },
	};
	for (size_t i = 0; i < sponsors->count; i++) {
		const struct sponsor *sponsor = &sponsors->at[i];
		enum likeness how;
		const struct sponsor_seat *seat = find(seats, sponsor, &how);
		uint64_t id = seat ? seat->member->head.id : 0;
		if (seat && !has(&match.members, id)) {
			match.members.at[match.members.count++] = id;
			match.by_surname += how == LIKE_SURNAME;
		} else if (!seat && sponsor->name.size > 0 && sponsor->name.size <= NAME_MOST) {
			struct str words = words_of(seats->arena, sponsor);
			if (utf8_one_line(words))
				match.named.at[match.named.count++] = words;
		}
	}
	if (match.members.count + match.named.count == 0)
		match.named.at[match.named.count++] = STR("unknown");
	return match;
}
