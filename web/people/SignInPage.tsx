import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { FormState } from "../../worker/validate.ts";
import { useForm, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Field } from "../ui/form/Field.tsx";
import { Button, ErrorSummary } from "../ui/form/Form.tsx";
import { Note } from "../ui/parts/Marks.tsx";
import { More, Opening, Part } from "../ui/parts/Part.tsx";

type Refused = "wrong_code" | "code_dead" | "too_many";

/** What is wrong with the code, in words. */
function codeError(form: FormState): string | undefined {
  if (form.wrong.code) return t("signin.wrong.code");
  return form.code && t(`signin.wrong.${form.code.replace("signin.", "") as Refused}`);
}

const summary = (field: string, message: string | undefined) =>
  message ? [{ field, message }] : [];

function AskForm(props: { next: string; address: string; error?: string }) {
  return (
    <form method="post" action={paths.signIn} class="stack">
      <ErrorSummary errors={summary("address", props.error)} />
      <input type="hidden" name="next" value={props.next} />
      <Field
        name="address"
        type="email"
        label={t("signin.address")}
        hint={t("signin.addressHint")}
        error={props.error}
        value={props.address}
        autocomplete="email"
        inputmode="email"
        maxlength={254}
        required
      />
      <p>
        <Button>{t("signin.ask")}</Button>
      </p>
    </form>
  );
}

function CodeForm(props: { form: FormState; next: string }) {
  const address = () => props.form.values.address ?? "";
  const error = () => codeError(props.form);
  const mailbox = () => props.form.detail?.mailbox as string | undefined;
  return (
    <>
      <form method="post" action={paths.signIn} class="stack">
        <ErrorSummary errors={summary("code", error())} />
        <input type="hidden" name="next" value={props.next} />
        <input type="hidden" name="address" value={address()} />
        <Field
          name="code"
          label={t("signin.code")}
          hint={t("signin.codeHint")}
          error={error()}
          autocomplete="one-time-code"
          inputmode="numeric"
          maxlength={20}
          required
        />
        <p>
          <Button>{t("signin.enter")}</Button>
        </p>
      </form>
      <Show when={mailbox()}>
        {(href) => (
          <Note>
            {t("signin.mailbox")}
            <a href={href()}>{t("signin.mailboxDoor")}</a>
            {t("common.mark.end")}
          </Note>
        )}
      </Show>
      <More summary={t("signin.none")} open={props.form.code === "signin.code_dead"}>
        <p>{t("signin.noneAbout")}</p>
        <form method="post" action={paths.signIn} class="acts">
          <input type="hidden" name="next" value={props.next} />
          <input type="hidden" name="address" value={address()} />
          <Button quiet>{t("signin.again")}</Button>
          <a href={paths.signIn}>{t("signin.other")}</a>
        </form>
      </More>
    </>
  );
}

/** Two short forms: an address, then the code that was mailed to it. */
export default function SignInPage() {
  useHead(() => ({ title: t("signin.title") }));
  const form = useForm();
  const location = useLocation();
  const next = () => form?.values.next ?? new URLSearchParams(location.search).get("next") ?? "";
  const asked = () => (form?.detail?.asked ? form : undefined);
  return (
    <Show
      when={asked()}
      fallback={
        <>
          <Opening title={t("signin.title")} lede={t("signin.lede")} />
          <Part id="how" title={t("signin.how")} about={t("signin.howAbout")}>
            <AskForm
              next={next()}
              address={form?.values.address ?? ""}
              error={form?.wrong.address && t("signin.wrong.address")}
            />
          </Part>
        </>
      }
    >
      {(form) => (
        <>
          <Opening
            title={t("signin.sentTitle")}
            lede={t("signin.sent", form().values.address ?? "")}
          />
          <Part id="how" title={t("signin.how")} about={t("signin.bound")}>
            <div class="stack">
              <CodeForm form={form()} next={next()} />
            </div>
          </Part>
        </>
      )}
    </Show>
  );
}
