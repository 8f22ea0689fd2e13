import { query } from "@solidjs/router";
import type { measuresRoutes } from "../../worker/measures/routes.ts";
import { client, everyItem } from "../api.ts";

const measures = () => client<typeof measuresRoutes>().api.v1.measures;

export const getMeasures = query(async (asof: string | undefined) => {
  return everyItem((part) => measures().$get({ query: { ...part, asof } }));
}, "measures");

export const getMeasure = query(async (slug: string, asof: string | undefined) => {
  const answer = await measures()[":slug"].$get({ param: { slug }, query: { asof } });
  return answer.ok ? answer.json() : null;
}, "measure");
