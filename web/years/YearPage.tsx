import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { YearEdition } from "../../worker/months/editions/schema.ts";
import NotFound from "../about/NotFoundPage.tsx";
import { useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { FrozenFoot, Stored } from "../months/edition/Frozen.tsx";
import { paths } from "../paths.ts";
import { Doors } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import { getYear } from "./data.ts";

function Around(props: { of: YearEdition }) {
  return (
    <nav class="meta" aria-label={t("editions.year.around")}>
      <Show when={props.of.previous}>
        {(y) => (
          <>
            {t("editions.year.before")}
            {t("common.mark.gap")}
            <a href={paths.year(y())}>{y()}</a>
            {t("common.mark.stop")}
          </>
        )}
      </Show>
      <Show when={props.of.next}>
        {(y) => (
          <>
            {t("editions.year.after")}
            {t("common.mark.gap")}
            <a href={paths.year(y())}>{y()}</a>
            {t("common.mark.end")}
          </>
        )}
      </Show>
    </nav>
  );
}

function Head(props: { of: YearEdition; headline: string; lede?: string }) {
  useHead(() => ({ title: t("editions.year.title", props.of.year), description: props.headline }));
  return (
    <Opening
      long
      figure={props.of.edition ? "cohorts" : undefined}
      crumb={[{ label: t("common.nav.months"), href: paths.months }, { label: props.of.year }]}
      title={props.headline}
      lede={props.lede}
    >
      <Around of={props.of} />
    </Opening>
  );
}

/** A year without a review: it is open, or closed a moment ago. */
function Open(props: { of: YearEdition }) {
  const open = () => (useAsof() ?? useSite().today) <= props.of.closes_on;
  return (
    <>
      <Head
        of={props.of}
        headline={t(open() ? "editions.year.open" : "editions.year.none", props.of.year)}
        lede={t(open() ? "editions.year.openLede" : "editions.year.noneLede", props.of.closes_on)}
      />
      <Part id="ways" title={t("editions.year.months")}>
        <Doors items={[{ href: paths.months, label: t("editions.year.every") }]} />
      </Part>
    </>
  );
}

/** The review of a year as it was frozen when its December closed. */
export default function YearPage() {
  const params = useParams();
  const found = createAsync(() => getYear(params.year ?? "", useAsof()), { deferStream: true });
  return (
    <Show when={found() !== undefined}>
      <Show when={found()} fallback={<NotFound />}>
        {(year) => (
          <Show when={year().edition} fallback={<Open of={year()} />}>
            {(edition) => (
              <>
                <Head of={year()} headline={edition().headline} />
                <Stored html={edition().html} />
                <FrozenFoot
                  of={edition()}
                  said={t("editions.frozenYear", edition().frozen_on)}
                  copy={paths.yearCopy(year().year)}
                />
              </>
            )}
          </Show>
        )}
      </Show>
    </Show>
  );
}
