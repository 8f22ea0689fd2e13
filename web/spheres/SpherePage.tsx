import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { LISTED } from "../../worker/actions/schema.ts";
import type { SphereDetail } from "../../worker/spheres/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { isOpen } from "../../worker/progress/rules.ts";
import NotFoundPage from "../about/NotFoundPage.tsx";
import { ActionTable } from "../actions/ActionTable.tsx";
import { SlipList } from "../actions/SlipList.tsx";
import { Gone } from "../actions/timeline/Gone.tsx";
import { Lately } from "../follow/Lately.tsx";
import { useAsof, useHead } from "../frame.ts";
import { formatDay } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { Mentions } from "../library/Speaks.tsx";
import { paths } from "../paths.ts";
import { QuestionsPart } from "../questions/QuestionsPart.tsx";
import { Share, sharedSphere } from "../sharing/Share.tsx";
import { Counted, Receipt } from "../ui/charts/Receipt.tsx";
import { type Fact, Facts } from "../ui/parts/Lists.tsx";
import { More, Opening, Part, Plate } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { withQuery } from "../ui/site.ts";
import { Reporting } from "../ui/status.tsx";
import { Pages, partOf, usePart } from "../ui/table/Pages.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { getSphere } from "./data.ts";
import { Chain } from "./Chain.tsx";
import { PostHolder } from "./PostHolder.tsx";
import { ReportHistory } from "./ReportHistory.tsx";
import { SphereUpdate } from "./SphereUpdate.tsx";

type Props = { sphere: SphereDetail };

const report = ({ reporting, reports_from }: SphereDetail): Fact => {
  if (!reporting) {
    const note = reports_from ? t("spheres.facts.from", reports_from) : undefined;
    return { term: t("spheres.facts.report"), value: t("spheres.facts.owesNone"), note };
  }
  const { month, state, days_late, update, due } = reporting;
  return {
    term: t("spheres.facts.month", month),
    value: <Reporting state={state} daysLate={days_late} />,
    note: update ? (
      <a href={paths.update(update)}>{t("spheres.facts.read")}</a>
    ) : (
      t("spheres.facts.due", formatDay(due))
    ),
  };
};

const facts = (sphere: SphereDetail): Fact[] => {
  const done = sphere.actions.filter((a) => a.stage === "done").length;
  return [
    { term: t("spheres.facts.lead"), value: <PostHolder post={sphere.lead} /> },
    { term: t("spheres.facts.deputy"), value: <PostHolder post={sphere.deputy} /> },
    report(sphere),
    {
      term: t("spheres.facts.actions"),
      value: t("spheres.facts.open", sphere.actions.filter(isOpen).length),
      note: t("spheres.facts.ofAll", done, sphere.actions.length),
    },
  ];
};

const receipts = ({ slug, actions }: SphereDetail) => [
  receiptOf("open", { sphere: slug }, actions.filter(isOpen).length),
  receiptOf("stages", { sphere: slug }, actions.length),
];

type Served = SphereDetail["strategies"][number];

const served = (sphere: string): Column<Served>[] => [
  {
    head: t("spheres.strategies.strategy"),
    kind: "row",
    cell: (s) => (
      <a class="plated" href={paths.strategy(s.slug)}>
        <Plate number={s.number} /> <span>{s.title}</span>
      </a>
    ),
  },
  {
    head: t("spheres.strategies.done"),
    kind: "number",
    cell: (s) => (
      <>
        <Counted n={s.done} of={receiptOf("stages", { strategy: s.slug, sphere, stage: "done" })} />{" "}
        {t("ui.road.of", s.total)}
      </>
    ),
  },
  {
    head: t("spheres.strategies.open"),
    kind: "number",
    cell: (s) => <Counted n={s.open} of={receiptOf("open", { strategy: s.slug, sphere })} />,
  },
];

