/* Naming the fields of an action in faults, and the ceilings of its texts. */
#include "assembly/field.h"

#include "text/buf.h"
#include "text/utf8.h"

enum { PATH_MOST = 200 };

struct fault
field_text(struct str text, size_t most, const char *field)
{
	if (str_trim(text).size == 0)
		return fault(FAULT_EMPTY, field);
	return field_text_or_none(text, most, field);
}

struct fault
field_name(struct str name, size_t most, const char *field)
{
	TRY(field_text(name, most, field));
	return utf8_one_line(str_trim(name)) ? OK : fault(FAULT_UNSEEN_SIGN, field);
}

struct fault
field_text_or_none(struct str text, size_t most, const char *field)
{
	return text.size > most ? fault_too_large(field, most, "bytes") : OK;
}

const char *
field_member(struct arena *arena, const char *list, size_t index)
{
	return field_of_member(arena, list, index, "");
}

const char *
field_of_member(struct arena *arena, const char *list, size_t index, const char *field)
{
	struct buf path;
	buf_init(&path, arena, PATH_MOST);
	buf_text(&path, list);
	buf_byte(&path, '[');
	buf_number(&path, (int64_t)index);
	buf_byte(&path, ']');
	if (field[0] != '\0') {
		buf_byte(&path, '.');
		buf_text(&path, field);
	}
	return str_keep(arena, buf_str(&path)).at;
}

struct fault
field_ids_once(struct arena *arena, const struct id_list *ids, const char *list)
{
	for (size_t i = 0; i < ids->count; i++)
		for (size_t j = 0; j < i; j++)
			if (ids->at[i] == ids->at[j])
				return fault(FAULT_TWICE, field_member(arena, list, i));
	return OK;
}
