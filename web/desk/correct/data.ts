import { query } from "@solidjs/router";
import type { correctionsRoutes } from "../../../worker/updates/corrections/routes.ts";
import type { FixStart } from "../../../worker/updates/corrections/schema.ts";
import { client, known } from "../../api.ts";

/** What the form that corrects an update starts from, or what refused it. */
export const getFixStart = query(async (id: string) => {
  const { corrections } = client<typeof correctionsRoutes>().api.v1.desk;
  return known<FixStart>(await corrections[":id"].$get({ param: { id } }));
}, "fix-start");
