import { sql, type SQL } from "drizzle-orm";
import { actions, carries, milestones, slips, stageMoves } from "../../../db/schema/actions.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import type { SlipReason, Stage } from "../../../db/words.ts";
import { given, insert, kind, open, revise, type Placed } from "../project.ts";
import { recount } from "./strategies.ts";

const texts = (e: Placed<unknown>) =>
  given(e, { wordingSeq: "wording", resultSeq: "result", doneWithSeq: "doneWith" });

/** Notes a change of stage and its counts; to be placed before the action's own row changes. */
function moved(seq: SQL, action: string, month: string, to: Stage): SQL[] {
  return [
    sql`insert into ${stageMoves} (seq, action, strategy, sphere, month, from_stage, to_stage)
      select ${seq}, slug, strategy, sphere, ${month}, stage, ${to} from ${actions}
      where slug = ${action} and until_seq = ${FOREVER} and stage <> ${to}`,
    ...recount(seq),
  ];
}

type Staged = { action: string; stage: Stage; month: string };

export const actionKinds = {
  /** Texts: wording, result, doneWith. `due` is the first promised date; `month` that of the promise. */
  "action.promised": kind<{
    action: string;
    strategy: string;
    sphere: string;
    cohort: number;
    due: string | null;
    stage: Stage;
    month: string;
    owners: string[];
    continues: string | null;
  }>((e) => {
    const { action, due, month, owners, ...row } = e.facts;
    return [
      open(actions, e.seq, {
        ...row,
        ...texts(e),
        slug: action,
        promisedDue: due,
        due,
        lineage: "continuing",
        owners: JSON.stringify(owners),
      }),
      insert(stageMoves, {
        seq: e.seq,
        action,
        strategy: row.strategy,
        sphere: row.sphere,
        month,
        toStage: row.stage,
      }),
      ...recount(e.seq),
    ];
  }),
  /** Texts: wording, result, doneWith (those that change), reason. */
  "action.reworded": kind<{ action: string }>((e) =>
    revise(actions, e.seq, { slug: e.facts.action }, texts(e)),
  ),
  /** The date moves. Text: reason. */
  "action.rescheduled": kind<{
    action: string;
    to: string;
    reason: SlipReason;
    correction: boolean;
  }>((e) => [
    sql`insert into ${slips} (seq, action, from_due, to_due, reason, correction)
      select ${e.seq}, slug, due, ${e.facts.to}, ${e.facts.reason}, ${e.facts.correction ? 1 : 0}
      from ${actions} where slug = ${e.facts.action} and until_seq = ${FOREVER}`,
    ...revise(
      actions,
      e.seq,
      { slug: e.facts.action },
      { due: e.facts.to, promisedDue: sql`coalesce(promised_due, ${e.facts.to})` },
    ),
  ]),
  /** The date that an earlier sheet gave is gone. For imports. */
  "action.undated": kind<{ action: string }>((e) =>
    revise(actions, e.seq, { slug: e.facts.action }, { due: null }),
  ),
  /** A stage set outside a monthly update. Text: reason. */
  "action.staged": kind<Staged & { reviewOn: string | null }>((e) => [
    ...moved(e.seq, e.facts.action, e.facts.month, e.facts.stage),
    ...revise(
      actions,
      e.seq,
      { slug: e.facts.action },
      { stage: e.facts.stage, health: null, reviewOn: e.facts.reviewOn },
    ),
  ]),
  /** Text: reason. */
  "action.dropped": kind<{ action: string; month: string }>((e) => [
    ...moved(e.seq, e.facts.action, e.facts.month, "dropped"),
    ...revise(
      actions,
      e.seq,
      { slug: e.facts.action },
      { stage: "dropped", health: null, reviewOn: null },
    ),
  ]),
  /** Text: reason. */
  "action.reinstated": kind<Staged>((e) => [
    ...moved(e.seq, e.facts.action, e.facts.month, e.facts.stage),
    ...revise(
      actions,
      e.seq,
      { slug: e.facts.action },
      { stage: e.facts.stage, health: null, lineage: "continuing", into: null },
    ),
  ]),
  /** Text: reason. */
  "action.merged": kind<{ action: string; into: string }>((e) =>
    revise(
      actions,
      e.seq,
      { slug: e.facts.action },
      { lineage: "merged", into: e.facts.into, health: null },
    ),
  ),
  /** A reworded successor goes on with it. Text: reason. */
  "action.continued": kind<{ action: string; by: string }>((e) =>
    revise(
      actions,
      e.seq,
      { slug: e.facts.action },
      { lineage: "changed", into: e.facts.by, health: null },
    ),
  ),
  /** It goes on into another year; its cohort keeps it. Text: reason. */
  "action.carried": kind<{ action: string; year: number }>((e) => [
    insert(carries, { ...e.facts, seq: e.seq }),
  ]),
  /** It gets other owners. */
  "action.assigned": kind<{
    action: string;
    owners?: string[];
  }>((e) =>
    revise(
      actions,
      e.seq,
      { slug: e.facts.action },
      { owners: e.facts.owners && JSON.stringify(e.facts.owners) },
    ),
  ),
  /** Text: title. */
  "milestone.set": kind<{ action: string; milestone: string; due: string | null }>((e) => [
    open(milestones, e.seq, {
      action: e.facts.action,
      id: e.facts.milestone,
      due: e.facts.due,
      dropped: false,
      ...given(e, { titleSeq: "title" }),
    }),
  ]),
  "milestone.moved": kind<{ action: string; milestone: string; due: string }>((e) =>
    revise(milestones, e.seq, milestone(e), { due: e.facts.due }),
  ),
  "milestone.reached": kind<{ action: string; milestone: string; on: string }>((e) =>
    revise(milestones, e.seq, milestone(e), { reachedOn: e.facts.on }),
  ),
  "milestone.dropped": kind<{ action: string; milestone: string }>((e) =>
    revise(milestones, e.seq, milestone(e), { dropped: true }),
  ),
};

function milestone(e: Placed<{ action: string; milestone: string }>) {
  return { action: e.facts.action, id: e.facts.milestone };
}
