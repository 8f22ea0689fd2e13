import type { SlipReason, Stage } from "../../../../db/words.ts";
import { monthOf } from "../../../months/rules.ts";
import type { NewEvent } from "../../../record/kinds/all.ts";
import type { ColumnOf, Row } from "../read/tables.ts";
import { given, list, type Known, type Noun, roleOf } from "./publication.ts";

type Column = ColumnOf<"actions">;

/** Which cells each change may fill, and which it must. */
const SAYS: Record<string, { must: readonly Column[]; may: readonly Column[] }> = {
  promised: {
    must: ["strategy", "sphere", "wording"],
    may: ["result", "done_with", "due", "stage", "owners", "into", "month", "cohort"],
  },
  reworded: { must: [], may: ["wording", "result", "done_with", "reason"] },
  moved: { must: ["due"], may: ["reason_class", "reason", "correction"] },
  undated: { must: [], may: ["reason"] },
  staged: { must: ["stage"], may: ["review_on", "reason", "month"] },
  dropped: { must: [], may: ["reason", "month"] },
  merged: { must: ["into"], may: ["reason"] },
  continued: { must: ["into"], may: ["reason"] },
  reinstated: { must: ["stage"], may: ["reason", "month"] },
  owned: { must: ["owners"], may: ["reason"] },
  carried: { must: ["year"], may: ["reason"] },
};
const ALWAYS: readonly Column[] = ["on", "by", "slug", "change"];

/** The cells by which a row of the same kind is recognised. */
export const saidBy = (change: string): readonly Column[] => {
  const says = SAYS[change];
  return says ? [...says.must, ...says.may] : [];
};

function malformed(row: Row<"actions">): string | undefined {
  if (!row.slug) return "an action has no slug";
  const says = SAYS[row.change];
  if (!says) return "the cell change is empty: write promised, reworded, moved, staged and so on";
  const missing = says.must.find((c) => row[c] === "");
  if (missing) return `a row that says ${row.change} needs ${missing}`;
  const allowed = new Set<string>([...ALWAYS, ...says.must, ...says.may, "file", "line"]);
  const extra = Object.entries(row).find(([c, cell]) => cell !== "" && !allowed.has(c));
  if (extra) return `a row that says ${row.change} cannot fill ${extra[0]}`;
  const words = row.wording || row.result || row.done_with;
  return row.change === "reworded" && !words ? "a rewording needs new words" : undefined;
}

const strangers = (owners: string, known: Known) => {
  const stranger = list(owners).find((p) => !known.people.has(p));
  return stranger && `people.csv has no person ${stranger}`;
};

function refusePromise(row: Row<"actions">, known: Known): string | undefined {
  if (known.actions.has(row.slug))
    return "an action of this slug was promised before; a slug is never used twice";
  if (!known.strategies.has(row.strategy)) return `there is no strategy ${row.strategy}`;
  if (!known.spheres.has(row.sphere)) return `there is no sphere ${row.sphere}`;
  if (row.stage === "dropped") return "nothing is promised as dropped";
  if (row.into && !known.actions.has(row.into)) return `there is no earlier action ${row.into}`;
  return strangers(row.owners, known);
}

function refuseChange(row: Row<"actions">, day: string, known: Known): string | undefined {
  const action = known.actions.get(row.slug);
  if (!action) return `the action ${row.slug} has not been promised by then`;
  const gone = action.lineage !== "continuing" || action.stage === "dropped";
  if (row.change === "reinstated")
    return gone ? undefined : "only a dropped, merged or continued action is reinstated";
  if (row.stage === "dropped") return "to drop an action, write dropped into the cell change";
  if (gone && row.change !== "owned" && row.change !== "reworded")
    return `the action is ${action.lineage === "continuing" ? "dropped" : action.lineage} already`;
  if (row.into && row.into === row.slug) return "an action cannot go into itself";
  if (row.into && !known.actions.has(row.into)) return `there is no action ${row.into} by then`;
  if (row.change === "undated" && !action.due) return "the action has no date";
  if (row.change === "carried" && action.stage === "done")
    return "the action is done: it does not go on into another year";
  if (row.change === "carried" && row.year < day.slice(0, 4))
    return `${row.year} was over on ${day}: an action goes on into a year that is not`;
  return strangers(row.owners, known);
}

