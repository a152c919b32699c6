// What the server's views hold (docs/api.md); times are RFC 3339 in UTC, or null.
import type {
	BodyKind, BodyRules, Choice, ClauseText, Count, Decision, Recommendation, Role, Standing,
	Subject, VersionKind, VoteMethod, VoteRule, VoteState, WorkflowState, WorkflowStep,
} from "../types/terms";

export type Time = string | null;

export interface Who {
	account: string; administrator: boolean; by_card: boolean; person: number;
	signed_in: boolean; staff: boolean; until: number;
}

/** A seat one holds or may act for. */
export interface Seat {
	member: number; body: number; as: "person" | "alternate" | "designee"; role: Role;
	weight: string; votes: boolean; proxy: number;
	proxies_held: { proxy: number; member: number }[];
}

/** A place on the roll of a vote that goes on, which is one's own to fill. */
export interface OwnBallot {
	vote: number; member: number; proxy: number; cast: boolean;
	choice?: Choice; entry?: number; cast_at?: Time;
}

export interface Me {
	person: number; name: string; administrator: boolean; actions: string[];
	bodies: { body: number; actions: string[] }[];
	seats: Seat[]; ballots: OwnBallot[]; drafts: Resolution[];
}

/** The totals, where this audience may see them. */
export interface VoteResult {
	decision?: Decision; sentence?: string; count?: Count; base_weight?: string; needed?: string;
	present?: number; quorum_needed?: number;
}

export interface Vote extends VoteResult {
	id: number; number: number; body: number; question: string; subject: Subject;
	method: VoteMethod; state: VoteState; rule: VoteRule;
	prepared_at: Time; opened_at: Time; closed_at: Time; announced_at: Time;
	outcome: string; source: string; reason: string;
	subjects: { item: number; resolution: number; version: number; text: string }[];
	cast?: number; roll?: number;
}

export interface VoteWhole extends Vote {
	voted?: number[];
	ballots?: {
		member: number; name: string; weight: string; choice?: Choice; absence?: string;
		cast_by?: number; entry: number;
	}[];
}

export interface Sitting {
	id: number; name: string; opened_at: Time; present: number; quorum_needed: number;
	call_present: number; quorum: boolean;
}

/** /floor/ID.json */
export interface Floor {
	body: number; name: string; kind: BodyKind; house: string;
	meeting?: { id: number; name: string; place: string; offset_minutes: number };
	sitting?: Sitting;
	vote?: Vote;
}

export interface MemberShort { id: number; name: string; city: string; state: string; party: string }

export interface Version {
	id: number; kind: VersionKind; at: Time; title: string; text: string; note: string;
	current: boolean; clauses: ClauseText[];
}

export interface Dissent {
	id: number; resolution: number; member: number; name: string; choice: Choice;
	statement: string; at: Time;
}

export interface ResolutionShort {
	id: number; label: string; title: string; state: string; standing: Standing;
	issues: string[];
}

export interface Resolution extends ResolutionShort {
	body: number; number: number; late: boolean; successor: number; adopted_by: number;
	adopted_at: Time; named_sponsors: string[]; trailing: string[]; left_over: string[];
	sponsors: MemberShort[]; votes: number[]; replaces: number[]; dissents: Dissent[];
	clauses?: ClauseText[];
	versions: Version[];
	referrals: {
		id: number; committee: number; at: Time; reported: boolean;
		recommendation?: Recommendation; unanimous?: boolean; vote?: number;
	}[];
	history: {
		entry: number; at: Time; kind: string; state: string; reason: string; about: number;
	}[];
}

export interface Item {
	id: number; position: number; resolution: number; title: string; slate: boolean;
	done: boolean; pulls: number;
}

export interface Meeting {
	id: number; body: number; name: string; place: string; starts: Time; ends: Time;
	offset_minutes: number; registered: number; ended: boolean;
	sittings: {
		id: number; body: number; name: string; opened_at: Time; adjourned_at: Time;
		present: number;
	}[];
	items: Item[];
}

export interface Body {
	id: number; name: string; short_name: string; kind: BodyKind; parent: number;
	voting_members: number; sitting: number; rules: BodyRules;
	states: WorkflowState[]; steps: WorkflowStep[];
}

export interface Member {
	id: number; person: number; body: number; name: string; role: Role; weight: string;
	left: boolean; attributes: { name: string; value: string; source: string }[];
}

export interface Home {
	body: number; name: string;
	meeting?: { id: number; name: string; place: string; ended: boolean };
}

export interface Staff {
	drafts: ResolutionShort[];
	sittings: {
		sitting: number; body: number; present: number; quorum_needed: number;
		quorum_basis: number; members: number[];
		absences: { member: number; category: string }[];
	}[];
	meetings: { meeting: number; registered: number[] }[];
	votes: { vote: number; cast: number; roll: number; waiting_for: number[] }[];
}
