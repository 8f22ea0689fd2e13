import type { SlipReason } from "../../../db/words.ts";
import { type Day, daysBetween, localDay } from "../../months/rules.ts";
import { driftOf } from "../../progress/rules.ts";
import type { Fix } from "../../updates/corrections/schema.ts";
import type { Ref, Stub } from "../rules.ts";
import type { ChangeItem, Holders, Wording } from "../schema.ts";

/** What the items of one page need beside the facts. */
export type Wanted = {
  /** Position and field. */
  texts: readonly (readonly [number, string])[];
  seqs: readonly number[];
  /** Actions whose dates moved. */
  moved: readonly string[];
  /** Actions that others were merged into or go on in. */
  into: readonly string[];
  people: readonly string[];
  fixes: readonly number[];
};

export type Slipped = {
  action: string;
  seq: number;
  at: string;
  from: string | null;
  to: string;
  reason: SlipReason;
  correction: number;
  later: number;
  text: string | null;
  gone: number;
};

export type Happened = { seq: number; at: string; update: string | null };

const refs = (stubs: readonly Stub[]): Ref[] =>
  stubs.flatMap((s) => [
    ...(s.title instanceof Array ? [s.title] : []),
    ...(s.of instanceof Array ? [s.of] : []),
    ...(s.why ? [s.why] : []),
    ...(s.said ?? []),
    ...(s.unit ? [s.unit] : []),
    ...(s.label ? [s.label] : []),
    ...(s.figures ?? []).flatMap((f) => (f.label ? [f.label] : [])),
    ...(s.texts ?? []).flatMap(
      (t) => [t.was ?? [], t.now ?? []].filter((r) => r.length > 0) as Ref[],
    ),
  ]);

/** What has to be read to tell some items. */
export const wantedFor = (stubs: readonly Stub[]): Wanted => ({
  texts: refs(stubs),
  seqs: [...new Set(stubs.map((s) => s.seq))],
  moved: [...new Set(stubs.flatMap((s) => s.moves?.action ?? []))],
  into: [...new Set(stubs.flatMap((s) => s.into ?? []))],
  people: [...new Set(stubs.flatMap((s) => [...(s.people?.was ?? []), ...(s.people?.now ?? [])]))],
  fixes: stubs.flatMap((s) => (s.group === "corrected" ? s.seq : [])),
});

export type Told = {
  /** The texts that were given; null where the words were removed. */
  texts: readonly { seq: number; field: string; body: string | null }[];
  events: readonly Happened[];
  slips: readonly Slipped[];
  names: readonly { id: string; name: string | null }[];
  wordings: readonly { slug: string; title: string | null }[];
  fixes: readonly Fix[];
};

/** The items of a page, complete. */
export function tell(stubs: readonly Stub[], told: Told, zone: string): ChangeItem[] {
  const texts = new Map(told.texts.map((t) => [`${t.seq} ${t.field}`, t.body]));
  const events = new Map(told.events.map((e) => [e.seq, e]));
  const names = new Map(told.names.map((n) => [n.id, n.name]));
  const wordings = new Map(told.wordings.map((w) => [w.slug, w.title]));
  const fixes = new Map(told.fixes.map((f) => [f.id, f]));
  const slips = Map.groupBy(told.slips, (s) => s.action);
  const textOf = (ref: Ref | string | null | undefined): string | null =>
    ref instanceof Array ? (texts.get(`${ref[0]} ${ref[1]}`) ?? null) : (ref ?? null);
  const isGone = ([seq, field]: Ref) => texts.get(`${seq} ${field}`) === null;
  const holders = (ids: readonly string[]): Holders => {
    const named = ids.flatMap((id) => names.get(id) ?? []);
    return { named, unnamed: ids.length - named.length };
  };

  const movesOf = ({ moves, kind }: Stub): Partial<ChangeItem> => {
    if (!moves) return {};
    const mine = (slips.get(moves.action) ?? []).map((s) => ({
      ...s,
      correction: s.correction === 1,
    }));
    const drift = driftOf(moves.promised, moves.due, mine);
    const later = mine.filter((s) => s.later);
    const total = { first_due: drift?.first ?? null, total_days: drift?.slip_days ?? null };
    if (kind === "action") return total;
    return {
      ...total,
      reason: later.at(-1)?.reason ?? null,
      moves: later.map((s) => ({
        on: localDay(s.at, zone),
        was: s.from,
        now: s.to,
        days: s.from === null ? null : daysBetween(s.from, s.to),
        reason: s.reason,
        correction: s.correction,
        text: s.text,
        removed: s.gone === 1,
      })),
    };
  };
  const fixOf = (seq: number): Partial<ChangeItem> => {
    const fix = fixes.get(`e-${seq}`);
    if (!fix) return {};
    const { role, month, sphere, sphere_title: title, reason: text } = fix;
    const common = { role, month, sphere, title, text, removed: text === null };
    if (fix.kind === "withdrawn") return common;
    const changed = fix.fields.map((f): Wording => ({
      field: f.field,
      was: f.was,
      now: f.now,
      removed: f.hidden || f.was === null || f.now === null,
      wording: f.wording,
    }));
    return { ...common, reason: fix.why, texts: changed };
  };
  const dayOf = ({ seq, on, group }: Stub): Day | null => {
    const event = events.get(seq);
    const published = event ? localDay(event.at, zone) : null;
    // A post changes hands on its own day, or when that became known.
    if (group === "owner" && on && published) return on > published ? on : published;
    return on ?? published;
  };

  return stubs.map((item): ChangeItem => {
    const { seq, on: _, title, of, why, texts: changed, people, moves: __, into, ...more } = item;
    const { said, unit, label, figures, ...facts } = more;
    const update = facts.update ?? events.get(seq)?.update ?? null;
    return {
      ...facts,
      title: textOf(title),
      on: dayOf(item),
      ...(of !== undefined && { of: textOf(of) }),
      ...(why && { text: textOf(why), removed: isGone(why) }),
      ...(said && { said: said.map((ref) => ({ field: ref[1], text: textOf(ref) })) }),
      ...(unit !== undefined && { unit: textOf(unit) }),
      ...(label !== undefined && { label: textOf(label) }),
      ...(figures && { figures: figures.map((f) => ({ ...f, label: textOf(f.label) })) }),
      ...(facts.group === "stage" && { update }),
      ...(into && { into: { slug: into, title: wordings.get(into) ?? null } }),
      ...(people && { held_was: holders(people.was), held_now: holders(people.now) }),
      ...(changed && {
        texts: changed.map(({ field, was, now }): Wording => {
          const [before, after] = [textOf(was), textOf(now)];
          const removed = (was !== null && before === null) || (now !== null && after === null);
          return { field, was: before, now: after, removed };
        }),
      }),
      ...movesOf(item),
      ...(item.group === "corrected" && fixOf(seq)),
    };
  });
}
