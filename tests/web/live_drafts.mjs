// Members write their own resolutions: from a pasted text or clause by clause, until they submit them.
import assert from "node:assert/strict";

import { violations } from "./axe.mjs";
import { visit } from "./browser.mjs";
import { Hall, Server, until } from "./stage.mjs";

const TEXT = `A RESOLUTION ON COOLING CENTERS

WHEREAS, summers are hotter than they were; and

WHEREAS, libraries stand in every quarter,

NOW, THEREFORE, BE IT RESOLVED, that libraries be open until nine when it is hot.
`;

async function meeting(carryOut, rules) {
	const server = await new Server().start();
	try {
		const hall = await new Hall(server).found("Conference of Sample Cities", rules);
		for (const name of ["Ann Abbot", "Bo Barnes"]) await hall.seat(name);
		await hall.meet();
		await carryOut(hall);
	} finally {
		await server.stop();
	}
}

async function sit(hall, browser, name, path, size = "phone") {
	const tab = await hall.sitDown(browser, name, size);
	await visit(tab, hall.server.origin, path);
	return tab;
}

const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();
const mine = async (hall, name) => (await hall.voice(name)).get("/api/me.json");
const whole = async (hall, name, id) => (await hall.voice(name)).get(`/api/drafts/${id}.json`);

async function revise(hall, name, resolution, title, clauses) {
	const base = await hall.read(name, resolution);
	await hall.act(name, "revise_draft", { resolution, base, title, clauses });
}

const DEMAND = { clause: 0, kind: "resolved", lead: "RESOLVED,", words: "that buses run at night." };

async function draft(hall) {
	const fields = { body: hall.body, title: "Night buses", clauses: [DEMAND] };
	return (await hall.act("Ann Abbot", "draft_resolution", fields)).id;
}

async function sound(tab) {
	const wide = await tab.page.evaluate(() =>
		document.documentElement.scrollWidth - document.documentElement.clientWidth);
	assert.ok(wide <= 0, `${wide} pixels wider than the screen`);
	assert.deepEqual(await violations(tab), []);
}

