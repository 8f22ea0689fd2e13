import { sql } from "drizzle-orm";
import { actions, stageMoves } from "../../../db/schema/actions.ts";
import { events, FOREVER } from "../../../db/schema/record.ts";
import {
  corrections,
  evidence,
  excuses,
  lines,
  updates,
  withdrawals,
} from "../../../db/schema/updates.ts";
import type { Approval, CorrectionKind, Health, LineStage, Need } from "../../../db/words.ts";
import { insert, kind, revise, type Placed } from "../project.ts";
import { recount } from "./strategies.ts";

export type LineFacts = {
  action: string;
  stage: LineStage;
  health: Health | null;
  reviewOn: string | null;
  /** Whether the event carries `line.ACTION`. */
  text: boolean;
  /** Whether the event carries `noEvidence.ACTION`. */
  noEvidence: boolean;
};

export type PublishedFacts = {
  update: string;
  sphere: string;
  month: string;
  need: Need;
  privateNote: boolean;
  lines: LineFacts[];
  /** In order; the texts are `evidence.1.title`, `.url`, `.shows` and so on. */
  evidence: { action: string | null }[];
  /** Only where the roadmap asked for an approver. */
  approval?: Approval;
};

// The `+` keeps SQLite from walking all live actions: each line finds its own by key.
const openAction = sql`+a.until_seq = ${FOREVER} and a.lineage = 'continuing' and a.stage <> 'dropped'`;

function row(e: Placed<unknown>, kindOf: "update" | "nothing", facts: Partial<PublishedFacts>) {
  return insert(updates, {
    id: facts.update,
    seq: e.seq,
    at: sql`(select at from ${events} where seq = ${e.seq})`,
    role: e.role,
    sphere: facts.sphere,
    month: facts.month,
    kind: kindOf,
    need: facts.need ?? "none",
    privateNote: facts.privateNote ?? false,
    evidenceCount: facts.evidence?.length ?? 0,
    approval: facts.approval ?? null,
  });
}

/** The actions that this update's lines change: open ones without a later month's line. */
function changedBy(e: Placed<PublishedFacts>) {
  return sql`(select l.action from ${lines} l where l.seq = ${e.seq} and not exists (
    select 1 from ${lines} later where later.action = l.action and later.month > l.month and later.seq < l.seq))`;
}

export const updateKinds = {
  /**
   * Texts: summary, obstacles, needs, next, doneWith, `line.ACTION`, `noEvidence.ACTION`,
   * `evidence.N.title|url|shows`.
   */
  "update.published": kind<PublishedFacts>((e) => {
    const f = e.facts;
    const said = (column: string) =>
      sql`(select ${sql.identifier(column)} from ${lines} where seq = ${e.seq} and action = slug)`;
    return [
      row(e, "update", f),
      sql`insert into ${lines} (seq, action, update_id, month, sphere, strategy, stage, health, was_stage, due, review_on, wording_seq, has_text, no_evidence)
        select ${e.seq}, a.slug, ${f.update}, ${f.month}, ${f.sphere}, a.strategy,
          j.value ->> 'stage', j.value ->> 'health', a.stage, a.due, j.value ->> 'reviewOn', a.wording_seq,
          j.value ->> 'text', j.value ->> 'noEvidence'
        from json_each(${JSON.stringify(f.lines)}) j join ${actions} a on a.slug = j.value ->> 'action' and ${openAction}`,
      sql`insert into ${evidence} (seq, n, update_id, action)
        select ${e.seq}, j.key + 1, ${f.update}, j.value ->> 'action' from json_each(${JSON.stringify(f.evidence)}) j`,
      sql`insert into ${stageMoves} (seq, action, strategy, sphere, month, from_stage, to_stage)
        select l.seq, l.action, l.strategy, l.sphere, l.month, l.was_stage, l.stage from ${lines} l
        where l.seq = ${e.seq} and l.stage <> l.was_stage and l.action in ${changedBy(e)}`,
      ...recount(e.seq),
      ...revise(
        actions,
        e.seq,
        {},
        { stage: said("stage"), health: said("health"), reviewOn: said("review_on") },
        sql`slug in ${changedBy(e)}`,
      ),
    ];
  }),
  /** Text: summary, the one line why. */
  "update.nothing_reported": kind<{ update: string; sphere: string; month: string }>((e) => [
    row(e, "nothing", e.facts),
  ]),
  /** Texts: reason, and each field in its new words. Numbers and stages are never put right here. */
  "update.corrected": kind<{ update: string; why: CorrectionKind; fields: string[] }>((e) => [
    sql`insert into ${corrections} (seq, field, update_id, why, role)
      select ${e.seq}, j.value, ${e.facts.update}, ${e.facts.why}, ${e.role}
      from json_each(${JSON.stringify(e.facts.fields)}) j`,
  ]),
  /** Text: reason. */
  "update.withdrawn": kind<{ update: string }>((e) => [
    insert(withdrawals, { seq: e.seq, update: e.facts.update, role: e.role }),
  ]),
  /** Text: reason. By someone who is not the lead. */
  "month.excused": kind<{ sphere: string; month: string }>((e) => [
    insert(excuses, {
      seq: e.seq,
      sphere: e.facts.sphere,
      month: e.facts.month,
      role: e.role,
    }),
  ]),
};
