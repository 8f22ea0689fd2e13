import { createAsync } from "@solidjs/router";
import type { Accessor, JSX } from "solid-js";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { Task } from "../../ui/parts/Part.tsx";
import { Confirm, FormPage } from "../write/Kept.tsx";
import { OrRefused, type Start } from "../write/Refused.tsx";

type Page<T> = {
  read: (id: string) => Promise<Start<T>>;
  to: (id: string) => string;
  children: (start: Accessor<NonNullable<T>>, form?: FormState) => JSX.Element;
};

function Ready<T>(props: Page<T> & { id: string; form?: FormState }) {
  const start = createAsync(() => props.read(props.id), { deferStream: true });
  return <OrRefused answer={start()}>{(found) => props.children(found, props.form)}</OrRefused>;
}

/** The page on which somebody puts right what was published. */
export function FixPage<T>(props: Page<T>) {
  return (
    <FormPage to={props.to}>{(id, form) => <Ready {...props} id={id} form={form} />}</FormPage>
  );
}

/** Old and new side by side, what the public will see of it, and the two ways on. */
export function Comparing(props: {
  to: string;
  form: FormState;
  lede: string;
  sides: JSX.Element;
  shown: JSX.Element;
}) {
  return (
    <>
      <Task id="sides" title={t("corrections.form.compareTitle")}>
        <p>{props.lede}</p>
        {props.sides}
      </Task>
      <Task id="public" title={t("corrections.form.public")}>
        {props.shown}
      </Task>
      <Confirm
        to={props.to}
        values={props.form.values}
        warning={t("corrections.form.permanent")}
        does="publish"
        go={t("corrections.form.publish")}
        back={t("corrections.form.back")}
      />
    </>
  );
}
