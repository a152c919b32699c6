// What leaves again: the lists as tables, as the public may read them.
import { t, type Key } from "../../i18n";

const TABLES: readonly [string, Key][] = [
	["members.csv", "export.members"],
	["resolutions.csv", "export.resolutions"],
	["votes.csv", "export.votes"],
];

export function TakeOut() {
	return (
		<section class="card form" aria-labelledby="take-out">
			<h2 id="take-out">{t("export.title")}</h2>
			<ul class="plain">
				{TABLES.map(([file, name]) => (
					<li>
						<a href={`/${file}`} download={file}>
							{t(name)}
						</a>
					</li>
				))}
			</ul>
			<p class="note">{t("export.more")}</p>
		</section>
	);
}
