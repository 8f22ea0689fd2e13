import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { readAt } from "../../asof.ts";
import { openForm } from "../../strangers/routes.ts";
import { validate } from "../../validate.ts";
import { ask } from "./commands.ts";
import { readStart } from "./queries.ts";
import { askAbout, askStart, newQuestion } from "./schema.ts";

/** What somebody may ask about. */
export const askingRoutes = factory
  .createApp()
  .basePath("/api/v1/questions")
  .get(
    "/ask",
    answers("What a question may be about, and whether any are taken.", askStart),
    validate("query", askAbout),
    readAt,
    async (c) => {
      const { at } = c.var.reading;
      const [[roadmap], strategy, sphere, action, strategies, spheres] = await readStart(
        c.var.deps.store.db,
        at,
        c.req.valid("query"),
      );
      return c.json(
        {
          taken: roadmap?.taken === 1,
          about: action[0] ?? sphere[0] ?? strategy[0] ?? null,
          strategies: strategies.map(({ slug, number, title }) => ({ slug, number, title })),
          spheres: spheres.map(({ slug, title }) => ({ slug, title })),
        },
        200,
      );
    },
  );

/** Where anybody asks, without an account. */
export const askingForms = openForm("/questions/ask", newQuestion, ask);
