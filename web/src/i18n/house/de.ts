import type { HouseCatalogue } from "..";

export const de: HouseCatalogue = {
	"absence.title": "Abwesenheit",
	"absence.more":
		"Warum ein Sitz in dieser Sitzung leer ist. Es steht im Protokoll, und wer als " +
		"abwesend vermerkt ist, gilt nicht mehr als anwesend.",
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
		"Abstimmungen. Das Protokoll behält, wie sie vorher hieß.",
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
		"Nach der Ortszeit der Tagung. Eine Frist gilt für das, was von jetzt an " +
		"kommt: Was verspätet war, bleibt es.",
	"meeting.times.reason": "Grund, der öffentlich ist",
	"meeting.times.moved":
		"Inzwischen wurden die Zeiten geändert. Was Sie eingaben, steht noch hier.",
	"meeting.times.do": "Zeiten ändern",
	"meeting.another": "Weitere Tagung einberufen",
	"meeting.above":
		"Dieses Gremium nimmt an {name} teil; einberufen hat sie das übergeordnete " +
		"Gremium.",
	"meeting.place": "Ort (optional)",
	"meeting.zone": "Ortszeit von",
	"meeting.starts": "Beginnt",
	"meeting.ends": "Endet",
	"meeting.submissions.is": "Texte bis {when}",
	"meeting.sponsors.is": "Unterstützung bis {when}",
	"meeting.submissions": "Texte bis (optional)",
	"meeting.submissions.more":
		"Was später eingereicht wird, ist verspätet und wird nach den Regeln zugelassen.",
	"meeting.sponsors": "Unterstützung bis (optional)",
	"meeting.sponsors.more":
		"Bis dahin können Mitglieder einen Text unterstützen oder ihre Unterstützung " +
		"zurückziehen.",
	"meeting.rename": "Anderer Name oder Ort",
	"meeting.end": "Tagung beenden",
	"meeting.end.sure":
		"{name} beenden? Niemand kann sich mehr registrieren, die Tagesordnung bleibt, " +
		"wie sie ist, und ihre Bildschirme enden.",

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
	"issue.slug.more": "Kleinbuchstaben, Ziffern und Bindestriche; bleibt für immer.",
	"issue.text": "Themen einer Resolution festlegen, nach Nummer oder Titel",
	"issue.set": "Diese festlegen",

	"set.title": "Regeln",
	"set.more":
		"Sie gelten für alles, was von jetzt an zur Abstimmung gestellt wird; was " +
		"entschieden ist, wird nie neu berechnet.",
	"set.words": "Die Regeln, so wie die Öffentlichkeit sie liest",
	"set.decide": "Wie es entscheidet",
	"set.debate": "Wie es debattiert und abstimmt",
	"set.save": "Regeln festlegen",
	"set.back": "Zurücksetzen",
	"set.part.voting": "Abstimmungen",
	"set.part.quorum": "Beschlussfähigkeit",
	"set.part.seats": "Sitze",
	"set.part.texts": "Texte",
	"set.part.speeches": "Reden",
	"set.part.ballots": "Namentliche Abstimmungen",

	"set.strict": "Zu lesen als",
	"set.strict.true": "mehr als dieser Anteil",
	"set.strict.false": "mindestens dieser Anteil",
	"set.voting.threshold": "Anteil, der mit Ja stimmen muss",
	"set.voting.threshold.more": "Ein Bruch: 1/2, 2/3. Voreingestellt: mehr als 1/2.",
	"set.voting.base": "Wovon",
	"set.voting.base.more": "Voreingestellt: Ja und Nein; Enthaltungen zählen nicht.",
	"set.voting.base.yes": "Nur Ja: Ein Ja genügt",
	"set.voting.base.yes_no": "Ja und Nein",
	"set.voting.base.yes_no_abstain": "Ja, Nein und Enthaltungen",
	"set.voting.base.no": "Alle, die mit Nein stimmen",
	"set.voting.base.valid": "Gültige Stimmen",
	"set.voting.base.cast": "Alle abgegebenen Stimmen",
	"set.voting.base.entitled": "Alle Stimmberechtigten",
	"set.voting.base.entitled_present": "Alle anwesenden Stimmberechtigten",
	"set.voting.base.none": "Kein Anteil: mehr Ja als Nein",
	"set.voting.tie": "Bei Stimmengleichheit",
	"set.voting.tie.more": "Voreingestellt: abgelehnt.",
	"set.voting.tie.fails": "Abgelehnt",
	"set.voting.tie.passes": "Angenommen",
	"set.voting.tie.chair_decides": "Der Vorsitz entscheidet",
	"set.voting.ballot_change":
		"Eine Stimme darf geändert werden, solange die Abstimmung läuft",
	"set.voting.open_shows": "Was alle von einer laufenden Abstimmung sehen",
	"set.voting.open_shows.more":
		"Nie, wie jemand stimmt. Voreingestellt: wie viele abgestimmt haben.",
	"set.voting.open_shows.nothing": "Nichts",
	"set.voting.open_shows.turnout": "Wie viele abgestimmt haben",
	"set.voting.open_shows.who": "Wer abgestimmt hat",
	"set.voting.silence": "Wie eine nicht abgegebene Stimme bei namentlicher Abstimmung zählt",
	"set.voting.silence.more": "Voreingestellt: gar nicht.",
	"set.voting.silence.nothing": "Gar nicht",
	"set.voting.silence.yes": "Als Ja",
	"set.voting.silence.no": "Als Nein",
	"set.voting.silence.abstain": "Als Enthaltung",

	"set.quorum.share": "Anteil, der anwesend sein muss",
	"set.quorum.share.more": "Ein Bruch; 0/1 für keinen. Voreingestellt: mehr als 1/2.",
	"set.quorum.of": "Wovon",
	"set.quorum.of.more":
		"Voreingestellt: bei einer Versammlung von den Registrierten, bei anderen " +
		"Gremien von den Sitzen.",
	"set.quorum.of.members": "Stimmberechtigte Sitze",
	"set.quorum.of.registered": "Für die Tagung Registrierte",
	"set.quorum.of.quorum_call": "Anwesende bei der letzten Feststellung",
	"set.quorum.least": "Nie weniger als",
	"set.quorum.least.more":
		"Voreingestellt: 1. Ohne Anteil gilt allein diese Zahl, und 0 heißt keine.",
	"quorum.members": "So müssen {needed} der {seats} stimmberechtigten Sitze anwesend sein.",
	"quorum.registered":
		"So müssen {needed} anwesend sein: Es zählen nur die für die Tagung " +
		"Registrierten, jetzt {registered} der {seats} stimmberechtigten Sitze.",
	"quorum.uncalled":
		"Es zählen nur die für die Tagung Registrierten. Keine läuft, also niemand: So " +
		"würden anfangs {needed} Anwesende genügen.",
	"quorum.quorum_call":
		"So müssen {needed} der {seats} stimmberechtigten Sitze anwesend sein, bis die " +
		"Beschlussfähigkeit festgestellt wird, danach ein Anteil derer, die da waren.",
	"quorum.none": "Es gibt keine Mindestzahl: Eine Person könnte allein beschließen.",
	"quorum.few": "Das sind wenige: {needed} von {seats} könnten eine Sitzung abhalten.",
	"quorum.few.registered":
		"Das sind wenige: {needed} von {seats} könnten eine Sitzung abhalten. " +
		"Registrieren Sie die Mitglieder unter Anwesenheit, oder zählen Sie die " +
		"stimmberechtigten Sitze.",
	"quorum.found.assembly":
		"Beschlussfähig ist sie anfangs mit mehr als der Hälfte der für die Tagung " +
		"Registrierten; sind es wenige, so beschließen wenige. Ihre Regeln ändern das.",
	"quorum.found.other":
		"Beschlussfähig ist es anfangs mit mehr als der Hälfte seiner " +
		"stimmberechtigten Sitze. Seine Regeln ändern das.",
	"quorum.call":
		"Für eine neue Tagung ist niemand registriert, und nur Registrierte zählen für " +
		"die Beschlussfähigkeit: Bis dahin genügen {needed} Anwesende. Registrieren " +
		"Sie die Mitglieder unter Anwesenheit, oder ändern Sie unten in den Regeln, " +
		"was zählt.",
	"set.moved": "Inzwischen wurden die Regeln geändert. Was Sie eingaben, steht noch hier.",
	"course.title": "Der Weg einer Resolution",
	"course.what":
		"Welchen Status eine Resolution haben kann, in den Worten des Gremiums, und " +
		"welcher Schritt von wo wohin führt.",
	"course.open": "Status und Schritte",
	"course.more":
		"Er wird als Ganzes festgelegt. Ein Weg braucht die Schritte Einreichen, " +
		"Annehmen und Ablehnen; ein Status, den eine Resolution gerade hat, lässt sich " +
		"nicht entfernen.",
	"course.label": "Wie er heißt",
	"course.standing": "Was er bedeutet",
	"course.steps": "Schritte von {state} aus",
	"course.of": "{step}, von {state} aus",
	"course.step.which": "Ein Schritt von {state} aus",
	"course.to": "{step}: wohin er führt",
	"course.remove": "Entfernen",
	"course.step.add": "Schritt hinzufügen",
	"course.state.remove": "Diesen Status entfernen",
	"course.state.label": "Ein neuer Status",
	"course.state.add": "Hinzufügen",
	"course.moved": "Inzwischen wurde der Weg geändert. Was Sie änderten, steht noch hier.",
	"course.set": "Diesen Weg festlegen",
	"course.step.submit": "Einreichen",
	"course.step.refer": "An einen Ausschuss überweisen",
	"course.step.report": "Alle Ausschüsse haben berichtet",
	"course.step.place": "Auf die Tagesordnung setzen",
	"course.step.adopt": "Annehmen",
	"course.step.reject": "Ablehnen",
	"course.step.table": "Zurückstellen",
	"course.step.take_up": "Wieder aufnehmen",
	"course.step.refer_back": "Zurückverweisen",
	"course.step.withdraw": "Zurückziehen",
	"course.step.supersede": "Durch eine andere ersetzen",

	"set.voters": "Rollen mit Stimmrecht",
	"set.weighting": "Gewicht einer Stimme",
	"set.weighting.equal": "Ein Sitz, eine Stimme",
	"set.weighting.by_seat": "So viel, wie der Sitz wiegt",
	"set.designees": "Ein Sitz darf eine Person beauftragen, die jederzeit für ihn handelt",
	"set.proxies":
		"Ein Sitz darf einen anderen für sich abstimmen lassen (voreingestellt: nein)",
	"set.proxies_most": "Vollmachten, die ein Sitz haben darf",
	"set.proxies_most.more": "0, wo es keine gibt.",
	"set.absences": "Gründe der Abwesenheit, einer pro Zeile",
	"set.absences.more": "Höchstens 32, in eigenen Worten.",

	"set.sponsors_least": "Unterstützende, die ein Text braucht",
	"set.sponsors_least.more": "Voreingestellt: 1.",
	"set.numbering": "Nummern der Resolutionen",
	"set.numbering.one_sequence": "Eine Folge: 14",
	"set.numbering.per_committee": "Eine je Ausschuss: EN-3",
	"set.late": "Ein Text nach der Frist",
	"set.late.more": "Voreingestellt: durch Unterschriften von Mitgliedern zugelassen.",
	"set.late.refused": "Wird abgelehnt",
	"set.late.by_petition": "Wird durch Unterschriften zugelassen",
	"set.late.by_leave": "Wird mit Zustimmung und Grund zugelassen",
	"set.petition": "Anteil der Unterschriften, der ihn zulässt",
	"set.petition.more": "Von den stimmberechtigten Sitzen. Voreingestellt: 1/10.",
	"set.slate": "Was von selbst auf die Sammelliste kommt",
	"set.slate.more": "Voreingestellt: was jeder Ausschuss einstimmig berichtet hat.",
	"set.slate.none": "Nichts",
	"set.slate.unanimous": "Was einstimmig berichtet wurde",
	"set.slate.reported": "Alles, was berichtet wurde",
	"set.pull_least": "Mitglieder, die es braucht, um etwas herunterzunehmen",
	"set.pull_least.more": "Voreingestellt: 1.",
	"set.dissent": "Abweichende Meinungen können erklärt werden",
	"set.dissent.more": "Nach einer Annahme. Voreingestellt: einen Tag lang.",
	"set.dissent.never": "Nie",
	"set.dissent.minutes": "Einige Minuten lang",
	"set.dissent.meeting_end": "Solange die Tagung dauert",
	"set.dissent_minutes": "Wie viele Minuten",
	"set.dissent_minutes.more": "Ein Tag hat 1440; 0, wenn etwas anderes gilt.",

	"set.speech_seconds": "Sekunden je Rede",
	"set.speech_seconds.more": "Voreingestellt: 0, unbegrenzt.",
	"set.side_seconds": "Sekunden je Seite zu einem Punkt",
	"set.side_seconds.more":
		"Für die, die dafür, und für die, die dagegen sprechen. Voreingestellt: 0, " +
		"unbegrenzt.",
	"set.item_seconds": "Sekunden der Debatte zu einem Punkt",
	"set.item_seconds.more": "Voreingestellt: 0, unbegrenzt.",
	"set.balance": "Dafür und Dagegen sprechen im Wechsel",
	"set.confirm": "Eine Stimme verlangt ein zweites Tippen, bevor sie abgegeben wird",
	"set.vote_seconds": "Sekunden je namentlicher Abstimmung",
	"set.vote_seconds.more": "Wird beim Eröffnen angesagt. Voreingestellt: 0, keine.",
	"set.vote_closes": "Eine namentliche Abstimmung endet von selbst, wenn die Zeit um ist",

	"texts.title": "Texte",
	"texts.more":
		"Wählen Sie einen aus, um ihn zu berichtigen oder zu überarbeiten, einen " +
		"Ersatztext vorzuschlagen, andere durch ihn zu ersetzen oder ihn verspätet " +
		"zuzulassen.",
	"replace.title": "Andere durch diesen ersetzen",
	"replace.more":
		"Die anderen verlassen die Tagesordnung und bleiben lesbar; jeder verweist auf " +
		"diesen.",
	"replace.text": "Eine Resolution, die er ersetzt, nach Nummer oder Titel",
	"replace.leave": "Weglassen",
	"replace.do": "Ersetzen",
	"late.title": "Verspätet eingegangen",
	"late.admit": "Mit Zustimmung zulassen",
	"late.refused": "Die Regeln des Gremiums lassen keinen verspäteten Text zu.",
	"late.by_petition":
		"Mitglieder unterschreiben auf seiner Seite; {share} der stimmberechtigten " +
		"Sitze lassen ihn zu.",
	"late.by_leave":
		"Der Vorsitz oder die Schriftführung lässt ihn zu, wenn das Gremium zugestimmt " +
		"hat.",
	"texts.find": "Nach Titel oder Nummer suchen",
	"texts.none": "Kein Text passt zu dieser Suche.",
	"text.page": "Seine öffentliche Seite: Verlauf, Abstimmungen, andere Fassungen",
};
