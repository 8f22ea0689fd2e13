import { useParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import type { ErrorCode } from "../../../worker/errors.ts";
import type { FormState } from "../../../worker/validate.ts";
import { useForm } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/form/Form.tsx";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";

const UNJUDGED: ReadonlySet<ErrorCode> = new Set([
  "request.unauthenticated",
  "server.busy",
  "server.unexpected",
]);

/** A form that could not even be judged: its writer is signed out, or the record did not answer. */
const keptOf = (form: FormState | undefined): FormState | undefined =>
  form?.code && UNJUDGED.has(form.code) ? form : undefined;

/** All that was typed, carried on without being shown. */
export function Carried(props: { values: FormState["values"] }) {
  const fields = () => Object.entries(props.values).filter(([name]) => name !== "do");
  return (
    <For each={fields()}>
      {([name, value]) => <input type="hidden" name={name} value={value} />}
    </For>
  );
}

/** What was typed and looked at: the way on, which cannot be undone, and the way back. */
export function Confirm(props: {
  to: string;
  values: FormState["values"];
  /** What the way on is called to the server, and what it says. */
  does: string;
  go: string;
  back: string;
  /** Why to look twice. */
  warning: string;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <form method="post" action={props.to} class="stack">
      <Carried values={props.values} />
      {props.children}
      <p>
        <strong>{props.warning}</strong>
      </p>
      <p class="acts">
        <Button name="do" value={props.does}>
          {props.go}
        </Button>
        <Button quiet name="do" value="back">
          {props.back}
        </Button>
      </p>
    </form>
  );
}

const WRITTEN =
  "summary obstacles needs private_note next done_with said question answer reasons wording result reason".split(
    " ",
  );

/** A form's page; or, where what was sent could not even be judged, those words again. */
export function OrKept(props: {
  form?: FormState;
  to: string;
  /** The page is wider than one column. */
  wide?: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <Show when={keptOf(props.form)} fallback={props.children}>
      {(unsent) => (
        <Show when={props.wide} fallback={<Kept form={unsent()} to={props.to} />}>
          <div class="wrap">
            <Kept form={unsent()} to={props.to} />
          </div>
        </Show>
      )}
    </Show>
  );
}

/** A form's page about one thing, by the id in its address. */
export function FormPage(props: {
  to: (id: string) => string;
  wide?: boolean;
  children: (id: string, form?: FormState) => JSX.Element;
}): JSX.Element {
  const params = useParams<{ id: string }>();
  const form = useForm();
  return (
    <OrKept form={form} to={props.to(params.id)} wide={props.wide}>
      {props.children(params.id, form)}
    </OrKept>
  );
}

/** Says that nothing was sent, shows what was written and sends it once more. */
function Kept(props: { form: FormState; to: string }) {
  const signedOut = () => props.form.code === "request.unauthenticated";
  const written = () => WRITTEN.flatMap((name) => props.form.values[name] || []);
  return (
    <>
      <Opening
        long
        narrow
        title={t("desk.kept.title")}
        lede={t(signedOut() ? "desk.kept.signedOut" : "desk.kept.busy")}
      >
        <form method="post" action={props.to} class="acts">
          <Carried values={props.form.values} />
          <Button name="do" value={props.form.values.do}>
            {t("desk.kept.again")}
          </Button>
          <Show when={signedOut()}>
            <a class="btn quiet" href={paths.signIn} target="_blank">
              {t("desk.kept.signIn")}
            </a>
          </Show>
        </form>
      </Opening>
      <Task id="written" title={t("desk.kept.words")}>
        <For each={written()}>{(text) => <Words text={text} />}</For>
      </Task>
    </>
  );
}
