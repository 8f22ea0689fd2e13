import { sql } from "drizzle-orm";
import { roadmap, rules } from "../../../db/schema/roadmap.ts";
import { given, insert, kind, open, revise, type Placed } from "../project.ts";

type Switches = { approval: boolean; assessment: boolean; questions: boolean };
type Founded = Switches & { zone: string; locale: string; sample: boolean };

const texts = (e: Placed<unknown>) =>
  given(e, {
    titleSeq: "title",
    goalSeq: "goal",
    contactSeq: "contact",
    bodySeq: "body",
    teamSeq: "team",
  });

export const roadmapKinds = {
  /** Texts: title, goal, contact, body, team. */
  "roadmap.founded": kind<Founded>((e) => [open(roadmap, e.seq, { ...e.facts, ...texts(e) })]),
  "roadmap.described": kind<Partial<Switches> & { zone?: string; locale?: string }>((e) =>
    revise(roadmap, e.seq, {}, { ...e.facts, ...texts(e) }),
  ),
  /** The months that open from `bindsFrom` on are due and close by these numbers. */
  "rules.changed": kind<{
    bindsFrom: string;
    dueWorkingDays: number;
    graceWorkingDays: number;
    holidays: string[];
  }>((e) => [
    insert(rules, {
      seq: e.seq,
      bindsFrom: e.facts.bindsFrom,
      dueWorkingDays: e.facts.dueWorkingDays,
      graceWorkingDays: e.facts.graceWorkingDays,
      holidays: sql`${JSON.stringify(e.facts.holidays)}`,
    }),
  ]),
};
