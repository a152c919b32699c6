// All resolutions, to be looked through by typing and by their state.
import { useSignal } from "@preact/signals";

import { sayAlso, t } from "../i18n";
import { officers } from "../i18n/en_officers";
import { useOnce } from "../lib/once";
import { useView } from "../lib/live";
import type { Home, ResolutionShort } from "../lib/views";
import { standingWords, type Standing } from "../types/terms";
import { Find } from "../ui/Find";
import { Shell } from "../ui/Shell";

sayAlso(officers);

const textOf = (one: ResolutionShort) => [one.label, one.title, ...one.issues].join(" ");

function Line({ one }: { one: ResolutionShort }) {
	return (
		<li key={one.id}>
			<a href={`/floor/resolutions/${one.id}`}>{one.title}</a>
			<small>
				{[one.label, t(`standing.${one.standing}`), ...one.issues]
					.filter(Boolean)
					.join(" · ")}
			</small>
		</li>
	);
}

export default function ResolutionsPage() {
	const home = useOnce<Home>("/home.json");
	const view = useView<{ resolutions: ResolutionShort[] }>("/resolutions.json");
	const standing = useSignal<Standing | "">("");
	const all = view?.resolutions ?? [];
	const shown = all.filter((one) => !standing.value || one.standing === standing.value);
	const there = standingWords.filter((word) => all.some((one) => one.standing === word));
	return (
		<Shell house={home?.name ?? ""} sitting={home?.meeting?.name ?? ""}>
			<div class="reading">
				<section class="card">
					<h1>{t("list.resolutions")}</h1>
					<label class="field">
						{t("list.standing")}
						<select
							value={standing.value}
							onChange={(event) =>
								(standing.value = event
									.currentTarget.value as
									| Standing
									| "")
							}>
							<option value="">{t("list.all")}</option>
							{there.map((word) => (
								<option value={word}>
									{t(`standing.${word}`)}
								</option>
							))}
						</select>
					</label>
					{view && (
						<Find
							label={t("list.find")}
							list={shown}
							text={textOf}
							line={(one) => <Line one={one} />}
						/>
					)}
				</section>
			</div>
		</Shell>
	);
}
