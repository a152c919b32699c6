// A step of a text that no vote takes: by hand, by the body's own workflow, with a reason.
import { useSignal } from "@preact/signals";

import { known, t } from "../i18n";
import { act } from "../lib/act";
import { useView } from "../lib/live";
import { may } from "../lib/session";
import type { Body, ResolutionShort, Resolutions } from "../lib/views";
import type { Step } from "../types/terms";
import { Refused } from "../ui/Refused";
import { textsFound, textsOf } from "./AddItem";
import { Choose } from "./Choose";

const SLOT = "step";

/** The steps that stand open to a text, each with the state it leads to. */
function openTo(body: Body, text: ResolutionShort): { step: Step; label: string }[] {
	const label = (name: string) => body.states.find((one) => one.name === name)?.label ?? name;
	return body.steps
		.filter((one) => one.from === text.state && known(`byhand.${one.step}`))
		.map((one) => ({ step: one.step, label: label(one.to) }));
}

function Take({ body, text, done }: { body: Body; text: ResolutionShort; done: () => void }) {
	const steps = openTo(body, text);
	const step = useSignal<Step | "">(steps[0]?.step ?? "");
	const reason = useSignal("");
	const send = async (event: Event) => {
		event.preventDefault();
		if (!step.value) return;
		const resolution = text.id;
		const answer =
			step.value === "withdraw"
				? await act(
						"withdraw_resolution",
						{ resolution, reason: reason.value },
						SLOT,
					)
				: await act(
						"move_resolution",
						{
							resolution,
							step: step.value,
							reason: reason.value,
						},
						SLOT,
					);
		if ("receipt" in answer) done();
	};
	if (!steps.length) return <p class="note">{t("step.none")}</p>;
	return (
		<form class="form" onSubmit={(event) => void send(event)}>
			<label class="field">
				{t("step.which")}
				<select
					value={step.value}
					onChange={(event) =>
						(step.value = event.currentTarget.value as Step)
					}>
					{steps.map((one) => {
						const key = `byhand.${one.step}`;
						return (
							<option value={one.step}>
								{known(key) ? t(key) : one.step} (
								{one.label})
							</option>
						);
					})}
				</select>
			</label>
			<label class="field">
				{t("step.reason")}
				<input
					required
					value={reason.value}
					onInput={(event) =>
						(reason.value = event.currentTarget.value)
					}
				/>
			</label>
			<p class="row">
				<button class="btn">{t("step.take")}</button>
				<button type="button" class="btn" onClick={done}>
					{t("app.cancel")}
				</button>
			</p>
		</form>
	);
}

export function Steps({ body }: { body: Body }) {
	const texts = useView<Resolutions>("/resolutions.json");
	const chosen = useSignal(0);
	const own = textsOf(texts, body.id);
	const text = own.find((one) => one.id === chosen.value);
	if (!may("move_resolution", body.id) || body.parent) return null;
	return (
		<section class="card form" aria-labelledby="steps">
			<h2 id="steps">{t("step.heading")}</h2>
			<p class="note">{t("step.more")}</p>
			{text ? (
				<>
					<p class="asked">{text.title}</p>
					<Take
						key={text.id}
						body={body}
						text={text}
						done={() => (chosen.value = 0)}
					/>
				</>
			) : (
				<Choose
					id="step-text"
					label={t("step.text")}
					options={(words) => textsFound(own, words)}
					take={({ id }) => (chosen.value = id)}
				/>
			)}
			<Refused slot={SLOT} />
		</section>
	);
}
