import { LANGUAGES } from "../../../db/words.ts";
import { ABOUT } from "../../../worker/languages/rules.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Button, IdempotencyKey } from "../../ui/form/Form.tsx";
import { Picks } from "../../ui/form/Picks.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import type { Self } from "./data.ts";

/** In which language reminders and other mails come; pages have theirs in the address. */
export function LanguageTask(props: { self: Self }) {
  return (
    <Task id="mails" title={t("record.mails.title")}>
      <form method="post" action={paths.myRecord} class="stack">
        <IdempotencyKey value={props.self.key} />
        <input type="hidden" name="do" value="language" />
        <Picks
          name="language"
          legend={t("record.mails.legend")}
          hint={t("record.mails.about")}
          options={LANGUAGES.map((language) => ({
            value: language,
            label: ABOUT[language].name,
          }))}
          value={props.self.language}
        />
        <p class="acts">
          <Button quiet>{t("record.mails.choose")}</Button>
        </p>
      </form>
    </Task>
  );
}
