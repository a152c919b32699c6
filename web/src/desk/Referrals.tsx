// What is before committees, and referring more to them.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act } from "../lib/act";
import { useOnce } from "../lib/once";
import { may } from "../lib/session";
import type { Body, Resolutions } from "../lib/views";
import { Refused } from "../ui/Refused";
import { textsFound, textsOf } from "./AddItem";
import { Choose } from "./Choose";

const SLOT = "refer";

interface Props {
	body: Body;
	texts: Resolutions | null;
}

interface Open {
	resolution: number;
	title: string;
	label: string;
	committee: number;
	name: string;
}

/** Referrals that wait for their report: of this body's texts, or to this committee. */
function openOnes({ body, texts }: Props): Open[] {
	const titles = new Map(texts?.resolutions.map((one) => [one.id, one]));
	return (texts?.concerned ?? []).flatMap((one) =>
		one.referrals
			.filter((referral) => !referral.reported)
			.filter(({ committee }) => one.body === body.id || committee === body.id)
			.map(({ committee, name }) => ({
				resolution: one.id,
				title: titles.get(one.id)?.title ?? "",
				label: titles.get(one.id)?.label ?? "",
				committee,
				name,
			})),
	);
}

function Refer({ body, texts }: Props) {
	const all = useOnce<{ bodies: Body[] }>("/committees.json");
	const committees = all?.bodies.filter((one) => one.parent === body.id) ?? [];
	const chosen = useSignal(0);
	const committee = chosen.value || committees[0]?.id || 0;
	const waiting = textsOf(texts, body.id).filter((one) =>
		["pending", "referred", "tabled"].includes(one.standing),
	);
	if (!committees.length) return <p class="note">{t("refer.no")}</p>;
	return (
		<>
			<label class="field">
				{t("refer.to")}
				<select
					value={committee}
					onChange={(event) =>
						(chosen.value = Number(event.currentTarget.value))
					}>
					{committees.map((one) => (
						<option value={one.id}>{one.name}</option>
					))}
				</select>
			</label>
			<Choose
				id="refer-text"
				label={t("refer.text")}
				options={(text) => textsFound(waiting, text)}
				take={({ id }) =>
					void act(
						"refer_resolution",
						{ resolution: id, committee },
						SLOT,
					)
				}
			/>
			<Refused slot={SLOT} />
		</>
	);
}

export function Referrals({ body, texts }: Props) {
	const open = openOnes({ body, texts });
	return (
		<section class="card form" aria-labelledby="referrals">
			<h2 id="referrals">{t("refer.heading")}</h2>
			{may("refer_resolution", body.id) && <Refer body={body} texts={texts} />}
			{texts && !open.length && <p class="note">{t("refer.none")}</p>}
			<ul class="plain">
				{open.map((one) => (
					<li key={`${one.resolution}-${one.committee}`}>
						<a href={`/resolutions/${one.resolution}`}>
							{one.title}
						</a>
						<small>
							{[one.label, one.name]
								.filter(Boolean)
								.join(" · ")}
						</small>
					</li>
				))}
			</ul>
		</section>
	);
}
