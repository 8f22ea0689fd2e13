import { createSignal, For, type JSX, onMount, Show, untrack } from "solid-js";
import { NEEDS } from "../../../db/words.ts";
import { MOST } from "../../../worker/updates/form/rules.ts";
import type { FormState } from "../../../worker/validate.ts";
import { capital, count, formatDay, monthName, relative } from "../../i18n/format.ts";
import { errors } from "../../i18n/en/errors.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Field, TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey, SaveBar } from "../../ui/form/Form.tsx";
import { Picks } from "../../ui/form/Picks.tsx";
import { Question, Questions } from "../../ui/form/Questions.tsx";
import { Note } from "../../ui/parts/Marks.tsx";
import { More, Opening } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { useSite } from "../../ui/site.ts";
import type { Start } from "../data.ts";
import { answersOf, errorsOf, piecesIn } from "./data.ts";
import { EvidenceFields } from "./EvidenceFields.tsx";
import { LineFields } from "./LineFields.tsx";

type Props = { start: Start; form?: FormState; to: string };

const needs = NEEDS.map((n) => ({ value: n, label: t(`common.need.${n}`) }));

/** When it is due, or how late it would be. */
function Until(props: { start: Start }): JSX.Element {
  const site = useSite();
  const month = () => monthName(props.start.month);
  const late = () => props.start.days_late > 0;
  return (
    <Show when={!late()} fallback={t("desk.write.late", t("desk.days", props.start.days_late))}>
      {t("desk.due.by", month())}
      <strong>{formatDay(props.start.due)}</strong>
      {`, ${relative(props.start.due, site.today)}.`}
    </Show>
  );
}

/** What somebody published meanwhile, above what was typed. */
function Meanwhile(props: { start: Start; form?: FormState }) {
  const had = () => (props.start.refusal ? props.start.published.at(-1) : undefined);
  return (
    <Show when={had()}>
      {(one) => (
        <Note>
          <p>
            <b>{t("desk.write.beside")}</b>
          </p>
          <Words text={one().summary ?? ""} />
          <p>
            <a href={paths.update(one().id)}>{t("desk.write.readIt")}</a>
          </p>
          <p>{t("desk.write.yours")}</p>
        </Note>
      )}
    </Show>
  );
}

/** What was said a month ago, folded below the question it answered. */
function Said(props: { month?: string; text?: string | null }) {
  return (
    <Show when={props.text}>
      {(text) => (
        <More summary={t("desk.write.said", monthName(props.month ?? ""))}>
          <Words text={text()} />
        </More>
      )}
    </Show>
  );
}

/** The whole month on one page: six questions, only the first of them required. */
export function UpdateForm(props: Props) {
  const answers = answersOf(untrack(() => props.form));
  const { value, wrong } = answers;
  const open = () => props.start.actions.filter((a) => a.stage !== "done");
  const last = () => props.start.last ?? undefined;
  const sphere = () => props.start.sphere.title ?? props.start.sphere.slug;
  const [need, setNeed] = createSignal(value("need", "none"));
  const [live, setLive] = createSignal(false);
  onMount(() => setLive(true));
  const [touched, setTouched] = createSignal<ReadonlySet<string>>(new Set());
  const touch = (slug: string, changed: boolean) =>
    setTouched((had) => {
      const now = new Set(had);
      if (changed) now.add(slug);
      else now.delete(slug);
      return now;
    });
  const counted = () => {
    const n = touched().size;
    const rest = t("desk.write.unchanged", count(open().length - n));
    return capital(n === 0 ? rest : t("desk.write.changed", count(n)) + rest);
  };
  const code = () => (props.form?.code === "request.invalid" ? undefined : props.form?.code);
  const summary = () => {
    const found = errorsOf(props.form, props.start);
    const about = code();
    if (found.length > 0 || !about) return found;
    return [{ field: "summary", message: errors.code[about] }];
  };
  return (
    <form method="post" action={props.to} novalidate>
      <IdempotencyKey value={value("idempotency_key", props.start.key) || props.start.key} />
      <input type="hidden" name="month" value={props.start.month} />
      <input type="hidden" name="sphere" value={props.start.sphere.slug} />
      <input type="hidden" name="kind" value="update" />
      <Opening
        long
        narrow
        crumb={[{ label: t("desk.title"), href: paths.desk }]}
        title={t("desk.write.title", monthName(props.start.month), sphere())}
        lede={
          <>
            <Until start={props.start} /> {t("desk.write.lede")}
          </>
        }
      />
      <ErrorSummary errors={summary()} />
      <Meanwhile start={props.start} form={props.form} />
      <Questions>
        <Question>
          <TextArea
            heading
            required
            name="summary"
            label={t("desk.write.moved")}
            hint={t("desk.write.movedHint")}
            max={MOST.summary}
            value={value("summary")}
            error={wrong("summary")}
          />
          <Said month={last()?.month} text={last()?.summary} />
        </Question>
        <Question>
          <h2>{t("desk.write.actions", count(open().length), open().length === 1)}</h2>
          <Show when={open().length > 0} fallback={<p>{t("desk.write.noActions")}</p>}>
            <p class="hint">{t("desk.write.actionsHint")}</p>
            <div>
              <For each={open()}>
                {(action) => (
                  <LineFields action={action} answers={answers} live={live()} onTouch={touch} />
                )}
              </For>
            </div>
            <Show when={live()}>
              <p class="meta" role="status">
                {counted()}
              </p>
            </Show>
          </Show>
        </Question>
        <Question>
          <TextArea
            heading
            short
            name="obstacles"
            label={t("desk.write.obstacles")}
            hint={t("desk.write.obstaclesHint")}
            value={value("obstacles")}
            error={wrong("obstacles")}
          />
          <Said month={last()?.month} text={last()?.obstacles} />
          <Picks
            name="need"
            legend={t("desk.write.need")}
            options={needs}
            value={value("need", "none")}
            error={wrong("need")}
            onPick={setNeed}
          />
          <div class="stack" hidden={live() && need() === "none"}>
            <TextArea
              short
              name="needs"
              label={t("desk.write.needs")}
              hint={live() ? undefined : t("desk.write.needsHint")}
              value={value("needs")}
              error={wrong("needs")}
            />
            <Said month={last()?.month} text={last()?.needs} />
          </div>
          <More summary={t("desk.write.more")} open={value("private_note") !== ""}>
            <TextArea
              short
              name="private_note"
              label={t("desk.write.note")}
              hint={t("desk.write.noteHint")}
              value={value("private_note")}
              error={wrong("private_note")}
            />
          </More>
        </Question>
        <Question>
          <TextArea
            heading
            short
            name="next"
            label={t("desk.write.next")}
            value={value("next")}
            error={wrong("next")}
          />
          <Said month={last()?.month} text={last()?.next} />
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
          <Said month={last()?.month} text={last()?.done_with} />
        </Question>
        <Question>
          <h2>{t("desk.write.evidence")}</h2>
          <p class="hint">{t("desk.write.evidenceHint")}</p>
          <EvidenceFields
            actions={props.start.actions}
            answers={answers}
            pieces={piecesIn(props.form)}
            live={live()}
          />
        </Question>
      </Questions>
      <SaveBar status={t("desk.write.bar")} note={t("desk.write.barNote")}>
        <Button name="do" value="preview">
          {t("desk.write.preview")}
        </Button>
      </SaveBar>
    </form>
  );
}
