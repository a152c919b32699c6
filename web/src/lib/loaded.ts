// A part of a page that few of its readers need, fetched when one does; null until it is here.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

export function useLoaded<T>(wanted: boolean, load: () => Promise<T>): T | null {
	const found = useSignal<T | null>(null);
	useEffect(() => {
		if (wanted) void load().then((one) => (found.value = one));
	}, [wanted]);
	return found.value;
}
