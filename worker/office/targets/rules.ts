import type { Target } from "../../../db/words.ts";
import type { FieldError } from "../../errors.ts";
import type { Month } from "../../months/rules.ts";
import { AT_MOST, type Decided, targetFor } from "../../progress/health/rules.ts";

/** The most that can be aimed at: a whole, or the days of a leap year. */
const mostOf = (figure: Target): number => (AT_MOST.has(figure) ? 366 : 100);

/** What is wrong with a decision on a day of the month `current`. */
export function wrongTarget(asked: Decided, current: Month): FieldError[] {
  const wrong: FieldError[] = [];
  if (asked.from_month < current) wrong.push({ path: "from_month", message: "target.in_the_past" });
  if (asked.value !== null && asked.value > mostOf(asked.figure))
    wrong.push({ path: "value", message: "number.too_large" });
  return wrong;
}

/** Whether it decides nothing: the same is in force from that month on, whatever was planned. */
export function changesNothing(asked: Decided, decided: readonly Decided[]): boolean {
  const later = decided.some((d) => d.figure === asked.figure && d.from_month > asked.from_month);
  return !later && targetFor(decided, asked.figure, asked.from_month) === asked.value;
}
