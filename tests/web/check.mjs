// Looks at pages as people meet them:
//
//     node check.mjs ORIGIN SIZES [bare] [print] [languages] < list of {name, path, status} in JSON
//
// Prints a line for each page and size ("ok - …" or "not ok - …", then "# …" for what is wrong).
import { readFileSync } from "node:fs";

import { violations } from "./axe.mjs";
import { launch, openTab, visit } from "./browser.mjs";

const PAPER = { width: 673, height: 980 }; // A4 between its margins, in CSS pixels
const LEAST_TO_READ = 20; // characters

const [origin, sizes, ...more] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(0, "utf8"));

// One case: what it found wrong, as sentences.
function report(name, faults) {
	console.log(`${faults.length ? "not ok" : "ok"} - ${name}`);
	for (const fault of faults.slice(0, 20)) console.log(`# ${fault.replace(/\s+/g, " ")}`);
}

// What stands out to the right, and what should have been text and is not.
function faultsOfLayout() {
	const faults = [];
	const room = document.documentElement.clientWidth;
	const wide = document.documentElement.scrollWidth - room;
	if (wide > 0) faults.push(`the page scrolls sideways by ${wide} px`);
	if (document.querySelector("main img, main script, main iframe"))
		faults.push("what people wrote became markup");
	for (const element of document.querySelectorAll("main table, main svg, main section, h1")) {
		const { right } = element.getBoundingClientRect();
		if (right > room + 1)
			faults.push(`${element.tagName}.${element.getAttribute("class")} ends at `
				+ `${Math.round(right)} of ${room} px`);
	}
	return faults;
}

async function look(tab, page, size) {
	tab.complaints.length = 0;
	await visit(tab, origin, page.path, page.status);
	await tab.page.evaluate(() => document.fonts.ready);
	const faults = [...tab.complaints, ...await tab.page.evaluate(faultsOfLayout)];
	report(`${page.name} on a ${size} screen`, [...faults, ...await violations(tab)]);
}

// With JavaScript turned off a page says what there is to say.
async function withoutScript(browser) {
	const tab = await openTab(browser, origin, "phone", { javaScriptEnabled: false });
	const faults = [];
	for (const page of pages) {
		tab.complaints.length = 0;
		await visit(tab, origin, page.path, page.status);
		const heading = await tab.page.locator("h1").innerText();
		const text = await tab.page.locator("main").innerText();
		if (!heading.trim()) faults.push(`${page.name} has no heading`);
		if (text.length < heading.length + LEAST_TO_READ) faults.push(`${page.name} says nothing`);
		faults.push(...tab.complaints.map((complaint) => `${page.name} ${complaint}`));
	}
	report("every page can be read without JavaScript", faults);
	await tab.context.close();
}

// The page fits while its fonts are still on their way, and where they never come.
async function withoutFonts(browser) {
	const tab = await openTab(browser, origin, "narrow");
	const faults = [];
	await tab.page.route("**/*.woff2", (route) => route.abort());
	for (const page of pages) {
		await visit(tab, origin, page.path, page.status);
		const found = await tab.page.evaluate(faultsOfLayout);
		faults.push(...found.map((fault) => `${page.name}: ${fault}`));
	}
	report("every page fits a narrow screen without its fonts", faults);
	await tab.context.close();
}

// Other words are longer: every page fits a narrow screen in each language, and says which it is.
// What axe-core knows is looked at in one of them a page.
async function inOtherLanguages(browser) {
	const languages = ["de", "fr", "es"];
	for (const [turn, language] of languages.entries()) {
		const tab = await openTab(browser, origin, "narrow", { locale: language });
		const faults = [];
		for (const [at, page] of pages.entries()) {
			tab.complaints.length = 0;
			await visit(tab, origin, page.path, page.status);
			const found = [...tab.complaints, ...await tab.page.evaluate(faultsOfLayout)];
			const said = await tab.page.locator("html").getAttribute("lang");
			if (said !== language) found.push(`it says that it is in ${said}`);
			if (at % languages.length === turn) found.push(...await violations(tab));
			faults.push(...found.map((fault) => `${page.name}: ${fault}`));
		}
		report(`every page on a narrow screen in ${language}`, faults);
		await tab.context.close();
	}
}

// On paper nothing is cut off at the right, and it is a whole document.
async function onPaper(browser, page) {
	const tab = await openTab(browser, origin, PAPER);
	await tab.page.emulateMedia({ media: "print" });
	await visit(tab, origin, page.path, page.status);
	const faults = [...tab.complaints, ...await tab.page.evaluate(faultsOfLayout)];
	const shown = await tab.page.locator("nav:visible").count();
	if (shown) faults.push("the navigation is printed");
	const pdf = await tab.page.pdf({ format: "A4", preferCSSPageSize: true });
	const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) || [];
	if (!pdf.subarray(0, 5).equals(Buffer.from("%PDF-")) || !sheets.length)
		faults.push("it can't be printed");
	report(`${page.name} on paper`, faults);
	await tab.context.close();
}

const browser = await launch();
for (const size of sizes.split(",")) {
	const tab = await openTab(browser, origin, size);
	for (const page of pages) await look(tab, page, size);
	await tab.context.close();
}
if (more.includes("bare")) {
	await withoutScript(browser);
	await withoutFonts(browser);
}
if (more.includes("languages")) await inOtherLanguages(browser);
if (more.includes("print"))
	for (const page of pages)
		if (/^(vote|resolution)-/.test(page.name)) await onPaper(browser, page);
await browser.close();
