import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { suggestionsFor } from "./queries.ts";
import { begunBy, suggestedIn } from "./rules.ts";
import { askSuggestions, suggestions } from "./schema.ts";

/** What may go on from the words that somebody types into the search. */
export const suggestingRoutes = factory
  .createApp()
  .basePath("/api/v1/search")
  .get(
    "/suggestions",
    answers(
      "At most eight words and names that go on from `q`: words that are found today, then names of things that hold all of it.",
      suggestions,
    ),
    validate("query", askSuggestions),
    readAt,
    async (c) => {
      const { q } = c.req.valid("query");
      const begun = begunBy(q);
      const rows = begun ? await suggestionsFor(c.var.deps.store.db, begun) : [];
      const found = rows.map(({ text }) => text);
      return c.json({ items: suggestedIn(q, found) }, 200);
    },
  );
