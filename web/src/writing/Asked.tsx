// A draft of somebody else's, to be read, and to be joined or left.
import { t } from "../i18n";
import { act, busy } from "../lib/act";
import { isMine } from "../lib/session";
import type { Me, Resolution } from "../lib/views";
import { Clauses } from "../ui/Clauses";
import { Refused } from "../ui/Refused";

const isOff = (draft: Resolution) => !!draft.lapsed?.some(({ id }) => isMine(id));
const isOn = (draft: Resolution) => draft.sponsors.some(({ id }) => isMine(id));

/** What there is to say of it in a list. */
export function wordOn(draft: Resolution): string {
	if (isOff(draft)) return t("mine.lapsed.short");
	if (isOn(draft)) return t("mine.sponsor.short");
	return draft.sponsors.map((one) => one.name).join(", ");
}

function Choice({ draft, mine }: Props) {
	const slot = "join-draft";
	const { id: resolution, text = "" } = draft;
	const can = mine.may;
	const join = () => void act("join_sponsors", { resolution, text }, slot);
	const leave = () => void act("leave_sponsors", { resolution }, slot);
	return (
		<section class="card form" aria-labelledby="sponsors">
			<h2 id="sponsors">{t("mine.sponsors.title")}</h2>
			<ul class="plain">
				{draft.sponsors.map(({ id, name }) => (
					<li key={id}>
						<bdi>{name}</bdi>
					</li>
				))}
			</ul>
			<p role="status">
				{isOff(draft) && t("mine.lapsed")}
				{isOn(draft) && t("mine.sponsor")}
			</p>
			<Refused slot={slot} />
			<p class="row">
				{can.join_sponsors.includes(resolution) && (
					<button
						type="button"
						class="btn btn-main"
						disabled={busy(slot).value}
						onClick={join}>
						{t("mine.join")}
					</button>
				)}
				{can.leave_sponsors.includes(resolution) && (
					<button
						type="button"
						class="btn"
						disabled={busy(slot).value}
						onClick={leave}>
						{t("mine.leave")}
					</button>
				)}
			</p>
		</section>
	);
}

interface Props {
	draft: Resolution;
	mine: Me;
}

export function Asked({ draft, mine }: Props) {
	return (
		<>
			<div class="edit-top">
				<p class="over">
					<a href="/drafts">{t("mine.back")}</a>
				</p>
				<h1>{draft.title || t("mine.untitled")}</h1>
			</div>
			<div class="desk-main">
				<div class="card">
					<Clauses clauses={draft.clauses ?? []} />
				</div>
			</div>
			<div class="desk-side">
				<Choice draft={draft} mine={mine} />
			</div>
		</>
	);
}
