// Officers: two at once, and a conference that is played through by browsers alone.
import assert from "node:assert/strict";

import { visit } from "./browser.mjs";
import { Hall, Server } from "./stage.mjs";

const MEMBERS = Array.from({ length: 20 }, (_, i) => `Member ${i + 1}`);
const TITLES = ["Community clinics", "Water and lead lines", "Cooling centers", "Transit aid"];

async function house(names, carryOut, rules) {
	const server = await new Server().start();
	try {
		const hall = await new Hall(server).found("Conference of Sample Cities", rules);
		for (const name of names) await hall.seat(name);
		await carryOut(hall);
	} finally {
		await server.stop();
	}
}

async function at(hall, browser, name, path, size) {
	const tab = await hall.sitDown(browser, name, size);
	await visit(tab, hall.server.origin, path);
	return tab.page;
}

const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();
const button = (page, name) => page.getByRole("button", { name, exact: true }).first();
const each = (pages, work) => Promise.all(pages.map(work));

// All of them, whatever the others' presses do to their pages meanwhile.
async function atOnce(pages, name) {
	await each(pages, (page) => button(page, name).click({ trial: true }));
	const buttons = await each(pages, (page) => button(page, name).elementHandle());
	await each(buttons, (one) => one.evaluate((element) => element.click()));
}

// A meeting with four texts on its agenda, two of them and a third on the slate.
async function agenda(hall) {
	const now = Date.now();
	hall.meeting = (await hall.act("Clara Clerk", "call_meeting", {
		body: hall.body, name: "94th Annual Meeting", place: "Sandbar Key, Florida",
		starts: now - 3600_000, ends: now + 86_400_000, offset_minutes: -240,
	})).id;
	for (const title of TITLES) {
		const resolution = await hall.submit(title);
		const item = (await hall.act("Clara Clerk", "place_item",
			{ meeting: hall.meeting, resolution })).id;
		if (title !== "Cooling centers") await hall.act("Clara Clerk", "slate_item", { item });
	}
}

// The question on the item at hand, voted on by those at their phones.
async function rollCall(chair, phones, choices) {
	await press(chair, "State the question: roll call");
	await press(chair, "Open the vote");
	await each(phones.slice(0, choices.length), async (phone, i) => {
		await phone.locator(`.choice-${choices[i]}`).click();
		await phone.locator(".receipt.good").waitFor();
	});
	await press(chair, "Close the vote");
}

const decided = (pages, word) => each(pages, (page) => page.locator(".verdict")
	.getByText(word).waitFor());

