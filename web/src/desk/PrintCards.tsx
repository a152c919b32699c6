// Desk cards on paper, for many seats at once. The document is made this one time and handed to the
// browser as a download; neither the server nor this page keeps it.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { count, language, t } from "../i18n";
import { forget, refusals, type Refusal } from "../lib/act";
import type { Body, Member } from "../lib/views";
import { cardFormWords, paperWords, type CardForm, type Paper } from "../types/terms";
import { Refused } from "../ui/Refused";

const SLOT = "print-cards";
const ADDRESS = "/api/cards";
const HOURS = [1, 4, 12, 24, 48, 72] as const;
const HANDED_MS = 60_000; // as long as a browser may need to take a download

type Whom = "all" | "without_session" | "listed";
const WHOM: readonly Whom[] = ["without_session", "listed", "all"];

interface Wanted {
	whom: Whom;
	form: CardForm;
	paper: Paper;
	hours: number;
	reason: string;
}

/** Letter where it is what is bought: the United States and its neighbours. */
const paperHere = (): Paper =>
	/-(US|CA|MX|PH|CL|CO|VE)\b/.test(navigator.language) ? "letter" : "a4";

async function ask(method: "POST" | "DELETE", fields?: object): Promise<Response | null> {
	forget(SLOT);
	try {
		const answer = await fetch(ADDRESS, {
			method,
			headers: fields ? { "Content-Type": "application/json" } : {},
			body: fields ? JSON.stringify(fields) : null,
		});
		if (answer.ok) return answer;
		const refusal = (await answer.json()) as Refusal;
		refusals.value = { ...refusals.value, [SLOT]: refusal };
	} catch {
		const refusal = { title: t("print.unheard"), code: "", field: "" };
		refusals.value = { ...refusals.value, [SLOT]: refusal };
	}
	return null;
}

function hand(document_: Blob) {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(document_);
	link.download = `${t("print.file")}.pdf`;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), HANDED_MS);
}

function Choice<T extends string>(props: ChoiceProps<T>) {
	const { legend, name, all, chosen, label, choose } = props;
	return (
		<fieldset class="modes">
			<legend>{legend}</legend>
			{all.map((one) => (
				<label>
					<input
						type="radio"
						name={name}
						checked={one === chosen}
						onChange={() => choose(one)}
					/>
					{label(one)}
				</label>
			))}
		</fieldset>
	);
}

interface ChoiceProps<T> {
	legend: string;
	name: string;
	all: readonly T[];
	chosen: T;
	label: (one: T) => string;
	choose: (one: T) => void;
}

function Recall({ busy, recall }: { busy: boolean; recall: () => void }) {
	const sure = useSignal(false);
	const press = () => {
		if (sure.value) recall();
		sure.value = !sure.value;
	};
	return (
		<div class="part">
			<p class="note">{t("print.recall.more")}</p>
			<p class="row">
				<button type="button" class="btn" disabled={busy} onClick={press}>
					{t(sure.value ? "print.recall.sure" : "print.recall")}
				</button>
			</p>
		</div>
	);
}

/** How the cards shall be; whom they are for. */
function Choices({ now, listed, change }: ChoicesProps) {
	return (
		<>
			<Choice
				legend={t("print.whom")}
				name="whom"
				all={WHOM}
				chosen={now.whom}
				label={(one) => t(`print.whom.${one}`, { n: listed })}
				choose={(whom) => change({ whom })}
			/>
			<Choice
				legend={t("print.form")}
				name="form"
				all={cardFormWords}
				chosen={now.form}
				label={(one) => t(`print.form.${one}`)}
				choose={(form) => change({ form })}
			/>
			<Choice
				legend={t("print.paper")}
				name="paper"
				all={paperWords}
				chosen={now.paper}
				label={(one) => t(`print.paper.${one}`)}
				choose={(paper) => change({ paper })}
			/>
			<label class="field">
				{t("print.hours")}
				<select
					value={now.hours}
					onChange={(event) =>
						change({ hours: Number(event.currentTarget.value) })
					}>
					{HOURS.map((hours) => (
						<option value={hours}>
							{count("print.hours", hours)}
						</option>
					))}
				</select>
			</label>
			<label class="field">
				{t("print.reason")}
				<input
					required
					value={now.reason}
					onInput={(event) =>
						change({ reason: event.currentTarget.value })
					}
				/>
			</label>
		</>
	);
}

interface ChoicesProps {
	now: Wanted;
	listed: number;
	change: (part: Partial<Wanted>) => void;
}

/** What is said when it is done; null where it was refused, which is said elsewhere. */
async function print(wanted: Wanted, body: number, seats: readonly Member[]) {
	const { form, paper, hours, reason, whom } = wanted;
	const whose =
		whom === "listed"
			? { choice: "chosen", members: seats.map((one) => one.id) }
			: { choice: whom, body };
	const how = { form, paper, language: language.value, minutes: hours * 60, reason };
	const answer = await ask("POST", { ...whose, ...how });
	if (!answer) return null;
	hand(await answer.blob());
	return t("print.done");
}

async function recall() {
	const answer = await ask("DELETE");
	if (!answer) return null;
	const { recalled } = (await answer.json()) as { recalled: number };
	return count("print.recalled", recalled);
}

export function PrintCards({ body, listed, close }: PrintProps) {
	const wanted = useSignal<Wanted>({
		whom: "without_session",
		form: "sheet",
		paper: paperHere(),
		hours: 12,
		reason: t("print.reason.usual"),
	});
	const working = useSignal(false);
	const said = useSignal("");
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => title.current?.focus(), []);
	const seats = listed.filter((one) => !one.left);
	const once = async (work: () => Promise<string | null>) => {
		working.value = true;
		said.value = "";
		said.value = (await work()) ?? "";
		working.value = false;
	};
	const send = (event: Event) => {
		event.preventDefault();
		void once(() => print(wanted.value, body.id, seats));
	};
	return (
		<section class="card" aria-labelledby="print-cards">
			<h2 id="print-cards" tabIndex={-1} ref={title}>
				{t("print.title")}
			</h2>
			<form class="form" onSubmit={send}>
				<Choices
					now={wanted.value}
					listed={seats.length}
					change={(part) =>
						(wanted.value = { ...wanted.value, ...part })
					}
				/>
				<p class="note">{t("print.more")}</p>
				<Refused slot={SLOT} />
				<p class="note" role="status">
					{working.value ? t("print.working") : said.value}
				</p>
				<p class="row">
					<button class="btn btn-main" disabled={working.value}>
						{t("print.make")}
					</button>
					<button type="button" class="btn" onClick={close}>
						{t("app.cancel")}
					</button>
				</p>
			</form>
			<Recall busy={working.value} recall={() => void once(recall)} />
		</section>
	);
}

interface PrintProps {
	body: Body;
	listed: readonly Member[];
	close: () => void;
}
