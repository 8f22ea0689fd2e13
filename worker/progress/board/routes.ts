import { requireRole } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { closesOf } from "../rules.ts";
import { boardOf, boardReads } from "./queries.ts";
import { periodOf } from "./rules.ts";
import { board } from "./schema.ts";

const described = answers(
  "The executives' overview: who has reported, what moved since the last month closed, and what waits for them. It holds private notes.",
  board,
);

export const boardRoutes = factory
  .createApp()
  .basePath("/api/v1/board")
  .get("/", described, requireRole("executive", "admin"), readAt, async (c) => {
    const { at, ...judged } = c.var.reading;
    const { day, rules, zone } = judged;
    const { db } = c.var.deps.store;
    const period = periodOf(day, rules, zone, c.var.head.firstDay);
    const closes = closesOf(day, rules, zone);
    const rows = await db.batch([...boardReads(db, at, closes, period)]);
    return c.json(boardOf(rows, closes, period, judged), 200);
  });
