/* One table for each language; what is missing in one would be NULL, which a test looks for. */
#include "publish/entrance_words.h"

#include <assert.h>

static const struct entrance_words english = {
	.own_name = "English",
	.language = "Language",
	.motto = "The record of a deliberating body",
	.skip = "Skip to the content",
	.home = "Home",
	.sign_in = "Sign in",
	.name = "Name",
	.password = "Password",
	.shared = "This is not my device, or others use it too",
	.shared_more = "You are then signed out after two minutes in which nobody touched it.",
	.no_password = "No password?",
	.no_password_more = "The desk gives every member a card with a link, or a code to "
			    "photograph. It signs you in once, without a password.",
	.come_in = "Come in",
	.card_once =
	    "Your card works once. Press the button on the device that you will vote with.",
	.use_card = "Sign in with this card",
	.set_up = "Set up this house",
	.set_up_more = "Nobody administers this server yet. Choose the name and the password that "
		       "you will sign in with.",
	.become = "Become the administrator",
	.account = "Your account",
	.account_parts = "Name and password",
	.none_yet = "You have no password yet. With one you can sign in without a card.",
	.current = "Current password",
	.new_password = "New password",
	.rule = "At least 12 characters; a few words make a good one.",
	.set = "Set name and password",
	.was_set = "Your name and password are set. Every other device was signed out.",
	.sign_out = "Sign out",
	.sign_out_here = "Sign out here",
	.sign_out_everywhere = "Sign out on every device",
	.nobody = "You are not signed in.",
	.needs_script =
	    "This page needs JavaScript: it sends what you enter in a way that no other "
	    "site can.",
	.unreachable =
	    "The server can’t be reached. Nothing was sent twice; try again in a moment.",
	.not_whole =
	    "This link is not whole: what stands after the # is missing. Open it again, or "
	    "ask for another one.",
	.wait = "It takes {n} seconds.",
	.please_sign_in = "Please sign in",
	.not_open = "This is not open to you",
	.nothing_here = "There is nothing here",
	.too_much = "Too much at once",
	.went_wrong = "Something went wrong here",
	.failed = "This did not work",
	.nothing_there = "There is nothing at this address.",
	.address_was = "The address was",
	.to_home = "To the home page",
};

static const struct entrance_words spanish = {
	.own_name = "Español",
	.language = "Idioma",
	.motto = "El registro de un órgano deliberante",
	.skip = "Ir al contenido",
	.home = "Inicio",
	.sign_in = "Iniciar sesión",
	.name = "Nombre",
	.password = "Contraseña",
	.shared = "Este dispositivo no es mío, o también lo usan otros",
	.shared_more = "La sesión se cerrará sola cuando nadie lo haya tocado durante dos minutos.",
	.no_password = "¿Sin contraseña?",
	.no_password_more =
	    "La secretaría entrega a cada miembro una tarjeta con un enlace, o un código "
	    "para fotografiar. Da acceso una sola vez, sin contraseña.",
	.come_in = "Entrar",
	.card_once =
	    "La tarjeta sirve una sola vez. Pulse el botón en el dispositivo con el que va "
	    "a votar.",
	.use_card = "Iniciar sesión con esta tarjeta",
	.set_up = "Configurar esta institución",
	.set_up_more =
	    "Nadie administra todavía este servidor. Elija el nombre y la contraseña con "
	    "los que iniciará sesión.",
	.become = "Asumir la administración",
	.account = "Su cuenta",
	.account_parts = "Nombre y contraseña",
	.none_yet = "Aún no tiene contraseña. Con una podrá iniciar sesión sin tarjeta.",
	.current = "Contraseña actual",
	.new_password = "Contraseña nueva",
	.rule = "Al menos 12 caracteres; unas cuantas palabras son una buena contraseña.",
	.set = "Guardar nombre y contraseña",
	.was_set =
	    "El nombre y la contraseña se han guardado. La sesión se ha cerrado en todos los "
	    "demás dispositivos.",
	.sign_out = "Cerrar sesión",
	.sign_out_here = "Cerrar sesión aquí",
	.sign_out_everywhere = "Cerrar sesión en todos los dispositivos",
	.nobody = "No ha iniciado sesión.",
	.needs_script =
	    "Esta página necesita JavaScript: envía lo que usted escribe de un modo que "
	    "ningún otro sitio puede imitar.",
	.unreachable = "No hay conexión con el servidor. Nada se ha enviado dos veces; vuelva a "
		       "intentarlo en un momento.",
	.not_whole = "Este enlace no está completo: falta lo que va detrás de #. Ábralo otra vez o "
		     "pida otro.",
	.wait = "Espere {n} segundos.",
	.please_sign_in = "Inicie sesión",
	.not_open = "Usted no tiene acceso a esto",
	.nothing_here = "Aquí no hay nada",
	.too_much = "Demasiadas peticiones a la vez",
	.went_wrong = "Algo ha fallado aquí",
	.failed = "Esto no ha funcionado",
	.nothing_there = "No hay nada en esta dirección.",
	.address_was = "La dirección era",
	.to_home = "Ir a la página de inicio",
};

