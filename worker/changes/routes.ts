import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { answers } from "../openapi.ts";
import { listed, validate } from "../validate.ts";
import { readItems } from "./items/queries.ts";
import { askedFor, changeReads, foundIn } from "./queries.ts";
import { countsOf, pageOf } from "./rules.ts";
import { askChanges, changeList } from "./schema.ts";

export const changesRoutes = factory
  .createApp()
  .basePath("/api/v1/changes")
  .get(
    "/",
    answers(
      "What differs between the ends of two days, in groups; `from` is a month before `to` unless given.",
      changeList,
    ),
    validate("query", askChanges),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { db } = c.var.deps.store;
      const asked = askedFor(q, c.var.reading, c.var.head.firstDay);
      const found = foundIn(await db.batch([...changeReads(db, asked)]), asked);
      for (const name of ["strategy", "sphere", "action"] as const)
        if (q[name] && !found.about[name]) throw new Refusal("subject.not_found");
      const { total, ...page } = pageOf(found, q.group, q.page, q.per_page);
      const items = await readItems(db, asked, page);
      return c.json(
        {
          ...listed(items, q, total),
          ...asked.days,
          begins: c.var.head.firstDay,
          groups: countsOf(found.stubs, found.evidence),
          late: found.late,
          about: found.about,
          choices: found.choices,
        },
        200,
      );
    },
  );
