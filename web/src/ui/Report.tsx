// A committee reports what it decided; those who did not prevail may say so beside it.
import { useSignal, type Signal } from "@preact/signals";

import { t } from "../i18n";
import { useOnce } from "../lib/once";
import type { Floor, Member, Offer, VoteWhole } from "../lib/views";
import type { Actions } from "../types/actions";
import { ActButton } from "./Officer";

interface Person {
	id: number;
	name: string;
}

/** Of a roll call those who did not vote with the rest; else whoever sits in the committee. */
function useOthers(vote: number, body: number): Person[] {
	const whole = useOnce<VoteWhole>(`/votes/${vote}.json`);
	const named = whole?.ballots?.length ? whole.ballots : null;
	const silent = whole && !named;
	const all = useOnce<{ members: Member[] }>(silent ? "/members.json" : null);
	if (!named)
		return all?.members.filter((one) => one.body === body && !one.left) ?? [];
	const prevailed = whole?.decision === "adopted" ? "yes" : "no";
	return named
		.filter((one) => one.choice !== prevailed)
		.map((one) => ({ id: one.member, name: one.name }));
}

function People({ people, chosen }: { people: Person[]; chosen: Signal<readonly number[]> }) {
	const turn = (id: number, on: boolean) => {
		const others = chosen.value.filter((one) => one !== id);
		chosen.value = on ? [...others, id] : others;
	};
	return (
		<fieldset class="modes">
			<legend>{t("report.minority.who")}</legend>
			{people.map(({ id, name }) => (
				<label key={id}>
					<input
						type="checkbox"
						checked={chosen.value.includes(id)}
						onChange={(event) =>
							turn(id, event.currentTarget.checked)
						}
					/>
					<bdi>{name}</bdi>
				</label>
			))}
		</fieldset>
	);
}

function Statement({ words }: { words: Signal<string> }) {
	return (
		<label class="field">
			{t("report.minority.words")}
			<textarea
				rows={4}
				value={words.value}
				onInput={(event) => (words.value = event.currentTarget.value)}
			/>
		</label>
	);
}

interface Props {
	offer: Offer;
	floor: Floor;
	slot: string;
	label: string;
	look: "main" | "plain";
}

export function Report({ offer, floor, slot, label, look }: Props) {
	const fields = offer.fields as unknown as Actions["make_report"];
	const people = useOthers(fields.vote, floor.body);
	const chosen = useSignal<readonly number[]>([]);
	const words = useSignal("");
	const statement = words.value.trim();
	const minority = [...chosen.value].sort((a, b) => a - b);
	const beside = {
		...(minority.length ? { minority } : {}),
		...(statement ? { minority_statement: statement } : {}),
	};
	return (
		<div class="count">
			{people.length > 0 && (
				<details class="missing">
					<summary>{t("report.minority")}</summary>
					<div class="form">
						<People people={people} chosen={chosen} />
						<Statement words={words} />
					</div>
				</details>
			)}
			<div class="row">
				<ActButton
					kind="make_report"
					fields={{ ...fields, ...beside }}
					slot={slot}
					look={look}
					label={label}
				/>
			</div>
		</div>
	);
}
