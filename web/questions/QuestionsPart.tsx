import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { About } from "../../db/words.ts";
import type { QuestionsBrief } from "../../worker/questions/brief/schema.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Ledger } from "../ui/parts/Lists.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { When } from "../ui/parts/Words.tsx";
import { withQuery } from "../ui/site.ts";
import { QuestionLink, stateOf } from "./About.tsx";

/** What the community asked about this page's matter, and the way to ask; nothing where neither is. */
export function QuestionsPart(props: {
  of: QuestionsBrief;
  about: About;
  slug: string;
}): JSX.Element {
  const brief = () => props.of;
  return (
    <Show when={brief().taken || brief().total > 0}>
      <Part id="questions" title={t("questions.part.title")} about={t("questions.part.about")}>
        <div class="stack">
          <Show when={brief().total > 0} fallback={<p class="none">{t("questions.part.none")}</p>}>
            <p>{t("questions.part.counted", brief().total, brief().open, brief().late)}</p>
            <Ledger
              items={brief().items.map((q) => ({
                when: <When day={q.asked_on} />,
                what: <QuestionLink of={q} />,
                end: stateOf(q),
              }))}
            />
          </Show>
          <p class="acts">
            <Show when={brief().total > brief().items.length}>
              <a href={withQuery(paths.questions, { [props.about]: props.slug })}>
                {t("questions.part.all")}
              </a>
            </Show>
            <Show when={brief().taken}>
              <a href={paths.askAbout(props.about, props.slug)}>{t("questions.ask")}</a>
            </Show>
          </p>
        </div>
      </Part>
    </Show>
  );
}
