// The record's own pages where scripts run: they follow what happens, the list of resolutions is
// looked through, a member joins the sponsors.
import assert from "node:assert/strict";

import { violations } from "./axe.mjs";
import { visit } from "./browser.mjs";
import { Hall, Server, until } from "./stage.mjs";

const MARKUP = '<img src=x onerror="alert(1)">';

async function record(carryOut) {
	const server = await new Server().start();
	try {
		const hall = await new Hall(server).found("Conference of Sample Cities");
		for (const name of ["Ann Abbot", MARKUP]) await hall.seat(name);
		await hall.meet();
		hall.texts = [];
		for (const title of ["Clean water", "Cooling centers", MARKUP])
			hall.texts.push(await hall.submit(title));
		await carryOut(hall);
	} finally {
		await server.stop();
	}
}

async function read(hall, browser, name, path, size = "laptop") {
	const tab = await hall.sitDown(browser, name, size);
	await visit(tab, hall.server.origin, path);
	return tab;
}

export const cases = {
	"a page of the record says what happens while it is read, and markup stays text": (browser) =>
		record(async (hall) => {
			const [text] = hall.texts;
			const tab = await read(hall, browser, null, `/resolutions/${text}`);
			const list = await read(hall, browser, null, "/resolutions", "phone");
			await tab.page.evaluate(() => { window.kept = "yes"; });
			await hall.act(MARKUP, "join_sponsors", { resolution: text });
			await tab.page.locator("#sponsors").getByText(MARKUP).waitFor();
			const vote = await hall.put(text);
			await tab.page.locator(`#votes a[href="/votes/${vote}"]`).waitFor();
			await hall.act("Ann Abbot", "cast_ballot", { vote, choice: "yes" });
			await hall.act("Cora Chair", "close_vote", { vote });
			await hall.act("Cora Chair", "announce_vote", { vote });
			await tab.page.locator(".state.adopted").first().waitFor();
			await list.page.locator("tbody#adopted").waitFor();
			assert.equal(await tab.page.evaluate(() => window.kept), "yes");
			assert.equal(await tab.page.locator("main img").count(), 0);
			assert.deepEqual([...tab.complaints, ...list.complaints], []);
			assert.deepEqual(await violations(tab), []);
		}),

	"a fact of one long word stands out at no side": (browser) => record(async (hall) => {
		const word = "Wählergemeinschaftsverbandsmitglied".repeat(3);
		await hall.seat("Cy Carver", "member", { city: word, state: "NY", party: word });
		await hall.seat("Di Dorn", "member", { city: "Old Harbor", state: "ME", party: "Independent" });
		const [text] = hall.texts;
		const vote = await hall.put(text);
		await hall.act("Cy Carver", "cast_ballot", { vote, choice: "yes" });
		await hall.act("Cora Chair", "close_vote", { vote });
		await hall.act("Cora Chair", "announce_vote", { vote });
		const { page } = await read(hall, browser, null, "/members", "narrow");
		for (const path of ["/members", `/members/${hall.seats["Cy Carver"]}`, `/votes/${vote}`])
			for (const width of [320, 390, 768, 1440]) {
				await page.setViewportSize({ width, height: 700 });
				await visit({ page }, hall.server.origin, path);
				const wide = await page.evaluate(() =>
					document.documentElement.scrollWidth - innerWidth);
				assert.ok(wide <= 0, `${path} at ${width} stands out by ${wide}`);
				if (path !== "/members") continue;
				const cell = page.locator("td.of-party", { hasText: "Independent" });
				const { height } = await cell.boundingBox();
				assert.ok(height < 100, `a word of one line is broken at ${width}: ${height}`);
			}
	}),

	"the record is read in another language, which stays, also where it was chosen elsewhere":
		(browser) => record(async (hall) => {
			const [text] = hall.texts;
			const spoken = (tab) => tab.page.locator("html").getAttribute("lang");
			const tab = await read(hall, browser, null, `/resolutions/${text}`, "narrow");
			await tab.page.locator(".foot").getByRole("link", { name: "Deutsch" }).click();
			await tab.page.getByRole("heading", { name: "Verlauf" }).waitFor();
			await tab.page.waitForURL(`${hall.server.origin}/resolutions/${text}`);
			await visit(tab, hall.server.origin, `/resolutions/${text}`);
			assert.equal(await spoken(tab), "de");
			const other = { ...tab, page: await tab.context.newPage() };
			await other.page.goto(`${hall.server.origin}/resolutions?language=fr`);
			await hall.act("Ann Abbot", "join_sponsors", { resolution: text });
			await tab.page.getByText("Ann Abbot unterstützt sie nun").waitFor();
			assert.equal(await spoken(tab), "de");
			await other.page.reload();
			assert.equal(await spoken(other), "fr");
			await other.page.getByRole("button", { name: "Chercher" }).click();
			await other.page.getByRole("searchbox", { name: "Chercher" }).fill("water");
			await other.page.getByText("Résolutions : 1 sur 3").waitFor();
			await other.page.locator(".foot").getByRole("link", { name: "Español" }).click();
			await other.page.getByText("1 de 3 resoluciones").waitFor();
			assert.equal(await spoken(other), "es");
			assert.equal(new URL(other.page.url()).search, "?words=water");
			assert.deepEqual(tab.complaints, []);
			assert.deepEqual(await violations(tab), []);
			await other.page.goto(`${hall.server.origin}/resolutions/999`);
			await other.page.getByRole("heading", { name: "Aquí no hay nada" }).waitFor();
			assert.equal(await spoken(other), "es");
		}),

	"resolutions are looked through by words, state and sponsor, and the choice can be passed on":
		(browser) => record(async (hall) => {
			await hall.act("Ann Abbot", "join_sponsors", { resolution: hall.texts[1] });
			await hall.act("Clara Clerk", "withdraw_resolution",
				{ resolution: hall.texts[2], reason: "second thoughts" });
			const tab = await read(hall, browser, null, "/resolutions", "phone");
			const rows = tab.page.locator("tbody tr:not(.group):visible");
			await tab.page.getByRole("button", { name: "Search" }).click();
			await tab.page.getByLabel("Search").fill("wat");
			await tab.page.getByText("1 of 3 resolutions").waitFor();
			assert.equal(await rows.count(), 1);
			await tab.page.getByLabel("Search").fill("");
			await tab.page.getByLabel("Sponsor").fill("abbot");
			await tab.page.getByText("1 of 3 resolutions").waitFor();
			assert.equal(await rows.getByText("Cooling centers").count(), 1);
			await tab.page.getByLabel("Sponsor").fill("");
			await tab.page.getByLabel("State").selectOption("Withdrawn");
			await tab.page.reload();
			await tab.page.getByText("1 of 3 resolutions").waitFor();
			assert.equal(await rows.getByText(MARKUP).count(), 1);
			await hall.submit("Harbors");
			await tab.page.getByText("1 of 4 resolutions").waitFor();
			assert.deepEqual(await violations(tab), []);
			await tab.page.locator(".foot").getByRole("link", { name: "Deutsch" }).click();
			await tab.page.getByText("1 von 4 Resolutionen").waitFor();
			assert.equal(await rows.getByText(MARKUP).count(), 1);
			assert.equal(new URL(tab.page.url()).search, "?state=withdrawn");
			await visit(tab, hall.server.origin, "/resolutions?state=nothing-of-the-kind");
			await tab.page.getByText("0 von 4 Resolutionen").waitFor();
			assert.deepEqual(tab.complaints, []);
		}),

	"a text that was changed is there clean and marked, in every version that it had": (browser) =>
		record(async (hall) => {
			const [text] = hall.texts;
			const tab = await read(hall, browser, null, `/resolutions/${text}`, "phone");
			const [first] = (await hall.admin.get(`/resolutions/${text}.json`)).versions;
			const clauses = first.clauses.map((one) => ({ ...one }));
			clauses[1].words = clauses[1].words.replace("be so", "be done");
			await hall.act("Clara Clerk", "write_version", { resolution: text,
				kind: "revision", title: first.title, clauses, note: MARKUP, current: true });
			const changes = tab.page.locator("#text details.changes");
			await changes.waitFor(); // while it is read
			await changes.locator("summary").click();
			await changes.locator("ins").getByText("added: done.").waitFor();
			await changes.locator("del").getByText("struck: so.").waitFor();
			await tab.page.getByRole("link", { name: /^Original/ }).click();
			await tab.page.locator("details:target .clauses").getByText("be so.").waitFor();
			assert.equal(await tab.page.locator("details:target .changes").count(), 0);
			assert.deepEqual(await violations(tab), []);
			assert.deepEqual(tab.complaints, []);
		}),

	"who is present shows on the pages of members and bodies to the house alone, as it happens":
		(browser) => record(async (hall) => {
			const own = await read(hall, browser, "Ann Abbot", "/members", "phone");
			const body = await read(hall, browser, "Ann Abbot", `/committees/${hall.body}`);
			await hall.act("Ann Abbot", "mark_presence", { sitting: hall.sitting, present: true });
			const here = (tab) => tab.page.locator("main .here");
			await here(own).waitFor();
			await body.page.getByText("1 present").waitFor();
			const visitor = await read(hall, browser, null, "/members");
			assert.equal(await here(visitor).count(), 0);
			assert.deepEqual(await violations(own), []);
			await hall.act("Ann Abbot", "mark_presence", { sitting: hall.sitting, present: false });
			await here(own).waitFor({ state: "detached" });
		}),

	"a member joins the sponsors of a text with one tap, and leaves them": (browser) =>
		record(async (hall) => {
			const path = `/resolutions/${hall.texts[0]}`;
			const tab = await read(hall, browser, "Ann Abbot", path, "phone");
			await tab.page.getByRole("link", { name: "Ann Abbot" }).waitFor();
			await tab.page.getByRole("button", { name: "Join the sponsors" }).click();
			const leave = tab.page.getByRole("button", { name: "Leave the sponsors" });
			await leave.waitFor();
			const named = tab.page.locator("#sponsors li").getByText("Ann Abbot");
			await named.waitFor();
			await leave.click();
			await named.waitFor({ state: "detached" });
			await until(async () =>
				(await hall.admin.get(`${path}.json`)).sponsors.length === 1, "one sponsor");
			assert.deepEqual(await violations(tab), []);
			const visitor = await read(hall, browser, null, path);
			await visitor.page.waitForTimeout(300);
			assert.equal(await visitor.page.locator(".sponsoring").count(), 0);
		}),
};
