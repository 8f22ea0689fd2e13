import { Show } from "solid-js";
import { MOST } from "../../../worker/office/mails/schema.ts";
import { useForm } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/form/Form.tsx";
import { Note } from "../../ui/parts/Marks.tsx";
import type { MailText } from "../data.ts";
import { type Ask, OfficeForm } from "../OfficeForm.tsx";

const named = (gaps: readonly string[]) => gaps.map((gap) => `{${gap}}`).join(" ");

const asks = (mail: MailText): Ask[] => [
  {
    name: "subject",
    label: t("reminders.texts.subject"),
    hint: t("reminders.texts.subjectHint"),
    max: MOST.subject,
    required: true,
  },
  {
    name: "body",
    label: t("reminders.texts.body"),
    hint: [
      t("reminders.texts.gaps", named(mail.gaps)),
      mail.links.length > 0 ? t("reminders.texts.links", named(mail.links)) : "",
    ].join(t("common.mark.gap")),
    kind: "area",
    tall: true,
    max: MOST.body,
    required: true,
  },
];

/** Which gaps a refused wording invents or lacks. */
function WrongGaps() {
  const detail = useForm()?.detail as { unknown?: string[]; missing?: string[] } | undefined;
  const unknown = () => detail?.unknown?.join(" ") ?? "";
  const missing = () => (unknown() ? "" : (detail?.missing?.join(" ") ?? ""));
  return (
    <Show when={unknown() || missing()}>
      <Note>
        <p>
          {unknown()
            ? t("reminders.texts.unknown", unknown())
            : t("reminders.texts.missing", missing())}
        </p>
      </Note>
    </Show>
  );
}

/** The words of one mail: saved, looked at, or given back for the product's own. */
export function WordingForm(props: { mail: MailText; keyed: string }) {
  const common = () => ({
    area: "mails",
    query: `?edit=${props.mail.name}`,
    target: props.mail.name,
    version: props.mail.version,
    keyed: props.keyed,
  });
  return (
    <div class="stack">
      <WrongGaps />
      <OfficeForm
        {...common()}
        id="wording"
        asks={asks(props.mail)}
        now={{ subject: props.mail.subject, body: props.mail.body }}
        more={
          <Button quiet name="do" value="preview">
            {t("reminders.texts.preview")}
          </Button>
        }
      />
      <Show when={props.mail.own}>
        <OfficeForm
          {...common()}
          id="reset"
          asks={[]}
          extra={{ do: "reset" }}
          submit={t("reminders.texts.reset")}
          quiet
        />
      </Show>
      <p>
        <a href={paths.officeArea("mails")}>{t("office.stop")}</a>
      </p>
    </div>
  );
}
