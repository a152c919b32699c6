// What is read where a text is written: by members in their drafts, and by the clerk.
export const en = {
	"agenda.up": "Up",
	"agenda.down": "Down",
	"standing.draft": "Draft",
	"standing.pending": "Pending",
	"standing.adopted": "Adopted",
	"standing.rejected": "Rejected",
	"standing.tabled": "Tabled",
	"standing.referred": "In committee",
	"standing.withdrawn": "Withdrawn",
	"standing.superseded": "Superseded",
	"edit.title": "Title",
	"edit.words": "Words of {label}",
	"edit.kind": "Kind of {label}",
	"edit.lead": "How {label} begins",
	"edit.kind.whereas": "Reason",
	"edit.kind.resolved": "Decision",
	"edit.kind.other": "Between",
	"edit.insert": "Insert below",
	"edit.strike": "Strike",
	"edit.restore": "Restore",
	"edit.changes": "What changes",
	"edit.same": "Nothing has been changed yet.",
	"edit.what.new": "is new",
	"edit.what.struck": "is struck",
	"edit.what.moved": "is moved",
	"edit.what.kind": "is of another kind",
	"edit.what.words": "is reworded",
	"edit.as": "What becomes of it",
	"edit.as.correction": "A correction: the text said something else than what was meant",
	"edit.as.revision": "A revision: the text is to say something else",
	"edit.as.substitute": "A substitute, for {name} to vote on",
	"edit.as.draft": "A draft, reworded",
	"edit.do.correction": "Write the correction",
	"edit.do.revision": "Write the revision",
	"edit.do.substitute": "Propose the substitute",
	"edit.do.draft": "Change the draft",
	"edit.reason": "Reason",
	"edit.note": "A word about it (you may leave it out)",
	"edit.current": "It is the text in force at once",
	"edit.moved":
		"Another text is in force meanwhile. What you wrote is still here, and is " +
		"compared with the old one.",
	"edit.moved.draft":
		"This draft was reworded meanwhile. What you wrote is still here, and is " +
		"compared with the old one.",
	"edit.lapse":
		"These words were joined by {names}. Once you change them, they stand under " +
		"the draft no longer, and have to join the new words themselves.",
	"edit.compare": "Carry mine over to it",
	"edit.anew": "Begin anew from it",
	"edit.both":
		"Somebody else changed this clause too. Yours takes the place of theirs: see " +
		"what changes.",
	"edit.sending": "It is being saved. You can go on once that is done.",
	"edit.decided": "This text waits for nothing: it is changed by a new resolution only.",

	"texts.mine": "My resolutions",
	"mine.drafts": "Drafts",
	"mine.drafts.more":
		"You, its sponsors, whoever acts for your seat and the clerk see a draft; all " +
		"members of the body do while it looks for sponsors.",
	"mine.drafts.none": "You have no draft.",
	"mine.untitled": "Without a title",
	"mine.submitted": "Submitted",
	"mine.submitted.none": "You have submitted nothing yet.",
	"mine.withdraw": "Withdraw",
	"mine.write": "Write a resolution",
	"mine.write.more": "You become its first sponsor. It stays a draft until you submit it.",
	"mine.body": "In which body",
	"mine.paste": "Paste a whole text",
	"mine.paste.more": "Its title and clauses are read out of it, for you to correct below.",
	"mine.paste.text": "The text",
	"mine.paste.read": "Read it",
	"mine.paste.done": "It was read: {n} clauses. Look at them below.",
	"mine.paste.none": "No clause was found in it.",
	"mine.paste.waits": "It was read: {n} clauses. What you wrote stands below still.",
	"mine.paste.take": "Take them over",
	"mine.paste.sure": "Take them over in place of what you wrote?",
	"mine.paste.left": "Not taken over",
	"mine.warn.no_title": "It has no title: give it one.",
	"mine.warn.decides_nothing": "It decides nothing yet: one clause must be a decision.",
	"mine.back": "All my resolutions",
	"mine.gone": "This is no draft of yours, or no longer one.",
	"mine.kept": "What you wrote and did not save is here again.",
	"mine.kept.over":
		"What you wrote and did not save is here again, over the text that stands now: " +
		"it was changed meanwhile.",
	"mine.drop": "Drop it",
	"mine.submit": "Submit",
	"mine.submit.more":
		"It becomes public, gets a number and can no longer be reworded by you.",
	"mine.submit.sure": "Submit this text as it stands?",
	"mine.submit.save": "Save your changes first.",
	"mine.submit.moved":
		"Somebody else has reworded it. Look at what it says now before you submit it.",
	"mine.sponsors": "Sponsors: {n} of the {least} that are needed.",
	"mine.sponsors.title": "Sponsors",
	"mine.show": "Look for sponsors",
	"mine.show.more":
		"All members of the body can then read it among their texts, and join it.",
	"mine.shown": "Looks for sponsors",
	"mine.hide": "Look for sponsors no more",
	"mine.shown.more":
		"It looks for sponsors: all members of the body can read it among their " +
		"texts, and join it.",
	"mine.lapsed.told":
		"Off it since the words changed: {names}. While it looks for sponsors, they can " +
		"read the new ones, and join again.",
	"mine.seeking": "Drafts that look for sponsors",
	"mine.seeking.none": "No draft of others looks for sponsors.",
	"mine.join": "Become a sponsor",
	"mine.leave": "No longer be a sponsor",
	"mine.sponsor":
		"You are a sponsor of these words. Should they change, you are off it and can " +
		"join again.",
	"mine.sponsor.short": "You are a sponsor",
	"mine.lapsed":
		"The words have changed since you joined, so you are no longer a sponsor. " +
		"Join again if you stand by what they say now.",
	"mine.lapsed.short": "Reworded since you joined",
	"mine.moved": "This draft was reworded meanwhile. Below stands what it said before.",
	"mine.moved.show": "Show what it says now",
	"mine.stayOff": "Stay off it",
	"mine.until": "Texts come in time until {when}.",
	"mine.stranger": "Members with a vote write resolutions here, once they are signed in.",
	"edit.as.new": "A new draft",
	"edit.do.new": "Save the draft",
} as const;
