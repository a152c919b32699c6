// Paragraphs, cells and boxes put below each other as lines: a line, a paragraph; a row of a table
// in one line, its cells between "|".

/** What has paragraphs one after the other: the text, a cell, a box. */
interface Column {
	lines: string[];
	begun: string; // of a line that goes on in the next paragraph
}

type Row = string[][]; // its cells, as lines

const written = (lines: readonly string[]) => lines.filter((line) => line.trim()).length;

export const oneLine = (lines: readonly string[]) => lines.join(" ").replace(/\s+/g, " ").trim();

/** What has rows of cells is a table; what only sets a text beside another is that text. */
function linesOf(table: readonly Row[]): string[] {
	const rows = table.filter((row) => row.some(written));
	const flat = (row: Row) => row.length > 1 && row.every((one) => written(one) < 2);
	if (rows.length < 2 || !rows.every(flat)) return rows.flat(2);
	return rows.map((row) => `| ${row.map(oneLine).join(" | ")} |`);
}

export class Sheet {
	private readonly columns: Column[] = [{ lines: [], begun: "" }];
	private readonly tables: Row[][] = [];

	get depth(): number {
		return this.columns.length;
	}

	/** What was written so far, with what no paragraph came after. */
	get lines(): string[] {
		this.endLine();
		return this.column.lines;
	}

	private get column(): Column {
		return this.columns.at(-1)!;
	}

	write(line: string, goesOn: boolean) {
		if (goesOn) this.column.begun = line;
		else this.column.lines.push(line);
	}

	/** What the next paragraph begins with. */
	take(): string {
		const { begun } = this.column;
		this.column.begun = "";
		return begun;
	}

	private endLine() {
		const begun = this.take();
		if (begun) this.column.lines.push(begun);
	}

	private put(lines: readonly string[]) {
		for (const line of lines) this.column.lines.push(line);
	}

	beginColumn() {
		this.columns.push({ lines: [], begun: "" });
	}

	endBox() {
		const { lines } = this;
		this.columns.pop();
		this.put(lines);
	}

	endCell() {
		const row = this.tables.at(-1)?.at(-1);
		if (!row) return this.endBox();
		row.push(this.lines);
		this.columns.pop();
	}

	beginTable() {
		this.endLine();
		this.tables.push([]);
	}

	beginRow() {
		this.tables.at(-1)?.push([]);
	}

	endTable() {
		this.put(linesOf(this.tables.pop()!));
	}
}
