import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { ChangeItem } from "../../worker/changes/schema.ts";
import { t } from "../i18n/t.ts";

/** How an item's numbers are told. */
export const countedOf = (item: ChangeItem) => ({
  kind: item.counts ?? "number",
  unit: item.unit ?? null,
});

/** What happened to a measure, in a sentence. */
export function Measured(props: { of: ChangeItem }): JSX.Element {
  const item = () => props.of;
  const label = () => item().label ?? t("changes.told.noLabel");
  return (
    <Switch>
      <Match when={item().kind === "measure"}>{t("changes.told.measure", item().steps ?? 0)}</Match>
      <Match when={item().kind === "part"}>{t("changes.told.part", label())}</Match>
      <Match when={item().kind === "part_retired"}>{t("changes.told.partRetired", label())}</Match>
      <Match when={item().kind === "reading"}>
        {t("changes.told.reading", item().taken ?? "")}
      </Match>
      <Match when={item().kind === "reading_corrected"}>
        {t("changes.told.corrected", item().taken ?? "")}
      </Match>
      <Match when={item().kind === "measure_retired"}>{t("changes.told.state.retired")}</Match>
      <Match when={item().kind === "measure_resumed"}>{t("changes.told.state.resumed")}</Match>
    </Switch>
  );
}

/** The numbers of a reading, and whether what was read before compares. */
export function Figures(props: { of: ChangeItem }) {
  const nameOf = ({ part, label }: NonNullable<ChangeItem["figures"]>[number]) =>
    part === null ? t("changes.told.whole") : (label ?? t("changes.told.noLabel"));
  return (
    <>
      <Show when={props.of.figures?.length}>
        <ul class="plain">
          <For each={props.of.figures}>
            {(f) => (
              <li>{t("changes.told.figure", nameOf(f), f.was, f.now, countedOf(props.of))}</li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.of.breaks}>
        <p>{t("changes.told.breaks")}</p>
      </Show>
    </>
  );
}
