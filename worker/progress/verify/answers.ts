import type { Store } from "../../../db/client.ts";
import { assessingRoutes } from "../../actions/assessing/routes.ts";
import { actionsRoutes } from "../../actions/routes.ts";
import { currentHead, forgetHead, IN_PROCESS } from "../../cache.ts";
import { type Deps, factory } from "../../context.ts";
import { changesRoutes } from "../../changes/routes.ts";
import { dataRoutes } from "../../data/routes.ts";
import { NO_KEY, parseSettings } from "../../env.ts";
import { asRefusal, problem } from "../../errors.ts";
import { libraryRoutes } from "../../library/routes.ts";
import { measuresRoutes } from "../../measures/routes.ts";
import { monthsRoutes, reportingRoutes } from "../../months/routes.ts";
import { yearsRoutes } from "../../months/years/routes.ts";
import { teamRoutes } from "../../people/team/routes.ts";
import { questionsRoutes } from "../../questions/routes.ts";
import { roadmapRoutes } from "../../roadmap/routes.ts";
import { spheresRoutes } from "../../spheres/routes.ts";
import { strategiesRoutes } from "../../strategies/routes.ts";
import { correctionsRoutes } from "../../updates/corrections/routes.ts";
import { updatesRoutes } from "../../updates/routes.ts";
import { healthRoutes } from "../health/routes.ts";
import { progressRoutes, progressSheets } from "../routes.ts";

/** An answer as text, and when its publisher says that it was given. */
export type Given = { status: number; text: string; date: Date | null };

export type Ask = (path: string, date: Date) => Promise<Given>;

/** The routes of public figures over a store of one's own: what should have been published. */
export function answersFrom(store: Store, realm: string): Ask {
  // Nobody signs in here.
  const settings = parseSettings({ SESSION_SECRET: NO_KEY, RECORD_KEY: NO_KEY });
  const nothing = () => Promise.resolve(null);
  const deps: Deps = {
    store,
    files: { put: async () => undefined, get: nothing, remove: async () => undefined },
    kept: { read: nothing, write: async () => undefined },
    gone: { read: nothing, write: async () => undefined },
    realm,
    settings,
    now: () => new Date(0),
    random: (length) => new Uint8Array(length),
    afterCommit: () => undefined,
    letter: () => ({ subject: "", body: "" }),
    headMaxAge: Number.MAX_SAFE_INTEGER,
  };
  forgetHead(realm);
  const app = factory.createApp();
  app.use(async (c, next) => {
    // Each answer has a day of its own, also where several are made at once.
    const { date } = c.env as { date: Date };
    c.set("deps", { ...deps, now: () => date });
    c.set("head", await currentHead(store, realm, 0, deps.headMaxAge));
    await next();
  });
  for (const routes of [
    roadmapRoutes,
    strategiesRoutes,
    spheresRoutes,
    actionsRoutes,
    assessingRoutes,
    measuresRoutes,
    questionsRoutes,
    libraryRoutes,
    monthsRoutes,
    reportingRoutes,
    healthRoutes,
    updatesRoutes,
    correctionsRoutes,
    teamRoutes,
    progressRoutes,
    progressSheets,
    yearsRoutes,
    changesRoutes,
    dataRoutes,
  ])
    app.route("/", routes as never);
  app.onError((error, c) => {
    const refusal = asRefusal(error);
    if (refusal.status >= 500) throw error;
    return problem(c, refusal, refusal.code);
  });
  return async (path, date) => {
    const answer = await app.request(`http://${IN_PROCESS}${path}`, undefined, { date });
    return { status: answer.status, text: await answer.text(), date };
  };
}
