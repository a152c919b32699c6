/* `whereas replay`: the record alone gives the state back. */
#include <inttypes.h>
#include <stdio.h>

#include "main/clock.h"
#include "main/commands.h"
#include "main/record_reading.h"
#include "text/digest.h"

int
replay_run(const struct options *options)
{
	struct record_reading reading = { 0 };
	int64_t begun = clock_ticks();
	struct fault fault = record_read(options->data, &reading);
	if (fault.code != FAULT_NONE) {
		int code = options_data_fault(options->data, fault);
		record_reading_end(&reading);
		return code;
	}
	int64_t ms = clock_ticks() - begun;
	struct digest digest = assembly_digest(reading.assembly);
	struct buf hex;
	buf_init(&hex, reading.arena, 2 * DIGEST_SIZE);
	hex_write(&hex, (struct str){ (const char *)digest.bytes, DIGEST_SIZE });
	uint64_t entries = reading.assembly->last.seq;
	if (options->json)
		printf("{\"digest\":\"%.*s\",\"entries\":%" PRIu64 ",\"ms\":%" PRId64 "}\n",
			(int)hex.size, hex.at, entries, ms);
	else
		printf("entries %" PRIu64 "\ndigest %.*s\n", entries, (int)hex.size, hex.at);
	record_reading_end(&reading);
	return EXIT_GOOD;
}
