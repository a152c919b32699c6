/* The report of an import, spoken: for people, or for programs. What it holds and how it is filled
 * stands in import/report.h. */
#ifndef WHEREAS_MAIN_IMPORT_REPORT_H
#define WHEREAS_MAIN_IMPORT_REPORT_H

#include "import/report.h"

/* Writes it to standard output: for people, or as one JSON object {"what","file","applied",
 * "counts":{…},"refused":[{"place","line","column","code","sentence"}],"notes":[…]}. */
void import_report_print(const struct import_report *report, bool applied, bool json);

#endif
