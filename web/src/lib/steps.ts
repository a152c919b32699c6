// What comes next in a sitting, by what is before the body: one step, for the one button of whoever
// presides. It only proposes; what the rules allow is decided by the server.
import type { Floor, Item, Meeting } from "./views";

export type Next =
	| {
			kind:
				| "open_sitting"
				| "call_quorum"
				| "resume"
				| "put_slate"
				| "put_referral"
				| "adjourn";
	  }
	| {
			kind: "open_vote" | "close_vote" | "announce" | "break_tie" | "enter_count";
			vote: number;
	  }
	| { kind: "put_item" | "call_item"; item: Item };

const byPosition = (a: Item, b: Item) => a.position - b.position;

/** What is left of the agenda and not on the slate, in its order. */
export function remaining(meeting: Meeting | null): Item[] {
	const items = meeting?.items ?? [];
	return items.filter((item) => !item.done && !item.slate).sort(byPosition);
}

function voteStep(vote: NonNullable<Floor["vote"]>): Next {
	if (vote.state === "open") return { kind: "close_vote", vote: vote.id };
	if (vote.state === "prepared")
		return {
			kind: vote.method === "roll_call" ? "open_vote" : "enter_count",
			vote: vote.id,
		};
	const tied = vote.decision === "tied" && vote.rule.tie === "chair_decides";
	return { kind: tied ? "break_tie" : "announce", vote: vote.id };
}

/** The item after the one at hand; the slate is put where everything else was called. */
function agendaStep(floor: Floor, meeting: Meeting | null): Next {
	const { called } = floor;
	if (called?.noun === "referral") return { kind: "put_referral" };
	const left = remaining(meeting);
	const current = left.find((item) => item.id === called?.id);
	if (current?.resolution) return { kind: "put_item", item: current };
	const next = left.find((item) => item !== current);
	if (floor.slate?.length && !called) return { kind: "put_slate" };
	if (next) return { kind: "call_item", item: next };
	return { kind: floor.slate?.length ? "put_slate" : "adjourn" };
}

export function nextStep(floor: Floor, meeting: Meeting | null): Next {
	if (!floor.sitting) return { kind: "open_sitting" };
	if (floor.sitting.recessed_at) return { kind: "resume" };
	if (floor.vote) return voteStep(floor.vote);
	if (floor.quorum && !floor.quorum.called) return { kind: "call_quorum" };
	return agendaStep(floor, meeting);
}
