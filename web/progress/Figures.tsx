import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import { LISTED as ROWS } from "../../worker/actions/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { movedOf, movedOpen } from "../../worker/progress/moved/rules.ts";
import type { Chart, Moved, Progress } from "../../worker/progress/schema.ts";
import {
  capital,
  count,
  countOf,
  formatDate,
  formatMonth,
  formatSlip,
  list,
} from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { CohortBars } from "../ui/charts/CohortBars.tsx";
import { Drift } from "../ui/charts/Drift.tsx";
import type { Over } from "../ui/charts/Figure.tsx";
import { StageBars } from "../ui/charts/StageBars.tsx";
import { StageOverTime } from "../ui/charts/StageOverTime.tsx";
import { withQuery } from "../ui/site.ts";
import { Pages } from "../ui/table/Pages.tsx";

/** The figures that both the public page and the board draw. */
export type Figured = Omit<Progress, "strategies" | "evidence"> & {
  strategies: Omit<Progress["strategies"][number], "evidence">[];
  /** Of all moved dates, where `drift` holds one part of them. */
  moved?: Moved;
};

/** More strategies than this are counted, not listed. */
const LISTED = 3;

function stagesFinding({ strategies }: Figured): string {
  const undone = strategies.filter((s) => s.stages.done === 0);
  if (undone.length === 0) return t("progress.stages.everyDone");
  if (undone.length > LISTED)
    return t("progress.stages.manyUndone", capital(countOf(undone.length, strategies.length)));
  const numbers = list(undone.map((s) => String(s.number)));
  return t("progress.stages.noneDone", numbers, undone.length);
}

function monthsFinding({ months, stages }: Figured): string {
  const [first] = months;
  if (!first || months.length < 2) return t("progress.months.first", count(stages.done));
  return t(
    "progress.months.grew",
    count(first.counts.done),
    count(stages.done),
    formatMonth(first.month),
  );
}

/** What there is to say of the moved dates. */
const movedIn = (figures: Pick<Figured, "drift" | "moved">): Moved =>
  figures.moved ?? movedOf(movedOpen(figures.drift));

function driftFinding(figures: Figured): string {
  const { actions, furthest: most, often } = movedIn(figures);
  if (actions === 0) return t("progress.drift.none");
  const words = capital(count(actions));
  const says =
    most > 0
      ? t("progress.drift.moved", words, actions, formatSlip(most).replace(/^\+/, ""))
      : t("progress.drift.back", words, actions);
  return says + (often > 0 ? t("progress.drift.often", count(often)) : "");
}

function cohortsFinding({ cohorts, day }: Figured): string {
  // A year that has not begun may hold promises already: those that others go on as.
  const last = cohorts.findLast((c) => `${c.year}` <= day) ?? cohorts.at(-1);
  if (!last) return t("progress.none");
  const { year, promised, counts, done_share } = last;
  const done = `${count(counts.done)}${done_share === null ? "" : t("progress.cohorts.share", done_share)}`;
  return t("progress.cohorts.finding", promised, year, done, counts.done, count(counts.continuing));
}

const FINDINGS = {
  stages: stagesFinding,
  months: monthsFinding,
  drift: driftFinding,
  cohorts: cohortsFinding,
};

/** What a chart says, as a sentence. */
export const findingOf = (chart: Chart, figures: Figured) => FINDINGS[chart](figures);

/** What an action is called in a table or a chart. */
export const nameOf = (action: { wording: string | null }) => action.wording ?? t("progress.gone");

/** Moved dates as the chart of them takes them. */
export const driftRows = (moved: ReturnType<typeof movedOpen>) =>
  moved.map((d) => ({
    label: nameOf(d),
    href: paths.action(d.slug),
    first: d.first,
    current: d.current,
    moves: d.moves,
    reason: d.reason ?? undefined,
  }));

/** The four charts, each with its finding, its rule, its rows as CSV and as a table. */
export function Figures(props: {
  figures: Figured;
  /** What a script draws over the still pictures. */
  over?: (chart: Chart) => Over;
  /** The part of the moved dates that the figures hold; without it, all of them. */
  part?: string;
}): JSX.Element {
  const chart = (id: Chart) =>
    createMemo(() => ({
      id,
      finding: findingOf(id, props.figures),
      how: t(`progress.${id}.how`),
      receipt: receiptOf(id, {}),
      csvHref: withQuery(paths.progressSheet, { chart: id }),
      over: props.over?.(id),
    }));
  const stages = chart("stages");
  const months = chart("months");
  const drift = chart("drift");
  const cohorts = chart("cohorts");
  const strategies = createMemo(() =>
    props.figures.strategies.map((s) => ({
      label: s.title ?? s.slug,
      number: s.number,
      href: paths.strategy(s.slug),
      counts: s.stages,
      slug: s.slug,
    })),
  );
  const moved = () => driftRows(movedOpen(props.figures.drift));
  return (
    <div>
      <StageBars
        {...stages()}
        caption={t("progress.stages.caption", formatDate(props.figures.day))}
        rows={strategies()}
      />
      <StageOverTime
        {...months()}
        caption={t("progress.months.caption")}
        points={props.figures.months}
      />
      <Drift
        {...drift()}
        caption={t("progress.drift.caption")}
        today={props.figures.day}
        rows={moved()}
      />
      <Show when={props.part}>
        {(part) => (
          <Pages
            name="actions"
            at="drift"
            part={part()}
            perPage={ROWS.moved}
            total={movedIn(props.figures).actions}
          />
        )}
      </Show>
      <CohortBars
        {...cohorts()}
        caption={t("progress.cohorts.caption")}
        cohorts={props.figures.cohorts}
      />
    </div>
  );
}
