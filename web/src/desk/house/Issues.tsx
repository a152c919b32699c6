// Policy areas: named once for the house, and set on texts.
import { useSignal } from "@preact/signals";

import { t } from "../../i18n";
import { act } from "../../lib/act";
import { useView } from "../../lib/live";
import { may } from "../../lib/session";
import type { Body, ResolutionShort, Resolutions } from "../../lib/views";
import { Refused } from "../../ui/Refused";
import { textsFound, textsOf } from "../AddItem";
import { Choose } from "../Choose";
import { plain } from "../find";
import { Folded } from "../Rename";
import { Field } from "../Field";

const SLOT = "issues";

interface Issue {
	id: number;
	name: string;
	slug: string;
}

/** "Public safety" stands at /issues/public-safety. */
const slugOf = (name: string) =>
	plain(name)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");

function NameIssue() {
	const name = useSignal("");
	const slug = useSignal("");
	const send = async (event: Event) => {
		event.preventDefault();
		const fields = { name: name.value.trim(), slug: slug.value.trim() };
		if ("receipt" in (await act("name_issue", fields, SLOT)))
			name.value = slug.value = "";
	};
	return (
		<Folded label={t("issue.name")}>
			<form class="form" onSubmit={(event) => void send(event)}>
				<Field
					label={t("house.name")}
					value={name}
					change={(value) => (slug.value = slugOf(value))}
				/>
				<Field
					label={t("issue.slug")}
					hint={t("issue.slug.more")}
					value={slug}
				/>
				<Refused slot={SLOT} />
				<p class="row">
					<button class="btn">{t("issue.name.do")}</button>
				</p>
			</form>
		</Folded>
	);
}

function Marks({ text, issues, done }: MarksProps) {
	const first = issues.filter((one) => text.issues.includes(one.slug));
	const chosen = useSignal<readonly number[]>(first.map((one) => one.id));
	const slot = `set-issues-${text.id}`;
	const set = async (event: Event) => {
		event.preventDefault();
		const fields = { resolution: text.id, issues: [...chosen.value] };
		if ("receipt" in (await act("set_issues", fields, slot))) done();
	};
	const turn = (id: number, on: boolean) =>
		(chosen.value = on
			? [...chosen.value, id]
			: chosen.value.filter((one) => one !== id));
	return (
		<form class="form" onSubmit={(event) => void set(event)}>
			<fieldset class="modes">
				<legend>{text.title}</legend>
				{issues.map((one) => (
					<label>
						<input
							type="checkbox"
							checked={chosen.value.includes(
								one.id,
							)}
							onChange={(event) =>
								turn(
									one.id,
									event.currentTarget
										.checked,
								)
							}
						/>
						<bdi>{one.name}</bdi>
					</label>
				))}
			</fieldset>
			<Refused slot={slot} />
			<p class="row">
				<button class="btn btn-main">{t("issue.set")}</button>
				<button type="button" class="btn" onClick={done}>
					{t("app.cancel")}
				</button>
			</p>
		</form>
	);
}

interface MarksProps {
	text: ResolutionShort;
	issues: readonly Issue[];
	done: () => void;
}

export function Issues({ body }: { body: Body }) {
	const view = useView<{ issues: Issue[] }>("/issues.json");
	const texts = useView<Resolutions>("/resolutions.json");
	const chosen = useSignal(0);
	const own = textsOf(texts, body.id);
	const text = own.find((one) => one.id === chosen.value);
	const issues = view?.issues ?? [];
	return (
		<section class="card form" aria-labelledby="issues">
			<h2 id="issues">{t("issue.title")}</h2>
			{view && !issues.length && <p class="note">{t("issue.none")}</p>}
			{issues.length > 0 && (
				<ul class="plain">
					{issues.map((one) => (
						<li key={one.id}>
							<a href={`/issues/${one.slug}`}>
								{one.name}
							</a>
						</li>
					))}
				</ul>
			)}
			{may("name_issue") && <NameIssue />}
			{issues.length > 0 && may("set_issues", body.id) && !text && (
				<Choose
					id="issue-text"
					label={t("issue.text")}
					options={(words) => textsFound(own, words)}
					take={({ id }) => (chosen.value = id)}
				/>
			)}
			{text && (
				<Marks
					key={text.id}
					text={text}
					issues={issues}
					done={() => (chosen.value = 0)}
				/>
			)}
		</section>
	);
}
