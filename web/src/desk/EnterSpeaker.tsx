// Somebody who asks for the floor and has no telephone at hand: entered by name or seat number.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act } from "../lib/act";
import { useOnce } from "../lib/once";
import { may } from "../lib/session";
import type { Floor, Member } from "../lib/views";
import type { Stance } from "../types/terms";
import { Refused } from "../ui/Refused";
import { Choose } from "./Choose";
import { found, place } from "./find";

const SLOT = "enter-speaker";
const OFFERED = 8;
const STANCES: readonly Stance[] = ["for", "against", "information", "order"];

function Form({ floor, about }: { floor: Floor; about: number }) {
	const all = useOnce<{ members: Member[] }>("/members.json");
	const stance = useSignal<Stance>("for");
	const members =
		all?.members.filter((one) => one.body === floor.body && !one.left) ?? [];
	const enter = (member: number) =>
		void act(
			"enter_speaker",
			{
				sitting: floor.sitting!.id,
				member,
				stance: stance.value,
				...(about ? { about } : {}),
			},
			SLOT,
		);
	return (
		<div class="form">
			<fieldset class="modes">
				<legend>{t("speakers.stance")}</legend>
				{STANCES.map((one) => (
					<label>
						<input
							type="radio"
							name="stance"
							checked={stance.value === one}
							onChange={() =>
								(stance.value = one)
							}
						/>
						{t(`stance.${one}`)}
					</label>
				))}
			</fieldset>
			<Choose
				id="speaker-who"
				label={t("speakers.who")}
				options={(text) =>
					found(members, text, OFFERED).map((one) => ({
						id: one.id,
						name: one.name,
						more: place(one),
					}))
				}
				take={({ id }) => enter(id)}
			/>
			<Refused slot={SLOT} />
		</div>
	);
}

export function EnterSpeaker({ floor, about }: { floor: Floor; about: number }) {
	const open = useSignal(false);
	if (!floor.sitting || !may("enter_speaker", floor.body)) return null;
	return (
		<details
			class="missing"
			onToggle={(event) => (open.value = event.currentTarget.open)}>
			<summary>{t("speakers.enter")}</summary>
			{open.value && <Form floor={floor} about={about} />}
		</details>
	);
}
