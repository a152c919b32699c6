// What the server's views hold (docs/api.md); times are RFC 3339 in UTC, or null.
import type { ActionKind } from "../types/actions";
import type {
	Base,
	BodyKind,
	BodyRules,
	Choice,
	ClauseText,
	Count,
	Decision,
	Language,
	Recommendation,
	Role,
	SpeakerState,
	Stance,
	StandInKind,
	Standing,
	Subject,
	TieRule,
	VersionKind,
	VoteMethod,
	VoteState,
	WorkflowState,
	WorkflowStep,
} from "../types/terms";

export type Time = string | null;

export interface Who {
	account: string;
	administrator: boolean;
	by_card: boolean;
	language: Language;
	person: number;
	signed_in: boolean;
	staff: boolean;
	until: number;
}

/** A seat one holds or may act for. */
export interface Seat {
	member: number;
	body: number;
	as: "person" | "alternate" | "designee";
	role: Role;
	weight: string;
	votes: boolean;
	/** In the sitting that goes on. */
	present: boolean;
	/** For the body's meeting; told where one goes on and the quorum counts who is. */
	registered?: boolean;
	proxy: number;
	proxies_held: { proxy: number; member: number }[];
}

/** A place on the roll of a vote that goes on, which is one's own to fill. */
export interface OwnBallot {
	vote: number;
	member: number;
	proxy: number;
	cast: boolean;
	choice?: Choice;
	entry?: number;
	cast_at?: Time;
}

/** A draft in a list of those that one may read: /api/drafts/ID.json has its words. */
export interface DraftShort {
	id: number;
	body: number;
	title: string;
	sponsors: MemberShort[];
	named_sponsors: string[];
	text: string;
	shown: boolean;
	joined: number[];
	lapsed: MemberShort[];
}

export interface Me {
	person: number;
	name: string;
	administrator: boolean;
	actions: string[];
	bodies: { body: number; actions: string[] }[];
	/** What is in order now, by the things it is about. */
	may: {
		sign_petition: number[];
		join_sponsors: number[];
		leave_sponsors: number[];
		revise_draft: number[];
	};
	seats: Seat[];
	ballots: OwnBallot[];
	drafts: DraftShort[];
	/** Drafts of others that one could join. */
	seeking: DraftShort[];
	/** What one submitted as the first sponsor, and whether it can be withdrawn now. */
	submitted?: {
		id: number;
		label: string;
		title: string;
		standing: Standing;
		late: boolean;
		withdraw: boolean;
	}[];
}

/** A place on a roll, as whoever it belongs to or cast for it may know it. */
export interface MyPlace {
	member: number;
	name: string;
	own: boolean;
	by_other: boolean;
	cast: boolean;
	choice?: Choice;
	entry?: number;
	cast_at?: Time;
	absence?: string;
	earlier: { choice: Choice; entry: number; cast_at: Time }[];
}

/** What nobody counted is null. */
export type Counted = { [part in keyof Count]: Count[part] | null };

/** The totals, where this audience may see them. */
export interface VoteResult {
	decision?: Decision;
	sentence?: string;
	count?: Counted;
	base_weight?: string;
	needed?: string;
	present?: number | null;
	quorum_needed?: number;
}

/** A vote in a list, or as the last of a sitting. */
export interface VoteShort extends VoteResult {
	id: number;
	number: number;
	body: number;
	question: string;
	method: VoteMethod;
	state: VoteState;
}

export interface VoteWhole extends VoteShort {
	subject: Subject;
	prepared_at: Time;
	opened_at: Time;
	closed_at: Time;
	announced_at: Time;
	outcome: string;
	source: string;
	reason: string;
	cast?: number;
	roll?: number;
	subjects: { item: number; resolution: number; version: number; text: string }[];
	voted?: number[];
	ballots?: {
		member: number;
		name: string;
		weight: string;
		choice?: Choice;
		absence?: string;
		cast_by?: number;
		entry: number;
	}[];
}

/** /api/my-votes.json */
export interface MyVote extends VoteShort {
	of: string;
	meeting: number;
	meeting_name: string;
	sitting_name: string;
	opened_at: Time;
	closed_at: Time;
	places: MyPlace[];
}

export interface MyVotes {
	votes: MyVote[];
}

/** What a screen shows. */
export interface Showing {
	kind: string;
	about: number;
	words: string;
	since?: Time;
}

/** /screens/ID.json; the queue for staff alone. */
export interface ScreenView {
	id: number;
	meeting: number;
	body: number;
	name: string;
	dark: boolean;
	removed: boolean;
	shows: Showing;
	queue?: (Showing & { slide: number })[];
}

/** An action that is in order: its fields but for those it asks for, in the server's own words. */
export interface Offer {
	action: ActionKind;
	key: string;
	fields: Record<string, unknown>;
	asks: string[];
	words: string;
	why: string;
	requires: string;
	rule?: Rule;
}

/** What must vote yes. */
export interface Rule {
	threshold: string;
	strict: boolean;
	base: Base;
}

/** /chair/ID.json, for staff. */
export interface ChairView {
	body: number;
	next: Offer[]; // none, or one
	in_order: Offer[];
	turnout?: { vote: number; cast: number; roll: number; waiting_for: MemberShort[] };
	acts: { kind: string; about: number; by: number; name: string; at: Time }[];
}

/** A text before a body, fixed by its hash. */
export interface TextAtHand {
	resolution: number;
	label: string;
	title: string;
	standing: Standing;
	version: number;
	text: string;
}

