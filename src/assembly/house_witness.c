/* Comparing entities by their lines of the state, but for when they were touched. */
#include "assembly/house_witness.h"

#include "assembly/screen.h"
#include "assembly/speaker.h"
#include "assembly/vote.h"

enum { LINES_MOST = 1 << 24 };

/* A version stands in the lines of its resolution; a person's cards and sessions in none. */
static void
write_lines(const struct entity *entity, struct buf *out)
{
	const void *of = entity;
	switch (entity->noun) {
	case NOUN_BODY:
		body_write(of, out);
		break;
	case NOUN_PERSON:
		person_write(of, out);
		break;
	case NOUN_MEMBER:
		member_write(of, out);
		break;
	case NOUN_STAND_IN:
		stand_in_write(of, out);
		break;
	case NOUN_PROXY:
		proxy_write(of, out);
		break;
	case NOUN_MEETING:
		meeting_write(of, out);
		break;
	case NOUN_SITTING:
		sitting_write(of, out);
		break;
	case NOUN_ISSUE:
		issue_write(of, out);
		break;
	case NOUN_RESOLUTION:
		resolution_write(of, out);
		break;
	case NOUN_REFERRAL:
		referral_write(of, out);
		break;
	case NOUN_ITEM:
		item_write(of, out);
		break;
	case NOUN_VOTE:
		vote_write(of, out);
		break;
	case NOUN_DISSENT:
		dissent_write(of, out);
		break;
	case NOUN_SPEAKER:
		speaker_write(of, out);
		break;
	case NOUN_SCREEN:
		screen_write(of, out);
		break;
	case NOUN_SLIDE:
		slide_write(of, out);
		break;
	case NOUN_VERSION:
	case NOUN_NONE:
	case NOUN_COUNT:
		break;
	}
}

static struct digest
digest_of_entity(const struct entity *entity)
{
	static const struct str mark = { " touched=", sizeof " touched=" - 1 };
	struct arena *arena = arena_new();
	struct buf lines, plain;
	buf_init(&lines, arena, LINES_MOST);
	buf_init(&plain, arena, LINES_MOST);
	write_lines(entity, &lines);
	struct str rest = buf_str(&lines);
	for (size_t at = str_find(rest, mark); at < rest.size; at = str_find(rest, mark)) {
		buf_put(&plain, str_part(rest, 0, at));
		rest = str_part(rest, at + mark.size, rest.size);
		rest = str_part(rest, str_find(rest, STR(" ")), rest.size);
	}
	buf_put(&plain, rest);
	struct digest digest = digest_of(buf_str(&plain));
	arena_free(arena);
	return digest;
}

struct witness
witness_look(struct arena *arena, const struct assembly *assembly)
{
	struct witness witness = {
		.assembly = assembly,
		.last = assembly->last.seq,
		.stood = TAKE_MANY(arena, struct digest, assembly->last.seq + 1),
	};
	for (uint64_t id = 1; id <= witness.last; id++) {
		const struct entity *entity = assembly_entity(assembly, id);
		if (entity)
			witness.stood[id] = digest_of_entity(entity);
	}
	return witness;
}

const struct entity *
witness_untouched(const struct witness *witness)
{
	for (uint64_t id = 1; id <= witness->assembly->last.seq; id++) {
		const struct entity *entity = assembly_entity(witness->assembly, id);
		if (!entity || entity->touched > witness->last)
			continue;
		struct digest stands = digest_of_entity(entity);
		if (!digest_equal(&stands, &witness->stood[id]))
			return entity;
	}
	return NULL;
}
