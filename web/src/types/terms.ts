// Made by tools/describe.py of the schemas (*.def) in src/.
// As in JSON: a time is a number of milliseconds since 1970, a weight a decimal in a string
// ("12.25"), a share a fraction ("2/3"), a digest 64 hex digits, an id the number of the entry that
// created it (0: none).

/** What one member chooses in a vote. "present" is present and not voting. */
export const choiceWords = [
	"yes", "no", "abstain", "present",
] as const;
export type Choice = (typeof choiceWords)[number];

/** What kind of body it is. */
export const bodyKindWords = [
	"assembly", "standing_committee", "executive_committee", "other",
] as const;
export type BodyKind = (typeof bodyKindWords)[number];

/** What a seat is for. */
export const roleWords = [
	"member", "chair", "vice_chair", "clerk", "scrutineer", "auditor", "observer",
] as const;
export type Role = (typeof roleWords)[number];

/** Who acts for a seat in place of its person. */
export const standInKindWords = [
	"alternate", "designee",
] as const;
export type StandInKind = (typeof standInKindWords)[number];

/** How votes are weighted: one seat one vote, or by the weight of the seat. */
export const weightingWords = [
	"equal", "by_seat",
] as const;
export type Weighting = (typeof weightingWords)[number];

/** Of what a quorum is a share. */
export const quorumOfWords = [
	"members", "registered", "quorum_call",
] as const;
export type QuorumOf = (typeof quorumOfWords)[number];

/** Of what a threshold is a share (the nine bases in use): yes; yes+no; yes+no+abstain; no;
valid ballots (without "present"); all ballots cast; everybody on the roll; everybody on the
roll who is present or whose choice counts; none: more yes than no. */
export const baseWords = [
	"yes", "yes_no", "yes_no_abstain", "no", "valid", "cast", "entitled",
	"entitled_present", "none",
] as const;
export type Base = (typeof baseWords)[number];

/** What happens when yes and no are equal and equality matters. */
export const tieRuleWords = [
	"fails", "passes", "chair_decides",
] as const;
export type TieRule = (typeof tieRuleWords)[number];

/** What is shown of a vote while it is open. */
export const openShowsWords = [
	"nothing", "turnout", "who",
] as const;
export type OpenShows = (typeof openShowsWords)[number];

/** What the silence of somebody on the roll counts as. */
export const silenceWords = [
	"nothing", "yes", "no", "abstain",
] as const;
export type Silence = (typeof silenceWords)[number];

/** What may be done with a text that comes after the deadline. */
export const lateRuleWords = [
	"refused", "by_petition", "by_leave",
] as const;
export type LateRule = (typeof lateRuleWords)[number];

/** Until when a dissent may be registered after an adoption. */
export const dissentRuleWords = [
	"never", "minutes", "meeting_end",
] as const;
export type DissentRule = (typeof dissentRuleWords)[number];

/** How resolutions are numbered. */
export const numberingWords = [
	"one_sequence", "per_committee",
] as const;
export type Numbering = (typeof numberingWords)[number];

/** Which reported items go to the consent slate by themselves. */
export const slateRuleWords = [
	"none", "unanimous", "reported",
] as const;
export type SlateRule = (typeof slateRuleWords)[number];

/** A clause gives reasons or decides; "other" stands between (a heading, a list's lead). */
export const clauseKindWords = [
	"whereas", "resolved", "other",
] as const;
export type ClauseKind = (typeof clauseKindWords)[number];

/** Why a version of a text was written. */
export const versionKindWords = [
	"original", "revision", "substitute", "correction",
] as const;
export type VersionKind = (typeof versionKindWords)[number];

/** What a committee recommends. */
export const recommendationWords = [
	"adopt", "adopt_as_amended", "reject", "table", "none",
] as const;
export type Recommendation = (typeof recommendationWords)[number];

/** What a vote is about. */
export const subjectWords = [
	"resolution", "report", "slate", "procedure",
] as const;
export type Subject = (typeof subjectWords)[number];

/** How the choice is taken: by named ballots, by voice, by a counted show of hands, or copied
from a past record. */
export const voteMethodWords = [
	"roll_call", "voice", "hand", "past",
] as const;
export type VoteMethod = (typeof voteMethodWords)[number];

/** Where a vote stands. */
export const voteStateWords = [
	"prepared", "open", "closed", "announced", "void",
] as const;
export type VoteState = (typeof voteStateWords)[number];

/** What a closed vote decided. */
export const decisionWords = [
	"none", "adopted", "rejected", "no_quorum", "tied",
] as const;
export type Decision = (typeof decisionWords)[number];