export const cases = {
	"a member pastes a text at a phone, corrects the draft, submits it and withdraws it": (browser) =>
		meeting(async (hall) => {
			const tab = await sit(hall, browser, "Ann Abbot", "/floor", "narrow");
			const { page } = tab;
			await page.locator(".places-button").click();
			await page.getByRole("link", { name: "My texts" }).click();
			await page.getByText("You have no draft.").waitFor();
			await page.getByRole("link", { name: "Write a resolution" }).click();
			await page.getByText("Paste a whole text").click();
			await page.getByLabel("The text", { exact: true }).fill(TEXT);
			await press(page, "Read it");
			await page.getByText("It was read: 3 clauses.").waitFor();
			assert.equal(await page.getByLabel("Words of W2").inputValue(),
				"libraries stand in every quarter,");
			await sound(tab);
			await press(page, "Save the draft");
			await page.waitForURL(/drafts\/\d+$/);
			const words = page.getByLabel("Words of R1");
			await words.fill("that libraries be open until ten.");
			await page.getByText("Save your changes first.").waitFor();
			await page.reload();
			await page.getByText("What you wrote and did not save is here again.").waitFor();
			assert.equal(await words.inputValue(), "that libraries be open until ten.");
			await press(page, "Change the draft");
			await page.getByText("Save your changes first.").waitFor({ state: "detached" });
			await sound(tab);
			const [{ id }] = (await mine(hall, "Ann Abbot")).drafts;
			const draft = await whole(hall, "Ann Abbot", id);
			assert.equal(draft.clauses[2].words, "that libraries be open until ten.");
			assert.deepEqual((await mine(hall, "Bo Barnes")).drafts, []);
			await press(page, "Submit");
			await page.getByText("Submit this text as it stands?").waitFor();
			await press(page, "Submit");
			await page.waitForURL(/drafts$/);
			const line = page.getByRole("region", { name: "Submitted" }).getByRole("listitem");
			await line.getByText(/Resolution 1 · Pending/i).waitFor();
			await press(line, "Withdraw");
			await line.getByLabel("the reason").fill("said better by another text");
			await press(line, "Withdraw");
			await line.getByText(/Withdrawn/i).waitFor();
			const { standing } = await hall.admin.get(`/resolutions/${draft.id}.json`);
			assert.equal(standing, "withdrawn");
			assert.deepEqual(tab.complaints, []);
		}),

	"what was written is not replaced by a pasted text before that is confirmed": (browser) =>
		meeting(async (hall) => {
			const { page } = await sit(hall, browser, "Ann Abbot", "/drafts/new", "laptop");
			const words = page.getByLabel("Words of R1");
			await words.fill("that buses run at night.");
			await page.getByText("Paste a whole text").click();
			await page.getByLabel("The text", { exact: true }).fill(TEXT);
			await press(page, "Read it");
			await page.getByText("What you wrote stands below still.").waitFor();
			assert.equal(await words.inputValue(), "that buses run at night.");
			await press(page, "Take them over");
			await page.getByText("in place of what you wrote?").waitFor();
			assert.equal(await words.inputValue(), "that buses run at night.");
			await press(page, "Take them over");
			await page.getByText("It was read: 3 clauses.").waitFor();
			assert.equal(await words.inputValue(),
				"that libraries be open until nine when it is hot.");
			await press(page, "Read it"); // nothing was written since
			await page.getByText("It was read: 3 clauses.").waitFor();
			assert.equal(await page.getByText("Take them over").count(), 0);
		}),

	"what was not saved is there after a reload, over the text as somebody else changed it":
		(browser) => meeting(async (hall) => {
			const clauses = [
				{ clause: 0, kind: "whereas", lead: "WHEREAS,", words: "it is hot;" },
				{ clause: 0, kind: "resolved", lead: "BE IT RESOLVED,", words: "that it be cool." },
			];
			const resolution = (await hall.act("Ann Abbot", "draft_resolution",
				{ body: hall.body, title: "Cooling", clauses })).id;
			const path = `/drafts/${resolution}`;
			const { page } = await sit(hall, browser, "Ann Abbot", path, "laptop");
			await page.getByLabel("Words of R1").fill("that it be cold.");
			await page.getByText("Save your changes first.").waitFor();
			const others = (await whole(hall, "Ann Abbot", resolution)).clauses;
			others[0].words = "it is hotter;";
			await revise(hall, "Clara Clerk", resolution, "Cooling centers", others);
			await page.reload();
			await page.getByText("over the text that stands now").waitFor();
			assert.equal(await page.getByLabel("Title").inputValue(), "Cooling centers");
			assert.equal(await page.getByLabel("Words of W1").inputValue(), "it is hotter;");
			assert.equal(await page.getByLabel("Words of R1").inputValue(), "that it be cold.");
			await press(page, "Change the draft");
			await page.getByText("Save your changes first.").waitFor({ state: "detached" });
			const now = await whole(hall, "Ann Abbot", resolution);
			assert.deepEqual([now.title, ...now.clauses.map((one) => one.words)],
				["Cooling centers", "it is hotter;", "that it be cold."]);
		}),

	"a draft that needs more sponsors is refused with its sentence; who reads it joins it":
		(browser) => meeting(async (hall) => {
			const tab = await sit(hall, browser, "Ann Abbot", "/drafts/new", "laptop");
			const { page } = tab;
			await page.getByLabel("Title").fill("Night buses");
			await press(page, "Strike W1");
			await page.getByLabel("Words of R1").fill("that buses run at night.");
			await page.keyboard.press("Enter"); // a new line, and not a new draft
			await page.getByLabel("Words of R1").fill("that buses run at night.");
			await press(page, "Save the draft");
			await page.waitForURL(/drafts\/\d+$/);
			const id = Number(page.url().split("/").pop());
			await page.getByText("Sponsors: 1 of the 2 that are needed.").waitFor();
			await press(page, "Submit");
			await press(page, "Submit");
			await page.getByRole("alert").filter({ hasText: /sponsors/ }).waitFor();
			const other = await sit(hall, browser, "Bo Barnes", `/drafts/${id}`);
			await other.page.getByText("This is no draft of yours").waitFor();
			await press(page, "Look for sponsors");
			await page.getByText("It looks for sponsors").waitFor();
			await sound(tab);
			await visit(other, hall.server.origin, "/drafts");
			await other.page.getByRole("link", { name: "Night buses" }).click();
			await other.page.getByText("that buses run at night.").waitFor();
			await sound(other);
			await press(other.page, "Become a sponsor");
			await other.page.getByText("You are a sponsor of these words.").waitFor();
			await page.reload();
			await page.getByText("Sponsors: 2 of the 2").waitFor();
			await press(page, "Submit");
			await press(page, "Submit");
			await until(async () => !(await mine(hall, "Ann Abbot")).drafts.length, "the text");
			await other.page.goto(`${hall.server.origin}/drafts/${id}`);
			await other.page.getByText("This is no draft of yours").waitFor();
		}, { sponsors_least: 2 }),

	"who joined a draft is off it when it says something else, and both are told": (browser) =>
		meeting(async (hall) => {
			const id = await draft(hall);
			const tab = await sit(hall, browser, "Ann Abbot", `/drafts/${id}`, "laptop");
			const { page } = tab;
			await press(page, "Look for sponsors");
			await page.getByText("It looks for sponsors").waitFor();
			const other = await sit(hall, browser, "Bo Barnes", `/drafts/${id}`);
			await press(other.page, "Become a sponsor");
			await other.page.getByText("You are a sponsor of these words.").waitFor();
			await page.reload();
			await page.getByLabel("Words of R1").fill("that buses run until two.");
			await page.getByText("These words were joined by Bo Barnes.").waitFor();
			await press(page, "Change the draft");
			await page.getByText("Off it since the words changed: Bo Barnes.").waitFor();
			await sound(tab);
			await visit(other, hall.server.origin, "/drafts");
			await other.page.getByText("Reworded since you joined").waitFor();
			await other.page.getByRole("link", { name: "Night buses" }).click();
			await other.page.getByText("so you are no longer a sponsor").waitFor();
			await other.page.getByText("that buses run until two.").waitFor();
			await sound(other);
			await revise(hall, "Ann Abbot", id, "Night buses",
				[{ ...DEMAND, words: "that buses run until three." }]);
			await press(other.page, "Become a sponsor");
			await other.page.getByRole("alert").filter({ hasText: /reworded meanwhile/ }).waitFor();
			await other.page.getByText("Below stands what it said before.").waitFor();
			await other.page.getByText("that buses run until two.").waitFor();
			assert.equal(await other.page.getByText("Become a sponsor").count(), 0);
			await sound(other);
			await press(other.page, "Show what it says now");
			await other.page.getByText("that buses run until three.").waitFor();
			await press(other.page, "Become a sponsor");
			await other.page.getByText("You are a sponsor of these words.").waitFor();
			const [found] = (await mine(hall, "Bo Barnes")).drafts;
			assert.deepEqual(found.sponsors.map((one) => one.name), ["Ann Abbot", "Bo Barnes"]);
		}),

	"of two who reword a draft at once the second keeps the words and carries them over": (browser) =>
		meeting(async (hall) => {
			const id = await draft(hall);
			const tab = await sit(hall, browser, "Ann Abbot", `/drafts/${id}`, "laptop");
			const { page } = tab;
			await page.getByLabel("Title").fill("Buses at night");
			await revise(hall, "Clara Clerk", id, "Night buses",
				[{ ...DEMAND, words: "that buses run until two." }]);
			await press(page, "Change the draft");
			await page.getByRole("alert").filter({ hasText: /reworded meanwhile/ }).waitFor();
			await page.getByText("What you wrote is still here").waitFor();
			assert.equal(await page.getByLabel("Title").inputValue(), "Buses at night");
			await press(page, "Carry mine over to it");
			await until(async () => await page.getByLabel("Words of R1").inputValue()
				=== "that buses run until two.", "the words of the other");
			assert.equal(await page.getByLabel("Title").inputValue(), "Buses at night");
			await press(page, "Change the draft");
			await page.getByText("Save your changes first.").waitFor({ state: "detached" });
			const found = await whole(hall, "Ann Abbot", id);
			assert.equal(found.title, "Buses at night");
			assert.equal(found.clauses[0].words, "that buses run until two.");
			assert.deepEqual((await mine(hall, "Clara Clerk")).drafts, []);
			const clerk = await sit(hall, browser, "Clara Clerk", "/clerk/texts", "laptop");
			await clerk.page.getByRole("link", { name: "Buses at night" }).click();
			await clerk.page.getByLabel("Words of R1").waitFor();
		}),

	"a clause that both reworded is marked, and the other's order stays": (browser) =>
		meeting(async (hall) => {
			const clauses = ["buses", "trams", "boats"]
				.map((what) => ({ ...DEMAND, words: `that ${what} run at night.` }));
			const resolution = (await hall.act("Ann Abbot", "draft_resolution",
				{ body: hall.body, title: "Nights", clauses })).id;
			const tab = await sit(hall, browser, "Ann Abbot", `/drafts/${resolution}`, "laptop");
			const { page } = tab;
			await page.getByLabel("Words of R1").fill("that buses run until two.");
			const [first, second, third] = (await whole(hall, "Ann Abbot", resolution)).clauses;
			await revise(hall, "Clara Clerk", resolution, "Nights",
				[third, { ...first, words: "that buses run until one." }, second]);
			await press(page, "Change the draft");
			await page.getByText("What you wrote is still here").waitFor();
			await press(page, "Carry mine over to it");
			const both = page.getByRole("listitem").filter({ hasText: "Somebody else changed" });
			await both.getByLabel("Words of R2").waitFor();
			assert.equal(await both.count(), 1);
			const changes = page.getByRole("region", { name: "What changes" });
			assert.match(await changes.locator("del").innerText(), /one\./);
			await sound(tab);
			await press(page, "Change the draft");
			await both.waitFor({ state: "detached" });
			const found = await whole(hall, "Ann Abbot", resolution);
			assert.deepEqual(found.clauses.map((one) => [one.clause, one.words]), [
				[3, "that boats run at night."], [1, "that buses run until two."],
				[2, "that trams run at night."]]);
		}),

	"while a draft is on its way nothing can be typed that its answer would take away": (browser) =>
		meeting(async (hall) => {
			const id = await draft(hall);
			const { page } = await sit(hall, browser, "Ann Abbot", `/drafts/${id}`, "laptop");
			let goOn;
			const held = new Promise((done) => { goOn = done; });
			await page.route("**/api/actions/revise_draft", async (route) => {
				await held;
				await route.continue();
			});
			const words = page.getByLabel("Words of R1");
			await words.fill("that buses run until two.");
			await press(page, "Change the draft");
			await page.getByText("It is being saved").waitFor();
			await words.click({ force: true });
			await page.keyboard.type(" And three.");
			await page.getByLabel("Title").evaluate((field) => field.focus());
			await page.keyboard.type("and");
			assert.equal(await words.inputValue(), "that buses run until two.");
			assert.equal(await page.getByLabel("Title").inputValue(), "Night buses");
			goOn();
			await page.getByText("Save your changes first.").waitFor({ state: "detached" });
			await words.click();
			await page.keyboard.press("End");
			await page.keyboard.type(" And three.");
			assert.equal(await words.inputValue(), "that buses run until two. And three.");
			const found = await whole(hall, "Ann Abbot", id);
			assert.equal(found.clauses[0].words, "that buses run until two.");
		}),

	"that somebody else reworded or joined a draft shows without a reload": (browser) =>
		meeting(async (hall) => {
			const id = await draft(hall);
			await hall.act("Ann Abbot", "show_draft", { resolution: id, shown: true });
			const { page } = await sit(hall, browser, "Ann Abbot", "/drafts", "laptop");
			await page.clock.install();
			await page.getByRole("link", { name: "Night buses" }).click();
			const sponsors = page.getByRole("region", { name: "Sponsors" });
			await sponsors.getByText("Ann Abbot").waitFor();
			const text = await hall.read("Bo Barnes", id);
			await hall.act("Bo Barnes", "join_sponsors", { resolution: id, text });
			await page.clock.fastForward(20_000);
			await sponsors.getByText("Bo Barnes").waitFor();
			await revise(hall, "Clara Clerk", id, "Night buses",
				[{ ...DEMAND, words: "that buses run until two." }]);
			await page.clock.fastForward(20_000);
			await page.getByText("This draft was reworded meanwhile").waitFor();
			await press(page, "Begin anew from it");
			assert.equal(await page.getByLabel("Words of R1").inputValue(),
				"that buses run until two.");
		}),

	"what arrived while the page was loaded again is neither kept as unsaved nor sent twice":
		(browser) => meeting(async (hall) => {
			const { page } = await sit(hall, browser, "Ann Abbot", "/drafts/new", "laptop");
			let tries = 0;
			const lose = async (route) => {
				if (tries++ === 0) await route.fetch(); // it arrives; its answer does not
				await route.abort();
			};
			const loseOne = async (kind, name) => {
				tries = 0;
				await page.route(`**/api/actions/${kind}`, lose);
				await press(page, name);
				await until(() => tries > 0, "the first try");
				await page.reload();
				await page.getByText("It is being saved").waitFor();
				await page.unroute(`**/api/actions/${kind}`, lose);
			};
			await page.getByLabel("Title").fill("Night buses");
			await press(page, "Strike W1");
			await page.getByLabel("Words of R1").fill("that buses run at night.");
			await loseOne("draft_resolution", "Save the draft");
			await page.waitForURL(/drafts\/\d+$/);
			await page.getByLabel("Words of R1").fill("that buses run until two.");
			await loseOne("revise_draft", "Change the draft");
			await page.getByText("did not save").waitFor({ state: "detached" });
			await page.getByRole("button", { name: "Submit", exact: true }).waitFor();
			assert.equal(await page.getByText(/meanwhile|did not save/).count(), 0);
			const { drafts } = await mine(hall, "Ann Abbot");
			assert.equal(drafts.length, 1);
			const { clauses } = await whole(hall, "Ann Abbot", drafts[0].id);
			assert.equal(clauses[0].words, "that buses run until two.");
			await visit({ page }, hall.server.origin, "/drafts/new");
			assert.equal(await page.getByLabel("Title").inputValue(), "");
		}),

	"a draft that the clerk reworded is submitted by who has seen that, and sponsored by who joined it":
		(browser) => meeting(async (hall) => {
			const id = await draft(hall);
			const tab = await sit(hall, browser, "Ann Abbot", `/drafts/${id}`, "laptop");
			const { page } = tab;
			const submit = page.getByRole("region", { name: "Submit" });
			await submit.getByRole("button", { name: "Submit" }).waitFor();
			await revise(hall, "Clara Clerk", id, "Night buses",
				[{ ...DEMAND, words: "that no bus run at night." }]);
			await press(page, "Look for sponsors"); // and what is read again tells of it
			await submit.getByText("Somebody else has reworded it.").waitFor();
			assert.equal(await submit.getByRole("button").count(), 0);
			assert.equal(await page.getByText("Become a sponsor").count(), 0);
			assert.equal(await page.getByLabel("Words of R1").inputValue(), DEMAND.words);
			await sound(tab);
			await press(page, "Begin anew from it");
			await page.getByText("so you are no longer a sponsor").waitFor();
			await sound(tab);
			await press(page, "Become a sponsor");
			await page.getByText("so you are no longer a sponsor").waitFor({ state: "detached" });
			await press(submit, "Submit");
			await press(submit, "Submit");
			await page.waitForURL(/drafts$/);
			const { sponsors, versions } = await hall.admin.get(`/resolutions/${id}.json`);
			assert.deepEqual(sponsors.map((one) => one.name), ["Ann Abbot"]);
			assert.equal(versions[0].clauses[0].words, "that no bus run at night.");
		}),
};
