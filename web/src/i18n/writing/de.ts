// What is read where a text is written, in German.
import type { WritingCatalogue } from "..";

export const de: WritingCatalogue = {
	"agenda.up": "Nach oben",
	"agenda.down": "Nach unten",
	"standing.draft": "Entwurf",
	"standing.pending": "Offen",
	"standing.adopted": "Angenommen",
	"standing.rejected": "Abgelehnt",
	"standing.tabled": "Vertagt",
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
	"edit.what.kind": "ist von anderer Art",
	"edit.what.words": "ist umformuliert",
	"edit.as": "Was daraus wird",
	"edit.as.correction": "Eine Berichtigung: der Text sagte etwas anderes als gemeint",
	"edit.as.revision": "Eine Überarbeitung: der Text soll etwas anderes sagen",
	"edit.as.substitute": "Ein Ersatz, über den {name} abstimmt",
	"edit.as.draft": "Ein Entwurf, umformuliert",
	"edit.do.correction": "Berichtigung schreiben",
	"edit.do.revision": "Überarbeitung schreiben",
	"edit.do.substitute": "Ersatz vorschlagen",
	"edit.do.draft": "Entwurf ändern",
	"edit.reason": "Grund",
	"edit.note": "Ein Wort dazu (kann leer bleiben)",
	"edit.current": "Er ist sofort der geltende Text",
	"edit.moved":
		"Inzwischen gilt ein anderer Text. Was Sie geschrieben haben, steht noch " +
		"hier und wird mit dem alten verglichen.",
	"edit.moved.draft":
		"Dieser Entwurf wurde inzwischen umformuliert. Was Sie geschrieben haben, " +
		"steht noch hier und wird mit dem alten verglichen.",
	"edit.lapse":
		"{names}: Wer diesem Entwurf beitrat, trat diesem Wortlaut bei. Ändern Sie " +
		"ihn, so scheiden sie aus und treten dem neuen selbst bei.",
	"edit.compare": "Meines darauf übertragen",
	"edit.anew": "Mit ihm neu beginnen",
	"edit.decided":
		"Über diesen Text ist nichts mehr offen: ihn ändert nur eine neue Resolution.",

	"texts.mine": "Meine Resolutionen",
	"mine.drafts": "Entwürfe",
	"mine.drafts.more":
		"Einen Entwurf sehen Sie, wer ihn mit einbringt, wer für Ihren Sitz handelt, " +
		"und das Büro; alle Mitglieder des Gremiums, solange er Einbringende sucht.",
	"mine.drafts.none": "Sie haben keinen Entwurf.",
	"mine.untitled": "Ohne Titel",
	"mine.submitted": "Eingebracht",
	"mine.submitted.none": "Sie haben noch nichts eingebracht.",
	"mine.withdraw": "Zurückziehen",
	"mine.write": "Eine Resolution schreiben",
	"mine.write.more":
		"Sie bringen sie als Erste oder Erster ein. Bis dahin bleibt sie ein Entwurf.",
	"mine.body": "In welchem Gremium",
	"mine.paste": "Einen ganzen Text einfügen",
	"mine.paste.more": "Titel und Absätze werden herausgelesen; unten berichtigen Sie sie.",
	"mine.paste.text": "Der Text",
	"mine.paste.read": "Lesen",
	"mine.paste.done": "Gelesen: {n} Absätze. Sehen Sie sie unten an.",
	"mine.paste.none": "Darin fand sich kein Absatz.",
	"mine.paste.waits": "Gelesen: {n} Absätze. Unten steht noch, was Sie schrieben.",
	"mine.paste.take": "Übernehmen",
	"mine.paste.sure": "An die Stelle dessen setzen, was Sie schrieben?",
	"mine.paste.left": "Nicht übernommen",
	"mine.warn.no_title": "Ein Titel fehlt: geben Sie ihr einen.",
	"mine.warn.decides_nothing":
		"Sie beschließt noch nichts: ein Absatz muss ein Beschluss sein.",
	"mine.back": "Alle meine Resolutionen",
	"mine.gone": "Das ist kein Entwurf von Ihnen, oder keiner mehr.",
	"mine.kept": "Was Sie schrieben und nicht sicherten, ist wieder da.",
	"mine.kept.over":
		"Was Sie schrieben und nicht sicherten, ist wieder da, auf dem Text, der jetzt " +
		"gilt: er wurde inzwischen geändert.",
	"mine.drop": "Verwerfen",
	"mine.submit": "Einbringen",
	"mine.submit.more":
		"Sie wird öffentlich, bekommt eine Nummer und ist dann nicht mehr änderbar.",
	"mine.submit.sure": "Diesen Text so einbringen?",
	"mine.submit.save": "Sichern Sie zuerst Ihre Änderungen.",
	"mine.sponsors": "Einbringende: {n} von {least} nötigen.",
	"mine.sponsors.title": "Einbringende",
	"mine.show": "Einbringende suchen",
	"mine.show.more":
		"Alle Mitglieder des Gremiums können ihn dann bei ihren Texten lesen und ihm " +
		"beitreten.",
	"mine.shown": "Sucht Einbringende",
	"mine.hide": "Keine Einbringenden mehr suchen",
	"mine.shown.more":
		"Er sucht Einbringende: alle Mitglieder des Gremiums können ihn bei ihren " +
		"Texten lesen und ihm beitreten.",
	"mine.lapsed.told":
		"Ausgeschieden, seit sich der Wortlaut änderte: {names}. Sie können den neuen " +
		"lesen und wieder beitreten.",
	"mine.seeking": "Entwürfe, die Einbringende suchen",
	"mine.seeking.none": "Kein Entwurf anderer sucht Einbringende.",
	"mine.join": "Mit einbringen",
	"mine.leave": "Nicht mehr mit einbringen",
	"mine.sponsor":
		"Sie bringen diesen Wortlaut mit ein. Ändert er sich, so scheiden Sie aus und " +
		"können wieder beitreten.",
	"mine.sponsor.short": "Sie bringen ihn mit ein",
	"mine.lapsed":
		"Der Wortlaut hat sich geändert, seit Sie beitraten; Sie bringen ihn nicht " +
		"mehr mit ein. Treten Sie wieder bei, wenn Sie zu dem stehen, was er nun " +
		"sagt.",
	"mine.lapsed.short": "Umformuliert, seit Sie beitraten",
	"mine.until": "Texte kommen rechtzeitig bis {when}.",
	"mine.stranger": "Hier schreiben angemeldete Mitglieder mit Stimme ihre Resolutionen.",
	"edit.as.new": "Ein neuer Entwurf",
	"edit.do.new": "Entwurf sichern",
};
