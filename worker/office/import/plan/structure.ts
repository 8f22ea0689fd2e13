import { nextOpening } from "../../../months/rules.ts";
import { agrees, differing, given, type Known, list, type Noun, roleOf } from "./publication.ts";

const ROADMAP = [
  "title",
  "goal",
  "contact",
  "body",
  "team",
  "zone",
  "locale",
  "approval",
  "assessment",
  "questions",
] as const;

const yes = (cell: string | undefined) => cell === "yes";
const maybe = (cell: string | undefined) => (cell === undefined ? undefined : yes(cell));

/** Facts without those that were not given. */
const only = <F extends object>(facts: F): F =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as F;

export const roadmap: Noun<"roadmap"> = {
  key: () => "roadmap",
  holds: (row, known) => agrees(given(row, ROADMAP), known.roadmap),
  refuse({ row }, known) {
    if (known.roadmap)
      return row.sample && row.sample !== known.roadmap.sample
        ? "a roadmap stays a sample, or stays none: sample cannot change"
        : undefined;
    if (!row.title) return "the roadmap has no title";
    return row.zone ? undefined : "the roadmap has no zone";
  },
  events({ row }, known) {
    const cells = known.roadmap ? differing(given(row, ROADMAP), known.roadmap) : row;
    const { title, goal, contact, body, team } = cells;
    const texts = { title, goal, contact, body, team };
    const event = { subject: "roadmap", role: roleOf(row), texts };
    if (known.roadmap) {
      const { zone, locale, approval, assessment, questions } = cells;
      const switches = {
        approval: maybe(approval),
        assessment: maybe(assessment),
        questions: maybe(questions),
      };
      return [{ ...event, kind: "roadmap.described", facts: only({ zone, locale, ...switches }) }];
    }
    const facts = {
      zone: row.zone,
      locale: row.locale || "en-US",
      sample: yes(row.sample),
      approval: yes(row.approval),
      assessment: yes(row.assessment),
      questions: yes(row.questions),
    };
    return [{ ...event, kind: "roadmap.founded", facts }];
  },
  advance({ row }, known) {
    const start = {
      locale: "en-US",
      sample: "no",
      approval: "no",
      assessment: "no",
      questions: "no",
    };
    known.roadmap = { ...(known.roadmap ?? start), ...given(row, [...ROADMAP, "sample"]) };
  },
};

const RULES = ["due_working_days", "grace_working_days", "holidays"] as const;

/** The first month bound by new rules: from the beginning, or the next that opens. */
const boundFrom = (row: { binds_from: string }, day: string, known: Known) =>
  row.binds_from || (known.rules.length === 0 ? "0000-01" : nextOpening(day));

export const rules: Noun<"rules"> = {
  key: () => "rules",
  holds: (row, known) => agrees({ holidays: "", ...given(row, RULES) }, known.rules.at(-1)),
  refuse: ({ row }) =>
    row.due_working_days && row.grace_working_days
      ? undefined
      : "a rule needs due_working_days and grace_working_days",
  events: ({ row, day }, known) => [
    {
      kind: "rules.changed",
      subject: "rules",
      role: roleOf(row),
      facts: {
        bindsFrom: boundFrom(row, day, known),
        dueWorkingDays: Number(row.due_working_days),
        graceWorkingDays: Number(row.grace_working_days),
        holidays: list(row.holidays),
      },
    },
  ],
  advance({ row }, known) {
    known.rules.push({ holidays: "", ...given(row, [...RULES, "binds_from"]) });
  },
};

const STRATEGY = ["number", "area", "title", "result", "position"] as const;

export const strategies: Noun<"strategies"> = {
  key: (row) => row.slug,
  holds: (row, known) => agrees(given(row, STRATEGY), known.strategies.get(row.slug)),
  refuse({ row }, known) {
    if (!row.slug) return "a strategy has no slug";
    if (known.strategies.has(row.slug)) return undefined;
    return row.title && row.number ? undefined : "a new strategy needs its number and title";
  },
  events({ row }, known) {
    const held = known.strategies.get(row.slug);
    const { area, title, result, number, position } = differing(given(row, STRATEGY), held);
    const texts = { area, title, result };
    const event = { subject: `strategy/${row.slug}`, role: roleOf(row), texts };
    const strategy = row.slug;
    if (!held) {
      const at = Number(position ?? known.strategies.size + 1);
      const facts = { strategy, number: Number(number), position: at };
      return [{ ...event, kind: "strategy.stated", facts }];
    }
    const place = {
      number: number === undefined ? undefined : Number(number),
      position: position === undefined ? undefined : Number(position),
    };
    return [{ ...event, kind: "strategy.changed", facts: only({ strategy, ...place }) }];
  },
  advance({ row }, known) {
    const start = { position: String(known.strategies.size + 1) };
    const held = known.strategies.get(row.slug) ?? start;
    known.strategies.set(row.slug, { ...held, ...given(row, STRATEGY) });
  },
};

const SPHERE = ["title", "about", "programme", "reports_from", "position"] as const;

export const spheres: Noun<"spheres"> = {
  key: (row) => row.slug,
  holds: (row, known) => agrees(given(row, SPHERE), known.spheres.get(row.slug)),
  refuse({ row }, known) {
    if (!row.slug) return "a sphere has no slug";
    return row.title || known.spheres.has(row.slug) ? undefined : "a new sphere needs its title";
  },
  events({ row }, known) {
    const held = known.spheres.get(row.slug);
    const cells = differing(given(row, SPHERE), held);
    const { title, about, programme, reports_from: from, position } = cells;
    const texts = { title, about, programme };
    const event = { subject: `sphere/${row.slug}`, role: roleOf(row), texts };
    const sphere = row.slug;
    const reportsFrom = from === undefined || from === "none" ? null : from;
    if (!held) {
      const facts = { sphere, position: Number(position ?? known.spheres.size + 1), reportsFrom };
      return [{ ...event, kind: "sphere.stated", facts }];
    }
    const place = {
      position: position === undefined ? undefined : Number(position),
      reportsFrom: from === undefined ? undefined : reportsFrom,
    };
    return [{ ...event, kind: "sphere.changed", facts: only({ sphere, ...place }) }];
  },
  advance({ row }, known) {
    const start = { position: String(known.spheres.size + 1), reports_from: "none" };
    const held = known.spheres.get(row.slug) ?? start;
    known.spheres.set(row.slug, { ...held, ...given(row, SPHERE) });
  },
};
