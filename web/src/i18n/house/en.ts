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
	"absence.who": "Who is absent: name or seat number",
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

	"house.title": "House",
	"house.name": "Name",
	"house.change": "Change",

	"meeting.title": "Meeting",
	"meeting.call": "Call the meeting",
	"meeting.times": "Other days or deadlines",
	"meeting.times.more":
		"By the clock of the meeting. A deadline holds for what comes from now on: " +
		"what was late stays late.",
	"meeting.times.reason": "Reason, which is public",
	"meeting.times.moved":
		"The times were changed meanwhile. What you entered stands here still.",
	"meeting.times.do": "Change the times",
	"meeting.another": "Call another meeting",
	"meeting.above": "This body takes part in {name}, which the body above has called.",
	"meeting.place": "Place (you may leave it out)",
	"meeting.zone": "Clock of the place",
	"meeting.starts": "Begins",
	"meeting.ends": "Ends",
	"meeting.submissions.is": "Texts until {when}",
	"meeting.sponsors.is": "Sponsors until {when}",
	"meeting.submissions": "Texts until (you may leave it out)",
	"meeting.submissions.more":
		"What is submitted later is late, and admitted as the rules say.",
	"meeting.sponsors": "Sponsors until (you may leave it out)",
	"meeting.sponsors.more": "Until then members join a text or leave it.",
	"meeting.rename": "Another name or place",
	"meeting.end": "End the meeting",
	"meeting.end.sure":
		"End {name}? Nobody registers any more, its agenda stays as it is, and its " +
		"screens are over.",

	"body.short": "Short name",
	"body.short.more": "As it stands in numbers and headings.",
	"body.kind": "Kind",
	"body.kind.assembly": "Assembly",
	"body.kind.standing_committee": "Standing committee",
	"body.kind.executive_committee": "Executive committee",
	"body.kind.other": "Another body",
	"body.below": "Below it",
	"body.found": "Set up a committee",
	"body.found.do": "Set it up",
	"body.rename": "Another name for the body",
	"body.first": "Set up the assembly",
	"body.first.more":
		"This house is empty. It begins with the body that decides in the end; " +
		"committees come below it.",

	"issue.title": "Policy areas",
	"issue.none": "No policy area has been named yet.",
	"issue.name": "Name a policy area",
	"issue.name.do": "Name it",
	"issue.slug": "In addresses",
	"issue.slug.more": "Lower-case letters, digits and hyphens; it stays for ever.",
	"issue.text": "Set the areas of a resolution, by number or title",
	"issue.set": "Set these",

	"set.title": "Rules",
	"set.more":
		"They hold for questions that are stated from now on; what was decided is " +
		"never reckoned again.",
	"set.words": "The rules as the public reads them",
	"set.decide": "How it decides",
	"set.debate": "How it debates and casts",
	"set.save": "Set these rules",
	"set.back": "As they are now",
	"set.part.voting": "Votes",
	"set.part.quorum": "Quorum",
	"set.part.seats": "Seats",
	"set.part.texts": "Texts",
	"set.part.speeches": "Speeches",
	"set.part.ballots": "Roll calls",

	"set.strict": "Read as",
	"set.strict.true": "more than this share",
	"set.strict.false": "at least this share",
	"set.voting.threshold": "Share that must say yes",
	"set.voting.threshold.more": "A fraction: 1/2, 2/3. At first more than 1/2.",
	"set.voting.base": "Of what",
	"set.voting.base.more": "At first of yes and no: abstentions don't count.",
	"set.voting.base.yes": "Yes alone: one yes is enough",
	"set.voting.base.yes_no": "Yes and no",
	"set.voting.base.yes_no_abstain": "Yes, no and abstentions",
	"set.voting.base.no": "Those who vote no",
	"set.voting.base.valid": "Valid ballots",
	"set.voting.base.cast": "All that was cast",
	"set.voting.base.entitled": "Everybody on the roll",
	"set.voting.base.entitled_present": "Everybody on the roll who is present",
	"set.voting.base.none": "No share: more yes than no",
	"set.voting.tie": "When yes and no are equal",
	"set.voting.tie.more": "At first the question fails.",
	"set.voting.tie.fails": "It fails",
	"set.voting.tie.passes": "It passes",
	"set.voting.tie.chair_decides": "The chair decides",
	"set.voting.ballot_change": "A ballot may be changed while the vote is open",
	"set.voting.open_shows": "What everybody sees of an open vote",
	"set.voting.open_shows.more": "Never a choice. At first how many have voted.",
	"set.voting.open_shows.nothing": "Nothing",
	"set.voting.open_shows.turnout": "How many have voted",
	"set.voting.open_shows.who": "Who has voted",
	"set.voting.silence": "What silence in a roll call counts as",
	"set.voting.silence.more": "At first as nothing.",
	"set.voting.silence.nothing": "Nothing",
	"set.voting.silence.yes": "Yes",
	"set.voting.silence.no": "No",
	"set.voting.silence.abstain": "An abstention",

	"set.quorum.share": "Share that must be present",
	"set.quorum.share.more": "A fraction; 0/1 for none. At first more than 1/2.",
	"set.quorum.of": "Of what",
	"set.quorum.of.more":
		"At first of those registered for an assembly, of the seats for other bodies.",
	"set.quorum.of.members": "Seats with a vote",
	"set.quorum.of.registered": "Those registered for the meeting",
	"set.quorum.of.quorum_call": "Those present at the latest quorum call",
	"set.quorum.least": "Never fewer than",
	"set.quorum.least.more": "At first 1. With no share it alone is the quorum, and 0 is none.",
	"quorum.members": "As entered, {needed} of the {seats} seats with a vote must be present.",
	"quorum.registered":
		"As entered, {needed} must be present: it counts only those registered for " +
		"the meeting, now {registered} of the {seats} seats with a vote.",
	"quorum.uncalled":
		"It counts only those registered for the meeting. None goes on, so nobody " +
		"is: as entered, {needed} present would be enough at first.",
	"quorum.quorum_call":
		"As entered, {needed} of the {seats} seats with a vote must be present " +
		"until the quorum is called, and after that a share of those who were " +
		"there.",
	"quorum.none": "There is no quorum: one could decide alone.",
	"quorum.few": "That is few: {needed} of {seats} could hold a sitting.",
	"quorum.few.registered":
		"That is few: {needed} of {seats} could hold a sitting. Register the " +
		"members on Presence, or let the quorum count the seats with a vote.",
	"quorum.found.assembly":
		"Its quorum is at first more than half of those registered for the meeting, " +
		"so where few are registered, few can decide. Its rules change that.",
	"quorum.found.other":
		"Its quorum is at first more than half of its seats with a vote. Its rules " +
		"change that.",
	"quorum.call":
		"Nobody is registered for a new meeting, and the quorum counts only who is: " +
		"until then {needed} present are enough. Register the members on Presence, " +
		"or change what the quorum counts in the rules below.",
	"set.moved":
		"The rules were changed meanwhile. What you entered stands here still, on " +
		"top of them.",
	"course.title": "The course of a resolution",
	"course.what":
		"Which states a resolution can be in, in the body's own words, and which " +
		"step leads from where to where.",
	"course.open": "The states and steps",
	"course.more":
		"It is set as a whole. A course needs the steps that submit, adopt and " +
		"reject; a state in which a resolution stands can't go.",
	"course.label": "What it is called",
	"course.standing": "What it means",
	"course.steps": "Steps from {state}",
	"course.of": "{step}, from {state}",
	"course.step.which": "A step from {state}",
	"course.to": "{step}: where it leads",
	"course.remove": "Remove",
	"course.step.add": "Add a step",
	"course.state.remove": "Remove this state",
	"course.state.label": "A new state",
	"course.state.add": "Add it",
	"course.moved":
		"The course was changed meanwhile. What you changed stands here still, on top of " +
		"it.",
	"course.set": "Set this course",
	"course.step.submit": "Submit",
	"course.step.refer": "Refer to a committee",
	"course.step.report": "All committees have reported",
	"course.step.place": "Put on the agenda",
	"course.step.adopt": "Adopt",
	"course.step.reject": "Reject",
	"course.step.table": "Table",
	"course.step.take_up": "Take up again",
	"course.step.refer_back": "Refer back",
	"course.step.withdraw": "Withdraw",
	"course.step.supersede": "Replace by another",

	"set.voters": "Roles that have a vote",
	"set.weighting": "Weight of a vote",
	"set.weighting.equal": "One seat, one vote",
	"set.weighting.by_seat": "As much as the seat weighs",
	"set.designees": "A seat may name a designee, who acts for it at any time",
	"set.proxies": "A seat may let another vote for it (at first not)",
	"set.proxies_most": "Proxies that one seat may hold",
	"set.proxies_most.more": "0 where there are none.",
	"set.absences": "Reasons of absence, one on each line",
	"set.absences.more": "At most 32, in your own words.",

	"set.sponsors_least": "Sponsors that a text needs",
	"set.sponsors_least.more": "At first 1.",
	"set.numbering": "Numbers of resolutions",
	"set.numbering.one_sequence": "One sequence: 14",
	"set.numbering.per_committee": "One for each committee: EN-3",
	"set.late": "A text after the deadline",
	"set.late.more": "At first admitted by a petition of members.",
	"set.late.refused": "Is refused",
	"set.late.by_petition": "Is admitted by a petition",
	"set.late.by_leave": "Is admitted by leave, with a reason",
	"set.petition": "Share of signatures that admit it",
	"set.petition.more": "Of the seats with a vote. At first 1/10.",
	"set.slate": "What comes onto the slate by itself",
	"set.slate.more": "At first what every committee reported unanimously.",
	"set.slate.none": "Nothing",
	"set.slate.unanimous": "What was reported unanimously",
	"set.slate.reported": "Whatever was reported",
	"set.pull_least": "Members who must pull an item",
	"set.pull_least.more": "At first 1.",
	"set.dissent": "Dissents may be registered",
	"set.dissent.more": "After an adoption. At first for a day.",
	"set.dissent.never": "Never",
	"set.dissent.minutes": "For some minutes",
	"set.dissent.meeting_end": "As long as the meeting goes on",
	"set.dissent_minutes": "Those minutes",
	"set.dissent_minutes.more": "A day has 1440; 0 where the rule is another.",

	"set.speech_seconds": "Seconds of a speech",
	"set.speech_seconds.more": "At first 0, which is no limit.",
	"set.side_seconds": "Seconds of each side on an item",
	"set.side_seconds.more":
		"For those who speak for it, and for those against. At first 0, no limit.",
	"set.item_seconds": "Seconds of the debate on an item",
	"set.item_seconds.more": "At first 0, no limit.",
	"set.balance": "Those for and those against take turns",
	"set.confirm": "A ballot asks for a second tap before it is cast",
	"set.vote_seconds": "Seconds that every roll call gets",
	"set.vote_seconds.more": "Announced when it opens. At first 0, none.",
	"set.vote_closes": "A roll call closes by itself when its time is over",

	"texts.title": "Texts",
	"texts.more":
		"Choose one to correct or revise it, to propose a substitute, to let it " +
		"stand for others or to admit it when it was late.",
	"replace.title": "Let it stand for others",
	"replace.more": "The others leave the agenda and stay readable; each names this one.",
	"replace.text": "A resolution that it replaces, by number or title",
	"replace.leave": "Leave out",
	"replace.do": "Replace them",
	"late.title": "It came late",
	"late.admit": "Admit it by leave",
	"late.refused": "The rules of the body admit no late text.",
	"late.by_petition": "Members sign on its page; {share} of the seats with a vote admit it.",
	"late.by_leave": "The chair or the clerk admits it when the body has given leave.",
	"texts.find": "Find by title or number",
	"texts.none": "No text fits this search.",
	"text.page": "Its public page: history, votes, other versions",
} as const;
