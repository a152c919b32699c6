// A draft that begins: clause by clause, or with a whole text that is pasted and read.
import { useSignal, type Signal } from "@preact/signals";

import { Editor } from "../desk/text/Editor";
import { keep, kept } from "../desk/text/keeping";
import { rowsOf, type Text } from "../desk/text/rows";
import { t, known } from "../i18n";
import type { Refusal } from "../lib/act";
import { ask } from "../lib/ask";
import type { Body } from "../lib/views";
import type { ClauseText } from "../types/terms";
import { Sure } from "../ui/Sure";

interface Reading extends Text {
	warnings: string[];
	headings: string[];
	trailing: string[];
	left_over: string[];
}

const EMPTY: Text = { title: "", clauses: [] };
const FIRST: readonly ClauseText[] = [
	{ clause: 0, kind: "whereas", lead: "WHEREAS,", words: "" },
	{ clause: 0, kind: "resolved", lead: "NOW, THEREFORE, BE IT RESOLVED,", words: "" },
];

/** What was read, and what of it has no place in a draft of a member's. */
function Found({ found, waits }: { found: Reading; waits: boolean }) {
	const left = [...found.left_over, ...found.trailing];
	const warnings = found.warnings.map((one) => `mine.warn.${one}`).filter(known);
	const n = found.clauses.length;
	const done = n ? "mine.paste.done" : "mine.paste.none";
	return (
		<>
			<p role="status">{t(waits ? "mine.paste.waits" : done, { n })}</p>
			{warnings.map((key) => (
				<p class="note" key={key}>
					{t(key)}
				</p>
			))}
			{left.length > 0 && (
				<>
					<h3>{t("mine.paste.left")}</h3>
					<ul class="plain">
						{left.map((line, i) => (
							<li key={i}>
								<bdi>{line}</bdi>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}

interface PasteProps {
	take: (text: Text) => void;
	/** Whether anything was written that a text would take the place of. */
	written: () => boolean;
}

/** What is read takes the place of what was written when that is confirmed. */
function Paste({ take, written }: PasteProps) {
	const words = useSignal("");
	const waits = useSignal(false);
	const reading = useSignal(false);
	const found = useSignal<Reading | null>(null);
	const refusal = useSignal<Refusal | null>(null);
	const send = async (event: Event) => {
		event.preventDefault();
		reading.value = true;
		const answer = await ask<Reading>("/api/preview/text", { text: words.value });
		reading.value = false;
		refusal.value = "refusal" in answer ? answer.refusal : null;
		found.value = "said" in answer ? answer.said : null;
		waits.value = !!found.value?.clauses.length && written();
		if (found.value?.clauses.length && !waits.value) take(found.value);
	};
	const replace = () => {
		waits.value = false;
		take(found.value!);
	};
	return (
		<details class="card missing edit-top">
			<summary>{t("mine.paste")}</summary>
			<form class="form" onSubmit={(event) => void send(event)}>
				<p class="note">{t("mine.paste.more")}</p>
				<label class="field">
					{t("mine.paste.text")}
					<textarea
						required
						rows={8}
						value={words.value}
						onInput={(event) =>
							(words.value = event.currentTarget.value)
						}
					/>
				</label>
				<p class="row">
					<button class="btn" disabled={reading.value}>
						{t("mine.paste.read")}
					</button>
				</p>
				<div class="refused" role="alert">
					{refusal.value && <p lang="en">{refusal.value.title}</p>}
				</div>
				{found.value && (
					<Found found={found.value} waits={waits.value} />
				)}
				{waits.value && (
					<Sure
						label={t("mine.paste.take")}
						question={t("mine.paste.sure")}
						give={replace}
					/>
				)}
			</form>
		</details>
	);
}

function Where({ bodies, body }: { bodies: Body[]; body: Signal<number> }) {
	if (bodies.length < 2) return null;
	return (
		<label class="field">
			{t("mine.body")}
			<select
				value={body.value}
				onChange={(event) =>
					(body.value = Number(event.currentTarget.value))
				}>
				{bodies.map((one) => (
					<option value={one.id}>{one.name}</option>
				))}
			</select>
		</label>
	);
}

export function New({ bodies }: { bodies: Body[] }) {
	const body = useSignal(bodies[0]!.id);
	const begin = useSignal<Text>({ title: "", clauses: FIRST });
	const round = useSignal(0);
	const written = () => {
		const held = kept("new", EMPTY);
		const { title, clauses } = begin.value;
		const first = JSON.stringify(rowsOf(clauses));
		return !!held && (held.title !== title || JSON.stringify(held.rows) !== first);
	};
	const take = ({ title, clauses }: Text) => {
		keep("new", null);
		begin.value = { title, clauses };
		round.value++;
	};
	return (
		<>
			<div class="edit-top">
				<p class="over">
					<a href="/drafts">{t("mine.back")}</a>
				</p>
				<h1>{t("mine.write")}</h1>
				<p class="note">{t("mine.write.more")}</p>
				<Where bodies={bodies} body={body} />
			</div>
			<Paste take={take} written={written} />
			<Editor
				key={round.value}
				resolution={0}
				base={EMPTY}
				begin={begin.value}
				store="new"
				fates={[{ as: "new", body: body.value }]}
				done={(_, id) => location.assign(`/drafts/${id}`)}
			/>
		</>
	);
}
