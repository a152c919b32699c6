// Texts and lists of members are brought in: shown first as they will stand, corrected in place,
// and then carried out by the ordinary actions.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { count, t } from "../i18n";
import { may } from "../lib/session";
import type { DeskProps } from "../pages/clerk";
import { sentence } from "../ui/Refused";
import { Bring, useDrops } from "./import/Bring";
import { CarryOut } from "./import/CarryOut";
import { progress, startAnew } from "./import/carry";
import { List } from "./import/List";
import {
	changeSource,
	dropSource,
	look,
	seen,
	sources,
	takeUp,
	type Kind,
	type Seen,
	type Source,
} from "./import/sources";
import { TakeOut } from "./import/TakeOut";
import { Text } from "./import/Text";

const KINDS: readonly Kind[] = ["text", "members"];
const CLASS = "office-split office-members office-import";
const COLUMNS = "name, city, state, ocd_division, party, population, role, weight, source";

function Found({ one, name }: { one: Seen | undefined; name: string }) {
	if (!one || one.state === "reading") return <p class="note">{t("app.loading")}</p>;
	if (one.state === "members") return <List list={one.list} name={name} />;
	if (one.state === "text") return <Text text={one.text} />;
	const { title, field, detail } = one.refusal;
	return (
		<div class="refused" role="alert">
			<p>
				<b>{field || t("import.whole")}</b>
			</p>
			<p lang="en">{sentence(title)}</p>
			{detail && <p lang="en">{sentence(detail)}</p>}
		</div>
	);
}

/** The words as they were brought in, to be corrected; open where nothing can be done without. */
function Correct({ source, body, open }: { source: Source; body: number; open: boolean }) {
	const words = useSignal(source.text);
	useEffect(() => {
		words.value = source.text;
	}, [source.text]);
	const send = (event: Event) => {
		event.preventDefault();
		startAnew();
		changeSource(source.key, { text: words.value });
		void look(source.key, body);
	};
	const become = (kind: Kind) => {
		startAnew();
		changeSource(source.key, { kind });
		void look(source.key, body);
	};
	return (
		<details class="who-list" open={open}>
			<summary>{t("import.correct")}</summary>
			<form class="form" onSubmit={send}>
				<label class="field">
					{t("import.words", { name: source.name })}
					<textarea
						class="source-words"
						rows={12}
						spellcheck={false}
						value={words.value}
						onInput={(event) =>
							(words.value = event.currentTarget.value)
						}
					/>
				</label>
				<label class="field">
					{t("import.is")}
					<select
						value={source.kind}
						onChange={(event) =>
							become(event.currentTarget.value as Kind)
						}>
						{KINDS.map((kind) => (
							<option value={kind}>
								{t(`import.is.${kind}`)}
							</option>
						))}
					</select>
				</label>
				<p class="row">
					<button class="btn">{t("import.again")}</button>
				</p>
			</form>
		</details>
	);
}

function Brought({ source, body, still }: { source: Source; body: number; still: boolean }) {
	const one = seen.value[source.key];
	const id = `source-${source.key}`;
	const barred = source.kind === "text" && !may("draft_resolution", body);
	return (
		<section class="card brought" aria-labelledby={id}>
			<div class="panel-head">
				<h2 id={id}>
					<bdi>{source.name}</bdi>
				</h2>
				{still && (
					<button
						type="button"
						class="btn btn-small"
						onClick={() => dropSource(source.key)}>
						{t("import.leave")}
						<span class="hidden">: {source.name}</span>
					</button>
				)}
			</div>
			{source.odd && <p class="note">{t("import.odd")}</p>}
			{source.notes.length > 0 && (
				<p class="note">{count("import.notes", source.notes.length)}</p>
			)}
			{barred && <p class="refused">{t("import.noClerk")}</p>}
			<Found one={one} name={source.name} />
			{still && (
				<Correct
					source={source}
					body={body}
					open={one?.state === "refused"}
				/>
			)}
		</section>
	);
}

function Empty() {
	return (
		<section class="card form" aria-labelledby="empty">
			<h2 id="empty">{t("import.empty")}</h2>
			<p>{t("import.empty.text")}</p>
			<p>{t("import.empty.list")}</p>
			<p class="note">
				{t("import.columns")} <code>{COLUMNS}</code>
			</p>
		</section>
	);
}

export function Import(desk: DeskProps) {
	const { body } = desk;
	useEffect(() => takeUp(body.id), [body.id]);
	const { phase } = progress.value;
	const working = phase === "working" || phase === "looking";
	const empty = !sources.value.length;
	useDrops(body.id, !working);
	return (
		<div class={CLASS + (empty ? " import-empty" : "")}>
			<div class="office-side">
				<CarryOut {...desk} />
				{!working && <Bring body={body.id} />}
				{!working && <TakeOut />}
			</div>
			<div class="office-main">
				{sources.value.map((source) => (
					<Brought
						key={source.key}
						source={source}
						body={body.id}
						still={!working}
					/>
				))}
				{empty && phase !== "done" && <Empty />}
			</div>
		</div>
	);
}
