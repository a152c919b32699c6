// Below the title of an item of the agenda: its number, by which people call it, and how it stands.
import { sayAlso, t } from "../i18n";
import { later } from "../i18n/en_later";
import type { Floor, Item } from "../lib/views";

sayAlso(later);

/** In a sitting: what is done is done, though it was called last. */
export function itemState(item: Item, floor: Floor): string {
	if (item.done) return t("agenda.done");
	if (item.id === floor.called?.id) return t("agenda.now");
	return item.slate ? t("agenda.slate") : "";
}

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
