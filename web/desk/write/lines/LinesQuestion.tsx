import { createSignal, For, Show } from "solid-js";
import { capital, count } from "../../../i18n/format.ts";
import { t } from "../../../i18n/t.ts";
import type { Start } from "../../data.ts";
import type { Answers } from "../data.ts";
import { LineFields } from "./LineFields.tsx";
import { PromiseFields } from "./PromiseFields.tsx";

/** The sphere's open actions, each as it stands until somebody touches it, and room for new ones. */
export function LinesQuestion(props: { start: Start; answers: Answers; live: boolean }) {
  const open = () => props.start.actions.filter((a) => a.stage !== "done");
  const [touched, setTouched] = createSignal<ReadonlySet<string>>(new Set());
  const touch = (slug: string, changed: boolean) =>
    setTouched((had) => {
      const now = new Set(had);
      if (changed) now.add(slug);
      else now.delete(slug);
      return now;
    });
  const counted = () => {
    const n = touched().size;
    const left = open().length - n;
    if (left === 0) return capital(t("desk.write.allChanged", count(n)));
    const rest = t("desk.write.unchanged", count(left));
    return capital(n === 0 ? rest : t("desk.write.changed", count(n)) + rest);
  };
  return (
    <>
      <h2>{t("desk.write.actions", count(open().length), open().length === 1)}</h2>
      <Show when={open().length > 0} fallback={<p>{t("desk.write.noActions")}</p>}>
        <p class="hint">{t("desk.write.actionsHint")}</p>
        <div>
          <For each={open()}>
            {(action) => (
              <LineFields
                action={action}
                others={open().filter((other) => other.slug !== action.slug)}
                answers={props.answers}
                live={props.live}
                onTouch={touch}
              />
            )}
          </For>
        </div>
        <Show when={props.live}>
          <p class="meta" role="status">
            {counted()}
          </p>
        </Show>
      </Show>
      <PromiseFields start={props.start} answers={props.answers} live={props.live} />
    </>
  );
}
