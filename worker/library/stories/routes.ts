import * as v from "valibot";
import { asked } from "../../actions/schema.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { answers } from "../../openapi.ts";
import { listed, slug, validate } from "../../validate.ts";
import { besides } from "../rules.ts";
import { readStories, readStory } from "./queries.ts";
import { listStories, storyDetail, storyList } from "./schema.ts";

export const storiesRoutes = factory
  .createApp()
  .basePath("/api/v1/stories")
  .get(
    "/",
    answers("Every letter, answer and short piece of news, the newest first.", storyList),
    validate("query", listStories),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const [items, [sum]] = await readStories(c.var.deps.store.db, c.var.reading.at, q);
      return c.json(listed(items, q, sum!.total), 200);
    },
  )
  .get(
    "/:slug",
    answers("One story: who speaks, what is said, and what it speaks of.", storyDetail),
    validate("param", v.object({ slug })),
    validate("query", asked),
    readAt,
    async (c) => {
      const { at, zone } = c.var.reading;
      const { slug } = c.req.valid("param");
      const [[row], ...read] = await readStory(c.var.deps.store.db, at, slug);
      if (!row) throw new Refusal("subject.not_found");
      const { given: _, strategies: __, spheres: ___, ...shown } = row;
      const of = besides(row, { texts: shown, ended: shown.withdrawn }, read, zone);
      return c.json({ ...shown, ...of }, 200);
    },
  );
