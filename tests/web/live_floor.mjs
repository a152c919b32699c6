// Members at their phones: coming in, voting, and what a bad connection does to it.
import assert from "node:assert/strict";

import { violations } from "./axe.mjs";
import { visit } from "./browser.mjs";
import { Hall, Refused, Server, until } from "./stage.mjs";

const TITLE = "Cooling centers and heat-emergency grants";
const NAMES = ["Ann Abbot", "Bo Barnes", "Cy Carver"];
const CHOICES = ["yes", "no", "abstain"];

// A hall with these members, in session, and a text; ended by itself.
async function meeting(names, carryOut, rules) {
	const server = await new Server().start();
	try {
		const hall = await new Hall(server).found("Conference of Sample Cities", rules);
		for (const name of names) await hall.seat(name);
		await hall.meet();
		await carryOut(hall, await hall.submit(TITLE), server);
	} finally {
		await server.stop();
	}
}

async function sit(hall, browser, name, size) {
	const tab = await hall.sitDown(browser, name, size);
	await visit(tab, hall.server.origin, "/floor");
	await tab.page.locator(".line-live").waitFor();
	return tab;
}

const receipt = (tab) => tab.page.locator(".receipt.good");

// Closes the vote and counts: everybody who cast has one ballot, and it is the one acknowledged.
async function counted(hall, vote) {
	await hall.act("Cora Chair", "close_vote", { vote });
	await hall.act("Cora Chair", "announce_vote", { vote });
	const { ballots, count } = await hall.admin.get(`/votes/${vote}.json`);
	const cast = ballots.filter((one) => one.choice);
	assert.equal(new Set(cast.map((one) => one.member)).size, cast.length);
	assert.equal(count.yes + count.no + count.abstain, cast.length);
	return new Map(cast.map((one) => [one.name, one]));
}

// Sent again with the same key until it is answered, as the client does.
async function persist(person, kind, fields) {
	const key = crypto.randomUUID();
	for (;;) {
		try {
			return await person.act(kind, fields, key);
		} catch (error) {
			if (error instanceof Refused) throw error;
			await new Promise((done) => setTimeout(done, 20 + 80 * Math.random()));
		}
	}
}

