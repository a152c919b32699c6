// Whoever comes to a page of officers and is none.
import { t } from "../i18n";
import { me, unknown } from "../lib/session";
import { Loading } from "./Loading";

export function Stranger() {
	if (unknown()) return <Loading />;
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
