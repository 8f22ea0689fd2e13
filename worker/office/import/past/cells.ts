import { addDays, monthOf, nextOpening } from "../../../months/rules.ts";
import type { FactsOf, KindName } from "../../../record/kinds/all.ts";
import type { Published } from "../plan/publication.ts";
import { CHECKING } from "./checking.ts";
import { LIBRARY } from "./library.ts";
import { MEASURING } from "./measures.ts";

export type Cells = Record<string, string | number | boolean | null | undefined>;
/** A text is blank if not given, `REDACTED` if taken away. */
type Texts = { text: (field: string) => string };
export type Told<K extends KindName> = Texts & {
  facts: FactsOf<K>;
  subject: string;
  day: string;
  /** Whether it is the first of its kind in the record. */
  first: boolean;
  /** Decimal places of the measure that it is about. */
  decimals: number;
  /** Of a translation: the words that it is of. */
  original: string;
  /** Of a correction: the reading as it was taken. */
  taken: FactsOf<"reading.taken"> | undefined;
};

/** A table and the cells of its row or rows, for kinds that the folder can hold. */
export type Read = { [K in KindName]?: (e: Told<K>) => [Published, ...Cells[]] };

const about = (e: Texts) => ({
  title: e.text("title"),
  goal: e.text("goal"),
  contact: e.text("contact"),
  body: e.text("body"),
  team: e.text("team"),
});

const owners = (ids: readonly string[]) => ids.join(";");
export const unless = (usual: string, word: string) => (word === usual ? "" : word);
const change = (e: Texts, action: string, cells: Cells) => ({
  slug: action,
  reason: e.text("reason"),
  ...cells,
});

