import type { NewEvent } from "../record/kinds/all.ts";
import { yearOfReports } from "./yearOfReports.ts";

const named = (person: string, name: string, isPublic: boolean): NewEvent => ({
  kind: "person.named",
  subject: `person/${person}`,
  role: "admin",
  facts: { person, public: isPublic, first: true },
  texts: { name },
});

const appointed = (
  id: string,
  person: string,
  role: "lead" | "executive",
  scope: string,
  from: string,
): NewEvent => ({
  kind: "appointment.made",
  subject: `appointment/${id}`,
  role: "admin",
  facts: { appointment: id, person, role, scope, from },
});

const ended = (id: string, until: string): NewEvent => ({
  kind: "appointment.ended",
  subject: `appointment/${id}`,
  role: "admin",
  facts: { appointment: id, until },
});

const about = (action: string) => ({ subject: `action/${action}`, role: "lead" as const });

/**
 * The year of reports, and then, on 20 May: posts are filled and left, the strategy and a promise
 * are reworded, a date is corrected, a promise goes on in other words, and steps are set.
 */
export async function changedPromises() {
  const app = await yearOfReports();
  await app.record(
    named("p-1", "Ada Example", true),
    named("p-2", "Bea Hidden", false),
    appointed("a-1", "p-1", "lead", "clinical", "2026-01-01"),
    appointed("a-2", "p-2", "lead", "students", "2026-02-01"),
    appointed("a-3", "p-1", "executive", "fair-care", "2025-06-01"),
    ended("a-3", "2026-05-01"),
    {
      kind: "strategy.changed",
      subject: "strategy/fair-care",
      role: "admin",
      facts: { strategy: "fair-care" },
      texts: { result: "No gap at any site." },
    },
    {
      kind: "action.reworded",
      ...about("students-one"),
      facts: { action: "students-one" },
      texts: { wording: "The promise of students-one, in every house.", reason: "They asked." },
    },
    {
      kind: "action.rescheduled",
      ...about("students-one"),
      facts: { action: "students-one", to: "2027-01-04", reason: "error", correction: true },
      texts: { reason: "It said 14 in place of 4." },
    },
    {
      kind: "action.promised",
      ...about("clinical-three"),
      facts: {
        action: "clinical-three",
        strategy: "fair-care",
        sphere: "clinical",
        cohort: 2026,
        due: "2027-03-31",
        stage: "not_started",
        month: "2026-05",
        owners: ["p-1", "p-2"],
        continues: "clinical-two",
      },
      texts: { wording: "The larger promise.", doneWith: "Patients" },
    },
    {
      kind: "action.continued",
      ...about("clinical-two"),
      facts: { action: "clinical-two", by: "clinical-three" },
      texts: { reason: "It grew." },
    },
    {
      kind: "milestone.set",
      ...about("clinical-three"),
      facts: { action: "clinical-three", milestone: "m1", due: "2026-09-30" },
      texts: { title: "A first try" },
    },
    {
      kind: "milestone.set",
      ...about("clinical-three"),
      facts: { action: "clinical-three", milestone: "m2", due: null },
      texts: { title: "All sites" },
    },
    {
      kind: "milestone.reached",
      ...about("clinical-three"),
      facts: { action: "clinical-three", milestone: "m1", on: "2026-05-19" },
    },
  );
  return app;
}
