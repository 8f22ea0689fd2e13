import { asc, desc, eq, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { roadmap, rules } from "../../../db/schema/roadmap.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { excuses, updates } from "../../../db/schema/updates.ts";
import { textAt } from "../../record/asof.ts";
import { versionOf } from "../form/queries.ts";

type Db = Store["db"];

export const roadmapNow = (db: Db) =>
  db
    .select({
      version: versionOf(sql`'roadmap'`),
      title: textAt(roadmap.titleSeq, "title"),
      goal: textAt(roadmap.goalSeq, "goal"),
      body: textAt(roadmap.bodySeq, "body"),
      team: textAt(roadmap.teamSeq, "team"),
      contact: textAt(roadmap.contactSeq, "contact"),
      zone: roadmap.zone,
      approval: roadmap.approval,
      assessment: roadmap.assessment,
      questions: roadmap.questions,
    })
    .from(roadmap)
    .where(eq(roadmap.untilSeq, FOREVER));

export const rulesNow = (db: Db) =>
  db
    .select({
      version: versionOf(sql`'rules'`),
      binds_from: rules.bindsFrom,
      due_working_days: rules.dueWorkingDays,
      grace_working_days: rules.graceWorkingDays,
      holidays: sql<string[]>`${rules.holidays}`.mapWith((days) => JSON.parse(String(days))),
    })
    .from(rules)
    .orderBy(desc(rules.seq))
    .limit(1);

export const strategiesNow = (db: Db) =>
  db
    .select({
      slug: strategies.slug,
      version: versionOf(sql`'strategy/' || ${strategies.slug}`),
      number: strategies.number,
      position: strategies.position,
      title: textAt(strategies.titleSeq, "title"),
      area: textAt(strategies.areaSeq, "area"),
      result: textAt(strategies.resultSeq, "result"),
    })
    .from(strategies)
    .where(eq(strategies.untilSeq, FOREVER))
    .orderBy(asc(strategies.position), asc(strategies.slug));

export const spheresNow = (db: Db) =>
  db
    .select({
      slug: spheres.slug,
      version: versionOf(sql`'sphere/' || ${spheres.slug}`),
      position: spheres.position,
      title: textAt(spheres.titleSeq, "title"),
      about: textAt(spheres.aboutSeq, "about"),
      programme: textAt(spheres.programmeSeq, "programme"),
      reports_from: spheres.reportsFrom,
    })
    .from(spheres)
    .where(eq(spheres.untilSeq, FOREVER))
    .orderBy(asc(spheres.position), asc(spheres.slug));

/** One row if anything was ever reported or excused. */
export const anyReport = (db: Db) =>
  db
    .select({ seq: updates.seq })
    .from(updates)
    .union(db.select({ seq: excuses.seq }).from(excuses))
    .limit(1);
