// Who is here against what the quorum needs; the call of the quorum; a count by number; the names.
import { useSignal } from "@preact/signals";

import { figure, t } from "../i18n";
import { act } from "../lib/act";
import { may } from "../lib/session";
import type { Floor, Member } from "../lib/views";
import { ActButton } from "../ui/Officer";
import { Refused } from "../ui/Refused";
import { place } from "./find";

const SLOT = "quorum";

function Names({ label, members }: { label: string; members: Member[] }) {
	const open = useSignal(false);
	return (
		<details
			class="who-list"
			onToggle={(event) => (open.value = event.currentTarget.open)}>
			<summary>
				{label} <span class="num">({figure(members.length)})</span>
			</summary>
			{open.value && (
				<ul class="plain">
					{members.map((one) => (
						<li key={one.id}>
							<bdi>{one.name}</bdi>
							<small>{place(one)}</small>
						</li>
					))}
				</ul>
			)}
		</details>
	);
}

/** Where heads were counted, and names were not taken. */
function Counted({ sitting }: { sitting: number }) {
	const heads = useSignal("");
	const send = async (event: Event) => {
		event.preventDefault();
		const present = Number(heads.value);
		const answer = await act("count_presence", { sitting, present }, SLOT);
		if ("receipt" in answer) heads.value = "";
	};
	return (
		<form class="inline-form" onSubmit={(event) => void send(event)}>
			<label class="field">
				{t("desk.counted")}
				<input
					type="number"
					min="0"
					inputMode="numeric"
					required
					value={heads.value}
					onInput={(event) =>
						(heads.value = event.currentTarget.value)
					}
				/>
			</label>
			<button class="btn">{t("desk.enter")}</button>
		</form>
	);
}

type Quorum = NonNullable<Floor["quorum"]>;

function Pill({ quorum }: { quorum: Quorum }) {
	const missing = Math.max(0, quorum.needed - quorum.present);
	return (
		<span class={missing ? "pill pill-missing" : "pill pill-met"}>
			{t(missing ? "desk.short" : "desk.enough", { n: figure(missing) })}
		</span>
	);
}

/** The count once more beside the field, where there is no room for two columns. */
export function Enough({ floor }: { floor: Floor }) {
	if (!floor.quorum) return null;
	const { present, needed } = floor.quorum;
	return (
		<p class="enough num" aria-hidden="true">
			<b>{figure(present)}</b> / {figure(needed)} <Pill quorum={floor.quorum} />
		</p>
	);
}

export function Here({ floor, members, present }: HereProps) {
	const { sitting, quorum } = floor;
	if (!sitting || !quorum) return null;
	const sorted = [...members].sort((a, b) => a.name.localeCompare(b.name));
	return (
		<section class="card office-side" aria-labelledby="here">
			<h2 id="here">{t("desk.here")}</h2>
			<p class="here" role="status">
				<b class="num">{figure(quorum.present)}</b>
				<span>
					{t("desk.here.of", { needed: figure(quorum.needed) })}
					<Pill quorum={quorum} />
				</span>
			</p>
			<progress
				max={Math.max(1, quorum.needed)}
				value={Math.min(quorum.present, quorum.needed)}
				aria-label={t("desk.here")}
			/>
			{may("call_quorum", floor.body) && (
				<p class="row">
					<ActButton
						kind="call_quorum"
						fields={{ sitting: sitting.id }}
						slot={SLOT}
						label={t("desk.call")}
					/>
				</p>
			)}
			{quorum.called && (
				<p class="note">
					{t(quorum.met ? "desk.called.met" : "desk.called.short")}
				</p>
			)}
			{may("count_presence", floor.body) && <Counted sitting={sitting.id} />}
			<Refused slot={SLOT} />
			<Names
				label={t("desk.present")}
				members={sorted.filter((one) => present.has(one.id))}
			/>
			<Names
				label={t("desk.missing")}
				members={sorted.filter((one) => !present.has(one.id))}
			/>
		</section>
	);
}

interface HereProps {
	floor: Floor;
	members: Member[];
	present: ReadonlySet<number>;
}
