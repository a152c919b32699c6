// A draft of somebody else's, to be read, and to be joined or left.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act, busy } from "../lib/act";
import { isMine } from "../lib/session";
import type { DraftShort, Me, Resolution } from "../lib/views";
import { Clauses } from "../ui/Clauses";
import { Refused } from "../ui/Refused";

type Standing = Pick<DraftShort, "sponsors"> & Partial<DraftShort>;

const isOff = (draft: Standing) => !!draft.lapsed?.some(({ id }) => isMine(id));
const isOn = (draft: Standing) => draft.sponsors.some(({ id }) => isMine(id));

/** What there is to say of it in a list. */
export function wordOn(draft: DraftShort): string {
	if (isOff(draft)) return t("mine.lapsed.short");
	if (isOn(draft)) return t("mine.sponsor.short");
	return draft.sponsors.map((one) => one.name).join(", ");
}

interface ChoiceProps {
	draft: Resolution;
	mine: Me;
	/** The hash of the words that are read; none where they are no longer what it says. */
	read: string | undefined;
}

/** To stand under what was read, or no longer. */
export function Choice({ draft, mine, read }: ChoiceProps) {
	const slot = "join-draft";
	const { id: resolution } = draft;
	const can = mine.may;
	const off = isOff(draft);
	const join = (text: string) => void act("join_sponsors", { resolution, text }, slot);
	const leave = () => void act("leave_sponsors", { resolution }, slot);
	return (
		<>
			<p role="status">
				{off && t("mine.lapsed")}
				{isOn(draft) && t("mine.sponsor")}
			</p>
			<Refused slot={slot} />
			<p class="row">
				{can.join_sponsors.includes(resolution) && read && (
					<button
						type="button"
						class="btn btn-main"
						disabled={busy(slot).value}
						onClick={() => join(read)}>
						{t("mine.join")}
					</button>
				)}
				{can.leave_sponsors.includes(resolution) && (
					<button
						type="button"
						class="btn"
						disabled={busy(slot).value}
						onClick={leave}>
						{t(off ? "mine.stayOff" : "mine.leave")}
					</button>
				)}
			</p>
		</>
	);
}

/** The words stay those that are being read, and these are what is joined: that others stand there
 * meanwhile is said, and they are shown when that is asked for. */
export function Asked({ draft, mine }: { draft: Resolution; mine: Me }) {
	const held = useSignal(draft);
	const { title, clauses = [], text } = held.value;
	const moved = text !== draft.text;
	return (
		<>
			<div class="edit-top">
				<p class="over">
					<a href="/drafts">{t("mine.back")}</a>
				</p>
				<h1>{title || t("mine.untitled")}</h1>
				{moved && (
					<p class="card row" role="status">
						{t("mine.moved")}
						<button
							type="button"
							class="btn btn-small"
							onClick={() => (held.value = draft)}>
							{t("mine.moved.show")}
						</button>
					</p>
				)}
			</div>
			<div class="desk-main">
				<div class="card">
					<Clauses clauses={clauses} />
				</div>
			</div>
			<div class="desk-side">
				<section class="card form" aria-labelledby="sponsors">
					<h2 id="sponsors">{t("mine.sponsors.title")}</h2>
					<ul class="plain">
						{draft.sponsors.map(({ id, name }) => (
							<li key={id}>
								<bdi>{name}</bdi>
							</li>
						))}
					</ul>
					<Choice
						draft={draft}
						mine={mine}
						read={moved ? undefined : text}
					/>
				</section>
			</div>
		</>
	);
}
