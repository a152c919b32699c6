// What the server refused, in its own sentence, and what more it says: what would be possible, or
// who did what meanwhile.
import { refusals, type Refusal } from "../lib/act";

// Roles are told in words of the API.
const sentence = ({ title, detail, code }: Refusal) =>
	`${title.slice(0, 1).toUpperCase()}${title.slice(1)}${
		detail && code !== "FORBIDDEN" ? `: ${detail}` : ""
	}.`;

export function Refused({ slot }: { slot: string }) {
	const refusal = refusals.value[slot];
	return (
		<div class="refused" role="alert">
			{refusal && <p lang="en">{sentence(refusal)}</p>}
		</div>
	);
}
