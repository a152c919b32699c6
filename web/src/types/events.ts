// Made by tools/describe.py of the schemas (*.def) in src/.
import type {
	Absence, Attribute, BodyKind, BodyRules, Choice, ClauseText, Count, Decision,
	FloorRules, Manner, PastBallot, Recommendation, Role, RollPlace, SlideKind, Stance,
	StandInKind, Step, Subject, VersionKind, VoteMethod, VoteRule, VoteSubject,
	WorkflowState, WorkflowStep,
} from "./terms";

export interface Events {
	/** {name} was set up */
	body_founded: {
		by: number; name: string; short_name: string; kind: BodyKind;
		parent: number;
	};
	/** The rules of {body} were set */
	body_rules_set: {
		by: number; body: number; rules: BodyRules;
	};
	/** The course of a resolution in {body} was set */
	body_workflow_set: {
		by: number; body: number; states: WorkflowState[]; steps: WorkflowStep[];
	};
	/** {name} was added */
	person_added: {
		by: number; name: string;
	};
	/** {person} was seated in {body} as {role} */
	member_seated: {
		by: number; body: number; person: number; role: Role; weight: string;
		attributes: Attribute[];
	};
	/** The seat of {member} was changed to {role} */
	member_changed: {
		by: number; member: number; role: Role; weight: string;
	};
	/** {member} left the seat: {reason} */
	member_left: {
		by: number; member: number; reason: string;
	};
	/** {name} of {member} was noted as {value} */
	attribute_set: {
		by: number; member: number; name: string; value: string; source: string;
	};
	/** {person} may act for {member} as {kind} */
	stand_in_named: {
		by: number; member: number; person: number; kind: StandInKind;
	};
	/** {stand_in} no longer acts for the seat */
	stand_in_ended: {
		by: number; stand_in: number;
	};
	/** {member} gave a proxy to {holder} */
	proxy_given: {
		by: number; member: number; holder: number;
	};
	/** The proxy {proxy} ended */
	proxy_ended: {
		by: number; proxy: number;
	};
	/** A desk card was issued for {member}: {reason} */
	card_issued: {
		by: number; member: number; reason: string;
	};
	/** The sessions of {person} were ended: {reason} */
	sessions_ended: {
		by: number; person: number; reason: string;
	};
	/** The rules of debate in {body} were set */
	floor_rules_set: {
		by: number; body: number; rules: FloorRules;
	};
	/** {person} is now called {name} */
	person_renamed: {
		by: number; person: number; name: string;
	};
	/** {body} is now called {name} */
	body_renamed: {
		by: number; body: number; name: string; short_name: string;
	};
	/** {name} was called */
	meeting_called: {
		by: number; body: number; name: string; place: string; starts: number;
		ends: number; submissions_until: number; sponsors_until: number;
		offset_minutes: number;
	};
	/** {meeting} ended */
	meeting_ended: {
		by: number; meeting: number;
	};
	/** {member} registered for {meeting} */
	member_registered: {
		by: number; meeting: number; member: number; manner: Manner;
	};
	/** {member} is no longer registered for {meeting} */
	registration_ended: {
		by: number; meeting: number; member: number;
	};
	/** {name} opened */
	sitting_opened: {
		by: number; body: number; meeting: number; name: string;
	};
	/** {sitting} adjourned */
	sitting_adjourned: {
		by: number; sitting: number;
	};
	/** {member} was marked present or not in {sitting} */
	presence_marked: {
		by: number; sitting: number; member: number; present: boolean;
		manner: Manner;
	};
	/** {present} were counted present in {sitting} */
	presence_counted: {
		by: number; sitting: number; present: number;
	};
	/** Quorum call in {sitting}: {present} present, {needed} needed */
	quorum_called: {
		by: number; sitting: number; present: number; needed: number; basis: number;
		met: boolean;
	};
	/** {member} is absent from {sitting}: {category} */
	absence_noted: {
		by: number; sitting: number; member: number; category: string;
	};
	/** The issue {name} was named */
	issue_named: {
		by: number; name: string; slug: string;
	};
	/** A resolution was drafted: {title} */
	resolution_drafted: {
		by: number; body: number; title: string; clauses: ClauseText[];
		issues: number[]; sponsors: number[]; named_sponsors: string[];
		trailing: string[]; left_over: string[]; state: string;
	};
	/** The draft {resolution} was revised */
	draft_revised: {
		by: number; resolution: number; title: string; clauses: ClauseText[];
	};
	/** {title} was submitted as {label} */
	resolution_submitted: {
		by: number; resolution: number; body: number; meeting: number;
		number: number; label: string; title: string; clauses: ClauseText[];
		text: string; issues: number[]; sponsors: number[];
		named_sponsors: string[]; trailing: string[]; left_over: string[];
		late: boolean; state: string;
	};
	/** {resolution} has a new text: {note} */
	version_written: {
		by: number; resolution: number; kind: VersionKind; title: string;
		clauses: ClauseText[]; text: string; note: string; current: boolean;
	};
	/** {member} became a sponsor of {resolution} */
	sponsor_joined: {
		by: number; resolution: number; member: number;
	};
	/** {member} is no longer a sponsor of {resolution} */
	sponsor_left: {
		by: number; resolution: number; member: number;
	};
	/** {resolution} is now {state}: {reason} */
	resolution_moved: {
		by: number; resolution: number; step: Step; state: string; reason: string;
		vote: number;
	};
	/** {resolution} is replaced by {successor} */
	resolution_replaced: {
		by: number; resolution: number; successor: number; state: string;
	};
	/** {member} signed to admit {resolution} */
	petition_signed: {
		by: number; resolution: number; member: number;
	};
	/** {resolution} was admitted after the deadline: {reason} */
	late_admitted: {
		by: number; resolution: number; reason: string;
	};
	/** The issues of {resolution} were set */
	issues_set: {
		by: number; resolution: number; issues: number[];
	};
	/** {resolution} got the number {label} */
	resolution_numbered: {
		by: number; resolution: number; body: number; number: number; label: string;
	};
	/** {member} became a sponsor of the draft {resolution} */
	draft_joined: {
		by: number; resolution: number; member: number;
	};
	/** {member} is no longer a sponsor of the draft {resolution} */
	draft_left: {
		by: number; resolution: number; member: number;
	};
	/** The draft {resolution} says something else now, and {member} has to join it anew */
	draft_lapsed: {
		by: number; resolution: number; member: number;
	};
	/** Whether the members see the draft {resolution}: {shown} */
	draft_shown: {
		by: number; resolution: number; shown: boolean;
	};
	/** {resolution} was referred to {committee} */
	resolution_referred: {
		by: number; resolution: number; committee: number; state: string;
	};
	/** The committee reported {recommendation} on {referral} */
	report_made: {
		by: number; referral: number; vote: number; recommendation: Recommendation;
		version: number; minority: number[]; minority_statement: string;
		unanimous: boolean;
	};
	/** {resolution} was placed on the agenda */
	item_placed: {
		by: number; meeting: number; resolution: number; title: string;
		position: number; slate: boolean;
	};
	/** {item} was moved to place {position} */
	item_moved: {
		by: number; item: number; position: number;
	};
	/** {item} was taken off the agenda: {reason} */
	item_removed: {
		by: number; item: number; reason: string;
	};
	/** {member} pulled {item} from the slate: {reason} */
	item_pulled: {
		by: number; item: number; member: number; reason: string;
		off_slate: boolean;
	};
	/** {item} was put on the slate */
	item_slated: {
		by: number; item: number;
	};
	/** {item} was taken off the slate: {reason} */
	item_unslated: {
		by: number; item: number; reason: string;
	};
	/** The question was stated: {question} */
	vote_prepared: {
		by: number; body: number; sitting: number; question: string;
		subject: Subject; subjects: VoteSubject[]; step: Step; method: VoteMethod;
		rule: VoteRule; referral: number;
	};
	/** The vote was opened */
	vote_opened: {
		by: number; vote: number; roll: RollPlace[]; present: number;
		quorum_needed: number; quorum_basis: number; members: number;
	};
	/** {member} voted {choice} */
	ballot_cast: {
		by: number; vote: number; member: number; choice: Choice; proxy: number;
	};
	/** The vote was closed: {sentence} */
	vote_closed: {
		by: number; vote: number; count: Count; absences: Absence[];
		base_weight: string; needed: string; present: number; quorum_needed: number;
		decision: Decision; sentence: string;
	};
	/** The result was announced: {decision} */
	vote_announced: {
		by: number; vote: number; decision: Decision;
	};
	/** The chair broke the tie with {choice} */
	tie_broken: {
		by: number; vote: number; choice: Choice; decision: Decision;
		sentence: string;
	};
	/** The vote was opened again: {reason} */
	vote_reopened: {
		by: number; vote: number; reason: string;
	};
	/** The vote was declared void: {reason} */
	vote_voided: {
		by: number; vote: number; reason: string;
	};
	/** The clerk entered a count: {sentence} */
	vote_entered: {
		by: number; vote: number; count: Count; base_weight: string; needed: string;
		present: number; quorum_needed: number; decision: Decision;
		sentence: string;
	};
	/** A vote of the past was copied from {source} */
	past_vote_recorded: {
		by: number; body: number; resolution: number; question: string;
		held: number; outcome: string; source: string; ballots: PastBallot[];
		absences: Absence[]; count: Count; decision: Decision;
	};
	/** The vote is open until {until} */
	vote_timed: {
		by: number; vote: number; until: number; closes: boolean;
	};
	/** {member} registered {choice} on {resolution} */
	dissent_registered: {
		by: number; resolution: number; vote: number; member: number;
		choice: Choice; statement: string;
	};
	/** {dissent} was withdrawn */
	dissent_withdrawn: {
		by: number; dissent: number;
	};
	/** {about} was called in {sitting} */
	item_called: {
		by: number; sitting: number; about: number;
	};
	/** {member} asked to speak: {stance} */
	speaker_listed: {
		by: number; sitting: number; about: number; member: number; stance: Stance;
	};
	/** {speaker} no longer asks to speak */
	speaker_left: {
		by: number; speaker: number;
	};
	/** {speaker} was moved to place {place} of the list */
	speaker_moved: {
		by: number; speaker: number; place: number;
	};
	/** The list of speakers was set */
	speakers_set: {
		by: number; sitting: number; about: number; closed: boolean;
		speech_seconds: number; side_seconds: number; item_seconds: number;
	};
	/** {speaker} has the floor */
	speech_begun: {
		by: number; speaker: number; seconds: number;
	};
	/** The speech of {speaker} was paused */
	speech_paused: {
		by: number; speaker: number;
	};
	/** The speech of {speaker} goes on */
	speech_resumed: {
		by: number; speaker: number;
	};
	/** {speaker} got {seconds} seconds more */
	speech_extended: {
		by: number; speaker: number; seconds: number;
	};
	/** {speaker} has spoken */
	speech_ended: {
		by: number; speaker: number; spoken_ms: number;
	};
	/** {sitting} is in recess until {until}: {reason} */
	sitting_recessed: {
		by: number; sitting: number; until: number; reason: string;
	};
	/** {sitting} was resumed */
	sitting_resumed: {
		by: number; sitting: number;
	};
	/** {meeting} is now called {name}, at {place} */
	meeting_renamed: {
		by: number; meeting: number; name: string; place: string;
	};
	/** The times of {meeting} were changed: {reason} */
	meeting_times_set: {
		by: number; meeting: number; starts: number; ends: number;
		submissions_until: number; sponsors_until: number; offset_minutes: number;
		reason: string;
	};
	/** The screen {name} was set up */
	screen_added: {
		by: number; meeting: number; body: number; name: string; dark: boolean;
	};
	/** The screen {name} was changed */
	screen_changed: {
		by: number; screen: number; name: string; dark: boolean;
	};
	/** {screen} was taken away */
	screen_removed: {
		by: number; screen: number;
	};
	/** {screen} shows {kind}: {words} */
	screen_shown: {
		by: number; screen: number; kind: SlideKind; about: number; words: string;
	};
	/** A slide was put into the queue of {screen} */
	slide_queued: {
		by: number; screen: number; kind: SlideKind; about: number; words: string;
	};
	/** {slide} was moved to place {place} of the queue */
	slide_moved: {
		by: number; slide: number; place: number;
	};
	/** {slide} left the queue */
	slide_dropped: {
		by: number; slide: number;
	};
}

export type EventKind = keyof Events;
