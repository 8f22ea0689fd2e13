import type { ErrorCode } from "../../errors.ts";
import {
  type Day,
  type Filing,
  gridOf,
  type Month,
  monthDates,
  type MonthRules,
  openMonths,
} from "../../months/rules.ts";

type Known = {
  rules: readonly MonthRules[];
  spheres: readonly { slug: string; title: string | null; reports_from: Month | null }[];
  filings: readonly Filing[];
  excuses: readonly { sphere: string; month: Month }[];
};

/** The cells that may be excused on a day: owed, not yet reported, not yet closed. */
export function excusable(known: Known, today: Day, zone: string) {
  const months = openMonths(today, known.rules);
  return gridOf(known, months, today, zone).flatMap(({ sphere, title, cells }) =>
    cells.flatMap((cell) =>
      cell?.state === "open"
        ? [
            {
              sphere,
              title,
              month: cell.month,
              closes: monthDates(cell.month, known.rules).graceEnds,
            },
          ]
        : [],
    ),
  );
}

/** Why a cell may not be excused; undefined if it may. */
export function excuseRefused(
  asked: { sphere: string; month: Month; own: boolean },
  known: Known,
  today: Day,
): ErrorCode | undefined {
  const sphere = known.spheres.find((s) => s.slug === asked.sphere);
  if (!sphere) return "subject.not_found";
  if (asked.own) return "excuse.own";
  const first = sphere.reports_from;
  if (first === null || asked.month < first) return "update.not_owed";
  const { opens, graceEnds } = monthDates(asked.month, known.rules);
  if (today < opens) return "update.month_not_open";
  if (today > graceEnds) return "excuse.month_closed";
  const of = (x: { sphere: string; month: Month }) =>
    x.sphere === asked.sphere && x.month === asked.month;
  if (known.filings.some(of)) return "update.already_published";
  return known.excuses.some(of) ? "subject.exists" : undefined;
}