/** The vote at hand: stated, open, or closed and not yet announced. */
export interface Vote extends VoteResult {
	id: number;
	number: number;
	question: string;
	subject: Subject;
	method: VoteMethod;
	state: VoteState;
	opened_at: Time;
	closed_at: Time;
	open_until?: Time;
	closes?: boolean;
	rule: Rule & {
		words: string;
		tie: TieRule;
		ballot_change: boolean;
	};
	choices: Choice[];
	texts: TextAtHand[];
	cast?: number;
	roll?: number;
}

export interface Speaker {
	id: number;
	about: number;
	member: number;
	name: string;
	city: string;
	state: string;
	stance: Stance;
	stands: SpeakerState;
	by_desk: boolean;
	asked_at: Time;
	begun_at: Time;
	ended_at: Time;
	running_since: Time;
	spoken_ms: number;
	seconds: number;
}

export interface Called {
	id: number;
	noun: string;
	title: string;
	position?: number;
	done?: boolean;
	text?: TextAtHand;
}

export interface SlateItem {
	item: number;
	resolution: number;
	label: string;
	title: string;
	pulls: number;
}

/** /floor/ID.json */
export interface Floor {
	body: number;
	name: string;
	confirm: boolean;
	meeting?: { id: number; name: string; place: string; offset_minutes: number };
	sitting?: {
		id: number;
		name: string;
		opened_at: Time;
		recessed_at?: Time;
		recess_until?: Time;
		recess_reason?: string;
	};
	quorum?: { present: number; needed: number; basis: number; called: boolean; met: boolean };
	called?: Called;
	vote?: Vote;
	last?: VoteShort[];
	slate?: SlateItem[];
	speakers?: { closed: boolean; waiting: number; speaking?: Speaker; next?: Speaker };
}

/** /speakers/ID.json */
export interface SpeakerList {
	about: number;
	closed: boolean;
	times: { speech_seconds: number; side_seconds: number; item_seconds: number };
	used_ms: Record<Stance | "item", number>;
	next: number;
	waiting: Speaker[];
	heard: Speaker[];
}

export interface Speakers {
	body: number;
	sitting: number;
	about?: number;
	speaking?: Speaker;
	lists?: SpeakerList[];
}

export interface MemberShort {
	id: number;
	name: string;
	city: string;
	state: string;
	party: string;
}

export interface Version {
	id: number;
	kind: VersionKind;
	at: Time;
	title: string;
	text: string;
	note: string;
	current: boolean;
	clauses: ClauseText[];
}

export interface Dissent {
	id: number;
	resolution: number;
	member: number;
	name: string;
	choice: Choice;
	statement: string;
	at: Time;
}

export interface ResolutionShort {
	id: number;
	label: string;
	title: string;
	state: string;
	standing: Standing;
	issues: string[];
}

export interface Resolution extends ResolutionShort {
	body: number;
	number: number;
	late: boolean;
	successor: number;
	adopted_by: number;
	adopted_at: Time;
	named_sponsors: string[];
	trailing: string[];
	left_over: string[];
	sponsors: MemberShort[];
	votes: number[];
	replaces: number[];
	dissents: Dissent[];
	versions: Version[];
	/* Of a draft: what it says and the hash of that, whether the members see it, which of its
	 * sponsors stand there by an act of their own, and who did before it was reworded. */
	clauses?: ClauseText[];
	text?: string;
	shown?: boolean;
	joined?: number[];
	lapsed?: MemberShort[];
	referrals: {
		id: number;
		committee: number;
		at: Time;
		reported: boolean;
		recommendation?: Recommendation;
		unanimous?: boolean;
		vote?: number;
	}[];
	history: {
		entry: number;
		at: Time;
		kind: string;
		state: string;
		reason: string;
		about: number;
	}[];
}

export interface Item {
	id: number;
	position: number;
	resolution: number;
	label: string;
	title: string;
	slate: boolean;
	done: boolean;
	pulls: number;
}

export interface Meeting {
	id: number;
	body: number;
	name: string;
	place: string;
	starts: Time;
	ends: Time;
	submissions_until: Time;
	sponsors_until: Time;
	offset_minutes: number;
	registered: number;
	ended: boolean;
	sittings: {
		id: number;
		body: number;
		name: string;
		opened_at: Time;
		adjourned_at: Time;
		present: number;
	}[];
	items: Item[];
}

export interface Body {
	id: number;
	name: string;
	short_name: string;
	kind: BodyKind;
	parent: number;
	voting_members: number;
	sitting: number;
	rules: BodyRules;
	states: WorkflowState[];
	steps: WorkflowStep[];
}

export interface Member {
	id: number;
	person: number;
	body: number;
	name: string;
	role: Role;
	weight: string;
	left: boolean;
	attributes: { name: string; value: string; source: string }[];
	stand_ins: { id: number; person: number; name: string; kind: StandInKind }[];
	proxy?: { id: number; holder: number; name: string };
}

/** /resolutions.json; `concerned` has the names by which the list is searched. */
export interface Resolutions {
	resolutions: ResolutionShort[];
	concerned: {
		id: number;
		body: number;
		sponsors: string[];
		referrals: { committee: number; name: string; reported: boolean }[];
	}[];
}

export interface Home {
	body: number;
	name: string;
	meeting?: { id: number; name: string; place: string; ended: boolean };
}

export interface Staff {
	sittings: {
		sitting: number;
		body: number;
		present: number;
		quorum_needed: number;
		quorum_basis: number;
		members: number[];
		absences: { member: number; category: string }[];
	}[];
	meetings: { meeting: number; registered: number[] }[];
	votes: { vote: number; cast: number; roll: number; waiting_for: number[] }[];
}
