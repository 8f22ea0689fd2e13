import type { JSX } from "solid-js";
import { MOST } from "../../../worker/office/actions/schema.ts";
import type { CloseStart, Decide } from "../../../worker/progress/closing/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Field, TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey, refusalOf, Version } from "../../ui/form/Form.tsx";
import { Part } from "../../ui/parts/Part.tsx";

type Props = { start: CloseStart; form?: FormState };
type How = Decide["decide"];
type Own = Props & { as: How };

const labels = (): Record<string, string> => ({
  reason: t("closing.form.reason"),
  wording: t("closing.form.reword.wording"),
  result: t("closing.form.reword.result"),
  done_with: t("closing.form.reword.done_with"),
  due: t("closing.form.reword.due"),
});

const formOf = (own: Own) => (own.form?.values.decide === own.as ? own.form : undefined);

const idOf = (own: Own, name: string) => `${own.as}-${name}`;

/** What the field starts with: what was typed, else the words that stand. */
function fieldOf(own: Own, name: string, now = "") {
  const form = formOf(own);
  const message = form?.wrong[name];
  return {
    id: idOf(own, name),
    name,
    label: labels()[name] ?? name,
    value: form?.values[name] ?? now,
    error: message && (words().wrong.closing[message] ?? words().errors.code["request.invalid"]),
  };
}

function wrongIn(own: Own) {
  const form = formOf(own);
  const fields = Object.keys(form?.wrong ?? {}).map((name) => {
    const { id, label, error } = fieldOf(own, name);
    return { field: id, label, message: error };
  });
  return refusalOf(form, fields, own.as);
}

/** One of the ways to decide, as a form of its own that shows first what it does. */
function Way(
  props: Own & { title: string; about: string; quiet?: boolean; children?: JSX.Element },
) {
  return (
    <Part id={props.as} title={props.title} about={props.about}>
      <form
        method="post"
        action={paths.closeAction(props.start.year, props.start.action.slug)}
        class="stack"
        novalidate
      >
        <ErrorSummary title={t("closing.form.refused")} errors={wrongIn(props)} />
        <IdempotencyKey value={`${props.start.key}-${props.as}`} />
        <Version value={props.start.action.version} />
        <input type="hidden" name="decide" value={props.as} />
        {props.children}
        <TextArea short required max={MOST.long} {...fieldOf(props, "reason")} />
        <p class="acts">
          <Button quiet={props.quiet} name="do" value="preview">
            {t("closing.form.see")}
          </Button>
        </p>
      </form>
    </Part>
  );
}

/** The promise goes on as it is. */
export const CarryForm = (props: Props) => (
  <Way
    {...props}
    as="carry"
    title={t("closing.form.carry.title", props.start.next)}
    about={t("closing.form.carry.about")}
  />
);

/** A successor goes on with it, in other words. */
export function RewordForm(props: Props) {
  const field = (name: string, now: string | null) =>
    fieldOf({ ...props, as: "reword" }, name, now ?? "");
  const action = () => props.start.action;
  return (
    <Way
      {...props}
      quiet
      as="reword"
      title={t("closing.form.reword.title")}
      about={t("closing.form.reword.about", props.start.next)}
    >
      <TextArea short required max={MOST.wording} {...field("wording", action().wording)} />
      <TextArea short max={MOST.long} {...field("result", action().result)} />
      <Field maxlength={MOST.short} {...field("done_with", action().done_with)} />
      <Field type="date" {...field("due", action().due)} />
    </Way>
  );
}

/** It is given up. */
export const DropForm = (props: Props) => (
  <Way
    {...props}
    quiet
    as="drop"
    title={t("closing.form.drop.title")}
    about={t("closing.form.drop.about")}
  />
);
