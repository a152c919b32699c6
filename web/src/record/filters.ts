// Looking through the list of resolutions: by words, issue, committee, state and sponsor. What is
// chosen stands in the address, so that it can be passed on.
import { get } from "../lib/get";
import type { Resolutions } from "../lib/views";
import { words } from "./words";

const SHOWN = [
	["issue", words.issue, 'small a[href^="/issues/"]'],
	["committee", words.committee, 'small a[href^="/committees/"]'],
	["state", words.state, ".state"],
] as const;

const MARKS = /\p{M}/gu;
const plain = (text: string) => text.normalize("NFD").replace(MARKS, "").toLowerCase();

type Sponsors = ReadonlyMap<number, readonly string[]>;

type Part = "label" | "option" | "select" | "input" | "datalist" | "form" | "p";

function make<K extends Part>(kind: K, fields: object, ...within: (Node | string)[]) {
	const one = document.createElement(kind);
	Object.assign(one, fields);
	one.append(...within);
	return one;
}

const rowsOf = (table: Element) => [...table.querySelectorAll<HTMLElement>("tbody tr:not(.group)")];

const idOf = (row: Element) =>
	Number(row.querySelector("th > a")?.getAttribute("href")?.split("/").pop());

/** What stands in the rows, each once, in the order of the alphabet: how it is known in every
 * language, and the words for it in this one. */
function wordsIn(rows: Element[], selector: string): Map<string, string> {
	const all = rows.flatMap((row) =>
		[...row.querySelectorAll<HTMLElement>(selector)].map((one) => {
			const said = one.textContent ?? "";
			return [one.dataset.state ?? said, said] as const;
		}),
	);
	return new Map(all.sort(([, a], [, b]) => a.localeCompare(b)));
}

function field(name: string, label: string, control: HTMLElement) {
	Object.assign(control, { name });
	return make("label", { className: "field" }, label, control);
}

function choice(name: string, label: string, found: ReadonlyMap<string, string>) {
	const options = [...found].map(([value, word]) => make("option", { value }, word));
	const any = make("option", { value: "" }, words.any);
	return field(name, label, make("select", {}, any, ...options));
}

/** What no row has stands there too, so that it is seen why nothing is shown. */
function choose(select: HTMLSelectElement, value: string) {
	if (![...select.options].some((one) => one.value === value))
		select.append(make("option", { value }, value));
	select.value = value;
}

/** The form, with as many choices as the rows offer; what the address names is chosen. */
function formOf(table: Element): HTMLFormElement {
	const rows = rowsOf(table);
	const form = make("form", { className: "filters", role: "search" });
	form.dataset.live = "";
	form.append(field("words", words.search, make("input", { type: "search" })));
	for (const [name, label, selector] of SHOWN) {
		const found = wordsIn(rows, selector);
		if (found.size > 1) form.append(choice(name, label, found));
	}
	const sponsor = make("input", { type: "search", autocomplete: "off" });
	sponsor.setAttribute("list", "sponsors-known");
	form.append(
		field("sponsor", words.sponsor, sponsor),
		make("datalist", { id: "sponsors-known" }),
	);
	const count = make("p", { className: "note" });
	count.setAttribute("role", "status");
	form.append(count);
	for (const [name, value] of new URLSearchParams(location.search)) {
		const control = form.elements.namedItem(name);
		if (control instanceof HTMLSelectElement) choose(control, value);
		else if (control instanceof HTMLInputElement) control.value = value;
	}
	return form;
}

function wantedOf(form: HTMLFormElement): Map<string, string> {
	const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
	return new Map(chosen.filter(([, value]) => value) as [string, string][]);
}

function fits(row: Element, wanted: ReadonlyMap<string, string>, sponsors: Sponsors): boolean {
	const text = plain(row.textContent ?? "");
	const asked = plain(wanted.get("words") ?? "").split(/\s+/);
	if (!asked.every((word) => text.includes(word))) return false;
	for (const [name, , selector] of SHOWN) {
		const value = wanted.get(name);
		if (value && !wordsIn([row], selector).has(value)) return false;
	}
	const sponsor = plain(wanted.get("sponsor") ?? "");
	return !sponsor || !!sponsors.get(idOf(row))?.some((one) => plain(one).includes(sponsor));
}

function apply(table: Element, form: HTMLFormElement, sponsors: Sponsors) {
	const wanted = wantedOf(form);
	const rows = rowsOf(table);
	let shown = 0;
	for (const row of rows) {
		row.hidden = wanted.size > 0 && !fits(row, wanted, sponsors);
		if (!row.hidden) shown++;
	}
	for (const group of table.querySelectorAll<HTMLElement>("tbody"))
		group.hidden = rowsOf(group.parentElement!).every(
			(row) => row.parentElement !== group || row.hidden,
		);
	form.querySelector(".note")!.textContent = wanted.size
		? words.shown
				.replace("{shown}", String(shown))
				.replace("{all}", String(rows.length))
		: "";
	const query = String(new URLSearchParams([...wanted]));
	history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

async function readSponsors(form: HTMLFormElement): Promise<Sponsors> {
	const all = (await get<Resolutions>("/resolutions.json"))?.concerned ?? [];
	const names = [...new Set(all.flatMap((one) => one.sponsors))].sort();
	const list = form.querySelector("datalist")!;
	list.replaceChildren(...names.map((value) => make("option", { value })));
	return new Map(all.map((one) => [one.id, one.sponsors]));
}

/** The form is shown when it is asked for, by a button in the line of the heading: so nothing that
 * is read already moves when scripts have come. */
function opener(form: HTMLFormElement) {
	const button = document.createElement("button");
	button.type = "button";
	button.className = "opener";
	button.dataset.live = "";
	button.textContent = words.search;
	const show = (open: boolean) => {
		form.hidden = !open;
		button.setAttribute("aria-expanded", String(open));
	};
	button.addEventListener("click", () => {
		show(!!form.hidden);
		if (!form.hidden) form.querySelector("input")?.focus();
	});
	show(wantedOf(form).size > 0);
	document.querySelector(".title")!.append(button);
}

/** Puts the form above a list of resolutions; what is given back applies it again. */
export function filters(): () => void {
	const table = document.querySelector("table.resolutions");
	if (!table || location.pathname !== "/resolutions") return () => {};
	let sponsors: Sponsors = new Map();
	let asked = false;
	const form = formOf(table);
	const again = () => {
		const now = document.querySelector("table.resolutions");
		if (now) apply(now, form, sponsors);
	};
	const learn = async () => {
		if (asked) return;
		asked = true;
		sponsors = await readSponsors(form);
		again();
	};
	form.addEventListener("submit", (event) => event.preventDefault());
	form.addEventListener("input", again);
	form.addEventListener("focusin", () => void learn());
	table.closest("section")!.before(form);
	opener(form);
	if (wantedOf(form).size) void learn();
	again();
	return again;
}
