// Exactly what is being voted on: the very versions that the question fixed by their hashes.
import { useMemo } from "preact/hooks";

import { count, t } from "../i18n";
import { useOnce } from "../lib/once";
import type { Resolution, TextAtHand, Vote } from "../lib/views";
import { Clauses } from "./Clauses";

export function OneText({ at }: { at: TextAtHand }) {
	const whole = useOnce<Resolution>(`/resolutions/${at.resolution}.json`, at.version);
	const shown = whole?.versions.find((one) => one.id === at.version);
	// A long text is not gone through again with each change of the turnout.
	const clauses = useMemo(() => shown && <Clauses clauses={shown.clauses} />, [shown]);
	return (
		<>
			<p class="over">
				{at.label && t("text.label", { label: at.label })}
				{shown && <> · {t(`text.version.${shown.kind}`)}</>}
			</p>
			<h3>{at.title}</h3>
			{clauses ?? <p class="note text-coming">{t("app.loading")}</p>}
			<p class="more">
				<a href={`/resolutions/${at.resolution}`}>{t("text.whole")}</a>
			</p>
		</>
	);
}

export function VoteText({ vote }: { vote: Vote }) {
	const [one, ...more] = vote.texts;
	if (!one) return null;
	if (!more.length && vote.subject !== "slate") return <OneText at={one} />;
	return (
		<>
			<p class="note">{count("text.slate", vote.texts.length)}</p>
			<ul class="plain">
				{vote.texts.map((text) => (
					<li key={text.resolution}>
						<a href={`/resolutions/${text.resolution}`}>
							{text.title}
						</a>
						<small>{text.label}</small>
					</li>
				))}
			</ul>
		</>
	);
}
