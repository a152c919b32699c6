// Where files and words come in: chosen, dropped or pasted, several at once.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { t } from "../../i18n";
import { startAnew } from "./carry";
import { addFiles, addSource, look, unread } from "./sources";

const TAKES = ".txt,.docx,.csv,.tsv,.md,text/plain,text/csv,text/tab-separated-values";

function Unread() {
	return (
		<div role="alert" class="refused">
			{unread.value.map(({ name, why }) => (
				<p>{t(`import.${why}`, { name })}</p>
			))}
		</div>
	);
}

function Paste({ body }: { body: number }) {
	const words = useSignal("");
	const send = (event: Event) => {
		event.preventDefault();
		if (!words.value.trim()) return;
		startAnew();
		void look(addSource(t("import.pasted"), words.value), body);
		words.value = "";
	};
	return (
		<form class="form" onSubmit={send}>
			<label class="field">
				{t("import.paste")}
				<textarea
					rows={6}
					required
					spellcheck={false}
					value={words.value}
					onInput={(event) =>
						(words.value = event.currentTarget.value)
					}
				/>
			</label>
			<p class="row">
				<button class="btn">{t("import.preview")}</button>
			</p>
		</form>
	);
}

async function take(files: FileList | null | undefined, body: number) {
	if (!files?.length) return;
	startAnew();
	for (const key of await addFiles([...files])) void look(key, body);
}

/** What is dropped anywhere on the page, which it would take the place of otherwise. */
export function useDrops(body: number, ready: boolean) {
	useEffect(() => {
		const catchIt = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes("Files")) return;
			event.preventDefault();
			if (event.type === "drop" && ready)
				void take(event.dataTransfer.files, body);
		};
		addEventListener("dragover", catchIt);
		addEventListener("drop", catchIt);
		return () => {
			removeEventListener("dragover", catchIt);
			removeEventListener("drop", catchIt);
		};
	}, [body, ready]);
}

export function Bring({ body }: { body: number }) {
	const over = useSignal(false);
	return (
		<section class="card form bring" aria-labelledby="bring">
			<h2 id="bring">{t("import.bring")}</h2>
			<label
				class={over.value ? "drop drop-over" : "drop"}
				onDragOver={() => (over.value = true)}
				onDragLeave={() => (over.value = false)}
				onDrop={() => (over.value = false)}>
				<span class="btn">{t("import.choose")}</span>
				<span class="note">{t("import.drop")}</span>
				<input
					type="file"
					multiple
					accept={TAKES}
					onChange={(event) => {
						const field = event.currentTarget;
						void take(field.files, body).then(
							() => (field.value = ""),
						);
					}}
				/>
			</label>
			<p class="note">{t("import.which")}</p>
			<Unread />
			<Paste body={body} />
		</section>
	);
}
