// Where every page begins: who is here, which page, in which language; then it is drawn, and goes
// on with what was on its way.
import { render, type ComponentType } from "preact";

import { hear, speak, t } from "./i18n";
import { resume } from "./lib/act";
import { watch } from "./lib/idle";
import { useOnce } from "./lib/once";
import { begin, who } from "./lib/session";
import type { Home } from "./lib/views";
import { Shell } from "./ui/Shell";

type Page = ComponentType;
/** The paths of a shell, each with its page. */
export type Pages = readonly [RegExp, () => Page | Promise<{ default: Page }>][];

function Nothing() {
	const home = useOnce<Home>("/home.json");
	return (
		<Shell house={home?.name ?? ""} sitting={home?.meeting?.name ?? ""}>
			<div class="reading">
				<section class="card">
					<h1>{t("app.nothing")}</h1>
					<p class="note">{t("app.nothing.more")}</p>
					<p>
						<a href="/floor">{t("app.home")}</a>
					</p>
				</section>
			</div>
		</Shell>
	);
}

export async function start(pages: Pages) {
	const path = location.pathname.replace(/\/+$/, "");
	const found = pages.find(([pattern]) => pattern.test(path));
	const here = begin();
	hear(here.then(() => who.value?.language));
	const [page] = await Promise.all([found?.[1](), speak(), here]);
	const Page = (page && "default" in page ? page.default : page) ?? Nothing;
	const root = document.getElementById("app")!;
	root.replaceChildren();
	render(<Page />, root);
	resume();
	watch();
}
