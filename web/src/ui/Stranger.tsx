// Whoever comes to a page of officers and is none.
import { t } from "../i18n";
import { me } from "../lib/session";

export function Stranger() {
	return (
		<article class="card">
			<h1>{t("chair.none")}</h1>
			<p class="note">{t("chair.none.more")}</p>
			<p>
				<a href={me.value ? "/floor" : "/sign-in"}>
					{t(me.value ? "app.home" : "app.signIn")}
				</a>
			</p>
		</article>
	);
}
