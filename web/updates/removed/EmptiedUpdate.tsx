import { For } from "solid-js";
import type { Tombstone } from "../../../worker/record/removed/schema.ts";
import { httpStatus, useHead } from "../../frame.ts";
import { formatMonth } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { Shape } from "../../ui/shapes.tsx";

/** An update without words: where it stood, and what was removed, when, by whom and why. */
export type Emptied = {
  id: string;
  month: string;
  sphere: string;
  sphere_title: string | null;
  redacted: Tombstone[];
  lines: { action: string; wording: string | null }[];
};

const ORDER = ["summary", "line", "noEvidence", "obstacles", "needs", "next", "doneWith"];

/** Where a text stood on the page; evidence comes last. */
function place({ field }: Tombstone): number {
  const found = ORDER.indexOf(field.split(".")[0] ?? "");
  return found < 0 ? ORDER.length : found;
}

/** What was removed at once, for one reason, is one tombstone. */
const atOnce = (tombs: readonly Tombstone[]) => [
  ...Map.groupBy(
    tombs.toSorted((a, b) => place(a) - place(b)),
    (tomb) => t("redactions.tomb", tomb),
  ),
];

export function EmptiedUpdate(props: { update: Emptied }) {
  httpStatus(410);
  const title = () => props.update.sphere_title ?? props.update.sphere;
  const name = ({ field }: Tombstone) => {
    const line = props.update.lines.find((l) => field.endsWith(`.${l.action}`));
    return t("names.text", field, line?.wording ?? null);
  };
  useHead(() => ({ title: t("updates.item", title(), props.update.month) }));
  return (
    <>
      <Opening
        crumb={[
          { label: t("common.nav.months"), href: paths.months },
          {
            label: formatMonth(props.update.month),
            href: paths.cell(props.update.month, props.update.sphere),
          },
          { label: title() },
        ]}
        title={t("redactions.emptied")}
        lede={t("redactions.emptiedLede")}
      />
      <Part id="removed" title={t("redactions.emptiedPart")}>
        <div class="stack">
          <For each={atOnce(props.update.redacted)}>
            {([sentence, tombs]) => (
              <div class="tomb">
                <p>{sentence}</p>
                <ul class="plain">
                  <For each={tombs}>
                    {(tomb) => (
                      <li class="st">
                        <Shape name="redacted" />
                        <span>{name(tomb)}</span>
                      </li>
                    )}
                  </For>
                </ul>
              </div>
            )}
          </For>
        </div>
      </Part>
    </>
  );
}
