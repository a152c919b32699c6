// Exactly what is being voted on: the very versions that the question fixed by their hashes.
import { count, t } from "../i18n";
import { useOnce } from "../lib/get";
import type { Resolution, Vote } from "../lib/views";
import { Clauses } from "./Clauses";

function OneText({ resolution, version }: { resolution: number; version: number }) {
	const text = useOnce<Resolution>(`/resolutions/${resolution}.json`, version);
	const shown = text?.versions.find((one) => one.id === version);
	if (!text) return <p class="note">{t("app.loading")}</p>;
	return (
		<>
			<p class="over">{text.label}
				{shown && <> · {t(`text.version.${shown.kind}`)}</>}</p>
			<h3>{shown?.title ?? text.title}</h3>
			{shown && <Clauses clauses={shown.clauses} />}
			<p class="more"><a href={`/resolutions/${resolution}`}>{t("text.whole")}</a></p>
		</>
	);
}

function Line({ resolution }: { resolution: number }) {
	const text = useOnce<Resolution>(`/resolutions/${resolution}.json`);
	return (
		<li><a href={`/resolutions/${resolution}`}>{text ? text.title : "\u00a0"}</a>
			<small>{text?.label || "\u00a0"}</small></li>
	);
}

export function VoteText({ vote }: { vote: Vote }) {
	const [one, ...more] = vote.subjects;
	if (!one) return null;
	if (!more.length && vote.subject !== "slate")
		return <OneText resolution={one.resolution} version={one.version} />;
	return (
		<>
			<p class="note">{count("text.slate", vote.subjects.length)}</p>
			<ul class="plain">{vote.subjects.map((subject) =>
				<Line key={subject.resolution} resolution={subject.resolution} />)}</ul>
		</>
	);
}
