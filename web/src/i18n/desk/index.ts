// The words of the clerk's pages, in three parts that come at once.
import { writingWords } from "../writing";

const all = async <A, B, C>(one: Promise<A>, two: Promise<B>, three: Promise<C>) => ({
	...(await one),
	...(await two),
	...(await three),
});

export const deskWords = {
	en: () =>
		all(
			import("./en").then(({ en }) => en),
			import("../house/en").then(({ en }) => en),
			writingWords.en(),
		),
	es: () =>
		all(
			import("./es").then(({ es }) => es),
			import("../house/es").then(({ es }) => es),
			writingWords.es(),
		),
	de: () =>
		all(
			import("./de").then(({ de }) => de),
			import("../house/de").then(({ de }) => de),
			writingWords.de(),
		),
	fr: () =>
		all(
			import("./fr").then(({ fr }) => fr),
			import("../house/fr").then(({ fr }) => fr),
			writingWords.fr(),
		),
};
