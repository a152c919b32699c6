// Made by tools/describe.py of the schemas (*.def) in src/.
import type {
	Absence, Attribute, Base, BodyKind, BodyRules, Choice, ClauseText, Decision,
	FloorRules, PastBallot, Recommendation, Role, SlideKind, Stance, StandInKind, Step,
	Subject, VersionKind, VoteMethod, WorkflowState, WorkflowStep,
} from "./terms";

export interface Actions {
	/** Set up a body: the assembly, or one below it */
	found_body: {
		name: string; short_name: string; kind: BodyKind; parent?: number;
	};
	/** Set how the body decides */
	set_body_rules: {
		body: number; rules: BodyRules;
	};
	/** Set the states of a resolution */
	set_body_workflow: {
		body: number; states: WorkflowState[]; steps: WorkflowStep[];
	};
	/** Set how the body debates and casts */
	set_floor_rules: {
		body: number; rules: FloorRules;
	};
	/** Give a body another name */
	rename_body: {
		body: number; name: string; short_name: string;
	};
	/** Add a person */
	add_person: {
		name: string;
	};
	/** Give a person another name */
	rename_person: {
		person: number; name: string;
	};
	/** Give a person a seat */
	seat_member: {
		body: number; person: number; role: Role; weight: string;
		attributes?: Attribute[];
	};
	/** Change a seat's role or weight */
	change_member: {
		member: number; role: Role; weight: string;
	};
	/** End a seat */
	end_seat: {
		member: number; reason: string;
	};
	/** Note a fact about a seat */
	set_attribute: {
		member: number; name: string; value: string; source: string;
	};
	/** Name an alternate or a designee */
	name_stand_in: {
		member: number; person: number; kind: StandInKind;
	};
	/** End what a stand-in may do */
	end_stand_in: {
		stand_in: number;
	};
	/** Let another seat vote for this one */
	give_proxy: {
		member: number; holder: number;
	};
	/** Take a proxy back */
	end_proxy: {
		proxy: number;
	};
	/** Issue a desk card for a seat */
	issue_card: {
		member: number; reason: string;
	};
	/** Sign a person out everywhere */
	end_sessions: {
		person: number; reason: string;
	};
	/** Call a meeting */
	call_meeting: {
		body: number; name: string; place?: string; starts: number; ends: number;
		submissions_until?: number; sponsors_until?: number;
		offset_minutes?: number;
	};
	/** Give a meeting another name or place */
	rename_meeting: {
		meeting: number; name: string; place?: string;
	};
	/** Change a meeting's days and deadlines */
	set_meeting_times: {
		meeting: number; starts: number; ends: number; submissions_until?: number;
		sponsors_until?: number; offset_minutes?: number; reason: string;
	};
	/** End the meeting */
	end_meeting: {
		meeting: number;
	};
	/** Register for the meeting */
	register: {
		meeting: number;
	};
	/** Register a member at the desk */
	register_member: {
		meeting: number; member: number;
	};
	/** Take a registration back */
	end_registration: {
		meeting: number; member: number;
	};
	/** Open a sitting of the body */
	open_sitting: {
		body: number; meeting?: number; name: string;
	};
	/** Adjourn the sitting */
	adjourn_sitting: {
		sitting: number;
	};
	/** Pause the sitting */
	recess_sitting: {
		sitting: number; until?: number; reason?: string;
	};
	/** Go on after a recess */
	resume_sitting: {
		sitting: number;
	};
	/** Say that you are here, or leaving */
	mark_presence: {
		sitting: number; present: boolean;
	};
	/** Mark a member's presence at the desk */
	mark_member_presence: {
		sitting: number; member: number; present: boolean;
	};
	/** Enter how many are present */
	count_presence: {
		sitting: number; present: number;
	};
	/** Establish the quorum */
	call_quorum: {
		sitting: number;
	};
	/** Note why a member is absent; an empty category takes that back */
	note_absence: {
		sitting: number; member: number; category: string;
	};
	/** Name a policy area */
	name_issue: {
		name: string; slug: string;
	};
	/** Begin a resolution */
	draft_resolution: {
		body: number; title: string; clauses: ClauseText[]; issues?: number[];
		sponsors?: number[]; named_sponsors?: string[]; trailing?: string[];
		left_over?: string[];
	};
	/** Change a draft */
	revise_draft: {
		resolution: number; base: string; title: string; clauses: ClauseText[];
	};
	/** Show a draft to the members, who may join it, or no longer */
	show_draft: {
		resolution: number; shown: boolean;
	};
	/** Submit a draft */
	submit_resolution: {
		resolution: number; text: string; meeting?: number; label?: string;
	};
	/** Write a new version of the text */
	write_version: {
		resolution: number; base?: number; kind: VersionKind; title: string;
		clauses: ClauseText[]; note: string; current: boolean;
	};
	/** Propose a full substitute in committee */
	propose_substitute: {
		referral: number; title: string; clauses: ClauseText[]; note: string;
	};
	/** Become a sponsor */
	join_sponsors: {
		resolution: number; text?: string;
	};
	/** No longer be a sponsor */
	leave_sponsors: {
		resolution: number;
	};
	/** Withdraw a resolution */
	withdraw_resolution: {
		resolution: number; reason: string;
	};
	/** Take a step of the body's workflow */
	move_resolution: {
		resolution: number; step: Step; reason: string;
	};
	/** Let one text stand for others */
	replace_resolutions: {
		resolution: number; replaced: number[];
	};
	/** Sign to admit a late text */
	sign_petition: {
		resolution: number;
	};
	/** Admit a late text by leave */
	admit_late: {
		resolution: number; reason: string;
	};
	/** Set the issues of a resolution */
	set_issues: {
		resolution: number; issues: number[];
	};
	/** Refer to a committee */
	refer_resolution: {
		resolution: number; committee: number;
	};
	/** Report on a referral */
	make_report: {
		referral: number; vote: number; recommendation: Recommendation;
		version?: number; minority?: number[]; minority_statement?: string;
	};
	/** Put a resolution or a title on the agenda */
	place_item: {
		meeting: number; resolution?: number; title?: string; position?: number;
	};
	/** Move an item */
	move_item: {
		item: number; position: number;
	};
	/** Take an item off the agenda */
	remove_item: {
		item: number; reason: string;
	};
	/** Put an item on the slate */
	slate_item: {
		item: number;
	};
	/** Pull an item from the slate */
	pull_item: {
		item: number; reason?: string;
	};
	/** State the question */
	prepare_vote: {
		body: number; sitting: number; question?: string; subject: Subject;
		items?: number[]; resolution?: number; version?: number; referral?: number;
		step?: Step; method: VoteMethod; threshold?: string; strict?: boolean;
		base?: Base;
	};
	/** Open the vote; the roll is frozen */
	open_vote: {
		vote: number; seconds?: number;
	};
	/** Say how long the vote stays open */
	time_vote: {
		vote: number; seconds: number;
	};
	/** Vote, or change your vote */
	cast_ballot: {
		vote: number; choice: Choice;
	};
	/** Vote with a proxy you hold */
	cast_proxy_ballot: {
		vote: number; proxy: number; choice: Choice;
	};
	/** Close the vote and count it */
	close_vote: {
		vote: number;
	};
	/** Announce the result */
	announce_vote: {
		vote: number;
	};
	/** Break a tie */
	break_tie: {
		vote: number; choice: Choice;
	};
	/** Open a closed vote again */
	reopen_vote: {
		vote: number; reason: string;
	};
	/** Declare a vote void */
	void_vote: {
		vote: number; reason: string;
	};
	/** Enter the count of a voice vote or a show of hands */
	enter_count: {
		vote: number; yes?: number; no?: number; abstain?: number;
		decision: Decision;
	};
	/** Copy a named vote of the past */
	record_past_vote: {
		body: number; resolution?: number; question: string; held: number;
		outcome: string; source: string; ballots: PastBallot[];
		absences?: Absence[]; decision?: Decision;
	};
	/** Register a dissent from an adoption */
	register_dissent: {
		resolution: number; choice: Choice; statement?: string;
	};
	/** Take a dissent back */
	withdraw_dissent: {
		dissent: number;
	};
	/** Call an item, or what was referred to the committee */
	call_item: {
		sitting: number; about?: number;
	};
	/** Ask to speak */
	ask_to_speak: {
		sitting: number; about?: number; stance: Stance;
	};
	/** Enter a member who asks to speak */
	enter_speaker: {
		sitting: number; about?: number; member: number; stance: Stance;
	};
	/** No longer ask to speak */
	leave_speakers: {
		speaker: number;
	};
	/** Move a speaker up or down */
	move_speaker: {
		speaker: number; place: number;
	};
	/** Close or open a list of speakers, or set its times */
	set_speakers: {
		sitting: number; about?: number; closed?: boolean; speech_seconds?: number;
		side_seconds?: number; item_seconds?: number;
	};
	/** Give somebody the floor */
	recognise_speaker: {
		speaker: number;
	};
	/** Pause a speech */
	pause_speech: {
		speaker: number;
	};
	/** Let a speech go on */
	resume_speech: {
		speaker: number;
	};
	/** Give a speech more time */
	extend_speech: {
		speaker: number; seconds: number;
	};
	/** End a speech */
	end_speech: {
		speaker: number;
	};
	/** Set up a screen */
	add_screen: {
		meeting: number; name: string; body?: number; dark?: boolean;
	};
	/** Rename a screen, or make it dark or light */
	change_screen: {
		screen: number; name?: string; dark?: boolean;
	};
	/** Take a screen away */
	remove_screen: {
		screen: number;
	};
	/** Show something at once */
	show_on_screen: {
		screen: number; kind: SlideKind; about?: number; words?: string;
	};
	/** Put a slide into the queue */
	queue_slide: {
		screen: number; kind: SlideKind; about?: number; words?: string;
	};
	/** Show a slide of the queue */
	show_slide: {
		slide: number;
	};
	/** Move a slide within the queue */
	move_slide: {
		slide: number; place: number;
	};
	/** Take a slide out of the queue */
	drop_slide: {
		slide: number;
	};
}

export type ActionKind = keyof Actions;