export const cases = {
	"two officers who press at once do it once, and both see what follows": (browser) =>
		house(["Ann Abbot"], async (hall) => {
			await hall.meet();
			const vote = await hall.put(await hall.submit("Cooling centers"));
			const officers = await each(["Cora Chair", "Clara Clerk"], (name) =>
				at(hall, browser, name, "/chair", "laptop"));
			await atOnce(officers, "Close the vote");
			await atOnce(officers, "Announce the result");
			await decided(officers, "Rejected");
			const act = (page) => page.locator(".acts li")
				.filter({ hasText: /(Cora Chair|Clara Clerk).* announced/i }).first();
			await each(officers, (page) => act(page).waitFor());
			const told = await each(officers, (page) => act(page).innerText());
			assert.equal(told[0], told[1]);
			assert.equal((await hall.admin.get(`/votes/${vote}.json`)).state, "announced");
		}),

	"a press that lands as the step changes does nothing and says so; the next one acts": (browser) =>
		house(["Ann Abbot"], async (hall) => {
			await hall.meet();
			const vote = (await hall.act("Cora Chair", "prepare_vote", { body: hall.body,
				sitting: hall.sitting, subject: "resolution", method: "roll_call",
				resolution: await hall.submit("Cooling centers") })).id;
			const chair = await at(hall, browser, "Cora Chair", "/chair", "laptop");
			const clerk = await at(hall, browser, "Clara Clerk", "/chair", "laptop");
			const state = async () => (await hall.admin.get(`/votes/${vote}.json`)).state;
			await button(chair, "Open the vote").waitFor();
			await chair.evaluate(() => {
				// The finger is on its way as the other officer's step comes: what it meets
				// is another button, in the very moment in which that is drawn.
				const next = document.querySelector(".next");
				new MutationObserver((_, watch) => {
					const found = [...next.querySelectorAll(".btn")]
						.find((one) => one.textContent === "Close the vote");
					if (!found) return;
					watch.disconnect();
					found.click();
				}).observe(next, { childList: true, subtree: true, characterData: true });
			});
			await press(clerk, "Open the vote");
			await chair.getByText("This changed just now, so nothing was done.").waitFor();
			assert.equal(await state(), "open");
			await press(chair, "Close the vote");
			await button(chair, "Announce the result").waitFor();
			assert.equal(await chair.getByText("This changed just now").count(), 0);
			assert.equal(await state(), "closed");
			await button(chair, "Announce the result").dblclick();
			await decided([chair], "Rejected");
			await button(chair, "Adjourn the sitting").waitFor();
			const { next } = await (await hall.voice("Cora Chair")).get(`/chair/${hall.body}.json`);
			assert.equal(await chair.locator(".next .btn").first().innerText(), "Adjourn the sitting");
			assert.equal(next[0].key, "adjourn_sitting");
		}),

	"abstentions that nobody counted are not counted anywhere, and one of them is one": (browser) =>
		house(["Ann Abbot"], async (hall) => {
			for (let i = 0; i < 8; i++) await hall.seat(`Member ${i}`);
			await hall.meet();
			const chair = await at(hall, browser, "Cora Chair", "/chair", "laptop");
			const clerk = await at(hall, browser, "Clara Clerk", "/chair", "laptop");
			const wall = await at(hall, browser, null, "/screen/floor", "wall");
			const phone = await at(hall, browser, "Ann Abbot", "/floor", "phone");
			const hands = async (yes, no, abstain) => {
				await hall.act("Cora Chair", "prepare_vote", { body: hall.body,
					sitting: hall.sitting, subject: "procedure", method: "hand",
					question: "Shall we rest?" });
				const field = (name) => clerk.getByRole("spinbutton", { name, exact: true });
				await field("Yes").fill(yes);
				await field("No").fill(no);
				await field("Abstain").fill(abstain);
				await press(clerk, "Adopted");
				await button(chair, "Announce the result").waitFor();
			};
			await hands("5", "2", "");
			await chair.getByText("5 yes, 2 no. Shall we rest? The decision: Adopted.").waitFor();
			await press(chair, "Announce the result");
			await decided([wall, phone], "Adopted");
			for (const page of [chair, wall, phone])
				assert.equal(await page.locator(".sums-abstain dd").innerText(), "not counted");
			await wall.locator(".hall-mid").getByText("7", { exact: true }).waitFor();
			assert.equal(await wall.locator(".seat-yes").count(), 5);
			assert.equal(await wall.locator(".seat-no").count(), 2);
			for (const page of [chair, wall, phone])
				assert.doesNotMatch(await page.locator("#main").innerText(), /[-−]1/);
			await hands("5", "2", "1");
			await chair.getByText("5 yes, 2 no, 1 abstention. Shall we rest?").waitFor();
		}),

	"on the wall a long question and a long name leave the seats, the quorum and the clock in sight":
		(browser) => house(["Ann Abbot"], async (hall) => {
			await hall.admin.act("rename_body", { body: hall.body, short_name: "HALL",
				name: "A conference of very many cities ".repeat(6).slice(0, 190).trim() });
			await hall.meet();
			const question = "Shall the cities ask what is asked of them, and in time? ".repeat(12);
			const vote = (await hall.act("Cora Chair", "prepare_vote", { body: hall.body,
				sitting: hall.sitting, subject: "procedure", method: "roll_call",
				question: question.slice(0, 675).trim() })).id;
			await hall.act("Cora Chair", "open_vote", { vote });
			await hall.act("Ann Abbot", "cast_ballot", { vote, choice: "yes" });
			const wall = await at(hall, browser, null, "/screen/floor", "wall");
			const box = (place) => wall.locator(place).first().boundingBox();
			const { width, height } = wall.viewportSize();
			const inSight = async () => {
				const [title, seats, mid, facts] = await each([".hall-title", ".hemi", ".hall-mid",
					".hall-main > :last-child"], box);
				assert.ok(title.y + title.height <= seats.y, "the seats stand on the question");
				assert.ok(seats.height > height / 6, "the seats are too small");
				for (const { y, height: tall } of [seats, mid])
					assert.ok(y + tall <= facts.y, "the seats stand on the quorum");
				assert.ok(facts.y + facts.height <= height, "the quorum is out of sight");
				const [left] = await each([".hall-left"], box);
				assert.ok(title.y + title.height <= left.y, "the result stands on the question");
				const [where, clock] = await each([".hall-top span", ".hall-clock"], box);
				assert.ok(where.width > 100 && clock.width > 20);
				assert.ok(clock.x + clock.width <= width, "the clock is out of sight");
			};
			await wall.locator(".hemi").waitFor();
			await inSight();
			await hall.act("Cora Chair", "close_vote", { vote });
			await hall.act("Cora Chair", "announce_vote", { vote });
			await decided([wall], "Adopted");
			await inSight();
		}),

	"a closed vote is opened again with a reason before it is announced": (browser) =>
		house(["Ann Abbot"], async (hall) => {
			await hall.meet();
			const vote = await hall.put(await hall.submit("Cooling centers"));
			const chair = await at(hall, browser, "Cora Chair", "/chair", "laptop");
			await press(chair, "Close the vote");
			const again = chair.locator(".offer", { hasText: "Open the vote again" });
			await again.locator("summary").click();
			assert.ok(await again.getByRole("button").isDisabled());
			await again.getByLabel("the reason").fill("two were at the door");
			await press(chair, "Open the vote again");
			await button(chair, "Close the vote").waitFor();
			assert.equal((await hall.admin.get(`/votes/${vote}.json`)).state, "open");
		}),

	"what was announced last is declared void by the chair, with a reason": (browser) =>
		house(["Ann Abbot"], async (hall) => {
			await hall.meet();
			const text = await hall.submit("Cooling centers");
			const vote = await hall.put(text);
			const chair = await at(hall, browser, "Cora Chair", "/chair", "laptop");
			await press(chair, "Close the vote");
			await press(chair, "Announce the result");
			const last = chair.locator("section", { hasText: "Decided last" });
			await press(last, "Declare the vote void");
			await last.getByLabel("the reason").fill("the wrong text was read");
			await press(last, "Declare the vote void");
			await last.waitFor({ state: "detached" });
			assert.equal((await hall.admin.get(`/votes/${vote}.json`)).state, "void");
			const { state } = await hall.admin.get(`/resolutions/${text}.json`);
			assert.notEqual(state, "rejected");
		}),

	"what is in order is told with the vote it needs, in the words of the chair's language":
		(browser) => house(["Ann Abbot"], async (hall) => {
			await hall.meet();
			const resolution = await hall.submit("Cooling centers");
			const about = (await hall.act("Clara Clerk", "place_item",
				{ meeting: hall.meeting, resolution })).id;
			await hall.act("Cora Chair", "call_item", { sitting: hall.sitting, about });
			const chair = await at(hall, browser, "Cora Chair", "/chair", "laptop");
			const offer = (words) => chair.locator(".offer", { hasText: words });
			await offer("Previous question").getByText("at least two thirds of yes and no").waitFor();
			await offer("Postpone the question").getByText("more than half of yes and no").waitFor();
			assert.equal(await offer("Open the vote again").count(), 0);
			await chair.locator(".who summary").click();
			await chair.getByLabel("Language").selectOption("de");
			const close = offer("Schluss der Debatte");
			await close.getByText("mindestens zwei Drittel").waitFor();
			await close.locator("summary").click();
			await close.getByText("Es liegt ein Antrag vor.").waitFor();
			await close.getByRole("button", { name: "Durch Zuruf" }).click();
			await chair.locator(".next").getByText("Wer dafür ist, rufe Ja.").waitFor();
			const { vote } = await hall.admin.get(`/floor/${hall.body}.json`);
			assert.equal(vote.question, "Soll die Debatte jetzt geschlossen werden?");
			assert.equal(vote.rule.threshold, "2/3");
		}),

	"a committee's chair reports what was decided, with the minority and what it says": (browser) =>
		house(["Ann Abbot"], async (hall) => {
			const text = await hall.submit("Cooling centers");
			const body = (await hall.admin.act("found_body", { name: "Water", short_name: "W",
				kind: "standing_committee", parent: hall.body })).id;
			const seats = {};
			for (const [name, role] of [["Wanda Water", "chair"], ["Max Meer", "member"],
				["Ina Island", "member"]]) seats[name] = await hall.seat(name, role, { body });
			await hall.act("Clara Clerk", "set_body_rules", { body, rules: {
				...(await hall.admin.get("/committees.json")).bodies[0].rules,
				slate: "none" } });
			const referral = (await hall.act("Clara Clerk", "refer_resolution",
				{ resolution: text, committee: body })).id;
			const sitting = (await hall.act("Wanda Water", "open_sitting",
				{ body, name: "Room 4" })).id;
			await hall.act("Wanda Water", "call_item", { sitting, about: referral });
			const vote = (await hall.act("Wanda Water", "prepare_vote", { body, sitting,
				subject: "report", referral, step: "adopt", method: "roll_call" })).id;
			await hall.act("Wanda Water", "open_vote", { vote });
			for (const [name, choice] of [["Wanda Water", "yes"], ["Max Meer", "no"],
				["Ina Island", "yes"]]) await hall.act(name, "cast_ballot", { vote, choice });
			await hall.act("Wanda Water", "close_vote", { vote });
			await hall.act("Wanda Water", "announce_vote", { vote });
			const page = await at(hall, browser, "Wanda Water", "/chair", "narrow");
			await page.getByText("A minority (you may leave it out)").click();
			assert.equal(await page.getByRole("checkbox").count(), 1);
			await page.getByLabel("What they say").fill("It costs too much.");
			await press(page, "Report what was decided");
			await page.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
			await page.getByLabel("Max Meer").check();
			await press(page, "Report what was decided");
			await page.getByText("It costs too much.").waitFor({ state: "detached" });
			await page.getByLabel("What they say").waitFor({ state: "detached" });
			const { referrals: [told] } = await hall.admin.get(`/resolutions/${text}.json`);
			assert.deepEqual(told.minority, [seats["Max Meer"]]);
			assert.equal(told.minority_statement, "It costs too much.");
		}),

	"the next step is the server's: whoever waits to speak comes before the question": (browser) =>
		house(["Ann Abbot"], async (hall) => {
			await hall.meet();
			const resolution = await hall.submit("Cooling centers");
			const about = (await hall.act("Clara Clerk", "place_item",
				{ meeting: hall.meeting, resolution })).id;
			await hall.act("Cora Chair", "call_item", { sitting: hall.sitting, about });
			const chair = await at(hall, browser, "Cora Chair", "/chair", "phone");
			await button(chair, "State the question: roll call").waitFor();
			await hall.act("Ann Abbot", "ask_to_speak",
				{ sitting: hall.sitting, about, stance: "for" });
			await chair.getByText("The chair recognizes Ann Abbot.").waitFor();
			await press(chair, "Recognize the speaker");
			await chair.getByText("Thank you, Ann Abbot.").waitFor();
			const { next } = await (await hall.voice("Cora Chair")).get(`/chair/${hall.body}.json`);
			assert.equal(next[0].key, "end_speech");
		}),

	"what each side took of its time shows as it runs, and a debate is given other times":
		(browser) => house(["Ann Abbot", "Bo Barnes"], async (hall) => {
			await hall.meet();
			const resolution = await hall.submit("Cooling centers");
			const about = (await hall.act("Clara Clerk", "place_item",
				{ meeting: hall.meeting, resolution })).id;
			await hall.act("Cora Chair", "call_item", { sitting: hall.sitting, about });
			const asked = await hall.act("Ann Abbot", "ask_to_speak",
				{ sitting: hall.sitting, about, stance: "for" });
			await hall.act("Bo Barnes", "ask_to_speak",
				{ sitting: hall.sitting, about, stance: "against" });
			const chair = await at(hall, browser, "Cora Chair", "/chair", "phone");
			const line = (name) => chair.locator(".balance tbody tr").filter({
				has: chair.getByRole("rowheader", { name, exact: true }) });
			await chair.getByText("Other times for this debate").click();
			await chair.getByLabel("Each side").fill("120");
			await press(chair, "Set");
			await line("For").getByText("2:00").waitFor();
			assert.deepEqual(await line("Against").locator("td").allTextContents(),
				["1", "0:00", "2:00"]);
			await hall.act("Cora Chair", "recognise_speaker", { speaker: asked.id });
			await line("For").getByText("0:02").waitFor();
			await line("For").getByText("1:58").waitFor();
			await hall.act("Cora Chair", "end_speech", { speaker: asked.id });
			await line("For").locator("td").first().getByText("0", { exact: true }).waitFor();
			await line("Altogether").getByText(/^0:0[2-9]$/).waitFor();
			assert.match(await line("Altogether").textContent(), /0:0[2-9]–$/);
			await press(chair, "As the rules say");
			await line("For").getByText("–").waitFor();
			assert.equal(await chair.locator(".balance .timer-over").count(), 0);
		}),

	"a conference: quorum call, a slate with a pulled item, a tie broken, a quorum missing":
		(browser) => house(MEMBERS, async (hall) => {
			await agenda(hall);
			const chair = await at(hall, browser, "Cora Chair", "/chair", "laptop");
			const clerk = await at(hall, browser, "Clara Clerk", "/chair", "laptop");
			const wall = await at(hall, browser, null, "/screen/floor", "wall");
			const phones = await each(MEMBERS, (name) => at(hall, browser, name, "/floor", "phone"));

			await press(chair, "Open the sitting");
			await each(phones, (phone) => press(phone, "I am here"));
			await chair.getByText("20 are present; 11 are needed.").waitFor();
			await press(chair, "Call the quorum");
			await chair.getByText("met at the last call").waitFor();

			await phones[0].getByRole("button", { name: "Pull from the slate Transit" }).click();
			await press(phones[0], "Pull from the slate");
			await each(phones, (phone) => phone.getByText("These 2 will be adopted").waitFor());
			await press(chair, "By voice");
			await chair.getByText("Those in favor say aye").waitFor();
			await wall.getByText("This is a voice vote").waitFor();
			await press(clerk, "Adopted");
			await press(chair, "Announce the result");
			await decided([wall, chair, clerk, ...phones], "Adopted");

			await press(chair, "Call this item");
			await each(phones, (phone) => phone.getByRole("heading",
				{ name: "Cooling centers" }).first().waitFor());
			await rollCall(chair, phones, phones.map((_, i) => i % 2 ? "yes" : "no"));
			await chair.getByText("The vote is tied").waitFor();
			assert.equal(await wall.locator(".verdict").count(), 0);
			await press(chair, "Break the tie: Yes");
			await press(chair, "Announce the result");
			await decided([wall, chair, clerk, ...phones], "Adopted");
			await wall.locator(".sums").getByText("10").first().waitFor();

			await each(phones.slice(0, 15), (phone) => press(phone, "I am leaving"));
			await press(chair, "Call this item");
			await rollCall(chair, phones.slice(15), ["yes", "yes", "no"]);
			await press(chair, "Announce the result");
			await decided([wall, chair, clerk, ...phones], "No quorum");

			const { resolutions } = await hall.admin.get("/resolutions.json");
			const standing = Object.fromEntries(
				resolutions.map((one) => [one.title, one.standing]));
			assert.deepEqual(standing, { "Community clinics": "adopted",
				"Water and lead lines": "adopted", "Cooling centers": "adopted",
				"Transit aid": "pending" });
		}, { voting: { tie: "chair_decides" }, quorum: { share: "1/2", strict: true } }),
};
