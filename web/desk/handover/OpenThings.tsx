import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { type Entry, Ledger } from "../../ui/parts/Lists.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import type { Handover } from "./data.ts";

/** What is open in a sphere when its post is handed over; nothing of it has to be finished. */
export function OpenThings(props: { known: Handover }) {
  const items = (): Entry[] => {
    const { open, sphere, today } = props.known;
    return [
      ...open.owed.map((month) => ({
        when: t("handover.open.owed"),
        what: <a href={paths.write(month, sphere.slug)}>{t("handover.open.write", month)}</a>,
      })),
      ...(open.drafts.length > 0
        ? [{ when: t("handover.open.draft"), what: t("handover.open.drafts", open.drafts) }]
        : []),
      ...(open.waiting.length > 0
        ? [{ when: t("handover.open.waiting"), what: t("handover.open.waits", open.waiting) }]
        : []),
      ...open.dates.map((date) => ({
        when: t(date.on < today ? "handover.open.duePast" : "handover.open.due", date.on),
        what: <a href={paths.action(date.action)}>{date.title ?? date.action}</a>,
      })),
    ];
  };
  return (
    <Task id="open" title={t("handover.open.title", items().length)}>
      <p>{t(items().length === 0 ? "handover.open.none" : "handover.open.keep")}</p>
      <Show when={items().length > 0}>
        <Ledger items={items()} />
      </Show>
    </Task>
  );
}
