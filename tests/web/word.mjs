// Word files as programs write them, and as they arrive when something is wrong with them.
import { createRequire } from "node:module";

const { strToU8, zipSync } = createRequire(
	new URL("../../web/package.json", import.meta.url))("fflate");

const SPACES = "http://schemas.openxmlformats.org";
const root = (name, inner) => `<w:${name} xmlns:w="${SPACES}/wordprocessingml/2006/main" `
	+ `xmlns:mc='${SPACES}/markup-compatibility/2006' xmlns:w14="http://example.com/14">${inner}</w:${name}>`;
const text = (...all) => `<?xml version="1.0" encoding="UTF-8"?>${
	root("document", `<w:body>${all.join("")}</w:body>`)}`;

// As Word writes: runs cut anywhere, attributes of every kind, changes tracked, a text box told twice.
const run = (words) => `<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (...runs) => "<w:p w:rsidR=\"00A1\" w14:paraId=\"3\"><w:pPr><w:tabs><w:tab "
	+ `w:val="left" w:pos="720"/></w:tabs><w:rPr><w:b/></w:rPr></w:pPr>${runs.join("")}</w:p>`;
// A paragraph whose end was deleted.
const joined = (...runs) => "<w:p><w:pPr><w:pStyle w:val=\"Body\"/><w:rPr><w:del w:id=\"9\" w:author=\"A\"/>"
	+ `<w:i/></w:rPr></w:pPr>${runs.join("")}</w:p>`;
export const WORDS = text(
	paragraph(run("THE OLD"), "<w:proofErr w:type=\"gramStart\"/>", run(" BRIDGE")),
	"<w:p/>",
	paragraph(run("WHERE"), run("AS, it is old&#8212;"), "<w:del w:id=\"1\" w:author=\"A\"><w:r>"
		+ "<w:delText>never </w:delText></w:r></w:del>",
		`<w:ins w:id="2">${run("very")}</w:ins>`, run(" old,")),
	joined(run("WHEREAS, it cr")),
	joined("<w:del w:id=\"5\"><w:r><w:delText>gone</w:delText></w:r></w:del>"),
	paragraph(run("eaks,")),
	paragraph("<w:r><w:tab/></w:r>", run("NOW, THEREFORE, BE IT RESOLVED, that "),
		run("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; its “planks” &toString; be"), "<w:r><w:br/></w:r>",
		`<w:moveFrom w:id="4">${run("twice ")}</w:moveFrom>`, run("nailed down."),
		"<w:r><w:instrText> MERGEFIELD x </w:instrText></w:r>",
		"<mc:AlternateContent><mc:Choice/><mc:Fallback>" + run("twice") + "</mc:Fallback>"
		+ "</mc:AlternateContent>"));
const MAIN = "text/main.xml"; // not where most programs put it
const relation = (type, target) => `<Relationship Id="r${target.length}" `
	+ `Target="${target}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"/>`;
const relations = (...all) =>
	`<Relationships xmlns="${SPACES}/package/2006/relationships">${all.join("")}</Relationships>`;
const RELATIONS = relations(relation("extended-properties", "docProps/app.xml"),
	relation("officeDocument", `/${MAIN}`));
export const wordFile = (xml, beside = {}) => Buffer.from(zipSync({
	"[Content_Types].xml": strToU8("<Types/>"),
	"_rels/.rels": strToU8(RELATIONS), "word/document.xml": strToU8(text(paragraph(run("another")))),
	...Object.fromEntries(Object.entries(beside).map(([name, text]) => [name, strToU8(text)])),
	[MAIN]: typeof xml === "string" ? strToU8(xml) : xml }));

// What Word sets beside a text or before its paragraphs by itself.
const listed = (list, level, text) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId `
	+ `w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const styled = (style, text) =>
	`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
const cell = (...texts) => `<w:tc>${texts.map((one) => paragraph(run(one))).join("")}</w:tc>`;
const call = (kind, id) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const level = (at, format, text) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt `
	+ `w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const note = (kind, id, text) => `<w:${kind} w:id="${id}">${paragraph(run(text))}</w:${kind}>`;
