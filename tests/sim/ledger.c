/* The ledger's own bookkeeping: seals, numbers, times, and who holds which number. */
#include "sim/ledger.h"

#include <inttypes.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>

#include "text/term.h"

struct ledger *
ledger_new(struct world *world)
{
	struct ledger *ledger = TAKE(world->arena, struct ledger);
	ledger->world = world;
	ledger->arena = world->arena;
	ledger->entry = arena_new();
	ledger->at = INT64_MIN;
	return ledger;
}

void
ledger_free(struct ledger *ledger)
{
	arena_free(ledger->entry);
}

uint64_t
ledger_last(const struct ledger *ledger)
{
	return ledger->last;
}

/* Numbers */

bool
ids_has(const struct ids *ids, uint64_t id)
{
	for (size_t i = 0; i < ids->count; i++)
		if (ids->at[i] == id)
			return true;
	return false;
}

void
ids_add(struct arena *arena, struct ids *ids, uint64_t id)
{
	if (ids->count == ids->room) {
		size_t room = ids->room ? ids->room * 2 : 8;
		ids->at = arena_grow(arena, ids->at, ids->room * sizeof id, room * sizeof id);
		ids->room = room;
	}
	ids->at[ids->count++] = id;
}

void
ids_remove(struct ids *ids, uint64_t id)
{
	for (size_t i = 0; i < ids->count; i++) {
		if (ids->at[i] != id)
			continue;
		memmove(&ids->at[i], &ids->at[i + 1], (ids->count - i - 1) * sizeof id);
		ids->count--;
		return;
	}
}

void *
ledger_find(const struct ledger *ledger, enum own_noun noun, uint64_t id)
{
	if (id == 0 || id > ledger->last || ledger->slots[id].noun != noun)
		return NULL;
	return ledger->slots[id].own;
}

void *
ledger_add(struct line *line, enum own_noun noun, size_t size)
{
	struct ledger *ledger = line->ledger;
	uint64_t *own = arena_take(ledger->arena, size);
	*own = line->seq; /* each begins with its id */
	ledger->slots[line->seq] = (struct own_slot){ noun, own };
	ids_add(ledger->arena, &ledger->of[noun], line->seq);
	return own;
}

int
ledger_term(enum terms terms, struct str word)
{
	int term;
	return term_read(terms, word, &term) ? term : -1;
}

/* Seals */

static void
hex(const unsigned char *bytes, char *out)
{
	static const char digits[] = "0123456789abcdef";
	for (size_t i = 0; i < DIGEST_SIZE; i++) {
		out[2 * i] = digits[bytes[i] >> 4];
		out[2 * i + 1] = digits[bytes[i] & 15];
	}
	out[2 * DIGEST_SIZE] = '\0';
}

static void
seal_check(struct line *line, const struct entry *entry)
{
	unsigned char commit[EVP_MAX_MD_SIZE], leaf[EVP_MAX_MD_SIZE];
	unsigned size = 0;
	char words[2 * DIGEST_SIZE + 1], header[400] = { 0 };
	HMAC(EVP_sha256(), entry->salt, SALT_SIZE, (const unsigned char *)entry->payload.at,
		entry->payload.size, commit, &size);
	if (memcmp(commit, entry->commit.bytes, DIGEST_SIZE) != 0)
		WRONG(line, "a commitment fits its payload", "entry %" PRIu64, line->seq);
	hex(entry->commit.bytes, words);
	int length = snprintf(header + 1, sizeof header - 1,
		"{\"at\":%" PRId64 ",\"commit\":\"%s\",\"kind\":\"%s\",\"seq\":%" PRIu64 "}",
		line->at, words, event_kinds[entry->kind].name, line->seq);
	EVP_Digest(header, (size_t)length + 1, leaf, &size, EVP_sha256(), NULL);
	if (memcmp(leaf, entry->leaf.bytes, DIGEST_SIZE) != 0)
		WRONG(line, "a leaf is the hash of its header", "entry %" PRIu64, line->seq);
}

bool
ledger_mark(struct str text, uint64_t *ret_request)
{
	size_t hash = str_find(text, STR("#"));
	int64_t number;
	if (hash == text.size || !str_number(str_part(text, hash + 1, text.size), &number))
		return false;
	*ret_request = (uint64_t)number;
	return true;
}

/* What a request leaves in the record is marked with its number, where it has a text of its own:
 * it must not be there twice. */
