// Pictures of the client's pages, to be looked at: node live_pictures.mjs [FOLDER]
//
// All of them into the folder; without one, those that the README shows into docs/pictures.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { launch, SIZES, visit } from "./browser.mjs";
import { pages, settle } from "./live_pages.mjs";
import { debate, decide, furnish, vote } from "./scene.mjs";
import { Hall, Server } from "./stage.mjs";

const README = new Set(["floor-open-phone", "chair-open-laptop", "screen-decided-wall"]);
const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? join(here, "../../docs/pictures");
const whole = process.argv.length > 2; // the README shows what a screen shows at once
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
			const picture = `${name.replaceAll(" ", "-")}-${moment}-${size}`;
			if (name === "screen" && size !== "wall") continue;
			if (!whole && !README.has(picture)) continue;
			const { page } = tabs[who];
			await page.setViewportSize(SIZES[size]);
			await visit(tabs[who], server.origin, path);
			await settle(page);
			const { width, height } = SIZES[size];
			const tall = await page.evaluate(() => document.documentElement.scrollHeight);
			await page.screenshot({
				path: join(folder, `${picture}.png`),
				fullPage: true,
				clip: { x: 0, y: 0, width, height: whole ? Math.min(Math.max(tall, height), TALLEST) : height },
			});
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
