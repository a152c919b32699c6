/* The operator's log: one line for each fact, to stderr, written whole. No line holds a secret but
 * the link of the first run. */
#ifndef WHEREAS_MAIN_TELL_H
#define WHEREAS_MAIN_TELL_H

#include <stdbool.h>

/* Lines as JSON objects {"at","level","what"} from now on, or as "2026-06-05T14:03:07.250Z info
 * what". */
void tell_as_json(bool json);

/* level: "info", "warning", "error". Safe from any thread. */
void tell(const char *level, const char *what);
void tell_format(const char *level, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
