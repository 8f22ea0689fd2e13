import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { freshKey } from "../../write.ts";
import { apiChanges, office, verb } from "../form/routes.ts";
import { decline } from "./commands.ts";
import { suggestedNow } from "./queries.ts";
import { decideSuggestion, suggestionsAnswer } from "./schema.ts";

/** What waits to be looked at. */
export const suggestionReads = factory
  .createApp()
  .get(
    "/api/v1/office/resources/suggestions",
    answers("Resources that somebody suggested, the oldest first.", suggestionsAnswer),
    office,
    async (c) => {
      const rows = await suggestedNow(c.var.deps.store.db);
      const items = rows.map((s) => ({ ...s, version: 1 }));
      return c.json({ items, key: freshKey(c) }, 200);
    },
  );

/** Suggestions as the page of the resources decides on them. */
export const suggested = {
  name: "resources/suggestions",
  edit: verb({
    about: "Deletes a suggestion that is not taken up; listing a resource from one deletes it too.",
    schema: decideSuggestion,
    run: decline,
  }),
};

export const suggestionChanges = apiChanges(suggested);