export const SET = text(
	`<w:tbl><w:tr>${cell("94th Annual Meeting")}${cell("RESOLUTION NO. 21", "THE TAPS")}</w:tr></w:tbl>`,
	paragraph(run("WHEREAS, lead is in the water"), call("footnote", 2), run(" of many,")),
	paragraph(run("NOW, THEREFORE, BE IT RESOLVED, that the city"), call("endnote", 1)),
	listed(7, 0, "replaces every pipe;"), listed(7, 0, "tests every tap; and"),
	listed(7, 1, "in schools;"), styled("Listed", "reports yearly."),
	paragraph(run("BE IT FURTHER RESOLVED, that it pays:")),
	`<w:tbl><w:tr>${cell("Year")}${cell("cost")}</w:tr><w:tr>${cell("2027")}${cell("10")}</w:tr></w:tbl>`);
const begins = (at, number, own = "") => `<w:lvlOverride w:ilvl="${at}"><w:startOverride `
	+ `w:val="${number}"/>${own}</w:lvlOverride>`;
const list = (number, form, ...differs) => `<w:num w:numId="${number}"><w:abstractNumId `
	+ `w:val="${form}"/>${differs.join("")}</w:num>`;
export const BESIDE = {
	"text/_rels/main.xml.rels": relations(...["footnotes", "endnotes", "styles", "numbering"]
		.map((one) => relation(one, `${one}.xml`))),
	"text/footnotes.xml": root("footnotes", note("footnote", 0, "a line")
		+ note("footnote", 2, "See the report of 2023.")),
	"text/endnotes.xml": root("endnotes", note("endnote", 1, "By its works.")),
	"text/styles.xml": root("styles", "<w:style w:styleId=\"Plain\"><w:pPr><w:numPr><w:numId "
		+ "w:val=\"7\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"Listed\">"
		+ "<w:basedOn w:val=\"Plain\"/></w:style><w:style w:styleId=\"Secret\"><w:rPr>"
		+ "<w:vanish/></w:rPr></w:style><w:style w:styleId=\"Form\"><w:pPr><w:numPr><w:numId "
		+ "w:val=\"7\"/></w:numPr></w:pPr></w:style>"),
	"text/numbering.xml": root("numbering", `<w:abstractNum w:abstractNumId="3">`
		+ `${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}</w:abstractNum>`
		+ "<w:abstractNum w:abstractNumId=\"4\"><w:numStyleLink w:val=\"Form\"/></w:abstractNum>"
		+ list(7, 3) + list(8, 3, begins(0, 1), begins(1, 1))
		+ list(9, 3, begins(0, 5, level(0, "upperRoman", "%1)"))) + list(10, 4)),
};

// What isn't seen on paper, what stands in a box beside it, and lists that begin anew; with another
// prefix and the other namespace, as a program other than Word may write them.
const formed = (form, words) => `<w:r><w:rPr>${form}</w:rPr><w:t>${words}</w:t></w:r>`;
const HIDDEN = "<w:vanish/>";
const WELLS = text(
	paragraph(run("RESOLUTION NO. 22")), paragraph(run("THE WELLS")),
	paragraph(run("WHEREAS, wells are "), formed(HIDDEN, "never "),
		formed("<w:rStyle w:val=\"Secret\"/>", "hardly "),
		formed("<w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/>", "dry,")),
	`<w:p><w:pPr><w:rPr>${HIDDEN}</w:rPr></w:pPr>${formed(HIDDEN, "WHEREAS, nobody sees it,")}</w:p>`,
	joined(`<w:r><w:drawing><w:txbxContent>${joined(run("WHEREAS, they are deep,"))}`
		+ "</w:txbxContent></w:drawing></w:r>", run("WHEREAS, a pump cr")),
	paragraph(run("eaks,"), `<w:r><w:rPr>${HIDDEN}</w:rPr><w:drawing><w:txbxContent>${
		paragraph(run("beneath"))}</w:txbxContent></w:drawing></w:r>`),
	paragraph(run("NOW, THEREFORE, BE IT RESOLVED, that the city")),
	listed(7, 0, "digs; and"), listed(7, 0, "pumps."),
	paragraph(run("BE IT FURTHER RESOLVED, that the county")),
	listed(8, 0, "pays:"), listed(8, 1, "soon;"), listed(8, 0, "measures."),
	paragraph(run("BE IT FURTHER RESOLVED, that the state")),
	listed(9, 0, "pays too; and"), listed(9, 0, "counts."), listed(10, 1, "twice."));
