import type { MeasureKind } from "../../../db/words.ts";
import type { At } from "../../record/asof.ts";

/** Two positions of the record: what holds at `b` and did not at `a`. */
export type Between = { a: At; b: At };

/** One of the roadmap's slugs, or several that must all hold. */
export type Only = { strategy?: string; sphere?: string; action?: string };

/** Whether nothing narrows a question: it is about the whole roadmap. */
export const isWhole = (only: Only): boolean => !only.strategy && !only.sphere && !only.action;

/** What a column holds: a fact, or the position of the event whose text applies. */
export type Value = string | number | null;
export type Fields = Readonly<Record<string, Value>>;

/** What stands in the record at a position, subject by subject. */
export type State = ReadonlyMap<string, Fields>;

/** One subject that differs between two states; a side is null where the subject is not there. */
export type Change =
  | { subject: string; was: null; now: Fields }
  | { subject: string; was: Fields; now: null }
  | { subject: string; was: Fields; now: Fields };

/** The fields of two versions that differ; undefined where none do. */
function differing(was: Fields, now: Fields): { was: Fields; now: Fields } | undefined {
  const names = Object.keys({ ...was, ...now }).filter(
    (f) => (was[f] ?? null) !== (now[f] ?? null),
  );
  if (names.length === 0) return undefined;
  const those = (of: Fields) => Object.fromEntries(names.map((f) => [f, of[f] ?? null]));
  return { was: those(was), now: those(now) };
}

/** What has to change for one state to become the other, in the order of the second. */
export function diff(a: State, b: State): Change[] {
  const here = [...b].flatMap(([subject, now]): Change[] => {
    const was = a.get(subject);
    if (!was) return [{ subject, was: null, now }];
    const fields = differing(was, now);
    return fields ? [{ subject, ...fields }] : [];
  });
  const gone = [...a].flatMap(([subject, was]): Change[] =>
    b.has(subject) ? [] : [{ subject, was, now: null }],
  );
  return [...here, ...gone];
}

/** The state that changes lead to. */
export function apply(changes: readonly Change[], a: State): State {
  const state = new Map(a);
  for (const { subject, now } of changes) {
    if (now === null) state.delete(subject);
    else state.set(subject, { ...state.get(subject), ...now });
  }
  return state;
}

/** A row that differs, as a query gives it: both versions, and what else is known of it, as JSON. */
export type Row = {
  subject: string;
  was: string;
  now: string;
  /** Whether it is new: then `was` is its first version. */
  fresh: number;
  /** Field -> the position since which it holds what it holds; "" for that of `was`. */
  since: string;
  /** Where it belongs, and the position of the words it goes by. */
  about: string;
};

/** Where a subject belongs. */
type About = {
  strategy?: string | null;
  sphere?: string | null;
  /** The action that a milestone belongs to, and the position of its wording. */
  action?: string | null;
  wording?: number | null;
  /** How many milestones a new action has, or groups a new measure. */
  steps?: number;
  /** The measure that a group or a reading belongs to, and the position of its title. */
  measure?: string;
  name?: number | null;
  /** How its numbers are told: what it counts, decimal places, and the position of the unit. */
  counts?: MeasureKind;
  decimals?: number;
  unit?: number | null;
  /** Its groups in order: each one's id, and the position of its label. */
  labels?: [id: string, seq: number | null][];
};

export type Known = {
  /** Only subjects that differ stand in these two. */
  was: State;
  now: State;
  /** How new subjects began. */
  first: State;
  since: (subject: string, field: string) => number;
  about: (subject: string) => About;
};

/** Both states of what differs, from the rows of all version tables. */
export function knownOf(rows: readonly Row[]): Known {
  const since = new Map<string, Record<string, number | null>>();
  const about = new Map<string, About>();
  const was = new Map<string, Fields>();
  const now = new Map<string, Fields>();
  const first = new Map<string, Fields>();
  for (const row of rows) {
    (row.fresh ? first : was).set(row.subject, JSON.parse(row.was) as Fields);
    now.set(row.subject, JSON.parse(row.now) as Fields);
    since.set(row.subject, JSON.parse(row.since) as Record<string, number | null>);
    about.set(row.subject, JSON.parse(row.about) as About);
  }
  return {
    was,
    now,
    first,
    since: (subject, field) => since.get(subject)?.[field] ?? since.get(subject)?.[""] ?? 0,
    about: (subject) => about.get(subject) ?? {},
  };
}
