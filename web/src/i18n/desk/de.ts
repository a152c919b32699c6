import type { DeskCatalogue } from "..";

export const de: DeskCatalogue = {
	"desk.title": "Das Tagungsbüro",
	"desk.presence": "Anwesenheit",
	"desk.members": "Mitglieder",
	"desk.agenda": "Tagesordnung",
	"desk.votes": "Abstimmungen",
	"desk.screens": "Bildschirme",
	"desk.noMeeting": "Noch ist keine Tagung einberufen.",
	"desk.body": "Gremium",
	"desk.apart":
		"Keine Sitzung ist eröffnet. Anwesenheit und Abstimmungen gehören zu einer " +
		"Sitzung; eröffnet wird sie auf der Seite der Sitzungsleitung.",
	"desk.marking": "Im Tagungsbüro",
	"desk.mode": "Was vermerkt wird",
	"desk.who": "Name, Sitznummer oder Karte",
	"desk.who.hint":
		"Tippen oder scannen, dann die Eingabetaste drücken. Es wird sofort vermerkt " +
		"und lässt sich unten zurücknehmen.",
	"desk.seat": "Sitz {seat}",
	"desk.present": "Anwesend",
	"desk.missing": "Nicht da",
	"desk.made": "Hier im Tagungsbüro vermerkt",
	"desk.undo": "Zurücknehmen",
	"desk.here": "Wer da ist",
	"desk.here.of": "anwesend; {needed} für die Beschlussfähigkeit nötig",
	"desk.enough": "Genug für die Beschlussfähigkeit",
	"desk.short": "{n} fehlen",
	"desk.call": "Beschlussfähigkeit feststellen",
	"desk.called.met": "Bei der letzten Feststellung war das Gremium beschlussfähig.",
	"desk.called.short": "Bei der letzten Feststellung war das Gremium nicht beschlussfähig.",
	"desk.counted": "Anwesende gezählt, ohne Namen",
	"desk.enter": "Eintragen",

	"mark.arrive": "Kommt",
	"mark.leave": "Geht",
	"mark.register": "Registriert sich für die Tagung",
	"mark.arrive.done": "ist da",
	"mark.leave.done": "ist gegangen",
	"mark.register.done": "ist registriert",
	"mark.state.sending": "Wird gesendet",
	"mark.state.already": "war schon so vermerkt",
	"mark.state.refused": "nicht vermerkt",
	"mark.state.undone": "zurückgenommen",

	"members.search": "Suche nach Name, Ort oder Sitznummer",
	"members.role": "Rolle",
	"members.role.any": "Alle Rollen",
	"members.ended": "Auch beendete Sitze",
	"members.name": "Name",
	"members.weight": "Gewicht",
	"members.acts": "Handelt für den Sitz",
	"members.seat": "Sitz",
	"members.count.one": "Ein Sitz",
	"members.count.many": "{n} Sitze",
	"members.none": "Kein Sitz passt zu dieser Suche.",
	"members.empty":
		"Dieses Gremium hat noch keine Sitze. Legen Sie den ersten an oder " +
		"importieren Sie eine Liste.",
	"members.add": "Sitz anlegen",
	"members.choose":
		"Wählen Sie einen Namen, um den Sitz zu ändern, eine Vertretung zu benennen " +
		"oder eine Karte auszugeben.",

	"seat.ended": "Beendet",
	"seat.ended.more": "Dieser Sitz ist beendet. Wer wiederkommt, bekommt einen neuen.",
	"seat.end": "Sitz beenden",
	"seat.end.more":
		"Was von diesem Sitz aus abgestimmt und unterstützt wurde, bleibt im Protokoll.",
	"seat.save": "Speichern",
	"seat.close": "Schließen",
	"seat.page": "Die öffentliche Seite dieses Sitzes",
	"seat.give": "Sitz vergeben",
	"seat.source": "im Tagungsbüro mitgeteilt",
	"seat.namesakes": "Es gibt schon jemanden dieses Namens",
	"seat.another": "Jemand anders",

	"fact.city": "Stadt",
	"fact.state": "Bundesstaat",
	"fact.party": "Partei",
	"fact.unknown": "unbekannt",

	"stand.title": "Vertretung und Beauftragte",
	"stand.alternate": "Vertretung benennen",
	"stand.designee": "Beauftragte Person benennen",
	"stand.alternate.short":
		"Vertretung: handelt, solange das Mitglied als abwesend vermerkt ist",
	"stand.designee.short": "Beauftragt: handelt anstelle des Mitglieds",
	"stand.alternate.is": "Vertretung: {name}",
	"stand.designee.is": "Beauftragt: {name}",
	"stand.new": "Oder der Name einer neuen Person",
	"stand.name": "Benennen",
	"stand.end": "Beenden",

	"proxy.title": "Vollmacht",
	"proxy.give": "Vollmacht erteilen",
	"proxy.to": "Wer für diesen Sitz abstimmt",
	"proxy.is": "Vollmacht: {name}",
	"proxy.end": "Widerrufen",

	"card.title": "Zugangskarte",
	"card.more":
		"Ein Link, mit dem sich diese Person einmal anmelden kann, binnen einer " +
		"Viertelstunde. Er wird nur dieses eine Mal gezeigt.",
	"card.issue": "Karte ausgeben",
	"card.again": "Neue Karte, diese verfällt",
	"card.link": "Der Link auf der Karte",
	"card.copy": "Kopieren",
	"card.copied": "Kopiert",
	"card.until": "Gilt bis {time} Uhr, einmal",
	"card.desk": "im Tagungsbüro",
	"card.out": "Überall abmelden",

	"print.open": "Zugangskarten drucken",
	"print.title": "Zugangskarten auf Papier",
	"print.whom": "Für wen",
	"print.whom.without_session": "Wer nirgends angemeldet ist",
	"print.whom.listed": "Die hier aufgeführten Sitze ({n})",
	"print.whom.all": "Alle in diesem Gremium",
	"print.form": "Form",
	"print.form.sheet": "Karten, acht pro Blatt",
	"print.form.badge": "Namensschilder, vier pro Seite",
	"print.paper": "Papier",
	"print.paper.a4": "A4",
	"print.paper.letter": "Letter",
	"print.hours": "Wie lange sie gelten",
	"print.hours.one": "{n} Stunde",
	"print.hours.many": "{n} Stunden",
	"print.reason": "Grund, für das Protokoll",
	"print.reason.usual": "Registrierung",
	"print.more":
		"Mit jeder Karte meldet sich eine Person einmal an. Sie ersetzt eine frühere " +
		"Karte des Sitzes. Die Blätter wegschließen und die Datei nach dem Drucken " +
		"löschen.",
	"print.make": "PDF erstellen",
	"print.working": "Die Karten werden erstellt",
	"print.done":
		"Das PDF liegt bei Ihren Downloads. Es lässt sich nicht noch einmal " +
		"erstellen; ein weiteres hätte neue Karten.",
	"print.file": "zugangskarten",
	"print.unheard":
		"der Server ist nicht zu erreichen; vielleicht wurden Karten ausgegeben: noch " +
		"einmal erstellen, wenn er wieder da ist",
	"print.recall.more":
		"Blätter verloren oder übrig? Mit eingezogenen Karten kann sich niemand " +
		"anmelden. Wer angemeldet ist, bleibt es.",
	"print.recall": "Unbenutzte Karten einziehen",
	"print.recall.sure": "Ja, alle einziehen",
	"print.recalled.one": "{n} Karte wurde eingezogen.",
	"print.recalled.many": "{n} Karten wurden eingezogen.",

	"agenda.place": "Platz von {title}",
	"agenda.toSlate": "Auf die Sammelliste",
	"agenda.remove": "Absetzen",
	"agenda.empty": "Noch steht nichts auf der Tagesordnung.",
	"agenda.noMeeting":
		"Noch ist keine Tagung einberufen, und darum gibt es noch keine Tagesordnung.",
	"agenda.above":
		"Die Tagesordnung ist die des übergeordneten Gremiums. Was hierher " +
		"überwiesen wurde, steht daneben.",
	"agenda.add.heading": "Auf die Tagesordnung setzen",
	"agenda.add.text": "Eine Resolution, nach Nummer oder Titel",
	"agenda.add.hint": "Sie kommt ans Ende; schieben Sie sie dann an ihren Platz.",
	"agenda.add.title": "Oder ein Titel ohne Text",
	"agenda.add": "Hinzufügen",

	"item.done": "Erledigt",
	"item.slate": "Auf der Sammelliste",
	"item.pulled": "Von der Sammelliste genommen",

	"refer.heading": "Ausschüsse",
	"refer.to": "Überweisen an",
	"refer.text": "Eine Resolution, nach Nummer oder Titel",
	"refer.none": "Kein Bericht steht aus.",
	"refer.no": "Dieses Gremium hat keine Ausschüsse.",

	"ask.heading": "Zur Abstimmung stellen",
	"ask.now": "Die laufende Abstimmung",
	"ask.about": "Worüber abgestimmt wird",
	"ask.words": "Ein frei formulierter Antrag",
	"ask.slate": "Die Sammelliste",
	"ask.question": "Der Antrag",
	"ask.method": "Wie der Saal abstimmt",
	"ask.state": "Zur Abstimmung stellen",
	"ask.rollCall": "Diese Abstimmung ist namentlich und wird von selbst ausgezählt.",
	"ask.announce": "Ergebnis verkünden",

	"method.roll_call": "Namentlich",
	"method.voice": "Durch Zuruf",
	"method.past": "Aus früherer Zeit",
	"method.hand": "Durch Handzeichen",

	"vote.void": "Ungültig",

	"correct.heading": "Richtigstellen",
	"correct.more":
		"Eine Abstimmung wird nie geändert. Sie wird wieder eröffnet oder für " +
		"ungültig erklärt, mit einem Grund, der im Protokoll steht.",
	"correct.chair":
		"Eine Abstimmung wird nie geändert. Der Vorsitz kann sie wieder eröffnen " +
		"oder für ungültig erklären, mit einem Grund, der im Protokoll steht.",
	"correct.none": "Noch wurde nicht abgestimmt.",
	"past.title": "Eine frühere Abstimmung",
	"past.open": "Eine von Hand eintragen",
	"past.more":
		"Aus einer Quelle abgeschrieben: wer wie stimmte und was nach der Quelle " +
		"daraus wurde. Die Summe ist die der Stimmen; keine Resolution ändert dadurch " +
		"ihren Status. Sind es viele, importieren Sie besser eine Liste.",
	"past.question": "Die Frage",
	"past.held": "Wann, nach der Uhr dieses Geräts",
	"past.text": "Zu welcher Resolution, nach Nummer oder Titel (optional)",
	"past.text.drop": "Eine andere",
	"past.source": "Quelle",
	"past.source.more": "Wo es steht: Protokoll vom 3. April 2018, Seite 2.",
	"past.outcome": "Ergebnis, in den Worten der Quelle",
	"past.outcome.more": "Optional.",
	"past.decision": "Was das bedeutet",
	"past.roll": "Wer wie stimmte",
	"past.all": "Alle auf einmal; einzelne unten ändern",
	"past.nothing": "Nicht in der Quelle",
	"past.away": "Abwesend: {why}",
	"past.sum": "Ja: {yes}, Nein: {no}, Enthaltungen: {abstain}; abwesend: {away}.",
	"past.do": "Abstimmung eintragen",
	"past.done": "Sie steht im Protokoll.",
	"correct.going": "noch nicht entschieden",
	"correct.reopen": "Wieder eröffnen",
	"correct.void": "Für ungültig erklären",

	"step.heading": "Eine Resolution von Hand weiterführen",
	"step.more":
		"Wo der Saal ohne Abstimmung einig war oder etwas falsch eingetragen wurde. " +
		"Der Grund steht im Verlauf der Resolution.",
	"step.text": "Eine Resolution, nach Nummer oder Titel",
	"step.which": "Schritt",
	"step.reason": "Grund",
	"step.take": "Schritt ausführen",
	"step.none": "Von Hand ist kein Schritt möglich.",

	"byhand.report": "Berichten",
	"byhand.place": "Auf die Tagesordnung setzen",
	"byhand.table": "Zurückstellen",
	"byhand.take_up": "Wieder aufnehmen",
	"byhand.refer_back": "Zurückverweisen",
	"byhand.restore": "Wiederherstellen",
	"byhand.withdraw": "Zurückziehen",

	"desk.import": "Import",
	"import.bring": "Einlesen",
	"import.choose": "Dateien wählen",
	"import.drop": "oder hier ablegen",
	"import.which":
		"Gelesen werden Textdateien (.txt), Word-Dateien (.docx) und Mitgliederlisten " +
		"(.csv). Aus einer PDF-Datei fügen Sie den Text ein.",
	"import.paste": "Text oder Liste einfügen",
	"import.pasted": "eingefügt",
	"import.preview": "Vorschau",
	"import.large":
		"{name} ist zu groß: eine Liste darf 1 MiB haben, ein Text 128 KiB, eine " +
		"Word-Datei 16 MiB, und ausgepackt ebenso viel.",
	"import.noText":
		"{name} lässt sich nicht lesen. Öffnen Sie sie und fügen Sie den Text unten " +
		"ein, oder speichern Sie sie als .docx.",
	"import.damaged":
		"{name} ist beschädigt: Die Datei bricht ab oder ist nicht, wie Word sie " +
		"geschrieben hat. Nichts davon wurde übernommen. Öffnen Sie sie in Word und " +
		"speichern Sie sie neu, oder fügen Sie den Text unten ein.",
	"import.long":
		"{name} ist zu lang: Ein Text darf 128 KiB haben, seine Fußnoten noch einmal " +
		"so viel, und es dürfen höchstens 1.000 sein. Nichts davon wurde übernommen. " +
		"Lesen Sie den Text in Teilen ein.",
	"import.noWords":
		"{name} enthält keine Wörter, vielleicht nur Bilder davon. Fügen Sie den Text " +
		"unten ein.",
	"import.empty": "Nichts wird gespeichert, bevor Sie es gesehen haben",
	"import.empty.text":
		"Ein Text erscheint mit den Absätzen, die er haben wird, mit seinen " +
		"Unterstützenden, dem, was daneben aufbewahrt wird, und dem, was sich nicht " +
		"zuordnen ließ.",
	"import.empty.list":
		"Eine Mitgliederliste erscheint Zeile für Zeile: wer einen Sitz bekommt, wer " +
		"schon da ist, was sich ändern würde und was abgewiesen wird und warum.",
	"export.title": "Exportieren",
	"export.members": "Mitglieder (CSV)",
	"export.resolutions": "Resolutionen (CSV)",
	"export.votes": "Abstimmungen (CSV)",
	"export.more":
		"Jede Abstimmung, jeder Text und jede Liste des Protokolls hat am Fuß einen " +
		"Link zu den Daten. Wer den Server betreibt, kann alles Öffentliche als eine " +
		"Datei ausgeben.",
	"import.columns":
		"Die erste Zeile einer Liste nennt ihre Spalten. Nötig ist nur der Name " +
		"(name); bekannt sind:",
	"import.is": "Das ist",
	"import.is.members": "eine Mitgliederliste",
	"import.is.text": "eine Resolution",
	"import.correct": "Hier berichtigen",
	"import.words": "Der Wortlaut von {name}",
	"import.again": "Neue Vorschau",
	"import.leave": "Weglassen",
	"import.odd":
		"Das ist kein UTF-8 und wurde als Windows-1252 gelesen. Achten Sie auf " +
		"Akzente und Anführungszeichen.",
	"import.notes.one": "1 Fußnote wird neben dem Text aufbewahrt.",
	"import.notes.many": "{n} Fußnoten werden neben dem Text aufbewahrt.",
	"import.whole": "So lässt sich das nicht lesen",
	"import.noClerk": "Texte liest nur die Schriftführung dieses Gremiums ein.",
	"import.line": "Zeile",
	"import.happens": "Was geschehen wird",
	"import.seated.one": "1 neuer Sitz",
	"import.seated.many": "{n} neue Sitze",
	"import.changed.one": "1 Sitz zu ändern",
	"import.changed.many": "{n} Sitze zu ändern",
	"import.known.one": "1 schon da",
	"import.known.many": "{n} schon da",
	"import.refused.one": "1 Zeile abgewiesen",
	"import.refused.many": "{n} Zeilen abgewiesen",
	"import.repeated.one": "1 Zeile wiederholt",
	"import.repeated.many": "{n} Zeilen wiederholt",
	"import.what.seated": "Neu",
	"import.what.changed": "Ändert sich",
	"import.what.known": "Schon da",
	"import.what.refused": "Abgewiesen",
	"import.what.repeated": "Wiederholt",
	"import.row.seated": "Bekommt einen Sitz: {role}",
	"import.row.weighed": "Bekommt einen Sitz: {role}, Gewicht {weight}",
	"import.row.known": "Hat schon einen Sitz",
	"import.row.repeated": "Wiederholt Zeile {line} und bleibt weg",
	"import.row.column": "Spalte {column}, {field}",
	"import.row.line": "Die ganze Zeile",
	"import.row.from": "von",
	"import.row.to": "zu",
	"import.text.none": "Ohne Titel",
	"import.text.sponsors": "Unterstützende",
	"import.text.named": "Als Name aufbewahrt; es ist nicht klar, welches Mitglied gemeint ist",
	"import.text.left": "Nicht zuzuordnen; wird aufbewahrt und ist auch öffentlich",
	"import.text.around": "Neben dem Text aufbewahrt und öffentlich wie er",
	"import.text.known":
		"Eine Resolution mit dieser Nummer oder diesem Wortlaut ist schon da und bleibt, " +
		"wie sie ist.",
	"import.text.other":
		"Eine Resolution mit dieser Nummer ist schon da, mit anderem Text. Sie " +
		"bleibt, wie sie ist.",
	"import.text.see": "Ansehen",
	"import.text.draft":
		"Ein Entwurf mit demselben Wortlaut ist schon da. Er wird übernommen und nicht " +
		"ein zweites Mal geschrieben.",
	"import.warn.no_title":
		"Der Text hat keinen Titel; seine ersten Worte stehen an dessen Stelle.",
	"import.warn.decides_nothing": "Der Text beschließt nichts und bleibt deshalb ein Entwurf.",
	"import.warn.no_reasons": "Der Text gibt keine Gründe an.",
	"import.warn.left_over": "Etwas ließ sich nicht zuordnen; es steht unten.",
	"import.warn.other_encoding": "Manches ist kein UTF-8 und wurde als Windows-1252 gelesen.",
	"import.carry": "Ausführen",
	"import.fate": "Was aus den Texten wird",
	"import.fate.meeting": "Eingereicht zu: {meeting}",
	"import.fate.none": "Eingereicht, zu keiner Tagung",
	"import.fate.draft": "Als Entwürfe aufbewahrt",
	"import.change": "Auch die Sitze ändern, die abweichen",
	"import.aside.one":
		"1 abgewiesene Zeile bleibt beiseite; berichtigen Sie sie und rufen Sie die " +
		"Vorschau neu auf, oder lesen Sie sie später ein.",
	"import.aside.many":
		"{n} abgewiesene Zeilen bleiben beiseite; berichtigen Sie sie und rufen Sie " +
		"die Vorschau neu auf, oder lesen Sie sie später ein.",
	"import.jobs.one": "1 Schritt auszuführen",
	"import.jobs.many": "{n} Schritte auszuführen",
	"import.nothing": "Hier gibt es nichts einzulesen.",
	"import.go": "Importieren",
	"import.moved":
		"Inzwischen hat sich hier etwas geändert. Was jetzt da steht, ist neu: Sehen " +
		"Sie es an und drücken Sie dann noch einmal auf „Importieren“.",
	"import.stopped":
		"Angehalten. Was getan ist, gilt; „Importieren“ macht mit dem Rest weiter.",
	"import.interrupted":
		"Dieser Import wurde unterbrochen. Was getan ist, gilt; „Importieren“ macht " +
		"mit dem Rest weiter.",
	"import.working": "{done} von {all} erledigt",
	"import.unheard":
		"Die Verbindung ist unterbrochen. Es geht von selbst weiter, wenn sie wieder " +
		"da ist, und nichts geschieht doppelt.",
	"import.stop": "Anhalten",
	"import.done": "Fertig",
	"import.done.nothing": "Es war nichts mehr zu tun.",
	"import.done.seated.one": "1 Sitz vergeben",
	"import.done.seated.many": "{n} Sitze vergeben",
	"import.done.changed.one": "1 Sitz geändert",
	"import.done.changed.many": "{n} Sitze geändert",
	"import.done.submitted.one": "1 Resolution eingereicht",
	"import.done.submitted.many": "{n} Resolutionen eingereicht",
	"import.done.drafted.one": "1 Entwurf aufbewahrt",
	"import.done.drafted.many": "{n} Entwürfe aufbewahrt",
	"import.failed": "Nicht ausgeführt",
	"import.at": "Zeile {line}",
	"import.more": "Etwas anderes einlesen",
	"import.rest": "Mit dem Rest weitermachen",
	"fact.population": "Einwohnerzahl",
	"fact.ocd_division": "Open-Civic-Data-Kennung",
};
