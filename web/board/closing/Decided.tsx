import { Match, Show, Switch } from "solid-js";
import type { Closing } from "../../../worker/progress/closing/schema.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";

type How = NonNullable<Closing["decided"]>;

function Successor(props: { of: How["into"] }) {
  return (
    <Show when={props.of}>
      {(next) => <a href={paths.action(next().slug)}>{next().wording ?? t("actions.removed")}</a>}
    </Show>
  );
}

/** What was decided about an action, by whom, when and why. */
export function Decided(props: { of: Closing["decided"] }) {
  return (
    <Show when={props.of} fallback={t("closing.decided.none")}>
      {(how) => (
        <>
          <Switch>
            <Match when={how().how === "carried"}>
              {t("closing.decided.carried", how().year ?? 0)}
            </Match>
            <Match when={how().how === "dropped"}>{t("closing.decided.dropped")}</Match>
            <Match when={how().how === "reworded"}>
              {t("closing.decided.reworded")}
              {t("common.mark.gap")}
              <Successor of={how().into} />
            </Match>
            <Match when={how().how === "merged"}>
              {t("closing.decided.merged")}
              {t("common.mark.gap")}
              <Successor of={how().into} />
            </Match>
          </Switch>
          <small class="under">
            {t("closing.decided.by", how().role, how().on)}
            {t("common.mark.gap")}
            <Show when={how().reason}>{(reason) => <q class="words">{reason()}</q>}</Show>
            <Show when={how().redacted.find((tomb) => tomb.field === "reason")}>
              {(tomb) => t("redactions.tomb", tomb())}
            </Show>
          </small>
        </>
      )}
    </Show>
  );
}

const AFTER = {
  carried: "closing.step.carried",
  reworded: "closing.step.into",
  merged: "closing.step.into",
  dropped: "closing.step.dropped",
} as const;

/** The one next step of an action in the table. */
export function NextStep(props: { of: Closing; year: number; begins: string; day: string }) {
  const to = () => paths.closeAction(props.year, props.of.slug);
  const name = () => props.of.wording ?? props.of.slug;
  return (
    <Switch fallback={t("closing.step.owner")}>
      <Match when={props.of.decided}>
        {(how) => (
          <>
            {t(AFTER[how().how])}
            {t("common.mark.gap")}
            <Show when={props.of.yours}>
              <a href={to()}>
                {t("closing.step.again")}
                <span class="vh">{t("closing.step.about", name())}</span>
              </a>
            </Show>
          </>
        )}
      </Match>
      <Match when={props.of.yours}>
        <a href={to()}>
          {t("closing.step.decide")}
          <span class="vh">{t("closing.step.about", name())}</span>
        </a>
      </Match>
      <Match when={props.day < props.begins}>{t("closing.step.later", props.begins)}</Match>
    </Switch>
  );
}

/** When an action is due, or that it has no date. */
export const dueWords = (due: string | null) => (due ? formatDate(due) : t("closing.noDate"));
