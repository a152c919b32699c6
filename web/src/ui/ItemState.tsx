// Below the title of an item of the agenda: its number, by which people call it, and how it stands.
import { t } from "../i18n";
import type { Item } from "../lib/views";

export function ItemState({ item, state }: { item: Item; state: string }) {
	const number = item.label && t("text.label", { label: item.label });
	return (
		<small>
			{number && <span>{number}</span>}
			{number && state && " · "}
			{state && <span>{state}</span>}
		</small>
	);
}
