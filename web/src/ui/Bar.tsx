// Yes against No within what the threshold was a share of, with the line that Yes had to reach.
import { t } from "../i18n";
import type { VoteResult } from "../lib/views";

export function Bar({ result }: { result: VoteResult }) {
	const { count, base_weight = "0", needed = "0" } = result;
	if (count?.yes == null) return null;
	const yes = Number(count.yes_weight),
		no = Number(count.no_weight);
	const base = Math.max(Number(base_weight), yes + no);
	if (!base) return null;
	const line = Math.min(100, (Number(needed) / base) * 100);
	const label = t("result.bar", { yes: count.yes, no: count.no ?? 0, needed });
	return (
		<div class="bar">
			<div class="bar-track" role="img" aria-label={label}>
				<div class="bar-yes" style={{ width: `${(yes / base) * 100}%` }} />
				<div class="bar-no" style={{ width: `${(no / base) * 100}%` }} />
			</div>
			<div class="bar-line" aria-hidden="true" style={{ left: `${line}%` }}>
				<span class={line > 80 ? "bar-left" : line < 20 ? "bar-right" : ""}>
					{t("result.needed", { needed })}
				</span>
			</div>
		</div>
	);
}
