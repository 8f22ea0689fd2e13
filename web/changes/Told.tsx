import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { ChangeItem, Group } from "../../worker/changes/schema.ts";
import type {
  Health as HealthWord,
  RedactionReason,
  Role,
  Stage as StageWord,
} from "../../db/words.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { markdown } from "../ui/markdown.ts";
import { EvidenceLink } from "../ui/parts/Evidence.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { Health, Reporting, Slip, Stage } from "../ui/status.tsx";
import { Act, Sayings } from "./Acts.tsx";
import { Figures, Measured } from "./Measured.tsx";
import { Reworded } from "./Reworded.tsx";

const stageOf = (word: string | null | undefined) => word as StageWord;
const healthOf = (word: string | null | undefined) => word as HealthWord;
const NOBODY = { named: [], unnamed: 0 };

/** The reason in words, or that it was removed; nothing where none was given. */
const Why = (props: { of: Pick<ChangeItem, "text" | "removed"> }) => (
  <Show
    when={props.of.text}
    fallback={props.of.removed ? <p class="meta">{t("corrections.because", null)}</p> : undefined}
  >
    {(text) => <Words html={markdown(text())} />}
  </Show>
);

/** Where a date went, and every move on its way. */
function Moved(props: { of: ChangeItem }) {
  const reason = (word: string) => t(`common.reason.${word as "scope"}`);
  return (
    <>
      <p>
        {t("changes.moved", props.of.was ?? null, props.of.now ?? null)}
        {t("common.mark.gap")}
        <Show when={props.of.first_due}>
          {(first) => t("changes.first", first(), props.of.total_days ?? 0)}
        </Show>
      </p>
      <For each={props.of.moves ?? []}>
        {(move) => (
          <div>
            <p>
              {move.on && formatDate(move.on)}
              {t("common.mark.colon")}
              {t("changes.slip", move.was, move.now ?? "", reason(move.reason), move.correction)}
            </p>
            <Why of={move} />
          </div>
        )}
      </For>
    </>
  );
}

/** What an item says beside its title, in a sentence, and the words that belong to it. */
function Sentence(props: { of: ChangeItem }): JSX.Element {
  const item = () => props.of;
  const held = (side: "held_was" | "held_now") => item()[side] ?? NOBODY;
  const role = () => t(`common.role.${item().subject.split("/")[1] as Role}`);
  return (
    <Switch>
      <Match when={item().kind === "strategy"}>{t("changes.new.strategy")}</Match>
      <Match when={item().kind === "sphere"}>{t("changes.new.sphere")}</Match>
      <Match when={item().kind === "action"}>
        {t(
          "changes.new.action",
          item().first_due ?? item().due ?? null,
          t(`common.stage.${item().stage ?? "not_started"}`),
          item().steps ?? 0,
        )}
      </Match>
      <Match when={item().kind === "milestone"}>
        {t("changes.new.milestone", item().due ?? null)}
      </Match>
      <Match when={item().kind === "stage"}>
        <Stage of={stageOf(item().was)} /> → <Stage of={stageOf(item().now)} />
        <Show when={item().health}>
          {(health) => (
            <>
              {t("common.mark.comma")}
              <Health of={health()} />
            </>
          )}
        </Show>
        <Show when={item().update}>
          {(id) => (
            <>
              {t("common.mark.comma")}
              <a href={paths.update(id())}>{t("changes.inUpdate")}</a>
            </>
          )}
        </Show>
      </Match>
      <Match when={item().kind === "health"}>
        <Show when={item().was} fallback={t("changes.noHealth")}>
          {(was) => <Health of={healthOf(was())} />}
        </Show>{" "}
        →{" "}
        <Show when={item().now} fallback={t("changes.noHealth")}>
          {(now) => <Health of={healthOf(now())} />}
        </Show>
      </Match>
      <Match when={item().kind === "post"}>
        {t("changes.post", role(), held("held_was"), held("held_now"))}
      </Match>
      <Match when={item().kind === "owners"}>
        {t("changes.owners", held("held_was"), held("held_now"))}
      </Match>
      <Match when={item().kind === "dropped"}>{t("changes.dropped")}</Match>
      <Match when={item().kind === "milestone_dropped"}>{t("changes.milestoneDropped")}</Match>
      <Match when={item().kind === "reinstated"}>
        {t(
          "changes.reinstated",
          item().was === "dropped" ? t(`common.stage.${stageOf(item().now)}`) : null,
        )}
      </Match>
      <Match when={item().kind === "merged" || item().kind === "continued"}>
        {t(item().kind === "merged" ? "changes.merged" : "changes.continued")}{" "}
        <Show when={item().into}>
          {(into) => <a href={paths.action(into().slug)}>{into().title ?? into().slug}</a>}
        </Show>
      </Match>
      <Match when={item().kind === "reached"}>{t("changes.reached", item().now ?? "")}</Match>
      <Match when={item().kind === "evidence"}>
        <a href={item().url}>{t("changes.shownFor", item().month ?? "")}</a>
      </Match>
      <Match when={item().group === "links"}>
        {t(`links.told.${item().kind as "link_broken"}`, item().now ?? "")}{" "}
        <a href={item().url}>{t("changes.shownFor", item().month ?? "")}</a>
      </Match>
      <Match when={item().kind === "corrected"}>
        {t(`corrections.kind.${(item().reason ?? "fact") as "fact"}`)}
        {t(
          "corrections.fixedBy",
          t(`corrections.role.${item().role ?? "lead"}`),
          t("corrections.because", item().text ?? null),
        )}
      </Match>
      <Match when={item().kind === "withdrawn"}>
        {t("changes.withdrawn")}
        {t(
          "corrections.takenBy",
          t(`corrections.role.${item().role ?? "lead"}`),
          t("corrections.because", item().text ?? null),
        )}
      </Match>
      <Match when={item().kind === "redacted"}>
        {(item().fields ?? []).map((f) => t("names.text", f, null)).join(t("common.mark.clause"))}
        {t(
          "redactions.listedBy",
          item().asked ?? "admin",
          item().role ?? "admin",
          (item().reason ?? "law") as RedactionReason,
        )}
      </Match>
      <Match when={item().group === "library"}>
        {t("library.told", item().subject.split("/")[0] ?? "", item().kind)}
      </Match>
      <Match when={item().counts}>
        <Measured of={item()} />
      </Match>
      <Match when={ACTS.has(item().group)}>
        <Act of={item()} />
      </Match>
      <Match when={item().kind === "late"}>{t("changes.noLonger", item().month ?? "")}</Match>
      <Match when={item().kind === "excused"}>{t("changes.excused", item().month ?? "")}</Match>
      <Match when={item().kind === "unowed"}>{t("changes.unowed", item().month ?? "")}</Match>
    </Switch>
  );
}

