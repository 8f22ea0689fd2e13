import { createEffect, createSignal, For, Show, untrack } from "solid-js";
import { HEALTHS, LINE_STAGES } from "../../../../db/words.ts";
import { MOST } from "../../../../worker/updates/form/rules.ts";
import { formatDate, monthName } from "../../../i18n/format.ts";
import { t } from "../../../i18n/t.ts";
import { Field } from "../../../ui/form/Field.tsx";
import { Picks } from "../../../ui/form/Picks.tsx";
import { Line } from "../../../ui/form/Questions.tsx";
import { EvidenceLink } from "../../../ui/parts/Evidence.tsx";
import { More } from "../../../ui/parts/Part.tsx";
import { Health, Stage } from "../../../ui/status.tsx";
import type { Standing } from "../../data.ts";
import { type Answers, leavingName, lineName, reachedName } from "../data.ts";
import { Said } from "../help/Said.tsx";
import { LeaveFields } from "./LeaveFields.tsx";
import { MilestoneFields } from "./MilestoneFields.tsx";
import { MoveFields } from "./MoveFields.tsx";

const stages = () =>
  LINE_STAGES.map((s) => ({ value: s, label: t(`common.stage.${s}`), shape: s }));
const healths = () => HEALTHS.map((h) => ({ value: h, label: t(`common.health.${h}`), shape: h }));

const TROUBLES = ["line", "leaving", "reached"];

type Props = {
  action: Standing;
  /** The sphere's other open actions. */
  others: readonly Standing[];
  answers: Answers;
  /** Whether scripts run: then only what the stage asks for is shown. */
  live: boolean;
  onTouch: (slug: string, changed: boolean) => void;
};

/** What is shown so far. */
function Shown(props: { of: Standing["evidence"] }) {
  return (
    <Show when={props.of.length > 0}>
      <More summary={t("desk.write.shown")}>
        <ul class="plain">
          <For each={props.of}>
            {(piece) => (
              <li>
                <EvidenceLink of={piece} />
              </li>
            )}
          </For>
        </ul>
      </More>
    </Show>
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
  const [way, setWay] = createSignal(
    untrack(() => value(leavingName(props.action.slug, "change"))),
  );
  const [ticks, setTicks] = createSignal(
    before.milestones.filter((m) => value(reachedName(before.slug, m.id, "tick")) !== "").length,
  );
  const stays = () => way() === "";
  const underway = () => stage() === "underway";
  const changed = () =>
    stage() !== props.action.stage ||
    (underway() && health() !== (props.action.health ?? "")) ||
    text() !== "" ||
    due() !== "" ||
    ticks() > 0 ||
    !stays();
  createEffect(() => props.onTouch(props.action.slug, changed()));
  const open = untrack(
    () => changed() || TROUBLES.some((list) => troubled(`${list}.${props.action.slug}`)),
  );
  const shape = <T extends string>(of: readonly { value: T }[], found: string) =>
    of.find((o) => o.value === found)?.value;
  const was = () => (
    <>
      <Show when={shape(stages(), stage())}>{(s) => <Stage of={s()} />}</Show>
      <Show when={underway() && shape(healths(), health())}>{(h) => <Health of={h()} />}</Show>
      <Show when={!stays()}>{t(`write.leaving.way.${way() as "drop"}`)}</Show>
      <span>
        {t(changed() ? "desk.write.was.changed" : "desk.write.was.unchanged")}
        {t("common.mark.comma")}
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
      <div class="stack" hidden={props.live && !stays() && text() === "" && due() === ""}>
        <Picks
          name={name("stage")}
          legend={t("desk.write.stage")}
          options={stages()}
          value={preset("stage", props.action.stage)}
          error={wrong(name("stage"))}
          onPick={setStage}
        />
        <div hidden={props.live && !underway()}>
          <Picks
            name={name("health")}
            legend={t("desk.write.health")}
            hint={props.live ? undefined : t("desk.write.healthHint")}
            options={healths()}
            value={preset("health", props.action.health)}
            error={wrong(name("health"))}
            onPick={setHealth}
          />
        </div>
        <Field
          name={name("text")}
          label={t("desk.write.line")}
          guide={t("write.guide.line")}
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
        <MoveFields action={props.action} answers={props.answers} onDue={setDue} />
      </div>
      <MilestoneFields
        action={props.action}
        answers={props.answers}
        live={props.live}
        onTick={(by) => setTicks((n) => n + by)}
      />
      <LeaveFields
        action={props.action}
        others={props.others}
        answers={props.answers}
        live={props.live}
        way={way()}
        onWay={setWay}
      />
      <Said
        for={name("text")}
        month={props.action.last?.month}
        text={props.action.last && (props.action.last.text ?? t("desk.write.noLine"))}
        summary={t("desk.write.lastLine", monthName(props.action.last?.month ?? ""))}
        live={props.live && props.action.last?.text !== null}
      />
      <Shown of={props.action.evidence} />
    </Line>
  );
}
