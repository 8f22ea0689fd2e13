import * as v from "valibot";
import type { Outcome, SlipReason } from "../../../db/words.ts";
import type { Progress } from "../../progress/schema.ts";
import { paging } from "../../validate.ts";
import type { Day } from "../rules.ts";
import type { Standing } from "../report/schema.ts";

export const listYears = v.object({ ...paging, asof: v.optional(v.string()) });

export const yearParam = v.object({
  year: v.pipe(v.string(), v.regex(/^\d{4}$/, "year.malformed")),
});

/** A promise that the review names. */
export type Named = {
  action: string;
  wording: string | null;
  strategy: { slug: string; number: number };
  sphere: { slug: string; title: string | null };
};

/** What a year's review says, as the record stood when its December closed. */
export type YearReview = {
  year: string;
  /** The promises made in the year and what became of them. */
  cohort: { promised: number; counts: Record<Outcome, number>; done_share: number | null };
  done: Named[];
  /** By how many days each date moved in the year, with the reasons given. */
  slipped: (Named & { days: number; reasons: SlipReason[] })[];
  /** `removed`: there was a reason, and its words were removed. */
  dropped: (Named & { on: Day; why: string | null; removed: boolean })[];
  /** Open actions that go on into the next year, and why. */
  carried: (Named & { on: Day; why: string | null; removed: boolean })[];
  /** Actions that go on in the next year in other words; null where words were removed. */
  reworded: (Named & { into: string; was: string | null; now: string | null })[];
  strategies: Progress["strategies"];
  /** Oldest first. */
  months: Standing[];
};
