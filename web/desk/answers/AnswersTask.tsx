import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { PATIENCE } from "../../../worker/questions/rules.ts";
import { relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { AboutLink } from "../../questions/About.tsx";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import { useSite } from "../../ui/site.ts";
import { getToAnswer } from "./data.ts";

/** Questions of the community that wait for an answer, the oldest first, with their ages. */
export function AnswersTask() {
  const site = useSite();
  const answers = createAsync(() => getToAnswer(), { deferStream: true });
  const items = () => answers()?.items ?? [];
  return (
    <Show when={items().length > 0}>
      <Task id="answers" title={t("answering.title", items().length)}>
        <Ledger
          items={items().map((q) => ({
            when: (
              <>
                {t("answering.asked", q.asked_on, relative(q.asked_on, site.today))}
                <Show when={q.days > PATIENCE}> · {t("answering.late")}</Show>
              </>
            ),
            what: (
              <>
                <Show when={q.question} fallback={t("questions.removed")}>
                  {(words) => <q class="words">{words()}</q>}
                </Show>
                <br />
                <small>
                  {t(`questions.about.${q.about}`)}
                  {t("common.mark.colon")}
                  <AboutLink of={q} />
                </small>
              </>
            ),
            end: <a href={paths.answer(q.id)}>{t("answering.go")}</a>,
          }))}
        />
      </Task>
    </Show>
  );
}
