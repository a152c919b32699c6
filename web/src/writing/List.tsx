// All that one wrote: the drafts, what was submitted, and the drafts of others that one joins.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act, busy } from "../lib/act";
import type { Me } from "../lib/views";
import { Reasoned } from "../ui/Officer";
import { Refused } from "../ui/Refused";

type Sent = NonNullable<Me["submitted"]>[number];

function Drafts({ mine }: { mine: Me }) {
	return (
		<section class="card form" aria-labelledby="drafts">
			<h2 id="drafts">{t("mine.drafts")}</h2>
			<p class="note">{t("mine.drafts.more")}</p>
			{!mine.drafts.length && <p>{t("mine.drafts.none")}</p>}
			<ul class="plain">
				{mine.drafts.map((one) => (
					<li key={one.id}>
						<a href={`/drafts/${one.id}`}>
							{one.title || t("mine.untitled")}
						</a>
					</li>
				))}
			</ul>
			<p class="row">
				<a class="btn btn-main" href="/drafts/new">
					{t("mine.write")}
				</a>
			</p>
		</section>
	);
}

function Submitted({ one }: { one: Sent }) {
	const slot = `withdraw-${one.id}`;
	const label = one.label && t("text.label", { label: one.label });
	return (
		<li>
			<a href={`/resolutions/${one.id}`}>{one.title}</a>
			<small>
				{[label, t(`standing.${one.standing}`)].filter(Boolean).join(" · ")}
			</small>
			{one.withdraw && (
				<div class="row">
					<Reasoned
						label={t("mine.withdraw")}
						slot={slot}
						give={(reason) =>
							void act(
								"withdraw_resolution",
								{ resolution: one.id, reason },
								slot,
							)
						}
					/>
				</div>
			)}
			<Refused slot={slot} />
		</li>
	);
}

/** Somebody else's draft, by the number that they told. */
function Join() {
	const slot = "join-draft";
	const number = useSignal("");
	const joined = useSignal(0);
	const send = async (event: Event) => {
		event.preventDefault();
		const resolution = Number(number.value);
		const answer = await act("join_sponsors", { resolution }, slot);
		joined.value = "receipt" in answer ? resolution : 0;
		if (joined.value) number.value = "";
	};
	return (
		<form
			class="card form"
			aria-labelledby="join"
			onSubmit={(event) => void send(event)}>
			<h2 id="join">{t("mine.join")}</h2>
			<label class="field">
				{t("mine.join.number")}
				<input
					required
					inputMode="numeric"
					pattern="[0-9]+"
					value={number.value}
					onInput={(event) =>
						(number.value = event.currentTarget.value)
					}
				/>
			</label>
			<p class="row">
				<button class="btn" disabled={busy(slot).value}>
					{t("mine.join")}
				</button>
			</p>
			<p class="note" role="status">
				{joined.value > 0 && t("mine.join.done", { id: joined.value })}
			</p>
			<Refused slot={slot} />
		</form>
	);
}

export function List({ mine }: { mine: Me }) {
	const sent = [...(mine.submitted ?? [])].reverse();
	return (
		<>
			<div class="edit-top">
				<h1>{t("texts.mine")}</h1>
			</div>
			<div class="desk-main">
				<Drafts mine={mine} />
				<section class="card" aria-labelledby="submitted">
					<h2 id="submitted">{t("mine.submitted")}</h2>
					{!sent.length && (
						<p class="note">{t("mine.submitted.none")}</p>
					)}
					<ul class="plain">
						{sent.map((one) => (
							<Submitted key={one.id} one={one} />
						))}
					</ul>
				</section>
			</div>
			<div class="desk-side">
				<Join />
			</div>
		</>
	);
}
