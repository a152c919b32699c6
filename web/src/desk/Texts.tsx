// The texts of the body, each with the page on which it is worked on.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { useView } from "../lib/live";
import { useOnce } from "../lib/once";
import { me } from "../lib/session";
import type { DraftShort, Resolutions } from "../lib/views";
import type { DeskProps } from "../pages/clerk";
import { plain } from "./find";

/** The drafts of the body, which are the clerk's to read: again whenever something else changed. */
function useDrafts(body: number, version: unknown) {
	const all = useOnce<{ drafts: DraftShort[] }>(
		"/api/drafts.json",
		`${me.value?.person} ${JSON.stringify(version)}`,
	);
	return (all?.drafts ?? [])
		.filter((one) => one.body === body)
		.map(({ id, title }) => ({ id, title, label: "", standing: "draft" as const }));
}

export function Texts({ body }: DeskProps) {
	const view = useView<Resolutions>("/resolutions.json");
	const drafts = useDrafts(body.id, view);
	const typed = useSignal("");
	if (!view) return <p class="card form">{t("app.loading")}</p>;
	const concerns = new Set(
		view.concerned
			.filter(
				(one) =>
					one.body === body.id ||
					one.referrals.some(
						({ committee }) => committee === body.id,
					),
			)
			.map((one) => one.id),
	);
	const wanted = plain(typed.value).split(/\s+/);
	const texts = [
		...drafts,
		...view.resolutions.filter((one) => concerns.has(one.id)),
	].filter(({ label, title }) => {
		const words = plain(`${label} ${title}`);
		return wanted.every((word) => words.includes(word));
	});
	return (
		<section class="card" aria-labelledby="texts">
			<h2 id="texts">{t("texts.title")}</h2>
			<p class="note">{t("texts.more")}</p>
			<label class="field">
				{t("texts.find")}
				<input
					type="search"
					value={typed.value}
					onInput={(event) =>
						(typed.value = event.currentTarget.value)
					}
				/>
			</label>
			<p class="note" role="status">
				{!texts.length && t("texts.none")}
			</p>
			<ul class="plain">
				{texts.map((one) => (
					<li key={one.id}>
						<a href={`/chair/texts/${one.id}`}>
							{one.title || t("mine.untitled")}
						</a>
						<small>
							{[
								one.label,
								t(
									`standing.${one.standing}`,
								),
							]
								.filter(Boolean)
								.join(" · ")}
						</small>
					</li>
				))}
			</ul>
		</section>
	);
}
