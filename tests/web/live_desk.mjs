// The clerk at the desk: presence, seats and cards, the agenda, votes by voice and by hands.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { violations } from "./axe.mjs";
import { visit } from "./browser.mjs";
import { Hall, Server, until } from "./stage.mjs";

const MARKUP = '<img src=x onerror="alert(1)">';
const NAMES = ["Ann Abbot", "Bo Barnes", "Cy Carver", "יעל בן־דוד", MARKUP];
const TITLES = ["Clean water", "Cooling centers", "Harbors"];
const SIZES = ["phone", "laptop", "wall"];
const PAGES = ["", "/members", "/agenda", "/votes"];

async function desk(carryOut) {
	const server = await new Server().start();
	try {
		const rules = { designees: true, slate: "none", quorum: { share: "1/2", strict: true } };
		const hall = await new Hall(server).found("Conference of Sample Cities", rules);
		for (const name of NAMES) await hall.seat(name, "member", { city: "Sampleton" });
		await hall.meet();
		hall.committee = (await hall.admin.act("found_body", { name: "Water", short_name: "W",
			kind: "standing_committee", parent: hall.body })).id;
		await carryOut(hall);
	} finally {
		await server.stop();
	}
}

async function sit(hall, browser, path, size = "laptop", options = {}) {
	const tab = await hall.sitDown(browser, "Clara Clerk", size, options);
	await visit(tab, hall.server.origin, path);
	await tab.page.locator(".office .card").first().waitFor();
	return tab.page;
}

const press = (page, name) => page.getByRole("button", { name }).first().click();

async function type(page, label, text) {
	await page.getByRole("combobox", { name: label }).fill(text);
	await page.keyboard.press("Enter");
}

async function seatOf(hall, name) {
	const { members } = await hall.admin.get("/members.json");
	return members.find((one) => one.name === name);
}

const itemsOf = async (hall) =>
	(await hall.admin.get(`/meetings/${hall.meeting}.json`)).items.map((one) => one.title);

