// What would change, before it is sent: what is added underlined, what is removed struck, and both
// said in words to whoever does not see it.
import { t } from "../../i18n";
import { labels } from "../../ui/Clauses";
import { changesOf, type Row, type Text } from "./rows";
import { changedWords, type Piece } from "./words";

function Marked({ pieces }: { pieces: readonly Piece[] }) {
	return (
		<p class="marked">
			{pieces.map(({ kind, text }) => {
				if (kind === "same") return text;
				const Mark = kind === "added" ? "ins" : "del";
				return (
					<Mark>
						<span class="hidden">
							{t(`edit.is.${kind}`)}:{" "}
						</span>
						{text}
						<span class="hidden">
							{" "}
							({t("edit.is.end")}){" "}
						</span>
					</Mark>
				);
			})}
		</p>
	);
}

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
