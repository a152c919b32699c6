// On the page of a text, for whoever may do it: the way to where it is worked on, and one's
// signature under the petition that admits a text which came late.
import { act } from "../lib/act";
import { get } from "../lib/get";
import { isPending } from "../lib/standing";
import type { Me, Resolution } from "../lib/views";
import { words } from "./words";

const SLOT = "petition";

const allows = (me: Me, action: string, body: number) =>
	me.bodies.some((one) => one.body === body && one.actions.includes(action));

/** May this person write a version of it, or propose a substitute in a committee? */
function works(me: Me, text: Resolution): boolean {
	if (!isPending(text.standing)) return false;
	return (
		allows(me, "write_version", text.body) ||
		text.referrals.some(
			(one) =>
				!one.reported &&
				allows(me, "propose_substitute", one.committee),
		)
	);
}

function line(...parts: (Node | string)[]): HTMLElement {
	const row = document.createElement("p");
	row.dataset["live"] = "";
	row.className = "working";
	row.append(...parts);
	return row;
}

function work(text: Resolution): HTMLElement {
	const link = document.createElement("a");
	link.href = `/chair/texts/${text.id}`;
	link.textContent = words.work;
	return line(link);
}

function petition(text: Resolution): HTMLElement {
	const button = document.createElement("button");
	const said = document.createElement("span");
	button.type = "button";
	button.textContent = words.sign;
	said.setAttribute("role", "status");
	button.addEventListener("click", () => {
		button.disabled = true;
		void act("sign_petition", { resolution: text.id }, SLOT).then((answer) => {
			button.disabled = false;
			if ("receipt" in answer) {
				button.remove();
				said.textContent = words.signed;
			} else {
				said.lang = "en"; // as all refusals are
				said.textContent = `${answer.refusal.title}.`;
			}
		});
	});
	return line(words.late, button, said);
}

export async function working(me: Me) {
	const path = /^\/resolutions\/\d+$/.exec(location.pathname)?.[0];
	const place = document.querySelector("#sponsors");
	const text = path && place ? await get<Resolution>(`${path}.json`) : undefined;
	if (!text || !place) return;
	if (me.may.sign_petition.includes(text.id)) place.append(petition(text));
	if (works(me, text)) place.append(work(text));
}
