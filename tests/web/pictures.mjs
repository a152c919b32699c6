// Takes pictures of pages: node pictures.mjs ORIGIN FOLDER SIZES < list of {name, path} in JSON.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { launch, openTab, visit } from "./browser.mjs";

const [origin, folder, sizes] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(0, "utf8"));
const TALLEST = 16000; // a picture ends there

const browser = await launch();
mkdirSync(folder, { recursive: true });
for (const size of sizes.split(",")) {
	const tab = await openTab(browser, origin, size);
	for (const { name, path, whole = true, status } of pages) {
		await visit(tab, origin, path, status);
		await tab.page.evaluate(() => document.fonts.ready);
		const { width, height } = tab.page.viewportSize();
		const tall = await tab.page.evaluate(() => document.documentElement.scrollHeight);
		const end = whole ? Math.min(Math.max(tall, height), TALLEST) : height;
		await tab.page.screenshot({
			path: join(folder, `${name}-${size}.png`),
			fullPage: true,
			clip: { x: 0, y: 0, width, height: end },
		});
	}
	for (const complaint of tab.complaints) console.log(`# ${complaint}`);
	await tab.context.close();
}
await browser.close();