function Moves(props: { slips: SphereDetail["slips"] }) {
  const part = usePart("slips");
  return (
    <>
      <SlipList slips={partOf(props.slips, part, LISTED.slips)} />
      <Pages
        name="slips"
        at="slips"
        part={part}
        perPage={LISTED.slips}
        total={props.slips.length}
      />
    </>
  );
}

function Actions(props: Props) {
  const open = () => props.sphere.actions.filter(isOpen);
  const ended = () => props.sphere.actions.filter((a) => !isOpen(a));
  return (
    <Part
      id="actions"
      full
      title={t("spheres.actions.open")}
      about={t("spheres.actions.openAbout")}
    >
      <div class="stack">
        <ActionTable
          caption={t("spheres.actions.open")}
          quiet
          items={open()}
          without="sphere"
          empty={t("spheres.actions.none")}
        />
        <Show when={ended().length > 0}>
          <More summary={t("spheres.actions.endedAbout", ended().length)}>
            <ActionTable
              caption={t("spheres.actions.ended")}
              quiet
              items={ended()}
              without="sphere"
            />
          </More>
        </Show>
      </div>
    </Part>
  );
}

function Whole(props: Props) {
  const sphere = () => props.sphere;
  const title = () => sphere().title ?? t("spheres.removed");
  const shared = () => sharedSphere(sphere());
  useHead(() => ({
    title: title(),
    description: [shared().state, sphere().about].filter(Boolean).join(t("common.mark.gap")),
    feed: paths.feedOf("sphere", sphere().slug),
  }));
  return (
    <article>
      <Opening
        named={sphere().title !== null}
        crumb={[{ label: t("spheres.title"), href: paths.spheres }]}
        title={title()}
        kick={sphere().programme ?? undefined}
      >
        <Show
          when={sphere().about}
          fallback={
            <Show when={sphere().redacted.find((tomb) => tomb.field === "about")}>
              {(tomb) => <Gone what={t("spheres.gone.about")} tomb={tomb()} />}
            </Show>
          }
        >
          {(about) => <Words size="big" text={about()} />}
        </Show>
        <Facts items={facts(sphere())} />
        <Receipt of={receipts(sphere())} />
        <Lately kind="sphere" slug={sphere().slug} />
      </Opening>
      <ReportHistory sphere={sphere()} />
      <Part id="updates" title={t("spheres.updates.title")}>
        <Show
          when={sphere().updates.length > 0}
          fallback={<p class="none">{t("spheres.updates.none")}</p>}
        >
          <div class="stack">
            <For each={sphere().updates}>{(update) => <SphereUpdate update={update} />}</For>
            <p>
              <a href={withQuery(paths.updates, { sphere: sphere().slug })}>
                {t("spheres.updates.all")}
              </a>
            </p>
          </div>
        </Show>
      </Part>
      <Actions sphere={sphere()} />
      <Part id="strategies" title={t("spheres.strategies.title")}>
        <Table
          caption={t("spheres.strategies.caption")}
          quiet
          columns={served(sphere().slug)}
          figure="stages"
          rows={sphere().strategies}
          empty={t("spheres.strategies.none")}
        />
      </Part>
      <Part
        id="slips"
        title={t("spheres.slips.title")}
        about={sphere().slips.length > 0 && t("actions.slips.times", sphere().slips.length)}
      >
        <Show
          when={sphere().slips.length > 0}
          fallback={<p class="none">{t("spheres.slips.none")}</p>}
        >
          <Moves slips={sphere().slips} />
          <Receipt of={receiptOf("moves", { sphere: sphere().slug })} />
        </Show>
      </Part>
      <Chain sphere={sphere()} />
      <QuestionsPart of={sphere().questions} about="sphere" slug={sphere().slug} />
      <Mentions items={sphere().mentions} />
      <Share of={shared()} />
    </article>
  );
}

/** One sphere: its posts, its reports, its actions. */
export default function SpherePage() {
  const params = useParams<{ slug: string }>();
  const answer = createAsync(() => getSphere(params.slug, useAsof()), { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(sphere) => <Whole sphere={sphere()} />}
      </Show>
    </Show>
  );
}
