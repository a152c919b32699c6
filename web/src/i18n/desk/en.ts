// The words of the clerk's pages.
export const en = {
	"desk.title": "The clerk's desk",
	"desk.presence": "Presence",
	"desk.members": "Members",
	"desk.agenda": "Agenda",
	"desk.votes": "Votes",
	"desk.screens": "Screens",
	"desk.noMeeting": "No meeting has been called yet.",
	"desk.body": "Body",
	"desk.apart":
		"No sitting is open. Presence and votes belong to a sitting; the chair's " +
		"page opens it.",
	"desk.marking": "At the desk",
	"desk.mode": "What is marked",
	"desk.who": "Name, seat number or card",
	"desk.who.hint":
		"Type or scan, then press Enter. It is marked at once and can be undone " +
		"below.",
	"desk.seat": "Seat {seat}",
	"desk.present": "Present",
	"desk.missing": "Not here",
	"desk.made": "Marked at this desk",
	"desk.undo": "Undo",
	"desk.here": "Who is here",
	"desk.here.of": "present; {needed} needed for a quorum",
	"desk.enough": "Enough for a quorum",
	"desk.short": "{n} missing",
	"desk.call": "Call the quorum",
	"desk.called.met": "At the last call there was a quorum.",
	"desk.called.short": "At the last call there was no quorum.",
	"desk.counted": "Heads counted, without names",
	"desk.enter": "Enter",

	"mark.arrive": "Arriving",
	"mark.leave": "Leaving",
	"mark.register": "Registering for the meeting",
	"mark.arrive.done": "is here",
	"mark.leave.done": "has left",
	"mark.register.done": "is registered",
	"mark.state.sending": "Sending",
	"mark.state.already": "was marked so already",
	"mark.state.refused": "not marked",
	"mark.state.undone": "taken back",

	"members.search": "Search by name, place or seat number",
	"members.role": "Role",
	"members.role.any": "Every role",
	"members.ended": "Ended seats too",
	"members.name": "Name",
	"members.weight": "Weight",
	"members.acts": "Acting for the seat",
	"members.seat": "Seat",
	"members.count.one": "One seat",
	"members.count.many": "{n} seats",
	"members.none": "No seat fits this search.",
	"members.empty": "This body has no seats yet. Add the first one, or import a list.",
	"members.add": "Add a seat",
	"members.choose": "Choose a name to change its seat, name a designee or issue a card.",

	"seat.ended": "Ended",
	"seat.ended.more": "This seat has ended. Whoever comes again gets a new one.",
	"seat.end": "End the seat",
	"seat.end.more": "What was voted and sponsored from it stays in the record.",
	"seat.save": "Save",
	"seat.close": "Close",
	"seat.page": "The public page of this seat",
	"seat.give": "Give the seat",
	"seat.source": "told at the desk",
	"seat.namesakes": "There is somebody of this name",
	"seat.another": "Somebody else",

	"fact.city": "City",
	"fact.state": "State",
	"fact.party": "Party",
	"fact.unknown": "unknown",

	"stand.title": "Alternates and designees",
	"stand.alternate": "Name an alternate",
	"stand.designee": "Name a designee",
	"stand.alternate.short": "Alternate: acts while the member is noted absent",
	"stand.designee.short": "Designee: acts in the member's place",
	"stand.alternate.is": "Alternate: {name}",
	"stand.designee.is": "Designee: {name}",
	"stand.new": "Or the name of somebody new to the house",
	"stand.name": "Name",
	"stand.end": "End",

	"proxy.title": "Proxy",
	"proxy.give": "Give the proxy to a member",
	"proxy.to": "Who votes for this seat",
	"proxy.is": "Proxy: {name}",
	"proxy.end": "Take back",

	"card.title": "Desk card",
	"card.more":
		"A link that signs this person in once, within a quarter of an hour. It is " +
		"shown this one time.",
	"card.issue": "Issue a card",
	"card.again": "Issue another, and void this one",
	"card.link": "The link on the card",
	"card.copy": "Copy",
	"card.copied": "Copied",
	"card.until": "Good until {time}, once",
	"card.desk": "at the desk",
	"card.out": "Sign this person out everywhere",

	"print.open": "Print desk cards",
	"print.title": "Desk cards on paper",
	"print.whom": "For whom",
	"print.whom.without_session": "Who is not signed in anywhere",
	"print.whom.listed": "The seats listed here ({n})",
	"print.whom.all": "Everybody in this body",
	"print.form": "How",
	"print.form.sheet": "Cards, eight to a sheet",
	"print.form.badge": "Badges, four to a page",
	"print.paper": "Paper",
	"print.paper.a4": "A4",
	"print.paper.letter": "Letter",
	"print.hours": "How long they are good",
	"print.hours.one": "{n} hour",
	"print.hours.many": "{n} hours",
	"print.reason": "Reason, for the record",
	"print.reason.usual": "registration",
	"print.more":
		"Each card signs one person in, once. It replaces a card that the seat had " +
		"before. Keep the sheets locked away, and delete the file when it is printed.",
	"print.make": "Make the PDF",
	"print.working": "Drawing the cards",
	"print.done":
		"The PDF is among your downloads. It can't be made again; another one would " +
		"have new cards.",
	"print.file": "desk-cards",
	"print.unheard":
		"the server can't be reached; cards may have been issued, so make them again " +
		"when it is back",
	"print.recall.more":
		"Sheets lost, or left over? Recalled cards sign nobody in. Who is signed in " +
		"stays so.",
	"print.recall": "Recall all unused cards",
	"print.recall.sure": "Yes, recall them all",
	"print.recalled.one": "{n} card was recalled.",
	"print.recalled.many": "{n} cards were recalled.",

	"agenda.place": "Place of {title}",
	"agenda.toSlate": "Put on the slate",
	"agenda.remove": "Take off",
	"agenda.empty": "Nothing stands on the agenda yet.",
	"agenda.noMeeting": "No meeting has been called, and so there is no agenda yet.",
	"agenda.above":
		"The agenda is that of the body above. What was referred here stands beside" +
		" it.",
	"agenda.add.heading": "Add to the agenda",
	"agenda.add.text": "A resolution, by number or title",
	"agenda.add.hint": "It goes to the end; then move it where it belongs.",
	"agenda.add.title": "Or a title without a text",
	"agenda.add": "Add",

	"item.done": "Done",
	"item.slate": "On the slate",
	"item.pulled": "Pulled from the slate",

	"refer.heading": "Committees",
	"refer.to": "Refer to",
	"refer.text": "A resolution, by number or title",
	"refer.none": "No report is awaited.",
	"refer.no": "This body has no committees.",

	"ask.heading": "State a question",
	"ask.now": "The vote at hand",
	"ask.about": "What is put to the vote",
	"ask.words": "A motion in words",
	"ask.slate": "The slate",
	"ask.question": "The motion",
	"ask.method": "How the hall votes",
	"ask.state": "State the question",
	"ask.rollCall": "This vote is taken by roll call, and counts itself.",
	"ask.announce": "Announce the result",

	"method.roll_call": "Roll call",
	"method.voice": "By voice",
	"method.past": "Copied from the past",
	"method.hand": "By show of hands",

	"vote.void": "Void",

	"correct.heading": "Put right what was wrong",
	"correct.more":
		"A vote is never changed. It is opened again or declared void, with a " +
		"reason that stands in the record.",
	"correct.chair":
		"A vote is never changed. The chair may open it again or declare it void, " +
		"with a reason that stands in the record.",
	"correct.none": "Nothing has been voted on yet.",
	"past.title": "A vote of the past",
	"past.open": "Enter one by hand",
	"past.more":
		"Copied from a source: who chose what, and what the source says came of it. " +
		"The sum is that of the ballots; no resolution moves. Many come in better " +
		"as a list, by import.",
	"past.question": "The question",
	"past.held": "When, by the clock of this device",
	"past.text": "On which resolution, by number or title (you may leave it out)",
	"past.text.drop": "Another",
	"past.source": "Source",
	"past.source.more": "Where it is written: minutes of 3 April 2018, page 2.",
	"past.outcome": "Outcome, in the words of the source",
	"past.outcome.more": "You may leave it out.",
	"past.decision": "What that means",
	"past.roll": "Who chose what",
	"past.all": "All of them at once, to change some below",
	"past.nothing": "Not in the source",
	"past.away": "Away: {why}",
	"past.sum": "{yes} yes, {no} no, {abstain} abstentions; {away} away.",
	"past.do": "Enter the vote",
	"past.done": "It is in the record.",
	"correct.going": "not decided yet",
	"correct.reopen": "Open it again",
	"correct.void": "Declare it void",

	"step.heading": "Move a text by hand",
	"step.more":
		"Where the hall agreed without a vote, or something was entered wrongly. " +
		"The reason stands in the history of the text.",
	"step.text": "A resolution, by number or title",
	"step.which": "Step",
	"step.reason": "Reason",
	"step.take": "Take this step",
	"step.none": "No step stands open to it by hand.",

	"byhand.report": "Report",
	"byhand.place": "Place on the agenda",
	"byhand.table": "Lay on the table",
	"byhand.take_up": "Take up again",
	"byhand.refer_back": "Refer back",
	"byhand.restore": "Restore",
	"byhand.withdraw": "Withdraw",

	"desk.import": "Import",
	"import.bring": "Bring in",
	"import.choose": "Choose files",
	"import.drop": "or drop them here",
	"import.which":
		"Text files (.txt), Word files (.docx) and lists of members (.csv) can be read. " +
		"Of a PDF file, paste the text.",
	"import.paste": "Paste a text or a list",
	"import.pasted": "pasted",
	"import.preview": "Preview",
	"import.large":
		"{name} is too large: a list has 1 MiB at most, a text 128 KiB, a Word " +
		"file 16 MiB, and as much when it is unpacked.",
	"import.noText":
		"{name} cannot be read. Open it and paste its text below, or save it " +
		"as .docx.",
	"import.damaged":
		"{name} is damaged: it breaks off, or is not as Word wrote it. Nothing of it " +
		"was taken. Open it in Word and save it anew, or paste its text below.",
	"import.long":
		"{name} is too long: a text has 128 KiB at most, its footnotes as much again, " +
		"and there are at most 1,000 of them. Nothing of it was taken. Bring it in " +
		"in parts.",
	"import.noWords":
		"{name} has no words, only pictures of them perhaps. Paste its text below.",
	"import.empty": "Nothing is written before you have seen it",
	"import.empty.text":
		"A text is shown as the clauses it will have, with its sponsors, what is " +
		"kept beside it and what could not be placed.",
	"import.empty.list":
		"A list of members is shown line by line: who gets a seat, who is there " +
		"already, what would change, and what is refused and why.",
	"export.title": "Take out",
	"export.members": "Members (CSV)",
	"export.resolutions": "Resolutions (CSV)",
	"export.votes": "Votes (CSV)",
	"export.more":
		"Every vote, text and list of the record has a link to its data at its foot. " +
		"The operator can write everything public as one file.",
	"import.columns":
		"The first line of a list names its columns. Only the name is needed; these " +
		"are known:",
	"import.is": "This is",
	"import.is.members": "a list of members",
	"import.is.text": "a resolution",
	"import.correct": "Correct it here",
	"import.words": "The words of {name}",
	"import.again": "Preview again",
	"import.leave": "Leave out",
	"import.odd":
		"This is not UTF-8 and was read as Windows-1252. Look at accents and " +
		"quotation marks.",
	"import.notes.one": "1 footnote is kept beside the text.",
	"import.notes.many": "{n} footnotes are kept beside the text.",
	"import.whole": "This cannot be read as it stands",
	"import.noClerk": "Only a clerk of this body brings in texts.",
	"import.line": "Line",
	"import.happens": "What will happen",
	"import.seated.one": "1 new seat",
	"import.seated.many": "{n} new seats",
	"import.changed.one": "1 seat to change",
	"import.changed.many": "{n} seats to change",
	"import.known.one": "1 there already",
	"import.known.many": "{n} there already",
	"import.refused.one": "1 line refused",
	"import.refused.many": "{n} lines refused",
	"import.repeated.one": "1 line repeated",
	"import.repeated.many": "{n} lines repeated",
	"import.what.seated": "New",
	"import.what.changed": "Changes",
	"import.what.known": "There",
	"import.what.refused": "Refused",
	"import.what.repeated": "Repeated",
	"import.row.seated": "Gets a seat as {role}",
	"import.row.weighed": "Gets a seat as {role}, with weight {weight}",
	"import.row.known": "Has a seat already",
	"import.row.repeated": "Repeats line {line} and is left out",
	"import.row.column": "Column {column}, {field}",
	"import.row.line": "The whole line",
	"import.row.from": "from",
	"import.row.to": "to",
	"import.text.none": "Without a title",
	"import.text.sponsors": "Sponsors",
	"import.text.named": "Kept as a name; it is not clear which member is meant",
	"import.text.left": "Could not be placed; kept, and public too",
	"import.text.around": "Kept beside the text, and public like it",
	"import.text.known":
		"A resolution with this number or these words is there already and is left " +
		"as it is.",
	"import.text.other":
		"A resolution with this number is there already, with another text. It is " +
		"left as it is.",
	"import.text.see": "See it",
	"import.text.draft":
		"A draft with the same words is there. It is taken up and not written a " +
		"second time.",
	"import.warn.no_title": "It has no title; its first words stand in for one.",
	"import.warn.decides_nothing": "It decides nothing, so it stays a draft.",
	"import.warn.no_reasons": "It gives no reasons.",
	"import.warn.left_over": "Something could not be placed; it is shown below.",
	"import.warn.other_encoding": "Some of it is not UTF-8 and was read as Windows-1252.",
	"import.carry": "Carry out",
	"import.fate": "What becomes of the texts",
	"import.fate.meeting": "Submitted to {meeting}",
	"import.fate.none": "Submitted, to no meeting",
	"import.fate.draft": "Kept as drafts",
	"import.change": "Also change the seats that differ",
	"import.aside.one":
		"1 refused line is left aside; correct it and preview again, or bring it in " +
		"later.",
	"import.aside.many":
		"{n} refused lines are left aside; correct them and preview again, or bring " +
		"them in later.",
	"import.jobs.one": "1 thing to do",
	"import.jobs.many": "{n} things to do",
	"import.nothing": "There is nothing here to bring in.",
	"import.go": "Import",
	"import.moved":
		"Something has changed here meanwhile. What is shown now is new: look at it, " +
		"then press Import again.",
	"import.stopped": "Stopped. What was done stands; Import goes on with the rest.",
	"import.interrupted":
		"This import was interrupted. What was done stands; Import goes on with the " +
		"rest.",
	"import.working": "{done} of {all} done",
	"import.unheard":
		"The connection is lost. It goes on by itself when it is back, and nothing " +
		"is done twice.",
	"import.stop": "Stop",
	"import.done": "Done",
	"import.done.nothing": "Nothing was left to do.",
	"import.done.seated.one": "1 seat given",
	"import.done.seated.many": "{n} seats given",
	"import.done.changed.one": "1 seat changed",
	"import.done.changed.many": "{n} seats changed",
	"import.done.submitted.one": "1 resolution submitted",
	"import.done.submitted.many": "{n} resolutions submitted",
	"import.done.drafted.one": "1 draft kept",
	"import.done.drafted.many": "{n} drafts kept",
	"import.failed": "Not done",
	"import.at": "line {line}",
	"import.more": "Bring in something else",
	"import.rest": "Go on with the rest",
	"fact.population": "Population",
	"fact.ocd_division": "Open Civic Data id",
} as const;
