import type { Actor, Offer, SlipReason, Stage } from "../../../../db/words.ts";
import { type Day, daysBetween, localDay } from "../../../months/rules.ts";
import { tombstonesIn } from "../../../record/removed/rules.ts";
import { sphereNames } from "../../rules.ts";
import { type NeedRows, type Question as Asked, questionOf } from "../needs/rules.ts";
import { isAbout } from "../rules.ts";
import type { BoardStrategy, Happened, Question } from "./schema.ts";

/** The rows behind the list of needs, as far as they are about one strategy. */
export function ofStrategy<R extends NeedRows>(rows: R, slug: string): R {
  const promises = rows.promises.filter((p) => p.strategy === slug);
  const working = new Set(promises.map((p) => p.sphere));
  const here = isAbout(slug, working);
  const newest = rows.spheres.flatMap((s) => rows.asks.find((a) => a.sphere === s.slug) ?? []);
  return {
    ...rows,
    promises,
    asks: newest.filter(here),
    waiting: rows.waiting.filter(here),
    alone: rows.alone.filter(here),
    grid: rows.grid.filter((row) => working.has(row.sphere)),
    posts: rows.posts.filter(({ role, scope }) => {
      if (scope === null) return false;
      return role === "executive" ? scope === slug : working.has(scope);
    }),
  };
}

type Stamped = { seq: number; action: string; at: string };
type Told = {
  moves: readonly (Stamped & { from: Stage | null; to: Stage })[];
  slips: readonly (Stamped & {
    from: Day | null;
    to: Day;
    reason: SlipReason;
    text: string | null;
  })[];
  offers: readonly (Stamped & {
    kind: Offer;
    role: Actor;
    text: string | null;
    removed: string;
  })[];
};

/** What happened to the actions of a strategy, newest first; what is over the limit is left out. */
export function timelineOf(
  { moves, slips, offers }: Told,
  known: readonly { slug: string; wording: string | null }[],
  zone: string,
  most: number,
): Pick<BoardStrategy, "timeline" | "more"> {
  const wordings = new Map(known.map((a) => [a.slug, a.wording]));
  const stamp = (kind: string, { seq, action, at }: Stamped) => ({
    id: `${kind}-${seq}-${action}`,
    on: localDay(at, zone),
    action: { slug: action, wording: wordings.get(action) ?? null },
  });
  const all: { seq: number; told: Happened }[] = [
    ...moves.flatMap((m) =>
      m.from === null
        ? []
        : [
            {
              seq: m.seq,
              told: { kind: "stage" as const, ...stamp("stage", m), from: m.from, to: m.to },
            },
          ],
    ),
    ...slips.map((s) => ({
      seq: s.seq,
      told: {
        kind: "slip" as const,
        ...stamp("slip", s),
        from: s.from,
        to: s.to,
        days: s.from === null ? null : daysBetween(s.from, s.to),
        reason: s.reason,
        text: s.text,
      },
    })),
    ...offers.map((o) => ({
      seq: o.seq,
      told: {
        kind: o.kind,
        ...stamp("offer", o),
        role: o.role,
        text: o.text,
        redacted: tombstonesIn(o.removed, zone),
      },
    })),
  ].toSorted((a, b) => b.seq - a.seq);
  return { timeline: all.slice(0, most).map((entry) => entry.told), more: all.length > most };
}

type Asking = Omit<Asked, "about"> & { answer: string | null; answeredAt: string | null };

/** Questions with their ages, newest first: those in public, and the reader's own to a lead alone. */
export function questionsOf(
  open: readonly (Asking & { removed: string; answer_removed: string })[],
  alone: readonly Asking[],
  { spheres }: Pick<NeedRows, "spheres">,
  { day, zone }: { day: Day; zone: string },
): Question[] {
  const sphere = sphereNames(spheres);
  const told = ({ answeredAt, answer, ...q }: Asking) => {
    const asked = questionOf(q, sphere, zone);
    const given = answeredAt === null ? null : localDay(answeredAt, zone);
    const answered_on = given !== null && given <= day ? given : null;
    return {
      ...asked,
      days: daysBetween(asked.on, answered_on ?? day),
      answer: answered_on === null ? null : answer,
      answered_on,
    };
  };
  return [
    ...open.map((q) => ({
      ...told(q),
      private: false,
      redacted: [...tombstonesIn(q.removed, zone), ...tombstonesIn(q.answer_removed, zone)],
    })),
    ...alone.map((q) => ({ ...told(q), private: true, redacted: [] })),
  ].toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0));
}
