// Pictures of the client's pages, to be looked at: node live_pictures.mjs FOLDER
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { launch, SIZES, visit } from "./browser.mjs";
import { pages, settle } from "./live_pages.mjs";
import { debate, decide, furnish, vote } from "./scene.mjs";
import { Hall, Server } from "./stage.mjs";

const folder = process.argv[2];
const TALLEST = 3000;
mkdirSync(folder, { recursive: true });
const browser = await launch();
const server = await new Server().start();
const hall = await new Hall(server).found("Conference of Sample Cities");
await furnish(hall, true);
const tabs = {};

async function take(moment) {
	for (const [name, path, who] of pages(hall)) {
		tabs[who] ??= await hall.sitDown(browser, who, "laptop");
		for (const size of ["phone", "laptop", "wall"]) {
			if (name === "screen" && size !== "wall") continue;
			const { page } = tabs[who];
			await page.setViewportSize(SIZES[size]);
			await visit(tabs[who], server.origin, path);
			await settle(page);
			const { width, height } = SIZES[size];
			const tall = await page.evaluate(() => document.documentElement.scrollHeight);
			await page.screenshot({
				path: join(folder, `${name.replaceAll(" ", "-")}-${moment}-${size}.png`),
				fullPage: true,
				clip: { x: 0, y: 0, width, height: Math.min(Math.max(tall, height), TALLEST) },
			});
		}
	}
}

try {
	await debate(hall);
	await take("debate");
	await vote(hall);
	await take("open");
	await decide(hall);
	await take("decided");
} finally {
	await browser.close();
	await server.stop();
}
