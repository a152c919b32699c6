/* The commands and their table. Each stands in a file of its own, reads its options, tells what it
 * did, and returns an exit code of options.h. */
#ifndef WHEREAS_MAIN_COMMANDS_H
#define WHEREAS_MAIN_COMMANDS_H

#include "main/options.h"

extern const struct command commands[];
extern const size_t command_count;

int serve_run(const struct options *options);
int demo_run(const struct options *options);
int import_run(const struct options *options);
int export_run(const struct options *options);
int rehearse_run(const struct options *options);
int replay_run(const struct options *options);
int check_run(const struct options *options);
int backup_run(const struct options *options);
int administrator_run(const struct options *options);

#endif
