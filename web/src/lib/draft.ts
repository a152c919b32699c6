// A draft is private: it is read by whoever may, and not followed.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { get } from "./get";
import type { Resolution } from "./views";

/** The draft as it was when `version` last changed; null where there is none for who asks, and
 * undefined until that is known. */
export function useDraft(id: number, version: unknown): Resolution | null | undefined {
	const draft = useSignal<Resolution | null | undefined>(undefined);
	useEffect(() => {
		let current = true;
		void get<Resolution>(`/api/drafts/${id}.json`).then((one) => {
			if (current) draft.value = one ?? null;
		});
		return () => {
			current = false;
		};
	}, [id, version]);
	return draft.value;
}
