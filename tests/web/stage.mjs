// A hall for the tests of the client: the real server on a free port, its people, and browsers at
// which they are signed in.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { openTab } from "./browser.mjs";

const PATIENCE_MS = 30_000;
const PASSWORD = "a long enough password";

export const RULES = {
	voters: ["member", "chair", "vice_chair"], weighting: "equal", proxies: true,
	proxies_most: 2, designees: false,
	quorum: { share: "0/1", strict: false, least: 0, of: "members" },
	voting: { threshold: "1/2", strict: true, base: "yes_no", tie: "fails",
		ballot_change: true, open_shows: "turnout", silence: "nothing" },
	sponsors_least: 1, late: "refused", petition: "1/10", dissent: "minutes",
	dissent_minutes: 60, numbering: "one_sequence", slate: "unanimous", pull_least: 1,
	absences: ["absent", "excused", "medical"],
};

// Nobody else has it at this moment, and the server keeps it when it starts again.
function freePort() {
	return new Promise((done) => {
		const probe = createServer();
		probe.listen(0, "127.0.0.1", () => {
			const { port } = probe.address();
			probe.close(() => done(port));
		});
	});
}

export class Server {
	async start(options = []) {
		this.folder ??= mkdtempSync(join(tmpdir(), "whereas-web-"));
		this.port ??= await freePort();
		this.origin = `http://127.0.0.1:${this.port}`;
		const program = resolve(process.env.WHEREAS_BUILD || "build/test", "whereas");
		const args = ["serve", "--data", join(this.folder, "test.db"),
			"--listen", `127.0.0.1:${this.port}`, ...options];
		this.process = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
		this.said = "";
		const hear = (bytes) => { this.said += bytes; };
		this.process.stdout.on("data", hear);
		this.process.stderr.on("data", hear);
		await until(() => / at http:\S+\n/.test(this.said), `the server: ${this.said}`);
		this.secret ??= /first-run#(\S+)/.exec(this.said)?.[1];
		return this;
	}

	#ended(signal) {
		return new Promise((done) => {
			if (this.process.exitCode !== null || this.process.signalCode !== null) done();
			this.process.once("exit", done);
			this.process.kill(signal);
		});
	}

	kill() { return this.#ended("SIGKILL"); }

	async stop() {
		await this.#ended("SIGTERM");
		rmSync(this.folder, { recursive: true, force: true });
	}
}

export async function until(holds, what, ms = PATIENCE_MS) {
	const end = Date.now() + ms;
	while (Date.now() < end) {
		if (await holds()) return;
		await new Promise((done) => setTimeout(done, 20));
	}
	throw new Error(`waited in vain for ${typeof what === "function" ? await what() : what}`);
}

export class Refused extends Error {}

// Somebody with a session.
export class Person {
	constructor(server) { this.server = server; }

	async ask(method, path, body, headers = {}) {
		const answer = await fetch(this.server.origin + path, {
			method,
			headers: { Origin: this.server.origin, "Content-Type": "application/json",
				...(this.cookie ? { Cookie: this.cookie } : {}), ...headers },
			body: body && JSON.stringify(body),
		});
		const cookie = answer.headers.get("set-cookie");
		if (cookie) this.cookie = cookie.split(";")[0];
		const text = await answer.text();
		if (!answer.ok) throw new Refused(`${method} ${path}: ${text}`);
		return text ? JSON.parse(text) : {};
	}

	get(path) { return this.ask("GET", path); }

	act(kind, fields = {}, key = crypto.randomUUID()) {
		return this.ask("POST", `/api/actions/${kind}`, fields, { "Idempotency-Key": key });
	}

	async signIn(path, fields) {
		await this.ask("POST", path, fields);
		return this;
	}
}

// An assembly with a chair, a clerk and members, who have cards.
export class Hall {
	constructor(server) {
		this.server = server;
		this.people = {};
		this.seats = {};
		this.voices = {};
	}

	async found(name, changes = {}) {
		this.admin = await new Person(this.server).signIn("/api/first-run",
			{ secret: this.server.secret, name: "admin", password: PASSWORD });
		this.body = (await this.admin.act("found_body",
			{ name, short_name: "HALL", kind: "assembly" })).id;
		const rules = { ...RULES, ...changes, voting: { ...RULES.voting, ...changes.voting },
			quorum: { ...RULES.quorum, ...changes.quorum } };
		await this.admin.act("set_body_rules", { body: this.body, rules });
		await this.seat("Cora Chair", "chair");
		await this.seat("Clara Clerk", "clerk");
		return this;
	}

	async seat(name, role = "member", { body = this.body, ...facts } = {}) {
		this.people[name] ??= (await this.admin.act("add_person", { name })).id;
		const attributes = Object.entries(facts)
			.map(([fact, value]) => ({ name: fact, value, source: "the register" }));
		const seat = await this.admin.act("seat_member",
			{ body, person: this.people[name], role, weight: "1", attributes });
		this.seats[name] ??= seat.id;
		return seat.id;
	}

	async card(name) {
		const fields = { member: this.seats[name], reason: "at the desk" };
		return (await this.admin.act("issue_card", fields)).card;
	}

	// Their voice over the API, with a session of their own.
	async voice(name) {
		if (!this.voices[name]) {
			const secret = (await this.card(name)).split("#")[1];
			this.voices[name] = await new Person(this.server)
				.signIn("/api/session/card", { secret });
		}
		return this.voices[name];
	}

	async act(name, kind, fields) {
		return (await this.voice(name)).act(kind, fields);
	}

	async meet() {
		const now = Date.now();
		this.meeting = (await this.act("Clara Clerk", "call_meeting", {
			body: this.body, name: "94th Annual Meeting", place: "Sandbar Key, Florida",
			starts: now - 3600_000, ends: now + 86_400_000, offset_minutes: -240,
		})).id;
		this.sitting = (await this.act("Cora Chair", "open_sitting",
			{ body: this.body, meeting: this.meeting, name: "Plenary 1" })).id;
	}

	async submit(title, words = "that it be so.") {
		const clauses = [
			{ clause: 0, kind: "whereas", lead: "WHEREAS,", words: "it is time; and" },
			{ clause: 0, kind: "resolved", lead: "BE IT RESOLVED,", words },
		];
		const text = (await this.act("Clara Clerk", "draft_resolution", {
			body: this.body, title, clauses, sponsors: [this.seats["Cora Chair"]],
		})).id;
		const read = await this.read("Clara Clerk", text);
		await this.act("Clara Clerk", "submit_resolution", { resolution: text, text: read });
		return text;
	}

	// The hash of what a draft says, as somebody reads it.
	async read(name, draft) {
		return (await (await this.voice(name)).get(`/api/drafts/${draft}.json`)).text;
	}

	// A question that members can vote on.
	async put(resolution) {
		const vote = (await this.act("Cora Chair", "prepare_vote", {
			body: this.body, sitting: this.sitting, subject: "resolution", resolution,
			method: "roll_call",
		})).id;
		await this.act("Cora Chair", "open_vote", { vote });
		return vote;
	}

	// A browser window at which this person is signed in.
	async sitDown(browser, name, size = "phone", options = {}) {
		const tab = await openTab(browser, this.server.origin, size, options);
		if (name) {
			const voice = await new Person(this.server).signIn("/api/session/card",
				{ secret: (await this.card(name)).split("#")[1] });
			const [cookie, value] = voice.cookie.split(/=(.*)/s);
			await tab.context.addCookies([{ name: cookie, value, domain: "127.0.0.1", path: "/",
				secure: true, httpOnly: true, sameSite: "Strict" }]);
		}
		return tab;
	}
}
