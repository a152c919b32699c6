/* Text: words taken one after the other are the words counted; normal and folded forms are valid,
 * and the normal form of one is itself; digits in hex and base64 come back as they were. */
#include "text/utf8.h"

#include <assert.h>
#include <string.h>

#include "target.h"
#include "text/digest.h"

static void
walk(struct str text)
{
	struct str rest = text, word;
	uint32_t point;
	size_t words = 0, points = 0;
	while (utf8_word(&rest, &word)) {
		assert(word.size > 0 && word.at >= text.at);
		words++;
	}
	assert(words == utf8_words(text));
	for (rest = text; utf8_next(&rest, &point); points++)
		assert(point <= 0x10FFFF);
	assert(points <= text.size);
}

static void
forms(struct arena *arena, struct str text)
{
	struct str windows = utf8_of_windows(arena, text);
	assert(utf8_valid(windows) || memchr(text.at, '\0', text.size));
	if (!utf8_valid(text))
		return;
	struct str normal = utf8_normal(arena, text), folded = utf8_fold(arena, text);
	assert(utf8_valid(normal) && utf8_valid(folded));
	assert(str_equal(utf8_normal(arena, normal), normal));
}

static void
digits(struct arena *arena, struct str text)
{
	unsigned char bytes[DIGEST_SIZE];
	struct buf out;
	buf_init(&out, arena, 128);
	if (base64url_read(text, bytes, sizeof bytes)) {
		base64url_write(&out, (struct str){ (const char *)bytes, sizeof bytes });
		assert(str_equal(buf_str(&out), text));
	} else if (hex_read(text, bytes, sizeof bytes)) {
		hex_write(&out, (struct str){ (const char *)bytes, sizeof bytes });
		assert(str_equal(buf_str(&out), text));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	struct str text = target_text(arena, data, size);
	walk(text);
	forms(arena, text);
	digits(arena, text);
	return 0;
}
