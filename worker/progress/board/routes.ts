import { requireRole } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { askedOf, boardOf, boardReads } from "./queries.ts";
import { askBoard, board } from "./schema.ts";

const described = answers(
  "The executives' overview: who has reported, what moved since a day (the last month's close unless given), and what waits for them. It holds private notes.",
  board,
);

export const boardRoutes = factory
  .createApp()
  .basePath("/api/v1/board")
  .get(
    "/",
    described,
    requireRole("executive", "admin"),
    validate("query", askBoard),
    readAt,
    async (c) => {
      const asked = askedOf(c.var, c.req.valid("query").since);
      const { db } = c.var.deps.store;
      const rows = await db.batch([...boardReads(db, c.var.reading.at, asked)]);
      return c.json(boardOf(rows, asked), 200);
    },
  );
