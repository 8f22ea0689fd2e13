import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { LANGUAGES } from "../../../db/words.ts";
import { ABOUT } from "../../../worker/languages/rules.ts";
import { useForm } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { Part } from "../../ui/parts/Part.tsx";
import { type Column, Table } from "../../ui/table/Table.tsx";
import { Area, useAsked } from "../Area.tsx";
import { editColumn } from "../Edit.tsx";
import { getMailTexts, type MailText } from "../data.ts";
import { Letter } from "./Letter.tsx";
import { WordingForm } from "./WordingForm.tsx";

const stepOf = (mail: MailText) => words().reminders.texts.steps[mail.of] ?? [mail.of, ""];

const columns = (): Column<MailText>[] => [
  { head: t("reminders.texts.mail"), kind: "row", cell: (m) => stepOf(m)[0] },
  { head: t("reminders.texts.to"), cell: (m) => stepOf(m)[1] },
  {
    head: t("reminders.texts.whose"),
    cell: (m) => t(m.own ? "reminders.texts.own" : "reminders.texts.product"),
  },
  editColumn({ area: "mails", idOf: (m) => m.name, nameOf }),
];

/** How a mail is called where mails of all languages stand together. */
const nameOf = (mail: MailText) =>
  stepOf(mail)[0] + t("common.mark.colon") + ABOUT[mail.language].name;

/** One mail: its words, and how it would arrive. */
function Edited(props: { mail: MailText; keyed: string }) {
  const form = useForm();
  const typed = () =>
    form?.values.target === props.mail.name
      ? (form.detail?.preview as MailText["preview"] | undefined)
      : undefined;
  return (
    <>
      <Part id="edit" title={nameOf(props.mail)}>
        <WordingForm mail={props.mail} keyed={props.keyed} />
      </Part>
      <Part
        id="preview"
        title={t("reminders.texts.previewOf")}
        about={t(typed() ? "reminders.texts.typedAbout" : "reminders.texts.previewAbout")}
      >
        <Letter {...(typed() ?? props.mail.preview)} language={props.mail.language} />
      </Part>
    </>
  );
}

/** What the reminders say, mail by mail, and the form for the words of one. */
export default function MailsPage() {
  const answer = createAsync(() => getMailTexts(), { deferStream: true });
  const edit = useAsked("edit");
  return (
    <Area name="mails">
      <Show when={answer()}>
        {(known) => (
          <>
            <Show when={known().items.find((m) => m.name === edit())} keyed>
              {(mail) => <Edited mail={mail} keyed={known().key} />}
            </Show>
            <div class="wrap part full">
              <p>{t("reminders.texts.working")}</p>
              <For each={LANGUAGES}>
                {(language) => (
                  <Table
                    caption={ABOUT[language].name}
                    fold
                    columns={columns()}
                    rows={known().items.filter((m) => m.language === language)}
                    empty={t("office.none")}
                  />
                )}
              </For>
            </div>
          </>
        )}
      </Show>
    </Area>
  );
}
