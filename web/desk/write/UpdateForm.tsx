import { createSignal, type JSX, onMount, Show, untrack } from "solid-js";
import { NEEDS } from "../../../db/words.ts";
import { MOST } from "../../../worker/updates/form/rules.ts";
import type { FormState } from "../../../worker/validate.ts";
import { formatDay, monthName, relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Field } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey, SaveBar, Version } from "../../ui/form/Form.tsx";
import { Picks } from "../../ui/form/Picks.tsx";
import { Question, Questions } from "../../ui/form/Questions.tsx";
import { More, Opening } from "../../ui/parts/Part.tsx";
import { useSite } from "../../ui/site.ts";
import type { Start } from "../data.ts";
import { answersOf, errorsOf, piecesIn } from "./data.ts";
import { EvidenceFields } from "./EvidenceFields.tsx";
import { Answer } from "./help/Answer.tsx";
import { retell } from "./help/data.ts";
import { Said } from "./help/Said.tsx";
import { LinesQuestion } from "./lines/LinesQuestion.tsx";
import { Meanwhile } from "./Meanwhile.tsx";

/** What keeps the text of the form: what it holds so far, and what the bar says of it. */
export type Drafting = {
  fields: Record<string, string>;
  version: number;
  watch: (form: HTMLFormElement) => void;
  status: JSX.Element;
  note: JSX.Element;
  acts: JSX.Element;
  /** Texts that were written apart from this one. */
  beside: JSX.Element;
};

type Props = { start: Start; form?: FormState; to: string; draft: Drafting };

const needs = () => NEEDS.map((n) => ({ value: n, label: t(`common.need.${n}`) }));

/** When it is due, or how late it would be. */
function Until(props: { start: Start }): JSX.Element {
  const site = useSite();
  const month = () => monthName(props.start.month);
  const late = () => props.start.days_late > 0;
  return (
    <Show when={!late()} fallback={t("desk.write.late", t("desk.days", props.start.days_late))}>
      {t("desk.due.by", month())}
      <strong>{formatDay(props.start.due)}</strong>
      {`${t("common.mark.comma")}${relative(props.start.due, site.today)}${t("common.mark.end")}`}
    </Show>
  );
}

/** The whole month on one page: six questions, only the first of them required. */
export function UpdateForm(props: Props) {
  const answers = untrack(() => answersOf(props.form, props.draft.fields));
  const { value, wrong } = answers;
  const last = () => props.start.last ?? undefined;
  const sphere = () => props.start.sphere.title ?? props.start.sphere.slug;
  const [need, setNeed] = createSignal(value("need", "none"));
  const [live, setLive] = createSignal(false);
  let form!: HTMLFormElement;
  onMount(() => {
    setLive(true);
    retell(form);
  });
  const code = () => (props.form?.code === "request.invalid" ? undefined : props.form?.code);
  const summary = () => {
    const found = errorsOf(props.form, props.start);
    const about = code();
    if (found.length > 0 || !about) return found;
    return [{ field: "summary", message: words().errors.code[about] }];
  };
  return (
    <form
      method="post"
      action={props.to}
      data-island={props.form && "draft"}
      data-meeting={props.form?.detail?.current ? "" : undefined}
      enctype="multipart/form-data"
      novalidate
      ref={(element) => {
        form = element;
        props.draft.watch(element);
      }}
    >
      <IdempotencyKey value={value("idempotency_key", props.start.key) || props.start.key} />
      <input type="hidden" name="month" value={props.start.month} />
      <input type="hidden" name="sphere" value={props.start.sphere.slug} />
      <input type="hidden" name="kind" value="update" />
      <Version value={Number(value("version")) || props.draft.version} />
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }]}
        title={t("desk.write.title", monthName(props.start.month), sphere())}
        lede={
          <>
            <Until start={props.start} />
            {t("common.mark.gap")}
            {t("desk.write.lede")}
          </>
        }
      />
      <ErrorSummary errors={summary()} />
      {props.draft.beside}
      <Meanwhile start={props.start} form={props.form} />
      <Questions>
        <Question>
          <Answer
            heading
            required
            name="summary"
            label={t("desk.write.moved")}
            hint={t("desk.write.movedHint")}
            max={MOST.summary}
            value={value("summary")}
            error={wrong("summary")}
            guide={t("write.guide.summary")}
            called={t("write.called.summary")}
            month={last()?.month}
            said={last()?.summary}
            live={live()}
          />
        </Question>
        <Question>
          <LinesQuestion start={props.start} answers={answers} live={live()} />
        </Question>
        <Question>
          <Answer
            heading
            short
            name="obstacles"
            label={t("desk.write.obstacles")}
            hint={t("desk.write.obstaclesHint")}
            value={value("obstacles")}
            error={wrong("obstacles")}
            guide={t("write.guide.obstacles")}
            called={t("write.called.obstacles")}
            month={last()?.month}
            said={last()?.obstacles}
            live={live()}
            marks
          />
          <Picks
            name="need"
            legend={t("desk.write.need")}
            options={needs()}
            value={value("need", "none")}
            error={wrong("need")}
            onPick={setNeed}
          />
          <div class="stack" hidden={live() && need() === "none"}>
            <Answer
              short
              name="needs"
              label={t("desk.write.needs")}
              hint={live() ? undefined : t("desk.write.needsHint")}
              value={value("needs")}
              error={wrong("needs")}
              guide={t("write.guide.needs")}
              called={t("write.called.needs")}
              month={last()?.month}
              said={last()?.needs}
              live={live()}
              marks
            />
          </div>
          <More summary={t("desk.write.more")} open={value("private_note") !== ""}>
            <Answer
              short
              name="private_note"
              label={t("desk.write.note")}
              hint={t("desk.write.noteHint")}
              value={value("private_note")}
              error={wrong("private_note")}
              called={t("write.called.private_note")}
              live={live()}
              marks
            />
          </More>
        </Question>
        <Question>
          <Answer
            heading
            short
            name="next"
            label={t("desk.write.next")}
            value={value("next")}
            error={wrong("next")}
            guide={t("write.guide.next")}
            called={t("write.called.next")}
            month={last()?.month}
            said={last()?.next}
            live={live()}
            marks
          />
        </Question>
        <Question>
          <Field
            heading
            name="done_with"
            label={t("desk.write.with")}
            hint={t("desk.write.withHint")}
            maxlength={MOST.long}
            value={value("done_with")}
            error={wrong("done_with")}
          />
          <Said for="done_with" month={last()?.month} text={last()?.done_with} live={live()} />
        </Question>
        <Question>
          <h2>{t("desk.write.evidence")}</h2>
          <p class="hint">{t("desk.write.evidenceHint")}</p>
          <EvidenceFields
            actions={props.start.actions}
            sphere={props.start.sphere.slug}
            answers={answers}
            pieces={piecesIn(props.form, props.draft.fields)}
            live={live()}
          />
        </Question>
      </Questions>
      <SaveBar status={props.draft.status} note={props.draft.note}>
        {props.draft.acts}
        <Button name="do" value="preview">
          {t("desk.write.preview")}
        </Button>
      </SaveBar>
    </form>
  );
}