static const struct entrance_words german = {
	.own_name = "Deutsch",
	.language = "Sprache",
	.motto = "Das Protokoll einer beratenden Versammlung",
	.skip = "Zum Inhalt",
	.home = "Startseite",
	.sign_in = "Anmelden",
	.name = "Name",
	.password = "Passwort",
	.shared = "Dieses Gerät gehört mir nicht, oder andere benutzen es auch",
	.shared_more = "Sie werden dann von selbst abgemeldet, wenn es zwei Minuten lang niemand "
		       "berührt hat.",
	.no_password = "Kein Passwort?",
	.no_password_more =
	    "Das Tagungsbüro gibt jedem Mitglied eine Karte mit einem Link oder "
	    "einem Code zum Fotografieren. Sie meldet Sie einmal an, ohne Passwort.",
	.come_in = "Eintreten",
	.card_once = "Die Karte gilt nur einmal. Drücken Sie den Knopf auf dem Gerät, mit dem Sie "
		     "abstimmen werden.",
	.use_card = "Anmelden mit dieser Karte",
	.set_up = "Dieses Haus einrichten",
	.set_up_more = "Noch verwaltet niemand diesen Server. Wählen Sie den Namen und das "
		       "Passwort, mit denen Sie sich anmelden werden.",
	.become = "Verwaltung übernehmen",
	.account = "Ihr Konto",
	.account_parts = "Name und Passwort",
	.none_yet = "Sie haben noch kein Passwort. Mit einem können Sie sich ohne Karte anmelden.",
	.current = "Bisheriges Passwort",
	.new_password = "Neues Passwort",
	.rule = "Mindestens 12 Zeichen; einige Wörter ergeben ein gutes Passwort.",
	.set = "Name und Passwort festlegen",
	.was_set = "Name und Passwort sind festgelegt. Alle anderen Geräte wurden abgemeldet.",
	.sign_out = "Abmelden",
	.sign_out_here = "Hier abmelden",
	.sign_out_everywhere = "Auf allen Geräten abmelden",
	.nobody = "Sie sind nicht angemeldet.",
	.needs_script = "Diese Seite braucht JavaScript: Sie sendet, was Sie eingeben, auf eine "
			"Weise, die keiner anderen Website offensteht.",
	.unreachable =
	    "Der Server ist nicht zu erreichen. Nichts wurde doppelt gesendet; versuchen "
	    "Sie es gleich noch einmal.",
	.not_whole = "Dieser Link ist nicht vollständig: Es fehlt, was hinter dem # steht. Öffnen "
		     "Sie ihn noch einmal, oder bitten Sie um einen neuen.",
	.wait = "Warten Sie {n} Sekunden.",
	.please_sign_in = "Bitte melden Sie sich an",
	.not_open = "Das steht Ihnen nicht offen",
	.nothing_here = "Hier ist nichts",
	.too_much = "Zu viel auf einmal",
	.went_wrong = "Hier ist etwas schiefgegangen",
	.failed = "Das ist nicht gelungen",
	.nothing_there = "Unter dieser Adresse ist nichts.",
	.address_was = "Die Adresse war",
	.to_home = "Zur Startseite",
};

