import * as v from "valibot";
import { dayWord, monthWord, slug, someWords } from "../../validate.ts";
import { newUpdate } from "../desk/schema.ts";
import { MOST } from "../form/rules.ts";
import { changeView } from "../plan/schema.ts";
import { updateView } from "../schema.ts";
import { waitingItem } from "./passing/schema.ts";

/** A finished update, to be published on a day; without one it goes to the approver. */
export const newWaiting = v.strictObject({
  update: newUpdate,
  publish_on: v.nullish(dayWord, null),
});

export const comment = v.strictObject({ comment: someWords(MOST.long) });

/** The same with the page that publishing it would make. */
export const waitingAnswer = v.object({
  ...waitingItem.entries,
  /** Null where it can no longer be published as it stands; then `refusal` says why. */
  view: v.nullable(updateView),
  refusal: v.nullable(v.string()),
  /** What it changes besides what the page says: dates, promises, actions that leave. */
  changes: v.array(changeView),
  key: v.string(),
});

export const sent = v.object({
  month: monthWord,
  sphere: slug,
  publish_on: v.nullable(dayWord),
  version: v.string(),
});

export const returned = v.object({ month: monthWord, sphere: slug, returned_on: dayWord });
