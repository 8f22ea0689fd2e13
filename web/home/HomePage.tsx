import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { type Receipted, receiptOf } from "../../worker/progress/receipts/rules.ts";
import { useAsof, useHead } from "../frame.ts";
import { dayOf, formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { SearchField } from "../search/SearchField.tsx";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { type Door, Doors } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Recorded, Said } from "../ui/parts/Words.tsx";
import { useSite } from "../ui/site.ts";
import { Reporting } from "../ui/status.tsx";
import { Lasting } from "../updates/Lasting.tsx";
import { getRoadmap, type Roadmap } from "./data.ts";
import { HomeRoad } from "./HomeRoad.tsx";
import { Unkept } from "./Unkept.tsx";
import { WhoAnswers } from "./WhoAnswers.tsx";

function receipts({ now, actions, months }: Roadmap): Receipted[] {
  const [from, to] = [months[0], months.at(-1)];
  return [
    ...(now
      ? [
          receiptOf("month", { month: now.month }, now.spheres.length),
          receiptOf("moved", { month: now.month }),
        ]
      : []),
    receiptOf("stages", { stage: "done" }, actions.done),
    ...(from && to ? [receiptOf("road", { from, to })] : []),
  ];
}

function Finding(props: { roadmap: Roadmap }) {
  const today = useAsof() ?? useSite().today;
  const headline = () =>
    props.roadmap.now
      ? t("months.now", props.roadmap.now, today)
      : t("home.start", props.roadmap.begins);
  return (
    <Part
      full
      id="road"
      title={headline()}
      about={
        <>
          <Show when={props.roadmap.now}>
            {(now) => t("months.movedSoFar", now().month, props.roadmap.moved)}
          </Show>
          {t("common.mark.gap")}
          <a href={`${paths.actions}?stage=done`}>
            {t("months.done", props.roadmap.actions.done, props.roadmap.actions.promised)}
          </a>
        </>
      }
    >
      <HomeRoad roadmap={props.roadmap} />
      <Show when={props.roadmap.now}>
        <p class="meta">
          {t("home.weakest")}
          {t("common.mark.gap")}
          <a href={paths.months}>{t("home.everyMonth")}</a>
        </p>
      </Show>
      <Receipt of={receipts(props.roadmap)} />
    </Part>
  );
}

function waysOn({ closed, rows, actions }: Roadmap): Door[] {
  const first: Door = closed
    ? {
        href: paths.month(closed.month),
        label: t("home.door.month", closed.month),
        about: t("home.door.monthHint"),
      }
    : {
        href: paths.actions,
        label: t("home.door.actions", actions.promised),
        about: t("home.door.actionsHint"),
      };
  return [
    first,
    {
      href: paths.strategies,
      label: t("home.door.strategies", rows.length),
      about: t("home.door.strategiesHint"),
    },
    {
      href: paths.changes,
      label: t("home.door.changes"),
      about: t("home.door.changesHint"),
    },
  ];
}

function InTheirWords(props: { updates: Roadmap["newest"] }) {
  return (
    <Part id="words" title={t("home.words")} about={t("home.wordsHint")}>
      <Show when={props.updates.length > 0} fallback={<p class="none">{t("home.noWords")}</p>}>
        <div class="cols">
          <For each={props.updates}>
            {(u) => {
              const title = u.sphere_title ?? u.sphere;
              return (
                <Said
                  by={
                    <span class="tally">
                      <b>{title}</b> <Reporting state={u.state} daysLate={u.days_late} />{" "}
                      <time datetime={u.published_at}>
                        {formatDate(dayOf(u.published_at, useSite().zone))}
                      </time>
                    </span>
                  }
                  meta={<a href={paths.update(u.id)}>{t("updates.readOf", title)}</a>}
                >
                  <Lasting update={u} />
                </Said>
              );
            }}
          </For>
        </div>
      </Show>
    </Part>
  );
}

/** What was promised, how the month stands, and what did not happen. */
export default function HomePage() {
  const found = createAsync(() => getRoadmap(useAsof()), { deferStream: true });
  return (
    <Show when={found()}>
      {(roadmap) => {
        const empty = () => roadmap().title === null && roadmap().rows.length === 0;
        useHead(() => ({
          title: roadmap().title ?? t("home.title"),
          description: roadmap().goal ?? undefined,
          feed: paths.updatesFeed,
        }));
        return (
          <Show
            when={!empty()}
            fallback={<Opening title={t("home.empty")} lede={t("home.emptyHint")} />}
          >
            <Opening
              named={roadmap().title !== null}
              title={roadmap().title ?? t("home.title")}
              lede={
                <>
                  <Recorded>{roadmap().goal}</Recorded> <strong>{t("home.promise")}</strong>
                </>
              }
            >
              <SearchField />
            </Opening>
            <Finding roadmap={roadmap()} />
            <Part id="on" title={t("home.on")}>
              <Doors items={waysOn(roadmap())} />
            </Part>
            <Show when={roadmap().now ?? roadmap().begins}>
              <InTheirWords updates={roadmap().newest} />
            </Show>
            <Show when={roadmap().closed}>
              {(closed) => <Unkept entries={roadmap().unkept} since={closed().opens} />}
            </Show>
            <WhoAnswers roadmap={roadmap()} />
          </Show>
        );
      }}
    </Show>
  );
}
