import * as v from "valibot";
import { RESOURCE_KINDS } from "../../../db/words.ts";
import { asked } from "../../actions/schema.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { answers } from "../../openapi.ts";
import { listed, slug, validate } from "../../validate.ts";
import { besides, wordsIn } from "../rules.ts";
import { readResource, readResources } from "./queries.ts";
import { listResources, resourceDetail, resourceList } from "./schema.ts";

export const resourcesRoutes = factory
  .createApp()
  .basePath("/api/v1/resources")
  .get(
    "/",
    answers("Everything in the library that can be used, by title.", resourceList),
    validate("query", listResources),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { db } = c.var.deps.store;
      const [items, [sum], all] = await readResources(db, c.var.reading.at, q);
      const kinds = new Set(all.map((r) => r.kind));
      const choices = {
        kinds: RESOURCE_KINDS.filter((kind) => kinds.has(kind)),
        languages: wordsIn(all.map((r) => r.language)),
        topics: wordsIn(all.map((r) => r.topic)),
        audiences: wordsIn(all.map((r) => r.audience)),
      };
      return c.json({ ...listed(items, q, sum!.total), choices }, 200);
    },
  )
  .get(
    "/:slug",
    answers("One resource: what it is, for whom, and when it was last looked at.", resourceDetail),
    validate("param", v.object({ slug })),
    validate("query", asked),
    readAt,
    async (c) => {
      const { at, zone } = c.var.reading;
      const { slug } = c.req.valid("param");
      const [[row], ...read] = await readResource(c.var.deps.store.db, at, slug);
      if (!row) throw new Refusal("subject.not_found");
      const { given: _, strategies: __, spheres: ___, ...shown } = row;
      const of = besides(row, { texts: shown, ended: shown.withdrawn }, read, zone);
      return c.json({ ...shown, ...of }, 200);
    },
  );
