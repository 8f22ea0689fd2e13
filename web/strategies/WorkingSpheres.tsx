import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { StrategyDetail } from "../../worker/strategies/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { PostHolder } from "../spheres/PostHolder.tsx";
import { Counted } from "../ui/charts/Receipt.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { Reporting } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";

type Working = StrategyDetail["spheres"][number];

const columns = (strategy: string): Column<Working>[] => [
  {
    head: t("strategies.spheres.sphere"),
    kind: "row",
    cell: (s) => <a href={paths.sphere(s.slug)}>{s.title ?? s.slug}</a>,
  },
  { head: t("strategies.spheres.lead"), cell: (s) => <PostHolder post={s.lead} /> },
  {
    head: t("strategies.spheres.month"),
    cell: (s) => (
      <Show when={s.reporting}>
        {(report) => (
          <>
            {formatMonth(report().month)}{" "}
            <Reporting state={report().state} daysLate={report().days_late} />
          </>
        )}
      </Show>
    ),
  },
  {
    head: t("strategies.spheres.done"),
    kind: "number",
    cell: (s) => (
      <>
        <Counted n={s.done} of={receiptOf("stages", { strategy, sphere: s.slug, stage: "done" })} />{" "}
        {t("ui.road.of", s.total)}
      </>
    ),
  },
  {
    head: t("strategies.spheres.open"),
    kind: "number",
    cell: (s) => <Counted n={s.open} of={receiptOf("open", { strategy, sphere: s.slug })} />,
  },
];

/** The spheres that work on a strategy, with their leads. */
export const WorkingSpheres = (props: {
  spheres: Working[];
  strategy: string;
  pages: JSX.Element;
}) => (
  <Part id="spheres" title={t("strategies.spheres.title")}>
    <Table
      caption={t("strategies.spheres.caption")}
      quiet
      columns={columns(props.strategy)}
      figure="stages"
      rows={props.spheres}
      empty={t("strategies.spheres.none")}
      fold
    />
    {props.pages}
  </Part>
);
