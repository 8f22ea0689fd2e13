import * as v from "valibot";
import { HEALTHS, LINE_STAGES, NEEDS, REPORTING, STAGES, UPDATE_KINDS } from "../../../db/words.ts";
import { dayWord, monthWord, slug, someWords, words } from "../../validate.ts";
import { brokenLink } from "../../links/schema.ts";
import { draftView } from "../drafts/schema.ts";
import { fileIdOf } from "../files/rules.ts";
import { MOST, STATED_REASONS } from "../form/rules.ts";
import { newLeaving, newPromise, newReached } from "../plan/schema.ts";
import { waitingItem } from "../waiting/passing/schema.ts";

const ITEMS = 200;

/** Says of an unknown or a missing member which of the two it is. */
const member = (issue: { received: string }) =>
  issue.received === "undefined" ? "field.missing" : "field.unknown";

const perhaps = (most: number) => v.nullish(words(most), "");
const day = v.nullish(dayWord, null);
const oneOf = <const T extends readonly string[]>(of: T) => v.picklist(of, "choice.malformed");

/** An address on the web, as typed, that hides nothing of where it leads; or that of a file of ours. */
const link = v.pipe(
  someWords(MOST.url),
  v.check((text) => {
    if (fileIdOf(text)) return true;
    if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
    const { hostname, username, password } = new URL(text);
    return hostname !== "" && username === "" && password === "";
  }, "url.malformed"),
);

const newLine = v.strictObject(
  {
    action: slug,
    stage: oneOf(LINE_STAGES),
    health: v.nullish(oneOf(HEALTHS), null),
    text: perhaps(MOST.line),
    review_on: day,
    no_evidence: perhaps(MOST.line),
    due: day,
    slip_reason: v.nullish(oneOf(STATED_REASONS), null),
    slip_text: perhaps(MOST.line),
  },
  member,
);

const listOf = <S extends v.GenericSchema>(item: S) =>
  v.nullish(v.pipe(v.array(item), v.maxLength(ITEMS, "list.too_long")), []);

const newEvidence = v.strictObject(
  {
    action: v.nullish(slug, null),
    title: someWords(MOST.title),
    url: link,
    shows: perhaps(MOST.line),
  },
  member,
);

/** A monthly update, or the one line that says there is nothing to report. */
export const newUpdate = v.strictObject(
  {
    month: monthWord,
    sphere: slug,
    kind: oneOf(UPDATE_KINDS),
    summary: someWords(MOST.summary),
    obstacles: perhaps(MOST.long),
    need: v.nullish(oneOf(NEEDS), "none"),
    needs: perhaps(MOST.long),
    private_note: perhaps(MOST.note),
    next: perhaps(MOST.long),
    done_with: perhaps(MOST.long),
    evidence: listOf(newEvidence),
    lines: listOf(newLine),
    promises: listOf(newPromise),
    leaving: listOf(newLeaving),
    reached: listOf(newReached),
  },
  member,
);

export type NewUpdate = v.InferOutput<typeof newUpdate>;
export type NewLine = NewUpdate["lines"][number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.nullable(v.string());

/** What a publication is answered with; `seq` is its place in the record. */
export const publication = v.object({
  id: v.string(),
  month: monthWord,
  sphere: slug,
  kind: v.picklist(UPDATE_KINDS),
  state: v.picklist(REPORTING),
  days_late: count,
  url: v.string(),
  seq: count,
});

export type Publication = v.InferOutput<typeof publication>;

const said = v.object({
  id: v.string(),
  month: monthWord,
  kind: v.picklist(UPDATE_KINDS),
  on: dayWord,
  summary: text,
});

const owed = v.object({
  month: monthWord,
  state: v.picklist(["open", "missed", "nothing"]),
  due: dayWord,
  /** The last day on which it still counts as on time. */
  closes: dayWord,
  /** How late it would be if it were posted today. */
  days_late: count,
});

const cell = v.object({
  month: monthWord,
  state: v.picklist(REPORTING),
  days_late: count,
  update: v.nullable(v.string()),
  on: v.nullable(dayWord),
});

/** The desk of whoever is signed in: what is owed and how the last year went, by sphere. */
export const deskAnswer = v.object({
  next_opening: dayWord,
  key: v.string(),
  spheres: v.array(
    v.object({
      slug,
      title: text,
      role: v.picklist(["lead", "deputy"]),
      /** The day from which the viewer speaks for it. */
      since: v.string(),
      owed: v.array(owed),
      /** Months that opened before that day: not the viewer's to owe, but still to be reported. */
      earlier: v.array(owed),
      last: v.nullable(
        v.object({ ...said.entries, state: v.picklist(REPORTING), days_late: count }),
      ),
      waits: v.array(
        v.object({
          action: slug,
          title: text,
          what: v.picklist(["due", "review"]),
          on: dayWord,
          said_in: v.nullable(monthWord),
        }),
      ),
      months: v.array(v.nullable(cell)),
    }),
  ),
  /** Evidence of the own spheres that nobody can open any more. */
  broken: v.array(brokenLink),
  /** What the own spheres let wait, and what is to be approved. */
  waiting: v.array(waitingItem),
  /** The twelve months of every row, oldest first, with what all spheres together sent. */
  months: v.array(v.object({ month: monthWord, reported: count, owed: count })),
});

const standing = v.object({
  slug,
  title: text,
  stage: v.picklist(STAGES),
  health: v.nullable(v.picklist(HEALTHS)),
  due: v.nullable(dayWord),
  promised_due: v.nullable(dayWord),
  review_on: v.nullable(dayWord),
  /** The year in which it was promised. */
  cohort: count,
  /** Those that are still to be reached. */
  milestones: v.array(v.object({ id: v.string(), title: text, due: v.nullable(dayWord) })),
  /** The newest line on it. */
  last: v.nullable(v.object({ month: monthWord, text })),
  evidence: v.array(v.object({ title: text, url: text })),
});

/** Everything the form of one sphere and month needs. */
export const formAnswer = v.object({
  month: monthWord,
  sphere: v.object({ slug, title: text }),
  due: dayWord,
  closes: dayWord,
  state: v.nullable(v.picklist(REPORTING)),
  days_late: count,
  /** Why it cannot be posted, where it cannot. */
  refusal: v.nullable(v.string()),
  published: v.array(said),
  key: v.string(),
  /** Whether an approver reads it before it is published. */
  approval: v.boolean(),
  /** Whether a finished update waits already. */
  waits: v.boolean(),
  last: v.nullable(
    v.object({
      ...said.entries,
      obstacles: text,
      need: v.picklist(NEEDS),
      needs: text,
      next: text,
      done_with: text,
    }),
  ),
  actions: v.array(standing),
  /** What was written so far and not yet published. */
  draft: draftView,
});
