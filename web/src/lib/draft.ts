// A draft is private: it is read by whoever may, and not followed.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { get } from "./get";
import { me } from "./session";
import type { DraftShort, Resolution } from "./views";

/** The draft, where it is one that the person signed in may read. It is looked for in the list of
 * these first: most texts are none, and a request for what is not there would look like a fault. */
async function read(id: number): Promise<Resolution | null> {
	if (!me.value || !id) return null;
	const list = await get<{ drafts: DraftShort[] }>("/api/drafts.json");
	if (!list?.drafts.some((one) => one.id === id)) return null;
	return (await get<Resolution>(`/api/drafts/${id}.json`)) ?? null;
}

/** The draft as it was when `version` last changed; null where there is none for who asks, and
 * undefined until that is known. */
export function useDraft(id: number, version: unknown): Resolution | null | undefined {
	const draft = useSignal<Resolution | null | undefined>(undefined);
	useEffect(() => {
		let current = true;
		void read(id).then((one) => {
			if (current) draft.value = one;
		});
		return () => {
			current = false;
		};
	}, [id, version]);
	return draft.value;
}
