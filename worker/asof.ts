import { sql } from "drizzle-orm";
import { type Env, factory } from "./context.ts";
import { Refusal } from "./errors.ts";
import { wordsAt } from "./library/terms/queries.ts";
import { meantOf } from "./library/terms/rules.ts";
import { addDays, type Day, isDay, localDay, type MonthRules, startOfDay } from "./months/rules.ts";
import { type At, position, positionBefore } from "./record/asof.ts";

/** When a public answer is read: a position, and the day its clock-derived states are judged on. */
export type Reading = {
  at: At;
  day: Day;
  asof: Day | null;
  zone: string;
  /** The reporting rules known then; empty only in an empty record. */
  rules: readonly MonthRules[];
};

/** The rules that were known before an instant; the first ones where none were. */
export function rulesBefore(instant: string, all: Env["Variables"]["head"]["rules"]) {
  const known = all.filter((r) => r.at < instant);
  return known.length > 0 ? known : all.slice(0, 1);
}

/** How many events a reading holds, and the terms then in use; known where no day was asked for. */
export async function toldAt({ deps, head, reading }: Env["Variables"]) {
  if (!reading?.asof) return { size: head.seq, terms: head.terms };
  const { at } = reading;
  const asked = sql`select ${at} as size, ${wordsAt(at)} as terms`;
  const [row] = (await deps.store.db.all(asked)) as { size: number; terms: string }[];
  return { size: row?.size ?? 0, terms: meantOf(row?.terms ?? "[]") };
}

/** `?asof=YYYY-MM-DD` means the end of that day in the roadmap's zone; without it, now. */
export const readAt = factory.createMiddleware(async (c, next) => {
  const { head, deps } = c.var;
  const today = localDay(deps.now(), head.zone);
  const asked = c.req.queries("asof");
  if (!asked || asked[0] === "") {
    const { zone, rules } = head;
    c.set("reading", { at: position(head.seq), day: today, asof: null, zone, rules });
    return next();
  }
  const asof = asked[0]!;
  if (asked.length > 1 || !isDay(asof)) throw new Refusal("asof.malformed");
  if (asof > today) throw new Refusal("asof.future");
  if (!head.firstDay || asof < head.firstDay)
    throw new Refusal("asof.before_first", [], { first_day: head.firstDay });
  const after = startOfDay(addDays(asof, 1), head.zone);
  const rules = rulesBefore(after, head.rules);
  c.set("reading", { at: positionBefore(after), day: asof, asof, zone: head.zone, rules });
  return next();
});
