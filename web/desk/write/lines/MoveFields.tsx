import { untrack } from "solid-js";
import { MOST, STATED_REASONS } from "../../../../worker/updates/form/rules.ts";
import { formatDate } from "../../../i18n/format.ts";
import { t } from "../../../i18n/t.ts";
import { Field, Select } from "../../../ui/form/Field.tsx";
import { More } from "../../../ui/parts/Part.tsx";
import type { Standing } from "../../data.ts";
import { type Answers, lineName } from "../data.ts";

const reasons = () => STATED_REASONS.map((r) => ({ value: r, label: t(`common.reason.${r}`) }));
const FIELDS = ["due", "slip_reason", "slip_text"];

/** The fields of a date that moves. */
export function MoveFields(props: {
  action: Standing;
  answers: Answers;
  onDue: (day: string) => void;
}) {
  const { value, wrong } = untrack(() => props.answers);
  const name = (field: string) => lineName(props.action.slug, field);
  const told = (field: string) => ({
    name: name(field),
    value: value(name(field)),
    error: wrong(name(field)),
  });
  const open = () => FIELDS.some((f) => value(name(f)) !== "" || wrong(name(f)));
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
          {...told("due")}
          type="date"
          label={t("desk.write.due")}
          hint={
            props.action.due ? t("desk.write.dueHint", formatDate(props.action.due)) : undefined
          }
          onInput={(day) => props.onDue(day)}
        />
        <Select {...told("slip_reason")} label={t("desk.write.slipReason")} options={reasons()} />
        <Field
          {...told("slip_text")}
          label={t("desk.write.slipText")}
          hint={t("desk.write.slipHint")}
          maxlength={MOST.line}
        />
      </div>
    </More>
  );
}
