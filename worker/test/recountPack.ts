import type { recount } from "./recount.ts";
import { driftOf, type Promised, type Row } from "./recountActions.ts";
import { answeredIn, countActs } from "./recountActs.ts";
import { actionNeeds, asked, byUrgency, healths } from "./recountBoard.ts";
import { rowsIn } from "./unzipped.ts";

type Own = ReturnType<typeof recount>;
type Files = ReadonlyMap<string, string>;
type Step = { action: string; due: string; first: string; reached: string; dropped: boolean };

/** Milestones as the table tells them up to a day; `first`: the date each was set with. */
function milestonesOn(files: Files, day: string, localDay: Own["localDay"]) {
  const all = new Map<string, Step>();
  for (const m of rowsIn(files.get("milestones.csv")!)) {
    if (localDay(m.on!) > day) continue;
    const key = `${m.action}/${m.id}`;
    const before = all.get(key) ?? { first: m.due!, due: "", reached: "", dropped: false };
    all.set(key, {
      ...before,
      action: m.action!,
      due: m.due || before.due,
      reached: m.reached_on || before.reached,
      dropped: before.dropped || m.change === "dropped",
    });
  }
  return all;
}

/** Who held a post on a day, as far as was known by then. */
function holderOn(rows: readonly Row[], day: string, localDay: Own["localDay"]) {
  const known = rows.filter((r) => localDay(r.on!) <= day);
  const ended = new Map(known.filter((r) => r.ended_on).map((r) => [r.id!, r.ended_on!]));
  const began = known.filter((r) => r.role).toSorted((a, b) => (a.from! < b.from! ? -1 : 1));
  return (role: string, scope: string) =>
    began.find(
      (r) =>
        r.role === role &&
        r.scope === scope &&
        r.from! <= day &&
        (ended.get(r.id!) || r.until || "9999") >= day,
    )?.person;
}

const apart = <T>(was: T, now: T): number => (was === now ? 0 : 1);

/** How often an action differs from what it was, and whether its date does; `was` may be its beginning. */
function turns(was: Promised, now: Promised, from: string) {
  const staged = apart(was.stage, now.stage);
  const left = apart(was.lineage, now.lineage);
  const begins = was.health === "" && now.health === "on_track" && staged === 1;
  const ends = now.health === "" && staged + left > 0;
  const health = begins || ends ? 0 : apart(was.health, now.health);
  const worded =
    now.reworded.some((on) => on > from) || (staged === 0 && was.review !== now.review) ? 1 : 0;
  const back = left === 1 && now.lineage === "" && was.stage === "dropped" ? 0 : left;
  return {
    plain: staged + back + health + worded + apart(was.owners, now.owners),
    slips: apart(was.due, now.due),
  };
}

/** One strategy of a pack. `was` is counted from the download of its first day. */
function recountSheet(
  files: Files,
  { from, to, was, own }: { from: string; to: string; was: Own; own: Own },
  slug: string,
) {
  const { localDay } = own;
  const within = (on: string) => localDay(on) > from && localDay(on) <= to;
  const mine = own.actions.filter((a) => a.strategy === slug);
  const slugs = new Set(mine.map((a) => a.slug));
  const spheres = new Set(mine.map((a) => a.sphere));
  const updates = rowsIn(files.get("updates.csv")!);
  const lines = rowsIn(files.get("lines.csv")!).filter((l) => slugs.has(l.action!));
  const speaks = new Set(lines.map((l) => l.update!));
  const worded = new Map<string, Set<string>>();
  for (const l of rowsIn(files.get("lines.csv")!))
    if (l.text) worded.set(l.update!, (worded.get(l.update!) ?? new Set()).add(l.action!));

  let changes = 0;
  let slips = 0;
  for (const now of mine) {
    const before = was.actions.find((a) => a.slug === now.slug);
    const { plain, slips: moved } = turns(before ?? now.beginning!, now, from);
    changes += plain + (before ? 0 : 1);
    slips += moved;
  }
  const steps = milestonesOn(files, from, localDay);
  for (const [key, now] of milestonesOn(files, to, localDay)) {
    if (!slugs.has(now.action)) continue;
    const before = steps.get(key);
    const old = was.actions.some((a) => a.slug === now.action);
    changes += (before || !old ? 0 : 1) + (now.reached && !before?.reached ? 1 : 0);
    changes += now.dropped && !before?.dropped ? 1 : 0;
    slips += apart(before?.due ?? now.first, now.due);
  }
  changes += rowsIn(files.get("strategies.csv")!).filter(
    (s) => s.slug === slug && within(s.on!),
  ).length;
  const appointments = rowsIn(files.get("appointments.csv")!);
  const [then, today] = [from, to].map((day) => holderOn(appointments, day, localDay));
  for (const [role, scope] of [
    ["executive", slug],
    ...[...spheres].flatMap((s) => [
      ["lead", s],
      ["deputy", s],
    ]),
  ] as [string, string][])
    changes += apart(then!(role, scope), today!(role, scope));
  const fixes = rowsIn(files.get("corrections.csv")!).filter(
    (c) => within(c.on!) && speaks.has(c.update!),
  );
  changes += new Set(fixes.map((c) => `${c.update} ${c.on}`)).size;
  const missed = (of: Own) =>
    of.cells
      .filter((c) => c.state === "missed" && spheres.has(c.sphere))
      .map((c) => `${c.month} ${c.sphere}`);
  const [before, after] = [missed(was), missed(own)];
  changes += before.filter((m) => !after.includes(m)).length;
  changes += after.filter((m) => !before.includes(m)).length;

  changes += countActs(files, { strategy: slug, actions: slugs, updates: speaks }, within);

  const published = updates.filter((u) => within(u.on!) && speaks.has(u.id!));
  const answered = answeredIn(files);
  const requests = updates.filter((u) => {
    if (!within(u.on!) || own.withdrawn.includes(`${u.month} ${u.sphere}`)) return false;
    if (!u.need || u.need === "none" || answered.has(u.id!)) return false;
    const about = worded.get(u.id!);
    return about ? [...about].some((action) => slugs.has(action)) : spheres.has(u.sphere!);
  });
  return {
    slug,
    health: healths(mine),
    drift: mine
      .filter((a) => a.first && driftOf(a).open && driftOf(a).moves > 0 && a.due)
      .map(driftOf),
    decisions: [
      ...actionNeeds(files, own, mine),
      ...byUrgency(
        requests
          .toSorted((a, b) =>
            a.month === b.month ? (a.on! < b.on! ? 1 : -1) : a.month! < b.month! ? 1 : -1,
          )
          // Notes for executives stay out of a pack.
          .map((u) => ({ ...asked(u, own), private: false })),
      ),
    ],
    changes,
    slips,
    shown: rowsIn(files.get("evidence.csv")!).filter((e) => within(e.on!) && slugs.has(e.action!))
      .length,
    published: published.length,
    late: published.filter((u) => localDay(u.on!) > own.deadlines(u.month!).ends).length,
  };
}

/** The sheets of a meeting pack from the tables of a download alone, a strategy each. */
export const recountPack = (
  files: Files,
  period: Parameters<typeof recountSheet>[1],
  strategies: readonly string[],
) => strategies.map((slug) => recountSheet(files, period, slug));
