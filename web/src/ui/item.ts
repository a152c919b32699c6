// An item of the agenda in words: people call a resolution by its number.
import { t } from "../i18n";
import type { Item } from "../lib/views";

export function withNumber(item: Item, state: string): string {
	const number = item.label && t("text.label", { label: item.label });
	return [number, state].filter(Boolean).join(" · ");
}
