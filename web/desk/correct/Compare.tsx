import { For, Show } from "solid-js";
import type { CorrectionKind } from "../../../db/words.ts";
import type { FixStart } from "../../../worker/updates/corrections/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { Changes } from "../../corrections/Changes.tsx";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Words } from "../../ui/parts/Words.tsx";
import { Comparing } from "./Fixing.tsx";

export type Compared = { field: string; wording: string | null; words: string; now: string }[];

/** One text as it is published, and as it will be. */
export const Sides = (props: { was: string; now: string }) => (
  <div class="cols">
    <div>
      <p class="kick">{t("corrections.form.was")}</p>
      <Words text={props.was} />
    </div>
    <div>
      <p class="kick">{t("corrections.form.now")}</p>
      <Words text={props.now} />
    </div>
  </div>
);

/** The published words and the new ones, before they are published. */
export function Compare(props: { start: FixStart; form: FormState; compared: Compared }) {
  const why = () => props.form.values.why as CorrectionKind;
  const hidden = () => why() === "privacy";
  const shown = () =>
    props.compared.map(({ field, wording, words, now }) => ({
      field,
      wording,
      was: hidden() ? null : words,
      now,
      hidden: hidden(),
    }));
  return (
    <Comparing
      to={paths.correct(props.start.id)}
      form={props.form}
      lede={t(hidden() ? "corrections.form.compareHidden" : "corrections.form.compareLede")}
      sides={
        <For each={props.compared}>
          {(text) => (
            <div>
              <h3>{t("names.field", text.field, text.wording)}</h3>
              <Sides was={text.words} now={text.now} />
            </div>
          )}
        </For>
      }
      shown={
        <>
          <p>
            <b>{t(`corrections.kind.${why()}`)}</b>{" "}
            <Show when={props.form.values.reason}>{(r) => r()}</Show>
          </p>
          <Changes of={shown()} />
        </>
      }
    />
  );
}
