import { Show } from "solid-js";
import { MOST_WORDS } from "../../../worker/office/translations/schema.ts";
import { ABOUT, FIRST } from "../../../worker/languages/rules.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Part } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { OfficeForm } from "../OfficeForm.tsx";
import { type EditedText, type Into, kindOf } from "./data.ts";

/** A text as it stands, and beside it the form for its words in another language. */
export function TextForm(props: {
  text: EditedText;
  language: Into;
  keyed: string;
  /** The page's own query with which it shows this text. */
  query: string;
}) {
  const area = () => `translations/${props.language}`;
  const long = () => props.text.original.length > 90;
  return (
    <Part id="edit" full title={kindOf(props.text)}>
      <div class="beside">
        <section aria-labelledby="original">
          <h3 id="original">{t("translating.office.original")}</h3>
          <div lang={FIRST}>
            <Words own text={props.text.original} />
          </div>
          <Show when={props.text.words === null && props.text.earlier}>
            {(earlier) => (
              <>
                <h3>{t("translating.office.earlier")}</h3>
                <p class="hint">{t("translating.office.earlierHint")}</p>
                <div lang={props.language}>
                  <Words own text={earlier()} />
                </div>
              </>
            )}
          </Show>
        </section>
        <section aria-labelledby="in-language">
          <h3 id="in-language" lang={props.language}>
            {ABOUT[props.language].name}
          </h3>
          <OfficeForm
            id={`words-${props.text.id}`}
            area={area()}
            query={props.query}
            asks={[
              {
                name: "words",
                label: t("translating.office.words"),
                hint: t("translating.office.wordsHint"),
                kind: "area",
                tall: long(),
                max: MOST_WORDS,
                required: true,
              },
            ]}
            now={{ words: props.text.words ?? props.text.earlier }}
            extra={{ of: String(props.text.of_version) }}
            target={props.text.id}
            version={props.text.version}
            keyed={props.keyed}
            submit={t("translating.office.submit")}
          />
          <p>
            <a href={paths.officeArea(area())}>{t("office.stop")}</a>
          </p>
        </section>
      </div>
    </Part>
  );
}
