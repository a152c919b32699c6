// Sends the forms of the entrance pages as JSON, and says what came of it. It makes no markup.
"use strict";
(() => {
	const form = document.querySelector("form[data-to]");
	const alert = document.getElementById("alert");
	let busy = false;

	const sentence = (text) => text[0].toUpperCase() + text.slice(1) + ".";

	// The words of this page are in its language; what the server refuses with is English.
	const words = alert ? alert.dataset : {};

	const say = (text, good) => {
		alert.classList.toggle("good", Boolean(good));
		alert.textContent = text;
	};

	const sayRefusal = (text, more) => {
		const refusal = document.createElement("span");
		refusal.lang = "en";
		refusal.textContent = text;
		say("");
		alert.append(refusal, more);
	};

	const ask = async (method, address, fields) => {
		const answer = await fetch(address, {
			method,
			headers: fields ? { "Content-Type": "application/json" } : {},
			body: fields ? JSON.stringify(fields) : undefined,
		});
		const text = await answer.text();
		const body = text ? JSON.parse(text) : {};
		if (answer.ok) return body;
		const wait = answer.headers.get("Retry-After");
		throw Object.assign(new Error(sentence(body.title)), { field: body.field, wait });
	};

	// The field that is wrong is marked and gets the focus, so that the mistake is found by every sense.
	const mark = (name) => {
		for (const input of form.querySelectorAll("input"))
			input.removeAttribute("aria-invalid");
		const input = name && form.elements.namedItem(name);
		if (!input) return;
		input.setAttribute("aria-invalid", "true");
		input.focus();
	};

	const told = (error) => {
		if (!("field" in error)) {
			say(words.unreachable);
			return;
		}
		mark(error.field);
		sayRefusal(error.message, error.wait > 1 ? " " + words.wait.replace("{n}", error.wait) : "");
	};

	const once = async (work) => {
		if (busy) return;
		busy = true;
		try {
			await work();
		} catch (error) {
			told(error);
		}
		busy = false;
	};

	const fields = () => {
		const all = {};
		for (const input of form.querySelectorAll("input[name]"))
			if (input.value || input.required) all[input.name] = input.value;
		if ("secret" in form.dataset) all.secret = location.hash.slice(1);
		return all;
	};

	// Other tabs of this browser belong to the same person from now on.
	const entered = () => {
		const shared = form.querySelector("[data-shared]");
		if (shared && shared.checked) localStorage.setItem("shared-device", "yes");
		else localStorage.removeItem("shared-device");
		if ("BroadcastChannel" in window) new BroadcastChannel("whereas-door").postMessage("in");
	};

	const submit = () => once(async () => {
		if ("secret" in form.dataset && location.hash.length < 2) {
			say(words.notWhole);
			return;
		}
		say("");
		mark("");
		await ask("POST", form.dataset.to, fields());
		if (form.dataset.said) {
			form.reset();
			await show();
			say(form.dataset.said, true);
			return;
		}
		entered();
		location.replace(form.dataset.then || "/floor"); // the address with the secret leaves the history
	});

	// The account page shows what fits who asks.
	const show = async () => {
		const page = document.querySelector("[data-who]");
		if (!page) return;
		const who = await ask("GET", "/api/session");
		page.hidden = !who.signed_in;
		document.querySelector("[data-nobody]").hidden = who.signed_in;
		page.querySelector("[data-none]").hidden = Boolean(who.account);
		const current = page.querySelector("[data-current]");
		current.hidden = !who.account || who.by_card;
		current.querySelector("input").required = !current.hidden;
		form.elements.namedItem("name").value = who.account;
	};

	if (form) {
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			submit();
		});
		once(show);
	}
	// A card's secret comes along to the page in another language, and the address that chose one
	// does not stay: it would choose again.
	for (const link of document.querySelectorAll("[data-language]"))
		link.addEventListener("click", (event) => {
			event.preventDefault();
			location.replace(link.pathname + link.search + location.hash);
		});
	if (location.search) history.replaceState(null, "", location.pathname + location.hash);

	for (const button of document.querySelectorAll("[data-delete]"))
		button.addEventListener("click", () => once(async () => {
			await ask("DELETE", button.dataset.delete);
			location.replace("/");
		}));
})();
