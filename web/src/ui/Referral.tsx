// A committee before a text that was referred to it: what it is asked to recommend.
import { useSignal, type Signal } from "@preact/signals";

import { t } from "../i18n";
import { useOnce } from "../lib/once";
import { may } from "../lib/session";
import type { Floor, Resolution } from "../lib/views";
import { ActButton } from "./Officer";

const STEPS = ["adopt", "reject", "table"] as const;

type StepWord = (typeof STEPS)[number];

function Choices({ whole, version, step }: ChoicesProps) {
	return (
		<>
			<label class="field">
				{t("referral.text")}
				<select
					value={version.value}
					onChange={(event) =>
						(version.value = Number(event.currentTarget.value))
					}>
					{whole.versions.map((one) => (
						<option value={one.id}>
							{t(`text.version.${one.kind}`)}:{" "}
							{one.note || one.title}
						</option>
					))}
				</select>
			</label>
			<label class="field">
				{t("referral.recommend")}
				<select
					value={step.value}
					onChange={(event) =>
						(step.value = event.currentTarget.value as StepWord)
					}>
					{STEPS.map((one) => (
						<option value={one}>{t(`recommend.${one}`)}</option>
					))}
				</select>
			</label>
		</>
	);
}

interface ChoicesProps {
	whole: Resolution;
	version: Signal<number>;
	step: Signal<StepWord>;
}

export function Referral({ floor, slot }: { floor: Floor; slot: string }) {
	const { called, sitting } = floor;
	const at = called!.text!;
	const decided = floor.last?.[0];
	const whole = useOnce<Resolution>(`/resolutions/${at.resolution}.json`, decided?.id);
	const version = useSignal(at.version);
	const step = useSignal<StepWord>("adopt");
	const referral = whole?.referrals.find((one) => one.id === called!.id);
	if (!whole || !referral) return <p class="note">{t("app.loading")}</p>;
	const amended = version.value !== at.version;
	const other = amended ? { version: version.value } : {};
	const question = {
		body: floor.body,
		sitting: sitting!.id,
		subject: "report" as const,
		referral: referral.id,
		method: "roll_call" as const,
		step: step.value,
		...other,
	};
	return (
		<div class="count">
			<Choices whole={whole} version={version} step={step} />
			<div class="row">
				<ActButton
					slot={slot}
					look="main"
					kind="prepare_vote"
					fields={question}
					label={t("step.put.roll_call")}
				/>
				{may("propose_substitute", floor.body) && (
					<a class="btn" href={`/chair/texts/${at.resolution}`}>
						{t("referral.substitute")}
					</a>
				)}
			</div>
		</div>
	);
}
