/* One table for each language; what is missing in one would be NULL, which a test looks for. */
#include "publish/card_words.h"

#include <assert.h>

#include "text/date.h"

enum { INSTANT_BYTES_MOST = 64, MINUTE_MS = 60 * 1000 };

static const struct card_words english = {
	.instruction = "Point the camera of the phone you will vote with at the code, then press "
		       "“Sign in”. This card works once; give it to nobody.",
	.until = "Good until ",
	.by_hand = "Or type this address:",
	.lost = "Some letters on these cards are in no font of the server; another sign stands "
		"for them. The cards are good all the same. To print the letters, have a font with "
		"them installed there, such as fonts-noto-core, and print these cards anew.",
	.roles = { "Member", "Chair", "Vice chair", "Clerk", "Scrutineer", "Auditor", "Observer" },
	.months = { "January", "February", "March", "April", "May", "June", "July", "August",
	    "September", "October", "November", "December" },
	.date = "D M Y, T",
};

static const struct card_words spanish = {
	.instruction = "Enfoque el código con la cámara del teléfono con el que va a votar y pulse "
		       "«Iniciar sesión». La tarjeta sirve una sola vez. No se la dé a nadie.",
	.until = "Válida hasta el ",
	.by_hand = "O escriba esta dirección:",
	.lost =
	    "Algunas letras de estas tarjetas no están en ninguna fuente del servidor; otro "
	    "signo ocupa su lugar. Las tarjetas valen igualmente. Para imprimir las letras, haga "
	    "instalar allí una fuente que las tenga, como fonts-noto-core, y vuelva a imprimirlas.",
	.roles = { "Miembro", "Presidencia", "Vicepresidencia", "Secretaría", "Escrutador",
	    "Auditor", "Observador" },
	.months = { "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
	    "septiembre", "octubre", "noviembre", "diciembre" },
	.date = "D de M de Y, T",
};

static const struct card_words german = {
	.instruction =
	    "Die Kamera des Telefons, mit dem Sie abstimmen, auf den Code richten, dann „Anmelden“ "
	    "drücken. Die Karte gilt nur einmal und nur für Sie.",
	.until = "Gültig bis ",
	.by_hand = "Oder diese Adresse eintippen:",
	.lost =
	    "Einige Buchstaben auf diesen Karten sind in keiner Schrift des Servers; für sie "
	    "steht ein anderes Zeichen. Die Karten gelten trotzdem. Um die Buchstaben zu drucken, "
	    "dort eine Schrift einrichten lassen, die sie hat, etwa fonts-noto-core, und diese "
	    "Karten neu drucken.",
	.roles = { "Mitglied", "Vorsitz", "Stellvertretender Vorsitz", "Schriftführung",
	    "Stimmenzählung", "Revision", "Beobachtung" },
	.months = { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
	    "September", "Oktober", "November", "Dezember" },
	.date = "D. M Y, T Uhr",
};

static const struct card_words french = {
	.instruction =
	    "Visez le code avec le téléphone qui servira à voter, puis touchez "
	    "« Se connecter ». Cette carte sert une seule fois. Ne la donnez à personne.",
	.until = "Valable jusqu’au ",
	.by_hand = "Ou saisissez cette adresse :",
	.lost =
	    "Certaines lettres de ces cartes ne sont dans aucune police du serveur ; un autre "
	    "signe en tient lieu. Les cartes sont valables. Pour imprimer ces lettres, faites-y "
	    "installer une police qui les contient, comme fonts-noto-core, puis réimprimez ces "
	    "cartes.",
	.roles = { "Membre", "Présidence", "Vice-présidence", "Secrétariat", "Scrutateur",
	    "Auditeur", "Observateur" },
	.months = { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
	    "septembre", "octobre", "novembre", "décembre" },
	.date = "D M Y à T",
};

const struct card_words *
card_words_in(enum language language)
{
	static const struct card_words *const all[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] = &english,
		[LANGUAGE_ES] = &spanish,
		[LANGUAGE_DE] = &german,
		[LANGUAGE_FR] = &french,
	};
	assert(language < LANGUAGE_COUNT);
	return all[language];
}

/* A number within a date as it is written (RFC 3339). */
static int64_t
digits(struct str written, size_t from, size_t count)
{
	int64_t number = 0;
	bool read = str_number(str_part(written, from, count), &number);
	assert(read);
	return number;
}

void
card_until_write(struct buf *out, enum language language, int64_t until, int64_t offset)
{
	const struct card_words *words = card_words_in(language);
	struct buf written;
	buf_init(&written, out->arena, INSTANT_BYTES_MOST);
	date_write(&written, until + offset * MINUTE_MS);
	struct str there = buf_str(&written); /* 2026-06-05T10:03:07.250Z */
	buf_text(out, words->until);
	for (const char *at = words->date; *at; at++) {
		if (*at == 'D')
			buf_number(out, digits(there, 8, 2));
		else if (*at == 'M')
			buf_text(out, words->months[digits(there, 5, 2) - 1]);
		else if (*at == 'Y')
			buf_number(out, digits(there, 0, 4));
		else if (*at == 'T')
			buf_put(out, str_part(there, 11, 5));
		else
			buf_byte(out, *at);
	}
}
