import { For } from "solid-js";
import { useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";

const access = () => words().about.access;
const parts = () => [
  { id: "standard", title: access().standard, text: access().standardText },
  { id: "checked", title: access().checked, text: access().checkedText },
  { id: "untested", title: access().untested, text: access().untestedText },
  { id: "known", title: access().known, text: access().knownText },
];

/** The public statement: what is promised, how it is checked, what is known to be missing. */
export default function AccessibilityPage() {
  useHead(() => ({ title: access().title, description: access().lede }));
  return (
    <>
      <Opening title={access().title} lede={access().lede} />
      <For each={parts()}>
        {(part) => (
          <Part id={part.id} title={part.title}>
            <div class="stack">
              <For each={part.text}>{(text) => <Words own text={text} />}</For>
            </div>
          </Part>
        )}
      </For>
      <Part id="tell" title={access().tell}>
        <div class="stack">
          <Words own text={access().tellText} />
          <p>
            <a href={`${paths.about}#contact`}>{t("about.contact")}</a>
          </p>
        </div>
      </Part>
    </>
  );
}
