// Where every page begins: who is here, which page, in which language; then it is drawn, and goes
// on with what was on its way.
import { render, type ComponentType } from "preact";

import { speak, t } from "./i18n";
import { resume } from "./lib/act";
import { watch } from "./lib/idle";
import { begin } from "./lib/session";

const PAGES: [RegExp, () => Promise<{ default: ComponentType }>][] = [
	[/^\/floor$/, () => import("./pages/floor")],
	[/^\/chair$/, () => import("./pages/chair")],
	[/^\/clerk(\/[a-z]+)?$/, () => import("./pages/clerk")],
	[/^\/floor\/agenda$/, () => import("./pages/agenda")],
	[/^\/floor\/resolutions$/, () => import("./pages/resolutions")],
	[/^\/floor\/resolutions\/\d+$/, () => import("./pages/resolution")],
	[/^\/screen(\/[a-z0-9]+)?$/, () => import("./pages/screen")],
];

function Nothing() {
	return (
		<main id="main" class="card">
			<h1>{t("app.nothing")}</h1>
			<p>{t("app.nothing.more")}</p>
			<p>
				<a href="/floor">{t("app.home")}</a>
			</p>
		</main>
	);
}

async function start() {
	const path = location.pathname.replace(/\/+$/, "");
	const found = PAGES.find(([pattern]) => pattern.test(path));
	const [page] = await Promise.all([found?.[1](), speak(), begin()]);
	const Page = page?.default ?? Nothing;
	const root = document.getElementById("app")!;
	root.replaceChildren();
	render(<Page />, root);
	resume();
	watch();
}

void start();
