// The sheet of shortcuts: a dialog, so that the browser keeps the focus in it and gives it back.
import { useEffect, useRef } from "preact/hooks";

import { sayAlso, t } from "../i18n";
import { later } from "../i18n/en_later";
import { keysAreOn, turnKeys, type SheetProps } from "../lib/sheet";

sayAlso(later);

export function KeySheet({ list, close }: SheetProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		dialog.current?.showModal();
	}, []);
	return (
		<dialog ref={dialog} class="sheet" aria-labelledby="sheet" onClose={close}>
			<h2 id="sheet">{t("keys.open")}</h2>
			<p class="note">{t("keys.more")}</p>
			<dl class="keys">
				{list.map(([key, name]) => (
					<div key={key}>
						<dt>
							<kbd>{key}</kbd>
						</dt>
						<dd>{t(name)}</dd>
					</div>
				))}
				<div>
					<dt>
						<kbd>?</kbd>
					</dt>
					<dd>{t("keys.open")}</dd>
				</div>
			</dl>
			<label class="check">
				<input
					type="checkbox"
					defaultChecked={keysAreOn()}
					onChange={(event) => turnKeys(event.currentTarget.checked)}
				/>
				{t("keys.use")}
			</label>
			<p class="row">
				<button
					type="button"
					class="btn btn-main"
					onClick={() => dialog.current?.close()}>
					{t("keys.close")}
				</button>
			</p>
		</dialog>
	);
}
