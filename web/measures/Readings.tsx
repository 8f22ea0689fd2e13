import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { MeasureDetail, Reading } from "../../worker/measures/schema.ts";
import { Gone } from "../actions/timeline/Gone.tsx";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { When } from "../ui/parts/Words.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { Value } from "./MeasureList.tsx";

type Break = MeasureDetail["breaks"][number];
type Row = { reading: Reading; broken?: undefined } | { broken: Break; reading?: undefined };

/** Readings, the newest first, with a row where a new series begins. */
function rowsOf({ readings, breaks }: Pick<MeasureDetail, "readings" | "breaks">): Row[] {
  const rows: Row[] = [];
  const newest = readings.toReversed();
  const last = newest[0]?.series ?? 1;
  const open = breaks.filter((b) => b.series > last).toReversed();
  for (const broken of open) rows.push({ broken });
  for (const [i, reading] of newest.entries()) {
    rows.push({ reading });
    const before = newest[i + 1];
    if (!before) continue;
    const between = breaks.filter((b) => b.series > before.series && b.series <= reading.series);
    for (const broken of between.toReversed()) rows.push({ broken });
  }
  return rows;
}

/** Words of a reading, or what is left of them. */
function Text(props: { reading: Reading; field: "source" | "note" }): JSX.Element {
  const tomb = () => props.reading.redacted.find((x) => x.field === props.field);
  return (
    <Show
      when={props.reading[props.field]}
      fallback={
        <Show when={tomb()}>
          {(gone) => <Gone what={t(`measures.gone.${props.field}`)} tomb={gone()} />}
        </Show>
      }
    >
      {(text) => text()}
    </Show>
  );
}

function columnsOf(m: MeasureDetail): Column<Row>[] {
  const shown = m.groups.filter((g) =>
    m.readings.some((r) => r.groups.some((part) => part.id === g.id)),
  );
  return [
    {
      head: t("measures.readings.day"),
      kind: "row",
      cell: (row) => (
        <Show when={row.reading} fallback={t("measures.readings.broken", row.broken?.on ?? "")}>
          {(r) => <When day={r().on} />}
        </Show>
      ),
    },
    {
      head: shown.length > 0 ? t("measures.readings.everybody") : t("measures.readings.whole"),
      cell: (row) => (
        <Show when={row.reading} fallback={t("measures.readings.noCompare")}>
          {(r) => (
            <>
              <Value of={m} value={r().value} hidden={r().hidden} />
              <Show when={r().corrected}>
                {(day) => <small> {t("measures.readings.corrected", day())}</small>}
              </Show>
            </>
          )}
        </Show>
      ),
    },
    ...shown.map((g): Column<Row> => ({
      head: g.label ?? t("measures.news.unnamed"),
      cell: (row) => (
        <Show when={row.reading}>
          {(r) => (
            <Show
              when={r().groups.find((part) => part.id === g.id)}
              fallback={t("measures.readings.notTold")}
            >
              {(part) => <Value of={m} value={part().value} hidden={part().hidden} />}
            </Show>
          )}
        </Show>
      ),
    })),
    {
      head: t("measures.readings.source"),
      cell: (row) => (
        <Show
          when={row.reading}
          fallback={<a href={`#${row.broken?.id}`}>{t("measures.readings.why")}</a>}
        >
          {(r) => <Text reading={r()} field="source" />}
        </Show>
      ),
    },
    {
      head: t("measures.readings.note"),
      cell: (row) => <Show when={row.reading}>{(r) => <Text reading={r()} field="note" />}</Show>,
    },
  ];
}

/** Every reading with its source, and where readings stop to compare. */
export const Readings = (props: { measure: MeasureDetail }) => (
  <div class="stack">
    <Table
      caption={t("measures.readings.caption")}
      quiet
      fold
      columns={columnsOf(props.measure)}
      rows={rowsOf(props.measure)}
      rowId={(row) => (row.reading ? `r-${row.reading.id}` : `b-${row.broken.series}`)}
      empty={t("measures.readings.none")}
    />
    <p class="meta">
      <a href={paths.measureSheet(props.measure.slug)}>{t("measures.readings.csv")}</a>
    </p>
  </div>
);
