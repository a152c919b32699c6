/* Which program this is: the version, the commit of its source, and the libraries that it found
 * when it was started. The numbers are constants of the build; two builds of one source agree. */
#ifndef WHEREAS_MAIN_VERSION_H
#define WHEREAS_MAIN_VERSION_H

#include <stdio.h>

extern const char version_number[]; /* "0.1.0" */
extern const char version_commit[]; /* twelve digits, or "unknown" */

void version_write(FILE *out);

#endif
