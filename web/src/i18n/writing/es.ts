// What is read where a text is written, in Spanish.
import type { WritingCatalogue } from "..";

export const es: WritingCatalogue = {
	"agenda.up": "Subir",
	"agenda.down": "Bajar",
	"standing.draft": "Borrador",
	"standing.pending": "Pendiente",
	"standing.adopted": "Aprobada",
	"standing.rejected": "Rechazada",
	"standing.tabled": "Aplazada",
	"standing.referred": "En comisión",
	"standing.withdrawn": "Retirada",
	"standing.superseded": "Reemplazada",
	"edit.title": "Título",
	"edit.words": "Palabras de {label}",
	"edit.kind": "Tipo de {label}",
	"edit.lead": "Cómo empieza {label}",
	"edit.kind.whereas": "Considerando",
	"edit.kind.resolved": "Decisión",
	"edit.kind.other": "Intermedia",
	"edit.insert": "Insertar debajo",
	"edit.strike": "Tachar",
	"edit.restore": "Restaurar",
	"edit.changes": "Qué cambia",
	"edit.same": "Aún no se ha cambiado nada.",
	"edit.what.new": "es nueva",
	"edit.what.struck": "se tacha",
	"edit.what.moved": "se mueve",
	"edit.what.kind": "es de otro tipo",
	"edit.what.words": "se reformula",
	"edit.as": "Qué será",
	"edit.as.correction": "Una corrección: el texto decía otra cosa que lo querido",
	"edit.as.revision": "Una revisión: el texto dirá otra cosa",
	"edit.as.substitute": "Un sustituto que votará {name}",
	"edit.as.draft": "Un borrador, reformulado",
	"edit.do.correction": "Escribir la corrección",
	"edit.do.revision": "Escribir la revisión",
	"edit.do.substitute": "Proponer el sustituto",
	"edit.do.draft": "Cambiar el borrador",
	"edit.reason": "Motivo",
	"edit.note": "Una nota (se puede omitir)",
	"edit.current": "Es el texto vigente desde ya",
	"edit.moved":
		"Entretanto rige otro texto. Lo escrito sigue aquí, comparado con el anterior.",
	"edit.moved.draft":
		"Entretanto este borrador se reescribió. Lo escrito sigue aquí, comparado con " +
		"el anterior.",
	"edit.lapse":
		"{names}: quien se sumó a este borrador se sumó a estas palabras. Si usted " +
		"las cambia, deja de ser proponente y tiene que sumarse a las nuevas.",
	"edit.compare": "Pasar lo mío a él",
	"edit.anew": "Empezar de nuevo con él",
	"edit.decided": "Este texto ya no espera nada: solo lo cambia una nueva resolución.",

	"texts.mine": "Mis resoluciones",
	"mine.drafts": "Borradores",
	"mine.drafts.more":
		"Ven un borrador usted, sus proponentes, quien actúe por su escaño y el " +
		"personal; y todos los miembros del órgano mientras busca proponentes.",
	"mine.drafts.none": "No tiene ningún borrador.",
	"mine.untitled": "Sin título",
	"mine.submitted": "Presentadas",
	"mine.submitted.none": "Aún no ha presentado nada.",
	"mine.withdraw": "Retirar",
	"mine.write": "Redactar una resolución",
	"mine.write.more":
		"Usted será quien la propone primero. Es un borrador hasta que la presente.",
	"mine.body": "En qué órgano",
	"mine.paste": "Pegar un texto entero",
	"mine.paste.more": "Se leen su título y sus cláusulas; abajo puede corregirlos.",
	"mine.paste.text": "El texto",
	"mine.paste.read": "Leerlo",
	"mine.paste.done": "Leído: {n} cláusulas. Revíselas abajo.",
	"mine.paste.none": "No se encontró ninguna cláusula.",
	"mine.paste.waits": "Leído: {n} cláusulas. Abajo sigue lo que escribió.",
	"mine.paste.take": "Incorporarlas",
	"mine.paste.sure": "¿Ponerlas en lugar de lo que escribió?",
	"mine.paste.left": "No se incorporó",
	"mine.warn.no_title": "No tiene título: póngale uno.",
	"mine.warn.decides_nothing": "Aún no decide nada: una cláusula debe ser una decisión.",
	"mine.back": "Todas mis resoluciones",
	"mine.gone": "No es un borrador suyo, o ya no lo es.",
	"mine.kept": "Lo que escribió sin guardar está aquí de nuevo.",
	"mine.kept.over":
		"Lo que escribió sin guardar está aquí de nuevo, sobre el texto actual, que " +
		"entretanto cambió.",
	"mine.drop": "Descartarlo",
	"mine.submit": "Presentar",
	"mine.submit.more": "Se hace pública, recibe un número y usted ya no podrá cambiarla.",
	"mine.submit.sure": "¿Presentar este texto tal como está?",
	"mine.submit.save": "Guarde primero sus cambios.",
	"mine.sponsors": "Proponentes: {n} de los {least} necesarios.",
	"mine.sponsors.title": "Proponentes",
	"mine.show": "Buscar proponentes",
	"mine.show.more":
		"Todos los miembros del órgano podrán leerlo entre sus textos y sumarse.",
	"mine.shown": "Busca proponentes",
	"mine.hide": "Dejar de buscar proponentes",
	"mine.shown.more":
		"Busca proponentes: todos los miembros del órgano pueden leerlo entre sus " +
		"textos y sumarse.",
	"mine.lapsed.told":
		"Ya no son proponentes desde que cambiaron las palabras: {names}. Pueden leer " +
		"las nuevas y volver a sumarse.",
	"mine.seeking": "Borradores que buscan proponentes",
	"mine.seeking.none": "Ningún borrador ajeno busca proponentes.",
	"mine.join": "Ser proponente",
	"mine.leave": "Dejar de ser proponente",
	"mine.sponsor":
		"Usted es proponente de estas palabras. Si cambian, dejará de serlo y podrá " +
		"volver a sumarse.",
	"mine.sponsor.short": "Usted es proponente",
	"mine.lapsed":
		"Las palabras cambiaron desde que se sumó, y usted ya no es proponente. " +
		"Vuelva a sumarse si está de acuerdo con lo que dicen ahora.",
	"mine.lapsed.short": "Reescrito desde que se sumó",
	"mine.until": "Los textos llegan a tiempo hasta el {when}.",
	"mine.stranger": "Aquí redactan resoluciones los miembros con voto que hayan entrado.",
	"edit.as.new": "Un borrador nuevo",
	"edit.do.new": "Guardar el borrador",
};
