// What is read where a text is written, in French.
import type { WritingCatalogue } from "..";

export const fr: WritingCatalogue = {
	"agenda.up": "Monter",
	"agenda.down": "Descendre",
	"standing.draft": "Brouillon",
	"standing.pending": "En cours",
	"standing.adopted": "Adoptée",
	"standing.rejected": "Rejetée",
	"standing.tabled": "Ajournée",
	"standing.referred": "En commission",
	"standing.withdrawn": "Retirée",
	"standing.superseded": "Remplacée",
	"edit.title": "Titre",
	"edit.words": "Texte de {label}",
	"edit.kind": "Type de {label}",
	"edit.lead": "Comment {label} commence",
	"edit.kind.whereas": "Considérant",
	"edit.kind.resolved": "Décision",
	"edit.kind.other": "Entre deux",
	"edit.insert": "Insérer dessous",
	"edit.strike": "Supprimer",
	"edit.restore": "Rétablir",
	"edit.changes": "Ce qui change",
	"edit.same": "Rien n’a encore été modifié.",
	"edit.what.new": "est nouveau",
	"edit.what.struck": "est supprimé",
	"edit.what.moved": "est déplacé",
	"edit.what.kind": "est d’un autre type",
	"edit.what.words": "est reformulé",
	"edit.as": "Ce que cela devient",
	"edit.as.correction": "Une correction : le texte ne disait pas ce qui était voulu",
	"edit.as.revision": "Une révision : le texte doit dire autre chose",
	"edit.as.substitute": "Un texte de substitution, soumis au vote de {name}",
	"edit.as.draft": "Un brouillon, reformulé",
	"edit.do.correction": "Écrire la correction",
	"edit.do.revision": "Écrire la révision",
	"edit.do.substitute": "Proposer la substitution",
	"edit.do.draft": "Modifier le brouillon",
	"edit.reason": "Motif",
	"edit.note": "Un mot à ce sujet (facultatif)",
	"edit.current": "Le texte entre en vigueur aussitôt",
	"edit.moved":
		"Un autre texte est entré en vigueur. Ce que vous avez écrit est toujours " +
		"là, comparé à l’ancien.",
	"edit.moved.draft":
		"Ce brouillon a été reformulé entre-temps. Ce que vous avez écrit est " +
		"toujours là, comparé à l’ancien.",
	"edit.lapse":
		"{names} : qui soutient ce brouillon soutient ces mots. Si vous les changez, " +
		"ce soutien prend fin, et il faut soutenir les nouveaux.",
	"edit.compare": "Y reporter mon texte",
	"edit.anew": "Repartir de ce texte",
	"edit.both":
		"Quelqu’un d’autre a aussi modifié cet alinéa. Le vôtre remplace le sien : voir " +
		"« Ce qui change ».",
	"edit.sending": "Enregistrement en cours. Vous pourrez ensuite continuer.",
	"edit.decided":
		"Ce texte n’attend plus rien : seule une nouvelle résolution peut le modifier.",

	"texts.mine": "Mes résolutions",
	"mine.drafts": "Brouillons",
	"mine.drafts.more":
		"Voient un brouillon : vous, ses soutiens, qui agit pour votre siège et le " +
		"secrétariat ; et tous les membres de l’organe tant qu’il cherche des soutiens.",
	"mine.drafts.none": "Vous n’avez pas de brouillon.",
	"mine.untitled": "Sans titre",
	"mine.submitted": "Déposées",
	"mine.submitted.none": "Vous n’avez encore rien déposé.",
	"mine.withdraw": "Retirer",
	"mine.write": "Rédiger une résolution",
	"mine.write.more":
		"Vous en serez le premier soutien. Elle reste un brouillon jusqu’à son dépôt.",
	"mine.body": "Dans quel organe",
	"mine.paste": "Coller un texte entier",
	"mine.paste.more": "Le titre et les alinéas en sont extraits ; corrigez-les ci-dessous.",
	"mine.paste.text": "Le texte",
	"mine.paste.read": "Le lire",
	"mine.paste.done": "Alinéas lus : {n}. Vérifiez-les ci-dessous.",
	"mine.paste.none": "Aucun alinéa n’y a été trouvé.",
	"mine.paste.waits": "Alinéas lus : {n}. Ce que vous aviez écrit est toujours ci-dessous.",
	"mine.paste.take": "Les reprendre",
	"mine.paste.sure": "Les mettre à la place de ce que vous avez écrit ?",
	"mine.paste.left": "Non repris",
	"mine.warn.no_title": "Il n’a pas de titre : donnez-lui-en un.",
	"mine.warn.decides_nothing": "Il ne décide encore rien : un alinéa doit être une décision.",
	"mine.back": "Toutes mes résolutions",
	"mine.gone": "Ce n’est pas, ou plus, un de vos brouillons.",
	"mine.kept": "Ce que vous aviez écrit sans l’enregistrer est de nouveau là.",
	"mine.kept.over":
		"Ce que vous aviez écrit sans l’enregistrer est de nouveau là, sur le texte " +
		"actuel, qui a changé entre-temps.",
	"mine.drop": "L’abandonner",
	"mine.submit": "Déposer",
	"mine.submit.more":
		"Elle devient publique, reçoit un numéro et vous ne pourrez plus la modifier.",
	"mine.submit.sure": "Déposer ce texte tel quel ?",
	"mine.submit.save": "Enregistrez d’abord vos modifications.",
	"mine.submit.moved":
		"Quelqu’un d’autre l’a reformulé. Regardez ce " +
		"qu’il dit maintenant avant de le soumettre.",
	"mine.sponsors": "Soutiens : {n} sur les {least} nécessaires.",
	"mine.sponsors.title": "Soutiens",
	"mine.show": "Chercher des soutiens",
	"mine.show.more":
		"Tous les membres de l’organe pourront le lire parmi leurs textes et le soutenir.",
	"mine.shown": "Cherche des soutiens",
	"mine.hide": "Ne plus en chercher",
	"mine.shown.more":
		"Il cherche des soutiens : tous les membres de l’organe peuvent le lire parmi " +
		"leurs textes et le soutenir.",
	"mine.lapsed.told":
		"Ne le soutiennent plus depuis que les mots ont changé : {names}. Tant " +
		"qu’il cherche des soutiens, ils peuvent lire les nouveaux et le soutenir à " +
		"nouveau.",
	"mine.seeking": "Brouillons qui cherchent des soutiens",
	"mine.seeking.none": "Aucun brouillon d’autrui ne cherche de soutiens.",
	"mine.join": "Soutenir",
	"mine.leave": "Ne plus soutenir",
	"mine.sponsor":
		"Vous soutenez ces mots. S’ils changent, votre soutien prend fin et vous " +
		"pourrez le renouveler.",
	"mine.sponsor.short": "Vous le soutenez",
	"mine.lapsed":
		"Les mots ont changé depuis votre soutien, qui a pris fin. Soutenez-le de " +
		"nouveau si vous êtes d’accord avec ce qu’ils disent maintenant.",
	"mine.lapsed.short": "Reformulé depuis votre soutien",
	"mine.moved":
		"Ce brouillon a été reformulé entre-temps. " +
		"Ci-dessous figure ce qu’il disait avant.",
	"mine.moved.show": "Montrer ce qu’il dit maintenant",
	"mine.stayOff": "Rester à l’écart",
	"mine.until": "Les textes arrivent à temps jusqu’au {when}.",
	"mine.stranger":
		"Les membres ayant droit de vote, une fois connectés, rédigent ici leurs " +
		"résolutions.",
	"edit.as.new": "Un nouveau brouillon",
	"edit.do.new": "Enregistrer le brouillon",
};
