import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { SecondVoice, VoiceCount, Voiced } from "../../../worker/actions/assessing/schema.ts";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Receipt } from "../../ui/charts/Receipt.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";
import { PromiseLink } from "../ActionTable.tsx";
import { Word } from "./Word.tsx";

const columns = (): Column<Voiced>[] => [
  {
    head: t("assessing.table.action"),
    kind: "row",
    cell: (action) => <PromiseLink {...action} />,
  },
  {
    head: t("assessing.table.lead"),
    cell: (action) => (
      <For each={action.voices} fallback={<Word of={action} />}>
        {(voice) => (
          <div>
            <Word of={voice.lead} /> <small class="under">{formatMonth(voice.month)}</small>
          </div>
        )}
      </For>
    ),
  },
  {
    head: t("assessing.table.assessor"),
    cell: (action) => (
      <For each={action.voices} fallback={t("assessing.table.unassessed")}>
        {(voice) => (
          <div>
            <Word of={voice} />{" "}
            <small class="under">
              {voice.name === null
                ? formatMonth(voice.month)
                : `${voice.name}${t("common.mark.comma")}${formatMonth(voice.month)}`}
            </small>
          </div>
        )}
      </For>
    ),
  },
  {
    head: t("assessing.table.compared"),
    cell: (action) => (
      <For each={action.voices} fallback={t("assessing.table.alone")}>
        {(voice) => (
          <div>
            <Show when={voice.differs} fallback={t("assessing.table.same")}>
              <strong>{t("assessing.table.differs")}</strong>
            </Show>
          </div>
        )}
      </For>
    ),
  },
];

/** A sentence with the number of disagreements, which leads to their rows. */
export const Disagreements = (props: { voice: VoiceCount }): JSX.Element => (
  <Show when={props.voice} fallback={`${t("assessing.none")}${t("common.mark.end")}`}>
    {(voice) => (
      <>
        <a href={`${paths.progress}#second-voice`}>{t("assessing.disagreements", voice())}</a>
        {t("assessing.waitingToo", voice())}
      </>
    )}
  </Show>
);

/**
 * The second voice about some actions as a part of a page: a sentence, and action by action the
 * lead's word and the assessor's. `null` where the roadmap has no assessment.
 */
export function SecondVoicePart(props: {
  voice: SecondVoice;
  /** The strategy that it is about; none for all, of which it lists those that differ. */
  strategy?: string;
}): JSX.Element {
  const rows = (voice: NonNullable<SecondVoice>) =>
    props.strategy === undefined ? voice.actions.filter((a) => a.differs) : voice.actions;
  const words = () => (props.strategy === undefined ? "differing" : "caption");
  return (
    <Show
      when={props.voice}
      fallback={
        <Part id="second-voice" title={t("assessing.none")}>
          <p class="none">{t("assessing.noneAbout")}</p>
        </Part>
      }
    >
      {(voice) => (
        <Part
          full
          id="second-voice"
          title={`${t("assessing.finding", voice())}${t("assessing.waiting", voice())}`}
          about={t("assessing.about")}
        >
          <div class="stack">
            <Table
              fold
              caption={t(`assessing.table.${words()}`)}
              columns={columns()}
              rows={rows(voice())}
              empty={t(
                props.strategy === undefined
                  ? "assessing.table.noDiffering"
                  : "assessing.table.noActions",
              )}
            />
            <Receipt of={receiptOf("voices", { strategy: props.strategy })} />
          </div>
        </Part>
      )}
    </Show>
  );
}
