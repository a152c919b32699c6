// Bundles the client: node build.mjs OUT.json FOLDER
//
// OUT.json holds every file that the program embeds, as [{name, fixed, text}]; tools/embed.py reads
// it. A script's or a style's name has the digest of its bytes, so that browsers may keep it for
// ever. Each page has an HTML shell of its own that names the chunks it needs: a phone then fetches
// them at once, and not one after another. Two builds of the same sources are the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const [out, folder] = process.argv.slice(2);
const PAGES = readFileSync(join(HERE, "src/pages/pages.txt"), "utf8").trim().split("\n");

mkdirSync(folder, { recursive: true });
const shared = {
	absWorkingDir: HERE,
	outdir: folder,
	outbase: join(HERE, "src"),
	bundle: true,
	minify: true,
	metafile: true,
	write: false,
	legalComments: "none",
	logLevel: "warning",
	charset: "utf8",
	target: ["chrome105", "firefox110", "safari16"],
	entryNames: "[name]-[hash]",
	chunkNames: "[name]-[hash]",
};
const scripts = await esbuild.build({
	...shared,
	entryPoints: ["src/main.tsx", "src/record/main.ts"],
	splitting: true,
	format: "esm",
	jsx: "automatic",
	jsxImportSource: "preact",
});
const styles = await esbuild.build({
	...shared,
	entryPoints: ["client", "office", "screen", "staff"].map((name) => `src/styles/${name}.css`),
	external: ["/a/*"],
});

const nameOf = (path) => basename(path);
const outputs = Object.entries({ ...scripts.metafile.outputs, ...styles.metafile.outputs });
const made = (source) => outputs.find(([, output]) => output.entryPoint === source);

// An output and all that it imports before it can run.
function needed(path, seen = new Set()) {
	if (seen.has(path)) return seen;
	seen.add(path);
	for (const one of scripts.metafile.outputs[path].imports)
		if (one.kind === "import-statement") needed(one.path, seen);
	return seen;
}

function shell(page) {
	const [main] = made("src/main.tsx");
	const [own] = made(`src/pages/${page.name}.tsx`);
	const chunks = [...new Set([...needed(main), ...needed(own)])].filter((path) => path !== main);
	const sheets = ["client", ...page.sheets].map((name) => made(`src/styles/${name}.css`)[0]);
	const links = [
		...sheets.map((path) => `<link rel="stylesheet" href="/a/${nameOf(path)}">`),
		...chunks.map((path) => `<link rel="modulepreload" href="/a/${nameOf(path)}">`),
		`<script type="module" src="/a/${nameOf(main)}"></script>`,
	];
	return readFileSync(join(HERE, "src/shell.html"), "utf8")
		.replace("<!-- links -->", links.join("\n"));
}

// The server's own pages name this one, so its name never changes; nothing else imports it.
const [record] = made("src/record/main.ts");
const bundle = [...scripts.outputFiles, ...styles.outputFiles]
	.map(({ path, text }) => nameOf(path) === nameOf(record)
		? { name: "record.js", fixed: false, text }
		: { name: nameOf(path), fixed: true, text });
for (const line of PAGES) {
	const [name, ...sheets] = line.split(" ");
	bundle.push({ name: `${name}.html`, fixed: false, text: shell({ name, sheets }) });
}
bundle.sort((a, b) => (a.name < b.name ? -1 : 1));
writeFileSync(out, JSON.stringify(bundle));

// What was read, for ninja.
const inputs = [...Object.keys(scripts.metafile.inputs), ...Object.keys(styles.metafile.inputs),
	"src/shell.html", "src/pages/pages.txt", "build.mjs", "package-lock.json"];
const paths = inputs.map((path) => relative(process.cwd(), join(HERE, path)));
writeFileSync(`${out}.d`, `${out}: ${paths.join(" ")}\n`);
