// A line of text in a form, held by a signal.
import type { Signal } from "@preact/signals";

interface Props {
	label: string;
	value: Signal<string>;
	type?: "text" | "datetime-local";
	required?: boolean;
	hint?: string;
	change?: (value: string) => void;
}

export function Field({
	label,
	value,
	type = "text",
	required = true,
	hint,
	change,
}: Props) {
	const shared = {
		required,
		value: value.value,
		onInput: (event: { currentTarget: HTMLInputElement }) => {
			value.value = event.currentTarget.value;
			change?.(value.value);
		},
	};
	return (
		<label class="field">
			{label}
			{hint && <small>{hint}</small>}
			{type === "text" ? (
				<input {...shared} />
			) : (
				<input type={type} {...shared} />
			)}
		</label>
	);
}
