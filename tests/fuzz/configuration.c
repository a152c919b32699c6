/* A configuration file: read whole, or refused with the number of a line that it has. */
#include <assert.h>
#include <string.h>

#include "http/origin.h"
#include "main/options.h"
#include "target.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	struct str text = target_text(arena, data, size);
	struct options options = { .data = "whereas.db", .listen = "127.0.0.1:8080" };
	const char *mistake = NULL;
	int lines = 1;
	for (size_t i = 0; i < text.size; i++)
		lines += text.at[i] == '\n';
	int line = options_settings(arena, text, &options, &mistake);
	assert(line >= 0 && line <= lines && mistake);
	if (line > 0)
		assert(mistake[0]);
	else
		assert(options.data[0] && options.listen);
	if (line == 0 && options.origin)
		(void)origin_valid(str_of(options.origin));
	return 0;
}
