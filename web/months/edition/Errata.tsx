import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Erratum } from "../../../worker/months/editions/schema.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Entry, Ledger } from "../../ui/parts/Lists.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { Reporting } from "../../ui/status.tsx";

function linkOf({ kind, update, sphere }: Erratum): string {
  if (update === null) return `#${sphere}`;
  return kind === "corrected" ? `${paths.update(update)}#corrections` : paths.update(update);
}

const entryOf = (e: Erratum): Entry => {
  const about: JSX.Element = <a href={linkOf(e)}>{e.title ?? e.sphere}</a>;
  const says = t(`editions.erratum.${e.kind}`);
  const alone = /^[A-Z]/.test(says);
  return {
    when: formatDate(e.on),
    what: (
      <>
        {about}
        {alone ? t("common.mark.colon") : " "}
        {says}
      </>
    ),
    end: e.days_late !== null && <Reporting state="late" daysLate={e.days_late} />,
  };
};

/** What was published about a month after it had closed: outside the page that is frozen. */
export function Errata(props: { of: readonly Erratum[] }) {
  return (
    <Show when={props.of.length > 0}>
      <Part id="_errata" title={t("editions.errata")} about={t("editions.errataHint")}>
        <Ledger ordered items={props.of.map(entryOf)} />
      </Part>
    </Show>
  );
}
