import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { DECLINE_REASONS } from "../../db/words.ts";
import type { QuestionList } from "../../worker/questions/schema.ts";
import { t } from "../i18n/t.ts";
import { Part } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { Table } from "../ui/table/Table.tsx";

/** By which rules questions are published, and how often one was not. */
export function Rules(props: { declined?: QuestionList["declined"] }): JSX.Element {
  const times = (reason: string) => props.declined?.find((d) => d.reason === reason)?.count ?? 0;
  return (
    <Part id="rules" title={t("questions.rules.title")} about={t("questions.rules.about")}>
      <div class="stack">
        <Words text={t("questions.rules.published")} />
        <Words text={t("questions.rules.not")} />
        <Show
          when={props.declined}
          fallback={
            <div class="words">
              <ul>
                <For each={DECLINE_REASONS}>
                  {(reason) => <li>{t(`questions.rules.reasons.${reason}`)}</li>}
                </For>
              </ul>
            </div>
          }
        >
          <Table
            caption={t("questions.rules.counted")}
            quiet
            columns={[
              {
                head: t("questions.rules.reason"),
                cell: (reason) => t(`questions.rules.reasons.${reason}`),
              },
              { head: t("questions.rules.times"), kind: "number", cell: times },
            ]}
            rows={[...DECLINE_REASONS]}
          />
        </Show>
        <Words text={t("questions.rules.clock")} />
        <Words text={t("questions.rules.private")} />
      </div>
    </Part>
  );
}
