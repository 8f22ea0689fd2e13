import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { MeasureItem } from "../../worker/measures/schema.ts";
import { capital } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { type Column, Table } from "../ui/table/Table.tsx";

/** A number of a measure, or in words that it is hidden. */
export const Value = (props: {
  of: Pick<MeasureItem, "kind" | "decimals">;
  value: number | null;
  hidden: boolean;
}): JSX.Element => (
  <Show when={props.value !== null} fallback={props.hidden ? t("measures.hidden") : null}>
    {t("measures.number", props.value!, props.of)}
  </Show>
);

const columns = (): Column<MeasureItem>[] => [
  {
    head: t("measures.table.measure"),
    kind: "row",
    cell: (m) => (
      <>
        <a href={paths.measure(m.slug)}>{m.title ?? t("measures.removed")}</a>{" "}
        <small class="under">
          {m.unit}
          <Show when={m.retired}>
            {m.unit ? t("common.mark.comma") : ""}
            {t("measures.table.retired")}
          </Show>
        </small>
      </>
    ),
  },
  {
    head: t("measures.table.baseline"),
    cell: (m) => (
      <Show when={m.baseline} fallback={t("measures.table.noBaseline")}>
        {(baseline) => (
          <>
            <Value of={m} {...baseline()} />{" "}
            <small class="under">{t("measures.table.on", baseline().on)}</small>
          </>
        )}
      </Show>
    ),
  },
  {
    head: t("measures.table.latest"),
    cell: (m) => (
      <Show when={m.latest} fallback={t("measures.table.noReading")}>
        {(latest) => (
          <>
            <Value of={m} {...latest()} />{" "}
            <small class="under">
              {t("measures.table.on", latest().on)}
              <Show when={latest().before_break}>
                {t("common.mark.comma")}
                {t("measures.table.beforeBreak")}
              </Show>
            </small>
          </>
        )}
      </Show>
    ),
  },
  {
    head: t("measures.table.target"),
    cell: (m) => (
      <Show when={m.target} fallback={t("measures.table.noTarget")}>
        {(target) => (
          <>
            {t("measures.number", target().value, m)}{" "}
            <small class="under">{t("measures.table.by", target().on)}</small>
          </>
        )}
      </Show>
    ),
  },
  {
    head: t("measures.table.direction"),
    cell: (m) => capital(t("measures.better", m.direction)),
  },
  {
    head: t("measures.table.change"),
    cell: (m) =>
      m.change === null ? t("measures.table.noChange") : t("measures.change", m.change, m),
  },
];

/** Measures in their order: where each began, stands, and is meant to go. */
export const MeasureList = (props: { items: readonly MeasureItem[]; empty?: string }) => (
  <Table
    caption={t("measures.table.caption")}
    quiet
    columns={columns()}
    rows={props.items}
    empty={props.empty ?? t("measures.table.none")}
    fold
  />
);
