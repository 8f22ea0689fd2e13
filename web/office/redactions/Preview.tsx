import { For, Show } from "solid-js";
import type { RedactionReason, Role } from "../../../db/words.ts";
import { editionsWith } from "../../../worker/office/redactions/rules.ts";
import { MOST_NOTE } from "../../../worker/office/redactions/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Shape } from "../../ui/shapes.tsx";
import { withQuery } from "../../ui/site.ts";
import { OfficeForm } from "../OfficeForm.tsx";
import { type Text, TextName } from "./ChooseForm.tsx";
import type { Asks, Texts } from "./data.ts";

/** The words that would go, each with what will stand in its place. */
export const Before = (props: {
  texts: readonly Text[];
  reason: RedactionReason;
  asked: Role;
  /** The second person's role, where it is known. */
  role?: Role;
}) => (
  <For each={props.texts}>
    {(text) => (
      <div class="fix">
        <p>
          <TextName of={text} />
        </p>
        <del>
          <p class="words addr">{text.text}</p>
        </del>
        <p class="tomb">
          <span class="st">
            <Shape name="redacted" />
            <span>{t("ui.mark.gone", t("names.text", text.field, text.wording))}</span>
          </span>
          {t("common.mark.gap")}
          <span>{t("redactions.previewTomb", props.reason, props.asked, props.role)}</span>
        </p>
      </div>
    )}
  </For>
);

/** What stays, what follows, and what no removal reaches. */
export const Consequences = (props: {
  editions: readonly string[];
  /** How many private copies go, where that was counted. */
  copies?: Asks["items"][number]["copies"];
}) => (
  <ul class="plain">
    <li>{t("redactions.figures")}</li>
    <li>{t("redactions.editions", props.editions)}</li>
    <li>
      {t("redactions.private")}
      <Show when={props.copies}>
        {(copies) => `${t("common.mark.gap")}${t("redactions.copies", copies())}`}
      </Show>
    </li>
    <li>{t("redactions.cannot")}</li>
  </ul>
);

/** What a removal will look like, before anybody is asked. */
export function Preview(props: {
  page: string;
  chosen: readonly Text[];
  editions: Texts["editions"];
  reason: RedactionReason;
  role: Role;
  keyed: string;
}) {
  const ids = () => props.chosen.map((x) => x.id);
  const query = () =>
    `?${new URLSearchParams([
      ["page", props.page],
      ["reason", props.reason],
      ...ids().map((id) => ["text", id]),
    ]).toString()}`;
  return (
    <div class="stack">
      <h3>{t("redactions.previewTitle")}</h3>
      <Before texts={props.chosen} reason={props.reason} asked={props.role} />
      <Consequences editions={editionsWith(props.editions, props.chosen)} />
      <OfficeForm
        id="ask"
        area="redactions"
        query={query()}
        asks={[
          {
            name: "note",
            label: t("redactions.noteField"),
            hint: t("redactions.noteHint"),
            kind: "area",
            max: MOST_NOTE,
          },
        ]}
        extra={{ page: props.page, texts: ids().join(" "), reason: props.reason }}
        keyed={props.keyed}
        submit={t("redactions.send")}
      />
      <Show when={props.page}>
        <p>
          <a href={`${withQuery(paths.removals, { page: props.page })}#new`}>
            {t("redactions.back")}
          </a>
        </p>
      </Show>
    </div>
  );
}
