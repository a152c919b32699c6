// What a clerk brings in at the desk: texts and lists, previewed, corrected, carried out, gone on
// with after a break.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { violations } from "./axe.mjs";
import { SIZES, visit } from "./browser.mjs";
import { Hall, Server, until } from "./stage.mjs";
import { BESIDE, DAMAGED, FOREIGN, LYING, SET, UNKNOWN, wordFile, WORDLESS, WORDS, WORDY } from "./word.mjs";

const MARKUP = '<img src=x onerror="alert(1)">';
const MANY = 54; // more than are brought in between two looks
const BRIDGE = `94th Annual Meeting
RESOLUTION NO. 21
THE OLD BRIDGE

Submitted by:
The Honorable Ann Abbot
The Honorable Nobody Known

WHEREAS, its planks are lose,

NOW, THEREFORE, BE IT RESOLVED, that the planks be nailed down; and

BE IT FURTHER RESOLVED, that ${MARKUP} be read as text.

Projected Cost: Unknown
`;
const ROSTER = `name,city,state,party,role
Dee Dorn,Old Harbor,ME,,
"${MARKUP.replaceAll('"', '""')}",Sampleton,OH,Green,
Ann Abbot,Sampleton,OH,Green,chair
Bo Barnes,Sampleton,OH,,
Cy Carver,Sampleton,OH,,mayor
`;
const LIST = `name,city\n${Array.from({ length: MANY }, (_, i) => `Member ${i},Sampleton`).join("\n")}`;

async function desk(carryOut) {
	const server = await new Server().start();
	try {
		const hall = await new Hall(server).found("Conference of Sample Cities");
		for (const name of ["Ann Abbot", "Bo Barnes"])
			await hall.seat(name, "member", { city: "Sampleton", state: "OH" });
		await hall.meet();
		await carryOut(hall);
	} finally {
		await server.stop();
	}
}

async function sit(hall, browser) {
	const tab = await hall.sitDown(browser, "Clara Clerk", "laptop");
	await visit(tab, hall.server.origin, "/clerk/import");
	await tab.page.locator(".bring").waitFor();
	return tab;
}

const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();
const files = (page, ...all) => page.locator("input[type=file]").setInputFiles(
	all.map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));

async function paste(page, text) {
	await page.getByLabel("Paste a text or a list").fill(text);
	await press(page, "Preview");
}

async function correct(page, name, from, to) {
	await page.getByText("Correct it here").first().click();
	const words = page.getByLabel(`The words of ${name}`);
	await words.fill((await words.inputValue()).replace(from, to));
	await press(page, "Preview again");
}

const importAll = async (page) => {
	await press(page, "Import");
	await page.getByRole("heading", { name: "Done" }).waitFor();
};

const membersOf = async (hall) => (await hall.admin.get("/members.json")).members;
const entryOf = async (hall) => (await hall.admin.get("/home.json")).entry;
const begun = (page, least) => until(async () =>
	Number(/^(\d+) of/.exec(await page.locator(".field:has(progress)").innerText())?.[1]) >= least,
"the first lines");

async function once(hall) {
	const names = (await membersOf(hall)).map((one) => one.name)
		.filter((name) => name.startsWith("Member "));
	assert.equal(names.length, MANY);
	assert.equal(new Set(names).size, MANY, "somebody was seated twice");
}

