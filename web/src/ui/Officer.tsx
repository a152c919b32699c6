// Buttons of officers: an action each, told when it was refused.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";
import { act, busy } from "../lib/act";
import type { ActionKind, Actions } from "../types/actions";
import { Refused } from "./Refused";

type Look = "main" | "plain" | "small" | "quiet";

const LOOKS: Record<Look, string> = {
	main: "btn btn-main",
	plain: "btn",
	small: "btn btn-small",
	quiet: "btn btn-quiet",
};

interface Props<K extends ActionKind> {
	kind: K;
	fields: Actions[K];
	slot: string;
	label: string;
	look?: Look;
	more?: string; // for those who don't see what it belongs to
	then?: () => void;
}

export function ActButton<K extends ActionKind>(props: Props<K>) {
	const { kind, fields, slot, label, look = "plain", more, then } = props;
	const press = async () => {
		const answer = await act(kind, fields, slot);
		if ("receipt" in answer) then?.();
	};
	return (
		<button
			type="button"
			class={LOOKS[look]}
			disabled={busy(slot).value}
			onClick={() => void press()}>
			{label}
			{more && <span class="hidden"> {more}</span>}
		</button>
	);
}

/** Something that needs a reason, which is asked for where the button stands. */
export function Reasoned({
	label,
	slot,
	give,
	optional = false,
}: {
	label: string;
	slot: string;
	give: (reason: string) => void;
	optional?: boolean;
}) {
	const asked = useSignal(false);
	const reason = useSignal("");
	const send = (event: Event) => {
		event.preventDefault();
		give(reason.value.trim());
		asked.value = false;
	};
	if (!asked.value)
		return (
			<button
				type="button"
				class="btn btn-small"
				onClick={() => (asked.value = true)}>
				{label}
			</button>
		);
	return (
		<form class="reason" onSubmit={send}>
			<label class="field">
				{label}: {t("officer.reason")}
				<input
					required={!optional}
					value={reason.value}
					onInput={(event) =>
						(reason.value = event.currentTarget.value)
					}
				/>
			</label>
			<p class="row">
				<button class="btn btn-main">{label}</button>
				<button
					type="button"
					class="btn"
					onClick={() => (asked.value = false)}>
					{t("app.cancel")}
				</button>
			</p>
			<Refused slot={slot} />
		</form>
	);
}
