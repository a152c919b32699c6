// What would change, before it is sent.
import { t } from "../../i18n";
import { labels } from "../../ui/Clauses";
import { Marked } from "../../ui/Marked";
import { changesOf, type Row, type Text } from "./rows";
import { changedWords } from "./words";

export function Changes({ base, title, rows }: { base: Text; title: string; rows: Row[] }) {
	const changes = changesOf(base, rows);
	const names = labels(rows);
	const retitled = title.trim() !== base.title;
	return (
		<section class="card" aria-labelledby="changes">
			<h2 id="changes">{t("edit.changes")}</h2>
			{!changes.length && !retitled && (
				<p class="note">{t("edit.same")}</p>
			)}
			<ul class="plain legal">
				{retitled && (
					<li>
						<small>{t("edit.title")}</small>
						<Marked
							pieces={changedWords(
								base.title,
								title,
							)}
						/>
					</li>
				)}
				{changes.map(({ key, what, pieces }) => (
					<li key={key}>
						<small>
							{
								names[
									rows.findIndex(
										(one) =>
											one.key ===
											key,
									)
								]
							}{" "}
							{t(`edit.what.${what}`)}
						</small>
						<Marked pieces={pieces} />
					</li>
				))}
			</ul>
		</section>
	);
}
