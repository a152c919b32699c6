// A text as it will stand: its clauses, who sponsors it, what was passed over, what to look at.
import { known, t } from "../../i18n";
import { Clauses } from "../../ui/Clauses";
import type { TextPreview } from "./sources";

function Sponsors({ text }: { text: TextPreview }) {
	const named = text.draft.named_sponsors ?? [];
	return (
		<div class="part">
			<h3>{t("import.text.sponsors")}</h3>
			<ul class="plain">
				{text.members.map((one) => (
					<li>
						<a href={`/members/${one.id}`}>
							<bdi>{one.name}</bdi>
						</a>
					</li>
				))}
				{named.map((name) => (
					<li>
						<bdi>
							{name === "unknown"
								? t("fact.unknown")
								: name}
						</bdi>
						{name !== "unknown" && (
							<small>{t("import.text.named")}</small>
						)}
					</li>
				))}
			</ul>
		</div>
	);
}

function Lines({ title, lines, open }: { title: string; lines: string[]; open: boolean }) {
	if (!lines.length) return null;
	return (
		<details class="who-list" open={open}>
			<summary>
				{title} <span class="num">({lines.length})</span>
			</summary>
			<ul class="plain source-lines">
				{lines.map((line) => (
					<li>
						<bdi>{line}</bdi>
					</li>
				))}
			</ul>
		</details>
	);
}

function Warnings({ text }: { text: TextPreview }) {
	const keys = text.warnings.map((one) => `import.warn.${one}`).filter(known);
	if (!keys.length) return null;
	return (
		<ul class="warnings">
			{keys.map((key) => (
				<li>{t(key)}</li>
			))}
		</ul>
	);
}

function There({ text }: { text: TextPreview }) {
	const there = text.known_same ? "import.text.known" : "import.text.other";
	if (text.known)
		return (
			<p class="note">
				{t(there)}{" "}
				<a href={`/resolutions/${text.known}`}>{t("import.text.see")}</a>
			</p>
		);
	return text.known_draft ? <p class="note">{t("import.text.draft")}</p> : null;
}

export function Text({ text }: { text: TextPreview }) {
	return (
		<>
			<p class="asked">
				<bdi>{text.draft.title || t("import.text.none")}</bdi>
			</p>
			{text.number && (
				<p class="over">{t("text.label", { label: text.number })}</p>
			)}
			<There text={text} />
			<Warnings text={text} />
			<Clauses clauses={text.draft.clauses} />
			<Sponsors text={text} />
			<Lines
				title={t("import.text.left")}
				lines={text.draft.left_over ?? []}
				open
			/>
			<Lines
				title={t("import.text.around")}
				lines={text.draft.trailing ?? []}
				open={false}
			/>
		</>
	);
}
