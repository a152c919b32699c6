// One draft: reworded until it is submitted.
import { Work, type Read } from "../desk/text/Work";
import { t } from "../i18n";
import { act, busy } from "../lib/act";
import { useOnce } from "../lib/once";
import { meetAt, moment } from "../lib/time";
import type { Body, Floor, Me, Meeting, Resolution } from "../lib/views";
import { Refused } from "../ui/Refused";
import { Sure } from "../ui/Sure";
import { Choice } from "./Asked";

const SLOT = "submit-text";

/** Until when texts come in time. */
function Until({ body }: { body: number }) {
	const floor = useOnce<Floor>(`/floor/${body}.json`);
	const at = floor?.meeting ? `/meetings/${floor.meeting.id}.json` : null;
	const meeting = useOnce<Meeting>(at);
	if (!meeting?.submissions_until) return null;
	meetAt(meeting.offset_minutes);
	return <p>{t("mine.until", { when: moment(meeting.submissions_until) })}</p>;
}

interface Props {
	draft: Resolution;
	mine: Me;
	body: Body | undefined;
}

interface SubmitProps {
	draft: Resolution;
	body: Body | undefined;
	read: Read;
}

/** Of the words that stand in the editor, and no others. */
function Submit({ draft, body, read: { same, moved, text } }: SubmitProps) {
	const least = body?.rules.sponsors_least ?? 0;
	const n = draft.sponsors.length + draft.named_sponsors.length;
	const send = async (text: string) => {
		const answer = await act("submit_resolution", { resolution: draft.id, text }, SLOT);
		if ("receipt" in answer) location.assign("/drafts");
	};
	return (
		<section class="card form" aria-labelledby="submit">
			<h2 id="submit">{t("mine.submit")}</h2>
			<p class="note">{t("mine.submit.more")}</p>
			{least > 1 && <p>{t("mine.sponsors", { n, least })}</p>}
			<Until body={draft.body} />
			<Refused slot={SLOT} />
			{!same && <p class="note">{t("mine.submit.save")}</p>}
			{same && moved && <p class="note">{t("mine.submit.moved")}</p>}
			{text && !busy(SLOT).value && (
				<p class="row">
					<Sure
						label={t("mine.submit")}
						question={t("mine.submit.sure")}
						give={() => void send(text)}
					/>
				</p>
			)}
		</section>
	);
}

/** Who stands under it, and whether others may. */
function Sponsors({ draft, mine, read }: { draft: Resolution; mine: Me; read: Read }) {
	const slot = "show-draft";
	const names = [...draft.sponsors.map((one) => one.name), ...draft.named_sponsors];
	const lapsed = (draft.lapsed ?? []).map((one) => one.name).join(", ");
	const shown = !!draft.shown;
	const turn = () => void act("show_draft", { resolution: draft.id, shown: !shown }, slot);
	return (
		<section class="card form" aria-labelledby="sponsors">
			<h2 id="sponsors">{t("mine.sponsors.title")}</h2>
			<ul class="plain">
				{names.map((name) => (
					<li>
						<bdi>{name}</bdi>
					</li>
				))}
			</ul>
			{lapsed && <p class="note">{t("mine.lapsed.told", { names: lapsed })}</p>}
			{mine.may.join_sponsors.includes(draft.id) && (
				<Choice draft={draft} mine={mine} read={read.text} />
			)}
			<p class="note" role="status">
				{t(shown ? "mine.shown.more" : "mine.show.more")}
			</p>
			<Refused slot={slot} />
			<p class="row">
				<button
					type="button"
					class="btn"
					disabled={busy(slot).value}
					onClick={turn}>
					{t(shown ? "mine.hide" : "mine.show")}
				</button>
			</p>
		</section>
	);
}

export function Draft({ draft, mine, body }: Props) {
	return (
		<>
			<div class="edit-top">
				<p class="over">
					<a href="/drafts">{t("mine.back")}</a>
				</p>
				<h1>{draft.title || t("mine.untitled")}</h1>
			</div>
			<Work
				key={draft.id}
				text={draft}
				fates={[{ as: "draft" }]}
				store={String(draft.id)}
				below={(read) => (
					<>
						<Sponsors draft={draft} mine={mine} read={read} />
						<Submit draft={draft} body={body} read={read} />
					</>
				)}
			/>
		</>
	);
}
