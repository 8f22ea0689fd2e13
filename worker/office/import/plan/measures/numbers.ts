import type { MeasureKind } from "../../../../../db/words.ts";
import { wholeOf, wrongNumber } from "../../../../measures/rules.ts";
import { HIDDEN } from "../../read/measures.ts";

type Cells = Readonly<Record<string, string>>;

/** Whether a measure hides small numbers of people. */
export const hides = (measure: Cells): boolean =>
  measure.kind === "people" && measure.suppress === "yes";

const WRONG = { "number.too_small": "is less than nothing", "number.too_large": "is over 100" };

/** What is wrong with a cell of numbers, in the reader's words. */
export function wrongCell(cell: string, measure: Cells): string | undefined {
  if (cell === "" || cell === "none" || cell === HIDDEN) return undefined;
  const decimals = Number(measure.decimals);
  const whole = wholeOf(cell, decimals);
  if (whole === undefined)
    return `${cell} has more decimal places than the measure's ${measure.decimals}`;
  const wrong = wrongNumber(whole, { kind: measure.kind as MeasureKind, decimals });
  return wrong && `${cell} ${WRONG[wrong]}`;
}
