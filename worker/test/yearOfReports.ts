import type { NewEvent } from "../record/kinds/all.ts";
import { published, smallRecord } from "./smallRecord.ts";
import { startApp } from "./startApp.ts";

const nothing = (sphere: string, month: string, why: string): NewEvent => ({
  kind: "update.nothing_reported",
  subject: `update/${month}/${sphere}`,
  role: "deputy",
  facts: { update: `${month}-${sphere}`, sphere, month },
  texts: { summary: why },
});

/** The same publication as a later one of its cell. */
function second(event: NewEvent): NewEvent {
  if (event.kind !== "update.published") throw new Error("not an update");
  return { ...event, facts: { ...event.facts, update: `${event.facts.update}-2` } };
}

/**
 * January to May 2026 of two spheres, read on 20 May: clinical reports in time, then late, then in
 * time and done; students are silent, replace a nothing-to-report, are excused, then drop a promise.
 */
export async function yearOfReports() {
  const app = await startApp({ now: "2026-01-05T15:00:00Z", events: smallRecord() });
  const on = async (day: string, ...events: NewEvent[]) => {
    app.clock.now = new Date(`${day}T15:00:00Z`);
    await app.record(...events);
  };
  await on("2026-01-28", published("clinical", "2026-01"));
  await on("2026-02-20", nothing("students", "2026-02", "Exams come first."));
  await on("2026-02-25", second(published("students", "2026-02", "planning")));
  await on("2026-03-16", published("clinical", "2026-02"));
  await on("2026-03-30", {
    kind: "month.excused",
    subject: "excuse/2026-03/students",
    role: "admin",
    facts: { sphere: "students", month: "2026-03" },
    texts: { reason: "The house was *closed*." },
  });
  await on("2026-04-02", published("clinical", "2026-03", "done"));
  await on(
    "2026-04-20",
    nothing("students", "2026-04", "Nothing moved."),
    {
      kind: "action.dropped",
      subject: "action/students-two",
      role: "lead",
      facts: { action: "students-two", month: "2026-04" },
      texts: { reason: "No one came." },
    },
    {
      kind: "action.rescheduled",
      subject: "action/students-one",
      role: "lead",
      facts: { action: "students-one", to: "2027-01-14", reason: "capacity", correction: false },
      texts: { reason: "One analyst, not two." },
    },
  );
  app.clock.now = new Date("2026-05-20T15:00:00Z");
  return app;
}
