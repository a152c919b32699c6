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
	any: "Todos",
	shown: "{shown} de {all} resoluciones",
	join: "Sumarse",
	leave: "Retirarse",
	joinSponsors: "Sumarse a los patrocinadores",
	leaveSponsors: "Retirarse de los patrocinadores",
	work: "Trabajar en este texto",
	late: "Este texto llegó fuera de plazo. ",
	sign: "Firmar la petición para admitirlo",
	signed: "Su firma consta en la petición.",
};

const de: Words = {
	search: "Suchen",
	issue: "Thema",
	committee: "Ausschuss",
	state: "Stand",
	sponsor: "Unterstützt von",
	any: "Alle",
	shown: "{shown} von {all} Resolutionen",
	join: "Unterstützen",
	leave: "Zurücktreten",
	joinSponsors: "Unterstützen: diese Resolution",
	leaveSponsors: "Zurücktreten von den Unterstützenden",
	work: "An diesem Text arbeiten",
	late: "Dieser Text kam nach der Frist. ",
	sign: "Das Gesuch um Zulassung unterschreiben",
	signed: "Ihre Unterschrift steht unter dem Gesuch.",
};

const fr: Words = {
	search: "Chercher",
	issue: "Thème",
	committee: "Commission",
	state: "État",
	sponsor: "Soutien",
	any: "Tous",
	shown: "Résolutions : {shown} sur {all}",
	join: "Soutenir",
	leave: "Se retirer",
	joinSponsors: "Soutenir cette résolution",
	leaveSponsors: "Se retirer des soutiens",
	work: "Travailler sur ce texte",
	late: "Ce texte est arrivé hors délai. ",
	sign: "Signer la pétition pour l’admettre",
	signed: "Votre signature figure sous la pétition.",
};

const all: Readonly<Record<Language, Words>> = { en, es, de, fr };

export const words: Words = all[document.documentElement.lang as Language] ?? en;
