import * as v from "valibot";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { answers } from "../../openapi.ts";
import { listed, paging, slug, validate } from "../../validate.ts";
import { freshKey } from "../../write.ts";
import { changes, office, verb } from "../form/routes.ts";
import { changeAction, promise } from "./commands.ts";
import {
  actionNow,
  actionsNow,
  howMany,
  milestonesNow,
  openActions,
  personNames,
  sphereNames,
  strategyNames,
} from "./queries.ts";
import { changesOpenTo } from "./rules.ts";
import { actionAnswer, actionsAnswer, choicesAnswer, editAction, newAction } from "./schema.ts";

export const actionReads = factory
  .createApp()
  .basePath("/api/v1/office")
  .get(
    "/actions",
    answers("Every action with the version that an edit names.", actionsAnswer),
    office,
    validate("query", v.object(paging)),
    async (c) => {
      const q = c.req.valid("query");
      const { db } = c.var.deps.store;
      const [items, [all]] = await db.batch([actionsNow(db, q), howMany(db)]);
      return c.json({ ...listed(items, q, all?.n ?? 0), key: freshKey(c) }, 200);
    },
  )
  .get(
    "/actions/:slug",
    answers("One action and the changes that stand open to it.", actionAnswer),
    office,
    validate("param", v.object({ slug })),
    async (c) => {
      const { db } = c.var.deps.store;
      const { slug } = c.req.valid("param");
      const [[action], milestones] = await db.batch([actionNow(db, slug), milestonesNow(db, slug)]);
      if (!action) throw new Refusal("subject.not_found");
      const whole = { ...action, milestones };
      return c.json({ action: whole, changes: changesOpenTo(action), key: freshKey(c) }, 200);
    },
  )
  .get(
    "/choices",
    answers("What the office's forms choose from.", choicesAnswer),
    office,
    async (c) => {
      const { db } = c.var.deps.store;
      const [strategies, spheres, people, actions] = await db.batch([
        strategyNames(db),
        sphereNames(db),
        personNames(db),
        openActions(db),
      ]);
      return c.json({ strategies, spheres, people, actions }, 200);
    },
  );

export const actionChanges = changes({
  name: "actions",
  create: verb({
    about: "Promises an action in the cohort of this year.",
    schema: newAction,
    run: promise,
  }),
  edit: verb({
    about: "Changes an action: its words, date, owners, milestones, or what became of it.",
    schema: editAction,
    run: changeAction,
  }),
});
