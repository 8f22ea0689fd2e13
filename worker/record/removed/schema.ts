import * as v from "valibot";
import { ACTORS, REDACTION_REASONS } from "../../../db/words.ts";

/** What stands where a text was removed lawfully. */
export const tombstone = v.object({
  /** As in the record: "summary", "line.ACTION", "wording" and so on. */
  field: v.string(),
  on: v.pipe(v.string(), v.isoDate()),
  reason: v.picklist(REDACTION_REASONS),
  /** The role that asked, and the one that agreed. */
  asked: v.picklist(ACTORS),
  role: v.picklist(ACTORS),
});
export type Tombstone = v.InferOutput<typeof tombstone>;
