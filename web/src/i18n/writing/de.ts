// What is read where a text is written, in German.
import type { WritingCatalogue } from "..";

export const de: WritingCatalogue = {
	"agenda.up": "Nach oben",
	"agenda.down": "Nach unten",
	"standing.draft": "Entwurf",
	"standing.pending": "Offen",
	"standing.adopted": "Angenommen",
	"standing.rejected": "Abgelehnt",
	"standing.tabled": "Zurückgestellt",
	"standing.referred": "Im Ausschuss",
	"standing.withdrawn": "Zurückgezogen",
	"standing.superseded": "Ersetzt",
	"edit.title": "Titel",
	"edit.words": "Wortlaut von {label}",
	"edit.kind": "Art von {label}",
	"edit.lead": "Wie {label} beginnt",
	"edit.kind.whereas": "Begründung",
	"edit.kind.resolved": "Beschluss",
	"edit.kind.other": "Dazwischen",
	"edit.insert": "Darunter einfügen",
	"edit.strike": "Streichen",
	"edit.restore": "Wiederherstellen",
	"edit.changes": "Was sich ändert",
	"edit.same": "Noch ist nichts geändert.",
	"edit.what.new": "ist neu",
	"edit.what.struck": "ist gestrichen",
	"edit.what.moved": "ist verschoben",
	"edit.what.kind": "ist jetzt von anderer Art",
	"edit.what.words": "ist umformuliert",
	"edit.as": "Was daraus wird",
	"edit.as.correction": "Eine Berichtigung: Der Text sagte etwas anderes als gemeint",
	"edit.as.revision": "Eine Überarbeitung: Der Text soll etwas anderes sagen",
	"edit.as.substitute": "Ein Ersatztext, über den {name} abstimmt",
	"edit.as.draft": "Ein Entwurf, umformuliert",
	"edit.do.correction": "Berichtigung schreiben",
	"edit.do.revision": "Überarbeitung schreiben",
	"edit.do.substitute": "Ersatztext vorschlagen",
	"edit.do.draft": "Entwurf ändern",
	"edit.reason": "Grund",
	"edit.note": "Ein Wort dazu (optional)",
	"edit.current": "Der Text gilt sofort",
	"edit.moved":
		"Inzwischen gilt ein anderer Text. Was Sie geschrieben haben, steht noch " +
		"hier und wird mit dem alten verglichen.",
	"edit.moved.draft":
		"Dieser Entwurf wurde inzwischen umformuliert. Was Sie geschrieben haben, " +
		"steht noch hier und wird mit dem alten verglichen.",
	"edit.lapse":
		"{names}: Wer diesen Entwurf unterstützt, unterstützt diesen Wortlaut. Ändern " +
		"Sie ihn, so endet das, und der neue muss eigens unterstützt werden.",
	"edit.compare": "Meine Fassung übertragen",
	"edit.anew": "Damit neu beginnen",
	"edit.both":
		"Diesen Absatz hat auch jemand anders geändert. Ihre Fassung ersetzt jene: siehe " +
		"„Was sich ändert“.",
	"edit.sending": "Wird gespeichert. Danach können Sie weiterschreiben.",
	"edit.decided":
		"Über diesen Text ist nichts mehr offen: Ihn ändert nur eine neue Resolution.",

	"texts.mine": "Meine Resolutionen",
	"mine.drafts": "Entwürfe",
	"mine.drafts.more":
		"Einen Entwurf sehen Sie, wer ihn unterstützt, wer für Ihren Sitz handelt und " +
		"das Tagungsbüro; alle Mitglieder des Gremiums, solange er Unterstützung sucht.",
	"mine.drafts.none": "Sie haben keinen Entwurf.",
	"mine.untitled": "Ohne Titel",
	"mine.submitted": "Eingereicht",
	"mine.submitted.none": "Sie haben noch nichts eingereicht.",
	"mine.withdraw": "Zurückziehen",
	"mine.write": "Eine Resolution schreiben",
	"mine.write.more":
		"Sie unterstützen sie als Erste oder Erster. Bis zum Einreichen bleibt sie ein " +
		"Entwurf.",
	"mine.body": "In welchem Gremium",
	"mine.paste": "Einen ganzen Text einfügen",
	"mine.paste.more":
		"Titel und Absätze werden herausgelesen; unten können Sie sie berichtigen.",
	"mine.paste.text": "Der Text",
	"mine.paste.read": "Lesen",
	"mine.paste.done": "Gelesen, Absätze: {n}. Sehen Sie sie unten an.",
	"mine.paste.none": "Darin fand sich kein Absatz.",
	"mine.paste.waits": "Gelesen, Absätze: {n}. Unten steht noch, was Sie schrieben.",
	"mine.paste.take": "Übernehmen",
	"mine.paste.sure": "An die Stelle dessen setzen, was Sie schrieben?",
	"mine.paste.left": "Nicht übernommen",
	"mine.warn.no_title": "Der Titel fehlt: Geben Sie ihr einen.",
	"mine.warn.decides_nothing":
		"Sie beschließt noch nichts: Ein Absatz muss ein Beschluss sein.",
	"mine.back": "Alle meine Resolutionen",
	"mine.gone": "Das ist kein Entwurf von Ihnen, oder keiner mehr.",
	"mine.kept": "Was Sie schrieben und nicht speicherten, ist wieder da.",
	"mine.kept.over":
		"Was Sie schrieben und nicht speicherten, ist wieder da, auf dem Text, der " +
		"jetzt gilt: Er wurde inzwischen geändert.",
	"mine.drop": "Verwerfen",
	"mine.submit": "Einreichen",
	"mine.submit.more":
		"Sie wird öffentlich, bekommt eine Nummer und kann dann von Ihnen nicht mehr " +
		"geändert werden.",
	"mine.submit.sure": "Diesen Text so einreichen?",
	"mine.submit.save": "Speichern Sie zuerst Ihre Änderungen.",
	"mine.submit.moved":
		"Jemand anderes hat ihn umformuliert. Sehen Sie sich " +
		"an, was er jetzt sagt, bevor Sie ihn einreichen.",
	"mine.sponsors": "Unterstützende: {n} von {least} nötigen.",
	"mine.sponsors.title": "Unterstützende",
	"mine.show": "Unterstützung suchen",
	"mine.show.more":
		"Alle Mitglieder des Gremiums können ihn dann bei ihren Texten lesen und " +
		"unterstützen.",
	"mine.shown": "Sucht Unterstützung",
	"mine.hide": "Nicht mehr suchen",
	"mine.shown.more":
		"Er sucht Unterstützung: Alle Mitglieder des Gremiums können ihn bei ihren " +
		"Texten lesen und unterstützen.",
	"mine.lapsed.told":
		"Nicht mehr dabei, seit sich der Wortlaut änderte: {names}. Solange er " +
		"Unterstützung sucht, können sie den neuen lesen und wieder unterstützen.",
	"mine.seeking": "Entwürfe, die Unterstützung suchen",
	"mine.seeking.none": "Kein Entwurf anderer sucht Unterstützung.",
	"mine.join": "Unterstützen",
	"mine.leave": "Nicht mehr unterstützen",
	"mine.sponsor":
		"Sie unterstützen diesen Wortlaut. Ändert er sich, so endet das, und Sie " +
		"können ihn von Neuem unterstützen.",
	"mine.sponsor.short": "Von Ihnen unterstützt",
	"mine.lapsed":
		"Der Wortlaut hat sich geändert, seit Sie den Entwurf unterstützten; Sie tun " +
		"es nicht mehr. Unterstützen Sie ihn wieder, wenn Sie zu dem stehen, was er " +
		"nun sagt.",
	"mine.lapsed.short": "Seit Ihrer Unterstützung umformuliert",
	"mine.moved":
		"Dieser Entwurf wurde inzwischen umformuliert. Unten steht, was er vorher sagte.",
	"mine.moved.show": "Zeigen, was er jetzt sagt",
	"mine.stayOff": "Nicht mehr gefragt werden",
	"mine.until": "Texte sind bis {when} rechtzeitig.",
	"mine.stranger":
		"Hier schreiben stimmberechtigte Mitglieder ihre Resolutionen, sobald sie " +
		"angemeldet sind.",
	"edit.as.new": "Ein neuer Entwurf",
	"edit.do.new": "Entwurf speichern",
};
