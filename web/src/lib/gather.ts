// Several views at once: a page that shows each as it comes pushes about what stands already.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { useView } from "./live";

const PATIENCE_MS = 1500; // after which what has come is shown; of an empty house nothing comes

/** Have all these views come, or did that take too long? As many paths each time; null: none. */
export function useGathered(paths: readonly (string | null)[]): boolean {
	const late = useSignal(false);
	const views = paths.map((path) => useView<unknown>(path));
	useEffect(() => {
		const timer = setTimeout(() => {
			late.value = true;
		}, PATIENCE_MS);
		return () => clearTimeout(timer);
	}, []);
	return late.value || views.every((view, i) => !paths[i] || view !== null);
}
