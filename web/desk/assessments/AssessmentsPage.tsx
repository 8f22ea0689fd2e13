import { createAsync, useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { WorkItem } from "../../../worker/actions/assessing/schema.ts";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { askedIn } from "../../actions/Asked.tsx";
import { Word } from "../../actions/voices/Word.tsx";
import { useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Note } from "../../ui/parts/Marks.tsx";
import { Opening, Plate } from "../../ui/parts/Part.tsx";
import { type Filter, FilterForm } from "../../ui/table/FilterForm.tsx";
import { Pager } from "../../ui/table/Pager.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";
import { ASKED, type Asked, getWork } from "./data.ts";

type Found = NonNullable<Awaited<ReturnType<typeof getWork>>>;

const mineOf = ({ month, assessed, own }: WorkItem) => {
  if (own) return t("assessing.list.own");
  if (month === null) return <strong>{t("assessing.list.unassessed")}</strong>;
  return t(assessed ? "assessing.list.last" : "assessing.list.long", month);
};

const columns = (): Column<WorkItem>[] => [
  {
    head: t("assessing.list.strategy"),
    cell: (row) => (
      <>
        <Plate number={row.strategy.number} /> <span class="vh">{row.strategy.title}</span>
      </>
    ),
  },
  {
    head: t("assessing.list.action"),
    kind: "row",
    cell: (row) => <a href={paths.assess(row.slug)}>{row.wording ?? t("actions.removed")}</a>,
  },
  { head: t("assessing.list.sphere"), cell: (row) => row.sphere.title ?? row.sphere.slug },
  { head: t("assessing.list.lead"), cell: (row) => <Word of={row} /> },
  { head: t("assessing.list.mine"), cell: mineOf },
];

const filtersOf = (asked: Asked, { strategies }: Found): Filter[] => [
  {
    name: "strategy",
    label: t("assessing.list.strategy"),
    value: asked.strategy,
    choices: strategies.map((s) => ({ value: s.slug, label: `${s.number}. ${s.title ?? s.slug}` })),
  },
  {
    name: "unassessed",
    label: t("assessing.list.state"),
    value: asked.unassessed,
    any: t("assessing.list.all"),
    choices: [{ value: "yes", label: t("assessing.list.waiting") }],
  },
  {
    name: "ended",
    label: t("assessing.list.which"),
    value: asked.ended,
    any: t("assessing.list.any"),
    choices: [{ value: "yes", label: t("assessing.list.ended") }],
  },
];

function Known(props: { found: Found; asked: Asked; address: string; judged?: string }) {
  return (
    <>
      <Opening
        long
        kick={t("assessing.list.title")}
        title={t(
          "assessing.list.headline",
          props.found.total,
          props.asked.ended !== undefined,
          props.asked.unassessed !== undefined,
        )}
        lede={t("assessing.list.lede")}
      >
        <Show when={props.found.admin}>
          <Note>{t("assessing.list.admin")}</Note>
        </Show>
        <Show when={props.judged}>
          {(slug) => (
            <Note>
              <p role="status">
                {t("assessing.list.recorded")}
                {t("common.mark.gap")}
                <a href={`${paths.action(slug())}#second-voice`}>{t("assessing.list.see")}</a>
              </p>
            </Note>
          )}
        </Show>
      </Opening>
      <section class="wrap part full" aria-label={t("assessing.table.caption")}>
        <div class="stack">
          <FilterForm action={paths.assessments} filters={filtersOf(props.asked, props.found)} />
          <Table
            fold
            quiet
            caption={t("assessing.list.title")}
            columns={columns()}
            rows={props.found.items}
            empty={t("assessing.table.noDiffering")}
          />
          <Pager
            path={props.address}
            page={props.found.page}
            perPage={props.found.per_page}
            total={props.found.total}
          />
        </div>
      </section>
    </>
  );
}

/** What an assessor judges: the actions with their lead's word, and what still waits. */
export default function AssessmentsPage() {
  const location = useLocation();
  const asked = (): Asked => askedIn(location.query, ASKED);
  const answer = createAsync(() => getWork(asked()), { deferStream: true });
  useHead(() => ({ title: t("assessing.list.title") }));
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(found) => (
          <Show
            when={found().assessment}
            fallback={<Opening title={t("assessing.none")} lede={t("assessing.noneAbout")} />}
          >
            <Known
              found={found()}
              asked={asked()}
              address={location.pathname + location.search}
              judged={askedIn(location.query, ["judged"]).judged}
            />
          </Show>
        )}
      </Show>
    </Show>
  );
}
