// What the hall decided by voice or by hands, entered by the clerk.
import { useSignal, type Signal } from "@preact/signals";

import { t } from "../i18n";
import { may } from "../lib/session";
import type { Vote } from "../lib/views";
import type { Decision } from "../types/terms";
import { ActButton } from "./Officer";

const PARTS = ["yes", "no", "abstain"] as const;
const DECISIONS: readonly Decision[] = ["adopted", "rejected", "no_quorum"];

type Counts = Record<(typeof PARTS)[number], string>;

function Heads({ counts }: { counts: Signal<Counts> }) {
	const enter = (part: keyof Counts, value: string) => {
		counts.value = { ...counts.value, [part]: value };
	};
	return (
		<div class="count-heads">
			{PARTS.map((part) => (
				<label class="field">
					{t(`choice.${part}`)}
					<input
						type="number"
						min="0"
						inputMode="numeric"
						value={counts.value[part]}
						onInput={(event) =>
							enter(part, event.currentTarget.value)
						}
					/>
				</label>
			))}
		</div>
	);
}

export function CountForm({ body, vote, slot }: { body: number; vote: Vote; slot: string }) {
	const counts = useSignal<Counts>({ yes: "", no: "", abstain: "" });
	if (!may("enter_count", body)) return <p class="note">{t("count.clerk")}</p>;
	const heads: { yes?: number; no?: number; abstain?: number } = {};
	for (const part of PARTS) if (counts.value[part]) heads[part] = Number(counts.value[part]);
	return (
		<div class="count">
			{vote.method === "hand" && <Heads counts={counts} />}
			<p class="note">{t("count.declared")}</p>
			<div class="row">
				{DECISIONS.map((decision) => (
					<ActButton
						kind="enter_count"
						fields={{ vote: vote.id, decision, ...heads }}
						slot={slot}
						label={t(`result.${decision}`)}
					/>
				))}
			</div>
		</div>
	);
}