/** Every kind that the folder can hold. */
export const READ: Read = {
  "roadmap.founded": (e) => ["roadmap", { ...e.facts, ...about(e) }],
  "roadmap.described": (e) => ["roadmap", { ...e.facts, ...about(e) }],
  "rules.changed": ({ facts, day, first }) => [
    "rules",
    {
      binds_from: unless(first ? "0000-01" : nextOpening(day), facts.bindsFrom),
      due_working_days: facts.dueWorkingDays,
      grace_working_days: facts.graceWorkingDays,
      holidays: facts.holidays.join(";"),
    },
  ],
  "strategy.stated": (e) => ["strategies", strategy(e)],
  "strategy.changed": (e) => ["strategies", strategy(e)],
  "sphere.stated": (e) => ["spheres", { ...sphere(e), reports_from: e.facts.reportsFrom ?? "" }],
  "sphere.changed": (e) => ["spheres", sphere(e)],
  "person.named": ({ facts, text }) => [
    "people",
    { id: facts.person, public: facts.public, name: text("name") },
  ],
  "appointment.made": ({ facts }) => ["appointments", { ...facts, id: facts.appointment }],
  "appointment.ended": ({ facts }) => [
    "appointments",
    { id: facts.appointment, ended_on: addDays(facts.until, -1) },
  ],
  "action.promised": ({ facts, text, day }) => [
    "actions",
    {
      ...facts,
      slug: facts.action,
      change: "promised",
      owners: owners(facts.owners),
      into: facts.continues,
      month: unless(monthOf(day), facts.month),
      cohort: unless(day.slice(0, 4), String(facts.cohort)),
      wording: text("wording"),
      result: text("result"),
      done_with: text("doneWith"),
    },
  ],
  "action.reworded": (e) => [
    "actions",
    change(e, e.facts.action, {
      change: "reworded",
      wording: e.text("wording"),
      result: e.text("result"),
      done_with: e.text("doneWith"),
    }),
  ],
  "action.rescheduled": (e) => [
    "actions",
    change(e, e.facts.action, {
      change: "moved",
      due: e.facts.to,
      reason_class: e.facts.reason,
      correction: e.facts.correction || "",
    }),
  ],
  "action.undated": (e) => ["actions", change(e, e.facts.action, { change: "undated" })],
  "action.staged": (e) => [
    "actions",
    change(e, e.facts.action, {
      change: "staged",
      stage: e.facts.stage,
      review_on: e.facts.reviewOn,
      month: unless(monthOf(e.day), e.facts.month),
    }),
  ],
  "action.dropped": (e) => [
    "actions",
    change(e, e.facts.action, { change: "dropped", month: unless(monthOf(e.day), e.facts.month) }),
  ],
  "action.reinstated": (e) => [
    "actions",
    change(e, e.facts.action, {
      change: "reinstated",
      stage: e.facts.stage,
      month: unless(monthOf(e.day), e.facts.month),
    }),
  ],
  "action.merged": (e) => [
    "actions",
    change(e, e.facts.action, { change: "merged", into: e.facts.into }),
  ],
  "action.continued": (e) => [
    "actions",
    change(e, e.facts.action, { change: "continued", into: e.facts.by }),
  ],
  "action.carried": (e) => [
    "actions",
    change(e, e.facts.action, { change: "carried", year: e.facts.year }),
  ],
  "action.assigned": (e) => [
    "actions",
    change(e, e.facts.action, {
      change: "owned",
      owners: e.facts.owners?.length === 0 ? "none" : owners(e.facts.owners ?? []),
    }),
  ],
  "milestone.set": ({ facts, text }) =>
    milestone("set", facts, { due: facts.due, title: text("title") }),
  "milestone.moved": ({ facts }) => milestone("moved", facts, { due: facts.due }),
  "milestone.reached": ({ facts }) => milestone("reached", facts, { reached_on: facts.on }),
  "milestone.dropped": ({ facts }) => milestone("dropped", facts, {}),
  "update.published": ({ facts, text }) => [
    "updates",
    {
      sphere: facts.sphere,
      month: facts.month,
      id: facts.update,
      kind: "update",
      need: facts.need,
      private_note: facts.privateNote,
      approval: facts.approval,
      need_text: text("needs"),
      summary: text("summary"),
      obstacles: text("obstacles"),
      next: text("next"),
      done_with: text("doneWith"),
    },
  ],
  "update.nothing_reported": ({ facts, text }) => [
    "updates",
    { ...facts, id: facts.update, kind: "nothing", summary: text("summary") },
  ],
  "update.corrected": (e) => [
    "corrections",
    ...e.facts.fields.map((field) => ({
      ...correction(e),
      why: e.facts.why,
      field,
      text: e.text(field),
    })),
  ],
  "update.withdrawn": (e) => ["corrections", { ...correction(e), why: "withdrawn" }],
  "month.excused": ({ facts, text }) => ["excuses", { ...facts, reason: text("reason") }],
  ...MEASURING,
  ...CHECKING,
  ...LIBRARY,
  "text.translated": ({ facts, text, original }) => {
    const [about, of] = facts.of.split("/");
    return ["translations", { ...facts, about, of, original, words: text("words") }];
  },
};

function correction({
  facts,
  text,
  subject,
}: Told<"update.corrected" | "update.withdrawn">): Cells {
  const [, month = "", sphere = ""] = subject.split("/");
  return { update: facts.update, month, sphere, reason: text("reason") };
}

function strategy({ facts, text }: Texts & { facts: FactsOf<"strategy.changed"> }): Cells {
  const { strategy: slug, ...place } = facts;
  return { slug, ...place, title: text("title"), area: text("area"), result: text("result") };
}

function sphere({ facts, text }: Texts & { facts: FactsOf<"sphere.changed"> }): Cells {
  const { sphere: slug, position, reportsFrom } = facts;
  const reports_from = reportsFrom === null ? "none" : reportsFrom;
  const texts = { title: text("title"), about: text("about"), programme: text("programme") };
  return { slug, position, reports_from, ...texts };
}

function milestone(
  word: string,
  facts: { action: string; milestone: string },
  cells: Cells,
): [Published, Cells] {
  return ["milestones", { action: facts.action, id: facts.milestone, change: word, ...cells }];
}
