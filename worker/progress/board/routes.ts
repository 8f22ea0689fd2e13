import * as v from "valibot";
import { voiceReads } from "../../actions/assessing/queries.ts";
import { secondVoiceOf, voiceCountOf } from "../../actions/assessing/rules.ts";
import { voiceCount } from "../../actions/assessing/schema.ts";
import { requireRole } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { askedOf, boardOf, boardReads } from "./queries.ts";
import { askBoard, board } from "./schema.ts";

const described = answers(
  "The executives' overview: who has reported, what moved since a day (the last month's close unless given), and what waits for them. It holds private notes.",
  v.object({ ...board.entries, second_voice: voiceCount }),
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
      const { at, day } = c.var.reading;
      const [[roadmap], judged, ...rows] = await db.batch([
        ...voiceReads(db, at, asked.closes, day),
        ...boardReads(db, at, asked),
      ]);
      const second_voice = voiceCountOf(
        secondVoiceOf(roadmap?.on ?? false, judged, rows[3], asked),
      );
      return c.json({ ...boardOf(rows, asked), second_voice }, 200);
    },
  );
