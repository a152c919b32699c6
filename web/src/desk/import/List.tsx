// A list of members, line by line: what is refused first, then what would change, then the rest.
import { count, known, t } from "../../i18n";
import { sentence } from "../../ui/Refused";
import type { ListPreview, Row, What } from "./sources";

const ORDER: readonly What[] = ["refused", "changed", "seated", "repeated", "known"];

function called(name: string): string {
	if (name === "role" || name === "weight") return t(`members.${name}`);
	const key = `fact.${name}`;
	return known(key) ? t(key) : name;
}

/** A value as people read it: roles and "unknown" are words of ours, all else is the list's. */
function said(name: string, value: string): string {
	const key = `role.${value}`;
	if (name === "role" && known(key)) return t(key);
	return value === "unknown" ? t("fact.unknown") : value;
}

function Refusals({ row }: { row: Row }) {
	return (
		<ul class="plain why">
			{row.refused.map((one) => (
				<li>
					<b>
						{one.column
							? t("import.row.column", {
									column: one.column,
									field: one.field,
								})
							: t("import.row.line")}
					</b>
					<small lang="en">{sentence(one.sentence)}</small>
				</li>
			))}
		</ul>
	);
}

function Changes({ row }: { row: Row }) {
	return (
		<ul class="plain why">
			{row.changes.map(({ name, from, to }) => (
				<li>
					<b>{called(name)}</b>
					<small>
						<del>
							<span class="hidden">
								{t("import.row.from")}{" "}
							</span>
							<bdi>{said(name, from)}</bdi>
						</del>{" "}
						<ins>
							<span class="hidden">
								{t("import.row.to")}{" "}
							</span>
							<bdi>{said(name, to)}</bdi>
						</ins>
					</small>
				</li>
			))}
		</ul>
	);
}

function Happens({ row }: { row: Row }) {
	if (row.what === "refused") return <Refusals row={row} />;
	if (row.what === "changed") return <Changes row={row} />;
	if (row.what === "repeated") return <>{t("import.row.repeated", { line: row.repeats })}</>;
	if (row.what === "known") return <>{t("import.row.known")}</>;
	const role = t(`role.${row.role}`);
	return (
		<>
			{row.weight === "1"
				? t("import.row.seated", { role })
				: t("import.row.weighed", { role, weight: row.weight })}
		</>
	);
}

const from = (row: Row) =>
	[row.city, row.state].filter((one) => one && one !== "unknown").join(", ");

function Line({ row }: { row: Row }) {
	return (
		<tr class={`row-${row.what}`}>
			<td class="num">{row.line}</td>
			<th scope="row">
				<bdi>{row.name}</bdi>
				<small>
					<bdi>{from(row)}</bdi>
				</small>
			</th>
			<td>
				<span class="what">{t(`import.what.${row.what}`)}</span>
				<Happens row={row} />
			</td>
		</tr>
	);
}

function Counts({ list }: { list: ListPreview }) {
	return (
		<ul class="counts">
			{ORDER.filter((what) => list.counts[what] > 0).map((what) => (
				<li class={`pill pill-${what}`}>
					{count(`import.${what}`, list.counts[what])}
				</li>
			))}
		</ul>
	);
}

export function List({ list, name }: { list: ListPreview; name: string }) {
	const rows = ORDER.flatMap((what) => list.rows.filter((row) => row.what === what));
	return (
		<>
			<Counts list={list} />
			{list.notes.map((note) => (
				<p class="note" lang="en">
					{sentence(note)}
				</p>
			))}
			{!rows.length && <p class="note">{t("import.nothing")}</p>}
			{rows.length > 0 && (
				<table class="seats lines">
					<caption class="hidden">{name}</caption>
					<thead>
						<tr>
							<th scope="col" class="num">
								{t("import.line")}
							</th>
							<th scope="col">{t("members.name")}</th>
							<th scope="col">{t("import.happens")}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<Line key={row.line} row={row} />
						))}
					</tbody>
				</table>
			)}
		</>
	);
}
