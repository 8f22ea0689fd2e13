import { factory } from "../../context.ts";
import { excuseWords, filingsAt, rulesAt, spheresAt, toRules } from "../../months/queries.ts";
import { addMonths, localDay, monthOf } from "../../months/rules.ts";
import { answers } from "../../openapi.ts";
import { freshKey } from "../../write.ts";
import { changes, office, verb } from "../form/routes.ts";
import { excuse } from "./commands.ts";
import { excusable } from "./rules.ts";
import { excusesAnswer, newExcuse } from "./schema.ts";
import { newest } from "../../record/asof.ts";

const SHOWN = 12;

export const excuseReads = factory
  .createApp()
  .get(
    "/api/v1/office/excuses",
    answers(
      "The months that can be excused today, and the excuses of the last year.",
      excusesAnswer,
    ),
    office,
    async (c) => {
      const { deps, head } = c.var;
      const { db } = deps.store;
      const today = localDay(deps.now(), head.zone);
      const last = monthOf(today);
      const first = addMonths(last, 1 - SHOWN);
      const [ruleRows, spheres, filings, excuses] = await db.batch([
        rulesAt(db, newest),
        spheresAt(db, newest),
        filingsAt(db, newest, first, last),
        excuseWords(db, newest, first, last),
      ]);
      const rules = toRules(ruleRows);
      const known = { rules, spheres, filings, excuses };
      const open = rules.length > 0 ? excusable(known, today, head.zone) : [];
      const items = excuses
        .map(({ sphere, month, reason, role }) => ({ sphere, month, reason, role }))
        .toReversed();
      return c.json({ open, items, key: freshKey(c) }, 200);
    },
  );

export const excuseChanges = changes({
  name: "excuses",
  create: verb({
    about: "Excuses a sphere's month before it closes, with a reason, by someone else.",
    schema: newExcuse,
    run: excuse,
  }),
});
