import * as v from "valibot";
import { paging } from "../../validate.ts";

/** A number of events, or the place of one, from 1. */
export const place = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,14}$/, "place.malformed"),
  v.transform(Number),
);

/** Which events of the log: from and to a place, and about what (`action/one-form`, `update/2026-10/`). */
export const listLog = v.object({
  from: v.optional(place),
  to: v.optional(place),
  subject: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(200, "subject.malformed"),
      v.regex(/^[a-z]+(\/[a-z0-9-]+)*\/?$/, "subject.malformed"),
    ),
  ),
});

export const listCheckpoints = v.object(paging);