/** Groups that are about evidence, which leads to itself. */
const SHOWN = new Set<Group>(["evidence", "links"]);

/** Groups of what people in their posts did. */
const ACTS = new Set<Group>(["carried", "assessed", "decided", "targets", "asked", "corrected"]);

/** What the end of its row and its words say alone. */
const BARE = new Set(["reported", "missed", "reworded", "measure_changed", "asked", "answered"]);
const OWN_REASON = new Set(["corrected", "answer_corrected", "withdrawn", "moved", "dated"]);

/** What changed: its subject, a sentence, and the words that belong to it. */
export function Told(props: { of: ChangeItem }) {
  const name = () => {
    const { title, month, subject, group, figure } = props.of;
    if (subject.startsWith("rules/")) return t("changes.rules");
    if (figure) return t(`health.names.${figure}`);
    const words = title ?? t("changes.removed");
    return month && !SHOWN.has(group) ? t("changes.month", words, month) : words;
  };
  return (
    <div class="stack">
      <p>
        <Show when={SHOWN.has(props.of.group)} fallback={<a href={props.of.url}>{name()}</a>}>
          <EvidenceLink of={{ title: props.of.title, url: props.of.link }} />
        </Show>
        <Show when={props.of.of}>
          {(of) => (
            <>
              {" "}
              <small class="under">
                {SHOWN.has(props.of.group) ? t("changes.shownAs", of()) : t("changes.stepOf", of())}
              </small>
            </>
          )}
        </Show>
      </p>
      <Show
        when={props.of.group === "slipped"}
        fallback={
          <Show when={!BARE.has(props.of.kind)}>
            <p>
              <Sentence of={props.of} />
            </p>
          </Show>
        }
      >
        <Moved of={props.of} />
      </Show>
      <Figures of={props.of} />
      <Sayings of={props.of} />
      <Show when={!OWN_REASON.has(props.of.kind)}>
        <Why of={props.of} />
      </Show>
      <Reworded of={props.of} />
    </div>
  );
}

/** The word or shape at the end of a row. */
export function endOf(item: ChangeItem): JSX.Element | undefined {
  if (item.kind === "dropped") return <Stage of="dropped" />;
  if (item.kind === "missed") return <Reporting state="missed" />;
  if (item.state) return <Reporting state={item.state} />;
  return item.days ? <Slip days={item.days} /> : undefined;
}
