import { For, type JSX, Show } from "solid-js";
import { common } from "../../i18n/en/common.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/form/Form.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import type { Start } from "../data.ts";
import type { Fields } from "./device/data.ts";

/** One of the texts that were written apart from each other. */
export type Text = { who: string; fields: Fields; take?: () => void };

const LABELS: Record<string, string> = {
  summary: t("desk.write.moved"),
  obstacles: t("desk.write.obstacles"),
  need: t("desk.write.need"),
  needs: t("desk.write.needs"),
  private_note: t("desk.write.note"),
  next: t("desk.write.next"),
  done_with: t("desk.write.with"),
  stage: t("desk.write.stage"),
  health: t("desk.write.health"),
  text: t("desk.write.line"),
  review_on: t("desk.write.review"),
  no_evidence: t("desk.write.noEvidence"),
  due: t("desk.write.due"),
  slip_reason: t("desk.write.slipReason"),
  slip_text: t("desk.write.slipText"),
  url: t("desk.write.link"),
  title: t("desk.write.name"),
  shows: t("desk.write.shows"),
  action: t("desk.write.about"),
  name: t("files.label"),
  size: t("files.size"),
};

/** What a file carries along for the server alone. */
const UNSEEN = /^evidence\.\d+\.(id|drop)$/;

const bare = (name: string) => LABELS[name] ?? name.replaceAll(/[._]/g, " ");

/** The question that a field answers. */
function labelOf(name: string, start: Start): string {
  const [list, about = "", field = ""] = name.split(".");
  if (list === "line") {
    const action = start.actions.find((a) => a.slug === about);
    return `${action?.title ?? about}: ${bare(field)}`;
  }
  if (list === "evidence") return `${t("desk.write.piece", Number(about))}: ${bare(field)}`;
  return bare(name);
}

const CHOICES: Record<string, Record<string, string>> = {
  need: common.need,
  stage: common.stage,
  health: common.health,
  slip_reason: common.reason,
};

function answer(name: string, value: string, start: Start): string {
  const field = name.split(".").at(-1) ?? name;
  if (field === "action") return start.actions.find((a) => a.slug === value)?.title ?? value;
  return CHOICES[field]?.[value] ?? value;
}

const differing = (texts: readonly Text[]) =>
  [...new Set(texts.flatMap((text) => Object.keys(text.fields)))].filter(
    (name) => !UNSEEN.test(name) && new Set(texts.map((text) => text.fields[name] ?? "")).size > 1,
  );

/** Some fields of a text, each below the question that it answers. */
export function Answered(props: {
  start: Start;
  fields: Fields;
  names: readonly string[];
}): JSX.Element {
  return (
    <dl>
      <For each={props.names}>
        {(name) => (
          <div>
            <dt>{labelOf(name, props.start)}</dt>
            <dd>
              <Show
                when={props.fields[name]}
                fallback={<span class="meta">{t("draft.beside.empty")}</span>}
              >
                {(value) => <Words text={answer(name, value(), props.start)} />}
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** Texts that were written apart, side by side; whoever sees them chooses. */
export function BothTexts(props: {
  start: Start;
  texts: readonly Text[];
  children?: JSX.Element;
}): JSX.Element {
  const names = () => differing(props.texts);
  return (
    <Task id="beside" title={t("draft.beside.title")}>
      <p role="alert">{t("draft.beside.about")}</p>
      <div class="beside">
        <For each={props.texts}>
          {(text) => (
            <section>
              <h3>{text.who}</h3>
              <Answered start={props.start} fields={text.fields} names={names()} />
              <Show when={text.take}>
                {(take) => (
                  <Button quiet type="button" onClick={() => take()()}>
                    {t("draft.beside.take")}
                    <span class="vh">: {text.who}</span>
                  </Button>
                )}
              </Show>
            </section>
          )}
        </For>
      </div>
      {props.children}
    </Task>
  );
}
