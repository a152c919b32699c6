import type { HouseCatalogue } from "..";

export const de: HouseCatalogue = {
	"absence.title": "Abwesenheit",
	"absence.more":
		"Warum ein Sitz in dieser Sitzung leer ist. Es steht im Protokoll, und wer " +
		"abwesend gemeldet ist, gilt nicht mehr als anwesend.",
	"absence.is": "Als abwesend vermerkt: {reason}",
	"absence.why": "Grund",
	"absence.note": "Abwesenheit vermerken",
	"absence.back": "Zurücknehmen",
	"absence.who": "Name, Sitznummer oder Karte der abwesenden Person",
	"absence.absent": "Abwesend",
	"absence.excused": "Entschuldigt",
	"absence.medical": "Krankheit",
	"absence.parental": "Elternzeit",
	"absence.conflict": "Befangenheit",
	"absence.suspended": "Suspendiert",

	"person.rename": "Anderer Name",
	"person.rename.more":
		"Er gilt für die Person in allen Gremien, auch auf den Seiten früherer " +
		"Abstimmungen. Das Register behält, wie sie vorher hieß.",
	"person.name": "Name",
	"person.rename.do": "Namen ändern",

	"screens.remove": "Bildschirm entfernen",
	"screens.remove.sure":
		"{name} entfernen? Wo er noch offen ist, folgt er dann dem Geschehen im Saal.",
};
