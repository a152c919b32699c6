/* Leads: the words that begin a clause, "WHEREAS," and "NOW, THEREFORE, BE IT RESOLVED," and
 * what people, scanners and web pages make of them: "ITRESOLVED,", "RESOLVED,as", "therefore
 * be it / Resolved". */
#ifndef WHEREAS_WORDING_LEAD_H
#define WHEREAS_WORDING_LEAD_H

#include "wording/page.h"

enum lead_kind {
	LEAD_NONE,
	LEAD_WHEREAS,
	LEAD_RESOLVED,
	LEAD_THEREFORE, /* "now, therefore, be it" without "resolved" */
};

struct lead {
	enum lead_kind kind;
	size_t end;   /* the piece behind it */
	bool capital; /* begins with a capital */
	bool shouted; /* its first piece is in capitals */
	bool marked;  /* a comma, colon or the like is behind it */
	bool formal;  /* "resolved" does not stand alone: "be it" or "therefore" is before it */
	bool joins;   /* begins with "and" */
	bool further; /* it goes on from an earlier one: "be it further resolved" */
};

/* How many bytes of a word are its first piece: all of them, unless a lead in it was joined to its
 * neighbours. At least 1 of a word that has any. */
size_t lead_cut(struct str word);

/* The lead that begins with this piece and ends before `end`, if there is one. Whether it
 * begins a clause is a question of what stands around it. */
struct lead lead_at(const struct page *page, size_t piece, size_t end);

#endif
