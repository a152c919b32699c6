// What was decided, the numbers, and what they were measured by.
import { known, language, t } from "../i18n";
import type { Rule, Vote, VoteResult } from "../lib/views";
import { Bar } from "./Bar";
import { Icon, type IconName } from "./icons";

const SIGNS: Record<string, IconName> = {
	adopted: "yes",
	rejected: "no",
	tied: "abstain",
	no_quorum: "abstain",
	none: "abstain",
};

function share(text: string) {
	const key = `share.${text}`;
	return known(key) ? t(key) : text;
}

/** "more than half of yes and no" */
export function ruleInWords(rule: Rule): string {
	if (rule.base === "none") return t("rule.none");
	const values = { share: share(rule.threshold), base: t(`base.${rule.base}`) };
	return t(rule.strict ? "rule.more" : "rule.least", values);
}

export function Verdict({ vote, size = 30 }: { vote: VoteResult; size?: number }) {
	const decision = vote.decision ?? "none";
	return (
		<p class={`verdict verdict-${decision}`}>
			<span class="verdict-sign">
				<Icon name={SIGNS[decision]!} size={size} weight={3} />
			</span>
			{t(`result.${decision}`)}
		</p>
	);
}

export function Sums({ vote }: { vote: VoteResult }) {
	const { count } = vote;
	if (count?.yes == null) return null;
	return (
		<dl class="sums">
			{(["yes", "no", "abstain"] as const).map((choice) => (
				<div class={`sums-${choice}`}>
					<dt>
						<Icon name={choice} size={18} weight={3} />
						{t(`choice.${choice}`)}
					</dt>
					<dd>
						{count[choice] ?? (
							<small>{t("result.uncounted")}</small>
						)}
					</dd>
				</div>
			))}
		</dl>
	);
}

/** Nobody who was outvoted should have to guess why: what was needed, of what, and the quorum. The
 * server's own sentence says it best, where it is in the reader's language. */
function Reasons({ vote }: { vote: VoteResult & { rule?: Vote["rule"] } }) {
	const { quorum_needed = 0, present, sentence } = vote;
	if (language.value === "en" && sentence) return <p class="note">{sentence}.</p>;
	return (
		<p class="note">
			{vote.rule && <>{t("result.rule", { rule: ruleInWords(vote.rule) })} </>}
			{quorum_needed > 0 &&
				present != null &&
				t("result.quorum", { needed: quorum_needed, present })}
		</p>
	);
}

export function Result({ vote }: { vote: VoteResult & { rule?: Vote["rule"] } }) {
	return (
		<div class="result">
			<Verdict vote={vote} />
			<Sums vote={vote} />
			<Bar result={vote} />
			<Reasons vote={vote} />
		</div>
	);
}
