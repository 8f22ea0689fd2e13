import type { NewEvent } from "../../worker/record/kinds/all.ts";
import type { Size } from "../sizes.ts";
import type { Random } from "./random.ts";
import { promise, sentence } from "./words.ts";

export type Planned = { action: string; strategy: string; sphere: string; due: string };

export const ZONE = "America/New_York";
export const RULES = {
  bindsFrom: "0000-01",
  dueWorkingDays: 5,
  graceWorkingDays: 3,
  holidays: [] as string[],
};

const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
const names = (word: string, n: number) => Array.from({ length: n }, (_, i) => `${word}-${i + 1}`);

/** The founding, the plan and the people, as of the first day; and the promises to report on. */
export function foundingOf(size: Size, first: string, r: Random) {
  const spheres = names("sphere", size.spheres);
  const strategies = names("strategy", size.strategies);
  const actions = names("action", size.actions).map((action, i): Planned => ({
    action,
    strategy: at(strategies, r.whole(0, 1) + i),
    sphere: at(spheres, i),
    due: `${Number(first.slice(0, 4)) + r.whole(1, 8)}-${r.pick(["03-31", "06-30", "12-15"])}`,
  }));
  const admin = { role: "admin" as const };
  const events: NewEvent[] = [
    {
      kind: "roadmap.founded",
      subject: "roadmap",
      ...admin,
      facts: {
        zone: ZONE,
        locale: "en-US",
        sample: true,
        approval: false,
        assessment: false,
        questions: false,
      },
      texts: { title: "A generated roadmap", goal: "To be measured.", body: "Example Health" },
    },
    {
      kind: "rules.changed",
      subject: "rules",
      ...admin,
      facts: RULES,
    },
    ...strategies.map((strategy, i): NewEvent => ({
      kind: "strategy.stated",
      subject: `strategy/${strategy}`,
      ...admin,
      facts: { strategy, number: i + 1, position: i + 1 },
      texts: { title: sentence(r), area: "Care", result: sentence(r) },
    })),
    ...spheres.flatMap((sphere, i): NewEvent[] => [
      {
        kind: "sphere.stated",
        subject: `sphere/${sphere}`,
        ...admin,
        facts: { sphere, position: i + 1, reportsFrom: first },
        texts: { title: `Sphere ${i + 1}`, about: sentence(r) },
      },
      {
        kind: "person.named",
        subject: `person/lead-${i + 1}`,
        ...admin,
        facts: { person: `lead-${i + 1}`, public: true, first: true },
        texts: { name: `Lead of sphere ${i + 1}` },
      },
      {
        kind: "appointment.made",
        subject: `appointment/lead-${i + 1}`,
        ...admin,
        facts: {
          appointment: `lead-${i + 1}`,
          person: `lead-${i + 1}`,
          role: "lead",
          scope: sphere,
          from: `${first}-01`,
        },
      },
    ]),
    ...actions.map((planned, i): NewEvent => ({
      kind: "action.promised",
      subject: `action/${planned.action}`,
      ...admin,
      facts: {
        ...planned,
        cohort: Number(first.slice(0, 4)),
        stage: "not_started",
        month: first,
        owners: [],
        continues: null,
      },
      texts: { wording: promise(r, i + 1), result: sentence(r) },
    })),
  ];
  return { events, spheres, actions };
}
