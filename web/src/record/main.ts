// The record's pages are written by the server and need no script. Where scripts run they follow
// what happens, lists can be searched, and a member joins the sponsors of a text with one tap.
import { filters } from "./filters";
import { follow } from "./follow";
import { sponsoring } from "./sponsoring";

// The server keeps a language that was chosen. An address that said it still would undo a later
// choice, and make it for whoever is sent the link.
const address = new URL(location.href);
if (address.searchParams.has("language")) {
	address.searchParams.delete("language");
	history.replaceState(null, "", address);
}

// What is filtered by stays when the language is changed.
function keepQuery({ target }: Event) {
	const link = (target as Element).closest<HTMLAnchorElement>(".languages a");
	if (!link) return;
	const to = new URL(location.href);
	to.searchParams.set("language", link.hreflang);
	link.href = to.href;
}
for (const press of ["click", "auxclick", "contextmenu"]) addEventListener(press, keepQuery);

const refilter = filters();
follow(refilter);
void sponsoring();

// A text that is folded away opens when it is gone to.
const unfold = () => document.querySelector("details:target")?.setAttribute("open", "");
addEventListener("hashchange", unfold);
unfold();
