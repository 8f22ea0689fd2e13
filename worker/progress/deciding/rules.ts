import type { Actor, Role } from "../../../db/words.ts";
import type { ErrorCode } from "../../errors.ts";
import { type Day, localDay } from "../../months/rules.ts";
import { holdsOn } from "../../people/team/rules.ts";
import { tombstonesIn } from "../../record/removed/rules.ts";
import type { Reception } from "./schema.ts";

type Holding = { role: Role; scope: string | null; from: Day };
type Post = { role: Role; from: Day; until: Day | null };

const speaks = (role: Role) => role === "lead" || role === "deputy";

/** In which role somebody reads and decides: as an executive where they are one. */
export const deciderOf = (holds: readonly Holding[]): "executive" | "admin" =>
  holds.some((h) => h.role === "executive") ? "executive" : "admin";

/** Whether an update is somebody's own: they speak for its sphere, or did when it was published. */
export const isOwn = (posts: readonly Post[], publishedOn: Day, today: Day): boolean =>
  posts.some((p) => speaks(p.role) && (holdsOn(p, publishedOn) || holdsOn(p, today)));

const executive = (holds: readonly Holding[]) => holds.filter((h) => h.role === "executive");

/** The first day from which somebody owes reading; null for whoever is no executive. */
export const owedSince = (holds: readonly Holding[]): Day | null =>
  executive(holds)
    .map((h) => h.from)
    .toSorted()[0] ?? null;

type Unseen = { sphere: string; on: Day; strategies: readonly string[] };

/**
 * Whether an executive owes reading an update: it was published since they began, it says something
 * about their strategy (any will do for the whole roadmap), and it is not their own sphere's.
 */
export const owesReading = (holds: readonly Holding[], update: Unseen): boolean =>
  !holds.some((h) => speaks(h.role) && h.scope === update.sphere) &&
  executive(holds).some(
    ({ scope, from }) => from <= update.on && (scope === null || update.strategies.includes(scope)),
  );

/** Why somebody may not do what they ask about an update, if so. */
export function refusalOf(about: {
  own: boolean;
  seen?: boolean;
  /** Whether the action belongs to the update that is said to ask for it. */
  matches?: boolean;
  /** Whether there is a lead who can be asked alone. */
  lead?: boolean;
}): ErrorCode | undefined {
  if (about.own) return "update.own";
  if (about.seen) return "update.seen_already";
  if (about.matches === false) return "action.other_update";
  return about.lead === false ? "question.no_lead" : undefined;
}

type Stamped = { at: string; role: Actor; removed: string };
type Offered = Stamped &
  Omit<Reception["offers"][number], "id" | "on" | "redacted"> & { seq: number };
type Asked = Stamped & {
  id: string;
  question: string | null;
  answer: string | null;
  answered: string | null;
  answer_removed: string;
};

/** What executives did about an update, from the rows, on the days of a zone. */
export function receptionOf(
  seen: readonly { at: string; role: Actor }[],
  offers: readonly Offered[],
  asks: readonly Asked[],
  zone: string,
): Reception {
  const on = (at: string) => localDay(at, zone);
  return {
    seen: seen.map((s) => ({ on: on(s.at), role: s.role })),
    offers: offers.map(({ seq, at, removed, ...o }) => ({
      id: `o-${seq}`,
      ...o,
      on: on(at),
      redacted: tombstonesIn(removed, zone),
    })),
    questions: asks.map(({ at, removed, answer_removed, answered, ...q }) => {
      const then = answered ? (JSON.parse(answered) as { at: string; role: Actor }) : null;
      return {
        ...q,
        on: on(at),
        answered: then && { on: on(then.at), role: then.role },
        redacted: [...tombstonesIn(removed, zone), ...tombstonesIn(answer_removed, zone)],
      };
    }),
  };
}
