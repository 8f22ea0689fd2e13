import { Show } from "solid-js";
import { MOST } from "../../worker/updates/form/rules.ts";
import type { FormState } from "../../worker/validate.ts";
import { formatDate, formatDay, monthName } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { TextArea } from "../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey } from "../ui/form/Form.tsx";
import { Task } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { Reporting } from "../ui/status.tsx";
import type { Owed, Sphere } from "./data.ts";

type Props = { sphere: Sphere; owed: Owed; key: string; form?: FormState };

/** The one line that says there is nothing to report, right where it is asked. */
function NothingForm(props: Props) {
  const mine = () => {
    const typed = props.form?.values;
    return typed?.month === props.owed.month && typed.sphere === props.sphere.slug
      ? props.form
      : undefined;
  };
  const id = () => `nothing-${props.owed.month}-${props.sphere.slug}`;
  const wrong = () => {
    const message = mine()?.wrong.summary;
    return message && (words().wrong.answers[message] ?? t("desk.wrongElse"));
  };
  const about = () => {
    const code = mine()?.code;
    return code && words().errors.code[code];
  };
  return (
    <details open={mine() !== undefined}>
      <summary class="btn quiet">{t("desk.task.nothing")}</summary>
      <form method="post" action={paths.desk} class="stack" novalidate>
        <Show when={mine()}>
          <ErrorSummary
            title={about()}
            errors={[{ field: id(), message: wrong() ?? about() ?? t("desk.wrongElse") }]}
          />
        </Show>
        <IdempotencyKey value={mine()?.values.idempotency_key ?? props.key} />
        <input type="hidden" name="month" value={props.owed.month} />
        <input type="hidden" name="sphere" value={props.sphere.slug} />
        <input type="hidden" name="kind" value="nothing" />
        <TextArea
          short
          required
          name="summary"
          id={id()}
          label={t("desk.task.nothingAsk")}
          hint={t("desk.task.nothingHint")}
          max={MOST.summary}
          error={wrong()}
          value={mine()?.values.summary}
        />
        <Button name="do" value="publish">
          {t("desk.task.nothingSend")}
        </Button>
      </form>
    </details>
  );
}

/** The report before this one, and how it began. */
function LastTime(props: { last: NonNullable<Sphere["last"]> }) {
  const month = () => monthName(props.last.month);
  const day = () => formatDate(props.last.on);
  const state = () =>
    (props.last.state === "late"
      ? t("common.lateBy", props.last.days_late)
      : t(`common.reporting.${props.last.state}`)
    ).toLowerCase();
  return (
    <Show when={props.last.summary}>
      {(begins) => (
        <p>
          {props.last.kind === "nothing"
            ? t("desk.task.lastNothing", month(), day())
            : t("desk.task.last", month(), day(), state())}
          <q class="words">{begins()}</q>
        </p>
      )}
    </Show>
  );
}

/** One month that one sphere owes, or may still put an update in place of nothing for. */
export function OwedTask(props: Props) {
  const month = () => monthName(props.owed.month);
  const title = () => props.sphere.title ?? props.sphere.slug;
  const replaceable = () => props.owed.state === "nothing";
  return (
    <Task
      id={`owed-${props.owed.month}-${props.sphere.slug}`}
      title={t("desk.task.title", month(), title())}
    >
      <p>
        <Reporting state={props.owed.state}>
          {props.owed.state === "open" ? t("desk.task.unwritten") : undefined}
        </Reporting>
      </p>
      <Show
        when={replaceable()}
        fallback={<Show when={props.sphere.last}>{(last) => <LastTime last={last()} />}</Show>}
      >
        <Words
          text={t(
            "desk.task.replaceable",
            formatDate(props.sphere.months.find((m) => m?.month === props.owed.month)?.on ?? ""),
            formatDay(props.owed.closes),
          )}
        />
      </Show>
      <div class="acts">
        <a
          class="btn"
          classList={{ quiet: replaceable() }}
          href={paths.write(props.owed.month, props.sphere.slug)}
        >
          {t(replaceable() ? "desk.task.replace" : "desk.task.write")}
        </a>
        <Show when={!replaceable()}>
          <NothingForm {...props} />
        </Show>
      </div>
      <Show when={!replaceable()}>
        <p class="meta">{t("desk.task.both")}</p>
      </Show>
    </Task>
  );
}
