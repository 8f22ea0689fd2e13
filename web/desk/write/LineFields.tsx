import { createEffect, createSignal, For, Show, untrack } from "solid-js";
import { HEALTHS, LINE_STAGES } from "../../../db/words.ts";
import { MOST, STATED_REASONS } from "../../../worker/updates/form/rules.ts";
import { formatDate, monthName } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Field, Select } from "../../ui/form/Field.tsx";
import { Picks } from "../../ui/form/Picks.tsx";
import { Line } from "../../ui/form/Questions.tsx";
import { More } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { Health, Stage } from "../../ui/status.tsx";
import type { Standing } from "../data.ts";
import { type Answers, lineName } from "./data.ts";

const stages = LINE_STAGES.map((s) => ({ value: s, label: t(`common.stage.${s}`), shape: s }));
const healths = HEALTHS.map((h) => ({ value: h, label: t(`common.health.${h}`), shape: h }));
const reasons = STATED_REASONS.map((r) => ({ value: r, label: t(`common.reason.${r}`) }));

type Props = {
  action: Standing;
  answers: Answers;
  /** Whether scripts run: then only what the stage asks for is shown. */
  live: boolean;
  onTouch: (slug: string, changed: boolean) => void;
};

/** What is shown so far, and what was said last. */
function Before(props: { action: Standing }) {
  return (
    <>
      <Show when={props.action.last}>
        {(last) => (
          <More summary={t("desk.write.lastLine", monthName(last().month))}>
            <Words text={last().text ?? t("desk.write.noLine")} />
          </More>
        )}
      </Show>
      <Show when={props.action.evidence.length > 0}>
        <More summary={t("desk.write.shown")}>
          <ul>
            <For each={props.action.evidence}>
              {(piece) => (
                <li>
                  <Show when={piece.url} fallback={piece.title}>
                    {(url) => (
                      <a href={url()} rel="nofollow ugc noopener">
                        {piece.title ?? url()}
                      </a>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </More>
      </Show>
    </>
  );
}

/** The fields of a date that moves. */
function MoveFields(
  props: Props & { name: (field: string) => string; onDue: (day: string) => void },
) {
  const { value, wrong } = untrack(() => props.answers);
  const fields = ["due", "slip_reason", "slip_text"];
  const open = () => fields.some((f) => value(props.name(f)) !== "" || wrong(props.name(f)));
  return (
    <More
      open={open()}
      summary={
        props.action.due
          ? t("desk.write.move", t("desk.write.was.due", formatDate(props.action.due)))
          : t("desk.write.moveNone")
      }
    >
      <div class="stack">
        <Field
          type="date"
          name={props.name("due")}
          label={t("desk.write.due")}
          hint={
            props.action.due ? t("desk.write.dueHint", formatDate(props.action.due)) : undefined
          }
          value={value(props.name("due"))}
          error={wrong(props.name("due"))}
          onInput={(day) => props.onDue(day)}
        />
        <Select
          name={props.name("slip_reason")}
          label={t("desk.write.slipReason")}
          options={reasons}
          value={value(props.name("slip_reason"))}
          error={wrong(props.name("slip_reason"))}
        />
        <Field
          name={props.name("slip_text")}
          label={t("desk.write.slipText")}
          hint={t("desk.write.slipHint")}
          maxlength={MOST.line}
          value={value(props.name("slip_text"))}
          error={wrong(props.name("slip_text"))}
        />
      </div>
    </More>
  );
}

/** One open action: its stage and health as they stand, and what may be said about it. */
export function LineFields(props: Props) {
  const { value, wrong, troubled } = untrack(() => props.answers);
  const name = (field: string) => lineName(props.action.slug, field);
  const preset = (field: string, standing: string | null) => value(name(field), standing ?? "");
  const before = untrack(() => props.action);
  const [stage, setStage] = createSignal(preset("stage", before.stage));
  const [health, setHealth] = createSignal(preset("health", before.health));
  const [text, setText] = createSignal(preset("text", ""));
  const [due, setDue] = createSignal(preset("due", ""));
  const underway = () => stage() === "underway";
  const changed = () =>
    stage() !== props.action.stage ||
    (underway() && health() !== (props.action.health ?? "")) ||
    text() !== "" ||
    due() !== "";
  createEffect(() => props.onTouch(props.action.slug, changed()));
  const open = untrack(() => changed() || troubled(`line.${props.action.slug}`));
  const shape = <T extends string>(of: readonly { value: T }[], found: string) =>
    of.find((o) => o.value === found)?.value;
  const was = () => (
    <>
      <Show when={shape(stages, stage())}>{(s) => <Stage of={s()} />}</Show>
      <Show when={underway() && shape(healths, health())}>{(h) => <Health of={h()} />}</Show>
      <span>
        {t(changed() ? "desk.write.was.changed" : "desk.write.was.unchanged")}
        {", "}
        {props.action.due
          ? t("desk.write.was.due", formatDate(props.action.due))
          : t("desk.write.was.none")}
      </span>
    </>
  );
  return (
    <Line
      title={props.action.title ?? props.action.slug}
      act={t("desk.write.change")}
      was={was()}
      open={open}
    >
      <Picks
        name={name("stage")}
        legend={t("desk.write.stage")}
        options={stages}
        value={preset("stage", props.action.stage)}
        error={wrong(name("stage"))}
        onPick={setStage}
      />
      <div hidden={props.live && !underway()}>
        <Picks
          name={name("health")}
          legend={t("desk.write.health")}
          hint={props.live ? undefined : t("desk.write.healthHint")}
          options={healths}
          value={preset("health", props.action.health)}
          error={wrong(name("health"))}
          onPick={setHealth}
        />
      </div>
      <Field
        name={name("text")}
        label={t("desk.write.line")}
        maxlength={MOST.line}
        value={preset("text", "")}
        error={wrong(name("text"))}
        onInput={setText}
      />
      <div hidden={props.live && stage() !== "paused"}>
        <More
          open={stage() === "paused" || wrong(name("review_on")) !== undefined}
          summary={t("desk.write.pause")}
        >
          <Field
            type="date"
            name={name("review_on")}
            label={t("desk.write.review")}
            value={preset("review_on", props.action.review_on)}
            error={wrong(name("review_on"))}
          />
        </More>
      </div>
      <div hidden={props.live && stage() !== "done"}>
        <More
          open={stage() === "done" || wrong(name("no_evidence")) !== undefined}
          summary={t("desk.write.finish")}
        >
          <Field
            name={name("no_evidence")}
            label={t("desk.write.noEvidence")}
            hint={t("desk.write.noEvidenceHint")}
            maxlength={MOST.line}
            value={preset("no_evidence", "")}
            error={wrong(name("no_evidence"))}
          />
        </More>
      </div>
      <MoveFields {...props} name={name} onDue={setDue} />
      <Before action={props.action} />
    </Line>
  );
}