export const cases = {
	"a member comes in with a desk card, votes with one tap and changes the vote": (browser) =>
		meeting(NAMES, async (hall, text) => {
			const tab = await hall.sitDown(browser, null, "phone");
			await tab.page.goto(await hall.card("Ann Abbot"));
			await tab.page.getByRole("button", { name: "Sign in" }).click();
			await tab.page.waitForURL("**/floor");
			await tab.page.getByText("Ann Abbot").waitFor();
			const vote = await hall.put(text);
			await tab.page.getByRole("button", { name: "Yes" }).click();
			await receipt(tab).getByText("Yes").waitFor();
			await tab.page.getByRole("button", { name: "No", exact: true }).click();
			await receipt(tab).getByText("No").waitFor();
			const entry = /Entry (\d+)/.exec(await receipt(tab).innerText())[1];
			const ballots = await counted(hall, vote);
			assert.equal(ballots.get("Ann Abbot").choice, "no");
			assert.equal(String(ballots.get("Ann Abbot").entry), entry);
			await tab.page.locator(".verdict-rejected").waitFor();
			await tab.page.getByText("You voted No.").waitFor();
			assert.deepEqual(tab.complaints, []);
		}),

	"a vote is cast with the keyboard alone, and the focus stays": (browser) =>
		meeting(NAMES, async (hall, text) => {
			const vote = await hall.put(text);
			const tab = await sit(hall, browser, "Bo Barnes", "laptop");
			await tab.page.locator(".choice-yes").waitFor();
			for (let presses = 0; presses < 30; presses++) {
				await tab.page.keyboard.press("Tab");
				if (await tab.page.evaluate(() =>
					document.activeElement.classList.contains("choice-no"))) break;
			}
			await tab.page.keyboard.press("Space");
			await receipt(tab).waitFor();
			assert.ok(await tab.page.evaluate(() =>
				document.activeElement.classList.contains("choice-no")));
			assert.equal((await counted(hall, vote)).get("Bo Barnes").choice, "no");
		}),

	"a member learns on the floor that they are not marked present or registered, and that they are":
		(browser) => meeting(NAMES, async (hall, text) => {
			const tab = await sit(hall, browser, "Ann Abbot", "narrow");
			const card = tab.page.getByRole("region", { name: "Plenary 1" });
			const press = (name) => card.getByRole("button", { name, exact: true }).click();
			await card.getByText("You are not marked present").waitFor();
			await card.getByText("You are not registered for this meeting.").waitFor();
			const first = await tab.page.locator(".beside > .card").first().innerText();
			assert.match(first, /not marked present/);
			await press("Register");
			await card.getByText("You are not registered").waitFor({ state: "detached" });
			await press("I am here");
			await card.getByText("You are marked present.").waitFor();
			assert.deepEqual(await violations(tab), []);
			await press("I am leaving");
			await card.getByText("You are not marked present").waitFor();
			await hall.act("Clara Clerk", "mark_member_presence",
				{ sitting: hall.sitting, member: hall.seats["Ann Abbot"], present: true });
			await card.getByText("You are marked present.").waitFor();
			const said = async (who) => (await sit(hall, browser, who, "phone")).page
				.locator(".votecard");
			await hall.put(text);
			await (await said("Clara Clerk")).getByText("Your seat here has no vote.").waitFor();
			await hall.seat("Late Larry");
			await (await said("Late Larry")).getByText("The roll was fixed").waitFor();
		}, { quorum: { share: "1/2", of: "registered" } }),

	"who is marked present learns it while the desk goes on marking others": (browser) =>
		meeting(NAMES, async (hall) => {
			const tab = await hall.sitDown(browser, "Ann Abbot", "phone");
			await tab.page.addInitScript(() => { Math.random = () => 0.1; });
			await visit(tab, hall.server.origin, "/floor");
			const card = tab.page.getByRole("region", { name: "Plenary 1" });
			await card.getByText("You are not marked present").waitFor();
			const mark = (name, present) => hall.act("Clara Clerk", "mark_member_presence",
				{ sitting: hall.sitting, member: hall.seats[name], present });
			await mark("Ann Abbot", true);
			let here = false;
			await until(async () => {
				await mark("Bo Barnes", here = !here);
				await new Promise((done) => setTimeout(done, 400));
				return await card.getByText("You are marked present.").count();
			}, "the word that one is here", 10_000);
		}),

	"nobody's choice shows while a vote is open, and others' ballots don't move one's own":
		(browser) => meeting(NAMES, async (hall, text) => {
			const vote = await hall.put(text);
			const tab = await sit(hall, browser, "Ann Abbot", "phone");
			await tab.page.locator(".choice-yes").click();
			await receipt(tab).waitFor();
			await hall.act("Bo Barnes", "cast_ballot", { vote, choice: "no" });
			await tab.page.getByText("2 of 4 have voted").waitFor();
			const said = await tab.page.locator("main").innerText();
			assert.ok(!/1 yes|1 no/i.test(said), said);
			assert.equal(await tab.page.locator("[aria-pressed=true]").count(), 1);
			const pressed = await tab.page.locator(".choice-yes").getAttribute("aria-pressed");
			assert.equal(pressed, "true");
		}),

	"where the rules say so a phone asks again before a ballot is cast": (browser) =>
		meeting(NAMES, async (hall, text) => {
			await hall.act("Clara Clerk", "set_floor_rules", { body: hall.body, rules: {
				speech_seconds: 0, side_seconds: 0, item_seconds: 0, balance: false,
				confirm: true, vote_seconds: 0, vote_closes: false } });
			await hall.put(text);
			const tab = await sit(hall, browser, "Ann Abbot", "phone");
			await tab.page.locator(".choice-yes").click();
			const sure = tab.page.getByRole("button", { name: "Yes, cast Yes" });
			await sure.waitFor();
			assert.equal(await receipt(tab).count(), 0);
			await sure.click();
			await receipt(tab).waitFor();
		}),

	"a vote that could not be sent says so, is sent again, also after a reload, and never doubles":
		(browser) => meeting(NAMES, async (hall, text) => {
			const vote = await hall.put(text);
			const tab = await sit(hall, browser, "Ann Abbot", "phone");
			let lost = 0;
			const lose = async (route) => {
				if (lost++ === 0) await route.fetch(); // it arrives; its answer does not
				await route.abort();
			};
			await tab.page.route("**/api/actions/cast_ballot", lose);
			await tab.page.locator(".choice-yes").click();
			await tab.page.getByText("Not received yet").waitFor();
			await tab.page.reload();
			await tab.page.locator(".choice-yes").waitFor();
			await until(() => lost > 1, "another try");
			await tab.page.unroute("**/api/actions/cast_ballot", lose);
			await receipt(tab).waitFor();
			const ballot = (await counted(hall, vote)).get("Ann Abbot");
			assert.equal(ballot.choice, "yes");
			const shown = /Entry (\d+)/.exec(await receipt(tab).innerText().catch(() => "")
				|| `Entry ${ballot.entry}`)[1];
			assert.equal(String(ballot.entry), shown);
		}),

	"a ballot that comes after the close is told of until that was seen, also after a reload":
		(browser) => meeting(NAMES, async (hall, text) => {
			const vote = await hall.put(text);
			const tab = await sit(hall, browser, "Ann Abbot", "phone");
			await tab.page.locator(".choice-yes").waitFor();
			await tab.context.setOffline(true);
			await tab.page.locator(".choice-yes").click();
			await tab.page.getByText("Not received yet").waitFor();
			await counted(hall, vote);
			await tab.context.setOffline(false);
			const late = tab.page.getByText(
				"Your Yes reached the server after the close and does not count.");
			await late.waitFor();
			await tab.page.getByText("You did not vote.").waitFor();
			assert.deepEqual(await violations(tab), []);
			await tab.page.reload();
			await late.waitFor();
			await hall.put(await hall.submit("Another text"));
			await tab.page.locator(".choice-yes").waitFor();
			await late.waitFor();
			await tab.page.getByRole("button", { name: "Seen" }).click();
			await late.waitFor({ state: "detached" });
			await tab.page.reload();
			await tab.page.locator(".choice-yes").waitFor();
			await tab.page.waitForTimeout(200);
			assert.equal(await late.count(), 0);
		}),

	"every tab of a member shows the ballot that stands, and one looked at again does too": (browser) =>
		meeting(NAMES, async (hall, text) => {
			const vote = await hall.put(text);
			const { context, page: first } = await sit(hall, browser, "Ann Abbot", "laptop");
			const second = await context.newPage();
			await second.goto(`${hall.server.origin}/floor`);
			const shows = (page, choice) => page.locator(".receipt.good").getByText(choice).waitFor();
			await second.locator(".choice-yes").waitFor();
			await first.locator(".choice-yes").click();
			await shows(first, "recorded: Yes");
			await shows(second, "recorded: Yes");
			await second.locator(".choice-no").click();
			await shows(second, "recorded: No");
			await shows(first, "recorded: No");
			assert.equal(await first.locator("[aria-pressed=true]").count(), 1);
			await hall.act("Ann Abbot", "cast_ballot", { vote, choice: "abstain" });
			await first.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
			await shows(first, "recorded: Abstain");
		}),

	"a recess is told on the floor with its end, and nobody asks to speak in it": (browser) =>
		meeting(NAMES, async (hall, text) => {
			const tab = await sit(hall, browser, "Ann Abbot", "phone");
			await tab.page.getByRole("button", { name: "Ask to speak" }).waitFor();
			const until = Date.now() + 3600_000;
			await hall.act("Cora Chair", "recess_sitting",
				{ sitting: hall.sitting, until, reason: "lunch" });
			await tab.page.getByRole("heading", { name: /^Recess until \d+:\d\d/ }).waitFor();
			await tab.page.getByText("lunch").waitFor();
			assert.equal(await tab.page.getByRole("button", { name: "Ask to speak" }).count(), 0);
			assert.deepEqual(await violations(tab), []);
			const home = await hall.sitDown(browser, null, "phone");
			await visit(home, hall.server.origin, "/");
			await home.page.getByText("The sitting is in recess until").waitFor();
			await hall.act("Cora Chair", "resume_sitting", { sitting: hall.sitting });
			await home.page.getByText("in recess").waitFor({ state: "detached" });
			await tab.page.getByRole("button", { name: "Ask to speak" }).waitFor();
			const vote = await hall.put(text);
			await counted(hall, vote);
			await hall.act("Cora Chair", "recess_sitting", { sitting: hall.sitting });
			await tab.page.getByRole("heading", { name: "Recess", exact: true }).waitFor();
			await tab.page.locator(".verdict-rejected").waitFor();
		}),

	"after an adoption a member registers a dissent and takes it back": (browser) =>
		meeting(NAMES, async (hall, text) => {
			const tab = await sit(hall, browser, "Ann Abbot", "phone");
			const vote = await hall.put(text);
			await hall.act("Bo Barnes", "cast_ballot", { vote, choice: "yes" });
			await counted(hall, vote);
			await tab.page.getByText("Register a dissent").click();
			await tab.page.getByLabel("Statement").fill("It costs too much.");
			await tab.page.getByRole("button", { name: "I was against" }).click();
			await tab.page.getByText("You registered that you were against.").waitFor();
			await tab.page.getByRole("button", { name: "Take it back" }).click();
			await tab.page.getByText("You registered").waitFor({ state: "detached" });
			await tab.page.getByText("Register a dissent").waitFor();
			assert.deepEqual(tab.complaints, []);
		}),

	"a session that is ended at the desk shows at the phone by itself": (browser) =>
		meeting(NAMES, async (hall) => {
			const tab = await sit(hall, browser, "Ann Abbot", "phone");
			await tab.page.locator(".who").getByText("Ann Abbot").waitFor();
			await hall.admin.act("end_sessions",
				{ person: hall.people["Ann Abbot"], reason: "the phone was lost" });
			await tab.page.getByText("Ann Abbot").first().waitFor({ state: "detached" });
			await tab.page.locator(".who").getByText("Not signed in").waitFor();
			await tab.page.locator(".line-live").waitFor();
		}),

	"the server is killed in an open vote: fifty members each end with exactly one ballot":
		async (browser) => {
			const names = Array.from({ length: 50 }, (_, i) => `Member ${i + 1}`);
			await meeting(names, async (hall, text, server) => {
				const atBrowsers = names.slice(0, 3), others = names.slice(3);
				const voices = await Promise.all(others.map((name) => hall.voice(name)));
				const vote = await hall.put(text);
				const tabs = [];
				for (const name of atBrowsers) tabs.push(await sit(hall, browser, name));
				for (const tab of tabs) await tab.page.locator(".choice-yes").waitFor();
				const answers = voices.map((voice, i) => new Promise((done) => {
					setTimeout(() => done(persist(voice, "cast_ballot",
						{ vote, choice: CHOICES[i % 3] })), 8 * i);
				}));
				await tabs[0].page.locator(".choice-yes").click();
				await new Promise((done) => setTimeout(done, 150));
				await server.kill();
				await tabs[1].page.locator(".choice-no").click();
				await tabs[2].page.locator(".line-lost").waitFor();
				await server.start();
				await tabs[2].page.locator(".choice-abstain").click();
				const acknowledged = await Promise.all(answers);
				for (const tab of tabs) await receipt(tab).waitFor();
				for (const tab of tabs) await tab.page.locator(".line-live").waitFor();
				const ballots = await counted(hall, vote);
				assert.equal(ballots.size, names.length);
				others.forEach((name, i) => {
					assert.equal(ballots.get(name).choice, CHOICES[i % 3]);
					assert.equal(ballots.get(name).entry, acknowledged[i].id);
				});
				assert.deepEqual(atBrowsers.map((name) => ballots.get(name).choice), CHOICES);
				for (const tab of tabs) await tab.page.locator(".verdict").waitFor();
			});
		},

	"two tabs of one browser share one feed, and one takes over from the other": (browser) =>
		meeting(NAMES, async (hall, text) => {
			const first = await sit(hall, browser, "Ann Abbot", "laptop");
			const feeds = [];
			first.context.on("request", (request) => {
				if (request.url().includes("/api/feed")) feeds.push(request.frame().page());
			});
			const second = await first.context.newPage();
			await second.goto(`${hall.server.origin}/floor`);
			await second.locator(".line-live").waitFor();
			await second.getByText("Plenary 1").first().waitFor();
			assert.equal(feeds.filter((page) => page === second).length, 0);
			await first.page.close();
			await hall.put(text);
			await second.locator(".choice-yes").waitFor();
			assert.ok(feeds.includes(second));
		}),

	"a page speaks another language when that is chosen, and when the browser asks for it":
		(browser) => meeting(NAMES, async (hall, text) => {
			const tab = await sit(hall, browser, "Ann Abbot", "phone");
			await hall.put(text);
			await tab.page.locator(".who summary").click();
			await tab.page.getByLabel("Language").selectOption("es");
			await tab.page.getByRole("button", { name: "Abstención" }).waitFor();
			assert.equal(await tab.page.locator("html").getAttribute("lang"), "es");
			const other = await hall.sitDown(browser, null, "phone", { locale: "de-AT" });
			await visit(other, hall.server.origin, "/floor");
			await other.page.getByText("Die Abstimmung läuft").waitFor();
			const french = await hall.sitDown(browser, null, "phone", { locale: "fr" });
			await visit(french, hall.server.origin, "/floor");
			await french.page.getByText("Le vote est ouvert").waitFor();
		}),

	"my votes tell what I cast, with its entry, and what it took the place of": (browser) =>
		meeting(NAMES, async (hall, text) => {
			const vote = await hall.put(text);
			const first = (await hall.act("Ann Abbot", "cast_ballot", { vote, choice: "no" })).id;
			const last = (await hall.act("Ann Abbot", "cast_ballot", { vote, choice: "yes" })).id;
			const tab = await sit(hall, browser, "Ann Abbot", "phone");
			await tab.page.getByRole("button", { name: "Floor" }).click();
			await tab.page.getByRole("link", { name: "My votes" }).click();
			await tab.page.locator(".mine-choice").getByText(`Entry ${last}`).waitFor();
			await tab.page.getByText("Changed once").click();
			await tab.page.locator(".mine-earlier").getByText(`Entry ${first}`).waitFor();
			await counted(hall, vote);
			await tab.page.getByRole("link", { name: "The vote in the record" }).waitFor();
			const other = await hall.sitDown(browser, "Bo Barnes", "phone");
			await visit(other, hall.server.origin, "/floor/votes");
			await other.page.getByText("You did not vote.").waitFor();
			assert.equal(await other.page.locator(".mine-choice").count(), 0);
			assert.deepEqual([...tab.complaints, ...other.complaints], []);
		}),

	"single keys lead to places and cast nothing, the sheet keeps the focus and gives it back":
		(browser) => meeting(NAMES, async (hall, text) => {
			await hall.put(text);
			const tab = await sit(hall, browser, "Ann Abbot", "laptop");
			await tab.page.locator(".choice-yes").waitFor();
			const at = (selector) => tab.page.evaluate((one) =>
				document.activeElement.matches(one), selector);
			await tab.page.keyboard.press("n");
			assert.ok(await at(".choice-no"));
			assert.equal(await receipt(tab).count(), 0);
			await tab.page.keyboard.press("?");
			const sheet = tab.page.getByRole("dialog", { name: "Keyboard shortcuts" });
			await sheet.getByText("Abstain").waitFor();
			assert.deepEqual(await violations(tab), []);
			for (let i = 0; i < 4; i++) await tab.page.keyboard.press("Tab");
			assert.ok(await at("dialog *, body"));
			await sheet.getByLabel("Use these keys").uncheck();
			await tab.page.keyboard.press("Escape");
			await sheet.waitFor({ state: "hidden" });
			assert.ok(await at(".choice-no"));
			await tab.page.keyboard.press("y");
			assert.ok(await at(".choice-no"), "the keys were turned off");
			await tab.page.locator(".who summary").click();
			await tab.page.getByRole("button", { name: "Keyboard shortcuts" }).click();
			await sheet.getByLabel("Use these keys").check();
			await sheet.getByRole("button", { name: "Close" }).click();
			await tab.page.keyboard.press("y");
			assert.ok(await at(".choice-yes"));
			await tab.page.keyboard.press("Enter");
			await receipt(tab).waitFor();
		}),

	"a shared device signs out by itself": (browser) =>
		meeting(NAMES, async (hall) => {
			const tab = await hall.sitDown(browser, null, "phone");
			await tab.page.clock.install();
			await tab.page.goto(await hall.card("Cy Carver"));
			await tab.page.getByLabel("This is not my device").check();
			await tab.page.getByRole("button", { name: "Sign in" }).click();
			await tab.page.waitForURL("**/floor");
			await tab.page.getByText("Cy Carver").waitFor();
			await tab.page.clock.fastForward(100_000);
			await tab.page.getByText("This device is shared").waitFor();
			await tab.page.clock.fastForward(30_000);
			await tab.page.waitForURL("**/sign-in");
			const who = await tab.page.evaluate(() =>
				fetch("/api/session").then((answer) => answer.json()));
			assert.equal(who.signed_in, false);
		}),
};
