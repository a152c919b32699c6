// What members read on pages that come after the vote, so that the floor need not load it.
export const later = {
	"mine.title": "My votes",
	"mine.none": "You have not been asked to vote yet.",
	"mine.apart": "Outside a meeting",
	"mine.entry": "Entry {entry} of the record, {day}, {time}",
	"mine.by_other": "cast by somebody who acts for this seat",
	"mine.earlier.one": "Changed once; before that:",
	"mine.earlier.many": "Changed {n} times; before that:",
	"mine.record": "The vote in the record",
	"mine.more":
		"Once a vote is announced, the record has every ballot: compare it with yours.",
	"vote.late": "Your {choice} reached the server after the close and does not count.",
	"vote.late.seen": "Seen",
	"agenda.title": "Agenda",
	"agenda.none": "There is nothing on the agenda yet.",
	"agenda.now": "Before the body now",
	"agenda.done": "Done",
	"agenda.slate": "On the slate",
	"keys.more":
		"Each key only takes you there; Enter then acts. None works while you type.",
	"keys.use": "Use these keys on this device",
	"keys.close": "Close",
} as const;
