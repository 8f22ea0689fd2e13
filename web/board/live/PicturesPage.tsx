import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { useAsof, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { getProgress } from "../../progress/data.ts";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { LiveFigures } from "./BoardCharts.tsx";

/** The four charts of the overview on a page of their own; the overview takes them from here. */
export default function PicturesPage() {
  const progress = createAsync(() => getProgress(undefined, useAsof()), { deferStream: true });
  useHead(() => ({ title: t("progress.pictures") }));
  return (
    <Show when={progress()}>
      {(figures) => (
        <>
          <Opening
            crumb={[
              { label: t("board.title"), href: paths.board },
              { label: t("progress.pictures") },
            ]}
            title={t("progress.pictures")}
            lede={t("progress.picturesHint")}
          />
          <Part id="charts" title={t("board.live.all")}>
            <div data-pictures>
              <LiveFigures figures={figures()} />
            </div>
          </Part>
        </>
      )}
    </Show>
  );
}
