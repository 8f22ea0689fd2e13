import { factory } from "../../context.ts";
import { localDay, nextOpening } from "../../months/rules.ts";
import { answers } from "../../openapi.ts";
import { freshKey } from "../../write.ts";
import { changes, office, verb } from "../form/routes.ts";
import * as act from "./commands.ts";
import { roadmapNow, rulesNow, spheresNow, strategiesNow } from "./queries.ts";
import * as schema from "./schema.ts";

export const planReads = factory
  .createApp()
  .basePath("/api/v1/office")
  .get(
    "/roadmap",
    answers("The roadmap as the office edits it.", schema.roadmapAnswer),
    office,
    async (c) => {
      const [roadmap] = await roadmapNow(c.var.deps.store.db);
      return c.json({ roadmap: roadmap ?? null, key: freshKey(c) }, 200);
    },
  )
  .get("/rules", answers("The newest reporting rules.", schema.rulesAnswer), office, async (c) => {
    const { deps, head } = c.var;
    const [rules] = await rulesNow(deps.store.db);
    const next = nextOpening(localDay(deps.now(), head.zone));
    return c.json({ rules: rules ?? null, next, key: freshKey(c) }, 200);
  })
  .get(
    "/strategies",
    answers("Every strategy with the version that an edit names.", schema.strategiesAnswer),
    office,
    async (c) => c.json({ items: await strategiesNow(c.var.deps.store.db), key: freshKey(c) }, 200),
  )
  .get(
    "/spheres",
    answers("Every sphere with the version that an edit names.", schema.spheresAnswer),
    office,
    async (c) => c.json({ items: await spheresNow(c.var.deps.store.db), key: freshKey(c) }, 200),
  );

export const planChanges = factory
  .createApp()
  .route(
    "/",
    changes({
      name: "roadmap",
      single: true,
      create: verb({ about: "Founds the roadmap.", schema: schema.foundRoadmap, run: act.found }),
      edit: verb({ about: "Describes it anew.", schema: schema.editRoadmap, run: act.describe }),
    }),
  )
  .route(
    "/",
    changes({
      name: "rules",
      single: true,
      edit: verb({
        about: "New reporting rules; they bind from the next month that opens.",
        schema: schema.editRules,
        run: act.changeRules,
      }),
    }),
  )
  .route(
    "/",
    changes({
      name: "strategies",
      create: verb({
        about: "States a strategy.",
        schema: schema.newStrategy,
        run: act.stateStrategy,
      }),
      edit: verb({
        about: "Changes a strategy's words, number or place.",
        schema: schema.editStrategy,
        run: act.changeStrategy,
      }),
    }),
  )
  .route(
    "/",
    changes({
      name: "spheres",
      create: verb({ about: "States a sphere.", schema: schema.newSphere, run: act.stateSphere }),
      edit: verb({
        about: "Changes a sphere's words, place or first month.",
        schema: schema.editSphere,
        run: act.changeSphere,
      }),
    }),
  );