static void
mark_check(struct line *line)
{
	static const char *const marked[EVENT_KINDS] = {
		[EVENT_PERSON_ADDED] = "name",
		[EVENT_CARD_ISSUED] = "reason",
		[EVENT_SITTING_OPENED] = "name",
		[EVENT_RESOLUTION_DRAFTED] = "title",
		[EVENT_VERSION_WRITTEN] = "note",
		[EVENT_ITEM_PULLED] = "reason",
		[EVENT_VOTE_REOPENED] = "reason",
		[EVENT_VOTE_VOIDED] = "reason",
		[EVENT_DISSENT_REGISTERED] = "statement",
		[EVENT_ISSUE_NAMED] = "name",
		[EVENT_MEETING_CALLED] = "name",
		[EVENT_MEETING_RENAMED] = "name",
		[EVENT_MEETING_TIMES_SET] = "reason",
		[EVENT_PERSON_RENAMED] = "name",
		[EVENT_BODY_RENAMED] = "name",
		[EVENT_PAST_VOTE_RECORDED] = "question",
		[EVENT_SITTING_RECESSED] = "reason",
		[EVENT_SCREEN_ADDED] = "name",
		[EVENT_SLIDE_QUEUED] = "words",
	};
	if (!marked[line->kind])
		return;
	uint64_t number = 0;
	if (!ledger_mark(text_of(line->event, marked[line->kind]), &number)
	    || ids_has(&line->ledger->unkeyed, number))
		return;
	if (ids_has(&line->ledger->marks, number))
		WRONG(line, "a request happens once", "request %" PRIu64 " left %s twice, at last "
			"in entry %" PRIu64, number, event_kinds[line->kind].name, line->seq);
	ids_add(line->ledger->arena, &line->ledger->marks, number);
}

static void
room_for(struct ledger *ledger, uint64_t seq)
{
	if (seq < ledger->slot_room)
		return;
	size_t before = ledger->slot_room, room = before ? before * 2 : 512;
	ledger->slots = arena_grow(ledger->arena, ledger->slots, before * sizeof *ledger->slots,
		room * sizeof *ledger->slots);
	ledger->leaves = arena_grow(ledger->arena, ledger->leaves, before * sizeof *ledger->leaves,
		room * sizeof *ledger->leaves);
	ledger->kinds = arena_grow(ledger->arena, ledger->kinds, before * sizeof *ledger->kinds,
		room * sizeof *ledger->kinds);
	ledger->slot_room = room;
}

/* The entries of an item that leaves while it is before a sitting. */
static bool
may_leave(enum event_kind kind)
{
	return kind == EVENT_SPEECH_ENDED || kind == EVENT_ITEM_CALLED
		|| kind == EVENT_ITEM_REMOVED;
}

static void
owed_check(struct line *line)
{
	struct ledger *ledger = line->ledger;
	if (ledger->owed.count == 0)
		return;
	if (line->kind == EVENT_RESOLUTION_MOVED || may_leave(line->kind))
		return;
	WRONG(line, "what was adopted takes its step", "vote %" PRIu64 " was announced, and "
		"resolution %" PRIu64 " did not move", ledger->owed_vote, ledger->owed.at[0]);
}

/* What left the floor with its item leaves the agenda next. */
static void
leaving_check(struct line *line)
{
	const struct ledger *ledger = line->ledger;
	if (!ledger->leaving || (may_leave(line->kind) && line->by == ledger->leaving_by))
		return;
	WRONG(line, "only officers preside", "item %" PRIu64 " was taken from the floor by person "
		"%" PRIu64 " and stayed on the agenda", ledger->leaving, ledger->leaving_by);
}

void
ledger_take(struct ledger *ledger, const struct entry *entry)
{
	struct line line = {
		.world = ledger->world, .ledger = ledger, .arena = ledger->entry,
		.seq = entry->stamp.seq, .at = entry->stamp.at, .kind = entry->kind,
	};
	if (line.seq != ledger->last + 1)
		WRONG(&line, "numbers have no gap", "entry %" PRIu64 " follows %" PRIu64, line.seq,
			ledger->last);
	if (line.at < ledger->at)
		WRONG(&line, "time never runs backwards in the record",
			"entry %" PRIu64 " is %" PRId64 " ms before the one in front of it",
			line.seq, ledger->at - line.at);
	if ((unsigned)line.kind >= EVENT_KINDS || !event_kinds[line.kind].name)
		WRONG(&line, "an entry is of a known kind", "entry %" PRIu64, line.seq);
	line.event = payload_read(ledger->entry, entry->payload);
	if (!line.event)
		WRONG(&line, "a payload can be read", "entry %" PRIu64, line.seq);
	if (ledger->world->broken)
		return;
	line.by = id_of(line.event, "by");
	room_for(ledger, line.seq);
	ledger->last = line.seq;
	ledger->at = line.at;
	ledger->leaves[line.seq] = entry->leaf;
	ledger->kinds[line.seq] = entry->kind;
	ledger->world->counts[COUNTED_ENTRIES]++;
	seal_check(&line, entry);
	owed_check(&line);
	leaving_check(&line);
	mark_check(&line);
	ledger_due(ledger, line.at, &line);
	tell(ledger->world, "entry %" PRIu64 " %s by %" PRIu64 ": %.*s", line.seq,
		event_kinds[line.kind].name, line.by, (int)(entry->payload.size < 300
			? entry->payload.size : 300), entry->payload.at);
	(void)(ledger_vote(&line) || ledger_house(&line) || ledger_text(&line)
		|| ledger_speech(&line) || ledger_screen(&line) || ledger_course(&line));
	arena_reset(ledger->entry);
}
