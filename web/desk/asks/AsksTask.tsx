import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import { useSite } from "../../ui/site.ts";
import { getQuestions } from "./data.ts";

/** Executives' questions that wait for an answer, the oldest first. */
export function AsksTask() {
  const site = useSite();
  const questions = createAsync(() => getQuestions(), { deferStream: true });
  const items = () => questions()?.items ?? [];
  return (
    <Show when={items().length > 0}>
      <Task id="questions" title={t("deciding.desk.title", items().length)}>
        <Ledger
          items={items().map((q) => ({
            when: t("deciding.desk.asked", q.on, relative(q.on, site.today)),
            what: (
              <>
                {t("deciding.desk.of", q.sphere_title ?? q.sphere, q.month)}
                {t("common.mark.gap")}
                <Show when={q.question} fallback={t("deciding.desk.gone")}>
                  {(words) => <q class="words">{words()}</q>}
                </Show>
                <Show when={q.private}>
                  {t("common.mark.gap")}
                  {t("deciding.desk.alone")}
                </Show>
              </>
            ),
            end: <a href={paths.question(q.id)}>{t("deciding.desk.go")}</a>,
          }))}
        />
      </Task>
    </Show>
  );
}
