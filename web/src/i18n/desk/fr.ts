import type { DeskCatalogue } from "..";

export const fr: DeskCatalogue = {
	"desk.title": "Le secrétariat",
	"desk.presence": "Présence",
	"desk.members": "Membres",
	"desk.agenda": "Ordre du jour",
	"desk.votes": "Votes",
	"desk.screens": "Écrans",
	"desk.noMeeting": "Aucune réunion n’est encore convoquée.",
	"desk.body": "Instance",
	"desk.apart":
		"Aucune séance n’est ouverte. La présence et les votes appartiennent à une " +
		"séance ; elle s’ouvre sur la page de la présidence.",
	"desk.marking": "À l’accueil",
	"desk.mode": "Ce qui est noté",
	"desk.who": "Nom, numéro de siège ou carte",
	"desk.who.hint":
		"Saisissez ou scannez, puis appuyez sur Entrée. C’est noté aussitôt et peut" +
		" être annulé ci-dessous.",
	"desk.seat": "Siège {seat}",
	"desk.present": "Présents",
	"desk.missing": "Absents",
	"desk.made": "Noté à cet accueil",
	"desk.undo": "Annuler",
	"desk.here": "Qui est présent",
	"desk.here.of": "présents ; {needed} nécessaires pour le quorum",
	"desk.enough": "Assez pour le quorum",
	"desk.short": "Il en manque {n}",
	"desk.call": "Constater le quorum",
	"desk.called.met": "Au dernier appel, le quorum était atteint.",
	"desk.called.short": "Au dernier appel, le quorum n’était pas atteint.",
	"desk.counted": "Décompte sans les noms",
	"desk.enter": "Saisir",

	"mark.arrive": "Arrive",
	"mark.leave": "Part",
	"mark.register": "S’inscrit à la réunion",
	"mark.arrive.done": "est présent",
	"mark.leave.done": "est parti",
	"mark.register.done": "est inscrit",
	"mark.state.sending": "Envoi en cours",
	"mark.state.already": "était déjà noté",
	"mark.state.refused": "non noté",
	"mark.state.undone": "annulé",

	"members.search": "Chercher par nom, lieu ou numéro de siège",
	"members.role": "Rôle",
	"members.role.any": "Tous les rôles",
	"members.ended": "Aussi les sièges terminés",
	"members.name": "Nom",
	"members.weight": "Poids",
	"members.acts": "Agit pour le siège",
	"members.seat": "Siège",
	"members.count.one": "Un siège",
	"members.count.many": "{n} sièges",
	"members.none": "Aucun siège ne correspond à cette recherche.",
	"members.empty":
		"Cette instance n’a pas encore de sièges. Ajoutez le premier ou importez " +
		"une liste.",
	"members.add": "Ajouter un siège",
	"members.choose":
		"Choisissez un nom pour modifier son siège, désigner quelqu’un ou remettre " +
		"une carte.",

	"seat.ended": "Terminé",
	"seat.ended.more": "Ce siège est terminé. Qui revient en reçoit un nouveau.",
	"seat.end": "Mettre fin au siège",
	"seat.end.more": "Ce qui a été voté et soutenu depuis ce siège reste au registre.",
	"seat.save": "Enregistrer",
	"seat.close": "Fermer",
	"seat.page": "La page publique de ce siège",
	"seat.give": "Attribuer le siège",
	"seat.source": "indiqué à l’accueil",
	"seat.namesakes": "Quelqu’un porte déjà ce nom",
	"seat.another": "Une autre personne",

	"fact.city": "Ville",
	"fact.state": "État",
	"fact.party": "Parti",
	"fact.unknown": "inconnu",

	"stand.title": "Suppléance",
	"stand.alternate": "Nommer un suppléant",
	"stand.designee": "Désigner un mandataire",
	"stand.alternate.short": "Suppléant : agit tant que le membre est noté absent",
	"stand.designee.short": "Mandataire : agit à la place du membre",
	"stand.alternate.is": "Suppléant : {name}",
	"stand.designee.is": "Mandataire : {name}",
	"stand.new": "Ou le nom d’une personne nouvelle",
	"stand.name": "Nommer",
	"stand.end": "Mettre fin",

	"proxy.title": "Procuration",
	"proxy.give": "Donner procuration à un membre",
	"proxy.to": "Qui vote pour ce siège",
	"proxy.is": "Procuration : {name}",
	"proxy.end": "Retirer",

	"card.title": "Carte d’accès",
	"card.more":
		"Un lien qui connecte cette personne une fois, dans le quart d’heure. Il " +
		"n’est montré que maintenant.",
	"card.issue": "Remettre une carte",
	"card.again": "En remettre une autre et annuler celle-ci",
	"card.link": "Le lien de la carte",
	"card.copy": "Copier",
	"card.copied": "Copié",
	"card.until": "Valable jusqu’à {time}, une fois",
	"card.desk": "à l’accueil",
	"card.out": "Déconnecter cette personne partout",

	"print.open": "Imprimer des cartes",
	"print.title": "Cartes d’accès sur papier",
	"print.whom": "Pour qui",
	"print.whom.without_session": "Qui n’est connecté nulle part",
	"print.whom.listed": "Les sièges de cette liste ({n})",
	"print.whom.all": "Tout le monde dans cette instance",
	"print.form": "Format",
	"print.form.sheet": "Cartes, huit par feuille",
	"print.form.badge": "Badges, quatre par page",
	"print.paper": "Papier",
	"print.paper.a4": "A4",
	"print.paper.letter": "Letter",
	"print.hours": "Durée de validité",
	"print.hours.one": "{n} heure",
	"print.hours.many": "{n} heures",
	"print.reason": "Motif, pour le registre",
	"print.reason.usual": "accueil",
	"print.more":
		"Chaque carte connecte une personne, une seule fois. Elle remplace celle que " +
		"le siège avait déjà. Gardez les feuilles sous clé et supprimez le fichier " +
		"après l’impression.",
	"print.make": "Créer le PDF",
	"print.working": "Préparation des cartes",
	"print.done":
		"Le PDF est dans vos téléchargements. Il ne peut pas être refait : un autre " +
		"porterait de nouvelles cartes.",
	"print.file": "cartes-acces",
	"print.unheard":
		"le serveur ne répond pas ; des cartes ont peut-être été délivrées, refaites- " +
		"les quand il sera de retour",
	"print.recall.more":
		"Des feuilles perdues ou en trop ? Une carte révoquée ne connecte personne. " +
		"Les sessions ouvertes le restent.",
	"print.recall": "Révoquer toutes les cartes non utilisées",
	"print.recall.sure": "Oui, toutes les révoquer",
	"print.recalled.one": "{n} carte a été révoquée.",
	"print.recalled.many": "{n} cartes ont été révoquées.",

	"agenda.place": "Place de {title}",
	"agenda.toSlate": "Mettre sur la liste commune",
	"agenda.remove": "Retirer",
	"agenda.empty": "Rien n’est encore à l’ordre du jour.",
	"agenda.noMeeting":
		"Aucune réunion n’est convoquée ; il n’y a donc pas encore d’ordre du jour.",
	"agenda.above":
		"L’ordre du jour est celui de l’instance supérieure. Ce qui est renvoyé ici" +
		" figure à côté.",
	"agenda.add.heading": "Ajouter à l’ordre du jour",
	"agenda.add.text": "Une résolution, par numéro ou titre",
	"agenda.add.hint": "Elle va à la fin ; déplacez-la ensuite à sa place.",
	"agenda.add.title": "Ou un titre sans texte",
	"agenda.add": "Ajouter",

	"item.done": "Traité",
	"item.slate": "Sur la liste commune",
	"item.pulled": "Retiré de la liste commune",

	"refer.heading": "Commissions",
	"refer.to": "Renvoyer à",
	"refer.text": "Une résolution, par numéro ou titre",
	"refer.none": "Aucun rapport n’est attendu.",
	"refer.no": "Cette instance n’a pas de commissions.",

	"ask.heading": "Poser une question",
	"ask.now": "Le vote en cours",
	"ask.about": "Ce qui est mis aux voix",
	"ask.words": "Une motion en mots",
	"ask.slate": "La liste commune",
	"ask.question": "La motion",
	"ask.method": "Comment la salle vote",
	"ask.state": "Poser la question",
	"ask.rollCall": "Ce vote est nominal et se compte lui-même.",
	"ask.announce": "Annoncer le résultat",

	"method.roll_call": "Vote nominal",
	"method.voice": "À la voix",
	"method.past": "Repris du passé",
	"method.hand": "À main levée",

	"vote.void": "Nul",

	"correct.heading": "Rectifier",
	"correct.more":
		"Un vote n’est jamais modifié. Il est rouvert ou déclaré nul, avec un motif" +
		" inscrit au registre.",
	"correct.chair":
		"Un vote n’est jamais modifié. La présidence peut le rouvrir ou le déclarer" +
		" nul, avec un motif inscrit au registre.",
	"correct.none": "Rien n’a encore été voté.",
	"past.title": "Un vote du passé",
	"past.open": "En saisir un à la main",
	"past.more":
		"Copié d’une source : qui a choisi quoi, et ce qui en est sorti selon elle. " +
		"La somme est celle des votes ; aucune résolution ne bouge. S’ils sont " +
		"nombreux, mieux vaut une liste, par import.",
	"past.question": "La question",
	"past.held": "Quand, à l’heure de cet appareil",
	"past.text": "Sur quelle résolution, par numéro ou titre (facultatif)",
	"past.text.drop": "Une autre",
	"past.source": "Source",
	"past.source.more": "Où c’est écrit : procès-verbal du 3 avril 2018, page 2.",
	"past.outcome": "Résultat, dans les mots de la source",
	"past.outcome.more": "Facultatif.",
	"past.decision": "Ce que cela signifie",
	"past.roll": "Qui a choisi quoi",
	"past.all": "Tous à la fois ; en changer certains plus bas",
	"past.nothing": "Absent de la source",
	"past.away": "Absent : {why}",
	"past.sum": "{yes} oui, {no} non, {abstain} abstentions ; {away} absents.",
	"past.do": "Saisir le vote",
	"past.done": "Il est au registre.",
	"correct.going": "pas encore décidé",
	"correct.reopen": "Rouvrir",
	"correct.void": "Déclarer nul",

	"step.heading": "Faire avancer un texte à la main",
	"step.more":
		"Quand la salle s’est accordée sans vote, ou qu’une saisie était fausse. Le" +
		" motif figure dans l’historique du texte.",
	"step.text": "Une résolution, par numéro ou titre",
	"step.which": "Étape",
	"step.reason": "Motif",
	"step.take": "Franchir cette étape",
	"step.none": "Aucune étape n’est possible à la main.",

	"byhand.report": "Rapporter",
	"byhand.place": "Inscrire à l’ordre du jour",
	"byhand.table": "Ajourner",
	"byhand.take_up": "Reprendre",
	"byhand.refer_back": "Renvoyer en commission",
	"byhand.restore": "Rétablir",
	"byhand.withdraw": "Retirer",

	"desk.import": "Importer",
	"import.bring": "Verser",
	"import.choose": "Choisir des fichiers",
	"import.drop": "ou déposez-les ici",
	"import.which":
		"On peut lire des fichiers texte (.txt), Word (.docx) et des listes de membres " +
		"(.csv). D’un PDF, collez le texte.",
	"import.paste": "Collez un texte ou une liste",
	"import.pasted": "collé",
	"import.preview": "Aperçu",
	"import.large":
		"{name} est trop grand : une liste a 1 Mio au plus, un texte 128 Kio, un " +
		"fichier Word 16 Mio, et autant une fois décompressé.",
	"import.noText":
		"{name} ne peut pas être lu. Ouvrez-le et collez son texte ci-dessous, ou " +
		"enregistrez-le en .docx.",
	"import.damaged":
		"{name} est endommagé : son texte s’interrompt ou n’est pas celui d’un " +
		"fichier Word. Rien n’en a été repris. Ouvrez-le dans Word et " +
		"enregistrez-le de nouveau, ou collez son texte ci-dessous.",
	"import.empty": "Rien n’est écrit avant que vous l’ayez vu",
	"import.empty.text":
		"Un texte est montré avec les alinéas qu’il aura, avec ses soutiens, ce qui " +
		"est gardé à côté et ce qui n’a pas trouvé de place.",
	"import.empty.list":
		"Une liste de membres est montrée ligne par ligne : qui reçoit un siège, qui " +
		"est déjà là, ce qui changerait, ce qui est refusé et pourquoi.",
	"export.title": "Extraire",
	"export.members": "Membres (CSV)",
	"export.resolutions": "Résolutions (CSV)",
	"export.votes": "Votes (CSV)",
	"export.more":
		"Chaque vote, texte et liste du registre a en bas de page un lien vers ses " +
		"données. L’exploitant du serveur peut écrire tout ce qui est " +
		"public dans un seul fichier.",
	"import.columns":
		"La première ligne d’une liste nomme ses colonnes. Seul le nom (name) est " +
		"nécessaire ; sont connues :",
	"import.is": "C’est",
	"import.is.members": "une liste de membres",
	"import.is.text": "une résolution",
	"import.correct": "Corriger ici",
	"import.words": "Les mots de {name}",
	"import.again": "Nouvel aperçu",
	"import.leave": "Laisser de côté",
	"import.odd":
		"Ce n’est pas de l’UTF-8 ; lu comme Windows-1252. Regardez les accents et " +
		"les guillemets.",
	"import.notes.one": "1 note de bas de page est gardée à côté du texte.",
	"import.notes.many": "{n} notes de bas de page sont gardées à côté du texte.",
	"import.whole": "Cela ne peut pas être lu ainsi",
	"import.noClerk": "Seul le secrétariat de cet organe verse des textes.",
	"import.line": "Ligne",
	"import.happens": "Ce qui se passera",
	"import.seated.one": "1 nouveau siège",
	"import.seated.many": "{n} nouveaux sièges",
	"import.changed.one": "1 siège à changer",
	"import.changed.many": "{n} sièges à changer",
	"import.known.one": "1 déjà là",
	"import.known.many": "{n} déjà là",
	"import.refused.one": "1 ligne refusée",
	"import.refused.many": "{n} lignes refusées",
	"import.repeated.one": "1 ligne répétée",
	"import.repeated.many": "{n} lignes répétées",
	"import.what.seated": "Nouveau",
	"import.what.changed": "Change",
	"import.what.known": "Déjà là",
	"import.what.refused": "Refusée",
	"import.what.repeated": "Répétée",
	"import.row.seated": "Reçoit un siège : {role}",
	"import.row.weighed": "Reçoit un siège : {role}, de poids {weight}",
	"import.row.known": "A déjà un siège",
	"import.row.repeated": "Répète la ligne {line} et reste de côté",
	"import.row.column": "Colonne {column}, {field}",
	"import.row.line": "La ligne entière",
	"import.row.from": "de",
	"import.row.to": "à",
	"import.text.none": "Sans titre",
	"import.text.sponsors": "Soutiens",
	"import.text.named": "Gardé comme nom ; on ne sait pas quel membre est visé",
	"import.text.left": "Sans place trouvée ; gardé, et public aussi",
	"import.text.around": "Gardé à côté du texte, et public comme lui",
	"import.text.known":
		"Une résolution de ce numéro ou de ces mots est déjà là et reste telle " +
		"quelle.",
	"import.text.other":
		"Une résolution de ce numéro est déjà là, avec un autre texte. Elle reste " +
		"telle quelle.",
	"import.text.see": "La voir",
	"import.text.draft":
		"Un brouillon des mêmes mots est là. Il est repris et n’est pas écrit une " +
		"seconde fois.",
	"import.warn.no_title": "Il n’a pas de titre ; ses premiers mots en tiennent lieu.",
	"import.warn.decides_nothing": "Il ne décide rien et reste donc un brouillon.",
	"import.warn.no_reasons": "Il ne donne pas de motifs.",
	"import.warn.left_over": "Quelque chose n’a pas trouvé de place ; c’est montré ci-dessous.",
	"import.warn.other_encoding":
		"Une partie n’est pas de l’UTF-8 et a été lue comme Windows-1252.",
	"import.carry": "Exécuter",
	"import.fate": "Ce que deviennent les textes",
	"import.fate.meeting": "Déposés pour {meeting}",
	"import.fate.none": "Déposés, sans réunion",
	"import.fate.draft": "Gardés comme brouillons",
	"import.change": "Changer aussi les sièges qui diffèrent",
	"import.aside.one":
		"1 ligne refusée reste de côté ; corrigez-la et revoyez l’aperçu, ou " +
		"versez-la plus tard.",
	"import.aside.many":
		"{n} lignes refusées restent de côté ; corrigez-les et revoyez l’aperçu, ou " +
		"versez-les plus tard.",
	"import.jobs.one": "1 chose à faire",
	"import.jobs.many": "{n} choses à faire",
	"import.nothing": "Il n’y a rien à verser ici.",
	"import.go": "Importer",
	"import.moved":
		"Entre-temps quelque chose a changé ici. Ce qui est montré est nouveau : " +
		"regardez-le, puis appuyez encore sur Importer.",
	"import.stopped": "Arrêté. Ce qui est fait reste fait ; Importer continue avec le reste.",
	"import.interrupted":
		"Cet import a été interrompu. Ce qui est fait reste fait ; Importer continue " +
		"avec le reste.",
	"import.working": "{done} sur {all} faites",
	"import.unheard":
		"La connexion est perdue. Cela continue tout seul quand elle revient, et " +
		"rien n’est fait deux fois.",
	"import.stop": "Arrêter",
	"import.done": "Terminé",
	"import.done.nothing": "Il ne restait rien à faire.",
	"import.done.seated.one": "1 siège donné",
	"import.done.seated.many": "{n} sièges donnés",
	"import.done.changed.one": "1 siège changé",
	"import.done.changed.many": "{n} sièges changés",
	"import.done.submitted.one": "1 résolution déposée",
	"import.done.submitted.many": "{n} résolutions déposées",
	"import.done.drafted.one": "1 brouillon gardé",
	"import.done.drafted.many": "{n} brouillons gardés",
	"import.failed": "Pas fait",
	"import.at": "ligne {line}",
	"import.more": "Verser autre chose",
	"import.rest": "Continuer avec le reste",
	"fact.population": "Population",
	"fact.ocd_division": "Identifiant Open Civic Data",
};
