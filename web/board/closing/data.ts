import { query } from "@solidjs/router";
import type { closingRoutes } from "../../../worker/progress/closing/routes.ts";
import type { CloseStart, YearClose } from "../../../worker/progress/closing/schema.ts";
import { client } from "../../api.ts";

const api = () => client<typeof closingRoutes>().api.v1.board.years[":year"];

/** A year's promises as they will close; null where nothing was promised in it. */
export const getYearClose = query(async (year: string) => {
  const answer = await api().$get({ param: { year } });
  return answer.ok ? ((await answer.json()) as YearClose) : null;
}, "year-close");

/** What the form of one action starts from; null where the year has no such action. */
export const getCloseStart = query(async (year: string, action: string) => {
  const answer = await api()[":action"].$get({ param: { year, action } });
  return answer.ok ? ((await answer.json()) as CloseStart) : null;
}, "close-start");
