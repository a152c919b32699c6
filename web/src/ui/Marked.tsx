// What changed in a text: what is added underlined, what is removed struck, and both said in words
// to whoever does not see it.
import type { Piece } from "../desk/text/words";
import { t } from "../i18n";

export function Marked({ pieces }: { pieces: readonly Piece[] }) {
	return (
		<p class="marked">
			{pieces.map(({ kind, text }) => {
				if (kind === "same") return text;
				const Mark = kind === "added" ? "ins" : "del";
				return (
					<Mark>
						<span class="hidden">
							{t(`edit.is.${kind}`)}:{" "}
						</span>
						{text}
						<span class="hidden">
							{" "}
							({t("edit.is.end")}){" "}
						</span>
					</Mark>
				);
			})}
		</p>
	);
}
