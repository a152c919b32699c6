// What is read where a text is written, in Spanish.
import type { WritingCatalogue } from "..";

export const es: WritingCatalogue = {
	"agenda.up": "Subir",
	"agenda.down": "Bajar",
	"standing.draft": "Borrador",
	"standing.pending": "Pendiente",
	"standing.adopted": "Aprobada",
	"standing.rejected": "Rechazada",
	"standing.tabled": "Sobre la mesa",
	"standing.referred": "En comisión",
	"standing.withdrawn": "Retirada",
	"standing.superseded": "Reemplazada",
	"edit.title": "Título",
	"edit.words": "Texto de {label}",
	"edit.kind": "Tipo de {label}",
	"edit.lead": "Cómo empieza {label}",
	"edit.kind.whereas": "Considerando",
	"edit.kind.resolved": "Decisión",
	"edit.kind.other": "Intermedia",
	"edit.insert": "Insertar debajo",
	"edit.strike": "Suprimir",
	"edit.restore": "Restaurar",
	"edit.changes": "Qué cambia",
	"edit.same": "Aún no se ha cambiado nada.",
	"edit.what.new": "es nueva",
	"edit.what.struck": "se suprime",
	"edit.what.moved": "se mueve",
	"edit.what.kind": "es de otro tipo",
	"edit.what.words": "se reformula",
	"edit.as": "Qué será",
	"edit.as.correction": "Una corrección: el texto no decía lo que se quería decir",
	"edit.as.revision": "Una revisión: el texto debe decir otra cosa",
	"edit.as.substitute": "Un texto sustitutivo, que votará {name}",
	"edit.as.draft": "Un borrador, reformulado",
	"edit.do.correction": "Escribir la corrección",
	"edit.do.revision": "Escribir la revisión",
	"edit.do.substitute": "Proponer texto sustitutivo",
	"edit.do.draft": "Cambiar el borrador",
	"edit.reason": "Motivo",
	"edit.note": "Una nota (opcional)",
	"edit.current": "El texto rige de inmediato",
	"edit.moved":
		"Entretanto rige otro texto. Lo que escribió sigue aquí, comparado con el " +
		"anterior.",
	"edit.moved.draft":
		"Entretanto este borrador se reformuló. Lo que escribió sigue aquí, comparado " +
		"con el anterior.",
	"edit.lapse":
		"{names}: quien patrocina este borrador patrocina este texto. Si usted lo " +
		"cambia, deja de patrocinarlo y tiene que sumarse al nuevo.",
	"edit.compare": "Pasar mis cambios a él",
	"edit.anew": "Partir de ese texto",
	"edit.both":
		"Otra persona también cambió esta cláusula. La de usted reemplaza a la suya: vea " +
		"«Qué cambia».",
	"edit.sending": "Se está guardando. Después podrá seguir escribiendo.",
	"edit.decided": "Este texto ya no espera nada: solo puede cambiarlo una nueva resolución.",

	"texts.mine": "Mis resoluciones",
	"mine.drafts": "Borradores",
	"mine.drafts.more":
		"Ven un borrador usted, sus patrocinadores, quien actúe por su escaño y la " +
		"secretaría; y todos los miembros del órgano mientras busca patrocinadores.",
	"mine.drafts.none": "Usted no tiene ningún borrador.",
	"mine.untitled": "Sin título",
	"mine.submitted": "Presentadas",
	"mine.submitted.none": "Aún no ha presentado nada.",
	"mine.withdraw": "Retirar",
	"mine.write": "Redactar una resolución",
	"mine.write.more":
		"Usted será la primera persona que la patrocine. Es un borrador hasta que la " +
		"presente.",
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
	"mine.submit.more": "Se hace pública, recibe un número y usted ya no podrá modificarla.",
	"mine.submit.sure": "¿Presentar este texto tal como está?",
	"mine.submit.save": "Guarde primero sus cambios.",
	"mine.submit.moved":
		"Otra persona lo ha reformulado. Mire lo que dice ahora antes de presentarlo.",
	"mine.sponsors": "Patrocinadores: {n} de los {least} necesarios.",
	"mine.sponsors.title": "Patrocinadores",
	"mine.show": "Buscar patrocinadores",
	"mine.show.more":
		"Todos los miembros del órgano podrán leerlo entre sus textos y sumarse.",
	"mine.shown": "Busca patrocinadores",
	"mine.hide": "Dejar de buscarlos",
	"mine.shown.more":
		"Busca patrocinadores: todos los miembros del órgano pueden leerlo entre sus " +
		"textos y sumarse.",
	"mine.lapsed.told":
		"Ya no lo patrocinan desde que cambió el texto: {names}. Mientras busque " +
		"patrocinadores, pueden leer el nuevo y volver a sumarse.",
	"mine.seeking": "Borradores que buscan patrocinadores",
	"mine.seeking.none": "Ningún borrador ajeno busca patrocinadores.",
	"mine.join": "Patrocinar",
	"mine.leave": "Dejar de patrocinar",
	"mine.sponsor":
		"Usted patrocina este texto. Si cambia, dejará de patrocinarlo y podrá volver " +
		"a sumarse.",
	"mine.sponsor.short": "Usted lo patrocina",
	"mine.lapsed":
		"El texto ha cambiado desde que se sumó, y usted ya no lo patrocina. Vuelva a " +
		"sumarse si está de acuerdo con lo que dice ahora.",
	"mine.lapsed.short": "Reformulado desde que se sumó",
	"mine.moved":
		"Este borrador se ha reformulado entretanto. " +
		"Abajo está lo que decía antes.",
	"mine.moved.show": "Mostrar lo que dice ahora",
	"mine.stayOff": "No volver a sumarse",
	"mine.until": "Los textos llegan a tiempo hasta el {when}.",
	"mine.stranger":
		"Aquí redactan resoluciones los miembros con voto que hayan iniciado sesión.",
	"edit.as.new": "Un borrador nuevo",
	"edit.do.new": "Guardar el borrador",
};
