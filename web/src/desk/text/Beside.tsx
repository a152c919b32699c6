// What else is done with a text: it stands for others, or comes in though it was late.
import { useSignal } from "@preact/signals";

import { t } from "../../i18n";
import { act } from "../../lib/act";
import { useView } from "../../lib/live";
import { may } from "../../lib/session";
import { isPending } from "../../lib/standing";
import type { Body, Resolution, ResolutionShort, Resolutions } from "../../lib/views";
import { Reasoned } from "../../ui/Officer";
import { Refused } from "../../ui/Refused";
import { textsFound, textsOf } from "../AddItem";
import { Choose } from "../Choose";

export function Replace({ text }: { text: Resolution }) {
	const all = useView<Resolutions>("/resolutions.json");
	const chosen = useSignal<readonly ResolutionShort[]>([]);
	const slot = `replace-${text.id}`;
	if (!may("replace_resolutions", text.body) || !isPending(text.standing))
		return null;
	const taken = new Set([text.id, ...chosen.value.map((one) => one.id)]);
	const open = textsOf(all, text.body).filter(
		(one) => isPending(one.standing) && !taken.has(one.id),
	);
	const send = async () => {
		const replaced = chosen.value.map((one) => one.id);
		const answer = await act(
			"replace_resolutions",
			{ resolution: text.id, replaced },
			slot,
		);
		if ("receipt" in answer) chosen.value = [];
	};
	return (
		<section class="card form" aria-labelledby="replace">
			<h2 id="replace">{t("replace.title")}</h2>
			<p class="note">{t("replace.more")}</p>
			<Choose
				id="replaced"
				label={t("replace.text")}
				options={(words) => textsFound(open, words)}
				take={({ id }) => {
					const one = open.find((other) => other.id === id);
					if (one) chosen.value = [...chosen.value, one];
				}}
			/>
			<ul class="plain">
				{chosen.value.map((one) => (
					<li key={one.id} class="row row-between">
						<span>{one.title}</span>
						<button
							type="button"
							class="btn btn-small"
							onClick={() =>
								(chosen.value =
									chosen.value.filter(
										(other) =>
											other !==
											one,
									))
							}>
							{t("replace.leave")}
							<span class="hidden">
								{" "}
								{one.title}
							</span>
						</button>
					</li>
				))}
			</ul>
			<Refused slot={slot} />
			<p class="row">
				<button
					type="button"
					class="btn"
					disabled={!chosen.value.length}
					onClick={() => void send()}>
					{t("replace.do")}
				</button>
			</p>
		</section>
	);
}

export function Late({ text, body }: { text: Resolution; body: Body | undefined }) {
	const slot = `admit-${text.id}`;
	if (!text.late || !body) return null;
	const leave = body.rules.late === "by_leave" && may("admit_late", text.body);
	return (
		<section class="card" aria-labelledby="late">
			<h2 id="late">{t("late.title")}</h2>
			<p class="note">
				{t(`late.${body.rules.late}`, {
					share: body.rules.petition,
				})}
			</p>
			{leave && (
				<p class="row">
					<Reasoned
						label={t("late.admit")}
						slot={slot}
						give={(reason) =>
							void act(
								"admit_late",
								{
									resolution: text.id,
									reason,
								},
								slot,
							)
						}
					/>
				</p>
			)}
			<Refused slot={slot} />
		</section>
	);
}
