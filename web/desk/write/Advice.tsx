import { For, Show } from "solid-js";
import type { Advice as Note } from "../../../worker/updates/advice/rules.ts";
import type { FormState } from "../../../worker/validate.ts";
import { capital, count, formatDate, formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Task } from "../../ui/parts/Part.tsx";
import type { Start } from "../data.ts";
import { lineName } from "./data.ts";
import { actionName } from "./fields/data.ts";
import { Carried } from "./Kept.tsx";

type Asked = Extract<Note["field"], "summary" | "obstacles" | "needs" | "next">;
const isAsked = (note: Note): note is Note & { field: Asked } => note.action === null;

/** The note as a sentence. */
function said(note: Note): string {
  const month = () => formatMonth(note.month ?? "");
  const day = () => formatDate(note.day ?? "");
  if (note.note === "no_next") return t("write.advice.noNext");
  if (note.note === "unproved") return t("write.advice.unproved");
  if (note.note === "unmoved") return t("write.advice.unmoved", month());
  if (note.note === "past")
    return isAsked(note) ? t("write.advice.past", day()) : t("write.advice.pastDue", day());
  if (!isAsked(note)) return t("write.advice.sameLine", month());
  return t("write.advice.same", t(`write.advice.field.${note.field}`), month());
}

/** What could be said better, each with the way to its answer; nothing of it is a condition. */
export function Advice(props: { start: Start; form: FormState; to: string }) {
  const notes = () => (props.form.detail?.advice ?? []) as Note[];
  const field = (note: Note) => (note.action ? lineName(note.action, note.field) : note.field);
  return (
    <Show when={notes().length > 0}>
      <Task
        id="advice"
        title={capital(t("write.advice.title", count(notes().length), notes().length === 1))}
      >
        <p class="meta">{t("write.advice.lede")}</p>
        <form method="post" action={props.to}>
          <Carried values={props.form.values} />
          <ul class="ledger">
            <For each={notes()}>
              {(note, i) => (
                <li>
                  <span class="when">
                    <button
                      class="way"
                      name="do"
                      value="back"
                      formaction={`${props.to}#${field(note)}`}
                      aria-describedby={`advice-${i()}`}
                    >
                      {t("write.advice.go")}
                    </button>
                  </span>
                  <span class="what" id={`advice-${i()}`}>
                    <Show when={note.action}>
                      {(slug) => (
                        <>
                          <b>{actionName(slug(), props.start)}</b>{" "}
                        </>
                      )}
                    </Show>
                    {said(note)}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </form>
      </Task>
    </Show>
  );
}
