import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { readTeam } from "./queries.ts";
import { postsOn } from "./rules.ts";
import { team } from "./schema.ts";

export const teamRoutes = factory
  .createApp()
  .basePath("/api/v1/team")
  .get(
    "/",
    answers(
      "Who answers for the roadmap: the responsible body, the contact, and every post by role; a name only where the person agreed to be named.",
      team,
    ),
    readAt,
    async (c) => {
      const { at, day } = c.var.reading;
      const [about, strategies, spheres, held] = await readTeam(c.var.deps.store, at);
      const none = { title: null, goal: null, body: null, team: null, contact: null, zone: "UTC" };
      return c.json(
        { ...(about[0] ?? none), posts: postsOn(day, { strategies, spheres, held }) },
        200,
      );
    },
  );
