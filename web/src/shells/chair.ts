// The page of whoever presides.
import Chair from "../pages/chair";
import { start } from "../start";

void start([
	[/^\/chair$/, () => Chair],
	[/^\/chair\/texts\/\d+$/, () => import("../pages/text")],
]);
