import type { DeskCatalogue } from "..";

export const es: DeskCatalogue = {
	"desk.title": "La secretaría",
	"desk.presence": "Presencia",
	"desk.members": "Miembros",
	"desk.agenda": "Orden del día",
	"desk.votes": "Votaciones",
	"desk.screens": "Pantallas",
	"desk.noMeeting": "Aún no se ha convocado ninguna reunión.",
	"desk.body": "Órgano",
	"desk.apart":
		"No hay ninguna sesión abierta. La presencia y las votaciones pertenecen a " +
		"una sesión; se abre en la página de la presidencia.",
	"desk.marking": "En la secretaría",
	"desk.mode": "Qué se anota",
	"desk.who": "Nombre, número de escaño o tarjeta",
	"desk.who.hint":
		"Escriba o escanee y pulse Intro. Se anota de inmediato y puede deshacerse abajo.",
	"desk.seat": "Escaño {seat}",
	"desk.present": "Presentes",
	"desk.missing": "Ausentes",
	"desk.made": "Anotado aquí",
	"desk.undo": "Deshacer",
	"desk.here": "Quién está presente",
	"desk.here.of": "presentes; {needed} necesarios para el quórum",
	"desk.enough": "Hay suficientes para el quórum",
	"desk.short": "Faltan {n}",
	"desk.call": "Comprobar el quórum",
	"desk.called.met": "En la última comprobación había quórum.",
	"desk.called.short": "En la última comprobación no había quórum.",
	"desk.counted": "Recuento de presentes, sin nombres",
	"desk.enter": "Anotar",

	"mark.arrive": "Llega",
	"mark.leave": "Se va",
	"mark.register": "Se inscribe en la reunión",
	"mark.arrive.done": "está presente",
	"mark.leave.done": "se ha ido",
	"mark.register.done": "figura entre los inscritos",
	"mark.state.sending": "Enviando",
	"mark.state.already": "ya constaba así",
	"mark.state.refused": "no anotado",
	"mark.state.undone": "deshecho",

	"members.search": "Buscar por nombre, lugar o número de escaño",
	"members.role": "Función",
	"members.role.any": "Todas las funciones",
	"members.ended": "También los escaños terminados",
	"members.name": "Nombre",
	"members.weight": "Peso",
	"members.acts": "Actúa por el escaño",
	"members.seat": "Escaño",
	"members.count.one": "Un escaño",
	"members.count.many": "{n} escaños",
	"members.none": "Ningún escaño coincide con la búsqueda.",
	"members.empty": "Este órgano aún no tiene escaños. Añada el primero o importe una lista.",
	"members.add": "Añadir un escaño",
	"members.choose":
		"Elija un nombre para cambiar su escaño, designar a alguien o expedir una " +
		"tarjeta.",

	"seat.ended": "Terminado",
	"seat.ended.more": "Este escaño ha terminado. Quien vuelva recibirá uno nuevo.",
	"seat.end": "Terminar el escaño",
	"seat.end.more": "Lo votado y patrocinado desde este escaño queda en el registro.",
	"seat.save": "Guardar",
	"seat.close": "Cerrar",
	"seat.page": "La página pública de este escaño",
	"seat.give": "Asignar el escaño",
	"seat.source": "comunicado en la secretaría",
	"seat.namesakes": "Ya hay alguien con ese nombre",
	"seat.another": "Otra persona",

	"fact.city": "Ciudad",
	"fact.state": "Estado",
	"fact.party": "Partido",
	"fact.unknown": "desconocido",

	"stand.title": "Suplentes y designados",
	"stand.alternate": "Nombrar a un suplente",
	"stand.designee": "Nombrar a un designado",
	"stand.alternate.short": "Suplente: actúa mientras el miembro conste como ausente",
	"stand.designee.short": "Designado: actúa en lugar del miembro",
	"stand.alternate.is": "Suplente: {name}",
	"stand.designee.is": "Designado: {name}",
	"stand.new": "O el nombre de una persona nueva",
	"stand.name": "Nombrar",
	"stand.end": "Terminar",

	"proxy.title": "Delegación de voto",
	"proxy.give": "Delegar el voto",
	"proxy.to": "Quién vota por este escaño",
	"proxy.is": "Delegación de voto: {name}",
	"proxy.end": "Revocar",

	"card.title": "Tarjeta de acceso",
	"card.more":
		"Un enlace con el que esta persona inicia sesión una sola vez, en un cuarto de " +
		"hora. Solo se muestra esta vez.",
	"card.issue": "Expedir una tarjeta",
	"card.again": "Expedir otra y anular esta",
	"card.link": "El enlace de la tarjeta",
	"card.copy": "Copiar",
	"card.copied": "Copiado",
	"card.until": "Válida hasta las {time}, una vez",
	"card.desk": "en la secretaría",
	"card.out": "Cerrar todas sus sesiones",

	"print.open": "Imprimir tarjetas",
	"print.title": "Tarjetas de acceso en papel",
	"print.whom": "Para quién",
	"print.whom.without_session": "Quien no ha iniciado sesión en ningún dispositivo",
	"print.whom.listed": "Los escaños de esta lista ({n})",
	"print.whom.all": "Todas las personas de este órgano",
	"print.form": "Formato",
	"print.form.sheet": "Tarjetas, ocho por hoja",
	"print.form.badge": "Credenciales, cuatro por página",
	"print.paper": "Papel",
	"print.paper.a4": "A4",
	"print.paper.letter": "Carta",
	"print.hours": "Cuánto tiempo sirven",
	"print.hours.one": "{n} hora",
	"print.hours.many": "{n} horas",
	"print.reason": "Motivo, para el registro",
	"print.reason.usual": "inscripción",
	"print.more":
		"Cada tarjeta da acceso a una persona, una sola vez. Sustituye a la que " +
		"tuviera antes el escaño. Guarde las hojas bajo llave y borre el archivo una " +
		"vez impreso.",
	"print.make": "Crear el PDF",
	"print.working": "Preparando las tarjetas",
	"print.done":
		"El PDF está en sus descargas. No puede repetirse: otro llevaría tarjetas " +
		"nuevas.",
	"print.file": "tarjetas",
	"print.unheard":
		"no hay conexión con el servidor; puede que se hayan expedido tarjetas, así " +
		"que vuelva a crearlas cuando responda",
	"print.recall.more":
		"¿Se han perdido o han sobrado hojas? Una tarjeta retirada no da acceso a " +
		"nadie. Las sesiones abiertas siguen abiertas.",
	"print.recall": "Retirar tarjetas sin usar",
	"print.recall.sure": "Sí, retirarlas todas",
	"print.recalled.one": "Se ha retirado {n} tarjeta.",
	"print.recalled.many": "Se han retirado {n} tarjetas.",

	"agenda.place": "Posición de {title}",
	"agenda.toSlate": "A la lista conjunta",
	"agenda.remove": "Quitar",
	"agenda.empty": "Aún no hay nada en el orden del día.",
	"agenda.noMeeting":
		"No se ha convocado ninguna reunión y por eso aún no hay orden del día.",
	"agenda.above":
		"El orden del día es el del órgano superior. Lo remitido aquí figura al " + "lado.",
	"agenda.add.heading": "Añadir al orden del día",
	"agenda.add.text": "Una resolución, por número o título",
	"agenda.add.hint": "Va al final; después muévala a su lugar.",
	"agenda.add.title": "O un título sin texto",
	"agenda.add": "Añadir",

	"item.done": "Tratado",
	"item.slate": "En la lista conjunta",
	"item.pulled": "Separado de la lista conjunta",

	"refer.heading": "Comisiones",
	"refer.to": "Remitir a",
	"refer.text": "Una resolución, por número o título",
	"refer.none": "No se espera ningún informe.",
	"refer.no": "Este órgano no tiene comisiones.",

	"ask.heading": "Someter a votación",
	"ask.now": "La votación en curso",
	"ask.about": "Qué se somete a votación",
	"ask.words": "Una moción de texto libre",
	"ask.slate": "La lista conjunta",
	"ask.question": "La moción",
	"ask.method": "Cómo vota la sala",
	"ask.state": "Someter a votación",
	"ask.rollCall": "Esta votación es nominal y el recuento es automático.",
	"ask.announce": "Anunciar el resultado",

	"method.roll_call": "Votación nominal",
	"method.voice": "A viva voz",
	"method.past": "Copiada del pasado",
	"method.hand": "A mano alzada",

	"vote.void": "Nula",

	"correct.heading": "Rectificar",
	"correct.more":
		"Una votación nunca se modifica. Se reabre o se declara nula, con un motivo" +
		" que consta en el registro.",
	"correct.chair":
		"Una votación nunca se modifica. La presidencia puede reabrirla o " +
		"declararla nula, con un motivo que consta en el registro.",
	"correct.none": "Aún no se ha votado nada.",
	"past.title": "Una votación del pasado",
	"past.open": "Introducir una a mano",
	"past.more":
		"Copiada de una fuente: quién votó qué y qué resultó según la fuente. La suma " +
		"es la de los votos; ninguna resolución cambia de estado. Si son muchas, mejor " +
		"importar una lista.",
	"past.question": "La cuestión",
	"past.held": "Cuándo, según el reloj de este dispositivo",
	"past.text": "Sobre qué resolución, por número o título (opcional)",
	"past.text.drop": "Otra",
	"past.source": "Fuente",
	"past.source.more": "Dónde consta: acta del 3 de abril de 2018, página 2.",
	"past.outcome": "Resultado, en palabras de la fuente",
	"past.outcome.more": "Opcional.",
	"past.decision": "Qué significa",
	"past.roll": "Quién votó qué",
	"past.all": "Todos a la vez, para cambiar algunos abajo",
	"past.nothing": "No consta en la fuente",
	"past.away": "Ausencia: {why}",
	"past.sum": "Sí: {yes}; no: {no}; abstenciones: {abstain}; ausentes: {away}.",
	"past.do": "Introducir la votación",
	"past.done": "Consta en el registro.",
	"correct.going": "aún sin decidir",
	"correct.reopen": "Reabrir",
	"correct.void": "Declarar nula",

	"step.heading": "Avanzar una resolución a mano",
	"step.more":
		"Cuando la sala acordó algo sin votar o algo se anotó mal. El motivo consta en " +
		"la historia de la resolución.",
	"step.text": "Una resolución, por número o título",
	"step.which": "Paso",
	"step.reason": "Motivo",
	"step.take": "Dar este paso",
	"step.none": "No hay ningún paso posible a mano.",

	"byhand.report": "Informar",
	"byhand.place": "Incluir en el orden del día",
	"byhand.table": "Dejar sobre la mesa",
	"byhand.take_up": "Retomar",
	"byhand.refer_back": "Devolver a la comisión",
	"byhand.restore": "Restablecer",
	"byhand.withdraw": "Retirar",

	"desk.import": "Importar",
	"import.bring": "Incorporar",
	"import.choose": "Elegir archivos",
	"import.drop": "o suéltelos aquí",
	"import.which":
		"Se leen archivos de texto (.txt), de Word (.docx) y listas de miembros (.csv). " +
		"De un PDF, pegue el texto.",
	"import.paste": "Pegue un texto o una lista",
	"import.pasted": "pegado",
	"import.preview": "Vista previa",
	"import.large":
		"{name} es demasiado grande: una lista tiene 1 MiB como máximo, un texto 128 " +
		"KiB, un archivo de Word 16 MiB, y lo mismo una vez desempaquetado.",
	"import.noText":
		"{name} no se puede leer. Abra el archivo y pegue su texto abajo, o guárdelo " +
		"como .docx.",
	"import.damaged":
		"{name} está dañado: se interrumpe o no es como Word lo escribió. No se tomó " +
		"nada de él. Ábralo en Word y guárdelo de nuevo, o pegue su texto abajo.",
	"import.long":
		"{name} es demasiado largo: un texto tiene 128 KiB como máximo, sus notas al " +
		"pie otro tanto, y son 1000 como máximo. No se tomó nada de él. Incorpórelo " +
		"por partes.",
	"import.noWords":
		"{name} no tiene palabras; quizá solo imágenes de ellas. Pegue su texto abajo.",
	"import.empty": "No se guarda nada antes de que usted lo vea",
	"import.empty.text":
		"Un texto se muestra con las cláusulas que tendrá, con sus patrocinadores, lo " +
		"que se guarda aparte y lo que no se pudo colocar.",
	"import.empty.list":
		"Una lista de miembros se muestra línea por línea: quién recibe un escaño, " +
		"quién ya está, qué cambiaría y qué se rechaza y por qué.",
	"export.title": "Exportar",
	"export.members": "Miembros (CSV)",
	"export.resolutions": "Resoluciones (CSV)",
	"export.votes": "Votaciones (CSV)",
	"export.more":
		"Cada votación, texto y lista del registro tiene al pie un enlace a sus datos. " +
		"Quien opera el servidor puede exportar todo lo público en un solo archivo.",
	"import.columns":
		"La primera línea de una lista nombra sus columnas. Solo hace falta el nombre " +
		"(name); se reconocen:",
	"import.is": "Esto es",
	"import.is.members": "una lista de miembros",
	"import.is.text": "una resolución",
	"import.correct": "Corregir aquí",
	"import.words": "El texto de {name}",
	"import.again": "Nueva vista previa",
	"import.leave": "Dejar fuera",
	"import.odd":
		"No es UTF-8 y se leyó como Windows-1252. Fíjese en los acentos y las " +
		"comillas.",
	"import.notes.one": "1 nota al pie se conserva junto al texto.",
	"import.notes.many": "{n} notas al pie se conservan junto al texto.",
	"import.whole": "Así no se puede leer",
	"import.noClerk": "Solo la secretaría de este órgano incorpora textos.",
	"import.line": "Línea",
	"import.happens": "Qué ocurrirá",
	"import.seated.one": "1 escaño nuevo",
	"import.seated.many": "{n} escaños nuevos",
	"import.changed.one": "1 escaño por cambiar",
	"import.changed.many": "{n} escaños por cambiar",
	"import.known.one": "1 ya está",
	"import.known.many": "{n} ya están",
	"import.refused.one": "1 línea rechazada",
	"import.refused.many": "{n} líneas rechazadas",
	"import.repeated.one": "1 línea repetida",
	"import.repeated.many": "{n} líneas repetidas",
	"import.what.seated": "Nuevo",
	"import.what.changed": "Cambia",
	"import.what.known": "Ya está",
	"import.what.refused": "Rechazada",
	"import.what.repeated": "Repetida",
	"import.row.seated": "Recibe un escaño: {role}",
	"import.row.weighed": "Recibe un escaño: {role}, con peso {weight}",
	"import.row.known": "Ya tiene un escaño",
	"import.row.repeated": "Repite la línea {line} y se deja fuera",
	"import.row.column": "Columna {column}, {field}",
	"import.row.line": "La línea entera",
	"import.row.from": "de",
	"import.row.to": "a",
	"import.text.none": "Sin título",
	"import.text.sponsors": "Patrocinadores",
	"import.text.named": "Se guarda como nombre; no está claro de qué miembro se trata",
	"import.text.left": "No se pudo colocar; se guarda, y también es público",
	"import.text.around": "Se guarda junto al texto, y es público como él",
	"import.text.known":
		"Ya hay una resolución con este número o este texto, y queda como está.",
	"import.text.other":
		"Ya hay una resolución con este número, con otro texto. Queda como está.",
	"import.text.see": "Verla",
	"import.text.draft":
		"Hay un borrador con el mismo texto. Se retoma y no se escribe otra vez.",
	"import.warn.no_title": "No tiene título; sus primeras palabras lo sustituyen.",
	"import.warn.decides_nothing": "No decide nada; por eso queda como borrador.",
	"import.warn.no_reasons": "No da razones.",
	"import.warn.left_over": "Algo no se pudo colocar; se muestra abajo.",
	"import.warn.other_encoding": "Una parte no es UTF-8 y se leyó como Windows-1252.",
	"import.carry": "Ejecutar",
	"import.fate": "Qué se hace con los textos",
	"import.fate.meeting": "Presentados a: {meeting}",
	"import.fate.none": "Presentados, sin reunión",
	"import.fate.draft": "Guardados como borradores",
	"import.change": "Cambiar también los escaños que difieren",
	"import.aside.one":
		"1 línea rechazada queda aparte; corríjala y abra una nueva vista previa, o " +
		"incorpórela después.",
	"import.aside.many":
		"{n} líneas rechazadas quedan aparte; corríjalas y abra una nueva vista " +
		"previa, o incorpórelas después.",
	"import.jobs.one": "1 paso por ejecutar",
	"import.jobs.many": "{n} pasos por ejecutar",
	"import.nothing": "Aquí no hay nada que incorporar.",
	"import.go": "Importar",
	"import.moved":
		"Entretanto algo ha cambiado aquí. Lo que se muestra ahora es nuevo: revíselo " +
		"y pulse «Importar» otra vez.",
	"import.stopped": "Detenido. Lo hecho queda hecho; «Importar» sigue con el resto.",
	"import.interrupted":
		"Esta importación se interrumpió. Lo hecho queda hecho; «Importar» sigue con " +
		"el resto.",
	"import.working": "{done} de {all} completados",
	"import.unheard":
		"Se perdió la conexión. Seguirá sola cuando vuelva, y nada se hará dos veces.",
	"import.stop": "Detener",
	"import.done": "Hecho",
	"import.done.nothing": "No quedaba nada por hacer.",
	"import.done.seated.one": "1 escaño asignado",
	"import.done.seated.many": "{n} escaños asignados",
	"import.done.changed.one": "1 escaño cambiado",
	"import.done.changed.many": "{n} escaños cambiados",
	"import.done.submitted.one": "1 resolución presentada",
	"import.done.submitted.many": "{n} resoluciones presentadas",
	"import.done.drafted.one": "1 borrador guardado",
	"import.done.drafted.many": "{n} borradores guardados",
	"import.failed": "No se hizo",
	"import.at": "línea {line}",
	"import.more": "Incorporar otra cosa",
	"import.rest": "Seguir con el resto",
	"fact.population": "Población",
	"fact.ocd_division": "Identificador de Open Civic Data",
};
