/* Texts to import: a file, or the .txt files of a folder, each read into a reading
 * (wording/reading.h).
 *
 * An index beside them (index.tsv, columns n, file and title, separated by tabs) may say what each
 * is called: n is the text's name without its ending, file the label it goes by, title its title.
 * Everything lives in the arena of the import. */
#ifndef WHEREAS_MAIN_IMPORT_TEXTS_H
#define WHEREAS_MAIN_IMPORT_TEXTS_H

#include "main/import.h"
#include "wording/reading.h"

struct text {
	const char *path;
	struct str name;  /* of the file: "0001.txt" */
	struct reading reading;
	struct str label; /* from the index; empty: none */
	struct str title; /* from the index; empty: none */
};

struct texts {
	struct text *at;
	size_t count;
	bool indexed; /* there is an index */
};

/* Reads them all, in the order of their names. A text that cannot be read is refused in the report.
 * A fault where there is none, or where the index is no such table. */
MUST_USE struct fault texts_read(struct import *import, struct texts *ret_texts);

/* Prints what each text was read into, and the sum of it; for people, or as
 * {"files":[{"file","words","placed","left_over","whereas","resolved","title"}],"total":{"files",…,
 * "files_with_both"}}. Texts that could not be read are told on stderr. Returns the exit code. */
int texts_print(const struct import *import, const struct texts *texts);

/* Notes the sum in the report. */
void texts_count(struct import *import, const struct texts *texts);

#endif