static const struct entrance_words french = {
	.own_name = "Français",
	.language = "Langue",
	.motto = "Le registre d’une assemblée délibérante",
	.skip = "Aller au contenu",
	.home = "Accueil",
	.sign_in = "Se connecter",
	.name = "Nom",
	.password = "Mot de passe",
	.shared = "Cet appareil n’est pas à moi, ou d’autres l’utilisent aussi",
	.shared_more = "La session se fermera d’elle-même si personne n’y touche pendant deux "
		       "minutes.",
	.no_password = "Pas de mot de passe ?",
	.no_password_more = "L’accueil remet à chaque membre une carte avec un lien, ou un code à "
			    "photographier. Elle vous connecte une seule fois, sans mot de passe.",
	.come_in = "Entrer",
	.card_once =
	    "Votre carte sert une seule fois. Touchez le bouton sur l’appareil qui servira "
	    "à voter.",
	.use_card = "Se connecter avec cette carte",
	.set_up = "Configurer cette institution",
	.set_up_more = "Personne n’administre encore ce serveur. Choisissez le nom et le mot de "
		       "passe avec lesquels vous vous connecterez.",
	.become = "Assurer l’administration",
	.account = "Votre compte",
	.account_parts = "Nom et mot de passe",
	.none_yet = "Vous n’avez pas encore de mot de passe. Avec lui, vous pourrez vous connecter "
		    "sans carte.",
	.current = "Mot de passe actuel",
	.new_password = "Nouveau mot de passe",
	.rule = "Au moins 12 caractères ; quelques mots en font un bon.",
	.set = "Enregistrer le nom et le mot de passe",
	.was_set = "Le nom et le mot de passe sont enregistrés. Tous les autres appareils ont été "
		   "déconnectés.",
	.sign_out = "Se déconnecter",
	.sign_out_here = "Se déconnecter ici",
	.sign_out_everywhere = "Se déconnecter sur tous les appareils",
	.nobody = "Aucune session n’est ouverte ici.",
	.needs_script = "Cette page a besoin de JavaScript : elle envoie ce que vous saisissez "
			"d’une façon qu’aucun autre site ne peut imiter.",
	.unreachable = "Le serveur est injoignable. Rien n’a été envoyé deux fois ; réessayez dans "
		       "un instant.",
	.not_whole =
	    "Ce lien n’est pas complet : il manque ce qui suit le #. Ouvrez-le de nouveau, "
	    "ou demandez-en un autre.",
	.wait = "Attendez {n} secondes.",
	.please_sign_in = "Veuillez vous connecter",
	.not_open = "Vous n’y avez pas accès",
	.nothing_here = "Il n’y a rien ici",
	.too_much = "Trop de demandes à la fois",
	.went_wrong = "Une erreur s’est produite ici",
	.failed = "Cela n’a pas fonctionné",
	.nothing_there = "Il n’y a rien à cette adresse.",
	.address_was = "L’adresse était",
	.to_home = "Aller à la page d’accueil",
};

const struct entrance_words *
entrance_words_in(enum language language)
{
	static const struct entrance_words *const all[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] = &english,
		[LANGUAGE_ES] = &spanish,
		[LANGUAGE_DE] = &german,
		[LANGUAGE_FR] = &french,
	};
	assert(language < LANGUAGE_COUNT);
	return all[language];
}
