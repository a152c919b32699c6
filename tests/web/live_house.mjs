// What a house is set up with and kept in order by, from browsers: bodies, rules, meetings, policy
// areas; absences and names, screens, speakers without a telephone.
import assert from "node:assert/strict";

import { violations } from "./axe.mjs";
import { openTab, visit } from "./browser.mjs";
import { Hall, Person, Server, until } from "./stage.mjs";

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

// The administrator at a browser, in a house in which there is nothing yet.
async function empty(browser, carryOut) {
	const server = await new Server().start();
	try {
		const admin = await new Person(server).signIn("/api/first-run",
			{ secret: server.secret, name: "admin", password: "a long enough password" });
		const tab = await openTab(browser, server.origin, "laptop");
		const [name, value] = admin.cookie.split(/=(.*)/s);
		await tab.context.addCookies([{ name, value, domain: "127.0.0.1", path: "/",
			secure: true, httpOnly: true, sameSite: "Strict" }]);
		await visit(tab, server.origin, "/floor");
		await tab.page.getByRole("link", { name: "Desk" }).click();
		await carryOut(tab.page, admin);
		assert.deepEqual(tab.complaints.filter((one) => !/ 4\d\d /.test(` ${one} `)), []);
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
	await page.locator(".choose-list [role=option]").first().waitFor(); // the list has come
	await page.keyboard.press("Enter");
}

// Holds the middle of one line and lets it go above another.
async function drag(list, from, to) {
	const at = { x: 40, y: 12 };
	await list.nth(from).dragTo(list.nth(to), { sourcePosition: at, targetPosition: at });
}

export const cases = {
	"the link of the first run leads to the empty house, and so does the way from the floor":
		async (browser) => {
			const server = await new Server().start();
			try {
				const { page } = await openTab(browser, server.origin, "phone");
				await page.goto(`${server.origin}/first-run#${server.secret}`);
				await page.getByLabel("Name").fill("The office");
				await page.getByLabel("New password").fill("a long enough password");
				await press(page, "Become the administrator");
				await page.getByRole("heading", { name: "Set up the assembly" }).waitFor();
				await page.goto(`${server.origin}/floor`);
				await page.locator(".places-button").click();
				await page.getByRole("link", { name: "Desk" }).click();
				await page.getByLabel("Name", { exact: true }).fill("Conference of Samples");
				await page.getByLabel("Short name").fill("CS");
				await press(page, "Set it up");
				await page.goto(`${server.origin}/clerk/house`);
				await page.getByLabel("Begins").waitFor();
				const wide = await page.evaluate(() =>
					document.documentElement.scrollWidth - window.innerWidth);
				assert.ok(wide <= 0, `${wide} pixels wider than the phone`);
			} finally {
				await server.stop();
			}
		},

	"an empty house is set up in a browser: the assembly, a committee, rules, a meeting":
		(browser) => empty(browser, async (page, admin) => {
			await page.getByLabel("Name", { exact: true }).fill("Conference of Samples");
			await page.getByLabel("Short name").fill("CS");
			await press(page, "Set it up");
			await page.getByRole("link", { name: "House", exact: true }).click();
			const bodies = async () => (await admin.get("/committees.json")).bodies;
			const side = page.getByRole("region", { name: "Conference of Samples" });
			await side.getByText("Set up a committee").click();
			await side.getByLabel("Name", { exact: true }).last().fill("Water");
			await side.getByLabel("Short name").last().fill("W");
			await press(side, "Set it up");
			await side.getByRole("link", { name: "Water" }).waitFor();
			assert.equal((await bodies())[1].kind, "standing_committee");

			const rules = page.getByRole("region", { name: "Rules" });
			await rules.getByText("How it decides").click();
			await rules.getByLabel("Share that must say yes").fill("3/2");
			await press(rules, "Set these rules");
			await rules.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
			await rules.locator("input[aria-invalid=true]:focus").waitFor();
			await rules.locator("p.refused", { hasText: "Share that must say yes" }).waitFor();
			await rules.getByLabel("Share that must say yes").fill("2/3");
			await rules.getByLabel("Read as").first().selectOption("at least this share");
			await press(rules, "Set these rules");
			await until(async () => (await bodies())[0].rules.voting.threshold === "2/3", "2/3");
			assert.equal((await bodies())[0].rules.voting.strict, false);
			await rules.getByText("How it debates and casts").click();
			await rules.getByLabel("Seconds of a speech").fill("120");
			await rules.getByRole("button", { name: "Set these rules" }).last().click();
			const floor = async () => (await admin.get(
				`/speakers/${(await bodies())[0].id}.json`)).rules;
			await until(async () => (await floor()).speech_seconds === 120, "the speeches");

			const meeting = page.getByRole("region", { name: "Meeting" });
			await meeting.getByLabel("Name", { exact: true }).first().fill("Summer Meeting");
			await meeting.getByLabel("Clock of the place").selectOption("America/New_York");
			await meeting.getByLabel("Begins").fill("2031-07-04T09:00");
			await meeting.getByLabel("Ends").fill("2031-07-06T12:00");
			await meeting.getByLabel(/^Texts until/).fill("2031-07-05T18:30");
			await press(meeting, "Call the meeting");
			await meeting.getByRole("link", { name: "Summer Meeting" }).waitFor();
			await meeting.getByText("Texts until Jul 5, 6:30 PM", { exact: true }).waitFor();
			const { meeting: called } = await admin.get("/home.json");
			assert.equal(called.starts, "2031-07-04T13:00:00.000Z");
			const whole = await admin.get(`/meetings/${called.id}.json`);
			assert.equal(whole.offset_minutes, -240);
			await meeting.getByText("Another name or place").click();
			await meeting.getByLabel("Place (you may leave it out)").first().fill("Sandbar Key");
			await press(meeting, "Change");
			await meeting.getByText(/^Sandbar Key/).waitFor();
		}),

	"rules tell what the quorum would be before they are set; an empty field is no zero": (browser) =>
		house(async (hall) => {
			const page = await sit(hall, browser, "/clerk/house");
			const rules = page.getByRole("region", { name: "Rules" });
			await rules.getByText("How it decides").click();
			await rules.getByText("There is no quorum: one could decide alone.").waitFor();
			await rules.getByLabel("Share that must be present").fill("1/2");
			await rules.getByText("3 of the 5 seats with a vote must be present").waitFor();
			await rules.getByLabel("Of what").last().selectOption("Those registered for the meeting");
			await rules.getByLabel("Never fewer than").fill("1");
			await rules.getByText("now 0 of the 5 seats with a vote").waitFor();
			await rules.getByText("That is few: 1 of 5 could hold a sitting.").waitFor();
			for (const name of ["Ann Abbot", "Bo Barnes", "Cy Carver"])
				await hall.act("Clara Clerk", "register_member",
					{ meeting: hall.meeting, member: hall.seats[name] });
			await rules.getByText("now 3 of the 5 seats with a vote").waitFor();
			await rules.getByText("That is few").waitFor({ state: "detached" });
			const sponsors = rules.getByLabel("Sponsors that a text needs");
			await sponsors.fill("");
			await press(rules, "Set these rules");
			assert.equal(await sponsors.evaluate((one) => one.validity.valueMissing), true);
			const stands = async () => (await hall.admin.get("/committees.json")).bodies[0].rules;
			assert.equal((await stands()).sponsors_least, 1);
			// Another officer sets other rules while this form is open.
			const others = { ...await stands(), pull_least: 3 };
			await hall.act("Clara Clerk", "set_body_rules", { body: hall.body, rules: others });
			await rules.getByText("The rules were changed meanwhile.").waitFor();
			assert.equal(await sponsors.inputValue(), "");
			await sponsors.fill("2");
			await press(rules, "Set these rules");
			await until(async () => (await stands()).sponsors_least === 2, "the rules");
			const { quorum, pull_least } = await stands();
			assert.deepEqual([quorum.of, quorum.share, pull_least], ["registered", "1/2", 3]);
			await rules.getByText("The rules were changed meanwhile.").waitFor({ state: "detached" });
			const meeting = page.getByRole("region", { name: "Meeting" });
			await meeting.getByText("Call another meeting").click();
			await meeting.getByText("until then 1 present are enough").waitFor();
		}),

	"the agenda has the numbers of its resolutions, and needs no place": (browser) =>
		house(async (hall) => {
			const text = await hall.submit("Clean water");
			await hall.act("Clara Clerk", "rename_meeting",
				{ meeting: hall.meeting, name: "Annual Meeting", place: "" });
			await hall.act("Clara Clerk", "place_item",
				{ meeting: hall.meeting, resolution: text });
			const { label } = await hall.admin.get(`/resolutions/${text}.json`);
			for (const path of ["/floor/agenda", "/clerk/agenda", "/chair"]) {
				const page = await sit(hall, browser, path);
				await page.getByText(`Resolution ${label}`, { exact: true }).waitFor();
				if (path === "/floor/agenda")
					await page.getByText(/^Annual Meeting, \w+ \d+, /).waitFor();
			}
		}),

	"a policy area is named and set on a text, and a meeting is ended": (browser) =>
		house(async (hall) => {
			const text = await hall.submit("Clean water");
			await hall.act("Cora Chair", "adjourn_sitting", { sitting: hall.sitting });
			const page = await sit(hall, browser, "/clerk/house");
			await page.getByText("Name a policy area").click();
			const areas = page.getByRole("region", { name: "Policy areas" });
			await areas.getByLabel("Name", { exact: true }).fill("Public Safety & Peace");
			await press(areas, "Name it");
			await areas.getByRole("link", { name: "Public Safety & Peace" }).waitFor();
			await type(page, "Set the areas of a resolution", "clean");
			await areas.getByLabel("Public Safety & Peace").check();
			await press(areas, "Set these");
			await until(async () => (await hall.admin.get(`/resolutions/${text}.json`))
				.issues.join() === "public-safety-peace", "the area");
			await press(page, "End the meeting");
			await page.getByText("End 94th Annual Meeting?").waitFor();
			await press(page, "End the meeting");
			await page.getByRole("button", { name: "Call the meeting" }).waitFor();
			assert.equal((await hall.admin.get(`/meetings/${hall.meeting}.json`)).ended, true);
		}),

	"the clerk corrects a text with a reason, seeing word by word what changes before it is sent":
		(browser) => house(async (hall) => {
			const text = await hall.submit("Clean water", "that every city keep its rivers clean.");
			const other = await hall.submit("Cleaner water");
			const page = await sit(hall, browser, "/clerk/texts");
			await page.getByLabel("Find by title").fill("clean w");
			await page.getByRole("link", { name: "Clean water" }).click();
			const send = page.getByRole("button", { name: "Write the correction" });
			const words = page.getByLabel("Words of R1");
			await words.waitFor();
			assert.ok(await send.isDisabled());
			await words.fill("that every town keep its rivers clean.");
			const changes = page.getByRole("region", { name: "What changes" });
			assert.equal(await changes.locator("ins").textContent(), "Added: town  (end) ");
			assert.equal(await changes.locator("del").textContent(), "Removed: city  (end) ");
			await press(page, "Insert below R1");
			await page.getByLabel("Words of R2").fill("that it be told.");
			await changes.getByText("R2 is new").waitFor();
			await press(page, "Strike W1");
			await changes.getByText("W1 is struck").waitFor();
			await press(page, "Restore W1");
			await press(page, "Up R2");
			await page.getByLabel("Reason", { exact: true }).fill("a slip of the pen");
			await send.click();
			const read = () => hall.admin.get(`/resolutions/${text}.json`);
			await until(async () => (await read()).versions.length === 2, "the correction");
			const version = (await read()).versions.find((one) => one.current);
			assert.deepEqual([version.kind, version.note], ["correction", "a slip of the pen"]);
			assert.deepEqual(version.clauses.map((one) => [one.clause, one.kind]),
				[[1, "whereas"], [3, "resolved"], [2, "resolved"]]);
			await page.getByText("Nothing has been changed yet.").waitFor();
			await type(page, "A resolution that it replaces", "cleaner");
			await press(page, "Replace them");
			await until(async () => (await read()).replaces.join() === String(other), "the other");
			const draft = (await hall.act("Clara Clerk", "draft_resolution", { body: hall.body,
				title: "Drafty", clauses: [{ clause: 0, kind: "resolved", lead: "", words: "so" }] })).id;
			await page.goto(`${hall.server.origin}/chair/texts/${draft}`);
			await page.getByLabel("Title").fill("A draft");
			await press(page, "Change the draft");
			await page.getByRole("heading", { name: "A draft" }).waitFor();
			await page.getByText("Nothing has been changed yet.").waitFor();
		}),

	"of two who correct a text at once the second is told, loses nothing and carries it over":
		(browser) => house(async (hall) => {
			const text = await hall.submit("Clean water", "that every city keep its rivers clean.");
			const read = () => hall.admin.get(`/resolutions/${text}.json`);
			const page = await sit(hall, browser, `/chair/texts/${text}`);
			await page.getByLabel("Words of R1").fill("that every town keep its rivers clean.");
			await page.getByLabel("Reason", { exact: true }).fill("towns too");
			const before = (await read()).versions[0];
			const clauses = before.clauses.map((one) => ({ ...one }));
			clauses[0].words = "the first clerk was here,";
			const told = { clause: 0, kind: "resolved", lead: "", words: "that it be told." };
			await hall.act("Clara Clerk", "write_version", { resolution: text, base: before.id,
				kind: "revision", title: "Cleaner water", clauses: [...clauses, told],
				note: "at once", current: true });
			await page.getByText("Another text is in force meanwhile.").waitFor();
			await press(page, "Write the correction");
			await page.getByText("another text came into force while you wrote").waitFor();
			assert.equal(await page.getByLabel("Words of R1").inputValue(),
				"that every town keep its rivers clean.");
			assert.equal((await read()).versions.length, 2);
			await press(page, "Carry mine over to it");
			const title = page.getByLabel("Title", { exact: true });
			await until(async () => await title.inputValue() === "Cleaner water", "the other title");
			assert.equal(await page.getByLabel("Words of W1").inputValue(),
				"the first clerk was here,");
			const changes = page.getByRole("region", { name: "What changes" });
			assert.equal(await changes.locator("ins").textContent(), "Added: town  (end) ");
			await press(page, "Write the correction");
			await until(async () => (await read()).versions.length === 3, "the second");
			const now = (await read()).versions.find((one) => one.current);
			assert.deepEqual([now.title, ...now.clauses.map((one) => one.words)], ["Cleaner water",
				"the first clerk was here,", "that every town keep its rivers clean.",
				"that it be told."]);
		}),

	"a committee's chair proposes a substitute, to which the text's own page leads": (browser) =>
		house(async (hall) => {
			const text = await hall.submit("Clean water");
			const body = (await hall.admin.act("found_body", { name: "Water", short_name: "W",
				kind: "standing_committee", parent: hall.body })).id;
			await hall.seat("Wanda Water", "chair", { body });
			await hall.act("Clara Clerk", "refer_resolution", { resolution: text, committee: body });
			await hall.act("Wanda Water", "open_sitting", { body, name: "Room 4" });
			const page = await sit(hall, browser, `/chair/texts/${text}`, "Wanda Water");
			await page.getByLabel("Words of R1").fill("that it be broader.");
			await press(page, "Propose the substitute");
			const read = () => hall.admin.get(`/resolutions/${text}.json`);
			await until(async () => (await read()).versions.length === 2, "the substitute");
			assert.equal((await read()).versions[0].current, true);
			await page.getByText("Nothing has been changed yet.").waitFor();
			await page.goto(`${hall.server.origin}/resolutions/${text}`);
			await page.getByRole("link", { name: "Work on this text" }).click();
			await page.getByRole("button", { name: "Propose the substitute" }).waitFor();
		}),

	"a late text is signed for on its page until enough have, or admitted by leave": (browser) =>
		house(async (hall) => {
			const past = Date.now() - 60_000;
			await hall.act("Clara Clerk", "call_meeting", { body: hall.body, name: "Short notice",
				starts: past - 60_000, ends: past + 86_400_000, submissions_until: past });
			const text = await hall.submit("Clean water");
			const late = async () => (await hall.admin.get(`/resolutions/${text}.json`)).late;
			assert.equal(await late(), true);
			const page = await sit(hall, browser, `/resolutions/${text}`, "Ann Abbot");
			await press(page, "Sign the petition");
			await page.getByText("Your signature stands").waitFor();
			await until(async () => !await late(), "the petition");
		}, { late: "by_petition", petition: "1/10" }),

	"an absence is noted at the desk and at the seat and taken back; a person gets another name":
		(browser) => house(async (hall) => {
			const page = await sit(hall, browser, "/clerk");
			const card = page.getByRole("region", { name: "Absence" });
			await card.getByLabel("Reason").selectOption("Medical");
			await type(page, "Who is absent", "bo b");
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
			const small = page.locator(".preview-wall");
			await small.first().getByText("Lunch").waitFor();
			await small.nth(1).getByText("First").waitFor();
			assert.deepEqual(await violations({ page, context: page.context() }), []);
			const queue = async () => (await (await hall.voice("Clara Clerk"))
				.get(`/screens/${screen}.json`)).queue.map((one) => one.words).join();
			await press(page, "Down First");
			await until(async () => await queue() === "Second,First,Third", queue);
			await page.locator("ol li").nth(1).getByText("First").first().waitFor();
			await drag(page.locator("ol li"), 2, 0);
			await until(async () => await queue() === "Third,Second,First", queue);
			await small.nth(1).getByText("Third").waitFor();
			const wall = await sit(hall, browser, "/clerk/screens");
			await wall.goto(`${hall.server.origin}/screen/${screen}`);
			await wall.getByText("Lunch").waitFor();
			await press(page, /^Take the screen away/);
			await page.getByText("Take Hall away?").waitFor();
			await press(page, "Take the screen away");
			await page.getByRole("heading", { name: "Hall" }).waitFor({ state: "detached" });
			await wall.getByText("Lunch").waitFor({ state: "detached" });
		}),

	"a screen shows what changed in a text, in the clauses that changed": (browser) =>
		house(async (hall) => {
			const resolution = await hall.submit("Cooling centers");
			const { versions } = await hall.admin.get(`/resolutions/${resolution}.json`);
			const [{ title, clauses }] = versions;
			const last = clauses.at(-1);
			const words = `${last.words.replace(/\S+$/, "")}${MARKUP}`;
			const fresh = { ...last, clause: 0, words: "that it begins at once" };
			await hall.act("Clara Clerk", "write_version", { resolution, kind: "revision",
				title, note: "agreed", current: true,
				clauses: [...clauses.slice(1, -1), { ...last, words }, fresh] });
			const screen = (await hall.act("Clara Clerk", "add_screen",
				{ meeting: hall.meeting, name: "Hall" })).id;
			await hall.act("Clara Clerk", "show_on_screen",
				{ screen, kind: "resolution", about: resolution });
			const wall = await sit(hall, browser, "/clerk/screens");
			await wall.locator(".preview-wall ins").first().waitFor();
			await wall.goto(`${hall.server.origin}/screen/${screen}`);
			await wall.locator("ins").getByText(MARKUP).waitFor();
			const shown = await wall.locator(".clause").allInnerTexts();
			assert.equal(shown.length, 3, shown.join(" | "));
			assert.equal(await wall.locator("del").count(), 2);
			assert.deepEqual(await violations({ page: wall, context: wall.context() }), []);
			await hall.act("Clara Clerk", "write_version", { resolution, kind: "correction",
				title: "Cooler centers", note: "a slip", current: true, clauses });
			await wall.getByRole("heading", { name: "Cooler centers" }).waitFor();
			await wall.locator("ins").first().waitFor({ state: "detached" });
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

	"the course of a resolution gets a state and steps of its own; what makes no course is refused":
		(browser) => house(async (hall) => {
			const page = await sit(hall, browser, "/clerk/house");
			const course = page.getByRole("region", { name: "The course of a resolution" });
			const set = () => press(course, "Set this course");
			const stands = async () => (await hall.admin.get("/committees.json")).bodies[0];
			await course.getByText("The states and steps").click();
			await course.getByLabel("A new state").fill("Second reading");
			await page.keyboard.press("Enter");
			await course.locator("summary", { hasText: "Second reading" }).click();
			await press(course, "Add a step Second reading");
			await course.getByLabel("A step from Second reading").selectOption("Adopt");
			await set();
			const refused = course.getByRole("alert").filter({ hasText: /\S/ });
			await refused.waitFor();
			await course.getByText("Adopt, from Second reading", { exact: true }).last().waitFor();
			await course.getByLabel("Adopt, from Second reading: where it leads")
				.selectOption("Adopted");
			await course.locator("summary", { hasText: /^Superseded/ }).click();
			await press(course, "Remove this state Superseded");
			await set();
			await until(async () => (await stands()).states.some((one) =>
				one.name === "second_reading"), "the state");
			const { states, steps } = await stands();
			assert.ok(!states.some((one) => one.name === "superseded"));
			assert.ok(!steps.some((one) => one.to === "superseded"));
			assert.deepEqual(steps.filter((one) => one.from === "second_reading"),
				[{ step: "adopt", from: "second_reading", to: "adopted" }]);
			assert.deepEqual(await violations({ page, context: page.context() }), []);
		}),

	"a course that somebody else sets meanwhile is said to be set, and neither's change is lost":
		(browser) => house(async (hall) => {
			const page = await sit(hall, browser, "/clerk/house");
			const course = page.getByRole("region", { name: "The course of a resolution" });
			const stands = async () => (await hall.admin.get("/committees.json")).bodies[0];
			const { states, steps } = await stands();
			const rename = (label) => states.map((one) =>
				one.name === "tabled" ? { ...one, label } : one);
			await course.getByText("The states and steps").click();
			await course.getByLabel("A new state").fill("Second reading");
			await page.keyboard.press("Enter");
			await hall.admin.act("set_body_workflow",
				{ body: hall.body, states: rename("On the table"), steps });
			await course.getByText("The course was changed meanwhile.").waitFor();
			await course.locator("summary", { hasText: "On the table" }).waitFor();
			await course.locator("summary", { hasText: "Second reading" }).waitFor();
			await press(course, "Set this course");
			await until(async () => (await stands()).states.some((one) =>
				one.name === "second_reading"), "the state");
			assert.equal((await stands()).states.find((one) => one.name === "tabled").label,
				"On the table");
			await course.getByText("The course was changed meanwhile.")
				.waitFor({ state: "detached" });
			await hall.admin.act("set_body_workflow",
				{ body: hall.body, states: rename("Laid aside"), steps });
			await course.locator("summary", { hasText: "Laid aside" }).waitFor();
			assert.equal(await course.getByText("The course was changed meanwhile.").count(), 0);
		}),

	"times that somebody else sets leave what is being entered, and what was not touched as it is":
		(browser) => house(async (hall) => {
			const page = await sit(hall, browser, "/clerk/house");
			const card = page.getByRole("region", { name: "Meeting", exact: true });
			await card.getByText("Other days or deadlines").click();
			await card.getByLabel("Ends").first().fill("2031-07-06T12:00");
			await card.getByLabel("Reason, which is public").fill("it lasts");
			const starts = Date.parse("2031-07-04T13:00:07.008Z");
			await hall.act("Clara Clerk", "set_meeting_times", { meeting: hall.meeting, starts,
				ends: starts + 3600_000, reason: "the hall was taken" });
			await card.getByText("The times were changed meanwhile.").waitFor();
			assert.equal(await card.getByLabel("Begins").first().inputValue(), "2031-07-04T09:00");
			assert.equal(await card.getByLabel("Ends").first().inputValue(), "2031-07-06T12:00");
			await press(card, "Change the times");
			const read = () => hall.admin.get(`/meetings/${hall.meeting}.json`);
			await until(async () => (await read()).ends === "2031-07-06T16:00:00.000Z", "the end");
			assert.equal((await read()).starts, "2031-07-04T13:00:07.008Z");
		}),

	"the days and deadlines of a meeting are changed with a reason, by the clock of its place": (browser) =>
		house(async (hall) => {
			const page = await sit(hall, browser, "/clerk/house");
			const card = page.getByRole("region", { name: "Meeting", exact: true });
			await card.getByText("Other days or deadlines").click();
			await card.getByLabel("Begins").first().fill("2031-07-04T09:00");
			await card.getByLabel("Ends").first().fill("2031-07-03T12:00");
			await card.getByLabel(/^Texts until/).first().fill("2031-07-05T18:30");
			await card.getByLabel("Reason, which is public").fill("the hall was taken");
			await press(card, "Change the times");
			await card.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
			await card.getByLabel("Ends").first().fill("2031-07-06T12:00");
			await press(card, "Change the times");
			await card.getByText("Texts until Jul 5, 6:30 PM", { exact: true }).waitFor();
			const whole = await hall.admin.get(`/meetings/${hall.meeting}.json`);
			assert.equal(whole.starts, "2031-07-04T13:00:00.000Z");
			assert.equal(whole.sponsors_until, null);
		}),
};
