import type { HouseCatalogue } from "..";

export const fr: HouseCatalogue = {
	"absence.title": "Absence",
	"absence.more":
		"Pourquoi un siège est vide à cette séance. Cela figure au registre, et qui " +
		"est noté absent n’est plus présent.",
	"absence.is": "Absence notée : {reason}",
	"absence.why": "Motif",
	"absence.note": "Noter l’absence",
	"absence.back": "L’annuler",
	"absence.who": "Qui est absent : nom ou numéro de siège",
	"absence.absent": "Absent",
	"absence.excused": "Excusé",
	"absence.medical": "Raison médicale",
	"absence.parental": "Congé parental",
	"absence.conflict": "Conflit d’intérêts",
	"absence.suspended": "Suspendu",

	"person.rename": "Un autre nom",
	"person.rename.more":
		"C’est celui de la personne dans tous les organes, y compris sur les pages " +
		"des votes passés. Le registre conserve le nom précédent.",
	"person.name": "Nom",
	"person.rename.do": "Changer le nom",

	"screens.remove": "Retirer l’écran",
	"screens.remove.sure":
		"Retirer {name} ? Là où il est encore ouvert, il suivra ce qui se passe en séance.",

	"house.title": "Institution",
	"house.name": "Nom",
	"house.change": "Modifier",

	"meeting.title": "Réunion",
	"meeting.call": "Convoquer la réunion",
	"meeting.times": "D’autres jours ou délais",
	"meeting.times.more":
		"À l’heure locale de la réunion. Un délai vaut pour ce qui arrive désormais : " +
		"ce qui était hors délai le reste.",
	"meeting.times.reason": "Motif, qui est public",
	"meeting.times.moved":
		"Les dates ont changé entre-temps. Ce que vous avez saisi est toujours là.",
	"meeting.times.do": "Changer les dates",
	"meeting.another": "Convoquer une autre réunion",
	"meeting.above": "Cet organe participe à {name}, convoquée par l’organe supérieur.",
	"meeting.place": "Lieu (facultatif)",
	"meeting.zone": "Heure du lieu",
	"meeting.starts": "Début",
	"meeting.ends": "Fin",
	"meeting.submissions.is": "Textes jusqu’au {when}",
	"meeting.sponsors.is": "Soutiens jusqu’au {when}",
	"meeting.submissions": "Textes jusqu’au (facultatif)",
	"meeting.submissions.more":
		"Ce qui est déposé après est hors délai et admis selon les règles.",
	"meeting.sponsors": "Soutiens jusqu’au (facultatif)",
	"meeting.sponsors.more":
		"Jusque-là, les membres peuvent soutenir un texte ou cesser de le soutenir.",
	"meeting.rename": "Un autre nom ou lieu",
	"meeting.end": "Clore la réunion",
	"meeting.end.sure":
		"Clore {name} ? Plus personne ne pourra s’inscrire, l’ordre du jour restera " +
		"tel quel et ses écrans s’arrêteront.",

	"body.short": "Nom court",
	"body.short.more": "Tel qu’il figure dans les numéros et les titres.",
	"body.kind": "Type",
	"body.kind.assembly": "Assemblée",
	"body.kind.standing_committee": "Commission permanente",
	"body.kind.executive_committee": "Comité exécutif",
	"body.kind.other": "Autre organe",
	"body.below": "Au-dessous",
	"body.found": "Créer une commission",
	"body.found.do": "Créer",
	"body.rename": "Un autre nom pour l’organe",
	"body.first": "Créer l’assemblée",
	"body.first.more":
		"Cette institution est vide. Elle commence par l’organe qui décide en dernier " +
		"ressort ; les commissions viennent au-dessous.",

	"issue.title": "Thèmes",
	"issue.none": "Aucun thème n’a encore été nommé.",
	"issue.name": "Nommer un thème",
	"issue.name.do": "Nommer",
	"issue.slug": "Dans les adresses",
	"issue.slug.more": "Minuscules, chiffres et traits d’union ; c’est définitif.",
	"issue.text": "Définir les thèmes d’une résolution, par numéro ou titre",
	"issue.set": "Définir ceux-ci",

	"set.title": "Règles",
	"set.more":
		"Elles valent pour ce qui est mis aux voix désormais ; ce qui est décidé n’est " +
		"jamais recalculé.",
	"set.words": "Les règles telles que le public les lit",
	"set.decide": "Comment il décide",
	"set.debate": "Comment il débat et vote",
	"set.save": "Fixer ces règles",
	"set.back": "Rétablir",
	"set.part.voting": "Votes",
	"set.part.quorum": "Quorum",
	"set.part.seats": "Sièges",
	"set.part.texts": "Textes",
	"set.part.speeches": "Interventions",
	"set.part.ballots": "Votes nominaux",

	"set.strict": "Se lit",
	"set.strict.true": "plus que cette proportion",
	"set.strict.false": "au moins cette proportion",
	"set.voting.threshold": "Proportion qui doit voter oui",
	"set.voting.threshold.more": "Une fraction : 1/2, 2/3. Par défaut : plus de 1/2.",
	"set.voting.base": "De quoi",
	"set.voting.base.more": "Par défaut : oui et non ; les abstentions ne comptent pas.",
	"set.voting.base.yes": "Oui seulement : un seul suffit",
	"set.voting.base.yes_no": "Oui et non",
	"set.voting.base.yes_no_abstain": "Oui, non et abstentions",
	"set.voting.base.no": "Ceux qui votent non",
	"set.voting.base.valid": "Votes valables",
	"set.voting.base.cast": "Tous les votes émis",
	"set.voting.base.entitled": "Tous ceux qui ont le droit de vote",
	"set.voting.base.entitled_present": "Les présents ayant le droit de vote",
	"set.voting.base.none": "Aucune proportion : plus de oui que de non",
	"set.voting.tie": "En cas d’égalité",
	"set.voting.tie.more": "Par défaut, la question est rejetée.",
	"set.voting.tie.fails": "Rejetée",
	"set.voting.tie.passes": "Adoptée",
	"set.voting.tie.chair_decides": "La présidence décide",
	"set.voting.ballot_change": "Un vote peut être modifié tant que le scrutin est ouvert",
	"set.voting.open_shows": "Ce que chacun voit d’un vote ouvert",
	"set.voting.open_shows.more": "Jamais un choix. Par défaut : combien ont voté.",
	"set.voting.open_shows.nothing": "Rien",
	"set.voting.open_shows.turnout": "Combien ont voté",
	"set.voting.open_shows.who": "Qui a voté",
	"set.voting.silence": "Ce que vaut le silence dans un vote nominal",
	"set.voting.silence.more": "Par défaut : rien.",
	"set.voting.silence.nothing": "Rien",
	"set.voting.silence.yes": "Oui",
	"set.voting.silence.no": "Non",
	"set.voting.silence.abstain": "Une abstention",

	"set.quorum.share": "Proportion qui doit être présente",
	"set.quorum.share.more": "Une fraction ; 0/1 pour aucune. Par défaut : plus de 1/2.",
	"set.quorum.of": "De quoi",
	"set.quorum.of.more":
		"Par défaut : des inscrits pour une assemblée, des sièges pour les autres organes.",
	"set.quorum.of.members": "Sièges ayant droit de vote",
	"set.quorum.of.registered": "Inscrits à la réunion",
	"set.quorum.of.quorum_call": "Présents à la dernière vérification",
	"set.quorum.least": "Jamais moins de",
	"set.quorum.least.more":
		"Par défaut : 1. Sans proportion, ce nombre est tout le quorum, et 0 vaut aucun.",
	"quorum.members":
		"Ainsi, {needed} des {seats} sièges ayant droit de vote doivent être présents.",
	"quorum.registered":
		"Ainsi, {needed} doivent être présents : seuls comptent les inscrits à la " +
		"réunion, maintenant {registered} des {seats} sièges ayant droit de vote.",
	"quorum.uncalled":
		"Seuls comptent les inscrits à la réunion. Aucune n’est en cours, donc " +
		"personne : ainsi, {needed} présents suffiraient d’abord.",
	"quorum.quorum_call":
		"Ainsi, {needed} des {seats} sièges ayant droit de vote doivent être présents " +
		"jusqu’à la vérification du quorum, puis une proportion de ceux qui l’étaient.",
	"quorum.none": "Il n’y a pas de quorum : une seule personne pourrait décider.",
	"quorum.few": "C’est peu : {needed} sur {seats} pourraient tenir une séance.",
	"quorum.few.registered":
		"C’est peu : {needed} sur {seats} pourraient tenir une séance. Inscrivez les " +
		"membres sous Présence, ou comptez les sièges ayant droit de vote.",
	"quorum.found.assembly":
		"Son quorum est d’abord plus de la moitié des inscrits à la réunion ; si " +
		"peu sont inscrits, peu décident. Ses règles le changent.",
	"quorum.found.other":
		"Son quorum est d’abord plus de la moitié de ses sièges ayant droit de vote. " +
		"Ses règles le changent.",
	"quorum.call":
		"Personne n’est inscrit à une nouvelle réunion, et le quorum ne compte que " +
		"les inscrits : d’ici là {needed} présents suffisent. Inscrivez les membres " +
		"sous Présence, ou changez plus bas, dans les règles, ce que le quorum " +
		"compte.",
	"set.moved": "Les règles ont changé entre-temps. Ce que vous avez saisi est toujours là.",
	"course.title": "Le parcours d’une résolution",
	"course.what":
		"Dans quels états peut être une résolution, dans les mots de l’organe, et " +
		"quelle étape mène d’où à où.",
	"course.open": "Les états et les étapes",
	"course.more":
		"Il est fixé en entier. Un parcours a besoin des étapes « déposer », " +
		"« adopter » et « rejeter » ; un état où se trouve une résolution ne peut pas " +
		"être supprimé.",
	"course.label": "Son nom",
	"course.standing": "Ce qu’il signifie",
	"course.steps": "Étapes depuis {state}",
	"course.of": "{step}, depuis {state}",
	"course.step.which": "Une étape depuis {state}",
	"course.to": "{step} : où elle mène",
	"course.remove": "Supprimer",
	"course.step.add": "Ajouter une étape",
	"course.state.remove": "Supprimer cet état",
	"course.state.label": "Un nouvel état",
	"course.state.add": "L’ajouter",
	"course.moved":
		"Le parcours a changé entre-temps. Ce que vous avez modifié est toujours là.",
	"course.set": "Fixer ce parcours",
	"course.step.submit": "Déposer",
	"course.step.refer": "Renvoyer en commission",
	"course.step.report": "Toutes les commissions ont fait rapport",
	"course.step.place": "Inscrire à l’ordre du jour",
	"course.step.adopt": "Adopter",
	"course.step.reject": "Rejeter",
	"course.step.table": "Ajourner",
	"course.step.take_up": "Reprendre",
	"course.step.refer_back": "Renvoyer de nouveau",
	"course.step.withdraw": "Retirer",
	"course.step.supersede": "Remplacer par une autre",

	"set.voters": "Rôles ayant droit de vote",
	"set.weighting": "Poids d’une voix",
	"set.weighting.equal": "Un siège, une voix",
	"set.weighting.by_seat": "Autant que pèse le siège",
	"set.designees": "Un siège peut désigner un représentant qui agit pour lui à tout moment",
	"set.proxies": "Un siège peut laisser un autre voter pour lui (par défaut, non)",
	"set.proxies_most": "Procurations qu’un siège peut détenir",
	"set.proxies_most.more": "0 là où il n’y en a pas.",
	"set.absences": "Motifs d’absence, un par ligne",
	"set.absences.more": "32 au plus, dans vos propres mots.",

	"set.sponsors_least": "Soutiens nécessaires à un texte",
	"set.sponsors_least.more": "Par défaut : 1.",
	"set.numbering": "Numéros des résolutions",
	"set.numbering.one_sequence": "Une seule suite : 14",
	"set.numbering.per_committee": "Une par commission : EN-3",
	"set.late": "Un texte hors délai",
	"set.late.more": "Par défaut, admis par une pétition de membres.",
	"set.late.refused": "Est refusé",
	"set.late.by_petition": "Est admis par une pétition",
	"set.late.by_leave": "Est admis sur autorisation, avec un motif",
	"set.petition": "Proportion de signatures qui l’admet",
	"set.petition.more": "Des sièges ayant droit de vote. Par défaut : 1/10.",
	"set.slate": "Ce qui entre de lui-même sur la liste commune",
	"set.slate.more": "Par défaut, ce dont chaque commission a fait rapport à l’unanimité.",
	"set.slate.none": "Rien",
	"set.slate.unanimous": "Ce qui fait l’objet d’un rapport unanime",
	"set.slate.reported": "Tout ce qui fait l’objet d’un rapport",
	"set.pull_least": "Membres nécessaires pour retirer un point",
	"set.pull_least.more": "Par défaut : 1.",
	"set.dissent": "Les désaccords peuvent être inscrits",
	"set.dissent.more": "Après une adoption. Par défaut, pendant un jour.",
	"set.dissent.never": "Jamais",
	"set.dissent.minutes": "Pendant quelques minutes",
	"set.dissent.meeting_end": "Tant que dure la réunion",
	"set.dissent_minutes": "Nombre de minutes",
	"set.dissent_minutes.more": "Un jour en compte 1440 ; 0 si autre chose s’applique.",

	"set.speech_seconds": "Secondes par intervention",
	"set.speech_seconds.more": "Par défaut : 0, sans limite.",
	"set.side_seconds": "Secondes par camp sur un point",
	"set.side_seconds.more":
		"Pour ceux qui parlent pour et pour ceux qui parlent contre. Par défaut : 0, " +
		"sans limite.",
	"set.item_seconds": "Secondes de débat par point",
	"set.item_seconds.more": "Par défaut : 0, sans limite.",
	"set.balance": "Le pour et le contre alternent",
	"set.confirm": "Un vote demande une seconde pression avant d’être émis",
	"set.vote_seconds": "Secondes par vote nominal",
	"set.vote_seconds.more": "Annoncées à l’ouverture. Par défaut : 0, aucune.",
	"set.vote_closes": "Le vote nominal se clôt de lui-même à la fin de son temps",

	"texts.title": "Textes",
	"texts.more":
		"Choisissez-en un pour le corriger ou le réviser, proposer un texte de " +
		"substitution, lui faire remplacer d’autres textes ou l’admettre s’il est hors " +
		"délai.",
	"replace.title": "Remplacer d’autres textes",
	"replace.more":
		"Les autres quittent l’ordre du jour et restent lisibles ; chacun renvoie à " +
		"celui-ci.",
	"replace.text": "Une résolution qu’il remplace, par numéro ou titre",
	"replace.leave": "Enlever",
	"replace.do": "Les remplacer",
	"late.title": "Arrivé hors délai",
	"late.admit": "L’admettre sur autorisation",
	"late.refused": "Les règles de l’organe n’admettent aucun texte hors délai.",
	"late.by_petition":
		"Les membres signent sur sa page ; {share} des sièges ayant droit de vote " +
		"l’admettent.",
	"late.by_leave": "La présidence ou le secrétariat l’admet quand l’organe l’a autorisé.",
	"texts.find": "Chercher par titre ou numéro",
	"texts.none": "Aucun texte ne correspond.",
	"text.page": "Sa page publique : historique, votes, autres versions",
};
