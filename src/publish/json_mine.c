/* My votes: what one person cast, for the seats that are theirs or that they act for, by vote and
 * the newest first: the ballot that counts, where it stands in the record, and those it took the
 * place of. What a seat's own person or whoever cast it may know, and nobody else. */
#include "publish/json_field.h"
#include "publish/pages.h"
#include "publish/part.h"

enum {
	VOTES_MOST = 1000,  /* the newest */
	EARLIER_MOST = 100, /* the newest of a place; somebody may change their mind all day long */
};

/* Whose votes are told, and in which of them. */
struct mine {
	const struct person *person;
	struct list seats, votes;
};

static void
seat_add(struct mine *mine, struct arena *arena, struct member *seat)
{
	for (EACH(const struct member, known, &mine->seats))
		if (known == seat)
			return;
	list_add(arena, &mine->seats, seat);
	for (EACH(struct vote, vote, &seat->votes))
		list_add(arena, &mine->votes, vote);
}

/* One's own seats, those one stood in for, and those whose proxy one holds. */
static struct mine
mine_of(struct arena *arena, const struct person *person)
{
	struct mine mine = { .person = person };
	for (EACH(struct member, seat, &person->seats)) {
		seat_add(&mine, arena, seat);
		for (EACH(const struct proxy, proxy, &seat->proxies_held))
			seat_add(&mine, arena, proxy->member);
	}
	for (EACH(const struct stand_in, stand_in, &person->stand_ins))
		seat_add(&mine, arena, stand_in->member);
	return mine;
}

static void
ballot(struct buf *out, enum choice choice, uint64_t entry, int64_t at)
{
	json_field_word(out, "choice", choice_word(choice));
	json_field_number(out, "entry", (int64_t)entry);
	json_field_time(out, "cast_at", at);
}

/* Of a seat that is somebody else's, those one cast oneself. */
static void
earlier(struct buf *out, const struct mine *mine, const struct place *place)
{
	size_t told = 0;
	json_open_list(out, "earlier"); /* the newest first */
	for (const struct earlier *one = place->earlier; one && told < EARLIER_MOST;
		one = one->before) {
		if (place->member->person != mine->person && one->by != mine->person->head.id)
			continue;
		json_open(out, NULL);
		ballot(out, one->choice, one->entry, one->cast_at);
		json_close(out);
		told++;
	}
	json_close_list(out);
}

static void
place_write(struct buf *out, const struct mine *mine, const struct place *place)
{
	json_open(out, NULL);
	json_field_number(out, "member", (int64_t)place->member->head.id);
	json_field_text(out, "name", place->member->person->name);
	json_field_flag(out, "own", place->member->person == mine->person);
	json_field_flag(out, "by_other", place->cast && place->cast_by != mine->person->head.id);
	json_field_flag(out, "cast", place->cast);
	if (place->cast)
		ballot(out, place->choice, place->entry, place->cast_at);
	if (place->absence.size > 0)
		json_field_text(out, "absence", place->absence);
	earlier(out, mine, place);
	json_close(out);
}

static void
places(struct buf *out, const struct mine *mine, const struct vote *vote)
{
	json_open_list(out, "places");
	for (EACH(const struct member, seat, &mine->seats)) {
		const struct place *place = vote_place(vote, seat->head.id);
		bool own = seat->person == mine->person;
		if (place && (own || (place->cast && place->cast_by == mine->person->head.id)))
			place_write(out, mine, place);
	}
	json_close_list(out);
}

static void
vote_told(struct buf *out, const struct mine *mine, const struct vote *vote)
{
	const struct sitting *sitting = vote->sitting;
	const struct meeting *meeting = sitting ? sitting->meeting : NULL;
	json_open(out, NULL);
	json_vote_fields(out, vote, AUDIENCE_MEMBERS);
	json_field_text(out, "of", vote->body->name);
	json_field_number(out, "meeting", meeting ? (int64_t)meeting->head.id : 0);
	json_field_text(out, "meeting_name", meeting ? meeting->name : STR(""));
	json_field_text(out, "sitting_name", sitting ? sitting->name : STR(""));
	json_field_time(out, "opened_at", vote->opened_at);
	json_field_time(out, "closed_at", vote->closed_at);
	places(out, mine, vote);
	json_close(out);
}

struct fault
mine_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct person *person =
	    assembly_find(viewing->assembly, viewing->wish->caller.person, NOUN_PERSON);
	struct mine mine = person ? mine_of(out->arena, person) : (struct mine){ 0 };
	const struct vote **votes = part_newest_first(out->arena, &mine.votes);
	size_t told = 0;
	json_open(out, NULL);
	json_open_list(out, "votes");
	for (size_t i = 0; i < mine.votes.count && told < VOTES_MOST; i++) {
		if (i > 0 && votes[i] == votes[i - 1])
			continue; /* on its roll with two seats */
		vote_told(out, &mine, votes[i]);
		told++;
	}
	json_close_list(out);
	json_close(out);
	return OK;
}
