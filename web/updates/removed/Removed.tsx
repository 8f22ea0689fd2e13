import { For } from "solid-js";
import type { Tombstone } from "../../../worker/record/removed/schema.ts";
import { Gone } from "../../actions/timeline/Gone.tsx";
import { t } from "../../i18n/t.ts";

/** What stands in place of texts that were removed: those of one field, or of all below it. */
export const Removed = (props: {
  from: readonly Tombstone[];
  /** "summary", "line.ACTION", or "evidence.1." for everything of the first evidence. */
  field: string;
  wording?: string | null;
}) => {
  const isHere = (field: string) =>
    field === props.field || (props.field.endsWith(".") && field.startsWith(props.field));
  return (
    <For each={props.from.filter((tomb) => isHere(tomb.field))}>
      {(tomb) => <Gone what={t("names.text", tomb.field, props.wording ?? null)} tomb={tomb} />}
    </For>
  );
};
