// The words of whoever writes a text, in each language.
export const writingWords = {
	en: () => import("./en").then(({ en }) => en),
	es: () => import("./es").then(({ es }) => es),
	de: () => import("./de").then(({ de }) => de),
	fr: () => import("./fr").then(({ fr }) => fr),
};
