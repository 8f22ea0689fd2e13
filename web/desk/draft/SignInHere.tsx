import { createEffect, createSignal, type JSX, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Field } from "../../ui/form/Field.tsx";
import { Button } from "../../ui/form/Form.tsx";

/** What the sign-in page answers to one of its two forms, without going there. */
async function ask(fields: Record<string, string>): Promise<"shown" | "in" | "often" | "refused"> {
  const answer = await fetch(paths.signIn, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  if (answer.type === "opaqueredirect") return "in";
  if (answer.status === 429) return "often";
  return answer.ok ? "shown" : "refused";
}

/** Signing in above the form: the page with its text stays as it is. */
export function SignInHere(props: {
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element {
  let dialog: HTMLDialogElement | undefined;
  const [address, setAddress] = createSignal<string>();
  const [error, setError] = createSignal<string>();
  createEffect(() => {
    if (!dialog || props.open === dialog.open) return;
    if (props.open) dialog.showModal();
    else dialog.close();
  });
  const typed = (event: SubmitEvent & { currentTarget: HTMLFormElement }, name: string) => {
    event.preventDefault();
    return String(new FormData(event.currentTarget).get(name) ?? "").trim();
  };
  async function send(fields: Record<string, string>) {
    setError(undefined);
    const said = await ask(fields).catch(() => "offline" as const);
    if (said === "offline" || said === "often") setError(t(`draft.signin.${said}`));
    else if (said === "refused") setError(t(`draft.signin.${fields.code ? "wrong" : "malformed"}`));
    else if (fields.code === undefined) setAddress(fields.address);
    else if (said === "in") {
      setAddress(undefined);
      props.onDone();
    }
  }
  const AskForm = () => (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => void send({ address: typed(event, "address") })}
    >
      <Field
        id="here-address"
        name="address"
        type="email"
        label={t("signin.address")}
        error={error()}
        autocomplete="email"
        inputmode="email"
        maxlength={254}
        required
      />
      <Button>{t("draft.signin.ask")}</Button>
    </form>
  );
  return (
    <dialog
      ref={(element) => {
        dialog = element;
      }}
      class="here stack"
      aria-labelledby="here-title"
      onClose={() => props.onClose()}
    >
      <h2 id="here-title">{t("draft.signin.title")}</h2>
      <p>{address() ? t("draft.signin.sent", address()!) : t("draft.signin.about")}</p>
      <Show when={address()} fallback={<AskForm />}>
        {(to) => (
          <form
            class="stack"
            novalidate
            onSubmit={(event) => void send({ address: to(), code: typed(event, "code") })}
          >
            <Field
              id="here-code"
              name="code"
              label={t("signin.code")}
              hint={t("signin.codeHint")}
              error={error()}
              autocomplete="one-time-code"
              inputmode="numeric"
              maxlength={20}
              required
            />
            <Button>{t("draft.signin.enter")}</Button>
            <Button quiet type="button" onClick={() => setAddress(undefined)}>
              {t("draft.signin.other")}
            </Button>
          </form>
        )}
      </Show>
      <Button quiet type="button" onClick={() => props.onClose()}>
        {t("draft.signin.close")}
      </Button>
    </dialog>
  );
}
