import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { answers } from "../openapi.ts";
import { listed, validate } from "../validate.ts";
import { search } from "./asking/queries.ts";
import { itemOf } from "./rules.ts";
import { askSearch, foundList } from "./schema.ts";
import { suggestingRoutes } from "./suggesting/routes.ts";

const foundRoutes = factory
  .createApp()
  .basePath("/api/v1/search")
  .get(
    "/",
    answers(
      "What holds the words `q`, best first, or newest first where only filters are given. It tells what is live today: `asof` changes nothing.",
      foundList,
    ),
    validate("query", askSearch),
    readAt,
    async (c) => {
      const { page, per_page, ...q } = c.req.valid("query");
      const skip = (page - 1) * per_page;
      const { rows, total, ...rest } = await search(c.var, {
        q,
        order: "rank",
        take: per_page,
        skip,
      });
      const found = listed(rows.map(itemOf), { page, per_page }, total);
      return c.json({ ...found, ...rest }, 200);
    },
  );

/** The search, and what it suggests. */
export const searchRoutes = factory
  .createApp()
  .route("/", foundRoutes)
  .route("/", suggestingRoutes);
