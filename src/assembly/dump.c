/* The fields of a line of the state, each unmistakable. */
#include "assembly/dump.h"

void
dump_begin(struct buf *out, const struct entity *entity)
{
	buf_text(out, noun_word(entity->noun));
	buf_byte(out, ' ');
	buf_number(out, (int64_t)entity->id);
	dump_number(out, "touched", (int64_t)entity->touched);
}

void
dump_end(struct buf *out)
{
	buf_byte(out, '\n');
}

static void
name_field(struct buf *out, const char *name)
{
	buf_byte(out, ' ');
	buf_text(out, name);
	buf_byte(out, '=');
}

static void
put_text(struct buf *out, struct str text)
{
	buf_number(out, (int64_t)text.size);
	buf_byte(out, ':');
	buf_put(out, text);
}

void
dump_number(struct buf *out, const char *name, int64_t number)
{
	name_field(out, name);
	buf_number(out, number);
}

void
dump_flag(struct buf *out, const char *name, bool flag)
{
	name_field(out, name);
	buf_text(out, flag ? "yes" : "no");
}

void
dump_text(struct buf *out, const char *name, struct str text)
{
	name_field(out, name);
	put_text(out, text);
}

void
dump_digest(struct buf *out, const char *name, const struct digest *digest)
{
	name_field(out, name);
	hex_write(out, (struct str){ (const char *)digest->bytes, DIGEST_SIZE });
}

void
dump_share(struct buf *out, const char *name, struct share share)
{
	name_field(out, name);
	share_write(out, share);
}

void
dump_term(struct buf *out, const char *name, const char *word)
{
	name_field(out, name);
	buf_text(out, word);
}

static void
put_id(struct buf *out, const struct entity *entity)
{
	buf_number(out, entity ? (int64_t)entity->id : 0);
}

void
dump_entity(struct buf *out, const char *name, const void *entity)
{
	name_field(out, name);
	put_id(out, entity);
}

void
dump_entities(struct buf *out, const char *name, const struct list *list)
{
	name_field(out, name);
	for (size_t i = 0; i < list->count; i++) {
		if (i > 0)
			buf_byte(out, ',');
		put_id(out, list->at[i]);
	}
}

void
dump_texts(struct buf *out, const char *name, const struct text_list *texts)
{
	name_field(out, name);
	for (size_t i = 0; i < texts->count; i++)
		put_text(out, texts->at[i]);
}
