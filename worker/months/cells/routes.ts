import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { listed, validate } from "../../validate.ts";
import { gridIn, gridReads } from "../queries.ts";
import { monthOf } from "../rules.ts";
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
      const { at, day } = c.var.reading;
      const { db } = c.var.deps.store;
      const current = monthOf(day);
      const from = q.month ?? q.from ?? "0000-01";
      const until = q.month ?? q.to ?? current;
      const to = until < current ? until : current;
      const rows = await db.batch([...gridReads(db, at, from, to)]);
      const cells = cellsOf(gridIn(rows, c.var.reading, from, to).grid, q);
      const begin = (q.page - 1) * q.per_page;
      return c.json(listed(cells.slice(begin, begin + q.per_page), q, cells.length), 200);
    },
  );
