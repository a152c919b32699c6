// What a body is set up with: its meeting, its rules, the bodies below it, the policy areas.
import { useView } from "../lib/live";
import type { Body } from "../lib/views";
import type { DeskProps } from "../pages/clerk";
import { Bodies } from "./house/Bodies";
import { Issues } from "./house/Issues";
import { Meetings } from "./house/Meetings";
import { Rules } from "./house/Rules";
import { Workflow } from "./house/Workflow";

export function House({ body, floor }: DeskProps) {
	const all = useView<{ bodies: Body[] }>("/committees.json");
	return (
		<div class="office-split">
			<div class="office-main">
				<Meetings key={body.id} body={body} floor={floor} />
				<Rules body={body} />
				<Workflow key={body.id} body={body} />
			</div>
			<div class="office-side">
				<Bodies body={body} bodies={all?.bodies ?? []} />
				<Issues body={body} />
			</div>
		</div>
	);
}
