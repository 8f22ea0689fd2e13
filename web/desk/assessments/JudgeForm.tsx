import { Show } from "solid-js";
import { HEALTHS, STAGES } from "../../../db/words.ts";
import { MOST_REASONS, type WorkStart } from "../../../worker/actions/assessing/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { JudgementList } from "../../actions/voices/ActionVoices.tsx";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey, refusalOf, Version } from "../../ui/form/Form.tsx";
import { Picks } from "../../ui/form/Picks.tsx";

const FIELDS = ["stage", "health", "reasons"] as const;

const wordOf = (message: string | undefined) =>
  message && (words().wrong.assessing[message] ?? t("desk.wrongElse"));

/** The assessor's own word for one action and month. */
export function JudgeForm(props: { start: WorkStart; form?: FormState }) {
  const value = (name: (typeof FIELDS)[number]) =>
    props.form ? props.form.values[name] : (props.start.mine?.[name] ?? undefined);
  const error = (name: string) => wordOf(props.form?.wrong[name]);
  const stale = () => props.form?.code === "subject.changed_meanwhile" && props.start.mine;
  const wrong = () => {
    const fields = FIELDS.map((field) => ({
      field,
      label: t(`assessing.page.${field}`),
      message: error(field),
    }));
    return refusalOf(props.form, fields, "stage");
  };
  const none = { value: "", label: t("assessing.page.noHealth") };
  return (
    <form method="post" action={paths.assess(props.start.slug)} class="stack" novalidate>
      <ErrorSummary title={t("assessing.page.refused")} errors={wrong()} />
      <IdempotencyKey value={(!stale() && props.form?.values.idempotency_key) || props.start.key} />
      <Version value={props.start.version} />
      <input type="hidden" name="month" value={props.start.month} />
      <Show when={stale()}>
        {(mine) => (
          <div>
            <p class="kick">{t("assessing.page.stale")}</p>
            <JudgementList of={[mine()]} />
          </div>
        )}
      </Show>
      <Show when={props.start.mine}>
        <p>{t("assessing.page.revising")}</p>
      </Show>
      <Picks
        required
        name="stage"
        legend={t("assessing.page.stage")}
        hint={t("assessing.page.stageHint")}
        options={STAGES.map((s) => ({ value: s, label: t(`common.stage.${s}`), shape: s }))}
        value={value("stage")}
        error={error("stage")}
      />
      <Picks
        name="health"
        legend={t("assessing.page.health")}
        hint={t("assessing.page.healthHint")}
        options={[
          ...HEALTHS.map((h) => ({ value: h, label: t(`common.health.${h}`), shape: h })),
          none,
        ]}
        value={value("health") ?? (props.start.mine ? "" : undefined)}
        error={error("health")}
      />
      <TextArea
        required
        name="reasons"
        label={t("assessing.page.reasons")}
        hint={t("assessing.page.reasonsHint")}
        max={MOST_REASONS}
        value={value("reasons")}
        error={error("reasons")}
      />
      <p class="acts">
        <Button>{t(props.start.mine ? "assessing.page.again" : "assessing.page.now")}</Button>
      </p>
    </form>
  );
}
