// A browser that sees nothing but one server: Debian's Chromium, with a fresh profile, told to call nobody.
import { chromium } from "playwright-core";

const FLAGS = [
	"--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
	"--disable-background-networking", "--disable-component-update", "--disable-sync",
	"--font-render-hinting=none", "--hide-scrollbars",
];

export const SIZES = {
	phone: { width: 390, height: 844 },
	laptop: { width: 1440, height: 900 },
	wall: { width: 1920, height: 1080 },
	narrow: { width: 320, height: 640 },
};

export function launch() {
	const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
	return chromium.launch({ executablePath, args: FLAGS });
}

// A tab of this size. What it complains of is gathered in `complaints`: requests that leave the
// origin, answers that failed, errors in the console, and what the page's own policy refused.
export async function openTab(browser, origin, size, options = {}) {
	const context = await browser.newContext({ viewport: SIZES[size] || size, ...options });
	const page = await context.newPage();
	const complaints = [];
	page.on("request", (request) => {
		const url = request.url();
		if (!url.startsWith(origin + "/") && !url.startsWith("data:"))
			complaints.push(`asks ${url}`);
	});
	page.on("requestfailed", (request) => {
		const { errorText } = request.failure();
		if (errorText !== "net::ERR_ABORTED") // by going to the next page
			complaints.push(`could not load ${request.url()}: ${errorText}`);
	});
	page.on("response", (response) => {
		const expected = response.url() === page.expectedUrl ? page.expectedStatus : 200;
		if (response.status() !== expected && response.status() !== 304)
			complaints.push(`${response.status()} from ${response.url()}`);
	});
	page.on("console", (message) => {
		const about = message.text();
		const expected = page.expectedStatus !== 200 && about.includes(`${page.expectedStatus}`);
		if (["error", "warning"].includes(message.type()) && !expected)
			complaints.push(`says ${about}`);
	});
	page.on("pageerror", (error) => complaints.push(`fails with ${error}`));
	page.on("dialog", (dialog) => {
		complaints.push(`opens a dialog: ${dialog.message()}`);
		dialog.dismiss();
	});
	return { page, context, complaints };
}

// Goes to a path and waits until its fonts are there, so that what is measured is what is seen.
export async function visit(tab, origin, path, status = 200) {
	tab.page.expectedUrl = origin + path;
	tab.page.expectedStatus = status;
	await tab.page.goto(origin + path, { waitUntil: "load" });
}