/** By whom presence or registration was marked: by the person, at the desk, by number. */
export const mannerWords = [
	"self", "desk", "number",
] as const;
export type Manner = (typeof mannerWords)[number];

/** What moves a resolution from one state to another: the steps a body's workflow gives states
to. "restore" is never one of a workflow: it takes back what a vote did that was then
declared void. */
export const stepWords = [
	"submit", "refer", "report", "place", "adopt", "reject", "table", "take_up",
	"refer_back", "withdraw", "supersede", "restore",
] as const;
export type Step = (typeof stepWords)[number];

/** What a state means to the software, whatever the body calls it. */
export const standingWords = [
	"draft", "pending", "adopted", "rejected", "tabled", "referred", "withdrawn",
	"superseded",
] as const;
export type Standing = (typeof standingWords)[number];

/** For whom a view is rendered. */
export const audienceWords = [
	"public", "members", "staff",
] as const;
export type Audience = (typeof audienceWords)[number];

/** What somebody asks to speak for. A point of order stands first in the line, and interrupts. */
export const stanceWords = [
	"for", "against", "information", "order",
] as const;
export type Stance = (typeof stanceWords)[number];

/** Where somebody on a list of speakers stands. */
export const speakerStateWords = [
	"waiting", "speaking", "paused", "spoken", "left",
] as const;
export type SpeakerState = (typeof speakerStateWords)[number];

/** What a screen shows: the floor, whatever is before the body; one thing that was chosen; or
nothing. */
export const slideKindWords = [
	"floor", "vote", "resolution", "agenda", "speakers", "quorum", "message", "logo",
	"blank",
] as const;
export type SlideKind = (typeof slideKindWords)[number];

/** How desk cards are printed: several to a sheet, to be cut; or as badges, four to a page. */
export const cardFormWords = [
	"sheet", "badge",
] as const;
export type CardForm = (typeof cardFormWords)[number];

export const paperWords = [
	"a4", "letter",
] as const;
export type Paper = (typeof paperWords)[number];

/** For whom desk cards are issued at once: for all seats of a body, for those whose person is
not signed in anywhere, or for those that are named. */
export const cardChoiceWords = [
	"all", "without_session", "chosen",
] as const;
export type CardChoice = (typeof cardChoiceWords)[number];

/** In which languages the house speaks to people, by ISO 639-1. */
export const languageWords = [
	"en", "es", "de", "fr",
] as const;
export type Language = (typeof languageWords)[number];

/** What decides a vote in this body. */
export interface VoteRule {
	threshold: string; strict: boolean; base: Base; tie: TieRule;
	ballot_change: boolean; open_shows: OpenShows; silence: Silence;
}

export interface QuorumRule {
	share: string; strict: boolean; least: number; of: QuorumOf;
}

/** A body's settings. None of them is a constant of the program. */
export interface BodyRules {
	voters: Role[]; weighting: Weighting; proxies: boolean; proxies_most: number;
	designees: boolean; quorum: QuorumRule; voting: VoteRule; sponsors_least: number;
	late: LateRule; petition: string; dissent: DissentRule; dissent_minutes: number;
	numbering: Numbering; slate: SlateRule; pull_least: number; absences: string[];
}

/** How a body debates and casts its ballots. Seconds of 0 are no limit; "item" is the debate on
one item, "side" what those for it, or those against it, have of that. "balance" lets the
sides take turns. "confirm" asks for a second tap before a ballot is cast; "vote_closes"
lets a roll call that was given a time close by itself. */
export interface FloorRules {
	speech_seconds: number; side_seconds: number; item_seconds: number;
	balance: boolean; confirm: boolean; vote_seconds: number; vote_closes: boolean;
}

/** A state a resolution can be in, in this body's own words, and the steps that lead to it. */
export interface WorkflowState {
	name: string; label: string; standing: Standing;
}

export interface WorkflowStep {
	step: Step; from: string; to: string;
}

/** A fact about a seat, with where it comes from. An unknown value is the text "unknown". */
export interface Attribute {
	name: string; value: string; source: string;
}

/** A clause as written: its id within the resolution, for life; its kind, lead and words. */
export interface ClauseText {
	clause: number; kind: ClauseKind; lead: string; words: string;
}

export interface RollPlace {
	member: number; weight: string; proxy: number;
}

export interface VoteSubject {
	item: number; resolution: number; version: number; text: string;
}

export interface PastBallot {
	member: number; choice: Choice;
}

export interface Absence {
	member: number; category: string;
}

/** Heads and weights of a count; a number of -1 was not counted. */
export interface Count {
	yes: number; no: number; abstain: number; present: number; yes_weight: string;
	no_weight: string; abstain_weight: string; present_weight: string;
}
