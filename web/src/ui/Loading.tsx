// Until it is known what a page shows: a heading, so that it is a page to every reader.
import { t } from "../i18n";

export function Loading() {
	return <h1 class="loading">{t("app.loading")}</h1>;
}
