import type { FormState } from "../../worker/validate.ts";
import { MOST } from "../../worker/updates/form/rules.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { TextArea } from "../ui/form/Field.tsx";
import { Button, ErrorSummary } from "../ui/form/Form.tsx";

/** One line, suggested and open to change, and the button that publishes it. */
export function NothingForm(props: { month: string; form?: FormState }) {
  const wrong = () => {
    const message = props.form?.wrong.summary;
    return (
      message && (words().reminders.nothing.wrong[message] ?? t("reminders.nothing.wrongElse"))
    );
  };
  return (
    <form method="post" class="stack" novalidate>
      <ErrorSummary errors={wrong() ? [{ field: "summary", message: wrong()! }] : []} />
      <TextArea
        short
        required
        name="summary"
        label={t("reminders.nothing.line")}
        hint={t("reminders.nothing.hint")}
        max={MOST.summary}
        error={wrong()}
        value={props.form?.values.summary ?? t("reminders.nothing.suggestion", props.month)}
      />
      <div class="acts">
        <Button>{t("reminders.nothing.send")}</Button>
      </div>
      <p class="meta">{t("reminders.nothing.counted")}</p>
    </form>
  );
}
