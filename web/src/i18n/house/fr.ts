import type { HouseCatalogue } from "..";

export const fr: HouseCatalogue = {
	"absence.title": "Absence",
	"absence.more":
		"Pourquoi un siège est vide à cette séance. Cela figure au procès-verbal, et " +
		"qui est noté absent n'est plus présent.",
	"absence.is": "Absence notée : {reason}",
	"absence.why": "Motif",
	"absence.note": "Noter l'absence",
	"absence.back": "L'annuler",
	"absence.who": "Nom, numéro de siège ou carte de la personne absente",
	"absence.absent": "Absent",
	"absence.excused": "Excusé",
	"absence.medical": "Raison médicale",
	"absence.parental": "Congé parental",
	"absence.conflict": "Conflit d'intérêts",
	"absence.suspended": "Suspendu",

	"person.rename": "Un autre nom",
	"person.rename.more":
		"C'est celui de la personne dans tous les organes, y compris sur les pages " +
		"des votes passés. Le registre conserve le nom précédent.",
	"person.name": "Nom",
	"person.rename.do": "Changer le nom",

	"screens.remove": "Retirer l'écran",
	"screens.remove.sure":
		"Retirer {name} ? Là où il est encore ouvert, il suivra ce qui se passe en séance.",
};
