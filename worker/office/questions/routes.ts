import { requireRole } from "../../access.ts";
import { factory } from "../../context.ts";
import { spheresAt } from "../../months/queries.ts";
import { answers } from "../../openapi.ts";
import { newest } from "../../record/asof.ts";
import { freshKey } from "../../write.ts";
import { changes, verb } from "../form/routes.ts";
import { MAY } from "../redactions/rules.ts";
import { decide } from "./commands.ts";
import { unansweredNow, waitingNow } from "./queries.ts";
import { decideQuestion, moderation } from "./schema.ts";

/** Whoever decides which questions are published. */
const moderators = requireRole(...MAY);

/** Where the community's questions are read before they are public, and handed on. */
export const questionModeration = factory
  .createApp()
  .get("/office/questions", moderators, (c) => c.var.page())
  .get(
    "/api/v1/office/questions",
    answers(
      "Questions that wait for a moderator, and those that wait for an answer; the oldest first.",
      moderation,
    ),
    moderators,
    async (c) => {
      const { db } = c.var.deps.store;
      const [waiting, open, spheres] = await db.batch([
        waitingNow(db),
        unansweredNow(db),
        spheresAt(db, newest),
      ]);
      return c.json(
        {
          waiting: waiting.map((q) => ({ ...q, version: 0, mailed: q.mailed === 1 })),
          open,
          spheres: spheres.map(({ slug, title }) => ({ slug, title })),
          key: freshKey(c),
        },
        200,
      );
    },
  );

/** What moderators decide about questions. */
export const questionDecisions = changes({
  name: "questions",
  who: moderators,
  edit: verb({
    about:
      "Publishes a question in the words in which it was asked, does not publish it for a counted reason, or hands it on to another sphere.",
    schema: decideQuestion,
    run: decide,
  }),
});
