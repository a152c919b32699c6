// Bodies: the one of this page by another name, and new ones below it.
import { useSignal } from "@preact/signals";

import { t } from "../../i18n";
import { act } from "../../lib/act";
import { may } from "../../lib/session";
import type { Body } from "../../lib/views";
import type { BodyKind } from "../../types/terms";
import { Refused } from "../../ui/Refused";
import { Field } from "../Field";
import { Folded, Rename } from "../Rename";
import { QuorumAtFirst } from "./Quorum";

const BELOW = ["standing_committee", "executive_committee", "other"] as const;

function Found({ parent }: { parent: Body | null }) {
	const name = useSignal("");
	const short = useSignal("");
	const kind = useSignal<BodyKind>(parent ? "standing_committee" : "assembly");
	const slot = `found-${parent?.id ?? 0}`;
	const send = async (event: Event) => {
		event.preventDefault();
		const answer = await act(
			"found_body",
			{
				name: name.value.trim(),
				short_name: short.value.trim(),
				kind: kind.value,
				...(parent ? { parent: parent.id } : {}),
			},
			slot,
		);
		if ("receipt" in answer) name.value = short.value = "";
	};
	return (
		<form class="form" onSubmit={(event) => void send(event)}>
			<Field label={t("house.name")} value={name} />
			<Field
				label={t("body.short")}
				hint={t("body.short.more")}
				value={short}
			/>
			{parent && (
				<label class="field">
					{t("body.kind")}
					<select
						value={kind.value}
						onChange={(event) =>
							(kind.value = event.currentTarget
								.value as BodyKind)
						}>
						{BELOW.map((one) => (
							<option value={one}>
								{t(`body.kind.${one}`)}
							</option>
						))}
					</select>
				</label>
			)}
			<QuorumAtFirst kind={kind.value} />
			<Refused slot={slot} />
			<p class="row">
				<button class="btn btn-main">{t("body.found.do")}</button>
			</p>
		</form>
	);
}

function RenameBody({ body }: { body: Body }) {
	const name = useSignal(body.name);
	const short = useSignal(body.short_name);
	const slot = `rename-body-${body.id}`;
	const give = () => {
		const short_name = short.value.trim();
		void act(
			"rename_body",
			{ body: body.id, name: name.value.trim(), short_name },
			slot,
		);
	};
	return (
		<Rename
			label={t("body.rename")}
			lines={[
				{ label: t("house.name"), value: name, was: body.name },
				{
					label: t("body.short"),
					hint: t("body.short.more"),
					value: short,
					was: body.short_name,
				},
			]}
			slot={slot}
			give={give}
		/>
	);
}

function Below({ bodies }: { bodies: readonly Body[] }) {
	return (
		<section class="part">
			<h3>{t("body.below")}</h3>
			<ul class="plain">
				{bodies.map((one) => (
					<li key={one.id}>
						<a href={`/clerk/house?body=${one.id}`}>
							{one.name}
						</a>
						<small>
							{one.short_name} ·{" "}
							{t(`body.kind.${one.kind}`)}
						</small>
					</li>
				))}
			</ul>
		</section>
	);
}

export function Bodies({ body, bodies }: { body: Body; bodies: readonly Body[] }) {
	const below = bodies.filter((one) => one.parent === body.id);
	return (
		<section class="card" aria-labelledby="bodies">
			<h2 id="bodies">
				<bdi>{body.name}</bdi>
			</h2>
			<p class="note">
				{body.short_name} · {t(`body.kind.${body.kind}`)}
			</p>
			{may("rename_body", body.id) && (
				<RenameBody
					key={`${body.name}${body.short_name}`}
					body={body}
				/>
			)}
			{below.length > 0 && <Below bodies={below} />}
			{may("found_body") && (
				<Folded label={t("body.found")}>
					<Found parent={body} />
				</Folded>
			)}
		</section>
	);
}

/** An empty house: the administrator begins with the assembly. */
export function First() {
	return (
		<section class="card form" aria-labelledby="first">
			<h1 id="first">{t("body.first")}</h1>
			<p class="note">{t("body.first.more")}</p>
			<Found parent={null} />
		</section>
	);
}
