// What one writes oneself: drafts, and what became of them. Private, so it is read, and not
// followed: again after each thing one does, and now and then for what others do.
import { useEffect } from "preact/hooks";

import { sayAlso, speakAlso, t } from "../i18n";
import { officers } from "../i18n/en_officers";
import { writingWords } from "../i18n/writing";
import { useDraft } from "../lib/draft";
import { useOnce } from "../lib/once";
import { may, me, refresh, unknown } from "../lib/session";
import type { Body, Home, Me } from "../lib/views";
import { Loading } from "../ui/Loading";
import { Shell } from "../ui/Shell";
import { Asked } from "../writing/Asked";
import { Draft } from "../writing/Draft";
import { List } from "../writing/List";
import { New } from "../writing/New";

const LOOK_MS = 20_000;

sayAlso(officers);
await speakAlso(writingWords);

function Stranger() {
	return (
		<section class="card">
			<h1>{t("texts.mine")}</h1>
			<p class="note">{t("mine.stranger")}</p>
			<p>
				<a class="btn btn-main" href={me.value ? "/floor" : "/sign-in"}>
					{t(me.value ? "app.home" : "app.signIn")}
				</a>
			</p>
		</section>
	);
}

const what = location.pathname.replace(/\/+$/, "").split("/")[2] ?? "";

function One({ mine, bodies }: PageProps) {
	const draft = useDraft(Number(what), mine);
	if (draft === undefined) return <Loading />;
	if (draft) {
		const body = bodies.find((one) => one.id === draft.body);
		const writes = mine.may.revise_draft.includes(draft.id);
		return writes ? (
			<Draft draft={draft} mine={mine} body={body} />
		) : (
			<Asked draft={draft} mine={mine} />
		);
	}
	return (
		<section class="card">
			<h1>{t("texts.mine")}</h1>
			<p class="note">{t("mine.gone")}</p>
			<p>
				<a href="/drafts">{t("mine.back")}</a>
			</p>
		</section>
	);
}

interface PageProps {
	mine: Me;
	bodies: Body[];
}

function Page({ mine, bodies }: PageProps) {
	if (!bodies.length) return <Stranger />;
	if (!what) return <List mine={mine} />;
	if (what === "new") return <New bodies={bodies} />;
	return <One mine={mine} bodies={bodies} />;
}

/** Others reword drafts and join them: that shows after a while, and at once on coming back. */
function useOthers() {
	useEffect(() => {
		const look = () => {
			if (me.peek() && document.visibilityState === "visible") void refresh();
		};
		const timer = setInterval(look, LOOK_MS);
		document.addEventListener("visibilitychange", look);
		return () => {
			clearInterval(timer);
			document.removeEventListener("visibilitychange", look);
		};
	}, []);
}

export default function DraftsPage() {
	useOthers();
	const home = useOnce<Home>("/home.json");
	const all = useOnce<{ bodies: Body[] }>("/committees.json")?.bodies;
	document.title = `${t("texts.mine")} · ${home?.name || "Whereas"}`;
	const bodies = all?.filter((one) => may("draft_resolution", one.id)) ?? [];
	return (
		<Shell house={home?.name ?? ""} sitting={home?.meeting?.name ?? ""}>
			<div class="desk desk-text">
				{unknown() || (me.value && !all) ? (
					<Loading />
				) : me.value ? (
					<Page mine={me.value} bodies={bodies} />
				) : (
					<Stranger />
				)}
			</div>
		</Shell>
	);
}
