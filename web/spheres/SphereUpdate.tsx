import { Show } from "solid-js";
import type { Filed } from "../../worker/spheres/schema.ts";
import { Gone } from "../actions/timeline/Gone.tsx";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Said, When } from "../ui/parts/Words.tsx";
import { Reporting } from "../ui/status.tsx";
import { Lasting } from "../updates/Lasting.tsx";

/** A monthly update in its first words, with the way to all of it. */
export const SphereUpdate = (props: { update: Filed }) => (
  <Said
    by={
      <span class="tally">
        <a href={paths.update(props.update.id)}>
          <When month={props.update.month} />
        </a>{" "}
        <When day={props.update.on} />{" "}
        <Show when={props.update.reporting}>
          {(report) => <Reporting state={report().state} daysLate={report().days_late} />}
        </Show>
      </span>
    }
  >
    <Show
      when={props.update.summary || props.update.withdrawn}
      fallback={
        <Show when={props.update.kind === "update"}>
          <Gone what={t("spheres.updates.removed")} />
        </Show>
      }
    >
      <Lasting update={props.update} />
    </Show>
  </Said>
);