function promise(row: Row<"actions">, day: string): NewEvent[] {
  return [
    {
      kind: "action.promised",
      subject: `action/${row.slug}`,
      role: roleOf(row),
      facts: {
        action: row.slug,
        strategy: row.strategy,
        sphere: row.sphere,
        cohort: Number(row.cohort || day.slice(0, 4)),
        due: row.due || null,
        stage: (row.stage || "not_started") as Stage,
        month: row.month || monthOf(day),
        owners: list(row.owners),
        continues: row.into || null,
      },
      texts: { wording: row.wording, result: row.result, doneWith: row.done_with },
    },
  ];
}

function change(row: Row<"actions">, day: string): NewEvent[] {
  const action = row.slug;
  const month = row.month || monthOf(day);
  const stage = row.stage as Stage;
  const reason = { reason: row.reason };
  const event = { subject: `action/${action}`, role: roleOf(row), texts: reason };
  switch (row.change) {
    case "reworded": {
      const texts = { wording: row.wording, result: row.result, doneWith: row.done_with };
      return [
        { ...event, kind: "action.reworded", facts: { action }, texts: { ...texts, ...reason } },
      ];
    }
    case "moved": {
      const why = (row.reason_class || "unstated") as SlipReason;
      const facts = { action, to: row.due, reason: why, correction: row.correction === "yes" };
      return [{ ...event, kind: "action.rescheduled", facts }];
    }
    case "undated":
      return [{ ...event, kind: "action.undated", facts: { action } }];
    case "staged": {
      const facts = { action, stage, month, reviewOn: row.review_on || null };
      return [{ ...event, kind: "action.staged", facts }];
    }
    case "dropped":
      return [{ ...event, kind: "action.dropped", facts: { action, month } }];
    case "merged":
      return [{ ...event, kind: "action.merged", facts: { action, into: row.into } }];
    case "continued":
      return [{ ...event, kind: "action.continued", facts: { action, by: row.into } }];
    case "reinstated":
      return [{ ...event, kind: "action.reinstated", facts: { action, stage, month } }];
    case "carried":
      return [{ ...event, kind: "action.carried", facts: { action, year: Number(row.year) } }];
    default:
      return [{ ...event, kind: "action.assigned", facts: { action, owners: list(row.owners) } }];
  }
}

/** What each change makes true of the action. */
function after(row: Row<"actions">) {
  switch (row.change) {
    case "dropped":
      return { stage: "dropped", review_on: "" };
    case "undated":
      return { due: "" };
    case "staged":
      return { stage: row.stage, review_on: row.review_on };
    case "reinstated":
      return { stage: row.stage, lineage: "continuing" as const, into: "" };
    case "merged":
      return { lineage: "merged" as const, into: row.into };
    case "continued":
      return { lineage: "changed" as const, into: row.into };
    case "owned":
      return { owners: list(row.owners).join(";") };
    case "carried":
      return { carried: row.year };
    default:
      return given(row, ["wording", "result", "done_with", "due"]);
  }
}

/** Whether a change would leave the action as it is. */
function changesNothing(row: Row<"actions">, known: Known): boolean {
  const held = known.actions.get(row.slug);
  if (!held || malformed(row)) return false;
  const next: Record<string, string> =
    row.change === "promised"
      ? given(row, ["strategy", "sphere", "wording", "result", "done_with", "due", "stage"])
      : after(row);
  return Object.entries(next).every(([c, cell]) => held[c as keyof typeof held] === cell);
}

export const actions: Noun<"actions"> = {
  key: (row) => `${row.slug} ${row.change}`,
  holds: changesNothing,
  refuse: ({ row, day }, known) =>
    malformed(row) ??
    (row.change === "promised" ? refusePromise(row, known) : refuseChange(row, day, known)),
  events: ({ row, day }) => (row.change === "promised" ? promise(row, day) : change(row, day)),
  advance({ row }, known) {
    const held = known.actions.get(row.slug);
    if (row.change !== "promised") {
      if (held) known.actions.set(row.slug, { ...held, ...after(row) });
      return;
    }
    const { strategy, sphere, wording, result, done_with, due } = row;
    known.actions.set(row.slug, {
      strategy,
      sphere,
      wording,
      result,
      done_with,
      due,
      stage: row.stage || "not_started",
      owners: list(row.owners).join(";"),
      review_on: "",
      lineage: "continuing",
      into: "",
      lineMonth: "",
      carried: "",
    });
  },
};
