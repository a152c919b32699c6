import type { HouseCatalogue } from "..";

export const es: HouseCatalogue = {
	"absence.title": "Ausencia",
	"absence.more":
		"Por qué un escaño está vacío en esta sesión. Consta en el registro, y quien " +
		"figura ausente deja de estar presente.",
	"absence.is": "Ausencia anotada: {reason}",
	"absence.why": "Motivo",
	"absence.note": "Anotar la ausencia",
	"absence.back": "Anularla",
	"absence.who": "Quién falta: nombre o número de escaño",
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

	"house.title": "Casa",
	"house.name": "Nombre",
	"house.change": "Cambiar",

	"meeting.title": "Reunión",
	"meeting.call": "Convocar la reunión",
	"meeting.times": "Otros días o plazos",
	"meeting.times.more":
		"Según el reloj de la reunión. Un plazo vale para lo que llegue desde " +
		"ahora: lo que llegó tarde sigue siendo tardío.",
	"meeting.times.reason": "Motivo, que es público",
	"meeting.times.moved":
		"Entretanto se cambiaron las fechas. Lo que introdujo sigue aquí.",
	"meeting.times.do": "Cambiar las fechas",
	"meeting.another": "Convocar otra reunión",
	"meeting.above": "Este órgano participa en {name}, que convocó el órgano superior.",
	"meeting.place": "Lugar (se puede omitir)",
	"meeting.zone": "Hora del lugar",
	"meeting.starts": "Empieza",
	"meeting.ends": "Termina",
	"meeting.submissions.is": "Textos hasta el {when}",
	"meeting.sponsors.is": "Patrocinadores hasta el {when}",
	"meeting.submissions": "Textos hasta (se puede omitir)",
	"meeting.submissions.more":
		"Lo presentado después llega tarde y se admite según las reglas.",
	"meeting.sponsors": "Patrocinadores hasta (se puede omitir)",
	"meeting.sponsors.more": "Hasta entonces los miembros se suman a un texto o lo dejan.",
	"meeting.rename": "Otro nombre o lugar",
	"meeting.end": "Terminar la reunión",
	"meeting.end.sure":
		"¿Terminar {name}? Ya nadie se inscribe, el orden del día queda como está y " +
		"sus pantallas terminan.",

	"body.short": "Nombre corto",
	"body.short.more": "Tal como figura en números y títulos.",
	"body.kind": "Tipo",
	"body.kind.assembly": "Asamblea",
	"body.kind.standing_committee": "Comisión permanente",
	"body.kind.executive_committee": "Comité ejecutivo",
	"body.kind.other": "Otro órgano",
	"body.below": "Por debajo",
	"body.found": "Crear una comisión",
	"body.found.do": "Crear",
	"body.rename": "Otro nombre del órgano",
	"body.first": "Crear la asamblea",
	"body.first.more":
		"Esta casa está vacía. Empieza con el órgano que decide al final; las " +
		"comisiones van por debajo.",

	"issue.title": "Temas",
	"issue.none": "Aún no hay temas.",
	"issue.name": "Añadir un tema",
	"issue.name.do": "Añadir",
	"issue.slug": "En direcciones",
	"issue.slug.more": "Minúsculas, cifras y guiones; queda para siempre.",
	"issue.text": "Asignar los temas de una resolución, por número o título",
	"issue.set": "Asignar estos",

	"set.title": "Reglas",
	"set.more":
		"Rigen para las preguntas que se planteen desde ahora; lo decidido no se " +
		"vuelve a calcular.",
	"set.words": "Las reglas como las lee el público",
	"set.decide": "Cómo decide",
	"set.debate": "Cómo debate y vota",
	"set.save": "Fijar estas reglas",
	"set.back": "Como están ahora",
	"set.part.voting": "Votaciones",
	"set.part.quorum": "Quórum",
	"set.part.seats": "Escaños",
	"set.part.texts": "Textos",
	"set.part.speeches": "Intervenciones",
	"set.part.ballots": "Votaciones nominales",

	"set.strict": "Se entiende como",
	"set.strict.true": "más de esta parte",
	"set.strict.false": "al menos esta parte",
	"set.voting.threshold": "Parte que debe decir sí",
	"set.voting.threshold.more": "Una fracción: 1/2, 2/3. Al principio más de 1/2.",
	"set.voting.base": "De qué",
	"set.voting.base.more": "Al principio de sí y no: las abstenciones no cuentan.",
	"set.voting.base.yes": "Solo los síes: basta uno",
	"set.voting.base.yes_no": "Sí y no",
	"set.voting.base.yes_no_abstain": "Sí, no y abstenciones",
	"set.voting.base.no": "Quienes votan no",
	"set.voting.base.valid": "Votos válidos",
	"set.voting.base.cast": "Todo lo emitido",
	"set.voting.base.entitled": "Todas las personas de la lista",
	"set.voting.base.entitled_present": "Las personas de la lista presentes",
	"set.voting.base.none": "Ninguna parte: más síes que noes",
	"set.voting.tie": "Si hay empate",
	"set.voting.tie.more": "Al principio se rechaza.",
	"set.voting.tie.fails": "Se rechaza",
	"set.voting.tie.passes": "Se aprueba",
	"set.voting.tie.chair_decides": "Decide la presidencia",
	"set.voting.ballot_change": "El voto puede cambiarse mientras esté abierta",
	"set.voting.open_shows": "Qué se ve de una votación abierta",
	"set.voting.open_shows.more":
		"Nunca el sentido del voto. Al principio, cuántos han votado.",
	"set.voting.open_shows.nothing": "Nada",
	"set.voting.open_shows.turnout": "Cuántos han votado",
	"set.voting.open_shows.who": "Quiénes han votado",
	"set.voting.silence": "Cómo cuenta el silencio en votación nominal",
	"set.voting.silence.more": "Al principio, como nada.",
	"set.voting.silence.nothing": "Nada",
	"set.voting.silence.yes": "Sí",
	"set.voting.silence.no": "No",
	"set.voting.silence.abstain": "Una abstención",

	"set.quorum.share": "Parte que debe estar presente",
	"set.quorum.share.more": "Una fracción; 0/1 para ninguna. Al principio más de 1/2.",
	"set.quorum.of": "De qué",
	"set.quorum.of.more":
		"Al principio, de las inscripciones en una asamblea y de los escaños en " +
		"otros órganos.",
	"set.quorum.of.members": "Escaños con voto",
	"set.quorum.of.registered": "Escaños inscritos en la reunión",
	"set.quorum.of.quorum_call": "Presentes en la última comprobación",
	"set.quorum.least": "Nunca menos de",
	"set.quorum.least.more": "Al principio 1. Sin parte, es el quórum entero, y 0 es ninguno.",
	"quorum.members": "Así, deben estar presentes {needed} de los {seats} escaños con voto.",
	"quorum.registered":
		"Así, deben estar presentes {needed}: solo cuentan quienes se inscriben en " +
		"la reunión, ahora {registered} de los {seats} escaños con voto.",
	"quorum.uncalled":
		"Solo cuentan quienes se inscriben en la reunión. No hay ninguna, así que " +
		"nadie: así, al principio bastarían {needed} presentes.",
	"quorum.quorum_call":
		"Así, hasta el primer recuento deben estar presentes {needed} de los " +
		"{seats} escaños con voto, y después una parte de quienes estaban.",
	"quorum.none": "No hay quórum: una sola persona podría decidir.",
	"quorum.few": "Son pocos: {needed} de {seats} podrían celebrar una sesión.",
	"quorum.few.registered":
		"Son pocos: {needed} de {seats} podrían celebrar una sesión. Inscriba a los " +
		"miembros en Presencia, o que el quórum cuente los escaños con voto.",
	"quorum.found.assembly":
		"Su quórum es al principio más de la mitad de los inscritos en la reunión; " +
		"si hay pocos inscritos, pocos deciden. Sus reglas lo cambian.",
	"quorum.found.other":
		"Su quórum es al principio más de la mitad de sus escaños con voto. Sus " +
		"reglas lo cambian.",
	"quorum.call":
		"Nadie está inscrito en una reunión nueva, y el quórum solo cuenta a los " +
		"inscritos: hasta entonces bastan {needed} presentes. Inscriba a los " +
		"miembros en Presencia, o cambie en las reglas de abajo lo que el quórum " +
		"cuenta.",
	"set.moved":
		"Entretanto se cambiaron las reglas. Lo que introdujo sigue aquí, sobre ellas.",
	"course.title": "El curso de una resolución",
	"course.what":
		"En qué estados puede estar una resolución, con las palabras del órgano, y " +
		"qué paso lleva de dónde a dónde.",
	"course.open": "Los estados y pasos",
	"course.more":
		"Se fija como un todo. Un curso necesita los pasos de presentar, aprobar y " +
		"rechazar; un estado en que haya una resolución no puede quitarse.",
	"course.label": "Cómo se llama",
	"course.standing": "Qué significa",
	"course.steps": "Pasos desde {state}",
	"course.of": "{step}, desde {state}",
	"course.step.which": "Un paso desde {state}",
	"course.to": "{step}: adónde lleva",
	"course.remove": "Quitar",
	"course.step.add": "Añadir un paso",
	"course.state.remove": "Quitar este estado",
	"course.state.label": "Un estado nuevo",
	"course.state.add": "Añadirlo",
	"course.moved":
		"Entretanto se cambió el curso. Lo que usted cambió sigue aquí, sobre él.",
	"course.set": "Fijar este curso",
	"course.step.submit": "Presentar",
	"course.step.refer": "Remitir a una comisión",
	"course.step.report": "Todas las comisiones informaron",
	"course.step.place": "Poner en el orden del día",
	"course.step.adopt": "Aprobar",
	"course.step.reject": "Rechazar",
	"course.step.table": "Dejar sobre la mesa",
	"course.step.take_up": "Retomar",
	"course.step.refer_back": "Devolver",
	"course.step.withdraw": "Retirar",
	"course.step.supersede": "Sustituir por otra",

	"set.voters": "Funciones con voto",
	"set.weighting": "Peso del voto",
	"set.weighting.equal": "Un escaño, un voto",
	"set.weighting.by_seat": "Lo que pesa el escaño",
	"set.designees": "Un escaño puede nombrar a quien actúe por él en todo momento",
	"set.proxies": "Un escaño puede dejar que otro vote por él (al principio no)",
	"set.proxies_most": "Delegaciones que puede tener un escaño",
	"set.proxies_most.more": "0 donde no las hay.",
	"set.absences": "Motivos de ausencia, uno por línea",
	"set.absences.more": "32 como máximo, con palabras propias.",

	"set.sponsors_least": "Patrocinadores que necesita un texto",
	"set.sponsors_least.more": "Al principio 1.",
	"set.numbering": "Números de las resoluciones",
	"set.numbering.one_sequence": "Una sola serie: 14",
	"set.numbering.per_committee": "Una por comisión: EN-3",
	"set.late": "Un texto fuera de plazo",
	"set.late.more": "Al principio se admite por petición de miembros.",
	"set.late.refused": "Se rechaza",
	"set.late.by_petition": "Se admite por petición",
	"set.late.by_leave": "Se admite con permiso y motivo",
	"set.petition": "Parte de firmas que lo admite",
	"set.petition.more": "De los escaños con voto. Al principio 1/10.",
	"set.slate": "Qué pasa solo a la lista de consenso",
	"set.slate.more": "Al principio, lo informado por unanimidad.",
	"set.slate.none": "Nada",
	"set.slate.unanimous": "Lo informado por unanimidad",
	"set.slate.reported": "Todo lo informado",
	"set.pull_least": "Miembros que deben retirar un punto",
	"set.pull_least.more": "Al principio 1.",
	"set.dissent": "Se pueden registrar disensos",
	"set.dissent.more": "Tras una aprobación. Al principio, un día.",
	"set.dissent.never": "Nunca",
	"set.dissent.minutes": "Durante unos minutos",
	"set.dissent.meeting_end": "Mientras dure la reunión",
	"set.dissent_minutes": "Esos minutos",
	"set.dissent_minutes.more": "Un día tiene 1440; 0 si la regla es otra.",

	"set.speech_seconds": "Segundos por intervención",
	"set.speech_seconds.more": "Al principio 0, sin límite.",
	"set.side_seconds": "Segundos de cada parte en un punto",
	"set.side_seconds.more":
		"Para quienes hablan a favor y para quienes hablan en contra. Al principio " +
		"0, sin límite.",
	"set.item_seconds": "Segundos de debate por punto",
	"set.item_seconds.more": "Al principio 0, sin límite.",
	"set.balance": "Se alternan a favor y en contra",
	"set.confirm": "Un voto pide un segundo toque antes de emitirse",
	"set.vote_seconds": "Segundos de cada votación nominal",
	"set.vote_seconds.more": "Se anuncian al abrirla. Al principio 0, ninguno.",
	"set.vote_closes": "La votación nominal se cierra sola al acabar el tiempo",

	"texts.title": "Textos",
	"texts.more":
		"Elija uno para corregirlo o revisarlo, proponer un sustituto, dejar que " +
		"reemplace a otros o admitirlo si llegó tarde.",
	"replace.title": "Que reemplace a otros",
	"replace.more":
		"Los otros salen del orden del día y siguen legibles; cada uno remite a este.",
	"replace.text": "Una resolución que reemplaza, por número o título",
	"replace.leave": "Quitar",
	"replace.do": "Reemplazarlas",
	"late.title": "Llegó tarde",
	"late.admit": "Admitirlo con permiso",
	"late.refused": "Las reglas del órgano no admiten textos tardíos.",
	"late.by_petition":
		"Los miembros firman en su página; lo admite {share} de los escaños con voto.",
	"late.by_leave": "La presidencia o la secretaría lo admite cuando el órgano da permiso.",
	"texts.find": "Buscar por título o número",
	"texts.none": "Ningún texto coincide.",
	"text.page": "Su página pública: historia, votaciones, otras versiones",
};
