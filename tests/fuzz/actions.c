/* Actions, from the body of a request to the state they lead to. The first byte names a moment of
 * the house (base.h); each line behind it is an action, "PERSON ACTION JSON", the administrator's
 * where PERSON is 0.
 *
 * What is decided can be sealed, checked, opened and applied; the entries alone, replayed, give the
 * same state; and what is refused has a code and a sentence. */
#include <assert.h>
#include <string.h>

#include "base.h"
#include "record/codec.h"
#include "target.h"

enum { STEP_MS = 1000, ACTIONS_MOST = 16, ENTRIES_MOST = 4096, REPLAYED_ONE_IN = 4 };

struct course {
	struct arena *arena;
	struct assembly *assembly;
	struct entry entries[ENTRIES_MOST];
	size_t count;
};

static const struct action_kind_info *
info_of(struct str name, enum action_kind *ret_kind)
{
	for (int kind = 0; kind < ACTION_KINDS; kind++) {
		if (str_equal(str_of(action_kinds[kind].name), name)) {
			*ret_kind = (enum action_kind)kind;
			return &action_kinds[kind];
		}
	}
	return NULL;
}

/* What the clerk does with what was decided: seals everything, then applies it. */
static void
carry_out(struct course *course, const struct asking *asking)
{
	static const unsigned char salt[SALT_SIZE] = "0123456789abcde";
	size_t first = course->count;
	if (first + asking->count > ENTRIES_MOST)
		return;
	for (size_t i = 0; i < asking->count; i++) {
		struct stamp stamp = { asking->next + i, asking->now };
		struct entry *entry = &course->entries[first + i];
		struct fault sealed = entry_seal(course->arena, stamp, asking->emitted[i].kind,
			asking->emitted[i].event, salt, entry);
		assert(sealed.code == FAULT_NONE || sealed.code == FAULT_TOO_LARGE);
		if (sealed.code != FAULT_NONE)
			return;
		sealed = entry_check(course->arena, entry);
		assert(sealed.code == FAULT_NONE);
	}
	for (size_t i = 0; i < asking->count; i++)
		assembly_apply(course->assembly, &course->entries[first + i].stamp,
			asking->emitted[i].kind, asking->emitted[i].event);
	course->count += asking->count;
	assembly_settle(course->assembly);
}

static void
act(struct course *course, struct str line)
{
	struct str who, name;
	int64_t person;
	enum action_kind kind;
	if (!str_split(&line, ' ', &who) || !str_number(who, &person)
	    || !str_split(&line, ' ', &name) || !line.at)
		return;
	const struct action_kind_info *info = info_of(name, &kind);
	if (!info)
		return;
	void *action = arena_take(course->arena, info->shape->size);
	struct fault refused = codec_read(course->arena, info->shape, line, action);
	struct asking asking = {
		.assembly = course->assembly,
		.caller = { .person = (uint64_t)person, .administrator = person == 0 },
		.now = course->assembly->last.at + STEP_MS,
		.next = course->assembly->last.seq + 1,
		.arena = course->arena,
	};
	if (refused.code == FAULT_NONE)
		refused = assembly_decide(&asking, kind, action);
	if (refused.code == FAULT_NONE)
		carry_out(course, &asking);
	else
		assert(refused.about && fault_word(refused.code)[0]);
}

static void
replay(const struct course *course, size_t moment)
{
	struct assembly *other = base_new(moment);
	for (size_t i = 0; i < course->count; i++) {
		const struct entry *entry = &course->entries[i];
		void *event = NULL;
		struct fault opened = entry_open(course->arena, entry, &event);
		assert(opened.code == FAULT_NONE && event);
		assembly_apply(other, &entry->stamp, entry->kind, event);
	}
	struct digest one = assembly_digest(course->assembly), two = assembly_digest(other);
	assert(digest_equal(&one, &two));
	assembly_free(other);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct assembly *kept[BASE_MOMENTS];
	static struct course course;
	size_t moment = size > 0 ? data[0] % BASE_MOMENTS : 0;
	struct str line, rest;
	course.arena = target_arena();
	course.count = 0;
	if (!kept[moment])
		kept[moment] = base_new(moment);
	course.assembly = kept[moment];
	rest = target_text(course.arena, data, size);
	str_split(&rest, '\n', &line);
	for (size_t i = 0; i < ACTIONS_MOST && str_split(&rest, '\n', &line); i++)
		act(&course, line);
	if (course.count == 0)
		return 0;
	if (size % REPLAYED_ONE_IN == 0)
		replay(&course, moment);
	assembly_free(kept[moment]);
	kept[moment] = NULL;
	return 0;
}
