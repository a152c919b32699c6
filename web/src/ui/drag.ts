// Lines of a list that are dragged to the place of another one. What dragging does, buttons do too:
// nobody has to drag.
import { useSignal } from "@preact/signals";

/** What makes a line draggable, and its classes: something may be held above it. */
export function useDrag(move: (id: number, place: number) => void) {
	const dragged = useSignal(0);
	const above = useSignal(0);
	const end = () => {
		dragged.value = above.value = 0;
	};
	const line = (id: number, place: number, draggable = true) => ({
		draggable,
		onDragStart: (event: DragEvent) => {
			event.dataTransfer?.setData("text/plain", String(id));
			dragged.value = id;
		},
		onDragOver: (event: DragEvent) => {
			if (!dragged.value) return;
			event.preventDefault();
			above.value = id;
		},
		onDragEnd: end,
		onDrop: (event: DragEvent) => {
			event.preventDefault();
			const from = dragged.value;
			end();
			if (from && from !== id) move(from, place);
		},
	});
	const look = (id: number, ...own: string[]) =>
		[...own, dragged.value && above.value === id ? "held-over" : ""].join(" ").trim();
	return { line, look };
}
