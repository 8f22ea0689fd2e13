import type { Actor, Health, Offer, Stage, Target } from "../../../db/words.ts";
import type { Stub, Titles } from "../rules.ts";
import type { Fields } from "../state/rules.ts";

/** An action as an act names it: its sphere, and the position of its words. */
type OfAction = { action: string; sphere: string; wording: number | null };

export type Judged = OfAction & {
  seq: number;
  month: string;
  person: string;
  stage: Stage;
  health: Health | null;
  /** The same assessor's judgement of the same month before; null if there was none. */
  was_seq: number | null;
  was_stage: Stage | null;
  was_health: Health | null;
};

export type Carried = OfAction & { seq: number; year: number; cohort: number };

export type Offered = OfAction & { seq: number; kind: Offer; update: string | null; role: Actor };

export type Asking = {
  id: string;
  seq: number;
  /** Whether it was put after the first position. */
  later: number;
  role: Actor;
  update: string;
  month: string;
  sphere: string;
  answered: number | null;
  answerer: Actor | null;
};

export type Targeted = {
  seq: number;
  figure: Target;
  month: string;
  value: number | null;
  was: number | null;
};

export type Acts = {
  judged: readonly Judged[];
  carried: readonly Carried[];
  offered: readonly Offered[];
  asked: readonly Asking[];
  targets: readonly Targeted[];
};

const judgement = (j: Judged) => `assessment/${j.action}/${j.month}/${j.person}`;

/** Both states of the acts that differ. */
export const actsIn = ({ judged, carried, offered, asked, targets }: Acts) => ({
  was: new Map<string, Fields>([
    ...judged.flatMap((j) =>
      j.was_seq === null
        ? []
        : [[judgement(j), { seq: j.was_seq, stage: j.was_stage, health: j.was_health }] as const],
    ),
    ...asked.flatMap((q) =>
      q.later ? [] : [[`ask/${q.id}`, { seq: q.seq, answered: null }] as const],
    ),
  ]),
  now: new Map<string, Fields>([
    ...judged.map((j) => [judgement(j), { seq: j.seq, stage: j.stage, health: j.health }] as const),
    ...carried.map((c) => [`carried/${c.seq}`, { action: c.action, year: c.year }] as const),
    ...offered.map((o) => [`offer/${o.seq}`, { action: o.action, kind: o.kind }] as const),
    ...asked.map((q) => [`ask/${q.id}`, { seq: q.seq, answered: q.answered }] as const),
    ...targets.map(
      (t) => [`target/${t.seq}`, { figure: t.figure, month: t.month, value: t.value }] as const,
    ),
  ]),
});

/** What every item about an action has. */
const about = ({ action, sphere, wording }: OfAction) => ({
  subject: `action/${action}`,
  url: `/actions/${action}`,
  sphere,
  title: wording === null ? null : ([wording, "wording"] as const),
});

const worded = (n: number | null) => (n === null ? null : String(n));

const judgedItem = (j: Judged): Stub => ({
  ...about(j),
  id: `e-${j.seq}-assessed`,
  group: "assessed",
  kind: j.was_seq === null ? "assessed" : "reassessed",
  subject: judgement(j),
  seq: j.seq,
  month: j.month,
  role: "assessor",
  stage: j.stage,
  health: j.health,
  ...(j.was_seq === null
    ? { said: [[j.seq, "reasons"]] }
    : {
        was: j.was_stage,
        was_health: j.was_health,
        texts: [{ field: "reasons", was: [j.was_seq, "reasons"], now: [j.seq, "reasons"] }],
      }),
});

const carriedItem = (c: Carried): Stub => ({
  ...about(c),
  id: `e-${c.seq}-carried`,
  group: "carried",
  kind: "carried",
  seq: c.seq,
  was: String(c.cohort),
  now: String(c.year),
  why: [c.seq, "reason"],
});

const offeredItem = (o: Offered): Stub => ({
  ...about(o),
  id: `e-${o.seq}-decided`,
  group: "decided",
  kind: o.kind === "decision" ? "decided" : "offered",
  seq: o.seq,
  role: o.role,
  said: [[o.seq, "said"]],
  ...(o.update !== null && { update: o.update }),
});

const askedItem = (q: Asking, titles: Titles): Stub => {
  const seq = Math.max(q.seq, q.answered ?? 0);
  const answer = q.answered === null ? [] : [[q.answered, "answer"] as const];
  return {
    id: `e-${seq}-asked-${q.id}`,
    group: "asked",
    kind: q.later ? "asked" : "answered",
    subject: `ask/${q.id}`,
    url: `/updates/${q.update}`,
    seq,
    sphere: q.sphere,
    month: q.month,
    title: titles.get(`sphere/${q.sphere}`) ?? null,
    update: q.update,
    role: q.role,
    ...(q.answerer && { answerer: q.answerer }),
    said: [[q.seq, "question"], ...answer],
  };
};

const targetItem = (t: Targeted): Stub => ({
  id: `e-${t.seq}-targets`,
  group: "targets",
  kind: t.value === null ? "target_ended" : t.was === null ? "target_set" : "target_changed",
  subject: `target/${t.figure}`,
  url: "/reporting#targets",
  seq: t.seq,
  title: null,
  figure: t.figure,
  month: t.month,
  was: worded(t.was),
  now: worded(t.value),
  why: [t.seq, "reason"],
});

/** Acts as items: a judgement that was made again is one, with both. */
export const actItems = (acts: Acts, titles: Titles): Stub[] => [
  ...acts.judged.map(judgedItem),
  ...acts.carried.map(carriedItem),
  ...acts.offered.map(offeredItem),
  ...acts.asked.map((q) => askedItem(q, titles)),
  ...acts.targets.map(targetItem),
];
