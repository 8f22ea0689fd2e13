import type { NewEvent } from "../record/kinds/all.ts";

const zone = { zone: "America/New_York", locale: "en-US", sample: false };
const switches = { approval: false, assessment: false, questions: false };

/** Founding, rules, one strategy, spheres and two actions in each. */
export function smallRecord(spheres: readonly string[] = ["clinical", "students"]): NewEvent[] {
  const promised = (action: string, sphere: string): NewEvent => ({
    kind: "action.promised",
    subject: `action/${action}`,
    role: "admin",
    facts: {
      action,
      strategy: "fair-care",
      sphere,
      cohort: 2026,
      due: "2026-12-15",
      stage: "not_started",
      month: "2026-01",
      owners: [],
      continues: null,
    },
    texts: { wording: `The promise of ${action}.`, result: "It is so — for everyone." },
  });
  return [
    {
      kind: "roadmap.founded",
      subject: "roadmap",
      role: "admin",
      facts: { ...zone, ...switches },
      texts: { title: "The roadmap", goal: "Fair care.", body: "Example Health System" },
    },
    {
      kind: "rules.changed",
      subject: "rules",
      role: "admin",
      facts: { bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: [] },
    },
    {
      kind: "strategy.stated",
      subject: "strategy/fair-care",
      role: "admin",
      facts: { strategy: "fair-care", number: 1, position: 1 },
      texts: { title: "Give every patient the same care", area: "Care", result: "No gap." },
    },
    ...spheres.flatMap((sphere, i): NewEvent[] => [
      {
        kind: "sphere.stated",
        subject: `sphere/${sphere}`,
        role: "admin",
        facts: { sphere, position: i + 1, reportsFrom: "2026-01" },
        texts: { title: sphere },
      },
      promised(`${sphere}-one`, sphere),
      promised(`${sphere}-two`, sphere),
    ]),
  ];
}

/** A monthly update that moves the sphere's first action. */
export function published(
  sphere: string,
  month: string,
  stage: "planning" | "underway" | "done" = "underway",
): NewEvent {
  const line = (action: string, to: typeof stage | "not_started", text: boolean) => ({
    action,
    stage: to,
    health: to === "underway" ? ("on_track" as const) : null,
    reviewOn: null,
    text,
    noEvidence: false,
  });
  return {
    kind: "update.published",
    subject: `update/${month}/${sphere}`,
    role: "lead",
    facts: {
      update: `${month}-${sphere}`,
      sphere,
      month,
      need: "none",
      privateNote: false,
      lines: [line(`${sphere}-one`, stage, true), line(`${sphere}-two`, "not_started", false)],
      evidence: [{ action: `${sphere}-one` }],
    },
    texts: {
      summary: `What ${sphere} did in ${month}.`,
      [`line.${sphere}-one`]: "It began.",
      "evidence.1.title": "The guide",
      "evidence.1.url": "https://example.org/guide",
    },
  };
}
