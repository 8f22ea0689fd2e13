import type { FieldError } from "../../../errors.ts";

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const LEAVING = new RegExp(`^leaving\\.(${SLUG})\\.(change|into|wording|due|reason)$`);
const PROMISE = /^promise\.([1-9]\d?)\.(strategy|wording|result|due)$/;
const REACHED = new RegExp(`^reached\\.(${SLUG}\\.[a-z0-9-]{1,40})\\.(tick|on)$`);

/** Whether a form's field is one of those that change the plan. */
export const isPlanField = (name: string) =>
  LEAVING.test(name) || PROMISE.test(name) || REACHED.test(name);

/** The answers that mean something only for one way of leaving; left behind in others they go. */
const ONLY_FOR = { into: "merge", wording: "continue", due: "continue" } as const;

type Rows = Map<string, Map<string, string>>;

/** The given fields by the row they belong to; empty ones are not given. */
function rowsOf(values: ReadonlyMap<string, string>, pattern: RegExp): Rows {
  const rows: Rows = new Map();
  for (const [name, value] of values) {
    const [, row, field] = pattern.exec(name) ?? [];
    if (!row || !field || value.trim() === "") continue;
    rows.set(row, (rows.get(row) ?? new Map<string, string>()).set(field, value));
  }
  return rows;
}

/** Reads the fields that change the plan as the lists that the API takes. */
export function readPlan(values: ReadonlyMap<string, string>) {
  const wrong: FieldError[] = [];
  const leaving = rowsOf(values, LEAVING);
  for (const [slug, row] of leaving) {
    const change = row.get("change");
    if (change === undefined && (row.has("reason") || row.has("wording")))
      wrong.push({ path: `leaving.${slug}.change`, message: "leaving.change_missing" });
    if (change === undefined) leaving.delete(slug);
    for (const [field, only] of Object.entries(ONLY_FOR)) if (change !== only) row.delete(field);
  }
  const promises = rowsOf(values, PROMISE);
  for (const [n, row] of promises)
    if ([...row.keys()].every((field) => field === "strategy")) promises.delete(n);
  const reached = rowsOf(values, REACHED);
  for (const [id, row] of reached) if (!row.has("tick")) reached.delete(id);

  const listed = (rows: Rows) =>
    [...rows].map(([key, row]) => [key, Object.fromEntries(row)] as const);
  const names = {
    leaving: [...leaving.keys()].map((slug) => `leaving.${slug}`),
    promises: [...promises.keys()].map((n) => `promise.${n}`),
    reached: [...reached.keys()].map((id) => `reached.${id}`),
  };
  return {
    wrong,
    leaves: new Set(leaving.keys()),
    input: {
      leaving: listed(leaving).map(([action, row]) => ({ action, ...row })),
      promises: listed(promises).map(([, row]) => row),
      reached: listed(reached).map(([id, { on }]) => {
        const [action, milestone] = id.split(".");
        return { action, milestone, on };
      }),
    },
    /** From a path of the input to the name of its field. */
    nameOf: (path: string): string | undefined => {
      const [list, index, field] = path.split(".");
      const name = names[list as keyof typeof names]?.[Number(index)];
      if (!name || !field) return undefined;
      if (list === "reached") return `${name}.${field === "on" ? "on" : "tick"}`;
      return `${name}.${field === "action" ? "change" : field}`;
    },
  };
}
