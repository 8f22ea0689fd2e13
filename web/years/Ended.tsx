import { Show } from "solid-js";
import type { YearReview } from "../../worker/months/years/schema.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { markdown } from "../ui/markdown.ts";
import { Fix } from "../ui/parts/Marks.tsx";
import { Words } from "../ui/parts/Words.tsx";
import type { Column } from "../ui/table/Table.tsx";
import { Actions } from "./Actions.tsx";

type Props = { of: YearReview };

/** When and why something was decided. */
const decided = (): Column<YearReview["dropped" | "carried"][number]>[] => [
  { head: t("editions.year.on"), cell: (d) => formatDate(d.on) },
  {
    head: t("editions.year.why"),
    cell: (d) => (
      <Show when={d.why} fallback={d.removed ? t("updates.gone") : null}>
        {(why) => <Words html={markdown(why())} />}
      </Show>
    ),
  },
];

function Dropped(props: Props) {
  return (
    <Actions
      id="dropped"
      title={t("editions.year.dropped")}
      about={t("editions.year.droppedHint")}
      none={t("editions.year.droppedNone")}
      rows={props.of.dropped}
      more={decided()}
    />
  );
}

/** What was decided for the next year. */
function Onwards(props: { of: YearReview }) {
  const next = () => Number(props.of.year) + 1;
  const reworded: Column<YearReview["reworded"][number]>[] = [
    {
      head: t("editions.year.words"),
      cell: (r) => (
        <Show when={r.was !== null && r.now !== null} fallback={t("updates.gone")}>
          <Fix was={r.was ?? ""} now={r.now ?? ""} />
        </Show>
      ),
    },
    {
      head: t("editions.year.successor"),
      cell: (r) => <a href={paths.action(r.into)}>{r.now ?? r.into}</a>,
    },
  ];
  return (
    <>
      {props.of.carried.length > 0 && (
        <Actions
          id="carried"
          title={t("editions.year.carried", next())}
          about={t("editions.year.carriedHint")}
          rows={props.of.carried}
          more={decided()}
        />
      )}
      {props.of.reworded.length > 0 && (
        <Actions
          id="reworded"
          title={t("editions.year.reworded", next())}
          about={t("editions.year.rewordedHint")}
          rows={props.of.reworded}
          more={reworded}
        />
      )}
    </>
  );
}

/**
 * What was given up, and what was decided for the next year. A review without the latter has the
 * same bytes as those that were frozen before it was told.
 */
export const Ended = (props: Props) => (
  <Show
    when={props.of.carried.length > 0 || props.of.reworded.length > 0}
    fallback={<Dropped of={props.of} />}
  >
    <Dropped of={props.of} />
    <Onwards of={props.of} />
  </Show>
);
