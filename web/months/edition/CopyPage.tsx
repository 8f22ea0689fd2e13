import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { httpStatus, useAsof, useHead } from "../../frame.ts";
import { formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { getCopy } from "../data.ts";

function Nothing() {
  httpStatus(404);
  useHead(() => ({ title: t("editions.copyNone") }));
  return <Opening title={t("editions.copyNone")} lede={t("editions.copyNoneLede")} />;
}

/** A frozen page as plain HTML, to be put into another site. */
export default function CopyPage() {
  const params = useParams();
  const period = params.month ?? params.year ?? "";
  const copy = createAsync(() => getCopy(period, useAsof()), { deferStream: true });
  return (
    <Show when={copy() !== undefined}>
      <Show when={copy()} fallback={<Nothing />}>
        {(found) => {
          const year = found().period.length === 4;
          const name = year ? found().period : formatMonth(found().period);
          useHead(() => ({ title: t("editions.copyTitle", name) }));
          return (
            <>
              <Opening
                long
                crumb={[
                  { label: t("common.nav.months"), href: paths.months },
                  { label: name, href: year ? paths.year(period) : paths.month(period) },
                ]}
                title={t("editions.copyTitle", name)}
                lede={t("editions.copyLede")}
              />
              <Part id="html" title={t("editions.copyField")} about={t("editions.copyHow")}>
                <div class="stack">
                  <textarea class="code" rows="20" readonly aria-labelledby="html">
                    {found().html}
                  </textarea>
                  <p>
                    <button
                      type="button"
                      class="btn"
                      hidden
                      data-island="copy"
                      data-done={t("editions.copied")}
                    >
                      {t("editions.copyButton")}
                    </button>
                  </p>
                </div>
              </Part>
            </>
          );
        }}
      </Show>
    </Show>
  );
}
