// The words of a Word file as a reader sees them with all changes accepted: a line, a paragraph; a
// row of a table in one line, its cells between "|"; before the paragraphs of a list what Word puts
// there. A .docx is a ZIP with its text in one part, which another part names (ECMA-376, part 1,
// sections 11.3.10 and 17.3; part 2, section 9.3). Footnotes come beside it.
import { numbering, type Place } from "./numbering";
import { Damaged, walk } from "./xml";
import { partsOf, TooLarge } from "./zip";

const RELATIONS = "_rels/.rels";
const NEAR = 40; // letters of a paragraph that say where a footnote stands
const LEVELS_MOST = 200; // of tables and boxes in each other

// Where what stands there does not count: what was deleted or moved away, what was before a change,
// places of tabs, and the second telling of a text box, for older programs.
const APART = /^(?:w:del|w:moveFrom|w:tabs|mc:Fallback|w:\w+Change)$/;
const SIGNS: Readonly<Record<string, string>> = {
	"w:tab": "\t",
	"w:noBreakHyphen": "-",
	"w:br": "\n",
	"w:cr": "\n",
};
const NOTES: Readonly<Record<string, string>> = {
	"w:footnoteReference": "footnotes",
	"w:endnoteReference": "endnotes",
};

/** Where a footnote is called for. */
interface Call {
	kind: string;
	id: string;
	near: string;
}

interface Paragraph {
	text: string;
	place: Place;
}

type Row = string[][]; // its cells, as lines

const oneLine = (lines: readonly string[]) => lines.join(" ").replace(/\s+/g, " ").trim();

function lastWords(text: string): string {
	const all = oneLine([text]);
	return all.length > NEAR ? all.slice(-NEAR).replace(/^\S*\s/, "") : all;
}

/** A text as it is read: what is open stands in stacks, since boxes have paragraphs within
 * paragraphs, and tables tables. */
class Reading {
	readonly calls: Call[] = [];
	private readonly lines: string[][] = [[]];
	private readonly tables: Row[][] = [];
	private readonly paragraphs: Paragraph[] = [];
	private readonly open: string[] = [];
	private apart = 0;
	private joins = ""; // what was deleted at the end of: it goes on in the next paragraph
	private joining = false;

	constructor(private readonly before: (place: Place) => string) {}

	get found(): string[] {
		return this.lines[0]!;
	}

	opens(name: string, said: (attribute: string) => string) {
		const [outer, parent] = this.open.slice(-2);
		this.open.push(name);
		if ((name === "w:del" || name === "w:moveFrom") && parent === "w:rPr")
			this.joining ||= !this.apart && outer === "w:pPr";
		if (APART.test(name)) this.apart++;
		if (this.apart) return;
		if (this.lines.length > LEVELS_MOST || this.paragraphs.length > LEVELS_MOST)
			throw new Damaged();
		if (name === "w:p") this.paragraphs.push({ text: this.take(), place: {} });
		else if (name === "w:tbl") this.tables.push([]);
		else if (name === "w:tr") this.tables.at(-1)?.push([]);
		else if (name === "w:tc") this.lines.push([]);
		else this.within(name, said);
	}

	closes(name: string) {
		this.open.pop();
		if (this.apart) this.apart -= Number(APART.test(name));
		else if (name === "w:p") this.endParagraph();
		else if (name === "w:tc") this.endCell();
		else if (name === "w:tbl") this.endTable();
	}

	text(words: string) {
		const at = this.open.at(-1);
		const here = this.paragraphs.at(-1);
		if (here && !this.apart && (at === "w:t" || at === "m:t")) here.text += words;
	}

	private within(name: string, said: (attribute: string) => string) {
		const here = this.paragraphs.at(-1);
		if (!here) return;
		const { place } = here;
		if (name in SIGNS) here.text += SIGNS[name];
		else if (name === "w:pStyle") place.style = said("w:val");
		else if (name === "w:numId") place.list = said("w:val");
		else if (name === "w:ilvl") place.level = Number(said("w:val"));
		else if (name in NOTES) {
			const near = lastWords(here.text);
			this.calls.push({ kind: NOTES[name]!, id: said("w:id"), near });
		}
	}

	private take(): string {
		const text = this.joins;
		this.joins = "";
		return text;
	}

