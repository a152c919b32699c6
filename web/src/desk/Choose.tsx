// A field in which one types or scans, and the people or things that it may mean below it. The
// first one is taken with Enter; others with the arrows or a tap. Of several by one name none is
// taken until one of them is chosen.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

import { t } from "../i18n";

export interface Option {
	id: number;
	name: string;
	more: string;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

interface Props {
	id: string;
	label: string;
	hint?: string;
	options: (text: string) => Option[];
	take: (option: Option) => void;
	focus?: boolean;
}

function List({ id, label, options, at, choose }: ListProps) {
	return (
		<ul id={`${id}-list`} class="choose-list" role="listbox" aria-label={label}>
			{options.map((option, i) => (
				<li
					key={option.id}
					id={`${id}-${option.id}`}
					role="option"
					aria-selected={i === at}
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => choose(option)}>
					<b>
						<bdi>{option.name}</bdi>
					</b>
					<small>
						<bdi>{option.more}</bdi>
					</small>
				</li>
			))}
		</ul>
	);
}

interface ListProps {
	id: string;
	label: string;
	options: Option[];
	at: number;
	choose: (option: Option) => void;
}

function Hint({ id, hint }: { id: string; hint: string | undefined }) {
	if (!hint) return null;
	return (
		<p id={id} class="note">
			{hint}
		</p>
	);
}

/** What is typed, which of the options is meant by it, and what the keys do. */
function useChoice({ options, take, focus = false }: Props) {
	const text = useSignal("");
	const at = useSignal(0);
	const chosen = useSignal(false); // with the arrows
	const asked = useSignal(false); // which of several by one name is meant
	const field = useRef<HTMLInputElement>(null);
	const list = options(text.value);
	// Before it is painted: later it would take the focus from whoever was quicker.
	useLayoutEffect(() => {
		if (focus) field.current?.focus();
	}, []);
	const type = (typed: string) => {
		text.value = typed;
		at.value = 0;
		chosen.value = asked.value = false;
	};
	const choose = (option: Option | undefined) => {
		if (!option) return;
		type("");
		take(option);
		field.current?.focus();
	};
	const twins = (all: Option[]) =>
		!chosen.value && all.some((one, i) => i > 0 && one.name === all[0]!.name);
	const enter = () => {
		const all = options(text.value); // a scanner is faster than what is drawn
		if (twins(all)) asked.value = true;
		else choose(all[at.value]);
	};
	const press = (event: KeyboardEvent) => {
		const step = STEPS[event.key];
		if (step && list.length) {
			at.value = (at.value + step + list.length) % list.length;
			chosen.value = true;
		} else if (event.key === "Enter") enter();
		else if (event.key === "Escape") type("");
		else return;
		event.preventDefault();
	};
	const unsure = asked.value && twins(list);
	return { text: text.value, at: at.value, list, unsure, field, type, choose, press };
}

export function Choose(props: Props) {
	const { id, label, hint } = props;
	const { text, at, list, unsure, field, type, choose, press } = useChoice(props);
	const open = text.trim() !== "";
	return (
		<div class="choose">
			<label class="field" for={id}>
				{label}
			</label>
			<input
				id={id}
				ref={field}
				class="choose-field"
				role="combobox"
				aria-expanded={open && list.length > 0}
				aria-controls={`${id}-list`}
				aria-autocomplete="list"
				aria-activedescendant={
					open && list.length
						? `${id}-${list[at]?.id}`
						: undefined
				}
				aria-describedby={hint ? `${id}-hint` : undefined}
				autocomplete="off"
				autocapitalize="off"
				spellcheck={false}
				value={text}
				onInput={(event) => type(event.currentTarget.value)}
				onKeyDown={press}
			/>
			<Hint id={`${id}-hint`} hint={hint} />
			<List
				id={id}
				label={label}
				options={open ? list : []}
				at={at}
				choose={choose}
			/>
			<p class="note choose-nobody" role="status">
				{open && !list.length && t("choose.nobody")}
				{open && unsure && t("choose.twins")}
			</p>
		</div>
	);
}
