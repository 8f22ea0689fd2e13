import { keptReads } from "../../../db/reads/kept.ts";
import { earliestFiled, excusesAt, filingsAt, spheresAt } from "../../months/queries.ts";
import { changesIn, movesIn, workAt } from "../../months/report/queries.ts";
import type { Month } from "../../months/rules.ts";
import { appointmentsAt } from "../../people/team/queries.ts";
import { type Close, movesByMonth, stagesAtCloses, strategiesAt } from "../../progress/queries.ts";
import { updatesAt } from "../../updates/queries.ts";
import { dangersAt, roadmapAt } from "../queries.ts";

const NEWEST = 3;

/** The months of the Road, since when the newest of them tell what happened, and all closes. */
type Asked = { oldest: Month; current: Month; began: string; closes: readonly Close[] };

/** Everything the home page shows, in one read. */
export const readRoadmap = keptReads(
  (db, at, { oldest, current, began, closes }: Asked) =>
    [
      roadmapAt(db, at),
      spheresAt(db, at),
      strategiesAt(db, at),
      filingsAt(db, at, oldest, current),
      excusesAt(db, at, oldest, current),
      earliestFiled(db, at),
      stagesAtCloses(db, at, closes, ["done"]),
      movesByMonth(db, at, oldest),
      workAt(db, at),
      dangersAt(db, at),
      changesIn(db, at, { from: began, until: null }),
      movesIn(db, at, { from: began, until: null }),
      updatesAt(db, at, {}, NEWEST),
      appointmentsAt(db, at),
    ] as const,
);
