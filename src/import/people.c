/* One list for each folded name. */
#include "import/people.h"

#include "text/buf.h"
#include "text/utf8.h"

enum { NAME_MOST = 64 * 1024 };

/* Marks that different hands write differently, each with what it is read as. */
static const struct {
	struct str mark, as;
} marks[] = {
	{ { "\xE2\x80\x98", 3 }, { "'", 1 } }, /* left single quotation mark */
	{ { "\xE2\x80\x99", 3 }, { "'", 1 } }, /* right single quotation mark */
	{ { "\xCA\xBC", 2 }, { "'", 1 } },     /* modifier letter apostrophe */
	{ { "`", 1 }, { "'", 1 } },
	{ { "\xC2\xB4", 2 }, { "'", 1 } },     /* acute accent */
	{ { "\xE2\x80\x90", 3 }, { "-", 1 } }, /* hyphen */
	{ { "\xE2\x80\x91", 3 }, { "-", 1 } }, /* non-breaking hyphen */
	{ { "\xE2\x80\x93", 3 }, { "-", 1 } }, /* en dash */
};

static struct str
plain(struct arena *arena, struct str name)
{
	struct buf out;
	buf_init(&out, arena, NAME_MOST);
	while (name.size > 0) {
		size_t taken = 1;
		struct str as = str_part(name, 0, 1);
		for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
			if (str_starts(name, marks[i].mark)) {
				taken = marks[i].mark.size;
				as = marks[i].as;
			}
		}
		buf_put(&out, as);
		name = str_part(name, taken, name.size);
	}
	return buf_str(&out);
}

struct str
people_fold(struct arena *arena, struct str name)
{
	return utf8_fold(arena, plain(arena, name));
}

void
people_add(struct people *people, struct person *person)
{
	struct namesakes *fresh = TAKE(people->arena, struct namesakes);
	struct str key = people_fold(people->arena, person->name);
	struct namesakes *known = lookup_add(&people->by_name, key, fresh);
	list_add(people->arena, &(known ? known : fresh)->people, person);
}

void
people_of(struct arena *arena, const struct assembly *assembly, struct people *ret_people)
{
	*ret_people = (struct people){ .arena = arena };
	lookup_init(&ret_people->by_name, arena);
	for (EACH(struct person, person, &assembly->people))
		people_add(ret_people, person);
}

const struct namesakes *
people_named(const struct people *people, struct str name)
{
	static const struct namesakes nobody;
	const struct namesakes *found =
		lookup_find(&people->by_name, people_fold(people->arena, name));
	return found ? found : &nobody;
}

struct member *
people_seat(const struct person *person, const struct body *body)
{
	struct member *ended = NULL;
	for (EACH(struct member, seat, &person->seats)) {
		if (seat->body != body)
			continue;
		if (!seat->left)
			return seat;
		ended = seat;
	}
	return ended;
}
