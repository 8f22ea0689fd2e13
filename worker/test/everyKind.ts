import type { NewEvent } from "../record/kinds/all.ts";
import { beside, reopened } from "./measuredAndJudged.ts";
import { published, smallRecord } from "./smallRecord.ts";

const HASH = "5e".repeat(32);
const admin = { role: "admin" as const };
const promise = (action: string) => ({ subject: `action/${action}`, role: "lead" as const });
const cell = (sphere: string, month: string) => ({
  subject: `update/${month}/${sphere}`,
  role: "lead" as const,
});

const named = (person: string, name: string, first: boolean, shown: boolean): NewEvent => ({
  kind: "person.named",
  subject: `person/${person}`,
  ...admin,
  facts: { person, public: shown, first },
  texts: { name },
});

const corrected = (why: "fact" | "privacy", summary: string): NewEvent => ({
  kind: "update.corrected",
  ...cell("clinical", "2026-03"),
  facts: { update: "2026-03-clinical", why, fields: ["summary"] },
  texts: { summary, reason: "It said too much." },
});

const plan: NewEvent[] = [
  {
    kind: "roadmap.described",
    subject: "roadmap",
    ...admin,
    facts: { approval: true },
    texts: { contact: "The office" },
  },
  {
    kind: "strategy.changed",
    subject: "strategy/fair-care",
    ...admin,
    facts: { strategy: "fair-care", position: 2 },
    texts: { title: "Give everybody the same care" },
  },
  {
    kind: "sphere.changed",
    subject: "sphere/students",
    ...admin,
    facts: { sphere: "students", position: 3 },
    texts: { about: "Those who learn." },
  },
  named("p-1", "Ada Example", true, true),
  named("p-2", "Bea Shy", true, false),
  named("p-3", "Cy Former", true, true),
  named("p-3", "Cy Former", false, false),
  {
    kind: "appointment.made",
    subject: "appointment/a-1",
    ...admin,
    facts: {
      appointment: "a-1",
      person: "p-1",
      role: "lead",
      scope: "clinical",
      from: "2026-01-01",
    },
  },
  {
    kind: "appointment.ended",
    subject: "appointment/a-1",
    ...admin,
    facts: { appointment: "a-1", until: "2026-09-01" },
  },
];

const promises: NewEvent[] = [
  {
    kind: "action.reworded",
    ...promise("students-one"),
    facts: { action: "students-one" },
    texts: { wording: "The promise, in every house.", reason: "They asked." },
  },
  {
    kind: "action.rescheduled",
    ...promise("students-one"),
    facts: { action: "students-one", to: "2027-02-01", reason: "capacity", correction: false },
    texts: { reason: "Une analyste, pas deux: “février” — 日本語 ✓\nTwo lines." },
  },
  {
    kind: "action.staged",
    ...promise("students-two"),
    facts: { action: "students-two", stage: "paused", month: "2026-02", reviewOn: "2026-06-01" },
    texts: { reason: "Exams come first." },
  },
  {
    kind: "action.dropped",
    ...promise("students-two"),
    facts: { action: "students-two", month: "2026-03" },
    texts: { reason: "No one came." },
  },
  {
    kind: "action.reinstated",
    ...promise("students-two"),
    facts: { action: "students-two", month: "2026-04", stage: "planning" },
    texts: { reason: "Someone came." },
  },
  {
    kind: "action.merged",
    ...promise("rooms-two"),
    facts: { action: "rooms-two", into: "rooms-one" },
    texts: { reason: "One room." },
  },
  {
    kind: "action.continued",
    ...promise("clinical-two"),
    facts: { action: "clinical-two", by: "clinical-one" },
    texts: { reason: "It grew." },
  },
  {
    kind: "action.assigned",
    ...promise("rooms-one"),
    facts: { action: "rooms-one", owners: ["p-1", "p-2"] },
  },
  { kind: "action.undated", ...promise("rooms-one"), facts: { action: "rooms-one" } },
  {
    kind: "milestone.set",
    ...promise("rooms-one"),
    facts: { action: "rooms-one", milestone: "m1", due: "2026-05-01" },
    texts: { title: "A first try" },
  },
  {
    kind: "milestone.moved",
    ...promise("rooms-one"),
    facts: { action: "rooms-one", milestone: "m1", due: "2026-06-01" },
  },
  {
    kind: "milestone.reached",
    ...promise("rooms-one"),
    facts: { action: "rooms-one", milestone: "m1", on: "2026-05-20" },
  },
  {
    kind: "milestone.dropped",
    ...promise("rooms-one"),
    facts: { action: "rooms-one", milestone: "m1" },
  },
];

