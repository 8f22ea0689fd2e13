import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { answers } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { earliestFiled, spheresAt } from "../queries.ts";
import { asked, askMonth, monthParam } from "../report/schema.ts";
import { firstMonth } from "../first/rules.ts";
import { addMonths, monthOf } from "../rules.ts";
import { citedBy, errataAt, getCopy, hashesOf, pageOn } from "./queries.ts";
import { errataOf, frozenOf, partIn } from "./rules.ts";
import { editionCopy, monthEdition } from "./schema.ts";

export const editionRoutes = factory
  .createApp()
  .get(
    "/:month/edition",
    answers(
      "The frozen page of a closed month, byte for byte, and what was published about the month since. Not there while the month is open.",
      monthEdition,
    ),
    validate("param", monthParam),
    validate("query", askMonth),
    readAt,
    async (c) => {
      const { month } = c.req.valid("param");
      const { spheres: part } = c.req.valid("query");
      const { at, day, zone, rules } = c.var.reading;
      const { db } = c.var.deps.store;
      const [[page], versions, [cited], errata, spheres, [earliest]] = await db.batch([
        pageOn(db, month, day),
        hashesOf(db, month),
        citedBy(db, month),
        errataAt(db, at, month),
        spheresAt(db, at),
        earliestFiled(db, at),
      ]);
      if (!page) throw new Refusal("subject.not_found");
      const first = firstMonth(spheres, earliest?.month ?? null, monthOf(day));
      return c.json(
        {
          month,
          previous: first && month > first ? addMonths(month, -1) : null,
          next: addMonths(month, 1),
          ...frozenOf(page.html, versions, cited ?? null, zone),
          ...partIn(page.html, part),
          errata: errataOf(errata, month, { rules, zone }),
        },
        200,
      );
    },
  )
  .get(
    "/:month/edition/copy",
    answers(
      "The frozen page of a closed month for another site: plain HTML without scripts, styles or pictures.",
      editionCopy,
    ),
    validate("param", monthParam),
    validate("query", asked),
    readAt,
    async (c) => {
      const { month } = c.req.valid("param");
      return c.json(await getCopy(c.var.deps, `/months/${month}`, month, c.var.reading.day), 200);
    },
  );
