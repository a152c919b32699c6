// The pages to come in by, which the server makes: in the language of who comes.
import assert from "node:assert/strict";

import { violations } from "./axe.mjs";
import { visit } from "./browser.mjs";
import { Hall, Server } from "./stage.mjs";

// What a browser asks for, and what the page then says: the button as on the printed card.
const LANGUAGES = {
	en: { locale: "en-GB", button: "Sign in with this card",
		shared: "This is not my device" },
	es: { locale: "es-MX", button: "Iniciar sesión con esta tarjeta",
		shared: "Este dispositivo no es mío" },
	de: { locale: "de-AT", button: "Anmelden mit dieser Karte",
		shared: "Dieses Gerät gehört mir nicht" },
	fr: { locale: "fr-CA", button: "Se connecter avec cette carte",
		shared: "Cet appareil n’est pas à moi" },
};
const PATHS = ["/sign-in", "/enter", "/first-run", "/account"];

async function housed(carryOut) {
	const server = await new Server().start();
	try {
		const hall = await new Hall(server).found("Conference of Sample Cities");
		for (const language of Object.keys(LANGUAGES)) await hall.seat(`Ann ${language}`);
		await carryOut(hall);
	} finally {
		await server.stop();
	}
}

const spoken = (page) => page.locator("html").getAttribute("lang");

async function comesIn(hall, browser, language, { locale, button, shared }) {
	const tab = await hall.sitDown(browser, null, "phone", { locale });
	const { page } = tab;
	for (const path of PATHS) {
		await visit(tab, hall.server.origin, path);
		assert.deepEqual([language, path, ...await violations(tab)], [language, path]);
	}
	await page.goto(await hall.card(`Ann ${language}`));
	await page.getByLabel(shared).check();
	await page.getByRole("button", { name: button }).click();
	await page.waitForURL("**/floor");
	await page.getByText(`Ann ${language}`).waitFor();
	assert.equal(await spoken(page), language);
	assert.equal(await page.evaluate(() => localStorage.getItem("shared-device")), "yes");
	assert.deepEqual(tab.complaints, []);
	await tab.context.close();
}

export const cases = {
	"a card is used in each of the four languages": (browser) => housed(async (hall) => {
		for (const [language, how] of Object.entries(LANGUAGES))
			await comesIn(hall, browser, language, how);
	}),

	"a language chosen at the door keeps the card, and is spoken inside; and the other way round":
		(browser) => housed(async (hall) => {
			const tab = await hall.sitDown(browser, null, "phone", { locale: "fr" });
			const { page } = tab;
			const card = await hall.card("Ann de");
			await page.goto(card);
			await page.getByRole("link", { name: "Deutsch" }).click();
			await page.getByRole("button", { name: "Anmelden mit dieser Karte" }).waitFor();
			assert.equal(page.url(), card, "the address says nothing of the choice");
			await page.getByRole("button", { name: "Anmelden mit dieser Karte" }).click();
			await page.waitForURL("**/floor");
			await page.locator("html[lang=de]").waitFor();
			await page.locator(".who summary").click();
			await page.getByLabel("Sprache").selectOption("es");
			await page.locator("html[lang=es]").waitFor();
			await visit(tab, hall.server.origin, "/account");
			await page.getByRole("heading", { name: "Su cuenta" }).waitFor();
			assert.deepEqual(tab.complaints, []);
		}),

	"a refusal stands in English on a page in another language, and the page says so": (browser) =>
		housed(async (hall) => {
			const tab = await hall.sitDown(browser, null, "phone", { locale: "de" });
			const { page } = tab;
			await page.goto(`${hall.server.origin}/enter`);
			await page.getByRole("button").click();
			await page.getByText("Dieser Link ist nicht vollständig").waitFor();
			await page.goto(`${hall.server.origin}/sign-in`);
			await page.getByLabel("Name").fill("nobody");
			await page.getByLabel("Passwort", { exact: true }).fill("wrong words altogether");
			await page.getByRole("button", { name: "Anmelden" }).click();
			await page.locator("#alert [lang=en]").waitFor();
			assert.deepEqual(await violations(tab), []);
		}),

	"without a script the language can be chosen too, and stays": (browser) =>
		housed(async (hall) => {
			const tab = await hall.sitDown(browser, null, "phone",
				{ locale: "en", javaScriptEnabled: false });
			await visit(tab, hall.server.origin, "/sign-in");
			await tab.page.getByRole("link", { name: "Français" }).click();
			await tab.page.getByRole("heading", { name: "Se connecter" }).waitFor();
			await visit(tab, hall.server.origin, "/enter");
			assert.equal(await spoken(tab.page), "fr");
		}),
};
