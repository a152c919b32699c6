// Who is here stands at the foot of each page; and on the page of a text that still looks for
// sponsors, a member becomes one, or no longer is one, with one tap.
import { get } from "../lib/get";
import type { Me, Resolution, Who } from "../lib/views";
import { words } from "./words";

function greet(name: string) {
	const link = document.querySelector<HTMLAnchorElement>('.foot a[href="/sign-in"]');
	if (!link || !name) return;
	link.textContent = name;
	link.href = "/account";
}

/** Does one of the person's seats stand among the sponsors? */
const sponsors = (text: Resolution, me: Me) =>
	text.sponsors.some(({ id }) => me.seats.some((seat) => seat.member === id));

const allows = (me: Me, text: Resolution) =>
	me.bodies.some(
		({ body, actions }) => body === text.body && actions.includes("join_sponsors"),
	);

/** A button, and the server's sentence where it refuses. */
async function offer(path: string, me: Me) {
	const text = await get<Resolution>(`${path}.json`);
	const place = document.querySelector("#sponsors h2");
	if (!text || !place || !allows(me, text) || text.standing !== "pending") return;
	const { act } = await import("../lib/act");
	const row = document.createElement("p");
	const button = document.createElement("button");
	const said = document.createElement("span");
	row.dataset.live = "";
	row.className = "sponsoring";
	said.setAttribute("role", "alert");
	said.lang = "en"; // as all refusals are
	let joined = sponsors(text, me);
	const show = () => {
		button.textContent = joined ? words.leave : words.join;
		button.setAttribute(
			"aria-label",
			joined ? words.leaveSponsors : words.joinSponsors,
		);
	};
	button.type = "button";
	button.addEventListener("click", () => {
		const kind = joined ? "leave_sponsors" : "join_sponsors";
		said.textContent = "";
		void act(kind, { resolution: text.id }, "sponsors").then((answer) => {
			if ("receipt" in answer) joined = !joined;
			else said.textContent = `${answer.refusal.title}.`;
			show();
		});
	});
	show();
	row.append(button, said);
	place.after(row); // beside the heading, where it moves nothing
}

export async function sponsoring() {
	const who = await get<Who>("/api/session");
	if (!who?.signed_in) return;
	const me = await get<Me>("/api/me.json");
	if (!me) return;
	greet(me.name || who.account);
	void import("./working").then(({ working }) => working(me));
	if (/^\/resolutions\/\d+$/.test(location.pathname)) await offer(location.pathname, me);
}
