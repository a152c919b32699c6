// Pictures of the client's pages: node live_pictures.mjs FOLDER SIZES
//
// What a screen shows at once of those that the README shows; all of them, whole, in FOLDER/all.
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { launch, SIZES, visit } from "./browser.mjs";
import { pages, settle } from "./live_pages.mjs";
import { CROWD, debate, decide, furnish, vote } from "./scene.mjs";
import { Hall, Server } from "./stage.mjs";

const README = new Set(["floor-open-phone", "chair-open-laptop", "screen-decided-wall"]);
const [folder, sizes] = process.argv.slice(2);
const TALLEST = 3000;
mkdirSync(join(folder, "all", "client"), { recursive: true });
const browser = await launch();
const server = await new Server().start();
const hall = await new Hall(server).found("Conference of Sample Cities",
	{ quorum: { share: "1/2", strict: true } });
await furnish(hall, CROWD);
const tabs = {};

async function keep(page, path, width, height) {
	await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
}

async function take(moment) {
	for (const [name, path, who] of pages(hall)) {
		tabs[who] ??= await hall.sitDown(browser, who, "laptop");
		for (const size of sizes.split(",")) {
			const picture = `${name.replaceAll(" ", "-")}-${moment}-${size}`;
			if (name === "screen" && size !== "wall") continue;
			const { page } = tabs[who];
			const { width, height } = SIZES[size];
			await page.setViewportSize(SIZES[size]);
			await visit(tabs[who], server.origin, path);
			await settle(page);
			const tall = await page.evaluate(() => document.documentElement.scrollHeight);
			await keep(page, join(folder, "all", "client", `${picture}.png`), width,
				Math.min(Math.max(tall, height), TALLEST));
			if (README.has(picture))
				await keep(page, join(folder, `${picture}.png`), width, height);
		}
	}
}

try {
	await debate(hall);
	await take("debate");
	await hall.act("Cora Chair", "end_speech", { speaker: hall.speaker });
	await vote(hall);
	await take("open");
	await decide(hall);
	await take("decided");
} finally {
	await browser.close();
	await server.stop();
}
