import type { HouseCatalogue } from "..";

export const es: HouseCatalogue = {
	"absence.title": "Ausencia",
	"absence.more":
		"Por qué un escaño está vacío en esta sesión. Consta en el registro, y quien " +
		"figura como ausente deja de estar presente.",
	"absence.is": "Ausencia anotada: {reason}",
	"absence.why": "Motivo",
	"absence.note": "Anotar la ausencia",
	"absence.back": "Anularla",
	"absence.who": "Quién falta: nombre o número de escaño",
	"absence.absent": "Ausente",
	"absence.excused": "Justificada",
	"absence.medical": "Motivo médico",
	"absence.parental": "Permiso parental",
	"absence.conflict": "Conflicto de intereses",
	"absence.suspended": "Suspensión",

	"person.rename": "Otro nombre",
	"person.rename.more":
		"Es el de la persona en todos los órganos, y también en las páginas de " +
		"votaciones pasadas. El registro conserva el nombre anterior.",
	"person.name": "Nombre",
	"person.rename.do": "Cambiar el nombre",

	"screens.remove": "Retirar la pantalla",
	"screens.remove.sure":
		"¿Retirar {name}? Donde siga abierta, mostrará lo que ocurre en el pleno.",

	"house.title": "Institución",
	"house.name": "Nombre",
	"house.change": "Cambiar",

	"meeting.title": "Reunión",
	"meeting.call": "Convocar la reunión",
	"meeting.times": "Otros días o plazos",
	"meeting.times.more":
		"En la hora local de la reunión. Un plazo vale para lo que llegue desde ahora: " +
		"lo que llegó tarde sigue estando fuera de plazo.",
	"meeting.times.reason": "Motivo, que es público",
	"meeting.times.moved":
		"Entretanto se cambiaron las fechas. Lo que introdujo sigue aquí.",
	"meeting.times.do": "Cambiar las fechas",
	"meeting.another": "Convocar otra reunión",
	"meeting.above": "Este órgano participa en {name}, que convocó el órgano superior.",
	"meeting.place": "Lugar (opcional)",
	"meeting.zone": "Hora del lugar",
	"meeting.starts": "Empieza",
	"meeting.ends": "Termina",
	"meeting.submissions.is": "Textos hasta el {when}",
	"meeting.sponsors.is": "Patrocinadores hasta el {when}",
	"meeting.submissions": "Textos hasta (opcional)",
	"meeting.submissions.more":
		"Lo presentado después queda fuera de plazo y se admite según las reglas.",
	"meeting.sponsors": "Patrocinadores hasta (opcional)",
	"meeting.sponsors.more":
		"Hasta entonces los miembros pueden patrocinar un texto o dejar de hacerlo.",
	"meeting.rename": "Otro nombre o lugar",
	"meeting.end": "Terminar la reunión",
	"meeting.end.sure":
		"¿Terminar {name}? Ya nadie podrá inscribirse, el orden del día quedará como " +
		"está y sus pantallas terminarán.",

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
		"Esta institución está vacía. Empieza por el órgano que decide en última " +
		"instancia; las comisiones van por debajo.",

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
		"Rigen para lo que se someta a votación desde ahora; lo decidido no se vuelve " +
		"a calcular.",
	"set.words": "Las reglas como las lee el público",
	"set.decide": "Cómo decide",
	"set.debate": "Cómo debate y vota",
	"set.save": "Fijar estas reglas",
	"set.back": "Restablecer",
	"set.part.voting": "Votaciones",
	"set.part.quorum": "Quórum",
	"set.part.seats": "Escaños",
	"set.part.texts": "Textos",
	"set.part.speeches": "Intervenciones",
	"set.part.ballots": "Votaciones nominales",

	"set.strict": "Se entiende como",
	"set.strict.true": "más de esta proporción",
	"set.strict.false": "al menos esta proporción",
	"set.voting.threshold": "Proporción que debe votar sí",
	"set.voting.threshold.more": "Una fracción: 1/2, 2/3. Por defecto: más de 1/2.",
	"set.voting.base": "De qué",
	"set.voting.base.more": "Por defecto: sí y no; las abstenciones no cuentan.",
	"set.voting.base.yes": "Solo los síes: basta uno",
	"set.voting.base.yes_no": "Sí y no",
	"set.voting.base.yes_no_abstain": "Sí, no y abstenciones",
	"set.voting.base.no": "Quienes votan no",
	"set.voting.base.valid": "Votos válidos",
	"set.voting.base.cast": "Todos los votos emitidos",
	"set.voting.base.entitled": "Quienes tienen derecho a voto",
	"set.voting.base.entitled_present": "Los presentes con derecho a voto",
	"set.voting.base.none": "Ninguna proporción: más síes que noes",
	"set.voting.tie": "Si hay empate",
	"set.voting.tie.more": "Por defecto, se rechaza.",
	"set.voting.tie.fails": "Se rechaza",
	"set.voting.tie.passes": "Se aprueba",
	"set.voting.tie.chair_decides": "Decide la presidencia",
	"set.voting.ballot_change": "El voto puede cambiarse mientras la votación esté abierta",
	"set.voting.open_shows": "Qué ven todos de una votación abierta",
	"set.voting.open_shows.more": "Nunca el sentido del voto. Por defecto: cuántos han votado.",
	"set.voting.open_shows.nothing": "Nada",
	"set.voting.open_shows.turnout": "Cuántos han votado",
	"set.voting.open_shows.who": "Quiénes han votado",
	"set.voting.silence": "Cómo cuenta el silencio en una votación nominal",
	"set.voting.silence.more": "Por defecto: como nada.",
	"set.voting.silence.nothing": "Nada",
	"set.voting.silence.yes": "Sí",
	"set.voting.silence.no": "No",
	"set.voting.silence.abstain": "Una abstención",

	"set.quorum.share": "Proporción que debe estar presente",
	"set.quorum.share.more": "Una fracción; 0/1 para ninguna. Por defecto: más de 1/2.",
	"set.quorum.of": "De qué",
	"set.quorum.of.more":
		"Por defecto: de los inscritos en una asamblea, y de los escaños en otros órganos.",
	"set.quorum.of.members": "Escaños con voto",
	"set.quorum.of.registered": "Inscritos en la reunión",
	"set.quorum.of.quorum_call": "Presentes en la última comprobación",
	"set.quorum.least": "Nunca menos de",
	"set.quorum.least.more":
		"Por defecto: 1. Sin proporción, este número es todo el quórum, y 0 es ninguno.",
	"quorum.members": "Así, deben estar presentes {needed} de los {seats} escaños con voto.",
	"quorum.registered":
		"Así, deben estar presentes {needed}: solo cuentan quienes se inscriben en " +
		"la reunión, ahora {registered} de los {seats} escaños con voto.",
	"quorum.uncalled":
		"Solo cuentan quienes se inscriben en la reunión. No hay ninguna en curso, así " +
		"que nadie: así, al principio bastarían {needed} presentes.",
	"quorum.quorum_call":
		"Así, deben estar presentes {needed} de los {seats} escaños con voto hasta que " +
		"se compruebe el quórum, y después una proporción de quienes estaban.",
	"quorum.none": "No hay quórum: una sola persona podría decidir.",
	"quorum.few": "Son pocos: {needed} de {seats} podrían celebrar una sesión.",
	"quorum.few.registered":
		"Son pocos: {needed} de {seats} podrían celebrar una sesión. Inscriba a los " +
		"miembros en Presencia, o haga que el quórum cuente los escaños con voto.",
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
		"rechazar; un estado en el que haya una resolución no puede quitarse.",
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
	"course.step.report": "Todas las comisiones han informado",
	"course.step.place": "Incluir en el orden del día",
	"course.step.adopt": "Aprobar",
	"course.step.reject": "Rechazar",
	"course.step.table": "Dejar sobre la mesa",
	"course.step.take_up": "Retomar",
	"course.step.refer_back": "Devolver a la comisión",
	"course.step.withdraw": "Retirar",
	"course.step.supersede": "Reemplazar por otra",

	"set.voters": "Funciones con derecho a voto",
	"set.weighting": "Peso del voto",
	"set.weighting.equal": "Un escaño, un voto",
	"set.weighting.by_seat": "Lo que pesa el escaño",
	"set.designees": "Un escaño puede designar a quien actúe por él en todo momento",
	"set.proxies": "Un escaño puede delegar su voto en otro (por defecto, no)",
	"set.proxies_most": "Delegaciones de voto que puede tener un escaño",
	"set.proxies_most.more": "0 donde no las hay.",
	"set.absences": "Motivos de ausencia, uno por línea",
	"set.absences.more": "32 como máximo, con palabras propias.",

	"set.sponsors_least": "Patrocinadores que necesita un texto",
	"set.sponsors_least.more": "Por defecto: 1.",
	"set.numbering": "Números de las resoluciones",
	"set.numbering.one_sequence": "Una sola serie: 14",
	"set.numbering.per_committee": "Una por comisión: EN-3",
	"set.late": "Un texto fuera de plazo",
	"set.late.more": "Por defecto, se admite por petición de miembros.",
	"set.late.refused": "Se rechaza",
	"set.late.by_petition": "Se admite por petición",
	"set.late.by_leave": "Se admite con autorización, con un motivo",
	"set.petition": "Proporción de firmas que lo admite",
	"set.petition.more": "De los escaños con voto. Por defecto: 1/10.",
	"set.slate": "Qué entra por sí solo en la lista conjunta",
	"set.slate.more": "Por defecto, lo que todas las comisiones informaron por unanimidad.",
	"set.slate.none": "Nada",
	"set.slate.unanimous": "Lo informado por unanimidad",
	"set.slate.reported": "Todo lo informado",
	"set.pull_least": "Miembros necesarios para retirar un punto",
	"set.pull_least.more": "Por defecto: 1.",
	"set.dissent": "Se pueden registrar disensos",
	"set.dissent.more": "Tras una aprobación. Por defecto, durante un día.",
	"set.dissent.never": "Nunca",
	"set.dissent.minutes": "Durante unos minutos",
	"set.dissent.meeting_end": "Mientras dure la reunión",
	"set.dissent_minutes": "Cuántos minutos",
	"set.dissent_minutes.more": "Un día tiene 1440; 0 si rige otra cosa.",

	"set.speech_seconds": "Segundos por intervención",
	"set.speech_seconds.more": "Por defecto: 0, sin límite.",
	"set.side_seconds": "Segundos de cada parte en un punto",
	"set.side_seconds.more":
		"Para quienes hablan a favor y para quienes hablan en contra. Por defecto: 0, " +
		"sin límite.",
	"set.item_seconds": "Segundos de debate por punto",
	"set.item_seconds.more": "Por defecto: 0, sin límite.",
	"set.balance": "Se alternan intervenciones a favor y en contra",
	"set.confirm": "Un voto pide un segundo toque antes de emitirse",
	"set.vote_seconds": "Segundos de cada votación nominal",
	"set.vote_seconds.more": "Se anuncian al abrirla. Por defecto: 0, ninguno.",
	"set.vote_closes": "La votación nominal se cierra sola al acabar su tiempo",

	"texts.title": "Textos",
	"texts.more":
		"Elija uno para corregirlo o revisarlo, proponer un texto sustitutivo, hacer " +
		"que reemplace a otros o admitirlo si llegó fuera de plazo.",
	"replace.title": "Hacer que reemplace a otros",
	"replace.more":
		"Los otros salen del orden del día y siguen siendo legibles; cada uno remite a " +
		"este.",
	"replace.text": "Una resolución que reemplaza, por número o título",
	"replace.leave": "Quitar",
	"replace.do": "Reemplazarlas",
	"late.title": "Llegó fuera de plazo",
	"late.admit": "Admitirlo con autorización",
	"late.refused": "Las reglas del órgano no admiten textos fuera de plazo.",
	"late.by_petition":
		"Los miembros firman en su página; lo admite {share} de los escaños con voto.",
	"late.by_leave":
		"La presidencia o la secretaría lo admite cuando el órgano lo ha autorizado.",
	"texts.find": "Buscar por título o número",
	"texts.none": "Ningún texto coincide.",
	"text.page": "Su página pública: historia, votaciones, otras versiones",
};