	private endParagraph() {
		const { text, place } = this.paragraphs.pop() ?? { text: "", place: {} };
		if (this.joining) {
			this.joining = false;
			this.joins = text;
			return;
		}
		const sign = this.before(place);
		const line = sign && text.trim() ? `${sign} ${text.trim()}` : text;
		this.lines.at(-1)!.push(line);
	}

	private endCell() {
		const lines = this.lines.length > 1 ? this.lines.pop()! : [];
		this.tables.at(-1)?.at(-1)?.push(lines);
	}

	/** What has rows of cells is a table; what only sets a text beside another is that text. */
	private endTable() {
		const rows = (this.tables.pop() ?? []).filter((row) =>
			row.some((cell) => cell.some((line) => line.trim())),
		);
		const written = (cell: string[]) => cell.filter((line) => line.trim()).length;
		const flat = (row: Row) => row.length > 1 && row.every((one) => written(one) < 2);
		const real = rows.length > 1 && rows.every(flat);
		const out = this.lines.at(-1)!;
		for (const row of rows) {
			const cells = row.map(oneLine);
			if (real) out.push(`| ${cells.join(" | ")} |`);
			else out.push(...row.flat());
		}
	}

	/** What stood before a paragraph whose end was deleted, and nothing came. */
	end() {
		if (this.joins) this.found.push(this.take());
	}
}

function read(xml: Uint8Array, before: (place: Place) => string): Reading {
	const reading = new Reading(before);
	walk(xml, {
		opens: (name, said) => reading.opens(name, said),
		closes: (name) => reading.closes(name),
		text: (words) => reading.text(words),
	});
	reading.end();
	return reading;
}

/** What a part names: the target of each relation by the last word of its type. */
function relations(xml: Uint8Array | null, folder: string): Map<string, string> {
	const found = new Map<string, string>();
	if (!xml) return found;
	walk(xml, {
		opens: (name, said) => {
			if (!/(?:^|:)Relationship$/.test(name)) return;
			if (said("TargetMode") === "External") return;
			const type = said("Type").replace(/^.*\//, "");
			const target = said("Target");
			const path = target.startsWith("/") ? target.slice(1) : folder + target;
			if (!found.has(type)) found.set(type, path);
		},
		closes: () => undefined,
		text: () => undefined,
	});
	return found;
}

/** The notes of a part by their ids, each in one line. */
function notesOf(xml: Uint8Array): Map<string, string> {
	const notes = new Map<string, string>();
	let id = "";
	let note: Reading | null = null;
	walk(xml, {
		opens: (name, said) => {
			if (name === "w:footnote" || name === "w:endnote") {
				id = said("w:id");
				note = new Reading(() => "");
			} else note?.opens(name, said);
		},
		closes: (name) => {
			if (name === "w:footnote" || name === "w:endnote") {
				note?.end();
				notes.set(id, oneLine(note?.found ?? []));
				note = null;
			} else note?.closes(name);
		},
		text: (words) => note?.text(words),
	});
	return notes;
}

/** "1 [… be nailed down] See the report of 2023." */
function called(calls: readonly Call[], part: (type: string) => Uint8Array | null): string[] {
	const known = new Map<string, Map<string, string>>();
	return calls.map(({ kind, id, near }, i) => {
		if (!known.has(kind)) {
			const xml = part(kind);
			if (!xml) throw new Damaged();
			known.set(kind, notesOf(xml));
		}
		const note = known.get(kind)!.get(id);
		if (note === undefined) throw new Damaged();
		return `${i + 1} ${near && `[… ${near}] `}${note}`;
	});
}

export type WordFound = { text: string; notes: string[] } | { why: "large" | "damaged" } | null;

/** Its words, and its footnotes and endnotes as they are called for; null where it is no Word file,
 * or one that can't be opened. */
export function wordText(bytes: Uint8Array): WordFound {
	try {
		const part = partsOf(bytes);
		const main = relations(part(RELATIONS), "").get("officeDocument") ?? "";
		const xml = part(main);
		if (!xml) return null;
		const folder = main.replace(/[^/]*$/, "");
		const beside = `${folder}_rels/${main.slice(folder.length)}.rels`;
		const own = relations(part(beside), folder);
		const named = (type: string) => part(own.get(type) ?? "");
		const reading = read(xml, numbering(named("styles"), named("numbering")));
		return { text: reading.found.join("\n"), notes: called(reading.calls, named) };
	} catch (error) {
		if (error instanceof TooLarge) return { why: "large" };
		if (error instanceof Damaged) return { why: "damaged" };
		return null; // not even a ZIP, or locked
	}
}
