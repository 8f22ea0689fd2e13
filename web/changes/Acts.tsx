import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { ChangeItem } from "../../worker/changes/schema.ts";
import { Gone } from "../actions/timeline/Gone.tsx";
import { FixedBy } from "../corrections/AnswerFixed.tsx";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Words } from "../ui/parts/Words.tsx";
import { Health, Stage } from "../ui/status.tsx";

const by = (role: ChangeItem["role"]) => t(`corrections.role.${role ?? "lead"}`);

/** A stage, and its health where it has one. */
const Judged = (props: { stage: ChangeItem["stage"]; health: ChangeItem["health"] }) => (
  <>
    <Stage of={props.stage ?? "not_started"} />
    <Show when={props.health}>
      {(health) => (
        <>
          {t("common.mark.comma")}
          <Health of={health()} />
        </>
      )}
    </Show>
  </>
);

/** What somebody in a post did, in a sentence. */
export function Act(props: { of: ChangeItem }): JSX.Element {
  const item = () => props.of;
  return (
    <Switch>
      <Match when={item().kind === "carried"}>
        {t("changes.told.carried", item().was ?? "", item().now ?? "")}
      </Match>
      <Match when={item().kind === "assessed"}>
        {t("changes.told.assessed")}
        {t("common.mark.gap")}
        <Judged stage={item().stage} health={item().health} />
      </Match>
      <Match when={item().kind === "reassessed"}>
        {t("changes.told.reassessed")}
        {t("common.mark.gap")}
        <Judged stage={item().was as ChangeItem["stage"]} health={item().was_health} /> →{" "}
        <Judged stage={item().stage} health={item().health} />
      </Match>
      <Match when={item().group === "decided"}>
        {t(`changes.told.offer.${item().kind as "decided" | "offered"}`, by(item().role))}{" "}
        <Show when={item().update}>
          {/* An update's id begins with its month. */}
          {(id) => <a href={paths.update(id())}>{t("changes.told.about", id().slice(0, 7))}</a>}
        </Show>
      </Match>
      <Match when={item().kind === "routed"}>
        {t("changes.told.routed", item().was ?? "", item().now ?? "")}
      </Match>
      <Match when={item().kind === "answer_corrected"}>
        <FixedBy of={{ role: item().role ?? "lead", reason: item().text ?? null }} />
      </Match>
      <Match when={item().figure}>
        {(figure) =>
          t(
            "changes.told.target",
            figure(),
            item().month ?? "",
            item().was ?? null,
            item().now ?? null,
          )
        }
      </Match>
    </Switch>
  );
}

/** Who said it, where more than one voice stands in an item. */
function voiceOf(item: ChangeItem, field: string): string | undefined {
  if (field === "question")
    return item.role ? t("changes.told.asked", by(item.role)) : t("changes.told.community");
  if (field === "answer") return t("changes.told.answered", by(item.answerer));
  return undefined;
}

/** The words that were said, or what is left of them. */
export function Sayings(props: { of: ChangeItem }) {
  const waits = () =>
    props.of.group === "asked" &&
    props.of.kind !== "routed" &&
    !props.of.said?.some(({ field }) => field === "answer");
  return (
    <>
      <For each={props.of.said ?? []}>
        {(said) => (
          <>
            <Show when={voiceOf(props.of, said.field)}>{(voice) => <p>{voice()}</p>}</Show>
            <Show when={said.text} fallback={<Gone what={t("names.text", said.field, null)} />}>
              {(text) => <Words text={text()} />}
            </Show>
          </>
        )}
      </For>
      <Show when={waits()}>
        <p class="meta">{t("changes.told.waits")}</p>
      </Show>
    </>
  );
}
