import type { recount } from "./recount.ts";
import { between, type Row } from "./recountActions.ts";
import { rowsIn } from "./unzipped.ts";

type Own = ReturnType<typeof recount>;
type Files = ReadonlyMap<string, string>;
type Within = (on: string) => boolean;

/** Days for which a question may wait before it is listed. */
const PATIENCE = 30;

const sheet = (files: Files, name: string) => rowsIn(files.get(`${name}.csv`)!);

/** Actions that executives helped on after they were last spoken of, or moved. */
export function helpedOn(files: Files): ReadonlySet<string> {
  const spoken = [
    ...sheet(files, "lines").map((l) => ({ of: l.action!, on: l.on! })),
    ...sheet(files, "actions").flatMap(({ slug, change, on }) =>
      change === "moved" ? [{ of: slug!, on: on! }] : [],
    ),
  ];
  const helped = sheet(files, "offers").filter(
    (o) => !spoken.some((s) => s.of === o.action && s.on > o.on!),
  );
  return new Set(helped.map((o) => o.action!));
}

/** Updates whose request was decided, or met with help. */
export const answeredIn = (files: Files): ReadonlySet<string> =>
  new Set(sheet(files, "offers").flatMap((o) => (o.update ? [o.update] : [])));

/** Questions to leads by their ids: when each was put, and answered if it was. */
function questions(files: Files) {
  const all = new Map<string, { on: string; update: string; answered: string }>();
  for (const { id, on, update } of sheet(files, "asks")) {
    const before = all.get(id!);
    all.set(
      id!,
      before ? { ...before, answered: on! } : { on: on!, update: update!, answered: "" },
    );
  }
  return all;
}

/** Public questions that wait for too long, the oldest first. */
export const unansweredOn = (files: Files, own: Own, day: string) =>
  [...questions(files)].flatMap(([id, { on, answered }]) => {
    const days = between(own.localDay(on), day);
    return answered || days <= PATIENCE ? [] : [{ kind: "unanswered", of: id, days }];
  });

/** How many things with a key began within a period, and how many of all were changed after. */
function begunAndChanged(rows: readonly Row[], key: (row: Row) => string, within: Within) {
  const first = new Map<string, string>();
  const changed = new Set<string>();
  for (const row of rows) {
    const begun = first.get(key(row));
    if (begun === undefined) first.set(key(row), row.on!);
    else if (begun !== row.on && within(row.on!)) changed.add(key(row));
  }
  const begun = [...first].flatMap(([k, on]) => (within(on) ? [k] : []));
  return { begun, changed: changed.size };
}

/** How often the measures of a strategy differ: what is new, what was read, what was put right. */
function measured(files: Files, strategy: string, within: Within): number {
  const rows = sheet(files, "measures");
  const about = new Map<string, string>();
  for (const { slug, strategies } of rows)
    if (strategies || !about.has(slug!)) about.set(slug!, strategies!);
  const mine = (slug: string) => about.get(slug)!.split(";").includes(strategy);
  const kept = (name: string) => sheet(files, name).filter((r) => mine(r.measure!));
  const defined = begunAndChanged(
    rows.filter((r) => mine(r.slug!)),
    (r) => r.slug!,
    within,
  );
  const groups = begunAndChanged(kept("groups"), (r) => `${r.measure}/${r.id}`, within);
  const readings = begunAndChanged(kept("readings"), (r) => `${r.measure} ${r.read_on}`, within);
  const added = groups.begun.filter((key) => !defined.begun.includes(key.split("/")[0]!));
  return [defined, readings].reduce((n, r) => n + r.begun.length + r.changed, added.length);
}

/** How often what accompanies a strategy differs: what is new, and what became of it since. */
function shelved(files: Files, strategy: string, within: Within): number {
  const counts = ["gatherings", "resources", "stories"].map((name) => {
    const rows = sheet(files, name);
    const first = new Map(rows.toReversed().map((r) => [r.slug!, r.strategies!]));
    const mine = rows.filter((r) => first.get(r.slug!)!.split(";").includes(strategy));
    const { begun, changed } = begunAndChanged(mine, (r) => r.slug!, within);
    return begun.length + changed;
  });
  return counts.reduce((n, count) => n + count, 0);
}

/** How many questions of the community about a strategy or its actions are new, or were answered. */
function communal(
  files: Files,
  of: { strategy: string; actions: ReadonlySet<string> },
  within: Within,
): number {
  const rows = sheet(files, "questions");
  const mine = rows.filter((r) =>
    r.about === "action" ? of.actions.has(r.of!) : r.about === "strategy" && r.of === of.strategy,
  );
  const answered = (id: string) => rows.find((r) => r.id === id && r.answer)?.on;
  return mine.filter(({ id, on }) => {
    const then = answered(id!);
    return within(on!) || (then !== undefined && within(then));
  }).length;
}

/** What people in their posts did about a strategy within a period, and what was measured of it. */
export function countActs(
  files: Files,
  of: { strategy: string; actions: ReadonlySet<string>; updates: ReadonlySet<string> },
  within: Within,
): number {
  const mine = (name: string) =>
    sheet(files, name).filter((r) => within(r.on!) && of.actions.has(r.action!));
  const judged = mine("assessments").map((a) => `${a.action} ${a.month} ${a.person}`);
  const carried = sheet(files, "actions").filter(
    (a) => a.change === "carried" && within(a.on!) && of.actions.has(a.slug!),
  );
  const asked = [...questions(files).values()].filter(
    (q) => of.updates.has(q.update) && (within(q.on) || (q.answered && within(q.answered))),
  );
  return (
    new Set(judged).size +
    carried.length +
    mine("offers").length +
    asked.length +
    communal(files, of, within) +
    measured(files, of.strategy, within) +
    shelved(files, of.strategy, within)
  );
}
