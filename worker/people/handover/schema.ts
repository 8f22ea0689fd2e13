import * as v from "valibot";
import { mailAddress } from "../../mail/schema.ts";
import { dayWord, slug, words } from "../../validate.ts";

/** How long a name and a note may be, in characters, and how far ahead a day may lie. */
export const MOST = { name: 120, note: 2000, days: 60 } as const;

/** Who comes after: somebody who is known here, somebody to be invited, or nobody yet. */
const SUCCESSORS = ["known", "invited", "vacant"] as const;

/** A field that a browser leaves out where nothing was chosen. */
const said = v.optional(v.string(), "");
const perhaps = (most: number) => v.optional(words(most), "");

/** What the form of a hand-over sends; what belongs together is checked by the rules. */
export const newHandover = v.object({
  successor: v.pipe(said, v.picklist(SUCCESSORS, "successor.missing")),
  person: perhaps(60),
  name: perhaps(MOST.name),
  address: v.optional(v.union([v.literal(""), mailAddress], "address.malformed"), ""),
  /** The one to be invited agreed to be named. */
  public: v.pipe(
    said,
    v.transform((word) => word === "yes"),
  ),
  /** The first day without the post. */
  on: v.pipe(said, dayWord),
  note: perhaps(MOST.note),
});
export type NewHandover = v.InferOutput<typeof newHandover>;

const text = v.nullable(v.string());
const role = v.picklist(["lead", "deputy"]);
const months = v.array(v.string());

/** One sphere's post as its holder hands it over: what is open, and who could follow. */
export const handoverAnswer = v.object({
  key: v.string(),
  sphere: v.object({ slug, title: text }),
  role,
  from: dayWord,
  /** The first day without the post, once it is handed over. */
  until: v.nullable(dayWord),
  today: dayWord,
  /** The last day that can be chosen. */
  latest: dayWord,
  open: v.object({
    /** Months that are owed and not yet reported. */
    owed: months,
    drafts: months,
    waiting: months,
    /** Actions whose date comes, or should be looked at, by the end of next month. */
    dates: v.array(v.object({ action: slug, title: text, on: dayWord })),
  }),
  /** Who may be chosen; without a published name, by the post. */
  people: v.array(v.object({ id: v.string(), name: text, role: v.nullable(role) })),
});

/** Whom a mail tells of it. */
export type Told = "successor" | "lead" | "deputy" | "executive" | "office";

/** What a hand-over does, as it is said before it is confirmed. */
export type Effect = {
  role: "lead" | "deputy";
  on: string;
  now: boolean;
  /** `appointed`: nobody was named, but the office has appointed somebody already. */
  successor: "named" | "unnamed" | "appointed" | "vacant";
  name: string | null;
  /** The address that is invited. */
  invited: string | null;
  /** The successor was the deputy: that post becomes vacant. */
  deputyLeft: boolean;
  /** Who gets a mail. */
  told: Told[];
};
