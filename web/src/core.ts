// What every page stands on, in one file that a browser fetches once: the library, the feed, who is
// here, the words, and the parts that nearly all pages show. build.mjs has the other files import
// from here whatever is here.
export { batch, computed, signal, useSignal } from "@preact/signals";
export { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
export { Fragment, jsx, jsxs } from "preact/jsx-runtime";

export * from "./i18n";
export * from "./lib/act";
export * from "./lib/get";
export * from "./lib/live";
export * from "./lib/once";
export * from "./lib/pause";
export * from "./lib/session";
export * from "./lib/sheet";
export * from "./lib/time";
export * from "./start";
export * from "./ui/bodies";
export * from "./ui/icons";
export * from "./ui/Refused";
export * from "./ui/Shell";
