// One draft: reworded until it is submitted.
import { Work } from "../desk/text/Work";
import { t } from "../i18n";
import { act, busy } from "../lib/act";
import { useOnce } from "../lib/once";
import { meetAt, moment } from "../lib/time";
import type { Body, Floor, Meeting, Resolution } from "../lib/views";
import { Refused } from "../ui/Refused";
import { Sure } from "../ui/Sure";

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
	body: Body | undefined;
}

function Submit({ draft, body, same }: Props & { same: boolean }) {
	const least = body?.rules.sponsors_least ?? 0;
	const n = draft.sponsors.length + draft.named_sponsors.length;
	const send = async () => {
		const { id: resolution, text } = draft;
		const read = text ? { resolution, text } : { resolution };
		const answer = await act("submit_resolution", read, SLOT);
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
			{same && !busy(SLOT).value && (
				<p class="row">
					<Sure
						label={t("mine.submit")}
						question={t("mine.submit.sure")}
						give={() => void send()}
					/>
				</p>
			)}
		</section>
	);
}

/** Who stands under it, and whether others may. */
function Sponsors({ draft }: { draft: Resolution }) {
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

export function Draft({ draft, body }: Props) {
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
				below={(same) => (
					<>
						<Sponsors draft={draft} />
						<Submit
							draft={draft}
							body={body}
							same={same}
						/>
					</>
				)}
			/>
		</>
	);
}
