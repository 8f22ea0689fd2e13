import { factory } from "../../context.ts";
import { localDay, monthOf } from "../../months/rules.ts";
import { answers } from "../../openapi.ts";
import { targetFor } from "../../progress/health/rules.ts";
import { freshKey } from "../../write.ts";
import { changes, office, verb } from "../form/routes.ts";
import { decideTarget } from "./commands.ts";
import { readTargets } from "./queries.ts";
import { setTarget, targetsAnswer } from "./schema.ts";

export const targetReads = factory
  .createApp()
  .get(
    "/api/v1/office/targets",
    answers("The targets of reporting health, and every decision about them.", targetsAnswer),
    office,
    async (c) => {
      const { deps, head } = c.var;
      const [figures, decided] = await readTargets(deps.store.db);
      const month = monthOf(localDay(deps.now(), head.zone));
      const items = figures.map((f) => ({ ...f, value: targetFor(decided, f.figure, month) }));
      const history = decided
        .map(({ at, ...d }) => ({ ...d, on: localDay(at, head.zone) }))
        .toReversed();
      return c.json({ month, items, history, key: freshKey(c) }, 200);
    },
  );

export const targetChanges = changes({
  name: "targets",
  edit: verb({
    about: "Sets or ends the institution's own target for a figure, from a month on.",
    schema: setTarget,
    run: decideTarget,
  }),
});
