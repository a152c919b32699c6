// The client in a real browser against the real server: node live.mjs [WORD]
//
// Prints a line for each case ("ok - …" or "not ok - …", then "# …" for what is wrong). With a word
// only the cases whose names have it are carried out.
import { cases as chair } from "./live_chair.mjs";
import { cases as desk } from "./live_desk.mjs";
import { cases as floor } from "./live_floor.mjs";
import { cases as pages } from "./live_pages.mjs";
import { cases as record } from "./live_record.mjs";
import { launch } from "./browser.mjs";

// What each page showed when a case failed: a waiting that was in vain says nothing of why.
async function shown() {
	const pages = browser.contexts().flatMap((context) => context.pages());
	return Promise.all(pages.map(async (page) => {
		const text = await page.locator("main").innerText({ timeout: 1000 }).catch(String);
		return `${page.url()} shows: ${text.replace(/\s+/g, " ").slice(0, 1200)}`;
	}));
}

const word = process.argv[2] ?? "";
const browser = await launch();
let failed = 0;
const all = { ...floor, ...chair, ...desk, ...pages, ...record };
for (const [name, carryOut] of Object.entries(all)) {
	if (!name.includes(word)) continue;
	try {
		await carryOut(browser);
		console.log(`ok - ${name}`);
	} catch (error) {
		failed++;
		console.log(`not ok - ${name}`);
		for (const line of String(error.stack).split("\n").slice(0, 12)) console.log(`# ${line}`);
		for (const text of await shown()) console.log(`# ${text}`);
	}
	for (const context of browser.contexts()) await context.close();
}
await browser.close();
process.exit(failed ? 1 : 0);
