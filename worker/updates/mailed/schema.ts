import * as v from "valibot";
import { someWords } from "../../validate.ts";
import { MOST } from "../form/rules.ts";

/** The one line that says why there is nothing to report. */
export const nothingLine = v.object({ summary: someWords(MOST.summary) });
