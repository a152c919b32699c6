// What the styles of a Word file say of their paragraphs and runs, as far as it bears on what is
// read (ECMA-376, part 1, section 17.7): their place in a list, and whether they are hidden.
import { walk } from "./xml";

/** What a paragraph says of its place in a list; left out: what its style says. */
export interface Place {
	style?: string;
	list?: string;
	level?: number;
}

interface Style extends Place {
	based?: string;
	hidden?: boolean;
}

const STYLES_MOST = 20; // one based on the other

/** A property that is on or off, and on where it only stands there (17.17.4). */
export const isOn = (value: string) => !/^(?:0|false|off)$/.test(value);

/** The level of a list (17.9.3): the first where it is none of the nine. */
export const levelOf = (value: string) => (/^[0-8]$/.test(value) ? Number(value) : 0);

export class Styles {
	private readonly known = new Map<string, Style>();

	constructor(xml: Uint8Array | null) {
		let style: Style = {};
		const open: string[] = [];
		if (!xml) return;
		walk(xml, {
			opens: (name, said) => {
				const within = open.slice(-2).join("/");
				open.push(name);
				if (name === "w:style")
					this.known.set(said("w:styleId"), (style = {}));
				else if (name === "w:basedOn") style.based = said("w:val");
				else if (name === "w:numId") style.list = said("w:val");
				else if (name === "w:ilvl") style.level = levelOf(said("w:val"));
				else if (name === "w:vanish" && within === "w:style/w:rPr")
					style.hidden = isOn(said("w:val"));
			},
			closes: () => open.pop(),
			text: () => undefined,
		});
	}

	/** A style, and what it is based on. */
	private line(name: string | undefined): Style[] {
		const line: Style[] = [];
		let style = this.known.get(name ?? "");
		while (style && line.length < STYLES_MOST) {
			line.push(style);
			style = this.known.get(style.based ?? "");
		}
		return line;
	}

	place({ list, level, style }: Place): { list: string; level: number } {
		const line = this.line(style);
		return {
			list: list ?? line.find((one) => one.list !== undefined)?.list ?? "",
			level: level ?? line.find((one) => one.level !== undefined)?.level ?? 0,
		};
	}

	/** Whether a run is hidden that says nothing of it: what both styles say undoes itself
	 * (17.7.3). */
	hide(paragraph: string | undefined, run: string | undefined): boolean {
		const hides = (name: string | undefined) =>
			this.line(name).find((one) => one.hidden !== undefined)?.hidden ?? false;
		return hides(paragraph) !== hides(run);
	}
}
