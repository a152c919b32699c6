// The record's pages are written by the server and need no script. Where scripts run they follow
// what happens, lists can be searched, and a member joins the sponsors of a text with one tap.
import { filters } from "./filters";
import { follow } from "./follow";
import { sponsoring } from "./sponsoring";

const refilter = filters();
follow(refilter);
void sponsoring();

// A text that is folded away opens when it is gone to.
const unfold = () => document.querySelector("details:target")?.setAttribute("open", "");
addEventListener("hashchange", unfold);
unfold();
