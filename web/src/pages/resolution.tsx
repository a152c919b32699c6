// One resolution as it stands now, with its sponsors, whom one joins or leaves with one tap.
import { sayAlso, t } from "../i18n";
import { officers } from "../i18n/en_officers";
import { act, busy } from "../lib/act";
import { useOnce } from "../lib/once";
import { useView } from "../lib/live";
import { may, me } from "../lib/session";
import type { Home, Resolution } from "../lib/views";
import { Clauses } from "../ui/Clauses";
import { Refused } from "../ui/Refused";
import { Shell } from "../ui/Shell";

sayAlso(officers);

const SLOT = "sponsors";

function Sponsors({ text }: { text: Resolution }) {
	const seats = me.value?.seats.map((seat) => seat.member) ?? [];
	const own = text.sponsors.some((one) => seats.includes(one.id));
	const kind = own ? "leave_sponsors" : "join_sponsors";
	return (
		<section class="card" aria-labelledby="sponsors">
			<h2 id="sponsors">{t("sponsors.title")}</h2>
			{!text.sponsors.length && !text.named_sponsors.length && (
				<p class="note">{t("sponsors.none")}</p>
			)}
			<ul class="names">
				{text.sponsors.map((one) => (
					<li key={one.id}>
						<bdi>{one.name}</bdi>
					</li>
				))}
				{text.named_sponsors.map((name) => (
					<li key={name}>
						<bdi>{name}</bdi>
					</li>
				))}
			</ul>
			{may(kind, text.body) && text.standing === "pending" && (
				<p class="row">
					<button
						type="button"
						class={own ? "btn" : "btn btn-main"}
						disabled={busy(SLOT).value}
						onClick={() =>
							void act(
								kind,
								{ resolution: text.id },
								SLOT,
							)
						}>
						{t(own ? "sponsors.leave" : "sponsors.join")}
					</button>
				</p>
			)}
			<Refused slot={SLOT} />
		</section>
	);
}

export default function ResolutionPage() {
	const home = useOnce<Home>("/home.json");
	const id = location.pathname.split("/").pop();
	const text = useView<Resolution>(`/resolutions/${id}.json`);
	const current = text?.versions.find((one) => one.current);
	return (
		<Shell house={home?.name ?? ""} sitting={home?.meeting?.name ?? ""}>
			<div class="reading">
				<article class="card">
					{text && (
						<p class="over">
							{text.label &&
								t("text.label", {
									label: text.label,
								})}{" "}
							· {t(`standing.${text.standing}`)}
						</p>
					)}
					<h1>{current?.title ?? text?.title ?? t("app.loading")}</h1>
					{text && (
						<Clauses
							clauses={
								current?.clauses ??
								text.clauses ??
								[]
							}
						/>
					)}
					{text && (
						<p class="more">
							<a href={`/resolutions/${id}`}>
								{t("text.history")}
							</a>
						</p>
					)}
				</article>
				{text && <Sponsors text={text} />}
			</div>
		</Shell>
	);
}
