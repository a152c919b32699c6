// The pages of members.
import Floor from "../pages/floor";
import { start } from "../start";

void start([
	[/^\/floor$/, () => Floor],
	[/^\/floor\/agenda$/, () => import("../pages/agenda")],
	[/^\/floor\/votes$/, () => import("../pages/mine")],
]);
