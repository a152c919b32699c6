// The words of the pages. English is the measure: another language has exactly its keys, which the
// compiler checks. What members wrote, and the sentences of the record, are not translated.
import { signal } from "@preact/signals";

import type { Language } from "../types/terms";
import type { en as deskWords } from "./desk/en";
import { en } from "./en";
import type { later } from "./en_later";
import type { officers } from "./en_officers";
import type { en as houseWords } from "./house/en";
import type { en as writingWords } from "./writing/en";

type MainKey = keyof typeof en | keyof typeof later | keyof typeof officers;
export type Key =
	| MainKey
	| keyof typeof deskWords
	| keyof typeof houseWords
	| keyof typeof writingWords;
export type Catalogue = Readonly<Record<MainKey, string>>;
/** The words of the clerk's pages, which phones of members need not load. */
export type DeskCatalogue = Readonly<Record<keyof typeof deskWords, string>>;
export type HouseCatalogue = Readonly<Record<keyof typeof houseWords, string>>;
/** The words of whoever writes a text. */
export type WritingCatalogue = Readonly<Record<keyof typeof writingWords, string>>;

export const LANGUAGES: Readonly<Record<Language, string>> = {
	en: "English",
	es: "Español",
	de: "Deutsch",
	fr: "Français",
};

// A page of the server to choose a language on; the server keeps the choice (src/http/language.h).
const CHOICE = "/sign-in?language=";
type Words = Readonly<Partial<Record<Key, string>>>;

/** English as far as this page needs it; other languages come whole. */
let english: Words = en;
const load: Record<Language, () => Promise<Words>> = {
	en: async () => english,
	es: async () => (await import("./es")).es,
	de: async () => (await import("./de")).de,
	fr: async () => (await import("./fr")).fr,
};

type Loads = Record<Language, () => Promise<Words>>;
let more: Loads | null = null;
let words: Words = en;
export const language = signal<Language>("en");

const isLanguage = (text: string): text is Language => text in LANGUAGES;

function accepted(): Language {
	return navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage) ?? "en";
}

let answer: Promise<Language | undefined> | undefined;

/** What the server will say that it speaks here. The words that the browser asks for are most often
 * those, and are fetched meanwhile. */
export function hear(language: typeof answer) {
	answer = language;
	load[accepted()]().catch(() => {});
}

const keep = (chosen: Language) => fetch(CHOICE + chosen).catch(() => null);

/** Before anything is shown: the language chosen here, or the browser's. */
export async function speak(chosen?: Language) {
	const kept = chosen && keep(chosen);
	const one = chosen ?? (await answer) ?? accepted();
	try {
		const most = await load[one]();
		await kept;
		words = more ? { ...most, ...(await more[one]()) } : most;
	} catch {
		return; // the network; English, or what was spoken before, is better than nothing
	}
	document.documentElement.lang = one;
	language.value = one;
}

/** For pages that say what only officers and screens do; at once, for English is here. */
export function sayAlso(more: Words) {
	english = { ...english, ...more };
	if (language.value === "en") words = { ...words, ...more };
}

/** A page with words of its own waits for them before it is drawn. */
export function speakAlso(loads: Loads) {
	more = loads;
	return speak();
}

type Values = Record<string, string | number>;

const fill = (text: string, values: Values) =>
	text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** A sentence of the catalogue, with its values in place. */
export function t(key: Key, values: Values = {}): string {
	language.value; // whoever speaks follows the language
	return fill(words[key] ?? "", values);
}

/** Is there a sentence by this name? Some keys are made of the server's words. */
export function known(key: string): key is Key {
	return key in words;
}

/** A sentence about a number: `key.one` or `key.many`. */
export function count(key: string, number: number, values: Values = {}): string {
	const rule = new Intl.PluralRules(language.value).select(number);
	const form = `${key}.${rule === "one" ? "one" : "many"}`;
	return known(form) ? t(form, { n: figure(number), ...values }) : form;
}

export const figure = (number: number) => new Intl.NumberFormat(language.value).format(number);
