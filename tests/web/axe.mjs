// What axe-core has against a page, as sentences. The page's policy lets no foreign script in; the
// debugger's own way is not the page's.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function violations(tab) {
	const session = await tab.context.newCDPSession(tab.page);
	const run = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"] })
		.then((all) => JSON.stringify(all.violations.flatMap((one) => one.nodes.map((node) =>
			one.id + ": " + node.target.join(" ") + " " + node.failureSummary))))`;
	await session.send("Runtime.evaluate", { expression: AXE });
	const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
		expression: run, awaitPromise: true, returnByValue: true,
	});
	await session.detach();
	return exceptionDetails ? [exceptionDetails.exception.description] : JSON.parse(result.value);
}
