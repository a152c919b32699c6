// What the standing of a text means for what may still be done with it.
import type { Standing } from "../types/terms";

const PENDING: readonly Standing[] = ["pending", "referred", "tabled"];

/** Submitted and not decided: its text may still change. */
export const isPending = (standing: Standing) => PENDING.includes(standing);
