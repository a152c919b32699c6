// The clerk's desk.
import Desk from "../pages/clerk";
import { start } from "../start";

void start([[/^\/clerk(\/[a-z]+)?$/, () => Desk]]);
