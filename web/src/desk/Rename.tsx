// Another name for something that has one: a person, a body, a meeting.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

import { t } from "../i18n";
import { act } from "../lib/act";
import { may } from "../lib/session";
import type { Body, Member } from "../lib/views";
import { Refused } from "../ui/Refused";

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

export function RenamePerson({ body, member }: { body: Body; member: Member }) {
	const name = useSignal(member.name);
	const slot = `rename-${member.person}`;
	if (!may("rename_person", body.id)) return null;
	const send = (event: Event) => {
		event.preventDefault();
		void act(
			"rename_person",
			{ person: member.person, name: name.value.trim() },
			slot,
		);
	};
	return (
		<Folded label={t("person.rename")}>
			<form class="form" onSubmit={send}>
				<p class="note">{t("person.rename.more")}</p>
				<label class="field">
					{t("person.name")}
					<input
						required
						value={name.value}
						onInput={(event) =>
							(name.value =
								event.currentTarget.value)
						}
					/>
				</label>
				<Refused slot={slot} />
				<p class="row">
					<button
						class="btn"
						disabled={
							name.value.trim() === member.name
						}>
						{t("person.rename.do")}
					</button>
				</p>
			</form>
		</Folded>
	);
}
