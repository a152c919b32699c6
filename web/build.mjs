// Bundles the client: node build.mjs OUT.json FOLDER
//
// OUT.json holds every file that the program embeds, as [{name, fixed, text}]; tools/embed.py reads
// it. A script's or a style's name has the digest of its bytes, so that browsers may keep it for
// ever. Two builds of the same sources are the same bytes.
//
// What all pages stand on is one file, src/core.ts; each page is a second one, and what is imported
// when it is needed a third. A phone has six connections to a server and waits for each answer, so
// a page in a dozen pieces would be there later, however small they are.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const [out, folder] = process.argv.slice(2);
/** What a page reads first. */
// The type of the words to read aloud, which stand above everything else of the page.
const WORDS = '<link rel="preload" href="/a/fonts/source-serif-4-latin.woff2" as="font" '
	+ 'type="font/woff2" crossorigin>';
const FIRST = { floor: "/floor.json" };
const PAGES = readFileSync(join(HERE, "src/pages/pages.txt"), "utf8").trim().split("\n");
const CORE = join(HERE, "src/core.ts");
const RECORD = join(HERE, "src/record/main.ts");

mkdirSync(folder, { recursive: true });
const shared = {
	absWorkingDir: HERE,
	outdir: folder,
	bundle: true,
	minify: true,
	metafile: true,
	write: false,
	legalComments: "none",
	logLevel: "warning",
	charset: "utf8",
	target: ["chrome105", "firefox110", "safari16"],
	entryNames: "[name]-[hash]",
};

const bundle = [];
const inputs = new Set(["src/shell.html", "src/pages/pages.txt", "build.mjs", "package-lock.json"]);
const made = new Map();
const nameOf = (path) => basename(path);

/** The only output of a build, put into the bundle; with the sources it was made of. */
function keep({ metafile, outputFiles }, fixedName) {
	const [{ path, text }] = outputFiles;
	const [output] = Object.values(metafile.outputs);
	for (const input of Object.keys(metafile.inputs)) inputs.add(input);
	const name = fixedName ?? nameOf(path);
	bundle.push({ name, fixed: !fixedName, text });
	return { name, output, inputs: Object.keys(metafile.inputs), url: `/a/${name}` };
}

/** What is imported when it is needed is a file of its own; what is in the core comes from there. */
function apart(core) {
	return {
		name: "apart",
		setup(build) {
			build.onResolve({ filter: /./ }, async (asked) => {
				if (asked.kind === "entry-point" || asked.pluginData === "found") return undefined;
				const { path } = await build.resolve(asked.path,
					{ kind: asked.kind, resolveDir: asked.resolveDir, importer: asked.importer,
						pluginData: "found" });
				if (asked.kind === "dynamic-import")
					return { path: (await script(path)).url, external: true };
				const shares = core?.inputs.includes(relative(HERE, path));
				return shares ? { path: core.url, external: true } : undefined;
			});
		},
	};
}

/** A script with all that it needs at once, beside the core. */
function script(source, { core = true, fixedName } = {}) {
	if (!made.has(source)) made.set(source, build(source, core, fixedName));
	return made.get(source);
}

async function build(source, wantsCore, fixedName) {
	const core = wantsCore && !coreNeeds.has(source) ? await script(CORE, { core: false }) : null;
	const one = keep(await esbuild.build({
		...shared,
		entryPoints: [source],
		format: "esm",
		jsx: "automatic",
		jsxImportSource: "preact",
		plugins: [apart(core)],
	}), fixedName);
	if (core) agree(one, core);
	return one;
}

/** A name that the core doesn't have would be found missing in the browser only. */
function agree(one, core) {
	const { text } = bundle.find(({ name }) => name === one.name);
	for (const [, names] of text.matchAll(/import\{([^}]*)\}from"\/a\/core-/g))
		for (const name of names.split(",").map((part) => part.split(" as ")[0].trim()))
			if (!core.output.exports.includes(name))
				throw new Error(`src/core.ts has no ${name}, which ${one.name} imports`);
}

// The core loads them itself, so they can't wait for its name.
const coreNeeds = new Set(["es", "de", "fr"].map((name) => join(HERE, `src/i18n/${name}.ts`)));

async function style(name) {
	return keep(await esbuild.build({
		...shared,
		entryPoints: [`src/styles/${name}.css`],
		external: ["/a/*"],
	}));
}

async function shell([name, ...sheets]) {
	const core = await script(CORE, { core: false });
	const page = await script(join(HERE, `src/shells/${name}.ts`));
	const links = [
		...[styles.get("client"), ...sheets.map((sheet) => styles.get(sheet))]
			.map(({ url }) => `<link rel="stylesheet" href="${url}">`),
		`<link rel="modulepreload" href="${core.url}">`,
		`<script type="module" src="${page.url}"></script>`,
	];
	const first = [
		`<link rel="preload" href="${FIRST[name] ?? "/home.json"}" as="fetch" crossorigin>`,
		...(name === "chair" ? [WORDS] : []),
	].join("\n");
	return readFileSync(join(HERE, "src/shell.html"), "utf8")
		.replace("<!-- links -->", links.join("\n"))
		.replace("<!-- first -->", first);
}

const styles = new Map();
for (const name of ["client", "office", "screen", "staff"]) styles.set(name, await style(name));
for (const line of PAGES) {
	const page = line.split(" ");
	bundle.push({ name: `${page[0]}.html`, fixed: false, text: await shell(page) });
}
// The server's own pages name this one, so its name never changes, and need little of the core.
await script(RECORD, { core: false, fixedName: "record.js" });
bundle.sort((a, b) => (a.name < b.name ? -1 : 1));
writeFileSync(out, JSON.stringify(bundle));

// What was read, for ninja.
const paths = [...inputs].map((path) => relative(process.cwd(), join(HERE, path)));
writeFileSync(`${out}.d`, `${out}: ${paths.join(" ")}\n`);
