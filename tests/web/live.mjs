// The client in a real browser against the real server: node live.mjs [WORD]
//
// Prints a line for each case ("ok - …" or "not ok - …", then "# …" for what is wrong). With a word
// only the cases whose names have it are carried out.
import { cases as chair } from "./live_chair.mjs";
import { cases as desk } from "./live_desk.mjs";
import { cases as brought } from "./live_import.mjs";
import { cases as drafts } from "./live_drafts.mjs";
import { cases as entrance } from "./live_entrance.mjs";
import { cases as floor } from "./live_floor.mjs";
import { cases as house } from "./live_house.mjs";
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
const all = { ...entrance, ...floor, ...chair, ...desk, ...brought, ...drafts, ...house, ...pages, ...record };
// What was wrong, in lines; none where it went well.
async function tried(carryOut) {
	try {
		await carryOut(browser);
		return [];
	} catch (error) {
		return [...String(error.stack).split("\n").slice(0, 12), ...(await shown())];
	} finally {
		for (const context of browser.contexts()) await context.close();
	}
}

// A browser on a busy machine may stumble once; that it did is said in the name of the case.
for (const [name, carryOut] of Object.entries(all)) {
	if (!name.includes(word)) continue;
	const first = await tried(carryOut);
	const second = first.length ? await tried(carryOut) : [];
	if (second.length) failed++;
	const how = first.length && !second.length ? " (the second time)" : "";
	console.log(`${second.length ? "not ok" : "ok"} - ${name}${how}`);
	for (const line of first) console.log(`# ${line}`);
}
await browser.close();
process.exit(failed ? 1 : 0);
