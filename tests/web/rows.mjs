// A text that two people write at once, without a browser: what one wrote over the old text, carried
// over to the other's. Prints a line for each case, as live.mjs does.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

import { build } from "../../web/node_modules/esbuild/lib/main.js";

async function moduleOf(path) {
	const entry = fileURLToPath(new URL(`../../web/src/${path}`, import.meta.url));
	const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false,
		format: "esm" });
	const text = Buffer.from(outputFiles[0].contents).toString("base64");
	return import(`data:text/javascript;base64,${text}`);
}

const { rowsOver } = await moduleOf("desk/text/carry.ts");
const { insertAfter, moveRow, rowsOf, strikeRow } = await moduleOf("desk/text/rows.ts");

const LEAD = "BE IT FURTHER RESOLVED,"; // as a clause that is put in begins

// "1:words;2:other words": a text as it is written here.
const text = (short) => short.split(";").map((one) => {
	const [, clause, words] = /^\s*(\d+):(.*)$/.exec(one);
	return { clause: Number(clause), kind: "resolved", lead: LEAD, words: words.trim() };
});
const shown = (rows) => rows.map((one) =>
	`${one.clause}:${one.words}${one.struck ? " struck" : ""}${one.both ? " both" : ""}`).join(";");

const say = (rows, at, words) => rows.map((one, i) => (i === at ? { ...one, words } : one));
const add = (rows, at, words) => say(insertAfter(rows, at), at + 1, words);

const FIRST = "1:a bell;2:a tower;3:a harbor";

function over(now, write, before = FIRST) {
	const rows = rowsOver(text(before), write(rowsOf(text(before))), text(now));
	assert.equal(new Set(rows.map((one) => one.key)).size, rows.length, "a key twice");
	return shown(rows);
}

const cases = {
	"what the other moved stays where the other put it": () => {
		assert.equal(over("3:a harbor;1:a bell;2:a tower", (mine) => say(mine, 1, "a light")),
			"3:a harbor;1:a bell;2:a light");
		assert.equal(over("3:a harbor;1:a bell;2:a tower", (mine) => add(mine, 0, "a light")),
			"3:a harbor;1:a bell;0:a light;2:a tower");
	},
	"what I moved stays where I put it, in the order that the other gave the rest": () => {
		assert.equal(over("2:a tower;1:a bell;3:a harbor", (mine) => moveRow(mine, 2, 0)),
			"3:a harbor;2:a tower;1:a bell");
		assert.equal(over("1:a bell;2:a tower;4:a light;3:a harbor",
			(mine) => moveRow(mine, 0, 2)), "2:a tower;4:a light;3:a harbor;1:a bell");
	},
	"a new clause that arrived already is not there twice": () => {
		const now = `${FIRST};4:new`;
		assert.equal(over(now, (mine) => add(mine, 2, "new")), now);
		assert.equal(over(now, (mine) => add(mine, 2, "new and more")),
			`${FIRST};4:new and more`);
		assert.equal(over(now, (mine) => add(add(mine, 2, "new"), 3, "new and more")),
			`${FIRST};4:new;0:new and more`);
	},
	"new clauses of both that say different things both stand": () => {
		assert.equal(over(`${FIRST};4:that there be light`, (mine) => add(mine, 2, "that it rain")),
			`${FIRST};0:that it rain;4:that there be light`);
		assert.equal(over(`${FIRST};4:a light`, (mine) => add(mine, 2, "")),
			`${FIRST};0:;4:a light`);
	},
	"a clause that both reworded is mine, and marked": () => {
		assert.equal(over("1:a bell;2:their tower;3:a harbor", (mine) => say(mine, 1, "my tower")),
			"1:a bell;2:my tower both;3:a harbor");
		assert.equal(over("1:a bell;2:one tower;3:a harbor", (mine) => say(mine, 1, "one tower")),
			"1:a bell;2:one tower;3:a harbor");
	},
	"of a clause whose parts both changed each keeps their own part": () => {
		const [mine] = rowsOf(text("1:a bell"));
		const led = [{ ...mine, lead: "RESOLVED," }];
		const [row] = rowsOver(text("1:a bell"), led, text("1:two bells"));
		assert.deepEqual([row.lead, row.words, row.both], ["RESOLVED,", "two bells", undefined]);
	},
	"what one struck and the other reworded is marked, whoever struck it": () => {
		assert.equal(over("1:a bell;2:a light;3:a harbor", (mine) => strikeRow(mine, 1)),
			"1:a bell;2:a light struck both;3:a harbor");
		assert.equal(over("1:a bell;3:a harbor", (mine) => say(mine, 1, "a light")),
			"1:a bell;2:a light both;3:a harbor");
		assert.equal(over("1:a bell;3:a harbor", (mine) => mine), "1:a bell;3:a harbor");
		assert.equal(over("1:a bell;3:a harbor", (mine) => strikeRow(mine, 1)),
			"1:a bell;3:a harbor");
	},
};

let failed = 0;
for (const [name, carryOut] of Object.entries(cases)) {
	try {
		carryOut();
		console.log(`ok - ${name}`);
	} catch (error) {
		failed++;
		console.log(`not ok - ${name}`);
		for (const line of String(error.stack).split("\n").slice(0, 12)) console.log(`# ${line}`);
	}
}
process.exit(failed ? 1 : 0);
