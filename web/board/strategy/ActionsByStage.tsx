import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { ActionItem } from "../../../worker/actions/schema.ts";
import type { SecondVoice } from "../../../worker/actions/assessing/schema.ts";
import { PromiseLink } from "../../actions/ActionTable.tsx";
import { Word } from "../../actions/voices/Word.tsx";
import { formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { DRAWN_STAGES } from "../../ui/charts/StageBars.tsx";
import { When } from "../../ui/parts/Words.tsx";
import { Slip } from "../../ui/status.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";

type Voices = NonNullable<SecondVoice>["actions"];

const promise = (): Column<ActionItem> => ({
  head: t("boardStrategy.stages.promise"),
  kind: "row",
  cell: (action) => <PromiseLink {...action} />,
});

const sphere = (): Column<ActionItem> => ({
  head: t("boardStrategy.stages.sphere"),
  cell: (action) => (
    <a href={paths.sphere(action.sphere.slug)}>{action.sphere.title ?? action.sphere.slug}</a>
  ),
});

const lead = (): Column<ActionItem> => ({
  head: t("boardStrategy.stages.lead"),
  cell: (action) => <Word of={action} />,
});

/** What assessors say, as large as the lead's word. */
const second = (voices: Voices): Column<ActionItem> => ({
  head: t("boardStrategy.stages.second"),
  cell: (action) => (
    <For
      each={voices.find((v) => v.slug === action.slug)?.voices ?? []}
      fallback={t("boardStrategy.stages.unassessed")}
    >
      {(voice) => (
        <div>
          <Word of={voice} /> <small class="under">{formatMonth(voice.month)}</small>
        </div>
      )}
    </For>
  ),
});

const due = (): Column<ActionItem> => ({
  head: t("boardStrategy.stages.due"),
  cell: (action) => (
    <Show when={action.due} fallback={t("boardStrategy.stages.noDate")}>
      {(day) => (
        <>
          <When day={day()} />{" "}
          <Show when={action.slip_days}>{(days) => <Slip days={days()} />}</Show>
        </>
      )}
    </Show>
  ),
});

/** Its actions, a stage a table, with the second voice beside the lead's word. */
export function ActionsByStage(props: {
  items: readonly ActionItem[];
  voice: SecondVoice;
}): JSX.Element {
  const groups = () =>
    DRAWN_STAGES.flatMap((stage) => {
      const items = props.items.filter((a) => a.stage === stage);
      return items.length > 0 ? [{ stage, items }] : [];
    });
  const columns = () => [
    promise(),
    sphere(),
    lead(),
    ...(props.voice ? [second(props.voice.actions)] : []),
    due(),
  ];
  return (
    <For each={groups()} fallback={<p class="none">{t("boardStrategy.stages.none")}</p>}>
      {({ stage, items }) => (
        <section class="stack" aria-labelledby={`stage-${stage}`}>
          <h3 id={`stage-${stage}`}>
            {t("boardStrategy.stages.head", items.length, t(`common.stage.${stage}`))}
          </h3>
          <Table
            fold
            quiet
            caption={t("boardStrategy.stages.caption", t(`common.stage.${stage}`))}
            columns={columns()}
            rows={items}
          />
        </section>
      )}
    </For>
  );
}
