// Which body one looks at, where there are several.
import { t } from "../i18n";
import type { Floor } from "../lib/views";

export function Tabs({
	floors,
	chosen,
	choose,
}: {
	floors: Floor[];
	chosen: number;
	choose: (body: number) => void;
}) {
	if (floors.length < 2) return null;
	return (
		<div class="tabs" role="group" aria-label={t("floor.which")}>
			{floors.map((floor) => (
				<button
					type="button"
					aria-pressed={floor.body === chosen}
					onClick={() => choose(floor.body)}>
					<bdi>{floor.name}</bdi>
					{floor.vote?.state === "open" && (
						<>
							<span class="hidden">
								: {t("vote.open")}
							</span>
							<span class="tab-dot" aria-hidden="true" />
						</>
					)}
				</button>
			))}
		</div>
	);
}
