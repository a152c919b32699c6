// A desk card: a link that signs its person in, once, for a quarter of an hour. It is told this one
// time, since the server keeps only its digest.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act, busy } from "../lib/act";
import { clock } from "../lib/time";
import type { Member } from "../lib/views";
import { Refused } from "../ui/Refused";

interface Issued {
	link: string;
	until: number;
}

function Link({ card }: { card: Issued }) {
	const copied = useSignal(false);
	const copy = async (field: HTMLInputElement) => {
		field.select();
		try {
			await navigator.clipboard.writeText(card.link);
			copied.value = true;
		} catch {
			/* it is selected, and can be copied by hand */
		}
	};
	const press = (event: MouseEvent) => {
		const form = (event.currentTarget as HTMLElement).closest("section");
		void copy(form!.querySelector("input")!);
	};
	return (
		<div class="card-link">
			<label class="field">
				{t("card.link")}
				<input
					readOnly
					dir="ltr"
					value={card.link}
					onFocus={(event) => event.currentTarget.select()}
				/>
			</label>
			<p class="row">
				<button type="button" class="btn" onClick={press}>
					{t("card.copy")}
				</button>
			</p>
			<p class="note" role="status">
				{copied.value
					? t("card.copied")
					: t("card.until", { time: clock(card.until) })}
			</p>
		</div>
	);
}

export function Card({ member }: { member: Member }) {
	const issued = useSignal<Issued | null>(null);
	const slot = `card-${member.id}`;
	const issue = async () => {
		const fields = { member: member.id, reason: t("card.desk") };
		const answer = await act("issue_card", fields, slot);
		if (!("receipt" in answer)) return;
		const { card, card_until: until } = answer.receipt;
		issued.value = card ? { link: card, until: until ?? 0 } : null;
	};
	return (
		<section class="part">
			<h3>{t("card.title")}</h3>
			<p class="note">{t("card.more")}</p>
			{issued.value && <Link key={issued.value.link} card={issued.value} />}
			<p class="row">
				<button
					type="button"
					class="btn"
					disabled={busy(slot).value}
					onClick={() => void issue()}>
					{t(issued.value ? "card.again" : "card.issue")}
				</button>
			</p>
			<Refused slot={slot} />
		</section>
	);
}
