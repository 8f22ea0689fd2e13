import { Show } from "solid-js";
import type { ChangeView } from "../../../../worker/updates/plan/schema.ts";
import { daysBetween } from "../../../../worker/months/rules.ts";
import { formatDate, formatSlip } from "../../../i18n/format.ts";
import { t } from "../../../i18n/t.ts";
import { type Entry, Ledger } from "../../../ui/parts/Lists.tsx";
import { Task } from "../../../ui/parts/Part.tsx";

/** What becomes of it, in few words. */
function said({ change, other, from, on }: ChangeView): string {
  if (change === "drop") return t("write.changes.drop");
  if (change === "merge") return t("write.changes.merge", other ?? "");
  if (change === "continue") return t("write.changes.continue", other ?? "");
  if (change === "promise") return t("write.changes.promise");
  const day = formatDate(on ?? "");
  if (change === "reached") return t("write.changes.reached", day);
  const before = from ? formatDate(from) : t("write.changes.noDate");
  return t("write.changes.move", before, day, formatSlip(from ? daysBetween(from, on!) : 0));
}

function entryOf(item: ChangeView): Entry {
  const due = item.on && (item.change === "continue" || item.change === "promise");
  const more = [
    item.change === "promise" || item.change === "reached" ? item.other : null,
    due ? t("write.changes.due", formatDate(item.on ?? "")) : null,
    item.reason,
  ];
  return {
    when: said(item),
    what: (
      <>
        {item.action} <span class="meta">{more.filter(Boolean).join(" · ")}</span>
      </>
    ),
  };
}

/** What an update changes besides what its page says, before it is published. */
export function Changes(props: { items: readonly ChangeView[] }) {
  return (
    <Show when={props.items.length > 0}>
      <Task id="changes" title={t("write.changes.title")}>
        <Ledger items={props.items.map(entryOf)} />
      </Task>
    </Show>
  );
}
