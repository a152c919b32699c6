// The register of dissent: after an adoption, a no or an abstention beside the tally, never in it.
import { useSignal } from "@preact/signals";

import { sayAlso, t } from "../i18n";
import { later } from "../i18n/en_later";
import { act } from "../lib/act";
import { useOnce } from "../lib/once";
import { may, me } from "../lib/session";
import type { Resolution } from "../lib/views";
import { Refused } from "./Refused";

sayAlso(later);

function Form({ resolution, slot, done }: { resolution: number; slot: string; done: () => void }) {
	const statement = useSignal("");
	const register = async (choice: "no" | "abstain") => {
		const said = statement.value.trim();
		const fields = { resolution, choice, ...(said ? { statement: said } : {}) };
		if ("receipt" in (await act("register_dissent", fields, slot))) done();
	};
	return (
		<div class="dissent-form">
			<label class="field">
				{t("dissent.statement")}
				<textarea
					rows={3}
					value={statement.value}
					onInput={(event) => {
						statement.value = event.currentTarget.value;
					}}
				/>
			</label>
			<p class="row">
				<button
					type="button"
					class="btn"
					onClick={() => void register("no")}>
					{t("dissent.no")}
				</button>
				<button
					type="button"
					class="btn"
					onClick={() => void register("abstain")}>
					{t("dissent.abstain")}
				</button>
			</p>
			<Refused slot={slot} />
		</div>
	);
}

export function Dissent({
	resolution,
	body,
	several,
}: {
	resolution: number;
	body: number;
	several: boolean;
}) {
	const changes = useSignal(0);
	const text = useOnce<Resolution>(`/resolutions/${resolution}.json`, changes.value);
	const slot = `dissent-${resolution}`;
	const seats = me.value?.seats.map((seat) => seat.member) ?? [];
	const own = text?.dissents.find((one) => seats.includes(one.member));
	if (!text || !may("register_dissent", body)) return null;
	const changed = () => {
		changes.value++;
	};
	const withdraw = async () => {
		if ("receipt" in (await act("withdraw_dissent", { dissent: own!.id }, slot)))
			changed();
	};
	return (
		<details class="dissent" open={!!own}>
			<summary>
				{several
					? t("dissent.of", { title: text.title })
					: t("dissent.title")}
			</summary>
			{own ? (
				<div class="dissent-form">
					<p>
						{t(
							own.choice === "no"
								? "dissent.own.no"
								: "dissent.own.abstain",
						)}
					</p>
					<p>
						<button
							type="button"
							class="btn"
							onClick={() => void withdraw()}>
							{t("dissent.withdraw")}
						</button>
					</p>
					<Refused slot={slot} />
				</div>
			) : (
				<Form resolution={resolution} slot={slot} done={changed} />
			)}
		</details>
	);
}
