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
	"edit.same": "Rien n’a encore été changé.",
	"edit.what.new": "est nouvelle",
	"edit.what.struck": "est supprimée",
	"edit.what.moved": "est déplacée",
	"edit.what.kind": "est d’un autre type",
	"edit.what.words": "est reformulée",
	"edit.as": "Ce que cela devient",
	"edit.as.correction": "Une correction : le texte disait autre chose que ce qui était voulu",
	"edit.as.revision": "Une révision : le texte doit dire autre chose",
	"edit.as.substitute": "Un substitut, soumis au vote de {name}",
	"edit.as.draft": "Un brouillon, reformulé",
	"edit.do.correction": "Écrire la correction",
	"edit.do.revision": "Écrire la révision",
	"edit.do.substitute": "Proposer le substitut",
	"edit.do.draft": "Modifier le brouillon",
	"edit.reason": "Motif",
	"edit.note": "Un mot à ce sujet (facultatif)",
	"edit.current": "C’est le texte en vigueur aussitôt",
	"edit.moved":
		"Un autre texte est entré en vigueur. Ce que vous avez écrit est toujours " +
		"là, comparé à l’ancien.",
	"edit.moved.draft":
		"Ce brouillon a été reformulé entre-temps. Ce que vous avez écrit est " +
		"toujours là, comparé à l’ancien.",
	"edit.lapse":
		"{names} : qui s’est joint à ce brouillon s’est joint à ces mots. Si vous les " +
		"changez, il n’en est plus auteur et doit se joindre aux nouveaux.",
	"edit.compare": "Y reporter le mien",
	"edit.anew": "Recommencer à partir de lui",
	"edit.decided": "Ce texte n’attend plus rien : seule une nouvelle résolution le change.",

	"texts.mine": "Mes résolutions",
	"mine.drafts": "Brouillons",
	"mine.drafts.more":
		"Voient un brouillon : vous, ses auteurs, qui agit pour votre siège et le " +
		"bureau ; et tous les membres de l’instance tant qu’il cherche des auteurs.",
	"mine.drafts.none": "Vous n’avez pas de brouillon.",
	"mine.untitled": "Sans titre",
	"mine.submitted": "Déposées",
	"mine.submitted.none": "Vous n’avez encore rien déposé.",
	"mine.withdraw": "Retirer",
	"mine.write": "Rédiger une résolution",
	"mine.write.more":
		"Vous en serez le premier auteur. Elle reste un brouillon jusqu’à son dépôt.",
	"mine.body": "Dans quelle instance",
	"mine.paste": "Coller un texte entier",
	"mine.paste.more": "Le titre et les clauses en sont lus ; corrigez-les ci-dessous.",
	"mine.paste.text": "Le texte",
	"mine.paste.read": "Le lire",
	"mine.paste.done": "Lu : {n} clauses. Vérifiez-les ci-dessous.",
	"mine.paste.none": "Aucune clause n’y a été trouvée.",
	"mine.paste.waits":
		"Lu : {n} clauses. Ce que vous aviez écrit est toujours ci-dessous.",
	"mine.paste.take": "Les reprendre",
	"mine.paste.sure": "Les mettre à la place de ce que vous avez écrit ?",
	"mine.paste.left": "Non repris",
	"mine.warn.no_title": "Il n’a pas de titre : donnez-lui-en un.",
	"mine.warn.decides_nothing":
		"Il ne décide rien encore : une clause doit être une décision.",
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
	"mine.sponsors": "Auteurs : {n} sur les {least} nécessaires.",
	"mine.sponsors.title": "Auteurs",
	"mine.show": "Chercher des auteurs",
	"mine.show.more":
		"Tous les membres de l’instance pourront le lire parmi leurs textes et s’y " +
		"joindre.",
	"mine.shown": "Cherche des auteurs",
	"mine.hide": "Ne plus chercher d’auteurs",
	"mine.shown.more":
		"Il cherche des auteurs : tous les membres de l’instance peuvent le lire " +
		"parmi leurs textes et s’y joindre.",
	"mine.lapsed.told":
		"N’en sont plus auteurs depuis que les mots ont changé : {names}. Ils peuvent " +
		"lire les nouveaux et s’y joindre.",
	"mine.seeking": "Brouillons qui cherchent des auteurs",
	"mine.seeking.none": "Aucun brouillon d’autrui ne cherche d’auteurs.",
	"mine.join": "En être auteur",
	"mine.leave": "Ne plus en être auteur",
	"mine.sponsor":
		"Vous êtes auteur de ces mots. S’ils changent, vous ne l’êtes plus et pouvez " +
		"vous y joindre de nouveau.",
	"mine.sponsor.short": "Vous en êtes auteur",
	"mine.lapsed":
		"Les mots ont changé depuis que vous vous y êtes joint : vous n’en êtes plus " +
		"auteur. Joignez-vous-y de nouveau si vous soutenez ce qu’ils disent " +
		"maintenant.",
	"mine.lapsed.short": "Reformulé depuis que vous vous y êtes joint",
	"mine.until": "Les textes arrivent à temps jusqu’au {when}.",
	"mine.stranger":
		"Les membres qui votent, une fois connectés, rédigent ici leurs résolutions.",
	"edit.as.new": "Un nouveau brouillon",
	"edit.do.new": "Enregistrer le brouillon",
};
