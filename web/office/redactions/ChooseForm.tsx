import { For, Show } from "solid-js";
import { REDACTION_REASONS, type RedactionReason } from "../../../db/words.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Field } from "../../ui/form/Field.tsx";
import { Button } from "../../ui/form/Form.tsx";
import { Check, Picks } from "../../ui/form/Picks.tsx";
import type { Texts } from "./data.ts";

export type Text = Texts["items"][number];

/** Which page the words stand on. */
export const FindForm = (props: { page: string; unknown: boolean }) => (
  <form class="stack" method="get" action={`${paths.removals}#new`}>
    <Field
      name="page"
      label={t("redactions.page")}
      hint={t("redactions.pageHint")}
      value={props.page}
      error={props.unknown ? t("redactions.unknownPage") : undefined}
      maxlength={300}
      required
    />
    <div class="acts">
      <Button quiet>{t("redactions.find")}</Button>
    </div>
  </form>
);

/** A text as people call it, where it stands and since when. */
export const TextName = (props: { of: Text }) => (
  <>
    <b>{t("names.text", props.of.field, props.of.wording)}</b>{" "}
    {t("redactions.where", props.of.kind, formatDate(props.of.on))}
  </>
);

/** Which of the page's texts would go, and why. */
export const ChooseForm = (props: {
  page: string;
  items: readonly Text[];
  chosen: readonly string[];
  reason?: RedactionReason;
  /** Sent once already, with something missing. */
  tried: boolean;
}) => (
  <form class="stack" method="get" action={`${paths.removals}#new`}>
    <input type="hidden" name="page" value={props.page} />
    <fieldset class="field" id="texts">
      <legend>{t("redactions.choose")}</legend>
      <Show when={props.tried && props.chosen.length === 0}>
        <p class="err">{t("redactions.missing")}</p>
      </Show>
      <For each={props.items}>
        {(text) => (
          <>
            <Check
              name="text"
              id={`text-${text.id}`}
              value={text.id}
              checked={props.chosen.includes(text.id)}
              about={`words-${text.id}`}
              label={
                <span>
                  <TextName of={text} />
                </span>
              }
            />
            <p class="words addr" id={`words-${text.id}`}>
              {text.text}
            </p>
          </>
        )}
      </For>
      <Check name="all" id="all" label={t("redactions.all")} />
    </fieldset>
    <Picks
      name="reason"
      legend={t("redactions.reason")}
      value={props.reason}
      error={props.tried && !props.reason ? t("redactions.reasonMissing") : undefined}
      options={REDACTION_REASONS.map((value) => ({
        value,
        label: t(`redactions.reasons.${value}`),
      }))}
      required
    />
    <div class="acts">
      <Button>{t("redactions.preview")}</Button>
    </div>
  </form>
);
