// The slate: what will be adopted together, and may be pulled from it to be decided by itself.
import { useSignal } from "@preact/signals";

import { count, t } from "../i18n";
import { act, busy } from "../lib/act";
import { may } from "../lib/session";
import type { SlateItem } from "../lib/views";
import { Refused } from "./Refused";

function Pull({ item }: { item: SlateItem }) {
	const asked = useSignal(false);
	const reason = useSignal("");
	const slot = `pull-${item.item}`;
	const pull = () => {
		const said = reason.value.trim();
		void act("pull_item", { item: item.item, ...(said ? { reason: said } : {}) }, slot);
	};
	if (!asked.value) {
		return (
			<button
				type="button"
				class="btn btn-small"
				onClick={() => {
					asked.value = true;
				}}>
				{t("slate.pull")}
				<span class="hidden"> {item.title}</span>
			</button>
		);
	}
	return (
		<div class="pull">
			<label class="field">
				{t("slate.reason")}
				<input
					value={reason.value}
					onInput={(event) => {
						reason.value = event.currentTarget.value;
					}}
				/>
			</label>
			<p class="row">
				<button
					type="button"
					class="btn btn-main"
					disabled={busy(slot).value}
					onClick={pull}>
					{t("slate.pull")}
				</button>
				<button
					type="button"
					class="btn"
					onClick={() => {
						asked.value = false;
					}}>
					{t("app.cancel")}
				</button>
			</p>
			<Refused slot={slot} />
		</div>
	);
}

const numbered = (label: string) => label && t("text.label", { label });

export function Slate({ body, items }: { body: number; items: readonly SlateItem[] }) {
	if (!items.length) return null;
	return (
		<section class="card" aria-labelledby="slate">
			<h2 id="slate">{t("slate.title")}</h2>
			<p class="note">{count("slate.more", items.length)}</p>
			<ul class="plain">
				{items.map((item) => (
					<li key={item.item} class="slate-item">
						<span>
							<a href={`/resolutions/${item.resolution}`}>
								{item.title}
							</a>
							<small>{numbered(item.label)}</small>
						</span>
						{may("pull_item", body) && <Pull item={item} />}
					</li>
				))}
			</ul>
		</section>
	);
}
