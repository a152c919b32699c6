// A text in the hands of who may change it: the clerk, and those of a committee to which it was
// referred.
import { Late, Replace } from "../desk/text/Beside";
import type { Fate } from "../desk/text/Editor";
import { Work } from "../desk/text/Work";
import { sayAlso, speakAlso, t } from "../i18n";
import { deskWords } from "../i18n/desk";
import { officers } from "../i18n/en_officers";
import { useDraft } from "../lib/draft";
import { useView } from "../lib/live";
import { useOnce } from "../lib/once";
import { may, me, unknown } from "../lib/session";
import { isPending } from "../lib/standing";
import type { Body, Home, Resolution } from "../lib/views";
import { Loading } from "../ui/Loading";
import { Shell } from "../ui/Shell";
import { Stranger } from "../ui/Stranger";

sayAlso(officers);
await speakAlso(deskWords);

/** What this person may make of the text now. */
function fatesOf(text: Resolution, bodies: readonly Body[]): Fate[] {
	if (text.standing === "draft")
		return may("revise_draft", text.body) ? [{ as: "draft" }] : [];
	if (!isPending(text.standing)) return [];
	const clerk = may("write_version", text.body);
	const named = (id: number) => bodies.find((one) => one.id === id)?.name ?? "";
	return [
		...(clerk
			? [{ as: "correction" } as const, { as: "revision" } as const]
			: []),
		...text.referrals
			.filter(
				(one) =>
					!one.reported &&
					may("propose_substitute", one.committee),
			)
			.map(({ id, committee }) => ({
				as: "substitute" as const,
				referral: id,
				committee: named(committee),
			})),
	];
}

function Head({ text }: { text: Resolution }) {
	return (
		<div class="edit-top">
			<p class="over">
				{text.label && t("text.label", { label: text.label })} ·{" "}
				{t(`standing.${text.standing}`)}
			</p>
			<h1>{text.title}</h1>
			{text.standing !== "draft" && (
				<p class="more">
					<a href={`/resolutions/${text.id}`}>{t("text.page")}</a>
				</p>
			)}
		</div>
	);
}

export default function TextPage() {
	const home = useOnce<Home>("/home.json");
	const id = location.pathname.replace(/\/+$/, "").split("/").pop();
	const shared = useView<Resolution>(`/resolutions/${id}.json`);
	const draft = useDraft(shared ? 0 : Number(id), me.value);
	const text = shared ?? draft;
	const bodies = useOnce<{ bodies: Body[] }>("/committees.json")?.bodies;
	const [first, ...others] = text && bodies ? fatesOf(text, bodies) : [];
	const stranger = !may("write_version", text?.body ?? 0) && !first;
	if (text) document.title = `${text.title} · ${home?.name || "Whereas"}`;
	return (
		<Shell house={home?.name ?? ""} sitting={home?.meeting?.name ?? ""}>
			<div class="desk desk-text">
				{(!text || !bodies || unknown()) && <Loading />}
				{text && bodies && <Head text={text} />}
				{text && first && (
					<Work text={text} fates={[first, ...others]} />
				)}
				{text && bodies && stranger && <Stranger />}
				{text && bodies && !stranger && (
					<div class="desk-side edit-beside">
						{!first && (
							<p class="card note">
								{t("edit.decided")}
							</p>
						)}
						<Late
							text={text}
							body={bodies.find(
								(one) =>
									one.id ===
									text.body,
							)}
						/>
						<Replace key={text.id} text={text} />
					</div>
				)}
			</div>
		</Shell>
	);
}
