// What the server refused, in its own sentence.
import { refusals } from "../lib/act";

const sentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

export function Refused({ slot }: { slot: string }) {
	const refusal = refusals.value[slot];
	return (
		<div class="refused" role="alert">
			{refusal && <p lang="en">{sentence(refusal.title)}</p>}
		</div>
	);
}
