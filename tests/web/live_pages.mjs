// Every page of the client, looked at: by axe-core, on three sizes of screen and a narrow one, with
// colours that the reader chose, with more room between letters, with names that are markup.
import assert from "node:assert/strict";
import { get } from "node:http";

import { violations } from "./axe.mjs";
import { SIZES, visit } from "./browser.mjs";
import { decide, debate, furnish, vote } from "./scene.mjs";
import { Hall, Server } from "./stage.mjs";

const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
	word-spacing: .16em !important } p { margin-bottom: 2em !important }`;
const LEAST_TARGET = 24; // CSS pixels (WCAG 2.2, 2.5.8)

// Who looks at what.
export const pages = (hall) => [
	["floor", "/floor", hall.names.at(-1)],
	["floor of a visitor", "/floor", null],
	["my votes", "/floor/votes", hall.names[0]],
	["agenda", "/floor/agenda", hall.names.at(-1)],
	["my resolutions", "/drafts", "Cora Chair"],
	["a new draft", "/drafts/new", "Cora Chair"],
	["chair", "/chair", "Cora Chair"],
	["chair of a member", "/chair", hall.names.at(-1)],
	["presence", "/clerk", "Clara Clerk"],
	["agenda desk", "/clerk/agenda", "Clara Clerk"],
	["members", "/clerk/members", "Clara Clerk"],
	["import desk", "/clerk/import", "Clara Clerk"],
	["texts desk", "/clerk/texts", "Clara Clerk"],
	["text", `/chair/texts/${hall.texts[1]}`, "Clara Clerk"],
	["votes desk", "/clerk/votes", "Clara Clerk"],
	["screens", "/clerk/screens", "Clara Clerk"],
	["house desk", "/clerk/house", "Clara Clerk"],
	["list of screens", "/screen", null],
	["screen", `/screen/${hall.screen}`, null],
	["nowhere", "/floor/nowhere", null],
];

export async function settle(page) {
	await page.locator("#main h1, #main h2, #main .hall-main").first().waitFor();
	await page.evaluate(() => document.fonts.ready);
	await page.waitForTimeout(150);
}

// What stands out to the right, what is too small to be hit, and what should have been text.
function layout(least) {
	const faults = [];
	const room = document.documentElement.clientWidth;
	const wide = document.documentElement.scrollWidth - room;
	if (wide > 0) faults.push(`scrolls sideways by ${wide} px`);
	if (document.querySelector("main img[src=x]")) faults.push("what people wrote became markup");
	for (const one of document.querySelectorAll("button, select, input, summary, nav a")) {
		const { width, height } = one.getBoundingClientRect();
		if (width && (width < least || height < least))
			faults.push(`${one.outerHTML.slice(0, 60)} is ${width} by ${height} px`);
	}
	return faults;
}

// The same people at one browser each, whatever page and size they look at.
async function look(browser, hall, sizes, judge) {
	const tabs = {};
	const faults = [];
	for (const [name, path, who] of pages(hall)) {
		tabs[who] ??= await hall.sitDown(browser, who, "laptop");
		for (const size of sizes) {
			const tab = tabs[who];
			tab.complaints.length = 0;
			await tab.page.setViewportSize(SIZES[size]);
			await visit(tab, hall.server.origin, path);
			await settle(tab.page);
			const found = [...tab.complaints, ...await judge(tab)];
			faults.push(...found.map((fault) => `${name}, ${size}: ${fault}`));
		}
	}
	assert.deepEqual(faults, []);
}

const both = async (tab) => [
	...await tab.page.evaluate(layout, LEAST_TARGET), ...await violations(tab)];
const fits = (tab) => tab.page.evaluate(layout, LEAST_TARGET);

async function spaced(tab) {
	await tab.page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = [sheet];
	}, SPACED);
	return tab.page.evaluate(() => {
		const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
		return wide > 0 ? [`scrolls sideways by ${wide} px with wide letters`] : [];
	});
}

async function house(carryOut) {
	const server = await new Server().start();
	try {
		const hall = await new Hall(server).found("Conference of Sample Cities and Regions");
		await furnish(hall);
		await carryOut(hall);
	} finally {
		await server.stop();
	}
}

// What comes over the line; fetch would unpack it.
function packedBytes(url) {
	return new Promise((done, failed) => {
		get(url, { headers: { "Accept-Encoding": "gzip" } }, (answer) => {
			let bytes = 0;
			answer.on("data", (piece) => { bytes += piece.length; });
			answer.on("end", () => done(bytes));
		}).on("error", failed);
	});
}

// The bytes that a page needs before it can run, as a phone fetches them.
export async function weigh(origin, path) {
	const html = await (await fetch(origin + path)).text();
	const weights = { js: 0, css: 0 };
	for (const [, file] of html.matchAll(/(?:href|src)="(\/a\/[^"]+\.(?:js|css))"/g)) {
		weights[file.split(".").pop()] += await packedBytes(origin + file);
	}
	return weights;
}

export const cases = {
	"the scripts and styles of the floor keep to 25 kB and 8 kB": async () => {
		const server = await new Server().start();
		try {
			const { js, css } = await weigh(server.origin, "/floor");
			assert.ok(js > 5000 && js <= 25_000, `${js} bytes of scripts`);
			assert.ok(css > 1000 && css <= 8_000, `${css} bytes of styles`);
		} finally {
			await server.stop();
		}
	},

	"the floor of a phone takes two scripts, and asks for nothing twice before one can vote":
		(browser) => house(async (hall) => {
			await vote(hall);
			const tab = await hall.sitDown(browser, hall.names.at(-1), "phone");
			const asked = [];
			tab.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
			await visit(tab, hall.server.origin, "/floor");
			await tab.page.locator(".choice-yes").waitFor();
			assert.equal(asked.filter((path) => path.endsWith(".js")).length, 2, asked.join(" "));
			for (const path of ["/floor.json", "/api/session"])
				assert.equal(asked.filter((one) => one === path).length, 1, asked.join(" "));
			const voted = asked.indexOf("/api/feed");
			assert.ok(asked.indexOf("/api/me.json") < (voted < 0 ? asked.length : voted));
			assert.deepEqual(tab.complaints, []);
		}),

	"on a phone the places are behind one button, which the keyboard opens and leaves": (browser) =>
		house(async (hall) => {
			const tab = await hall.sitDown(browser, "Cora Chair", "narrow");
			await visit(tab, hall.server.origin, "/chair");
			const button = tab.page.getByRole("button", { name: "Preside" });
			const agenda = tab.page.getByRole("link", { name: "Agenda", exact: true });
			await button.focus();
			assert.equal(await agenda.isVisible(), false);
			await tab.page.keyboard.press("Enter");
			await agenda.waitFor();
			await tab.page.keyboard.press("Tab");
			await tab.page.keyboard.press("Escape");
			assert.equal(await agenda.isVisible(), false);
			assert.ok(await button.evaluate((one) => one === document.activeElement));
			const high = await tab.page.locator(".top-nav").evaluate((one) => one.clientHeight);
			assert.ok(high < 60, `the places are ${high} px high`);
			await tab.page.setViewportSize(SIZES.laptop);
			assert.equal(await button.isVisible(), false);
			await agenda.click();
			await tab.page.waitForURL("**/floor/agenda");
		}),

	"in German too the places stand beside the name of the house, as soon as they stand there":
		(browser) => house(async (hall) => {
			const tab = await hall.sitDown(browser, "Cora Chair", "laptop", { locale: "de" });
			await visit(tab, hall.server.origin, "/drafts");
			await tab.page.getByRole("link", { name: "Tagesordnung" }).waitFor();
			const menu = tab.page.locator(".places-button");
			for (const width of [1440, 1280, 1200, 1160, 1120, 1000]) {
				await tab.page.setViewportSize({ width, height: 800 });
				assert.deepEqual([width, ...await fits(tab)], [width]);
			}
			assert.ok(await menu.isVisible());
		}),

	"every page of the client is sound in three sizes, while a vote is open": (browser) =>
		house(async (hall) => {
			await debate(hall);
			await vote(hall);
			await look(browser, hall, ["phone", "laptop", "wall"], both);
		}),

	"every page fits 320 px and wide letters, when a vote was decided": (browser) =>
		house(async (hall) => {
			await vote(hall);
			await decide(hall);
			await look(browser, hall, ["narrow"], async (tab) => [
				...await fits(tab), ...await spaced(tab)]);
		}),

	"in colours that the reader chose, what was chosen still stands out": (browser) =>
		house(async (hall) => {
			await vote(hall);
			const tab = await hall.sitDown(browser, hall.names[0], "phone",
				{ forcedColors: "active" });
			await visit(tab, hall.server.origin, "/floor");
			await tab.page.locator(".choice-yes[aria-pressed=true]").waitFor();
			const back = (choice) => tab.page.locator(`.choice-${choice}`)
				.evaluate((one) => getComputedStyle(one).backgroundColor);
			assert.notEqual(await back("yes"), await back("no"));
			await decide(hall);
			await tab.page.locator(".bar-track").waitFor();
			const bar = (part) => tab.page.locator(`.bar-${part}`)
				.evaluate((one) => getComputedStyle(one).backgroundColor);
			assert.notEqual(await bar("yes"), await bar("no"));
		}),
};
