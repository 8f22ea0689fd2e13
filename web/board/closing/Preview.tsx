import { For, Show } from "solid-js";
import { type Outcome, OUTCOMES } from "../../../db/words.ts";
import type { CloseStart, Decide } from "../../../worker/progress/closing/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { Confirm } from "../../desk/write/Kept.tsx";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Fix } from "../../ui/parts/Marks.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";

type Props = {
  start: CloseStart;
  form: FormState;
  after: Record<Outcome, number>;
  input: Decide;
};

const FIELDS = ["wording", "result", "done_with"] as const;

/** Every text that the successor puts in other words, old and new in one. */
function Differences(props: { start: CloseStart; to: Extract<Decide, { decide: "reword" }> }) {
  const changed = () =>
    FIELDS.flatMap((field) => {
      const was = props.start.action[field] ?? "";
      const now = props.to[field];
      return was === now ? [] : [{ field, was, now }];
    });
  return (
    <>
      <For each={changed()}>
        {(text) => (
          <div>
            <p class="kick">{t(`closing.form.reword.${text.field}`)}</p>
            <Fix was={text.was} now={text.now} />
          </div>
        )}
      </For>
      <p>{t("closing.preview.due", props.to.due)}</p>
    </>
  );
}

const sumOf = (counts: Record<Outcome, number>) =>
  OUTCOMES.reduce((n, outcome) => n + counts[outcome], 0);

function Sum(props: Props) {
  const columns = (): Column<Outcome>[] => [
    {
      head: t("closing.preview.outcome"),
      kind: "row",
      cell: (outcome) => t(`common.outcome.${outcome}`),
      foot: t("closing.preview.all"),
    },
    {
      head: t("closing.preview.now"),
      kind: "number",
      cell: (outcome) => props.start.counts[outcome],
      foot: props.start.promised,
    },
    {
      head: t("closing.preview.after"),
      kind: "number",
      cell: (outcome) => props.after[outcome],
      foot: sumOf(props.after),
    },
  ];
  return (
    <div class="stack">
      <p>
        {props.input.decide === "carry"
          ? t("closing.preview.stays", props.start.year)
          : t("closing.preview.same", props.start.year, props.start.promised)}
        {t("common.mark.gap")}
        <Show when={props.input.decide === "reword"}>
          {t("closing.preview.next", props.start.next, props.start.next_promised + 1)}
        </Show>
      </p>
      <Table
        quiet
        caption={t("closing.preview.sum", props.start.year)}
        columns={columns()}
        rows={OUTCOMES}
      />
    </div>
  );
}

/** What a decision does, in words, in the sum and word by word, and the two ways on. */
export function Preview(props: Props) {
  const reworded = () => (props.input.decide === "reword" ? props.input : undefined);
  return (
    <>
      <Part
        id="preview"
        title={t(`closing.preview.title.${props.input.decide}`, props.start.next)}
        about={t("closing.preview.about")}
      >
        <div class="stack">
          <Show when={reworded()}>{(to) => <Differences start={props.start} to={to()} />}</Show>
          <div>
            <p class="kick">{t("closing.preview.reason")}</p>
            <Words text={props.input.reason} />
          </div>
        </div>
      </Part>
      <Part id="sum" title={t("closing.preview.sum", props.start.year)}>
        <div class="stack">
          <Sum {...props} />
          <Confirm
            to={paths.closeAction(props.start.year, props.start.action.slug)}
            values={props.form.values}
            warning={t("closing.preview.permanent")}
            does="publish"
            go={t("closing.preview.publish")}
            back={t("closing.preview.back")}
          />
        </div>
      </Part>
    </>
  );
}
