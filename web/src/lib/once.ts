// A view that a page reads once, and again when something it depends on has changed.
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { get } from "./get";

/** A view as it was when `path` or `version` last changed; null until it has come. */
export function useOnce<T>(path: string | null, version: unknown = 0): T | null {
	const value = useMemo(() => signal<T | null>(null), [path]);
	useEffect(() => {
		let current = true;
		if (path)
			void get<T>(path).then((one) => {
				if (current && one) value.value = one;
			});
		return () => {
			current = false;
		};
	}, [path, version]);
	return value.value;
}
