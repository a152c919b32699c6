// The screens of the hall.
import Screen from "../pages/screen";
import { start } from "../start";

void start([[/^\/screen(\/[a-z0-9]+)?$/, () => Screen]]);
