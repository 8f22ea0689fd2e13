import { Show } from "solid-js";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Note } from "../../ui/parts/Marks.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import type { Start } from "../data.ts";

/** What somebody published meanwhile, above what was typed. */
export function Meanwhile(props: { start: Start; form?: FormState }) {
  const had = () => (props.start.refusal ? props.start.published.at(-1) : undefined);
  return (
    <Show when={had()}>
      {(one) => (
        <Note>
          <p>
            <b>{t("desk.write.beside")}</b>
          </p>
          <Words text={one().summary ?? ""} />
          <p>
            <a href={paths.update(one().id)}>{t("desk.write.readIt")}</a>
          </p>
          <p>{t("desk.write.yours")}</p>
        </Note>
      )}
    </Show>
  );
}
