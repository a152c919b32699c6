// What a screen of the hall is given to show; and the same, small, for who chooses it.
import { useOnce } from "../lib/once";
import type { Floor, Showing, VoteWhole } from "../lib/views";
import {
	AgendaSlide,
	FloorSlide,
	LogoSlide,
	QuorumSlide,
	ResultSlide,
	SpeakersSlide,
	TextSlide,
	WordsSlide,
} from "./slides";

function PastVote({ vote }: { vote: number }) {
	const whole = useOnce<VoteWhole>(`/votes/${vote}.json`);
	if (!whole) return null;
	if (whole.decision) return <ResultSlide floor={null} vote={whole} />;
	return <WordsSlide title={whole.question} />;
}

export function Slide({ shows, floor, house }: SlideProps) {
	switch (shows.kind) {
		case "vote":
			return shows.about === floor.vote?.id ? (
				<FloorSlide floor={floor} house={house} />
			) : (
				<PastVote key={shows.about} vote={shows.about} />
			);
		case "resolution":
			return <TextSlide key={shows.about} resolution={shows.about} />;
		case "agenda":
			return floor.meeting ? <AgendaSlide meeting={floor.meeting.id} /> : null;
		case "speakers":
			return <SpeakersSlide floor={floor} />;
		case "quorum":
			return <QuorumSlide floor={floor} />;
		case "message":
			return <WordsSlide title={shows.words} />;
		case "logo":
			return <LogoSlide house={house} />;
		case "blank":
			return null;
		default:
			return <FloorSlide floor={floor} house={house} />;
	}
}

interface SlideProps {
	shows: Showing;
	floor: Floor;
	house: string;
}

/** To look at only: what it says is told beside it. */
export function Preview({ title, dark, ...slide }: SlideProps & { title: string; dark: boolean }) {
	return (
		<figure class="preview">
			<figcaption class="over">{title}</figcaption>
			<div class="preview-wall" aria-hidden="true" inert>
				<div class={dark ? "hall hall-dark" : "hall"}>
					<div class="hall-in">
						<Slide {...slide} />
					</div>
				</div>
			</div>
		</figure>
	);
}
