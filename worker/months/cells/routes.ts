import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { listed, validate } from "../../validate.ts";
import { earliestFiled, excusesAt, filingsAt, spheresAt } from "../queries.ts";
import { firstMonth, gridOf, monthOf, monthsFrom } from "../rules.ts";
import { cellsOf } from "./rules.ts";
import { cellList, listCells } from "./schema.ts";

export const cellRoutes = factory
  .createApp()
  .get(
    "/cells",
    answers(
      "The rows behind every count of reports: a sphere and a month each, with what was reported.",
      cellList,
    ),
    validate("query", listCells),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at, day, zone, rules } = c.var.reading;
      const { db } = c.var.deps.store;
      const current = monthOf(day);
      const from = q.month ?? q.from ?? "0000-01";
      const until = q.month ?? q.to ?? current;
      const to = until < current ? until : current;
      const [spheres, filings, excuses, [earliest]] = await db.batch([
        spheresAt(db, at),
        filingsAt(db, at, from, to),
        excusesAt(db, at, from, to),
        earliestFiled(db, at),
      ]);
      const first = firstMonth(spheres, earliest?.month ?? null, current);
      const months = first ? monthsFrom(first > from ? first : from, to) : [];
      const cells = cellsOf(gridOf({ rules, spheres, filings, excuses }, months, day, zone), q);
      const begin = (q.page - 1) * q.per_page;
      return c.json(listed(cells.slice(begin, begin + q.per_page), q, cells.length), 200);
    },
  );
