import * as v from "valibot";
import {
  ACTORS,
  APPROVALS,
  HEALTHS,
  NEEDS,
  REPORTING,
  STAGES,
  UPDATE_KINDS,
} from "../../db/words.ts";
import { linkFound } from "../links/schema.ts";
import { reception } from "../progress/deciding/schema.ts";
import { tombstone } from "../record/removed/schema.ts";
import { monthWord, paging, slug } from "../validate.ts";
import { fileFacts } from "./files/schema.ts";
import { correction, withdrawal } from "./corrections/schema.ts";

const text = v.nullable(v.string());
const state = v.picklist(REPORTING);

/** What `GET /api/v1/updates` may be asked; `strategy` keeps updates with a line in it. */
export const listUpdates = v.object({
  ...paging,
  sphere: v.optional(v.union([v.literal(""), slug])),
  month: v.optional(v.union([v.literal(""), monthWord])),
  kind: v.optional(v.union([v.literal(""), v.picklist(UPDATE_KINDS)])),
  strategy: v.optional(v.union([v.literal(""), slug])),
  asof: v.optional(v.string()),
});

export const asked = v.object({ asof: v.optional(v.string()) });

export const updateId = v.object({ id: v.pipe(v.string(), v.maxLength(100, "id.too_long")) });

/** An update in a list. */
export const updateItem = v.object({
  id: v.string(),
  month: v.string(),
  sphere: v.string(),
  sphere_title: text,
  kind: v.picklist(UPDATE_KINDS),
  state,
  days_late: v.number(),
  summary: text,
  published_at: v.string(),
  /** The day of its newest correction. */
  corrected: text,
  /** Taken back by its sphere; the words stay. */
  withdrawn: v.nullable(withdrawal),
});

const evidence = v.object({
  n: v.number(),
  title: text,
  url: text,
  shows: text,
  /** Where `url` leads to a file of this site. */
  file: v.nullable(fileFacts),
  /** What looks at it found; null where none was made, or where it is a file. */
  link: v.nullable(linkFound),
});

const line = v.object({
  action: v.string(),
  wording: text,
  strategy: v.string(),
  /** The number people know the strategy by. */
  number: v.nullable(v.number()),
  stage: v.picklist(STAGES),
  /** The stage before this line. */
  was: v.picklist(STAGES),
  health: v.nullable(v.picklist(HEALTHS)),
  due: v.nullable(v.string()),
  /** The first promised date, which never changes. */
  promised_due: v.nullable(v.string()),
  review_on: v.nullable(v.string()),
  text,
  /** Confirmed without words. */
  unchanged: v.boolean(),
  /** Why a done action has no evidence. */
  no_evidence: text,
  evidence: v.array(evidence),
});

/** One update complete: everything its page prints, and what a preview has to give. */
export const updateView = v.object({
  ...updateItem.entries,
  role: v.picklist(ACTORS),
  /** When it was entered, if later than published: imported history. */
  entered_at: v.nullable(v.string()),
  obstacles: text,
  need: v.picklist(NEEDS),
  needs: text,
  next: text,
  done_with: text,
  /** Whether a note for executives exists. */
  private_note: v.boolean(),
  /** How it passed the approver, where one was asked. */
  approval: v.nullable(v.picklist(APPROVALS)),
  lines: v.array(line),
  /** Evidence that belongs to no single action. */
  evidence: v.array(evidence),
  /** Fields whose text was removed. */
  gone: v.array(v.string()),
  /** Those of them that were removed from the record by two people, lawfully. */
  redacted: v.array(tombstone),
  /** Newest first. */
  corrections: v.array(correction),
});

const neighbour = v.nullable(v.object({ id: v.string(), month: v.string() }));

/** One update with what stands around it. */
export const updateAnswer = v.object({
  ...updateView.entries,
  ...reception.entries,
  due: v.string(),
  grace_ends: v.string(),
  /** Of its month and sphere in the record: what a correction names in If-Match. */
  version: v.number(),
  /** Other publications of the same sphere and month, oldest first. */
  others: v.array(
    v.object({ id: v.string(), kind: v.picklist(UPDATE_KINDS), published_at: v.string() }),
  ),
  previous_update: neighbour,
  next_update: neighbour,
});

const named = v.object({ slug: v.string(), title: text });

export const updateList = v.object({
  items: v.array(v.object({ ...updateItem.entries, corrections: v.array(correction) })),
  page: v.number(),
  per_page: v.number(),
  total: v.number(),
  /** What the list can be narrowed to. */
  choices: v.object({
    spheres: v.array(named),
    strategies: v.array(v.object({ ...named.entries, number: v.number() })),
    months: v.array(v.string()),
  }),
});
