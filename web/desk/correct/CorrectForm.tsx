import { For, Show } from "solid-js";
import { CORRECTION_KINDS } from "../../../db/words.ts";
import { type FixStart, MOST_REASON } from "../../../worker/updates/corrections/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Field, TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey, refusalOf, Version } from "../../ui/form/Form.tsx";
import { Picks } from "../../ui/form/Picks.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";

type Props = { start: FixStart; form?: FormState };
type Text = FixStart["texts"][number];

const wordOf = (message: string | undefined) =>
  message && (words().wrong.corrections[message] ?? t("desk.wrongElse"));

/** One published text; where somebody changed it meanwhile, their words stand below. */
function TextField(props: Props & { text: Text }) {
  const typed = () => props.form?.values[props.text.field];
  const stale = () =>
    props.form?.code === "subject.changed_meanwhile" && typed() !== props.text.words;
  const field = () => ({
    name: props.text.field,
    label: t("names.field", props.text.field, props.text.wording),
    value: typed() ?? props.text.words,
    error: wordOf(props.form?.wrong[props.text.field]),
  });
  return (
    <>
      <Show
        when={props.text.field.endsWith(".url")}
        fallback={<TextArea {...field()} max={props.text.most} short={props.text.most <= 280} />}
      >
        <Field {...field()} type="url" inputmode="url" />
      </Show>
      <Show when={stale()}>
        <p class="kick">{t("corrections.form.stale")}</p>
        <Words text={props.text.words} />
      </Show>
    </>
  );
}

/** What stands wrong above the form, each line a way to its field. */
function wrongIn(start: FixStart, form: FormState | undefined) {
  const texts = start.texts.map((x) => [x.field, t("names.field", x.field, x.wording)] as const);
  const named = [
    ["texts", t("corrections.form.words")],
    ...texts,
    ["why", t("corrections.form.why")],
    ["reason", t("corrections.form.reason")],
  ] as const;
  const fields = named.map(([field, label]) => ({
    field: field === "texts" ? "summary" : field,
    label,
    message: wordOf(form?.wrong[field]),
  }));
  return refusalOf(form, fields, "summary");
}

/** The published words, each in its field, and why they change. */
export function CorrectForm(props: Props) {
  const to = () => paths.correct(props.start.id);
  const value = (name: string) => props.form?.values[name];
  const withdrawing = () => props.form?.values.do === "withdraw";
  const key = () => value("idempotency_key") || props.start.key;
  const kinds = () =>
    CORRECTION_KINDS.filter((k) => k === "privacy" || !props.start.withdrawn).map((k) => ({
      value: k,
      label: t(`corrections.form.kindHint.${k}`),
    }));
  return (
    <div class="stack">
      <form method="post" action={to()} class="stack" novalidate>
        <ErrorSummary
          title={props.form?.code && t("corrections.form.refused")}
          errors={wrongIn(props.start, props.form)}
        />
        <IdempotencyKey value={key()} />
        <Version value={props.start.version} />
        <Task id="words" title={t("corrections.form.words")}>
          <For each={props.start.texts}>{(text) => <TextField {...props} text={text} />}</For>
          <p class="meta">{t("corrections.form.fixed")}</p>
        </Task>
        <Picks
          required
          name="why"
          legend={t("corrections.form.why")}
          options={kinds()}
          value={value("why")}
          error={wordOf(props.form?.wrong.why)}
        />
        <TextArea
          short
          required
          name="reason"
          label={t("corrections.form.reason")}
          hint={t("corrections.form.reasonHint")}
          max={MOST_REASON}
          value={withdrawing() ? "" : value("reason")}
          error={withdrawing() ? undefined : wordOf(props.form?.wrong.reason)}
        />
        <p class="acts">
          <Button name="do" value="compare">
            {t("corrections.form.compare")}
          </Button>
          <a class="btn quiet" href={paths.update(props.start.id)}>
            {t("corrections.form.read")}
          </a>
        </p>
      </form>
      <Show when={!props.start.withdrawn}>
        <Task id="withdraw" title={t("corrections.form.withdraw")}>
          <p>{t("corrections.form.withdrawHint")}</p>
          <details open={withdrawing()}>
            <summary class="btn quiet">{t("corrections.form.withdraw")}</summary>
            <form method="post" action={to()} class="stack" novalidate>
              <IdempotencyKey value={`${key()}-w`} />
              <Version value={props.start.version} />
              <TextArea
                short
                required
                name="reason"
                id="explanation"
                label={t("corrections.form.explain")}
                hint={t("corrections.form.reasonHint")}
                max={MOST_REASON}
                value={withdrawing() ? value("reason") : ""}
                error={withdrawing() ? wordOf(props.form?.wrong.reason) : undefined}
              />
              <Button name="do" value="withdraw">
                {t("corrections.form.withdrawNow")}
              </Button>
            </form>
          </details>
        </Task>
      </Show>
    </div>
  );
}
