// What the server refused, in its own sentence, and what more it says: what would be possible, or
// who did what meanwhile.
import { refusals, type Refusal } from "../lib/act";

export const sentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

// Roles are told in words of the API.
const wordsOf = ({ title, detail, code }: Refusal) =>
	detail && code !== "FORBIDDEN" ? `${title}: ${detail}` : title;

export function Refused({ slot }: { slot: string }) {
	const refusal = refusals.value[slot];
	return (
		<div class="refused" role="alert">
			{refusal && <p lang="en">{sentence(wordsOf(refusal))}</p>}
		</div>
	);
}
