// What a house is set up with and kept in order by, from browsers: absences and names, screens,
// speakers without a telephone.
import assert from "node:assert/strict";

import { visit } from "./browser.mjs";
import { Hall, Server, until } from "./stage.mjs";

const MARKUP = '<img src=x onerror="alert(1)">';
const NAMES = ["Ann Abbot", "Bo Barnes", "Cy Carver", MARKUP];

async function house(carryOut, rules) {
	const server = await new Server().start();
	try {
		const hall = await new Hall(server).found("Conference of Sample Cities", rules);
		for (const name of NAMES) await hall.seat(name, "member", { city: "Sampleton" });
		await hall.meet();
		await carryOut(hall);
	} finally {
		await server.stop();
	}
}

async function sit(hall, browser, path, who = "Clara Clerk") {
	const tab = await hall.sitDown(browser, who, "laptop");
	await visit(tab, hall.server.origin, path);
	await tab.page.locator(".card").first().waitFor();
	return tab.page;
}

const press = (page, name) => page.getByRole("button", { name }).first().click();
const staff = async (hall) => (await hall.voice("Clara Clerk")).get("/api/staff.json");

async function type(page, label, text) {
	await page.getByRole("combobox", { name: label }).fill(text);
	await page.keyboard.press("Enter");
}

// Holds the middle of one line and lets it go above another.
async function drag(list, from, to) {
	const at = { x: 40, y: 12 };
	await list.nth(from).dragTo(list.nth(to), { sourcePosition: at, targetPosition: at });
}

export const cases = {
	"an absence is noted at the desk and at the seat and taken back; a person gets another name":
		(browser) => house(async (hall) => {
			const page = await sit(hall, browser, "/clerk");
			const card = page.getByRole("region", { name: "Absence" });
			await card.getByLabel("Reason").selectOption("Medical");
			await type(page, "who is absent", "bo b");
			await card.getByText("Medical", { exact: true }).last().waitFor();
			const noted = async () => (await staff(hall)).sittings[0].absences;
			assert.deepEqual(await noted(), [
				{ member: hall.seats["Bo Barnes"], category: "medical" }]);
			await press(card, /Take it back.*Bo/);
			await until(async () => !(await noted()).length, "the absence taken back");
			await page.goto(`${hall.server.origin}/clerk/members`);
			await press(page, MARKUP);
			await page.getByLabel("Reason").selectOption("Excused");
			await press(page, "Note the absence");
			await page.getByText("Noted absent: Excused").waitFor();
			await page.getByText("Another name").click();
			await page.getByLabel("Name", { exact: true }).fill("Mark Up");
			await press(page, "Change the name");
			await page.getByRole("heading", { name: "Mark Up" }).waitFor();
			const { members } = await hall.admin.get("/members.json");
			assert.ok(members.some((one) => one.name === "Mark Up"));
		}),

	"a slide is moved by buttons and by dragging, and a screen is taken away": (browser) =>
		house(async (hall) => {
			const screen = (await hall.act("Clara Clerk", "add_screen",
				{ meeting: hall.meeting, name: "Hall" })).id;
			for (const words of ["First", "Second", "Third"])
				await hall.act("Clara Clerk", "queue_slide", { screen, kind: "message", words });
			await hall.act("Clara Clerk", "show_on_screen",
				{ screen, kind: "message", words: "Lunch" });
			const page = await sit(hall, browser, "/clerk/screens");
			const queue = async () => (await (await hall.voice("Clara Clerk"))
				.get(`/screens/${screen}.json`)).queue.map((one) => one.words).join();
			await press(page, "Down First");
			await until(async () => await queue() === "Second,First,Third", queue);
			await page.locator("ol li").nth(1).getByText("First").first().waitFor();
			await drag(page.locator("ol li"), 2, 0);
			await until(async () => await queue() === "Third,Second,First", queue);
			const wall = await sit(hall, browser, "/clerk/screens");
			await wall.goto(`${hall.server.origin}/screen/${screen}`);
			await wall.getByText("Lunch").waitFor();
			await press(page, /^Take the screen away/);
			await page.getByText("Take Hall away?").waitFor();
			await press(page, "Take the screen away");
			await page.getByRole("heading", { name: "Hall" }).waitFor({ state: "detached" });
			await wall.getByText("Lunch").waitFor({ state: "detached" });
		}),

	"somebody without a telephone is entered by name; the queue is put in order by dragging":
		(browser) => house(async (hall) => {
			const page = await sit(hall, browser, "/chair", "Cora Chair");
			await page.getByText("Enter somebody").click();
			for (const name of ["ann", "cy c", "bo"]) {
				await type(page, "Name or seat number", name);
				await page.locator(".waiting").getByText(new RegExp(name, "i")).first().waitFor();
			}
			await type(page, "Name or seat number", "ann");
			await page.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
			const names = async () => (await hall.admin.get(`/speakers/${hall.body}.json`))
				.lists[0].waiting.map((one) => one.name.split(" ")[0]).join();
			assert.equal(await names(), "Ann,Cy,Bo");
			await drag(page.locator(".waiting"), 2, 0);
			await until(async () => await names() === "Bo,Ann,Cy", names);
		}),
};
