import type { NewEvent } from "../record/kinds/all.ts";
import { askedOf, listed } from "./listedAndAsked.ts";

const admin = { role: "admin" as const };

/** A measure with a group, a reading that was put right, and a break. */
export const measured: NewEvent[] = [
  {
    kind: "measure.defined",
    subject: "measure/heard",
    ...admin,
    facts: {
      measure: "heard",
      position: 1,
      strategies: ["fair-care"],
      kind: "people",
      direction: "higher",
      suppress: true,
      decimals: 0,
      baseline: null,
      baselineOn: "2026-02-01",
      baselineHidden: true,
      target: 60,
      targetOn: "2027-06-30",
    },
    texts: { title: "Who was heard", definition: "People who said so.", unit: "people" },
  },
  {
    kind: "measure.part_added",
    subject: "measure/heard",
    ...admin,
    facts: { measure: "heard", part: "students", position: 1 },
    texts: { label: "Students" },
  },
  {
    kind: "reading.taken",
    subject: "reading/heard-2026-05-01",
    ...admin,
    facts: {
      reading: "heard-2026-05-01",
      measure: "heard",
      series: 1,
      on: "2026-05-01",
      value: 40,
      hidden: false,
      parts: { students: null },
    },
    texts: { source: "The spring survey", note: "Few answered." },
  },
  {
    kind: "reading.corrected",
    subject: "reading/heard-2026-05-01",
    ...admin,
    facts: { reading: "heard-2026-05-01", value: 41, hidden: false, parts: { students: 12 } },
    texts: { reason: "One sheet was missing." },
  },
  {
    kind: "measure.changed",
    subject: "measure/heard",
    ...admin,
    facts: { measure: "heard", breaks: true },
    texts: { definition: "People who said so in writing.", reason: "It was too loose." },
  },
  {
    kind: "measure.changed",
    subject: "measure/heard",
    ...admin,
    facts: { measure: "heard", breaks: false, retired: true },
    texts: { reason: "Another one asks it better." },
  },
  {
    kind: "measure.part_retired",
    subject: "measure/heard",
    ...admin,
    facts: { measure: "heard", part: "students" },
  },
];

/** A second voice, and an action that goes on into another year. */
export const judged: NewEvent[] = [
  {
    kind: "action.assessed",
    subject: "assessment/clinical-one/2026-03/p-2",
    role: "assessor",
    facts: {
      action: "clinical-one",
      month: "2026-03",
      person: "p-2",
      stage: "planning",
      health: null,
    },
    texts: { reasons: "There is a plan, and nobody has begun." },
  },
  {
    kind: "action.carried",
    subject: "action/rooms-one",
    role: "lead",
    facts: { action: "rooms-one", year: 2027 },
    texts: { reason: "The rooms need another year." },
  },
];

/** What stands beside the plan and its reports. */
export const beside: NewEvent[] = [...measured, ...judged, ...listed, ...askedOf];

/** A loss of what came after an event, said by the next one. */
export const reopened = (after: number): NewEvent => ({
  kind: "log.reopened",
  subject: "record",
  role: "import",
  facts: { after, upTo: after + 1, root: "5e".repeat(32), checkpoint: "x\n9\n" },
  texts: { reason: "The disk broke." },
});
