// Why a file isn't read. Nothing of it is taken then: half a text would be another text.

/** Larger or longer than is taken, damaged, of another kind, or without a word. */
export type Why = "large" | "long" | "damaged" | "noText" | "noWords";

export class Unread extends Error {
	constructor(readonly why: Why) {
		super(why);
	}
}
