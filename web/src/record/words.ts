// What these scripts write on a page of the record, in the language in which the server wrote it;
// the page's own words are the server's. Few, and so they come whole, with one request fewer.
import type { Language } from "../types/terms";

const en = {
	search: "Search",
	issue: "Issue",
	committee: "Committee",
	state: "State",
	sponsor: "Sponsor",
	any: "Any",
	shown: "{shown} of {all} resolutions",
	join: "Join",
	leave: "Leave",
	joinSponsors: "Join the sponsors",
	leaveSponsors: "Leave the sponsors",
	work: "Work on this text",
	late: "This text came after the deadline. ",
	sign: "Sign the petition to admit it",
	signed: "Your signature stands under the petition.",
};

type Words = Readonly<typeof en>;

const es: Words = {
	search: "Buscar",
	issue: "Tema",
	committee: "Comisión",
	state: "Estado",
	sponsor: "Patrocinador",
	any: "Cualquiera",
	shown: "{shown} de {all} resoluciones",
	join: "Sumarse",
	leave: "Retirarse",
	joinSponsors: "Sumarse a los patrocinadores",
	leaveSponsors: "Retirarse de los patrocinadores",
	work: "Trabajar en este texto",
	late: "Este texto llegó fuera de plazo. ",
	sign: "Firmar para que se admita",
	signed: "Su firma consta en la petición.",
};

const de: Words = {
	search: "Suchen",
	issue: "Thema",
	committee: "Ausschuss",
	state: "Status",
	sponsor: "Unterstützt von",
	any: "Alle",
	shown: "{shown} von {all} Resolutionen",
	join: "Unterstützen",
	leave: "Nicht mehr unterstützen",
	joinSponsors: "Unterstützen: diese Resolution",
	leaveSponsors: "Nicht mehr unterstützen: diese Resolution",
	work: "An diesem Text arbeiten",
	late: "Dieser Text kam nach Fristende. ",
	sign: "Für Zulassung unterschreiben",
	signed: "Ihre Unterschrift für die Zulassung ist eingetragen.",
};

const fr: Words = {
	search: "Chercher",
	issue: "Thème",
	committee: "Commission",
	state: "État",
	sponsor: "Soutien",
	any: "Tous",
	shown: "Résolutions : {shown} sur {all}",
	join: "Soutenir",
	leave: "Se retirer",
	joinSponsors: "Soutenir cette résolution",
	leaveSponsors: "Se retirer des soutiens",
	work: "Travailler sur ce texte",
	late: "Ce texte est arrivé hors délai. ",
	sign: "Signer pour son admission",
	signed: "Votre signature figure sur la pétition.",
};

const all: Readonly<Record<Language, Words>> = { en, es, de, fr };

export const words: Words = all[document.documentElement.lang as Language] ?? en;
