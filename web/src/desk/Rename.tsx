// Another name for something that has one: a person, a body, a meeting.
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

import { t } from "../i18n";
import { act } from "../lib/act";
import { may } from "../lib/session";
import type { Body, Member } from "../lib/views";
import { Refused } from "../ui/Refused";
import { Field } from "./Field";

/** A part that shows its form when it is wanted. */
export function Folded({
	label,
	children,
}: {
	label: string;
	children: ComponentChildren;
}) {
	return (
		<details class="who-list">
			<summary>{label}</summary>
			<div class="folded">{children}</div>
		</details>
	);
}

interface Line {
	label: string;
	value: Signal<string>;
	was: string;
	required?: boolean;
	hint?: string;
}

interface Renaming {
	label: string;
	note?: string;
	lines: readonly Line[];
	button?: string;
	slot: string;
	/** Asks for the change. */
	give: () => void;
}

/** Lines of text as they are, to be given anew; nothing is asked while they say the same. */
export function Rename({ label, note, lines, button, slot, give }: Renaming) {
	const send = (event: Event) => {
		event.preventDefault();
		give();
	};
	return (
		<Folded label={label}>
			<form class="form" onSubmit={send}>
				{note && <p class="note">{note}</p>}
				{lines.map(({ was: _, ...line }) => (
					<Field {...line} />
				))}
				<Refused slot={slot} />
				<p class="row">
					<button
						class="btn"
						disabled={lines.every(
							({ value, was }) =>
								value.value.trim() === was,
						)}>
						{button ?? t("house.change")}
					</button>
				</p>
			</form>
		</Folded>
	);
}

export function RenamePerson({ body, member }: { body: Body; member: Member }) {
	const { person } = member;
	const name = useSignal(member.name);
	const slot = `rename-${person}`;
	if (!may("rename_person", body.id)) return null;
	return (
		<Rename
			label={t("person.rename")}
			note={t("person.rename.more")}
			lines={[{ label: t("person.name"), value: name, was: member.name }]}
			button={t("person.rename.do")}
			slot={slot}
			give={() =>
				void act("rename_person", { person, name: name.value.trim() }, slot)
			}
		/>
	);
}
