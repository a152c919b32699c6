// The words of a part of a Word file as a reader sees them with all changes accepted: what stands
// before the paragraphs of a list is what Word puts there, and what is hidden is left (ECMA-376,
// part 1, section 17.3).
import { oneLine, Sheet } from "./sheet";
import { isOn, levelOf, type Place, type Styles } from "./styles";
import { Unread } from "./unread";
import { walk } from "./xml";

const NEAR = 40; // letters of a paragraph that say where a footnote stands
const LEVELS_MOST = 50; // of tables and boxes in each other
// The server takes texts of 128 KiB; what is somewhat longer can be made shorter at the desk.
const TEXT_MOST = 192 * 1024; // letters, of a text and of all its footnotes each
const NOTES_MOST = 1000; // footnotes that are called for
const CELL = " | ".length; // between two
const BOX = "w:txbxContent";
const RUN = /^[wm]:r$/;

// Where what stands there does not count: what was deleted or moved away, what was before a change,
// places of tabs, and the second telling of a text box, for older programs.
const APART = /^(?:w:del|w:moveFrom|w:tabs|mc:Fallback|w:\w+Change)$/;
const DELETED = /^w:(?:del|moveFrom)$/;
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
export interface Call {
	kind: string;
	id: string;
	near: string;
}

/** What is made of a text besides its words. */
export interface Manner {
	styles: Styles;
	before: (place: Place) => string;
	room: Room;
}

/** What a file may still give. */
export class Room {
	private left = TEXT_MOST;

	take(letters: number) {
		this.left -= letters;
		if (this.left < 0) throw new Unread("long");
	}
}

interface Run {
	style?: string;
	hidden?: boolean;
}

type Said = (attribute: string) => string;

class Paragraph {
	place: Place = {};
	run: Run = {}; // that is being read
	readonly mark: Run = {}; // its end
	goesOn = false; // its end was deleted

	constructor(
		private readonly styles: Styles,
		public text: string,
	) {}

	hides({ hidden, style }: Run): boolean {
		return hidden ?? this.styles.hide(this.place.style, style);
	}

	/** Takes a property; of its end, or of the run. */
	property(name: string, said: Said, ofMark: boolean) {
		const run = ofMark ? this.mark : this.run;
		if (name === "w:pStyle") this.place.style = said("w:val");
		else if (name === "w:numId") this.place.list = said("w:val");
		else if (name === "w:ilvl") this.place.level = levelOf(said("w:val"));
		else if (name === "w:rStyle") run.style = said("w:val");
		else if (name === "w:vanish") run.hidden = isOn(said("w:val"));
		else if (RUN.test(name)) this.run = {};
	}

	/** Its last words. */
	get near(): string {
		const all = oneLine([this.text.slice(-4 * NEAR)]);
		const whole = this.text.length <= 4 * NEAR && all.length <= NEAR;
		return whole ? all : all.slice(-NEAR).replace(/^\S*\s/, "");
	}
}

/** A text as it is read: what is open stands in stacks, since boxes have paragraphs within
 * paragraphs, and tables tables. */
class Reading {
	readonly calls: Call[] = [];
	readonly sheet = new Sheet();
	private readonly paragraphs: Paragraph[] = [];
	private readonly open: string[] = [];
	private apart = 0; // how deep what does not count begins
	isText = false;

	constructor(private readonly manner: Manner) {}

	opens(name: string, said: Said) {
		this.open.push(name);
		if (this.apart) return;
		const here = this.paragraphs.at(-1);
		const ofMark = this.open.at(-2) === "w:rPr" && this.open.at(-3) === "w:pPr";
		if (here && ofMark && DELETED.test(name)) here.goesOn = true;
		if (APART.test(name) || (name === BOX && this.hidden))
			this.apart = this.open.length;
		else if (name === "w:document") this.isText = true;
		else if (name === "w:p") this.beginParagraph();
		else if (name === "w:tbl") this.sheet.beginTable();
		else if (name === "w:tr") this.sheet.beginRow();
		else if (name === "w:tc" || name === BOX) this.beginColumn();
		else if (name in SIGNS) this.write(SIGNS[name]!);
		else if (name in NOTES) this.call(NOTES[name]!, said("w:id"));
		else here?.property(name, said, ofMark);
	}

	closes(name: string) {
		const depth = this.open.length;
		this.open.pop();
		const here = this.paragraphs.at(-1);
		if (this.apart) this.apart = this.apart === depth ? 0 : this.apart;
		else if (name === "w:p") this.endParagraph();
		else if (name === "w:tc") this.sheet.endCell();
		else if (name === BOX) this.sheet.endBox();
		else if (name === "w:tbl") this.sheet.endTable();
		else if (here && RUN.test(name)) here.run = {};
	}

	text(words: string) {
		const at = this.open.at(-1);
		if (words && (at === "w:t" || at === "m:t")) this.write(words);
	}

	private get hidden(): boolean {
		const here = this.paragraphs.at(-1);
		return here !== undefined && here.hides(here.run);
	}

	private write(words: string) {
		const here = this.paragraphs.at(-1);
		if (!here || this.apart || this.hidden) return;
		this.manner.room.take(words.length);
		here.text += words;
	}

	private call(kind: string, id: string) {
		const here = this.paragraphs.at(-1);
		if (!here || this.hidden) return;
		if (this.calls.length === NOTES_MOST) throw new Unread("long");
		this.calls.push({ kind, id, near: here.near });
	}

	private beginColumn() {
		if (this.sheet.depth > LEVELS_MOST) throw new Unread("damaged");
		this.manner.room.take(CELL);
		this.sheet.beginColumn();
	}

	private beginParagraph() {
		if (this.paragraphs.length === LEVELS_MOST) throw new Unread("damaged");
		this.paragraphs.push(new Paragraph(this.manner.styles, this.sheet.take()));
	}

	private endParagraph() {
		const here = this.paragraphs.pop()!;
		const { room, before } = this.manner;
		const hidden = here.hides(here.mark); // the next one stands right behind it
		const any = here.text.trim() !== "";
		const sign = here.goesOn || (hidden && !any) ? "" : before(here.place);
		room.take(sign.length + 1);
		const line = sign && any ? `${sign} ${here.text.trimStart()}` : here.text;
		this.sheet.write(line, here.goesOn || hidden);
	}
}

export type { Reading };

export const begin = (manner: Manner) => new Reading(manner);

/** The words of a whole part. */
export function read(xml: Uint8Array, manner: Manner): Reading {
	const reading = begin(manner);
	walk(xml, {
		opens: (name, said) => reading.opens(name, said),
		closes: (name) => reading.closes(name),
		text: (words) => reading.text(words),
	});
	return reading;
}
