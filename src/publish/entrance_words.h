/* What the pages to come in by say, and those that tell of a fault, in the languages of the house
 * (terms.def). What a printed card tells people to press stands here too (publish/card_words.h), so
 * a test keeps the two together. Every member is one text, a constant; none is markup. */
#ifndef WHEREAS_PUBLISH_ENTRANCE_WORDS_H
#define WHEREAS_PUBLISH_ENTRANCE_WORDS_H

#include "text/terms.h"

struct entrance_words {
	const char *own_name; /* of the language, as it calls itself */
	const char *language; /* above the choice of one */
	const char *motto, *skip, *home;

	const char *sign_in, *name, *password;
	const char *shared, *shared_more; /* for who sits at a device that is not theirs alone */
	const char *no_password, *no_password_more;
	const char *come_in, *card_once, *use_card;
	const char *set_up, *set_up_more, *become;

	const char *account, *account_parts, *none_yet;
	const char *current, *new_password, *rule, *set, *was_set;
	const char *sign_out, *sign_out_here, *sign_out_everywhere, *nobody;

	/* What web/enter.js says by itself; "{n}" is a number of seconds. */
	const char *needs_script, *unreachable, *not_whole, *wait;

	/* Above a fault, by its status; what is said of 404; the note of where; the way out. */
	const char *please_sign_in, *not_open, *nothing_here, *too_much, *went_wrong, *failed;
	const char *nothing_there, *address_was, *to_home;
};

const struct entrance_words *entrance_words_in(enum language language);

#endif
