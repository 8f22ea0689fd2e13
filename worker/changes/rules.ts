import { addDays, addMonths, type Day, monthOf } from "../months/rules.ts";
import type { Figure } from "./measures/schema.ts";
import { type ChangeItem, type Group, GROUPS } from "./schema.ts";

/** The position and field of a text that is still to be read. */
export type Ref = readonly [seq: number, field: string];

/** What strategies and spheres are called: "strategy/SLUG" -> its title. */
export type Titles = ReadonlyMap<string, string | null>;

/** One number of a measure, before and after. */
export type Figured = Pick<Figure, "part" | "was" | "now"> & { label: Ref | null };

/** One change from the facts alone: what it says is read only if its page is shown. */
export type Stub = Pick<ChangeItem, "group" | "kind" | "subject" | "url"> &
  Partial<
    Pick<
      ChangeItem,
      | "was"
      | "now"
      | "days"
      | "stage"
      | "health"
      | "due"
      | "steps"
      | "settings"
      | "month"
      | "sphere"
      | "state"
      | "reason"
      | "role"
      | "asked"
      | "update"
      | "link"
      | "fields"
      | "was_health"
      | "answerer"
      | "figure"
      | "taken"
      | "breaks"
      | "counts"
    >
  > & {
    id: string;
    /** Its last event; 0 where the clock alone made it. */
    seq: number;
    /** Where its day is not that of its event. */
    on?: Day;
    /** The words it goes by: a text, or words that are known already. */
    title: Ref | string | null;
    of?: Ref | string | null;
    /** The text in which a reason may stand. */
    why?: Ref;
    /** Words that were said, each under its own name. */
    said?: readonly Ref[];
    unit?: Ref | null;
    /** What a group of a measure is called. */
    label?: Ref | null;
    figures?: readonly Figured[];
    texts?: { field: string; was: Ref | null; now: Ref | null }[];
    into?: string;
    /** Ids of people before and after. */
    people?: { was: readonly string[]; now: readonly string[] };
    /** Its moves of dates are told one by one. */
    moves?: { action: string; promised: Day | null; due: Day | null };
  };

/** Items in the order of their groups; within one their own order stays. */
export const inGroups = (items: readonly Stub[]): Stub[] =>
  GROUPS.flatMap((group) => items.filter((item) => item.group === group));

/** How many changes of each group there are; evidence is counted beside the items. */
export const countsOf = (stubs: readonly Stub[], evidence: number) =>
  GROUPS.map((group) => ({
    group,
    count: group === "evidence" ? evidence : stubs.filter((s) => s.group === group).length,
  }));

/** One page of all changes, or of one group: the items, and how many pieces of evidence to skip and read. */
export function pageOf(
  found: { stubs: readonly Stub[]; evidence: number },
  group: Group | undefined,
  page: number,
  most: number,
) {
  const stubs = found.stubs.filter((s) => !group || s.group === group);
  const evidence = !group || group === "evidence" ? found.evidence : 0;
  const place = GROUPS.indexOf("evidence");
  const split = stubs.findIndex((s) => GROUPS.indexOf(s.group) > place);
  const before = split < 0 ? stubs.length : split;
  const start = (page - 1) * most;
  const end = start + most;
  const within = (n: number) => Math.min(Math.max(n - before, 0), evidence);
  const beyond = (n: number) => Math.max(n - evidence, before);
  return {
    total: stubs.length + evidence,
    before: stubs.slice(0, before).slice(start, end),
    skip: within(start),
    take: within(end) - within(start),
    after: stubs.slice(beyond(start), beyond(end)),
  };
}

/** The same day some months before, or that month's last. */
export function monthsBefore(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), -months);
  const same = `${month}-${day.slice(8)}`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  return same < last ? same : last;
}
