// The words for what a house is set up with, and what the desk puts right.
export const en = {
	"absence.title": "Absence",
	"absence.more":
		"Why a seat is empty at this sitting. It stands in the record, and whoever " +
		"is noted absent is no longer present.",
	"absence.is": "Noted absent: {reason}",
	"absence.why": "Reason",
	"absence.note": "Note the absence",
	"absence.back": "Take it back",
	"absence.who": "Name, seat number or card of who is absent",
	"absence.absent": "Absent",
	"absence.excused": "Excused",
	"absence.medical": "Medical",
	"absence.parental": "Parental leave",
	"absence.conflict": "Conflict of interest",
	"absence.suspended": "Suspended",

	"person.rename": "Another name",
	"person.rename.more":
		"It is the person's in every body, and on the pages of past votes too. The " +
		"record keeps what the name was before.",
	"person.name": "Name",
	"person.rename.do": "Change the name",

	"screens.remove": "Take the screen away",
	"screens.remove.sure":
		"Take {name} away? Wherever it is still open, it then follows the floor.",
} as const;
