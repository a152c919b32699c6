// The frame of every page: whose house this is, who is at this device, and whether the line is up.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

import { LANGUAGES, language, speak, t, type Key } from "../i18n";
import { leavingIn } from "../lib/idle";
import { connection, following } from "../lib/live";
import { me, signOut, who } from "../lib/session";
import { openSheet } from "../lib/sheet";
import type { Language } from "../types/terms";
import { Icon } from "./icons";

export interface Place {
	path: string;
	label: Key;
}

/** Below these are pages of the same kind. */
const DEEP = ["/clerk", "/drafts"];

/** Where one can go: what nobody here may do is not shown. */
function places(): Place[] {
	const votes = !!me.value?.seats.length;
	const presides = me.value?.bodies.some((one) => one.actions.includes("open_vote"));
	const writes = me.value?.bodies.some((one) => one.actions.includes("join_sponsors"));
	const desk =
		me.value?.administrator ||
		me.value?.bodies.some((one) => one.actions.includes("issue_card"));
	return [
		{ path: "/floor", label: "nav.floor" },
		{ path: "/floor/agenda", label: "nav.agenda" },
		{ path: "/resolutions", label: "nav.resolutions" },
		...(votes ? [{ path: "/floor/votes", label: "nav.mine" } as const] : []),
		...(writes ? [{ path: "/drafts", label: "nav.drafts" } as const] : []),
		...(presides ? [{ path: "/chair", label: "nav.chair" } as const] : []),
		...(desk ? [{ path: "/clerk", label: "nav.clerk" } as const] : []),
		{ path: "/", label: "nav.record" },
	];
}

function Connection() {
	const now = connection.value;
	return (
		<span class={`line line-${following.value ? now : "idle"}`} role="status">
			<span class="line-dot" aria-hidden="true" />
			{t(`connection.${now}`)}
		</span>
	);
}

function LanguageChoice() {
	return (
		<label class="field">
			{t("app.language")}
			<select
				value={language.value}
				onChange={(event) =>
					void speak(event.currentTarget.value as Language)
				}>
				{Object.entries(LANGUAGES).map(([short, name]) => (
					<option value={short} lang={short}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}

function Who() {
	const signedIn = who.value?.signed_in;
	const name = me.value?.name || who.value?.account || t("app.visitor");
	return (
		<details class="who">
			<summary>
				<Icon name="person" size={18} weight={2} />
				<bdi>{name}</bdi>
				<span class="hidden">: {t("app.menu")}</span>
			</summary>
			<div class="who-menu">
				<LanguageChoice />
				{openSheet.value && (
					<button
						type="button"
						class="btn keys-open"
						onClick={openSheet.value}>
						{t("keys.open")}
					</button>
				)}
				{signedIn ? (
					<>
						<a href="/account">{t("app.account")}</a>
						<button
							type="button"
							class="btn"
							onClick={() => void signOut()}>
							{t("app.signOut")}
						</button>
					</>
				) : (
					<a class="btn btn-main" href="/sign-in">
						{t("app.signIn")}
					</a>
				)}
			</div>
		</details>
	);
}

/** On a shared device: a touch of anything keeps one signed in. */
function Leaving() {
	const seconds = leavingIn.value;
	return (
		<div class="leaving-room" role="status">
			{seconds > 0 && (
				<p class="leaving">
					{t("app.leaving")}{" "}
					<span class="num" aria-hidden="true">
						{seconds}
					</span>
					<button type="button" class="btn">
						{t("app.stay")}
					</button>
				</p>
			)}
		</div>
	);
}

/** On a phone one button that says where one is, and opens the others: any number of places, in any
 * language, in one line. */
function Places() {
	const open = useSignal(false);
	const here = location.pathname;
	const current = ({ path }: Place) =>
		path === here || (DEEP.includes(path) && here.startsWith(`${path}/`));
	const all = places();
	const leave = ({ key, currentTarget }: KeyboardEvent) => {
		if (key !== "Escape" || !open.value) return;
		open.value = false;
		(currentTarget as HTMLElement).querySelector("button")!.focus();
	};
	return (
		<nav class="top-nav" aria-label={t("app.main")} onKeyDown={leave}>
			<button
				type="button"
				class="places-button"
				aria-expanded={open.value}
				onClick={() => (open.value = !open.value)}>
				<Icon name="menu" size={20} />
				{t(all.find(current)?.label ?? "app.main")}
			</button>
			<div class={open.value ? "places places-open" : "places"}>
				{all.map((one) => (
					<a
						href={one.path}
						aria-current={current(one) ? "page" : undefined}>
						{t(one.label)}
					</a>
				))}
			</div>
		</nav>
	);
}

export function Shell({
	house,
	sitting,
	children,
}: {
	house: string;
	sitting: string;
	children: ComponentChildren;
}) {
	return (
		<>
			<a class="skip" href="#main">
				{t("app.skip")}
			</a>
			<header class="top">
				<div class="top-in">
					<a class="brand" href="/floor">
						<img
							src="/a/icon.svg"
							alt=""
							width="34"
							height="34"
						/>
						<span>
							<b>
								<bdi>{house || "Whereas"}</bdi>
							</b>
							<small>
								<bdi>{sitting || "\u00a0"}</bdi>
							</small>
						</span>
					</a>
					<Places />
					<div class="top-me">
						<Who />
						<Connection />
					</div>
				</div>
			</header>
			<Leaving />
			<main id="main" tabIndex={-1}>
				{children}
			</main>
		</>
	);
}