const reports: NewEvent[] = [
  ...["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07"].flatMap(
    (month) => [published("clinical", month), published("students", month, "planning")],
  ),
  ...["2026-01", "2026-02", "2026-03"].map((month): NewEvent => ({
    kind: "update.nothing_reported",
    ...cell("rooms", month),
    facts: { update: `${month}-rooms`, sphere: "rooms", month },
    texts: { summary: "The rooms are being painted." },
  })),
  corrected("fact", "Eight of nine rooms, and Mr. Example's."),
  corrected("privacy", "Eight of nine rooms."),
  {
    kind: "update.withdrawn",
    ...cell("students", "2026-02"),
    facts: { update: "2026-02-students" },
    texts: { reason: "Not ours." },
  },
  {
    kind: "month.excused",
    subject: "excuse/2026-05/rooms",
    ...admin,
    facts: { sphere: "rooms", month: "2026-05" },
    texts: { reason: "The house was closed." },
  },
  {
    kind: "target.set",
    subject: "target/on_time",
    ...admin,
    facts: { figure: "on_time", fromMonth: "2026-08", value: 90 },
    texts: { reason: "Nine in ten is what we can promise." },
  },
];

const read: NewEvent[] = [
  {
    kind: "update.seen",
    subject: "seen/2026-03-clinical",
    role: "executive",
    facts: { update: "2026-03-clinical", person: "p-1" },
  },
  {
    kind: "action.helped",
    subject: "action/clinical-one",
    role: "executive",
    facts: { action: "clinical-one", offer: "help", update: "2026-03-clinical" },
    texts: { said: "Two more people from May." },
  },
  {
    kind: "lead.asked",
    subject: "ask/q-1",
    role: "executive",
    facts: { ask: "q-1", update: "2026-03-clinical", sphere: "clinical" },
    texts: { question: "Which room is missing?" },
  },
  {
    kind: "lead.answered",
    subject: "ask/q-1",
    role: "lead",
    facts: { ask: "q-1" },
    texts: { answer: "The one under the roof." },
  },
];

/** At least 60 events, at least one of every kind; near the end a text is removed. */
export function everyKind(): NewEvent[] {
  const before = [
    ...smallRecord(["clinical", "students", "rooms"]),
    ...plan,
    ...promises,
    ...reports,
    ...read,
    ...beside,
  ];
  const position = before.length;
  return [
    ...before,
    reopened(position),
    {
      kind: "month.closed",
      subject: "edition/2026-01",
      role: "clock",
      facts: { month: "2026-01", closedOn: "2026-02-11", position, hash: HASH },
    },
    {
      kind: "year.closed",
      subject: "edition/2026",
      role: "clock",
      facts: { year: "2026", closedOn: "2026-12-31", position, hash: HASH },
    },
    {
      kind: "text.redacted",
      subject: "redaction/r-1",
      ...admin,
      facts: { of: 1, fields: ["goal"], reason: "personal", asked: "admin" },
    },
    {
      kind: "edition.redacted",
      subject: "edition/2026-01",
      ...admin,
      facts: { period: "2026-01", was: HASH, hash: "6f".repeat(32) },
    },
  ];
}