export const FOREIGN = WELLS.replace(`${SPACES}/wordprocessingml/2006/main`,
	"http://purl.oclc.org/ooxml/wordprocessingml/main").replace(/(<\/?| |xmlns:)w(?=[:=])/g, "$1x");
export const UNKNOWN = WELLS.replace("wordprocessingml/2006", "another/2006");

// A few thousand bytes that become very much: words before many footnotes, what stands before the
// paragraphs of a list.
export const WORDY = [
	wordFile(text(paragraph(run("never ".repeat(700_000)),
		...Array.from({ length: 100 }, () => call("footnote", 2) + run("so")))), BESIDE),
	wordFile(text(paragraph(run("WHEREAS, it is so,"), call("footnote", 2).repeat(1001))), BESIDE),
	wordFile(text(paragraph(run("WHEREAS, it is so,"), call("footnote", 2).repeat(100))), { ...BESIDE,
		"text/footnotes.xml": root("footnotes", note("footnote", 2, "very ".repeat(1000))) }),
];
const LABELLED = wordFile(text(...Array.from({ length: 80 }, () => listed(7, 0, "so;"))), {
	...BESIDE, "text/numbering.xml": BESIDE["text/numbering.xml"].replace("%1.", "no. ".repeat(1_000_000)) });
export const LYING = lying();
export const WORDLESS = wordFile(text(paragraph("<w:r><w:drawing/></w:r>")));

// A byte of the part that is read becomes another one, and its packing holds: nothing but its CRC-32
// knows.
function flipped() {
	const packed = zipSync({ "_rels/.rels": strToU8(RELATIONS), [MAIN]: strToU8(WORDS) }, { level: 0 });
	const file = Buffer.from(packed);
	file[file.indexOf("very")] ^= 1;
	return file;
}

// Much more than is read, in a file that says that it is a thousand bytes.
function lying() {
	const file = wordFile(new Uint8Array(64 * 1024 * 1024).fill(32));
	const end = file.length - 22;
	for (let at = file.readUInt32LE(end + 16); at < end;) {
		const length = file.readUInt16LE(at + 28);
		if (file.toString("latin1", at + 46, at + 46 + length) === MAIN) {
			file.writeUInt32LE(1000, at + 24);
			file.writeUInt32LE(1000, file.readUInt32LE(at + 42) + 22);
		}
		at += 46 + length;
	}
	return file;
}

const ENDLESS = ["<w:t ", "<w:del ", "<w:p "].map((tag) => tag.repeat(100_000)).join("");
const whole = wordFile(WORDS);
export const DAMAGED = {
	broken: Buffer.from("PK\x03\x04 no"),
	"half sent": whole.subarray(0, whole.length / 2),
	"without its end": whole.subarray(0, whole.length - 30),
	flipped: flipped(),
	cut: wordFile(WORDS.slice(0, 900)),
	twice: wordFile(WORDS + WORDS),
	endless: wordFile(WORDS.replace("</w:body>", ENDLESS)),
	deep: wordFile(WORDS.replace("</w:body>", "<w:p>".repeat(100_000))),
	undeclared: wordFile(WORDS.replace("xmlns:w=", "xmlns:v=")),
	labelled: LABELLED,
	lost: wordFile(SET, { ...BESIDE, "text/footnotes.xml": root("footnotes", "") }),
};
