// Sends the forms of the entrance pages as JSON, and says what came of it. It makes no markup.
"use strict";
(() => {
	const form = document.querySelector("form[data-to]");
	const alert = document.getElementById("alert");
	let busy = false;

	const sentence = (text) => text[0].toUpperCase() + text.slice(1) + ".";

	const say = (text, good) => {
		alert.classList.toggle("good", Boolean(good));
		alert.textContent = text;
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
			say("The server can't be reached. Nothing was sent twice; try again in a moment.");
			return;
		}
		mark(error.field);
		say(error.wait > 1 ? `${error.message} It takes ${error.wait} seconds.` : error.message);
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
			say("This link is not whole: what stands after the # is missing. Open it again, or ask "
				+ "for another one.");
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
	for (const button of document.querySelectorAll("[data-delete]"))
		button.addEventListener("click", () => once(async () => {
			await ask("DELETE", button.dataset.delete);
			location.replace("/");
		}));
})();
