import * as v from "valibot";
import { DIRECTIONS, MEASURE_KINDS } from "../../../../db/words.ts";
import { decimalText, MOST_DECIMALS, wholeOf } from "../../../measures/rules.ts";
import { count, day, like, listOf, oneOf, published, slug, text, yesNo } from "./cells.ts";

/** Stands for a number of people that is too small to be told. */
export const HIDDEN = "hidden";

/** A whole number of its last decimal place as the sheet has it: 625 tenths are 62.5. */
export const numberCell = (whole: number, decimals: number) =>
  decimalText(whole, decimals)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");

const number = v.pipe(
  v.string(),
  v.check((s) => wholeOf(s, MOST_DECIMALS) !== undefined, "is no number: write 62 or 62.5"),
  v.transform((s) => numberCell(wholeOf(s, MOST_DECIMALS)!, MOST_DECIMALS)),
);
const none = v.literal("none");
const hidden = v.literal(HIDDEN);

export const measuring = {
  measures: {
    ...published,
    slug,
    strategies: v.union(
      [listOf(slug, "holds something that is no strategy"), none],
      "holds something that is no strategy",
    ),
    kind: oneOf(MEASURE_KINDS),
    direction: oneOf(DIRECTIONS),
    decimals: like(/^[0-2]$/, "is none of 0, 1, 2"),
    suppress: yesNo,
    title: text(300),
    definition: text(4000),
    unit: text(200),
    source: text(1000),
    baseline: v.union([number, hidden, none], "is no number: write 62.5, hidden or none"),
    baseline_on: v.union([day, none], "is no day: write 2026-03-31 or none"),
    target: v.union([number, none], "is no number: write 62.5 or none"),
    target_on: v.union([day, none], "is no day: write 2026-03-31 or none"),
    position: count,
    breaks: yesNo,
    retired: yesNo,
    reason: text(2000),
  },
  groups: {
    ...published,
    measure: slug,
    id: slug,
    label: text(200),
    position: count,
    retired: yesNo,
  },
  readings: {
    ...published,
    id: like(/^[a-z0-9]+(-[a-z0-9]+)*$/, "may hold small letters, digits and single hyphens only"),
    measure: slug,
    read_on: day,
    series: count,
    group: slug,
    value: v.union([number, hidden], "is no number: write 62.5 or hidden"),
    source: text(1000),
    note: text(2000),
    reason: text(2000),
  },
};
