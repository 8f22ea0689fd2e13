import { MOST } from "../../../worker/people/handover/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Field, Select, TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey, refusalOf } from "../../ui/form/Form.tsx";
import { Check, Picks } from "../../ui/form/Picks.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import type { Handover } from "./data.ts";

const KINDS = ["known", "invited", "vacant"] as const;
const labels = (): Record<string, string> => ({
  successor: t("handover.form.successor"),
  person: t("handover.form.person"),
  name: t("handover.form.name"),
  address: t("handover.form.address"),
  on: t("handover.form.on"),
  note: t("handover.form.note"),
});

/** Who follows, from which day, with which note. Nothing happens before it is confirmed. */
export function HandoverForm(props: { known: Handover; form?: FormState }) {
  const value = (name: string) => props.form?.values[name];
  const wrong = (name: string) => {
    const message = props.form?.wrong[name];
    return message && (words().wrong.handover[message] ?? t("desk.wrongElse"));
  };
  const summary = () => {
    const fields = Object.keys(props.form?.wrong ?? {}).map((field) => ({
      field,
      label: labels()[field],
      message: wrong(field),
    }));
    return refusalOf(props.form, fields, "successor");
  };
  const people = () =>
    props.known.people.flatMap(({ id, name, role }) => {
      const post = role && t(`handover.form.other.${role}`);
      const label = [name, post].filter(Boolean).join(t("common.mark.comma"));
      return label ? [{ value: id, label }] : [];
    });
  return (
    <Task id="who" title={t("handover.form.title")}>
      <form method="post" action={paths.handover(props.known.sphere.slug)} class="stack" novalidate>
        <ErrorSummary errors={summary()} />
        <IdempotencyKey value={value("idempotency_key") ?? props.known.key} />
        <Picks
          name="successor"
          legend={t("handover.form.successor")}
          options={KINDS.map((kind) => ({ value: kind, label: t(`handover.form.${kind}`) }))}
          value={value("successor")}
          error={wrong("successor")}
          required
        />
        <Select
          name="person"
          label={t("handover.form.person")}
          hint={t("handover.form.personHint")}
          options={people()}
          value={value("person")}
          error={wrong("person")}
        />
        <fieldset class="field">
          <legend>{t("handover.form.new")}</legend>
          <Field
            name="name"
            label={t("handover.form.name")}
            hint={t("handover.form.nameHint")}
            maxlength={MOST.name}
            value={value("name")}
            error={wrong("name")}
          />
          <Field
            name="address"
            type="email"
            inputmode="email"
            label={t("handover.form.address")}
            hint={t("handover.form.addressHint")}
            maxlength={254}
            value={value("address")}
            error={wrong("address")}
          />
          <Check
            name="public"
            label={t("handover.form.public")}
            checked={value("public") === "yes"}
          />
        </fieldset>
        <Field
          name="on"
          type="date"
          label={t("handover.form.on")}
          hint={t("handover.form.onHint", props.known.latest)}
          min={props.known.today}
          max={props.known.latest}
          value={value("on") ?? props.known.today}
          error={wrong("on")}
          required
        />
        <TextArea
          name="note"
          short
          label={t("handover.form.note")}
          hint={t("handover.form.noteHint")}
          max={MOST.note}
          value={value("note")}
          error={wrong("note")}
        />
        <p class="acts">
          <Button name="do" value="look">
            {t("handover.form.look")}
          </Button>
        </p>
      </form>
    </Task>
  );
}
