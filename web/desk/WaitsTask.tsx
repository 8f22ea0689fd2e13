import { Show } from "solid-js";
import { capital, count, formatDate, monthName, relative } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Ledger } from "../ui/parts/Lists.tsx";
import { Task } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import type { Sphere } from "./data.ts";

type Wait = Sphere["waits"][number];

/** Dates of open actions that pass this month, or did. */
export function WaitsTask(props: { sphere: Sphere }) {
  const site = useSite();
  const when = (wait: Wait) => {
    const day = [formatDate(wait.on), relative(wait.on, site.today)] as const;
    if (wait.what === "review") return t("desk.waits.review", ...day);
    return t(wait.on < site.today ? "desk.waits.duePast" : "desk.waits.due", ...day);
  };
  const said = (wait: Wait) =>
    wait.said_in ? t("desk.waits.saidIn", monthName(wait.said_in)) : t("desk.waits.neverSaid");
  const n = () => props.sphere.waits.length;
  return (
    <Show when={n() > 0}>
      <Task
        id={`waits-${props.sphere.slug}`}
        title={t("desk.waits.title", capital(count(n())), n() === 1)}
      >
        <Ledger
          items={props.sphere.waits.map((wait) => ({
            when: when(wait),
            what: (
              <>
                <a href={paths.action(wait.action)}>{wait.title ?? wait.action}</a>{" "}
                <span class="meta">{said(wait)}</span>
              </>
            ),
          }))}
        />
      </Task>
    </Show>
  );
}
