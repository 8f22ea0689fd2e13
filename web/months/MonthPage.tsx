import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { Erratum } from "../../worker/months/editions/schema.ts";
import type { MonthReport } from "../../worker/months/report/schema.ts";
import { useAsof, useHead } from "../frame.ts";
import { formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Opening } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import { getEdition, getMonth } from "./data.ts";
import { Errata } from "./edition/Errata.tsx";
import { FrozenFoot, Stored } from "./edition/Frozen.tsx";
import { MissingMonth } from "./MissingMonth.tsx";
import { headlineOf, MonthArticle } from "./MonthArticle.tsx";
import { SphereParts, useSpheres, waysTo, withWays } from "./parts/SphereParts.tsx";

type Placed = { month: string; previous: string | null; next: string | null };

function Around(props: { of: Placed }) {
  return (
    <nav class="meta" aria-label={t("months.around")}>
      <Show when={props.of.previous}>
        {(m) => (
          <>
            {t("months.before")}
            {t("common.mark.gap")}
            <a href={paths.month(m())}>{formatMonth(m())}</a>
            {t("common.mark.stop")}
          </>
        )}
      </Show>
      <Show when={props.of.next}>
        {(m) => (
          <>
            {t("months.after")}
            {t("common.mark.gap")}
            <a href={paths.month(m())}>{formatMonth(m())}</a>
            {t("common.mark.end")}
          </>
        )}
      </Show>
    </nav>
  );
}

function Head(props: { of: Placed; headline: string }) {
  useHead(() => ({
    title: formatMonth(props.of.month),
    description: props.headline,
    feed: paths.updatesFeed,
  }));
  return (
    <Opening
      long
      figure="month"
      crumb={[
        { label: t("common.nav.months"), href: paths.months },
        { label: formatMonth(props.of.month) },
      ]}
      title={props.headline}
    >
      <Around of={props.of} />
    </Opening>
  );
}

/** What came late, while the page is not frozen yet. */
const lateIn = (month: MonthReport): Erratum[] =>
  month.errata.map((e) => ({ kind: "late", role: "lead", ...e }));

/** A month as it is computed: open, or closed a moment ago. */
function Live(props: { month: string; part: string | undefined }) {
  const found = createAsync(() => getMonth(props.month, props.part, useAsof()), {
    deferStream: true,
  });
  const outside = () => {
    const value = found();
    return value && !value.report ? value : undefined;
  };
  const today = useAsof() ?? useSite().today;
  return (
    <>
      <Show when={outside()}>
        {(o) => <MissingMonth month={props.month} first={o().first} last={o().last} />}
      </Show>
      <Show when={found()?.report}>
        {(month) => (
          <>
            <Head of={month()} headline={headlineOf(month(), today)} />
            <Errata of={lateIn(month())} />
            <MonthArticle month={month()} part={props.part} headline={headlineOf(month(), today)} />
            <SphereParts month={props.month} part={props.part} total={month().contents.length} />
          </>
        )}
      </Show>
    </>
  );
}

/** A month: as it was frozen when it closed, with what came later above it; before that, live. */
export default function MonthPage() {
  const params = useParams();
  const month = params.month ?? "";
  const part = useSpheres();
  const edition = createAsync(() => getEdition(month, part, useAsof()), { deferStream: true });
  return (
    <Show when={edition() !== undefined}>
      <Show when={edition()} fallback={<Live month={month} part={part} />}>
        {(frozen) => (
          <>
            <Head of={frozen()} headline={frozen().headline} />
            <Errata of={frozen().errata} />
            <Stored html={withWays(frozen().html, waysTo(month, frozen().spheres, part))} />
            <SphereParts month={month} part={part} total={frozen().spheres.length} />
            <FrozenFoot
              of={frozen()}
              said={t("editions.frozenOn", frozen().frozen_on)}
              copy={paths.monthCopy(month)}
            />
          </>
        )}
      </Show>
    </Show>
  );
}
