/* A small reader of canonical JSON: no blanks, no fractions, no null. */
#include "sim/payload.h"

#include <string.h>

struct eye {
	struct arena *arena;
	const char *at, *end;
	bool lost;
};

static const struct value none = { .kind = VALUE_NONE };

static bool
see(struct eye *eye, char wanted)
{
	if (eye->at == eye->end || *eye->at != wanted)
		return false;
	eye->at++;
	return true;
}

static struct str
read_text(struct eye *eye)
{
	eye->lost |= !see(eye, '"');
	const char *from = eye->at;
	while (eye->at < eye->end && *eye->at != '"')
		eye->at += *eye->at == '\\' ? 2 : 1;
	struct str text = { from, (size_t)(eye->at - from) };
	eye->lost |= eye->at > eye->end || !see(eye, '"');
	return text;
}

static int64_t
read_number(struct eye *eye)
{
	bool minus = see(eye, '-');
	int64_t number = 0;
	const char *from = eye->at;
	while (eye->at < eye->end && *eye->at >= '0' && *eye->at <= '9')
		number = number * 10 + (*eye->at++ - '0');
	eye->lost |= eye->at == from;
	return minus ? -number : number;
}

static struct value *read_value(struct eye *eye);

static struct value *
read_members(struct eye *eye, char end, bool named)
{
	struct value *first = NULL;
	struct value **last = &first;
	if (see(eye, end))
		return NULL;
	do {
		struct str name = named ? read_text(eye) : (struct str){ 0 };
		eye->lost |= named && !see(eye, ':');
		if (eye->lost)
			return NULL;
		*last = read_value(eye);
		(*last)->name = name;
		last = &(*last)->next;
	} while (!eye->lost && see(eye, ','));
	eye->lost |= !see(eye, end);
	return first;
}

static bool
read_word(struct eye *eye, const char *word)
{
	size_t size = strlen(word);
	if ((size_t)(eye->end - eye->at) < size || memcmp(eye->at, word, size) != 0)
		return false;
	eye->at += size;
	return true;
}

static struct value *
read_value(struct eye *eye)
{
	struct value *value = TAKE(eye->arena, struct value);
	if (see(eye, '{')) {
		value->kind = VALUE_OBJECT;
		value->first = read_members(eye, '}', true);
	} else if (see(eye, '[')) {
		value->kind = VALUE_LIST;
		value->first = read_members(eye, ']', false);
	} else if (eye->at < eye->end && *eye->at == '"') {
		value->kind = VALUE_TEXT;
		value->text = read_text(eye);
	} else if (read_word(eye, "true")) {
		value->kind = VALUE_FLAG;
		value->number = 1;
	} else if (read_word(eye, "false")) {
		value->kind = VALUE_FLAG;
	} else {
		value->kind = VALUE_NUMBER;
		value->number = read_number(eye);
	}
	return value;
}

const struct value *
payload_read(struct arena *arena, struct str payload)
{
	struct eye eye = { .arena = arena, .at = payload.at, .end = payload.at + payload.size };
	const struct value *value = read_value(&eye);
	return eye.lost || eye.at != eye.end || value->kind != VALUE_OBJECT ? NULL : value;
}

const struct value *
value_of(const struct value *object, const char *name)
{
	for (const struct value *at = object->first; at; at = at->next)
		if (at->name.size == strlen(name) && !memcmp(at->name.at, name, at->name.size))
			return at;
	return &none;
}

int64_t
number_of(const struct value *object, const char *name)
{
	return value_of(object, name)->number;
}

uint64_t
id_of(const struct value *object, const char *name)
{
	return (uint64_t)value_of(object, name)->number;
}

bool
flag_of(const struct value *object, const char *name)
{
	return value_of(object, name)->number == 1;
}

struct str
text_of(const struct value *object, const char *name)
{
	return value_of(object, name)->text;
}

bool
text_is(const struct value *object, const char *name, const char *text)
{
	return str_equal(text_of(object, name), str_of(text));
}

int64_t
weight_of(const struct value *object, const char *name)
{
	struct str text = text_of(object, name);
	int64_t weight = 0, unit = 1000000;
	size_t at = 0;
	for (; at < text.size && text.at[at] != '.'; at++)
		weight = weight * 10 + (text.at[at] - '0');
	weight *= unit;
	for (at++; at < text.size; at++) {
		unit /= 10;
		weight += (text.at[at] - '0') * unit;
	}
	return weight;
}

struct ratio
ratio_of(const struct value *object, const char *name)
{
	struct str text = text_of(object, name);
	struct ratio ratio = { 0 };
	int64_t *number = &ratio.part;
	for (size_t at = 0; at < text.size; at++) {
		if (text.at[at] == '/')
			number = &ratio.whole;
		else
			*number = *number * 10 + (text.at[at] - '0');
	}
	return ratio;
}
