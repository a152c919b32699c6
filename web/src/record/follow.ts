// Keeps a page of the record as the server would write it now. The feed says that something
// changed; the page is then asked for again, and what differs is put in place, so that there is
// one text of every page: the server's. What is open, focused or scrolled stays so.
import { shareBegin, shareWant } from "../lib/share";

const CALM_MS = 2000; // the least between two looks at the server
const CHANCE_MS = 1000; // so that not all readers look at once

/** What is followed for this page: its own data, or for a list the word that something changed. */
function viewsOf(path: string): string[] {
	const own = /^\/(resolutions|votes|members|meetings)\/\d+$/.test(path);
	if (own) return [`${path}.json`];
	const committee = /^\/committees\/(\d+)$/.exec(path);
	if (committee) return [`${path}.json`, `/floor/${committee[1]}.json`];
	return ["/home.json"];
}

/** Is it of this module, and not of the server? */
const added = (node: Node | null) => node instanceof HTMLElement && "live" in node.dataset;

function agree(old: Element, wanted: Element) {
	for (const { name } of [...old.attributes])
		if (!wanted.hasAttribute(name) && name !== "open" && name !== "hidden")
			old.removeAttribute(name);
	for (const { name, value } of [...wanted.attributes])
		if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

function skip(node: ChildNode | null): ChildNode | null {
	while (added(node)) node = node!.nextSibling;
	return node;
}

/** Makes `old` say what `wanted` says, with as few changes as its order allows. */
export function become(old: Element, wanted: Element) {
	agree(old, wanted);
	let at = skip(old.firstChild);
	for (const next of [...wanted.childNodes]) {
		const same = at && at.nodeType === next.nodeType && at.nodeName === next.nodeName;
		if (!same) {
			old.insertBefore(document.adoptNode(next), at);
			continue;
		}
		if (at instanceof Element) {
			if (!at.isEqualNode(next)) become(at, next as Element);
		} else if (at!.nodeValue !== next.nodeValue) at!.nodeValue = next.nodeValue;
		at = skip(at!.nextSibling);
	}
	while (at) {
		const gone = at;
		at = skip(at.nextSibling);
		gone.remove();
	}
}

/** The page as the server writes it now, in the language of this one, whatever was chosen meanwhile
 * in another tab; null where it can't be had. XMLHttpRequest is the one way to a document that
 * needs no trusted types: nothing in it runs. */
function ask(): Promise<Document | null> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		const language = document.documentElement.lang;
		request.open("GET", `${location.pathname}?language=${language}`);
		request.responseType = "document";
		request.onloadend = () =>
			resolve(request.status === 200 ? request.responseXML : null);
		request.send();
	});
}

export function follow(afterwards: () => void) {
	const views = viewsOf(location.pathname);
	let due = false;
	const look = async () => {
		const page = await ask();
		due = false;
		for (const part of ["main", ".foot p"]) {
			const [old, wanted] = [
				document.querySelector(part),
				page?.querySelector(part),
			];
			if (old && wanted) become(old, wanted);
		}
		afterwards();
	};
	shareBegin({
		view() {
			if (due) return;
			due = true;
			setTimeout(() => void look(), CALM_MS + Math.random() * CHANCE_MS);
		},
		connection() {},
		clock() {},
	});
	// A tab that nobody looks at need not follow.
	const attend = () => shareWant(document.visibilityState === "visible" ? views : []);
	document.addEventListener("visibilitychange", attend);
	attend();
}
