import { query } from "@solidjs/router";
import { LISTED } from "../../worker/actions/schema.ts";
import type { spheresRoutes } from "../../worker/spheres/routes.ts";
import { client } from "../api.ts";

export const getSpheres = query(async (page: string, asof: string | undefined) => {
  const answer = await client<typeof spheresRoutes>().api.v1.spheres.$get({
    query: { page, per_page: String(LISTED.spheres), asof },
  });
  return answer.ok ? answer.json() : null;
}, "spheres");

export const getSphere = query(async (slug: string, asof: string | undefined) => {
  const answer = await client<typeof spheresRoutes>().api.v1.spheres[":slug"].$get({
    param: { slug },
    query: { asof },
  });
  return answer.ok ? answer.json() : null;
}, "sphere");
