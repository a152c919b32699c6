// The words of the clerk's pages, in two parts that come at once.
const both = async <A, B>(one: Promise<A>, two: Promise<B>) => ({
	...(await one),
	...(await two),
});

export const deskWords = {
	en: () =>
		both(
			import("./en").then(({ en }) => en),
			import("../house/en").then(({ en }) => en),
		),
	es: () =>
		both(
			import("./es").then(({ es }) => es),
			import("../house/es").then(({ es }) => es),
		),
	de: () =>
		both(
			import("./de").then(({ de }) => de),
			import("../house/de").then(({ de }) => de),
		),
	fr: () =>
		both(
			import("./fr").then(({ fr }) => fr),
			import("../house/fr").then(({ fr }) => fr),
		),
};
