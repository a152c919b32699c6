import type { DeskCatalogue } from "..";

export const fr: DeskCatalogue = {
	"desk.title": "Le secrétariat",
	"desk.presence": "Présence",
	"desk.members": "Membres",
	"desk.agenda": "Ordre du jour",
	"desk.votes": "Votes",
	"desk.screens": "Écrans",
	"desk.noMeeting": "Aucune réunion n'est encore convoquée.",
	"desk.body": "Instance",
	"desk.apart":
		"Aucune séance n'est ouverte. La présence et les votes appartiennent à une " +
		"séance ; elle s'ouvre sur la page de la présidence.",
	"desk.marking": "À l'accueil",
	"desk.mode": "Ce qui est noté",
	"desk.who": "Nom, numéro de siège ou carte",
	"desk.who.hint":
		"Saisissez ou scannez, puis appuyez sur Entrée. C'est noté aussitôt et peut" +
		" être annulé ci-dessous.",
	"desk.nobody": "Rien trouvé",
	"desk.seat": "Siège {seat}",
	"desk.present": "Présents",
	"desk.missing": "Absents",
	"desk.made": "Noté à cet accueil",
	"desk.undo": "Annuler",
	"desk.here": "Qui est présent",
	"desk.here.of": "présents ; {needed} nécessaires pour le quorum",
	"desk.enough": "Assez pour le quorum",
	"desk.short": "Il en manque {n}",
	"desk.call": "Constater le quorum",
	"desk.called.met": "Au dernier appel, le quorum était atteint.",
	"desk.called.short": "Au dernier appel, le quorum n'était pas atteint.",
	"desk.counted": "Décompte sans les noms",
	"desk.enter": "Saisir",

	"mark.arrive": "Arrive",
	"mark.leave": "Part",
	"mark.register": "S'inscrit à la réunion",
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
		"Cette instance n'a pas encore de sièges. Ajoutez le premier ou importez " +
		"une liste.",
	"members.add": "Ajouter un siège",
	"members.choose":
		"Choisissez un nom pour modifier son siège, désigner quelqu'un ou remettre " +
		"une carte.",

	"seat.ended": "Terminé",
	"seat.ended.more": "Ce siège est terminé. Qui revient en reçoit un nouveau.",
	"seat.end": "Mettre fin au siège",
	"seat.end.more": "Ce qui a été voté et soutenu depuis ce siège reste au registre.",
	"seat.save": "Enregistrer",
	"seat.close": "Fermer",
	"seat.page": "La page publique de ce siège",
	"seat.give": "Attribuer le siège",
	"seat.source": "indiqué à l'accueil",
	"seat.namesakes": "Quelqu'un porte déjà ce nom",
	"seat.another": "Une autre personne",

	"fact.city": "Ville",
	"fact.state": "État",
	"fact.party": "Parti",
	"fact.unknown": "inconnu",

	"stand.title": "Suppléance",
	"stand.alternate": "Nommer un suppléant",
	"stand.designee": "Désigner un mandataire",
	"stand.alternate.short": "Suppléant : agit tant que le membre est noté absent",
	"stand.designee.short": "Mandataire : agit à la place du membre",
	"stand.alternate.is": "Suppléant : {name}",
	"stand.designee.is": "Mandataire : {name}",
	"stand.new": "Ou le nom d'une personne nouvelle",
	"stand.name": "Nommer",
	"stand.end": "Mettre fin",

	"proxy.title": "Procuration",
	"proxy.give": "Donner procuration à un membre",
	"proxy.to": "Qui vote pour ce siège",
	"proxy.is": "Procuration : {name}",
	"proxy.end": "Retirer",

	"card.title": "Carte d'accès",
	"card.more":
		"Un lien qui connecte cette personne une fois, dans le quart d'heure. Il " +
		"n'est montré que maintenant.",
	"card.issue": "Remettre une carte",
	"card.again": "En remettre une autre et annuler celle-ci",
	"card.link": "Le lien de la carte",
	"card.copy": "Copier",
	"card.copied": "Copié",
	"card.until": "Valable jusqu'à {time}, une fois",
	"card.desk": "à l'accueil",
	"card.out": "Déconnecter cette personne partout",

	"agenda.place": "Place de {title}",
	"agenda.up": "Monter",
	"agenda.down": "Descendre",
	"agenda.toSlate": "Mettre sur la liste groupée",
	"agenda.remove": "Retirer",
	"agenda.empty": "Rien n'est encore à l'ordre du jour.",
	"agenda.noMeeting":
		"Aucune réunion n'est convoquée ; il n'y a donc pas encore d'ordre du jour.",
	"agenda.above":
		"L'ordre du jour est celui de l'instance supérieure. Ce qui est renvoyé ici" +
		" figure à côté.",
	"agenda.add.heading": "Ajouter à l'ordre du jour",
	"agenda.add.text": "Une résolution, par numéro ou titre",
	"agenda.add.hint": "Elle va à la fin ; déplacez-la ensuite à sa place.",
	"agenda.add.title": "Ou un titre sans texte",
	"agenda.add": "Ajouter",

	"item.done": "Traité",
	"item.slate": "Sur la liste groupée",
	"item.pulled": "Retiré de la liste groupée",

	"refer.heading": "Commissions",
	"refer.to": "Renvoyer à",
	"refer.text": "Une résolution, par numéro ou titre",
	"refer.none": "Aucun rapport n'est attendu.",
	"refer.no": "Cette instance n'a pas de commissions.",

	"ask.heading": "Poser une question",
	"ask.now": "Le vote en cours",
	"ask.about": "Ce qui est mis aux voix",
	"ask.words": "Une motion en mots",
	"ask.slate": "La liste groupée",
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
		"Un vote n'est jamais modifié. Il est rouvert ou déclaré nul, avec un motif" +
		" inscrit au registre.",
	"correct.chair":
		"Un vote n'est jamais modifié. La présidence peut le rouvrir ou le déclarer" +
		" nul, avec un motif inscrit au registre.",
	"correct.none": "Rien n'a encore été voté.",
	"correct.going": "pas encore décidé",
	"correct.reopen": "Rouvrir",
	"correct.void": "Déclarer nul",

	"step.heading": "Faire avancer un texte à la main",
	"step.more":
		"Quand la salle s'est accordée sans vote, ou qu'une saisie était fausse. Le" +
		" motif figure dans l'historique du texte.",
	"step.text": "Une résolution, par numéro ou titre",
	"step.which": "Étape",
	"step.reason": "Motif",
	"step.take": "Franchir cette étape",
	"step.none": "Aucune étape n'est possible à la main.",

	"byhand.report": "Rapporter",
	"byhand.place": "Inscrire à l'ordre du jour",
	"byhand.table": "Ajourner",
	"byhand.take_up": "Reprendre",
	"byhand.refer_back": "Renvoyer en commission",
	"byhand.restore": "Rétablir",
	"byhand.withdraw": "Retirer",
};
