// The text of a Word file. A .docx is a ZIP with its text in one part, which another names, and its
// styles, lists and footnotes in others (ECMA-376, part 1, section 11.3; part 2, section 9.3).
import { numbering } from "./numbering";
import { begin, read, Room, type Call, type Reading } from "./reading";
import { oneLine } from "./sheet";
import { Styles } from "./styles";
import { Unread, type Why } from "./unread";
import { walk } from "./xml";
import { isZip, partsOf } from "./zip";

const RELATIONS = "_rels/.rels";

/** What a part names: the target of each relation by the last word of its type. */
function relations(xml: Uint8Array | null, folder: string): Map<string, string> {
	const found = new Map<string, string>();
	if (!xml) return found;
	walk(xml, {
		opens: (name, said) => {
			if (name !== "rel:Relationship") return;
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
function notesOf(xml: Uint8Array, styles: Styles): Map<string, string> {
	const notes = new Map<string, string>();
	const manner = { styles, before: () => "", room: new Room() };
	let id = "";
	let note: Reading | null = null;
	walk(xml, {
		opens: (name, said) => {
			if (name === "w:footnote" || name === "w:endnote") {
				id = said("w:id");
				note = begin(manner);
				manner.room.take(1);
			} else note?.opens(name, said);
		},
		closes: (name) => {
			if (name === "w:footnote" || name === "w:endnote") {
				notes.set(id, oneLine(note?.sheet.lines ?? []));
				note = null;
			} else note?.closes(name);
		},
		text: (words) => note?.text(words),
	});
	return notes;
}

/** "1 [… be nailed down] See the report of 2023." */
function called(
	calls: readonly Call[],
	styles: Styles,
	part: (type: string) => Uint8Array | null,
): string[] {
	const known = new Map<string, Map<string, string>>();
	const room = new Room();
	return calls.map(({ kind, id, near }, i) => {
		if (!known.has(kind)) {
			const xml = part(kind);
			if (!xml) throw new Unread("damaged");
			known.set(kind, notesOf(xml, styles));
		}
		const note = known.get(kind)!.get(id);
		if (note === undefined) throw new Unread("damaged");
		room.take(near.length + note.length);
		return `${i + 1} ${near && `[… ${near}] `}${note}`;
	});
}

interface Found {
	text: string;
	notes: string[];
}

function found(bytes: Uint8Array): Found {
	const part = partsOf(bytes);
	const must = (path: string | undefined) => {
		const xml = path === undefined ? null : part(path);
		if (path !== undefined && !xml) throw new Unread("damaged");
		return xml;
	};
	const main = relations(part(RELATIONS), "").get("officeDocument");
	const xml = must(main);
	if (!main || !xml) throw new Unread("noText");
	const folder = main.replace(/[^/]*$/, "");
	const own = relations(part(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
	const named = (type: string) => must(own.get(type));
	const styles = new Styles(named("styles"));
	const before = numbering(styles, named("numbering"));
	const reading = read(xml, { styles, before, room: new Room() });
	if (!reading.isText) throw new Unread("noText");
	const text = reading.sheet.lines.join("\n");
	if (!text.trim()) throw new Unread("noWords");
	return { text, notes: called(reading.calls, styles, named) };
}

/** Its words, and its footnotes and endnotes as they are called for; or why it isn't read. */
export function wordText(bytes: Uint8Array): Found | { why: Why } {
	try {
		return found(bytes);
	} catch (error) {
		if (error instanceof Unread) return { why: error.why };
		return { why: isZip(bytes) ? "damaged" : "noText" };
	}
}
