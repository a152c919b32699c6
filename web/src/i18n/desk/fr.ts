import type { DeskCatalogue } from "..";

export const fr: DeskCatalogue = {
	"desk.title": "Le secrétariat",
	"desk.presence": "Présence",
	"desk.members": "Membres",
	"desk.agenda": "Ordre du jour",
	"desk.votes": "Votes",
	"desk.screens": "Écrans",
	"desk.noMeeting": "Aucune réunion n’est encore convoquée.",
	"desk.body": "Organe",
	"desk.apart":
		"Aucune séance n’est ouverte. La présence et les votes appartiennent à une " +
		"séance ; elle s’ouvre sur la page de la présidence.",
	"desk.marking": "À l’accueil",
	"desk.mode": "Ce qui est noté",
	"desk.who": "Nom, numéro de siège ou carte",
	"desk.who.hint":
		"Saisissez ou scannez, puis appuyez sur Entrée. C’est noté aussitôt et peut " +
		"être annulé ci-dessous.",
	"desk.seat": "Siège {seat}",
	"desk.present": "Présents",
	"desk.missing": "Absents",
	"desk.made": "Noté à cet accueil",
	"desk.undo": "Annuler",
	"desk.here": "Qui est présent",
	"desk.here.of": "présents ; il en faut {needed} pour le quorum",
	"desk.enough": "Assez pour le quorum",
	"desk.short": "Il en manque {n}",
	"desk.call": "Vérifier le quorum",
	"desk.called.met": "À la dernière vérification, le quorum était atteint.",
	"desk.called.short": "À la dernière vérification, le quorum n’était pas atteint.",
	"desk.counted": "Présents comptés, sans les noms",
	"desk.enter": "Saisir",

	"mark.arrive": "Arrive",
	"mark.leave": "Part",
	"mark.register": "S’inscrit à la réunion",
	"mark.arrive.done": "est là",
	"mark.leave.done": "a quitté la séance",
	"mark.register.done": "figure parmi les inscrits",
	"mark.state.sending": "Envoi en cours",
	"mark.state.already": "était déjà noté",
	"mark.state.refused": "non noté",
	"mark.state.undone": "annulé",

	"members.search": "Chercher par nom, lieu ou numéro de siège",
	"members.role": "Rôle",
	"members.role.any": "Tous les rôles",
	"members.ended": "Également les sièges terminés",
	"members.name": "Nom",
	"members.weight": "Poids",
	"members.acts": "Agit pour le siège",
	"members.seat": "Siège",
	"members.count.one": "Un siège",
	"members.count.many": "{n} sièges",
	"members.none": "Aucun siège ne correspond à cette recherche.",
	"members.empty":
		"Cet organe n’a pas encore de sièges. Ajoutez le premier ou importez une liste.",
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

	"stand.title": "Suppléants et représentants",
	"stand.alternate": "Nommer un suppléant",
	"stand.designee": "Désigner un représentant",
	"stand.alternate.short": "Suppléant : agit tant que le membre est noté absent",
	"stand.designee.short": "Représentant : agit à la place du membre",
	"stand.alternate.is": "Suppléant : {name}",
	"stand.designee.is": "Représentant : {name}",
	"stand.new": "Ou le nom d’une nouvelle personne",
	"stand.name": "Nommer",
	"stand.end": "Mettre fin",

	"proxy.title": "Procuration",
	"proxy.give": "Donner procuration",
	"proxy.to": "Qui vote pour ce siège",
	"proxy.is": "Procuration : {name}",
	"proxy.end": "Révoquer",

	"card.title": "Carte d’accès",
	"card.more":
		"Un lien qui connecte cette personne une seule fois, dans le quart d’heure. Il " +
		"n’est montré que cette fois.",
	"card.issue": "Remettre une carte",
	"card.again": "Remplacer cette carte",
	"card.link": "Le lien de la carte",
	"card.copy": "Copier",
	"card.copied": "Copié",
	"card.until": "Valable jusqu’à {time}, une fois",
	"card.desk": "à l’accueil",
	"card.out": "Déconnecter partout",

	"print.open": "Imprimer des cartes",
	"print.title": "Cartes d’accès sur papier",
	"print.whom": "Pour qui",
	"print.whom.without_session": "Qui n’est connecté nulle part",
	"print.whom.listed": "Les sièges de cette liste ({n})",
	"print.whom.all": "Tout le monde dans cet organe",
	"print.form": "Format",
	"print.form.sheet": "Cartes, huit par feuille",
	"print.form.badge": "Badges, quatre par page",
	"print.paper": "Papier",
	"print.paper.a4": "A4",
	"print.paper.letter": "Lettre US",
	"print.hours": "Durée de validité",
	"print.hours.one": "{n} heure",
	"print.hours.many": "{n} heures",
	"print.reason": "Motif, pour le registre",
	"print.reason.usual": "inscription",
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
		"le serveur ne répond pas ; des cartes ont peut-être été délivrées : " +
		"refaites-les quand il sera de retour",
	"print.recall.more":
		"Des feuilles perdues ou en trop ? Une carte révoquée ne connecte personne. " +
		"Les sessions ouvertes le restent.",
	"print.recall": "Révoquer les cartes inutilisées",
	"print.recall.sure": "Oui, toutes les révoquer",
	"print.recalled.one": "{n} carte a été révoquée.",
	"print.recalled.many": "{n} cartes ont été révoquées.",

	"agenda.place": "Place de {title}",
	"agenda.toSlate": "Vers la liste commune",
	"agenda.remove": "Retirer",
	"agenda.empty": "Rien n’est encore à l’ordre du jour.",
	"agenda.noMeeting":
		"Aucune réunion n’est convoquée ; il n’y a donc pas encore d’ordre du jour.",
	"agenda.above":
		"L’ordre du jour est celui de l’organe supérieur. Ce qui est renvoyé ici " +
		"figure à côté.",
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
	"refer.no": "Cet organe n’a pas de commissions.",

	"ask.heading": "Mettre aux voix",
	"ask.now": "Le vote en cours",
	"ask.about": "Ce qui est mis aux voix",
	"ask.words": "Une motion rédigée ici",
	"ask.slate": "La liste commune",
	"ask.question": "La motion",
	"ask.method": "Comment la salle vote",
	"ask.state": "Mettre aux voix",
	"ask.rollCall": "Ce vote est nominal et son décompte est automatique.",
	"ask.announce": "Annoncer le résultat",

	"method.roll_call": "Vote nominal",
	"method.voice": "De vive voix",
	"method.past": "Vote du passé",
	"method.hand": "À main levée",

	"vote.void": "Nul",

	"correct.heading": "Rectifier",
	"correct.more":
		"Un vote n’est jamais modifié. Il est rouvert ou déclaré nul, avec un motif " +
		"inscrit au registre.",
	"correct.chair":
		"Un vote n’est jamais modifié. La présidence peut le rouvrir ou le déclarer " +
		"nul, avec un motif inscrit au registre.",
	"correct.none": "Rien n’a encore été voté.",
	"past.title": "Un vote du passé",
	"past.open": "En saisir un à la main",
	"past.more":
		"Copié d’une source : qui a voté quoi, et ce qui en est résulté selon elle. La " +
		"somme est celle des votes ; aucune résolution ne change d’état. S’ils sont " +
		"nombreux, mieux vaut importer une liste.",
	"past.question": "La question",
	"past.held": "Quand, à l’heure de cet appareil",
	"past.text": "Sur quelle résolution, par numéro ou titre (facultatif)",
	"past.text.drop": "Une autre",
	"past.source": "Source",
	"past.source.more": "Où c’est écrit : procès-verbal du 3 avril 2018, page 2.",
	"past.outcome": "Résultat, dans les mots de la source",
	"past.outcome.more": "Facultatif.",
	"past.decision": "Ce que cela signifie",
	"past.roll": "Qui a voté quoi",
	"past.all": "Tous à la fois ; en changer certains plus bas",
	"past.nothing": "Absent de la source",
	"past.away": "Absent : {why}",
	"past.sum": "Oui : {yes} ; non : {no} ; abstentions : {abstain} ; absents : {away}.",
	"past.do": "Saisir le vote",
	"past.done": "Il figure au registre.",
	"correct.going": "pas encore décidé",
	"correct.reopen": "Rouvrir",
	"correct.void": "Déclarer nul",

	"step.heading": "Faire avancer une résolution",
	"step.more":
		"Quand la salle s’est accordée sans vote, ou qu’une saisie était erronée. Le " +
		"motif figure dans l’historique de la résolution.",
	"step.text": "Une résolution, par numéro ou titre",
	"step.which": "Étape",
	"step.reason": "Motif",
	"step.take": "Franchir cette étape",
	"step.none": "Aucune étape n’est possible à la main.",

	"byhand.report": "Faire rapport",
	"byhand.place": "Inscrire à l’ordre du jour",
	"byhand.table": "Ajourner",
	"byhand.take_up": "Reprendre",
	"byhand.refer_back": "Renvoyer en commission",
	"byhand.restore": "Rétablir",
	"byhand.withdraw": "Retirer",

	"desk.import": "Importer",
	"import.bring": "Importer",
	"import.choose": "Choisir des fichiers",
	"import.drop": "ou déposez-les ici",
	"import.which":
		"On peut lire des fichiers texte (.txt), Word (.docx) et des listes de membres " +
		"(.csv). Pour un PDF, collez le texte.",
	"import.paste": "Collez un texte ou une liste",
	"import.pasted": "collé",
	"import.preview": "Aperçu",
	"import.large":
		"{name} est trop volumineux : 1 Mio au plus pour une liste, 128 Kio pour un " +
		"texte, 16 Mio pour un fichier Word, et autant une fois décompressé.",
	"import.noText":
		"{name} ne peut pas être lu. Ouvrez-le et collez son texte ci-dessous, ou " +
		"enregistrez-le en .docx.",
	"import.damaged":
		"{name} est endommagé : il s’interrompt ou n’est pas tel que Word l’a écrit. " +
		"Rien n’en a été repris. Ouvrez-le dans Word et enregistrez-le de nouveau, ou " +
		"collez son texte ci-dessous.",
	"import.long":
		"{name} est trop long : un texte a 128 Kio au plus, ses notes de bas de page " +
		"autant encore, et elles sont 1 000 au plus. Rien n’en a été repris. " +
		"Importez-le par parties.",
	"import.noWords":
		"{name} ne contient pas de mots, peut-être seulement leur image. Collez son " +
		"texte ci-dessous.",
	"import.empty": "Rien n’est enregistré avant que vous l’ayez vu",
	"import.empty.text":
		"Un texte est montré avec les alinéas qu’il aura, avec ses soutiens, ce qui " +
		"est gardé à côté et ce qui n’a pas pu être placé.",
	"import.empty.list":
		"Une liste de membres est montrée ligne par ligne : qui reçoit un siège, qui " +
		"est déjà là, ce qui changerait, ce qui est refusé et pourquoi.",
	"export.title": "Exporter",
	"export.members": "Membres (CSV)",
	"export.resolutions": "Résolutions (CSV)",
	"export.votes": "Votes (CSV)",
	"export.more":
		"Chaque vote, texte et liste du registre a en bas de page un lien vers ses " +
		"données. L’exploitant du serveur peut exporter tout ce qui est public dans un " +
		"seul fichier.",
	"import.columns":
		"La première ligne d’une liste nomme ses colonnes. Seul le nom (name) est " +
		"nécessaire ; sont connues :",
	"import.is": "C’est",
	"import.is.members": "une liste de membres",
	"import.is.text": "une résolution",
	"import.correct": "Corriger ici",
	"import.words": "Le texte de {name}",
	"import.again": "Nouvel aperçu",
	"import.leave": "Laisser de côté",
	"import.odd":
		"Ce n’est pas de l’UTF-8 ; lu comme du Windows-1252. Vérifiez les accents et " +
		"les guillemets.",
	"import.notes.one": "1 note de bas de page est gardée à côté du texte.",
	"import.notes.many": "{n} notes de bas de page sont gardées à côté du texte.",
	"import.whole": "Cela ne peut pas être lu ainsi",
	"import.noClerk": "Seul le secrétariat de cet organe importe des textes.",
	"import.line": "Ligne",
	"import.happens": "Ce qui se passera",
	"import.seated.one": "1 nouveau siège",
	"import.seated.many": "{n} nouveaux sièges",
	"import.changed.one": "1 siège à modifier",
	"import.changed.many": "{n} sièges à modifier",
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
	"import.text.named": "Gardé comme nom ; on ne sait pas de quel membre il s’agit",
	"import.text.left": "N’a pas pu être placé ; gardé, et public aussi",
	"import.text.around": "Gardé à côté du texte, et public comme lui",
	"import.text.known":
		"Une résolution portant ce numéro ou ce texte existe déjà et reste telle quelle.",
	"import.text.other":
		"Une résolution portant ce numéro existe déjà, avec un autre texte. Elle reste " +
		"telle quelle.",
	"import.text.see": "La voir",
	"import.text.draft":
		"Un brouillon du même texte existe déjà. Il est repris et n’est pas écrit une " +
		"seconde fois.",
	"import.warn.no_title": "Il n’a pas de titre ; ses premiers mots en tiennent lieu.",
	"import.warn.decides_nothing": "Il ne décide rien et reste donc un brouillon.",
	"import.warn.no_reasons": "Il ne donne pas de motifs.",
	"import.warn.left_over": "Quelque chose n’a pas pu être placé ; c’est montré ci-dessous.",
	"import.warn.other_encoding":
		"Une partie n’est pas de l’UTF-8 et a été lue comme du Windows-1252.",
	"import.carry": "Exécuter",
	"import.fate": "Ce que deviennent les textes",
	"import.fate.meeting": "Déposés pour : {meeting}",
	"import.fate.none": "Déposés, sans réunion",
	"import.fate.draft": "Gardés comme brouillons",
	"import.change": "Modifier aussi les sièges qui diffèrent",
	"import.aside.one":
		"1 ligne refusée reste de côté ; corrigez-la et relancez l’aperçu, ou " +
		"importez-la plus tard.",
	"import.aside.many":
		"{n} lignes refusées restent de côté ; corrigez-les et relancez l’aperçu, ou " +
		"importez-les plus tard.",
	"import.jobs.one": "1 étape à exécuter",
	"import.jobs.many": "{n} étapes à exécuter",
	"import.nothing": "Il n’y a rien à importer ici.",
	"import.go": "Importer",
	"import.moved":
		"Entre-temps, quelque chose a changé ici. Ce qui est montré est nouveau : " +
		"regardez-le, puis appuyez de nouveau sur « Importer ».",
	"import.stopped":
		"Arrêté. Ce qui est fait reste fait ; « Importer » continue avec le reste.",
	"import.interrupted":
		"Cet import a été interrompu. Ce qui est fait reste fait ; « Importer » " +
		"continue avec le reste.",
	"import.working": "{done} sur {all} terminées",
	"import.unheard":
		"La connexion est perdue. L’import reprendra de lui-même à son retour, et rien " +
		"n’est fait deux fois.",
	"import.stop": "Arrêter",
	"import.done": "Terminé",
	"import.done.nothing": "Il ne restait rien à faire.",
	"import.done.seated.one": "1 siège attribué",
	"import.done.seated.many": "{n} sièges attribués",
	"import.done.changed.one": "1 siège modifié",
	"import.done.changed.many": "{n} sièges modifiés",
	"import.done.submitted.one": "1 résolution déposée",
	"import.done.submitted.many": "{n} résolutions déposées",
	"import.done.drafted.one": "1 brouillon gardé",
	"import.done.drafted.many": "{n} brouillons gardés",
	"import.failed": "Non exécuté",
	"import.at": "ligne {line}",
	"import.more": "Importer autre chose",
	"import.rest": "Continuer avec le reste",
	"fact.population": "Population",
	"fact.ocd_division": "Identifiant Open Civic Data",
};
