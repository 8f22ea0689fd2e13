import { createAsync, useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { QuestionItem } from "../../worker/questions/schema.ts";
import { useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { askedIn, Unknown } from "../actions/Asked.tsx";
import { paths } from "../paths.ts";
import { Opening } from "../ui/parts/Part.tsx";
import { When } from "../ui/parts/Words.tsx";
import { type Filter, FilterForm } from "../ui/table/FilterForm.tsx";
import { Pager } from "../ui/table/Pager.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { AboutLink, QuestionLink, stateOf } from "./About.tsx";
import { ASKED, FILTERS, getQuestions } from "./data.ts";
import { Rules } from "./Rules.tsx";

type Found = NonNullable<Awaited<ReturnType<typeof getQuestions>>>;

const filtersOf = (asked: ReturnType<typeof askedIn>, { choices }: Found): Filter[] => {
  const each = {
    state: (["open", "answered"] as const).map((value) => ({
      value,
      label: t(`questions.filter.states.${value}`),
    })),
    strategy: choices.strategies.map((s) => ({
      value: s.slug,
      label: `${s.number}. ${s.title ?? s.slug}`,
    })),
    sphere: choices.spheres.map((s) => ({ value: s.slug, label: s.title ?? s.slug })),
  };
  return FILTERS.map((name) => ({
    name,
    label: t(`questions.filter.${name}`),
    value: asked[name],
    choices: each[name],
  }));
};

const columns = (): Column<QuestionItem>[] => [
  {
    head: t("questions.table.question"),
    kind: "row",
    cell: (q) => <QuestionLink of={q} />,
  },
  { head: t("questions.table.about"), cell: (q) => <AboutLink of={q} /> },
  {
    head: t("questions.table.sphere"),
    cell: (q) => <a href={paths.sphere(q.sphere)}>{q.sphere_title ?? q.sphere}</a>,
  },
  { head: t("questions.table.asked"), cell: (q) => <When day={q.asked_on} /> },
  { head: t("questions.table.state"), cell: stateOf },
];

function Ways(props: { taken: boolean }) {
  return (
    <>
      <Show when={!props.taken}>
        <p class="note">{t("questions.notTaken")}</p>
      </Show>
      <p class="acts no-print">
        <Show when={props.taken}>
          <a class="btn" href={paths.ask}>
            {t("questions.ask")}
          </a>
        </Show>
        <a href={paths.questionSheet}>{t("questions.sheet")}</a>
      </p>
    </>
  );
}

/** What the community asked: open and answered, with ages, and the rules of publication. */
export default function QuestionsPage() {
  const location = useLocation();
  const asked = () => askedIn(location.query, ASKED);
  const answer = createAsync(() => getQuestions(asked(), useAsof()), { deferStream: true });
  useHead(() => ({ title: t("questions.title"), description: t("questions.described") }));
  return (
    <Show when={answer() !== undefined}>
      <Show
        when={answer()}
        fallback={
          <Unknown title={t("questions.unknown")} href={paths.questions} all={t("questions.all")} />
        }
      >
        {(found) => (
          <>
            <Show
              when={found().open + found().answered > 0}
              fallback={
                <Opening
                  kick={t("questions.title")}
                  title={t("questions.none")}
                  lede={t("questions.noneLede")}
                >
                  <Ways taken={found().taken} />
                </Opening>
              }
            >
              <Opening
                long
                kick={t("questions.title")}
                title={t("questions.finding", found().open, found().answered)}
                lede={t("questions.lede", found().late, found().median_days)}
              >
                <Ways taken={found().taken} />
                <FilterForm
                  action={paths.questions}
                  filters={filtersOf(asked(), found())}
                  asof={useAsof()}
                />
              </Opening>
              <section class="wrap part full" aria-label={t("questions.title")}>
                <Table
                  caption={t("questions.table.caption")}
                  quiet
                  fold
                  columns={columns()}
                  rows={found().items}
                  empty={t("questions.table.empty")}
                />
                <Pager
                  path={location.pathname + location.search}
                  page={found().page}
                  perPage={found().per_page}
                  total={found().total}
                />
              </section>
            </Show>
            <Rules declined={found().declined} />
          </>
        )}
      </Show>
    </Show>
  );
}
