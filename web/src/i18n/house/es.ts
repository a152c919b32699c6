import type { HouseCatalogue } from "..";

export const es: HouseCatalogue = {
	"absence.title": "Ausencia",
	"absence.more":
		"Por qué un escaño está vacío en esta sesión. Consta en el acta, y quien " +
		"figura ausente deja de estar presente.",
	"absence.is": "Ausencia anotada: {reason}",
	"absence.why": "Motivo",
	"absence.note": "Anotar la ausencia",
	"absence.back": "Anularla",
	"absence.who": "Nombre, número de escaño o tarjeta de quien falta",
	"absence.absent": "Ausente",
	"absence.excused": "Con excusa",
	"absence.medical": "Motivo médico",
	"absence.parental": "Permiso parental",
	"absence.conflict": "Conflicto de intereses",
	"absence.suspended": "En suspenso",

	"person.rename": "Otro nombre",
	"person.rename.more":
		"Es el de la persona en todos los órganos, y también en las páginas de " +
		"votaciones pasadas. El registro conserva el nombre anterior.",
	"person.name": "Nombre",
	"person.rename.do": "Cambiar el nombre",

	"screens.remove": "Retirar la pantalla",
	"screens.remove.sure":
		"¿Retirar {name}? Donde siga abierta, mostrará lo que ocurre en el pleno.",
};