export const cases = {
	"of two by one name the presence desk marks none until one is chosen": (browser) =>
		desk(async (hall) => {
			for (const city of ["Alder", "Birch"]) {
				delete hall.people["Bob Same"]; // another one
				await hall.seat("Bob Same", "member", { city });
			}
			const page = await sit(hall, browser, "/clerk");
			await type(page, "Name, seat number or card", "bob");
			await page.getByText("Several have this name").waitFor();
			assert.equal(await page.locator(".marks li").count(), 0);
			await page.keyboard.press("ArrowDown");
			await page.keyboard.press("Enter");
			await page.locator(".marks li", { hasText: "Birch" }).getByText("is here").waitFor();
			assert.equal(await page.locator(".marks li").count(), 1);
		}),

	"the presence desk marks by name, number and card, against the quorum, and takes back":
		(browser) => desk(async (hall) => {
			const page = await sit(hall, browser, "/clerk");
			const here = page.locator(".here");
			const field = "Name, seat number or card";
			await here.getByText("0", { exact: true }).waitFor();
			await type(page, field, "bo b");
			await page.locator(".marks").getByText("is here").waitFor();
			await type(page, field, String(hall.seats["Ann Abbot"]));
			await type(page, field, `${hall.server.origin}/members/${hall.seats["Cy Carver"]}`);
			await here.getByText("3", { exact: true }).waitFor();
			await type(page, field, "cy");
			await page.locator(".marks").getByText("was marked so already").waitFor();
			await type(page, field, "יעל");
			await here.getByText("Enough for a quorum").waitFor();
			await press(page, /^Undo.*יעל/);
			await here.getByText("1 missing").waitFor();
			await page.getByLabel("Registering for the meeting").check();
			await type(page, field, "bo b");
			await page.locator(".marks").getByText("is registered").waitFor();
			await type(page, field, "nobody of this name");
			await page.getByText("Nothing found").waitFor();
			const { sittings, meetings } = await (await hall.voice("Clara Clerk"))
				.get("/api/staff.json");
			assert.deepEqual(sittings[0].members.sort((a, b) => a - b), ["Ann Abbot", "Bo Barnes",
				"Cy Carver"].map((name) => hall.seats[name]).sort((a, b) => a - b));
			assert.deepEqual(meetings[0].registered, [hall.seats["Bo Barnes"]]);
		}),

	"the clerk seats somebody new, names a designee, gives a card that works, ends a seat":
		(browser) => desk(async (hall) => {
			const page = await sit(hall, browser, "/clerk/members");
			await page.getByText("7 seats").waitFor();
			await press(page, "Add a seat");
			await page.getByLabel("Name", { exact: true }).fill("ann abbot");
			await page.getByText("There is somebody of this name").waitFor();
			await page.getByLabel("Name", { exact: true }).fill("Dee Dorn");
			await page.getByLabel("City").fill("Old Harbor");
			await press(page, "Give the seat");
			await page.getByRole("heading", { name: "Dee Dorn" }).waitFor();
			await page.getByText("8 seats").waitFor();
			await press(page, "Name a designee");
			await page.getByLabel("Or the name of somebody new").fill("Eve Else");
			await press(page, /^Name$/);
			await page.getByText("acts in the member's place").waitFor();
			await page.getByRole("cell", { name: "Designee: Eve Else" }).waitFor();
			await press(page, "Issue a card");
			const link = await page.getByLabel("The link on the card").inputValue();
			const other = await hall.sitDown(browser, null, "phone");
			await other.page.goto(link);
			await press(other.page, "Sign in");
			await other.page.getByText("Dee Dorn").waitFor();
			await press(page, "End the seat");
			await page.getByLabel("End the seat: the reason").fill("moved away");
			await press(page, "End the seat");
			await page.getByText("This seat has ended").waitFor();
			assert.equal((await seatOf(hall, "Dee Dorn")).left, true);
			await page.getByRole("searchbox").fill("img src");
			await page.getByRole("button", { name: MARKUP }).waitFor();
			assert.equal(await page.locator(".seats tbody tr").count(), 1);
		}),

	"cards for those listed are printed and downloaded, and what was not used is recalled":
		(browser) => desk(async (hall) => {
			const tab = await hall.sitDown(browser, "Clara Clerk", "laptop");
			await visit(tab, hall.server.origin, "/clerk/members");
			const { page } = tab;
			await page.locator(".office .card").first().waitFor();
			await press(page, "Print desk cards");
			await page.getByRole("searchbox").fill("bo barnes");
			await page.getByLabel("The seats listed here (1)").check();
			await page.getByLabel("Badges, four to a page").check();
			await page.getByLabel("How long they are good").selectOption({ label: "48 hours" });
			const coming = page.waitForEvent("download");
			await press(page, "Make the PDF");
			const download = await coming;
			assert.equal(download.suggestedFilename(), "desk-cards.pdf");
			const bytes = await readFile(await download.path());
			assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
			await page.getByText("The PDF is among your downloads").waitFor();
			assert.deepEqual(await violations(tab), []);
			await press(page, "Recall all unused cards");
			await press(page, "Yes, recall them all");
			await page.getByText("1 card was recalled").waitFor();
			await page.getByRole("searchbox").fill("nobody of this name");
			await press(page, "Make the PDF");
			await page.getByText("Nobody is chosen").waitFor();
		}),

	"what the server refuses is said in its own sentence, beside what was asked": (browser) =>
		desk(async (hall) => {
			const page = await sit(hall, browser, "/clerk/members");
			await press(page, "Bo Barnes");
			await page.getByLabel("Weight").fill("-1");
			await press(page, "Save");
			await page.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
			assert.equal((await seatOf(hall, "Bo Barnes")).weight, "1");
		}),

	"the agenda is built: added to, put in order, cut, and texts go to a committee": (browser) =>
		desk(async (hall) => {
			for (const title of TITLES) await hall.submit(title);
			const page = await sit(hall, browser, "/clerk/agenda");
			const add = page.getByRole("region", { name: "Add to the agenda" });
			for (const title of TITLES) {
				const field = add.getByRole("combobox", { name: "A resolution" });
				await field.fill(title);
				await field.press("Enter");
				await page.locator(".items").getByRole("link", { name: title }).waitFor();
			}
			await add.getByLabel("Or a title").fill("Greetings");
			await press(add, "Add");
			await page.getByLabel("Place of Greetings").fill("1");
			await page.getByLabel("Place of Greetings").press("Tab");
			await page.locator(".item").first().getByText("Greetings").first().waitFor();
			await press(page, /^Up.*Harbors/);
			const [first, , third] = TITLES;
			await until(async () =>
				(await itemsOf(hall)).join() === ["Greetings", first, third, TITLES[1]].join(),
			"the new order");
			await page.locator(".item").nth(3).getByRole("link", { name: TITLES[1] }).waitFor();
			const at = { x: 300, y: 20 };
			await page.locator(".item").nth(3).dragTo(page.locator(".item").nth(1),
				{ sourcePosition: at, targetPosition: at });
			await until(async () => (await itemsOf(hall))[1] === TITLES[1], "what was dragged");
			const line = page.locator(".item").filter({ hasText: "Greetings" });
			await press(line, "Take off");
			await line.getByLabel("the reason").fill("nobody greets");
			await press(line, "Take off");
			await until(async () => (await itemsOf(hall)).length === 3, "what was taken off");
			await press(page, /^Put on the slate.*Harbors/);
			await page.getByText("On the slate", { exact: true }).waitFor();
			const refer = page.getByRole("region", { name: "Committees" });
			const field = refer.getByRole("combobox", { name: "A resolution" });
			await field.fill("Clean");
			await field.press("Enter");
			await refer.getByRole("link", { name: "Clean water" }).waitFor();
		}),

	"a voice vote and a show of hands are stated, entered as such and announced": (browser) =>
		desk(async (hall) => {
			const text = await hall.submit("Clean water");
			await hall.act("Clara Clerk", "place_item",
				{ meeting: hall.meeting, resolution: text });
			await hall.act("Clara Clerk", "count_presence",
				{ sitting: hall.sitting, present: 6 });
			const page = await sit(hall, browser, "/clerk/votes");
			await page.getByLabel("What is put to the vote").selectOption("1. Clean water");
			await press(page, "State the question");
			await press(page, "Adopted");
			await press(page, "Announce the result");
			await page.getByText("By voice · Adopted").waitFor();
			await page.getByLabel("What is put to the vote").selectOption("A motion in words");
			await page.getByLabel("The motion").fill("That the doors be closed");
			await page.getByLabel("By show of hands").check();
			await press(page, "State the question");
			await page.getByLabel("Yes").fill("1");
			await page.getByLabel("No", { exact: true }).fill("4");
			await press(page, "Rejected");
			await press(page, "Announce the result");
			await page.getByText("By show of hands · Rejected").waitFor();
			const { votes } = await hall.admin.get("/votes.json");
			assert.deepEqual(votes.map((one) => [one.method, one.decision]),
				[["voice", "adopted"], ["hand", "rejected"]]);
		}),

	"the desk is calm in three sizes and at 320 pixels, and no page of it is a member's":
		(browser) => desk(async (hall) => {
			await hall.submit("Clean water");
			for (const size of [...SIZES, "narrow"]) {
				const tab = await hall.sitDown(browser, "Clara Clerk", size);
				for (const path of PAGES) {
					await visit(tab, hall.server.origin, `/clerk${path}`);
					await tab.page.locator(".office .card").first().waitFor();
					if (path === "/members") await press(tab.page, "Ann Abbot");
					const wide = await tab.page.evaluate(() =>
						document.documentElement.scrollWidth - innerWidth);
					assert.ok(wide <= 0, `${path} in ${size} scrolls sideways by ${wide}`);
					assert.deepEqual(await violations(tab), [], `${path} in ${size}`);
				}
				assert.deepEqual(tab.complaints, []);
				await tab.context.close();
			}
			const member = await hall.sitDown(browser, "Ann Abbot", "phone");
			await visit(member, hall.server.origin, "/clerk/members");
			await member.page.getByText("This page is for the chair").waitFor();
		}),

	"a vote of the past is copied by hand, with its roll, its source and who was away": (browser) =>
		desk(async (hall) => {
			const page = await sit(hall, browser, "/clerk/votes", "narrow");
			const past = page.getByRole("region", { name: "A vote of the past" });
			await past.getByText("Enter one by hand").click();
			await past.getByLabel("The question").fill("Shall the bell be rung?");
			await past.getByLabel(/^When/).fill("2018-04-03T18:30");
			await past.getByLabel(/^Source/).fill("minutes of 3 April 2018, page 2");
			await past.getByLabel("What that means").selectOption("Adopted");
			await past.getByLabel(/^All of them/).selectOption("Yes");
			await past.getByLabel("Bo Barnes").selectOption("No");
			await past.getByLabel("Cy Carver").selectOption("Away: Medical");
			await past.getByLabel("יעל בן־דוד").selectOption("Not in the source");
			await past.getByText("3 yes, 1 no, 0 abstentions; 1 away.").waitFor();
			const wide = await page.evaluate(() =>
				document.documentElement.scrollWidth - document.documentElement.clientWidth);
			assert.ok(wide <= 0, `${wide} pixels wider than the screen`);
			await press(past, "Enter the vote");
			await past.getByText("It is in the record.").waitFor();
			const { votes } = await hall.admin.get("/votes.json");
			const vote = await hall.admin.get(`/votes/${votes.at(-1).id}.json`);
			assert.deepEqual([vote.method, vote.decision, vote.count.yes, vote.count.no],
				["past", "adopted", 3, 1]);
			assert.equal(vote.source, "minutes of 3 April 2018, page 2");
			assert.equal(vote.ballots.find((one) => one.name === "Cy Carver").absence, "medical");
			assert.equal(vote.ballots.length, 5);
		}),

	"a vote of the past has the day that its source says, wherever it is entered": (browser) =>
		desk(async (hall) => {
			const west = { timezoneId: "America/New_York" };
			const page = await sit(hall, browser, "/clerk/votes", "laptop", west);
			const past = page.getByRole("region", { name: "A vote of the past" });
			await past.getByText("Enter one by hand").click();
			await past.getByLabel("The question").fill("Shall the bell be rung?");
			await past.getByLabel(/^When/).fill("2025-06-05T20:00");
			await past.getByLabel(/^Source/).fill("minutes of 5 June 2025");
			await past.getByLabel(/^All of them/).selectOption("Yes");
			await press(past, "Enter the vote");
			await past.getByText("It is in the record.").click();
			await page.waitForURL(/votes\/\d+$/);
			const said = await page.locator("main").innerText();
			assert.match(said, /\bJune 5, 2025|5 June 2025/);
			assert.match(said, /20:00|8:00/);
			assert.doesNotMatch(said, /June 6|6 June/);
		}),
};
