// A field in which one types or scans, and the people or things that it may mean below it. The
// first one is taken with Enter; others with the arrows or a tap.
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

export function Choose({ id, label, hint, options, take, focus = false }: Props) {
	const text = useSignal("");
	const at = useSignal(0);
	const field = useRef<HTMLInputElement>(null);
	const list = options(text.value);
	const open = text.value.trim() !== "";
	// Before it is painted: later it would take the focus from whoever was quicker.
	useLayoutEffect(() => {
		if (focus) field.current?.focus();
	}, []);
	const choose = (option: Option | undefined) => {
		if (!option) return;
		text.value = "";
		at.value = 0;
		take(option);
		field.current?.focus();
	};
	const now = () => options(text.value)[at.value]; // a scanner is faster than what is drawn
	const press = (event: KeyboardEvent) => {
		const step = STEPS[event.key];
		if (step && list.length) at.value = (at.value + step + list.length) % list.length;
		else if (event.key === "Enter") choose(now());
		else if (event.key === "Escape") text.value = "";
		else return;
		event.preventDefault();
	};
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
						? `${id}-${list[at.value]?.id}`
						: undefined
				}
				aria-describedby={hint ? `${id}-hint` : undefined}
				autocomplete="off"
				autocapitalize="off"
				spellcheck={false}
				value={text.value}
				onInput={(event) => {
					text.value = event.currentTarget.value;
					at.value = 0;
				}}
				onKeyDown={press}
			/>
			<Hint id={`${id}-hint`} hint={hint} />
			<List
				id={id}
				label={label}
				options={open ? list : []}
				at={at.value}
				choose={choose}
			/>
			<p class="note choose-nobody" role="status">
				{open && !list.length && t("choose.nobody")}
			</p>
		</div>
	);
}
