// One clause in hand: its kind, its lead, its words in a field that grows with them, and buttons to
// move it, to put one below it, to strike it.
import { useLayoutEffect, useRef } from "preact/hooks";

import { t } from "../../i18n";
import { clauseKindWords, type ClauseKind } from "../../types/terms";
import type { Row } from "./rows";

interface Props {
	row: Row;
	label: string;
	first: boolean;
	last: boolean;
	change: (row: Partial<Row>) => void;
	move: (by: number) => void;
	insert: () => void;
	strike: () => void;
}

function Buttons({ row, label, first, last, move, insert, strike }: Props) {
	const button = (words: string, press: () => void, disabled = false) => (
		<button
			type="button"
			class="btn btn-small"
			disabled={disabled}
			onClick={press}>
			{words}
			<span class="hidden"> {label}</span>
		</button>
	);
	return (
		<p class="row">
			{button(t("agenda.up"), () => move(-1), first)}
			{button(t("agenda.down"), () => move(1), last)}
			{button(t("edit.insert"), insert)}
			{button(t(row.struck ? "edit.restore" : "edit.strike"), strike)}
		</p>
	);
}

function Words({ row, label, change }: Pick<Props, "row" | "label" | "change">) {
	const field = useRef<HTMLTextAreaElement>(null);
	useLayoutEffect(() => {
		const area = field.current;
		if (!area) return;
		area.style.height = "auto";
		area.style.height = `${area.scrollHeight + 2}px`;
	}, [row.words]);
	useLayoutEffect(() => {
		if (row.fresh && !row.words) field.current?.focus();
	}, []);
	return (
		<textarea
			ref={field}
			required
			rows={2}
			aria-label={t("edit.words", { label })}
			value={row.words}
			onInput={(event) => change({ words: event.currentTarget.value })}
		/>
	);
}

export function Clause(props: Props) {
	const { row, label, change } = props;
	return (
		<li class={row.struck ? "edit-clause edit-struck" : "edit-clause"}>
			<div class="edit-head">
				<b class="num">{label}</b>
				<select
					aria-label={t("edit.kind", { label })}
					value={row.kind}
					disabled={row.struck}
					onChange={(event) =>
						change({
							kind: event.currentTarget
								.value as ClauseKind,
						})
					}>
					{clauseKindWords.map((one) => (
						<option value={one}>
							{t(`edit.kind.${one}`)}
						</option>
					))}
				</select>
				<input
					aria-label={t("edit.lead", { label })}
					value={row.lead}
					disabled={row.struck}
					onInput={(event) =>
						change({ lead: event.currentTarget.value })
					}
				/>
			</div>
			{row.struck ? (
				<p class="legal">
					<del>{row.words}</del>
				</p>
			) : (
				<Words row={row} label={label} change={change} />
			)}
			{row.both && <p class="note">{t("edit.both")}</p>}
			<Buttons {...props} />
		</li>
	);
}