export const cases = {
	"a messy text is shown as it will stand, corrected in place, and submitted": (browser) =>
		desk(async (hall) => {
			const { page, complaints } = await sit(hall, browser);
			const before = await entryOf(hall);
			await paste(page, BRIDGE);
			await page.locator(".clause").filter({ hasText: "its planks are lose" }).waitFor();
			const card = page.locator(".brought");
			assert.equal(await card.locator(".clause").count(), 3);
			await card.getByRole("link", { name: "Ann Abbot" }).waitFor();
			await card.getByText("it is not clear which member is meant").waitFor();
			await card.getByText(/^Kept beside the text/).click();
			await card.getByText("Projected Cost: Unknown", { exact: true }).waitFor();
			await correct(page, "pasted", "are lose", "are loose");
			await page.locator(".clause").filter({ hasText: "its planks are loose" }).waitFor();
			assert.equal(await entryOf(hall), before, "a preview wrote something");
			await importAll(page);
			await page.getByRole("link", { name: "THE OLD BRIDGE" }).waitFor();
			const { resolutions } = await hall.admin.get("/resolutions.json");
			assert.deepEqual(resolutions.map((one) => one.label), ["21"]);
			const whole = JSON.stringify(
				await hall.admin.get(`/resolutions/${resolutions[0].id}.json`));
			for (const words of ["its planks are loose", "Projected Cost: Unknown", "Nobody Known",
				"94th Annual Meeting"])
				assert.ok(whole.includes(words), words);
			await press(page, "Bring in something else");
			const leaving = page.waitForEvent("download");
			await page.getByRole("link", { name: "Resolutions (CSV)" }).click();
			const table = await readFile(await (await leaving).path(), "utf8");
			assert.match(table, /THE OLD BRIDGE/);
			await paste(page, BRIDGE);
			await page.getByText("is there already, with another text").waitFor();
			await page.getByText("There is nothing here to bring in").waitFor();
			assert.deepEqual(complaints, []);
		}),

	"a Word file is read as it stands with its changes accepted; what is none is said to be none":
		(browser) => desk(async (hall) => {
			const { page, complaints } = await sit(hall, browser);
			await files(page, ["bridge.docx", wordFile(WORDS)], ["photo.docx", "PK\0\0"],
				["old.doc", "\xd0\xcf\x11\xe0\0\0"], ["unknown.docx", wordFile(UNKNOWN, BESIDE)],
				["scanned.docx", WORDLESS]);
			for (const name of ["photo.docx", "old.doc", "unknown.docx"])
				await page.getByText(`${name} cannot be read`).waitFor();
			await page.getByText("scanned.docx has no words").waitFor();
			assert.equal(await page.locator(".brought").count(), 1);
			const clauses = page.locator(".brought .clause");
			await clauses.filter({ hasText: `that ${MARKUP} & its “planks” &toString; be nailed down` }).waitFor();
			await clauses.filter({ hasText: "it creaks," }).waitFor();
			assert.equal(await clauses.count(), 3);
			const text = await page.locator(".brought").innerText();
			assert.ok(text.includes("THE OLD BRIDGE") && text.includes("it is old—very old"), text);
			for (const words of ["never", "twice", "gone", "another", "MERGEFIELD"])
				assert.ok(!text.includes(words), words);
			await importAll(page);
			await page.getByRole("link", { name: "THE OLD BRIDGE" }).waitFor();
			assert.deepEqual(complaints, []);
		}),

	"lists and tables of a Word file keep their form, and its footnotes stand beside the text":
		(browser) => desk(async (hall) => {
			const { page, complaints } = await sit(hall, browser);
			await files(page, ["taps.docx", wordFile(SET, BESIDE)]);
			await page.getByText("2 footnotes are kept beside the text.").waitFor();
			await importAll(page);
			const { resolutions } = await hall.admin.get("/resolutions.json");
			const made = await hall.admin.get(`/resolutions/${resolutions[0].id}.json`);
			assert.deepEqual([made.label, made.title], ["21", "THE TAPS"]);
			const { clauses, trailing } = made.versions?.at(-1) ?? made;
			assert.deepEqual(clauses.map((one) => one.words), [
				"lead is in the water of many,",
				"that the city\n1. replaces every pipe;\n2. tests every tap; and\n(a) in schools;"
					+ "\n3. reports yearly.",
				"that it pays:\n| Year | cost |\n| 2027 | 10 |"]);
			for (const one of ["1 [… WHEREAS, lead is in the water] See the report of 2023.",
				"2 [… BE IT RESOLVED, that the city] By its works."])
				assert.ok(JSON.stringify(made).includes(one), JSON.stringify(trailing ?? made));
			assert.deepEqual(complaints, []);
		}),

	"a Word file is read by its own names, without what is hidden, and with the lists that begin anew":
		(browser) => desk(async (hall) => {
			const { page, complaints } = await sit(hall, browser);
			await files(page, ["wells.docx", wordFile(FOREIGN, BESIDE)]);
			await page.locator(".brought .clause").first().waitFor();
			await importAll(page);
			const { resolutions } = await hall.admin.get("/resolutions.json");
			const made = await hall.admin.get(`/resolutions/${resolutions[0].id}.json`);
			assert.deepEqual([made.label, made.title], ["22", "THE WELLS"]);
			const { clauses } = made.versions?.at(-1) ?? made;
			assert.deepEqual(clauses.map((one) => one.words), ["wells are dry,", "they are deep,",
				"a pump creaks,", "that the city\n1. digs; and\n2. pumps.",
				"that the county\n1. pays:\n(a) soon;\n2. measures.",
				"that the state\nV) pays too; and\nVI) counts.\n(a) twice."]);
			for (const words of ["never", "hardly", "nobody", "beneath"])
				assert.ok(!JSON.stringify(made).includes(words), words);
			assert.deepEqual(complaints, []);
		}),

	"a Word file that is damaged, too large or too long is refused whole, with its limit":
		(browser) => desk(async (hall) => {
			const { page, complaints } = await sit(hall, browser);
			const damaged = Object.entries(DAMAGED);
			await files(page, ...damaged.map(([name, file]) => [`${name}.docx`, file]),
				["large.docx", LYING], ...WORDY.map((file, i) => [`long ${i}.docx`, file]));
			await page.getByText(/^large.docx is too large.* when it is unpacked/).waitFor();
			for (const [name] of damaged)
				await page.getByText(`${name}.docx is damaged`).waitFor();
			for (const i of WORDY.keys())
				await page.getByText(`long ${i}.docx is too long: a text has 128 KiB at most`).waitFor();
			assert.equal(await page.locator(".brought").count(), 0);
			assert.deepEqual(complaints, []);
		}),

	"a list is shown line by line, what is refused first, and brought in as it was shown":
		(browser) => desk(async (hall) => {
			const { page, complaints } = await sit(hall, browser);
			await files(page, ["roster.csv", ROSTER], ["photo.docx", "PK\0\0"]);
			await page.getByText("photo.docx cannot be read").waitFor();
			const dropped = await page.evaluateHandle(() => {
				const data = new DataTransfer();
				const wide = Uint8Array.from([0xff, 0xfe, ...[..."name"].flatMap(
					(letter) => [letter.charCodeAt(0), 0])]);
				data.items.add(new File([wide], "wide.csv"));
				return data;
			});
			await page.locator("h1").dispatchEvent("drop", { dataTransfer: dropped });
			await page.getByRole("button", { name: /Leave out.*wide/ }).click();
			const rows = page.locator(".lines tbody tr");
			await rows.first().waitFor();
			assert.deepEqual(await rows.evaluateAll((all) => all.map((one) => one.className)),
				["row-refused", "row-changed", "row-seated", "row-seated", "row-known"]);
			await rows.first().getByText("Column 5, role").waitFor();
			await rows.first().getByText("This is not a role").waitFor();
			await page.locator(".lines bdi").getByText(MARKUP).waitFor();
			await importAll(page);
			await page.getByText("2 seats given").waitFor();
			await page.getByText("1 seat changed").waitFor();
			await correct(page, "roster.csv", "mayor", "vice_chair");
			await page.getByText("Gets a seat as Vice chair").waitFor();
			await importAll(page);
			const seats = Object.fromEntries(
				(await membersOf(hall)).map((one) => [one.name, one]));
			assert.equal(seats["Ann Abbot"].role, "chair");
			assert.equal(seats["Cy Carver"].role, "vice_chair");
			const party = seats[MARKUP].attributes.find((one) => one.name === "party");
			assert.deepEqual([party.value, party.source], ["Green", "roster.csv, line 3"]);
			assert.equal(Object.keys(seats).length, (await membersOf(hall)).length);
			await files(page, ["roster.csv", ROSTER.replace("mayor", "vice_chair")]);
			await page.getByText("5 there already").waitFor();
			await page.getByText("There is nothing here to bring in").waitFor();
			assert.deepEqual(complaints, []);
		}),

	"what changed since the preview is shown anew, and nothing is done that nobody saw":
		(browser) => desk(async (hall) => {
			const { page } = await sit(hall, browser);
			await paste(page, ROSTER);
			await page.getByText("2 new seats").waitFor();
			await hall.seat("Dee Dorn", "member", { city: "Old Harbor", state: "ME" });
			const before = await entryOf(hall);
			await press(page, "Import");
			await page.getByText("Something has changed here meanwhile").waitFor();
			await page.getByText("1 new seat", { exact: true }).waitFor();
			assert.equal(await entryOf(hall), before);
			await importAll(page);
			const names = (await membersOf(hall)).map((one) => one.name);
			assert.equal(names.filter((name) => name === "Dee Dorn").length, 1);
			const also = "name,city\nEve Else,Sampleton";
			await files(page, ["one.csv", also], ["two.csv", also],
				["text.txt", BRIDGE.replace("Nobody Known", "Eve Else")]);
			await page.locator(".legal").waitFor();
			await importAll(page);
			const made = await membersOf(hall);
			assert.equal(made.filter((one) => one.name === "Eve Else").length, 1);
			const { resolutions } = await hall.admin.get("/resolutions.json");
			const text = await hall.admin.get(`/resolutions/${resolutions[0].id}.json`);
			assert.deepEqual(text.sponsors.map((one) => one.name), ["Ann Abbot", "Eve Else"]);
			await press(page, "Go on with the rest");
			await files(page, ["empty.txt", " \n\n"]);
			await page.getByText("There are no words in this text.").waitFor();
			await page.getByText("There is nothing here to bring in").waitFor();
			await page.getByRole("button", { name: /Leave out.*empty/ }).click();
			await paste(page, "name,votes\nAnn,2");
			await page.getByText("pasted, line 1, column 2 (votes)").waitFor();
			await page.getByText("Known are name, city").waitFor();
		}),

	"who comes in by another hand in the middle of an import is not seated a second time":
		(browser) => desk(async (hall) => {
			const { page } = await sit(hall, browser);
			await paste(page, LIST);
			await page.getByText(`${MANY} new seats`).waitFor();
			await page.route("**/api/actions/*", async (route) => {
				await new Promise((done) => setTimeout(done, 5));
				await route.continue();
			});
			await press(page, "Import");
			await begun(page, 1);
			await hall.seat(`Member ${MANY - 1}`, "member", { city: "Old Harbor" });
			await hall.seat(`Member ${MANY - 2}`, "member");
			await page.getByText("Something has changed here meanwhile").waitFor();
			const { members } = await hall.admin.get("/members.json");
			assert.equal(members.filter((one) => one.name === `Member ${MANY - 2}`).length, 1);
		}),

	"who is not signed in any more in the middle of an import is not told that it is done":
		(browser) => desk(async (hall) => {
			const { page } = await sit(hall, browser);
			await paste(page, LIST);
			await page.getByText(`${MANY} new seats`).waitFor();
			let looks = 0;
			await page.route("**/api/preview/members", (route) => {
				if (++looks <= 2) return route.continue();
				const said = { code: "NOT_SIGNED_IN", field: "", title: "sign in first" };
				return route.fulfill({ status: 401, json: said });
			});
			await press(page, "Import");
			await page.getByText("Stopped. What was done stands").waitFor();
			assert.equal(looks > 2, true);
			assert.equal(await page.getByText("Bring in something else").count(), 0);
		}),

	"an import goes on after the server fell and after a reload, and nobody is seated twice":
		(browser) => desk(async (hall) => {
			const { page } = await sit(hall, browser);
			await paste(page, LIST);
			await page.getByText(`${MANY} new seats`).waitFor();
			await press(page, "Import");
			await begun(page, 5);
			await hall.server.kill();
			await page.getByText("The connection is lost. It goes on by itself").waitFor();
			await hall.server.start();
			await begun(page, 15);
			await page.reload();
			await page.getByText("This import was interrupted").waitFor();
			await page.getByText(/\d+ there already/).waitFor();
			await importAll(page);
			await once(hall);
			await press(page, "Bring in something else");
			await paste(page, LIST);
			await page.getByText(`${MANY} there already`).waitFor();
		}),

	"what is brought in is calm in three sizes and at 320 pixels, and no member's to see":
		(browser) => desk(async (hall) => {
			const tab = await sit(hall, browser);
			await files(tab.page, ["roster.csv", ROSTER], ["bridge.txt", BRIDGE],
				["loose.txt", "Some words that decide nothing."], ["bad.csv", "name,votes\nA,2"]);
			await tab.page.locator(".legal").first().waitFor();
			await tab.page.locator(".brought .refused").first().waitFor();
			for (const size of ["phone", "laptop", "wall", "narrow"]) {
				await tab.page.setViewportSize(SIZES[size]);
				const wide = await tab.page.evaluate(() =>
					document.documentElement.scrollWidth - innerWidth);
				assert.ok(wide <= 0, `${size} scrolls sideways by ${wide}`);
				if (size !== "narrow") assert.deepEqual(await violations(tab), [], size);
			}
			await importAll(tab.page);
			assert.deepEqual(await violations(tab), [], "done");
			const member = await hall.sitDown(browser, "Ann Abbot", "phone");
			await visit(member, hall.server.origin, "/clerk/import");
			await member.page.getByText("This page is for the chair").waitFor();
		}),
};
