// Something that can't be taken back: the button asks once more before it is done.
import { useSignal } from "@preact/signals";

import { t } from "../i18n";

interface Props {
	label: string;
	more?: string; // for those who don't see what it belongs to
	question: string;
	give: () => void;
}

export function Sure({ label, more, question, give }: Props) {
	const asked = useSignal(false);
	if (!asked.value)
		return (
			<button
				type="button"
				class="btn btn-small"
				onClick={() => (asked.value = true)}>
				{label}
				{more && <span class="hidden"> {more}</span>}
			</button>
		);
	return (
		<div class="reason" role="group" aria-label={label}>
			<p>{question}</p>
			<p class="row">
				<button
					type="button"
					class="btn btn-main"
					onClick={() => {
						asked.value = false;
						give();
					}}>
					{label}
				</button>
				<button
					type="button"
					class="btn"
					onClick={() => (asked.value = false)}>
					{t("app.cancel")}
				</button>
			</p>
		</div>
	);
}
