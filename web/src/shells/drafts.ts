// What members write.
import Drafts from "../pages/drafts";
import { start } from "../start";

void start([[/^\/drafts(\/new|\/\d+)?$/, () => Drafts]]);
