import { For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Task } from "../../ui/parts/Part.tsx";
import type { Sphere } from "../data.ts";

/** Months that opened before the lead's time: nothing is owed, the way to report them stays. */
export const EarlierTask = (props: { sphere: Sphere }) => (
  <For each={props.sphere.earlier}>
    {({ month }) => (
      <Task
        id={`earlier-${month}-${props.sphere.slug}`}
        title={t("handover.earlier.title", month, props.sphere.title ?? props.sphere.slug)}
      >
        <p>{t("handover.earlier.why", month, props.sphere.since)}</p>
        <p>
          <a href={paths.write(month, props.sphere.slug)}>{t("handover.earlier.write")}</a>
        </p>
      </Task>
    )}
  </For>
);
