import { checking } from "./en/checking.ts";
import { losses } from "./en/losses.ts";
import { learn } from "./texts.ts";

learn("en", { checking, losses });
