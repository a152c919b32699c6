// The one button of whoever presides, with the words to read aloud before it is pressed; and what
// else is in order at this moment, each with the vote that it needs.
import { known, t } from "../i18n";
import type { ChairView, Floor, Meeting, Offer } from "../lib/views";
import { needs, STEP_SLOT, titleOf, Way, wordsOf, type OfferProps } from "./Offer";
import { Refused } from "./Refused";
import { Settled } from "./Settled";

interface Props {
	view: ChairView;
	floor: Floor;
	meeting: Meeting | null;
}

function Say(props: OfferProps) {
	const words = wordsOf(props);
	const english = words === props.offer.words && !known(`say.${props.offer.key}`);
	if (!words) return null;
	return (
		<div class="say">
			<p class="over">{t("chair.say")}</p>
			<p class="say-words" lang={english ? "en" : undefined}>
				{words}
			</p>
		</div>
	);
}

/** Which step it is: the action and what it is about. */
const keyOf = ({ key, fields }: Offer) => `${key} ${JSON.stringify(fields)}`;

export function NextStep({ view, floor, meeting }: Props) {
	const [offer] = view.next;
	const step = offer ? `${keyOf(offer)} ${floor.called?.id}\n` : "";
	return (
		<section class="card next" aria-labelledby="next">
			<h2 id="next">{t("chair.next")}</h2>
			{offer ? (
				<Settled what={step}>
					<Say offer={offer} floor={floor} meeting={meeting} next />
					{offer.rule && <p class="note">{needs(offer)}</p>}
					<Way key={step} {...{ offer, floor, meeting }} next />
				</Settled>
			) : (
				<p class="note">{t("order.none")}</p>
			)}
			<Refused slot={STEP_SLOT} />
		</section>
	);
}

function Line(props: OfferProps) {
	const { offer } = props;
	const names = offer.action === "call_item" || offer.action === "recognise_speaker";
	return (
		<li>
			<details class="offer">
				<summary>
					{titleOf(offer)}
					{offer.rule && <small>{needs(offer)}</small>}
				</summary>
				<div class="offer-in">
					{(offer.words || names) && <Say {...props} />}
					<Way {...props} />
				</div>
			</details>
		</li>
	);
}

export function InOrder({ view, floor, meeting }: Props) {
	if (!view.in_order.length) return null;
	return (
		<section class="card" aria-labelledby="order">
			<h2 id="order">{t("order.title")}</h2>
			<Settled what={view.in_order.map((one) => `${keyOf(one)}\n`).join("")}>
				<ul class="plain offers">
					{view.in_order.map((offer) => (
						<Line
							key={keyOf(offer)}
							{...{ offer, floor, meeting }}
						/>
					))}
				</ul>
			</Settled>
		</section>
	);
}
