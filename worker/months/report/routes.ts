import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { answers } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { monthOf } from "../rules.ts";
import { readReport } from "./queries.ts";
import { askMonth, monthParam, monthReport } from "./schema.ts";

export const reportRoutes = factory
  .createApp()
  .get(
    "/:month",
    answers(
      "Everything published for one month, sphere by sphere, silences included.",
      monthReport,
    ),
    validate("param", monthParam),
    validate("query", askMonth),
    readAt,
    async (c) => {
      const { month } = c.req.valid("param");
      const current = monthOf(c.var.reading.day);
      if (c.var.reading.rules.length === 0) throw new Refusal("subject.not_found");
      if (month > current)
        throw new Refusal("subject.not_found", [], { first_month: null, last_month: current });
      const { spheres } = c.req.valid("query");
      const { db } = c.var.deps.store;
      const { first, report } = await readReport(db, c.var.reading, month, spheres);
      if (!report)
        throw new Refusal("subject.not_found", [], {
          first_month: first ?? null,
          last_month: first ? current : null,
        });
      return c.json(report, 200);
    },
  );
