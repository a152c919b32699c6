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
	"absence.who": "Wer fehlt: Name oder Sitznummer",
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

	"house.title": "Haus",
	"house.name": "Name",
	"house.change": "Ändern",

	"meeting.title": "Tagung",
	"meeting.call": "Tagung einberufen",
	"meeting.times": "Andere Tage oder Fristen",
	"meeting.times.more":
		"Nach der Uhr der Tagung. Eine Frist gilt für das, was von jetzt an kommt: " +
		"was verspätet war, bleibt es.",
	"meeting.times.reason": "Grund, der öffentlich ist",
	"meeting.times.moved":
		"Inzwischen wurden die Zeiten geändert. Was Sie eingaben, steht noch hier.",
	"meeting.times.do": "Zeiten ändern",
	"meeting.another": "Weitere Tagung einberufen",
	"meeting.above":
		"Dieses Gremium nimmt an {name} teil; einberufen hat sie das Gremium darüber.",
	"meeting.place": "Ort (kann leer bleiben)",
	"meeting.zone": "Ortszeit von",
	"meeting.starts": "Beginnt",
	"meeting.ends": "Endet",
	"meeting.submissions.is": "Texte bis {when}",
	"meeting.sponsors.is": "Unterstützung bis {when}",
	"meeting.submissions": "Texte bis (kann leer bleiben)",
	"meeting.submissions.more":
		"Was später eingereicht wird, ist verspätet und wird nach den Regeln zugelassen.",
	"meeting.sponsors": "Unterstützung bis (kann leer bleiben)",
	"meeting.sponsors.more": "Bis dahin treten Mitglieder einem Text bei oder von ihm zurück.",
	"meeting.rename": "Anderer Name oder Ort",
	"meeting.end": "Tagung beenden",
	"meeting.end.sure":
		"{name} beenden? Niemand meldet sich mehr an, die Tagesordnung bleibt, wie " +
		"sie ist, und ihre Bildschirme enden.",

	"body.short": "Kurzname",
	"body.short.more": "Wie er in Nummern und Überschriften steht.",
	"body.kind": "Art",
	"body.kind.assembly": "Versammlung",
	"body.kind.standing_committee": "Ständiger Ausschuss",
	"body.kind.executive_committee": "Vorstand",
	"body.kind.other": "Anderes Gremium",
	"body.below": "Darunter",
	"body.found": "Ausschuss einrichten",
	"body.found.do": "Einrichten",
	"body.rename": "Anderer Name des Gremiums",
	"body.first": "Die Versammlung einrichten",
	"body.first.more":
		"Dieses Haus ist leer. Es beginnt mit dem Gremium, das am Ende entscheidet; " +
		"Ausschüsse kommen darunter.",

	"issue.title": "Themen",
	"issue.none": "Noch ist kein Thema benannt.",
	"issue.name": "Ein Thema benennen",
	"issue.name.do": "Benennen",
	"issue.slug": "In Adressen",
	"issue.slug.more": "Kleinbuchstaben, Ziffern und Bindestriche; es bleibt für immer.",
	"issue.text": "Themen einer Resolution setzen, nach Nummer oder Titel",
	"issue.set": "Diese setzen",

	"set.title": "Regeln",
	"set.more":
		"Sie gelten für Fragen, die von jetzt an gestellt werden; was entschieden " +
		"ist, wird nie neu berechnet.",
	"set.words": "Die Regeln, wie die Öffentlichkeit sie liest",
	"set.decide": "Wie es entscheidet",
	"set.debate": "Wie es debattiert und abstimmt",
	"set.save": "Diese Regeln setzen",
	"set.back": "Wie sie jetzt sind",
	"set.part.voting": "Abstimmungen",
	"set.part.quorum": "Beschlussfähigkeit",
	"set.part.seats": "Sitze",
	"set.part.texts": "Texte",
	"set.part.speeches": "Reden",
	"set.part.ballots": "Namentliche Abstimmungen",

	"set.strict": "Gelesen als",
	"set.strict.true": "mehr als dieser Anteil",
	"set.strict.false": "mindestens dieser Anteil",
	"set.voting.threshold": "Anteil, der Ja sagen muss",
	"set.voting.threshold.more": "Ein Bruch: 1/2, 2/3. Anfangs mehr als 1/2.",
	"set.voting.base": "Wovon",
	"set.voting.base.more": "Anfangs von Ja und Nein: Enthaltungen zählen nicht.",
	"set.voting.base.yes": "Nur Ja: ein Ja genügt",
	"set.voting.base.yes_no": "Ja und Nein",
	"set.voting.base.yes_no_abstain": "Ja, Nein und Enthaltungen",
	"set.voting.base.no": "Die mit Nein stimmen",
	"set.voting.base.valid": "Gültige Stimmen",
	"set.voting.base.cast": "Alles, was abgegeben wurde",
	"set.voting.base.entitled": "Alle auf der Liste",
	"set.voting.base.entitled_present": "Alle auf der Liste, die anwesend sind",
	"set.voting.base.none": "Kein Anteil: mehr Ja als Nein",
	"set.voting.tie": "Bei Gleichstand",
	"set.voting.tie.more": "Anfangs ist die Frage abgelehnt.",
	"set.voting.tie.fails": "Abgelehnt",
	"set.voting.tie.passes": "Angenommen",
	"set.voting.tie.chair_decides": "Der Vorsitz entscheidet",
	"set.voting.ballot_change":
		"Eine Stimme darf geändert werden, solange die Abstimmung offen ist",
	"set.voting.open_shows": "Was man von einer offenen Abstimmung sieht",
	"set.voting.open_shows.more":
		"Nie, wie jemand stimmt. Anfangs, wie viele abgestimmt haben.",
	"set.voting.open_shows.nothing": "Nichts",
	"set.voting.open_shows.turnout": "Wie viele abgestimmt haben",
	"set.voting.open_shows.who": "Wer abgestimmt hat",
	"set.voting.silence": "Wie Schweigen bei namentlicher Abstimmung zählt",
	"set.voting.silence.more": "Anfangs als nichts.",
	"set.voting.silence.nothing": "Nichts",
	"set.voting.silence.yes": "Ja",
	"set.voting.silence.no": "Nein",
	"set.voting.silence.abstain": "Eine Enthaltung",

	"set.quorum.share": "Anteil, der anwesend sein muss",
	"set.quorum.share.more": "Ein Bruch; 0/1 für keinen. Anfangs mehr als 1/2.",
	"set.quorum.of": "Wovon",
	"set.quorum.of.more":
		"Anfangs von den Angemeldeten bei einer Versammlung, von den Sitzen bei " +
		"anderen Gremien.",
	"set.quorum.of.members": "Sitze mit Stimme",
	"set.quorum.of.registered": "Zur Tagung Angemeldete",
	"set.quorum.of.quorum_call": "Anwesende bei der letzten Feststellung",
	"set.quorum.least": "Nie weniger als",
	"set.quorum.least.more":
		"Anfangs 1. Ohne Anteil ist dies allein maßgebend, und 0 ist keine.",
	"quorum.members": "So müssen {needed} der {seats} Sitze mit Stimme anwesend sein.",
	"quorum.registered":
		"So müssen {needed} anwesend sein: es zählen nur die für die Tagung " +
		"Angemeldeten, jetzt {registered} der {seats} Sitze mit Stimme.",
	"quorum.uncalled":
		"Es zählen nur die für die Tagung Angemeldeten. Keine läuft, also niemand: " +
		"so würden zuerst {needed} Anwesende genügen.",
	"quorum.quorum_call":
		"So müssen bis zum ersten Aufruf {needed} der {seats} Sitze mit Stimme " +
		"anwesend sein, danach ein Anteil derer, die da waren.",
	"quorum.none": "Es gibt keine Mindestzahl: eine Person könnte allein beschließen.",
	"quorum.few": "Das sind wenige: {needed} von {seats} könnten eine Sitzung halten.",
	"quorum.few.registered":
		"Das sind wenige: {needed} von {seats} könnten eine Sitzung halten. " +
		"Melden Sie die Mitglieder unter Anwesenheit an, oder zählen Sie die " +
		"Sitze mit Stimme.",
	"quorum.found.assembly":
		"Beschlussfähig ist sie zuerst mit mehr als der Hälfte der für die Tagung " +
		"Angemeldeten; sind es wenige, so beschließen wenige. Ihre Regeln ändern " +
		"das.",
	"quorum.found.other":
		"Beschlussfähig ist es zuerst mit mehr als der Hälfte seiner Sitze mit " +
		"Stimme. Seine Regeln ändern das.",
	"quorum.call":
		"Für eine neue Tagung ist niemand angemeldet, und nur Angemeldete zählen " +
		"für die Beschlussfähigkeit: bis dahin genügen {needed} Anwesende. " +
		"Melden Sie die Mitglieder unter Anwesenheit an, oder ändern Sie unten " +
		"in den Regeln, was zählt.",
	"set.moved": "Inzwischen wurden die Regeln geändert. Was Sie eingaben, steht noch hier.",
	"course.title": "Der Weg einer Resolution",
	"course.what":
		"In welchen Ständen eine Resolution sein kann, in den Worten des Gremiums, " +
		"und welcher Schritt woher wohin führt.",
	"course.open": "Stände und Schritte",
	"course.more":
		"Er wird als Ganzes gesetzt. Ein Weg braucht die Schritte Einbringen, " +
		"Annehmen und Ablehnen; ein Stand, in dem eine Resolution ist, kann nicht " +
		"weg.",
	"course.label": "Wie er heißt",
	"course.standing": "Was er bedeutet",
	"course.steps": "Schritte von {state} aus",
	"course.of": "{step}, von {state} aus",
	"course.step.which": "Ein Schritt von {state} aus",
	"course.to": "{step}: wohin er führt",
	"course.remove": "Entfernen",
	"course.step.add": "Schritt hinzufügen",
	"course.state.remove": "Diesen Stand entfernen",
	"course.state.label": "Ein neuer Stand",
	"course.state.add": "Hinzufügen",
	"course.moved": "Inzwischen wurde der Weg geändert. Was Sie änderten, steht noch hier.",
	"course.set": "Diesen Weg setzen",
	"course.step.submit": "Einbringen",
	"course.step.refer": "An einen Ausschuss überweisen",
	"course.step.report": "Alle Ausschüsse haben berichtet",
	"course.step.place": "Auf die Tagesordnung setzen",
	"course.step.adopt": "Annehmen",
	"course.step.reject": "Ablehnen",
	"course.step.table": "Vertagen",
	"course.step.take_up": "Wieder aufnehmen",
	"course.step.refer_back": "Zurückverweisen",
	"course.step.withdraw": "Zurückziehen",
	"course.step.supersede": "Durch eine andere ersetzen",

	"set.voters": "Rollen mit Stimme",
	"set.weighting": "Gewicht einer Stimme",
	"set.weighting.equal": "Ein Sitz, eine Stimme",
	"set.weighting.by_seat": "So viel, wie der Sitz wiegt",
	"set.designees": "Ein Sitz darf jemanden bestellen, der jederzeit für ihn handelt",
	"set.proxies": "Ein Sitz darf einen anderen für sich stimmen lassen (anfangs nicht)",
	"set.proxies_most": "Vollmachten, die ein Sitz haben darf",
	"set.proxies_most.more": "0, wo es keine gibt.",
	"set.absences": "Gründe der Abwesenheit, einer je Zeile",
	"set.absences.more": "Höchstens 32, in eigenen Worten.",

	"set.sponsors_least": "Unterstützende, die ein Text braucht",
	"set.sponsors_least.more": "Anfangs 1.",
	"set.numbering": "Nummern der Resolutionen",
	"set.numbering.one_sequence": "Eine Folge: 14",
	"set.numbering.per_committee": "Eine je Ausschuss: EN-3",
	"set.late": "Ein Text nach der Frist",
	"set.late.more": "Anfangs durch Unterschriften von Mitgliedern zugelassen.",
	"set.late.refused": "Wird abgelehnt",
	"set.late.by_petition": "Wird durch Unterschriften zugelassen",
	"set.late.by_leave": "Wird mit Zustimmung und Grund zugelassen",
	"set.petition": "Anteil der Unterschriften, der ihn zulässt",
	"set.petition.more": "Von den Sitzen mit Stimme. Anfangs 1/10.",
	"set.slate": "Was von selbst auf die Konsensliste kommt",
	"set.slate.more": "Anfangs, was einstimmig berichtet wurde.",
	"set.slate.none": "Nichts",
	"set.slate.unanimous": "Was einstimmig berichtet wurde",
	"set.slate.reported": "Alles, was berichtet wurde",
	"set.pull_least": "Mitglieder, die einen Punkt herausnehmen müssen",
	"set.pull_least.more": "Anfangs 1.",
	"set.dissent": "Abweichende Meinungen sind möglich",
	"set.dissent.more": "Nach einer Annahme. Anfangs einen Tag lang.",
	"set.dissent.never": "Nie",
	"set.dissent.minutes": "Einige Minuten lang",
	"set.dissent.meeting_end": "Solange die Tagung dauert",
	"set.dissent_minutes": "Diese Minuten",
	"set.dissent_minutes.more": "Ein Tag hat 1440; 0, wenn eine andere Regel gilt.",

	"set.speech_seconds": "Sekunden je Rede",
	"set.speech_seconds.more": "Anfangs 0, ohne Grenze.",
	"set.side_seconds": "Sekunden je Seite zu einem Punkt",
	"set.side_seconds.more":
		"Für die Befürwortenden und für die Ablehnenden. Anfangs 0, ohne Grenze.",
	"set.item_seconds": "Sekunden der Debatte zu einem Punkt",
	"set.item_seconds.more": "Anfangs 0, ohne Grenze.",
	"set.balance": "Für und Wider wechseln sich ab",
	"set.confirm": "Eine Stimme verlangt ein zweites Tippen, bevor sie abgegeben wird",
	"set.vote_seconds": "Sekunden je namentlicher Abstimmung",
	"set.vote_seconds.more": "Werden beim Öffnen angesagt. Anfangs 0, keine.",
	"set.vote_closes": "Eine namentliche Abstimmung schließt von selbst, wenn die Zeit um ist",

	"texts.title": "Texte",
	"texts.more":
		"Wählen Sie einen aus, um ihn zu berichtigen oder zu überarbeiten, einen " +
		"Ersatz vorzuschlagen, ihn für andere stehen zu lassen oder verspätet " +
		"zuzulassen.",
	"replace.title": "Für andere stehen lassen",
	"replace.more":
		"Die anderen verlassen die Tagesordnung und bleiben lesbar; jeder nennt diesen.",
	"replace.text": "Eine Resolution, die er ersetzt, nach Nummer oder Titel",
	"replace.leave": "Weglassen",
	"replace.do": "Sie ersetzen",
	"late.title": "Verspätet eingegangen",
	"late.admit": "Mit Zustimmung zulassen",
	"late.refused": "Die Regeln des Gremiums lassen keinen verspäteten Text zu.",
	"late.by_petition":
		"Mitglieder unterschreiben auf seiner Seite; {share} der Sitze mit Stimme " +
		"lassen ihn zu.",
	"late.by_leave":
		"Der Vorsitz oder die Protokollführung lässt ihn zu, wenn das Gremium zustimmt.",
	"texts.find": "Nach Titel oder Nummer suchen",
	"texts.none": "Kein Text passt zu dieser Suche.",
	"text.page": "Seine öffentliche Seite: Verlauf, Abstimmungen, andere Fassungen",
};
