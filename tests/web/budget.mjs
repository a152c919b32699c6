// Measures what the client promises, and prints it: WHEREAS_BUILD=build/release node budget.mjs
//
// A phone is one with a processor four times as slow, on a slow 4G line (150 ms, 1.6 Mbit/s), with
// nothing in its cache. Times are medians of five. Ends with 1 where a budget is exceeded.
import { launch, SIZES, visit } from "./browser.mjs";
import { pages, settle, weigh } from "./live_pages.mjs";
import { furnish, PLAIN, vote } from "./scene.mjs";
import { Hall, Server } from "./stage.mjs";

const RUNS = 5;
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const MEMBERS = 1000;
const UPDATES = 1000;

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const lines = [];
function budget(what, found, most, unit) {
	lines.push({ what, found: Math.round(found * 1000) / 1000, most, unit, kept: found <= most });
}

// How far what stood already was pushed about since the page began (CLS, web.dev/articles/cls).
function shifted() {
	return new Promise((done) => {
		let sum = 0;
		new PerformanceObserver((list) => {
			for (const { value, hadRecentInput } of list.getEntries())
				if (!hadRecentInput) sum += value;
		}).observe({ type: "layout-shift", buffered: true });
		setTimeout(() => done(sum), 50);
	});
}

// The first load of the vote page; the shift of its layout until everything has come.
async function phone(browser, hall) {
	const usable = [], shifts = [];
	for (let run = 0; run < RUNS; run++) {
		const tab = await hall.sitDown(browser, hall.names.at(-1), "phone");
		const session = await tab.context.newCDPSession(tab.page);
		await session.send("Network.enable");
		await session.send("Network.emulateNetworkConditions", SLOW);
		await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
		await tab.page.goto(`${hall.server.origin}/floor`, { waitUntil: "commit" });
		await tab.page.locator(".choice-yes").waitFor();
		usable.push(await tab.page.evaluate(() => performance.now()));
		await tab.page.waitForTimeout(1500);
		shifts.push(await tab.page.evaluate(shifted));
		await tab.context.close();
	}
	budget("the vote page usable on a slow phone", median(usable), 1500, "ms");
	budget("layout shift of the vote page", Math.max(...shifts), 0.02, "");
}

// Every page of the client, as it loads.
async function shifts(browser, hall) {
	for (const size of ["phone", "laptop"]) {
		for (const [name, path, who] of pages(hall)) {
			const tab = await hall.sitDown(browser, who, size);
			await visit(tab, hall.server.origin, path);
			await settle(tab.page);
			budget(`layout shift, ${name}, ${size}`, await tab.page.evaluate(shifted), 0.02, "");
			await tab.context.close();
		}
	}
}

// A thousand turnouts, told to a tab that follows another one, until the last is painted.
async function updates(browser, hall) {
	const first = await hall.sitDown(browser, hall.names.at(-1), "phone");
	await visit(first, hall.server.origin, "/floor");
	await first.page.locator(".line-live").waitFor();
	const second = await first.context.newPage();
	await second.setViewportSize(SIZES.phone);
	await second.goto(`${hall.server.origin}/floor`);
	await second.locator(".choice-yes").waitFor();
	await second.bringToFront();
	const path = `/floor/${hall.body}.json`;
	const view = await hall.admin.get(path);
	const times = [];
	for (let run = 0; run < RUNS; run++) {
		times.push(await second.evaluate(async ([path, view, updates, run]) => {
			const channel = new BroadcastChannel("whereas-feed");
			const roll = 2000 + run;
			const wanted = `${updates} of ${roll}`;
			const texts = Array.from({ length: updates }, (_, i) =>
				JSON.stringify({ ...view, vote: { ...view.vote, cast: i + 1, roll } }));
			const begun = performance.now();
			for (const text of texts) channel.postMessage({ kind: "view", path, text });
			while (!document.querySelector(".turnout")?.textContent.includes(wanted))
				await new Promise(requestAnimationFrame);
			await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
			channel.close();
			return performance.now() - begun;
		}, [path, view, UPDATES, run]));
	}
	await first.context.close();
	budget(`${UPDATES} changes of the turnout until the last is painted`, median(times), 100, "ms");
}

async function members(browser, hall) {
	const tab = await hall.sitDown(browser, null, "laptop");
	const times = [];
	for (let run = 0; run < RUNS; run++) {
		await visit(tab, hall.server.origin, "/members");
		times.push(await tab.page.evaluate(() => {
			const [entry] = performance.getEntriesByType("navigation");
			document.body.getBoundingClientRect();
			return performance.now() - entry.responseStart - (performance.now() - entry.loadEventEnd);
		}));
	}
	const rows = await tab.page.locator("tbody tr").count();
	budget(`the members page with ${rows} rows`, median(times), 200, "ms");
	await tab.context.close();
}

const browser = await launch();
const server = await new Server().start();
try {
	const hall = await new Hall(server).found("Conference of Sample Cities");
	await furnish(hall, PLAIN);
	await vote(hall);
	const { js, css } = await weigh(server.origin, "/floor");
	budget("scripts of the vote page, packed", js, 25_000, "bytes");
	budget("styles of the vote page, packed", css, 8_000, "bytes");
	await phone(browser, hall);
	await updates(browser, hall);
	await shifts(browser, hall);
	const more = MEMBERS - hall.names.length - 2;
	for (let i = 0; i < more; i++) await hall.seat(`Member ${i}`, "member", { city: "Sampleton" });
	await members(browser, hall);
} finally {
	await browser.close();
	await server.stop();
}
for (const { what, found, most, unit, kept } of lines)
	console.log(`${kept ? "kept    " : "EXCEEDED"}  ${what}: ${found} ${unit}, at most ${most}`);
process.exit(lines.every((line) => line.kept) ? 0 : 1);
