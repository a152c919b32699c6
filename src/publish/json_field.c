/* Commas are set by json_next, which looks at the last byte. */
#include "publish/json_field.h"

#include "record/codec.h"
#include "text/date.h"
#include "text/weight.h"

static void
key(struct buf *out, const char *name)
{
	json_next(out);
	if (name)
		json_key(out, name);
}

void
json_open(struct buf *out, const char *name)
{
	key(out, name);
	buf_byte(out, '{');
}

void
json_open_list(struct buf *out, const char *name)
{
	key(out, name);
	buf_byte(out, '[');
}

void
json_close(struct buf *out)
{
	buf_byte(out, '}');
}

void
json_close_list(struct buf *out)
{
	buf_byte(out, ']');
}

void
json_field_text(struct buf *out, const char *name, struct str text)
{
	key(out, name);
	json_text(out, text);
}

void
json_field_word(struct buf *out, const char *name, const char *word)
{
	json_field_text(out, name, str_of(word));
}

void
json_field_number(struct buf *out, const char *name, int64_t number)
{
	key(out, name);
	buf_number(out, number);
}

void
json_field_flag(struct buf *out, const char *name, bool flag)
{
	key(out, name);
	json_flag(out, flag);
}

void
json_field_null(struct buf *out, const char *name)
{
	key(out, name);
	buf_text(out, "null");
}

void
json_field_weight(struct buf *out, const char *name, int64_t weight)
{
	key(out, name);
	buf_byte(out, '"');
	weight_write(out, weight);
	buf_byte(out, '"');
}

void
json_field_share(struct buf *out, const char *name, struct share share)
{
	key(out, name);
	buf_byte(out, '"');
	share_write(out, share);
	buf_byte(out, '"');
}

void
json_field_time(struct buf *out, const char *name, int64_t instant_ms)
{
	key(out, name);
	if (!instant_ms) {
		buf_text(out, "null");
		return;
	}
	buf_byte(out, '"');
	date_write(out, instant_ms);
	buf_byte(out, '"');
}

void
json_field_digest(struct buf *out, const char *name, const struct digest *digest)
{
	key(out, name);
	buf_byte(out, '"');
	hex_write(out, (struct str){ (const char *)digest->bytes, DIGEST_SIZE });
	buf_byte(out, '"');
}

void
json_field_texts(struct buf *out, const char *name, const struct text_list *texts)
{
	json_open_list(out, name);
	for (size_t i = 0; i < texts->count; i++)
		json_field_text(out, NULL, texts->at[i]);
	json_close_list(out);
}

void
json_field_part(struct buf *out, const char *name, const struct shape *shape, const void *part)
{
	key(out, name);
	codec_write(out, shape, part);
}

void
json_member_short(struct buf *out, const struct member *member)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)member->head.id);
	json_field_text(out, "name", member->person->name);
	json_field_text(out, "city", fact_of(member, "city"));
	json_field_text(out, "state", fact_of(member, "state"));
	json_field_text(out, "party", fact_of(member, "party"));
	json_close(out);
}

void
json_resolution_short(struct buf *out, const struct resolution *resolution)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)resolution->head.id);
	json_field_text(out, "label", resolution->label);
	json_field_text(out, "title", resolution->title);
	json_field_text(out, "state", resolution->state);
	json_field_word(out, "standing", standing_word(resolution->standing));
	json_open_list(out, "issues");
	for (EACH(const struct issue, issue, &resolution->issues))
		json_field_text(out, NULL, issue->slug);
	json_close_list(out);
	json_close(out);
}

/* What nobody counted is null, and so is what it weighs: zero would be a claim. */
static void
counted(struct buf *out, const char *name, int64_t heads)
{
	if (heads >= 0)
		json_field_number(out, name, heads);
	else
		json_field_null(out, name);
}

static void
weighed(struct buf *out, const char *name, int64_t heads, int64_t weight)
{
	if (heads >= 0)
		json_field_weight(out, name, weight);
	else
		json_field_null(out, name);
}

void
json_vote_result(struct buf *out, const struct vote *vote)
{
	const struct part_count *count = &vote->count;
	json_field_word(out, "decision", decision_word(vote->decision));
	json_field_text(out, "sentence", vote->sentence);
	json_open(out, "count");
	counted(out, "yes", count->yes);
	counted(out, "no", count->no);
	counted(out, "abstain", count->abstain);
	counted(out, "present", count->present);
	weighed(out, "yes_weight", count->yes, count->yes_weight);
	weighed(out, "no_weight", count->no, count->no_weight);
	weighed(out, "abstain_weight", count->abstain, count->abstain_weight);
	weighed(out, "present_weight", count->present, count->present_weight);
	json_close(out);
	json_field_weight(out, "base_weight", vote->base_weight);
	json_field_weight(out, "needed", vote->needed);
	counted(out, "present", vote->present);
	json_field_number(out, "quorum_needed", vote->quorum_needed);
}

void
json_vote_fields(struct buf *out, const struct vote *vote, enum audience audience)
{
	json_field_number(out, "id", (int64_t)vote->head.id);
	json_field_number(out, "number", vote->number);
	json_field_number(out, "body", (int64_t)vote->body->head.id);
	json_field_text(out, "question", vote->question);
	json_field_word(out, "method", vote_method_word(vote->method));
	json_field_word(out, "state", vote_state_word(vote->state));
	if (vote_shows_result(vote, audience))
		json_vote_result(out, vote);
}

void
json_vote_short(struct buf *out, const struct vote *vote, enum audience audience)
{
	json_open(out, NULL);
	json_vote_fields(out, vote, audience);
	json_close(out);
}
