import { Show } from "solid-js";
import { capital, countOf, monthName } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Task } from "../ui/parts/Part.tsx";
import type { Desk } from "./data.ts";

/** What was just published: its address, and how many spheres have reported. */
export function PublishedTask(props: { desk: Desk; id?: string }) {
  const month = () => {
    if (!props.id) return undefined;
    const mine = props.desk.spheres.flatMap((s) => s.months);
    const cell = mine.find((m) => m?.update === props.id);
    // Who approves has no months of their own: the id begins with its month.
    const of =
      props.desk.spheres.length === 0 ? /^\d{4}-\d{2}(?=-[a-z0-9-]+$)/.exec(props.id) : null;
    return props.desk.months.find((m) => m.month === (cell?.month ?? of?.[0]));
  };
  return (
    <Show when={month()}>
      {(found) => (
        <Task id="published" title={t("desk.done.title", monthName(found().month))}>
          <p role="status">
            {t("desk.done.at")}
            <a class="addr" href={paths.update(props.id!)}>
              {paths.update(props.id!)}
            </a>
            {t("common.mark.stop")}
            {t(
              "desk.done.told",
              capital(countOf(found().reported, found().owed)),
              monthName(found().month),
            )}
          </p>
        </Task>
      )}
    </Show>
  );
}
