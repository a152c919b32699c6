// Ballots that the server got after the vote was closed: each is told of until that was seen, also
// after a reload (phones forget pages in the background).
import { useLayoutEffect } from "preact/hooks";

import { sayAlso, t } from "../i18n";
import { later } from "../i18n/en_later";
import { forget, LATE, refusals, tooLate } from "../lib/act";

sayAlso(later);

export function Late() {
	const late = Object.entries(refusals.value).filter(([, one]) => tooLate(one));
	const kept = JSON.stringify(Object.fromEntries(late));
	useLayoutEffect(() => {
		try {
			sessionStorage.setItem(LATE, kept);
		} catch {
			/* a full or forbidden store: it is told until a reload */
		}
	}, [kept]);
	return (
		<div class="late" role="alert">
			{late.map(([slot, { choice }]) => (
				<p class="card row row-between" key={slot}>
					<b>{t("vote.late", { choice: t(`choice.${choice!}`) })}</b>
					<button
						type="button"
						class="btn"
						onClick={() => forget(slot)}>
						{t("vote.late.seen")}
					</button>
				</p>
			))}
		</div>
	);
}
