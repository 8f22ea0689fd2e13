import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { evidenceName } from "../../ui/parts/Evidence.tsx";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import type { Desk } from "../data.ts";

/** Evidence of the own spheres that nobody can open any more, the longest first. */
export function LinksTask(props: { broken: Desk["broken"] }) {
  return (
    <Show when={props.broken.length > 0}>
      <Task id="links" title={t("links.desk.title", props.broken.length)}>
        <p>{t("links.desk.about")}</p>
        <Ledger
          items={props.broken.map((l) => ({
            when: t("links.desk.since", l.on, l.looked),
            what: (
              <>
                <a href={l.url} rel="nofollow ugc noopener">
                  {evidenceName(l)}
                </a>{" "}
                <span class="meta">{t("links.desk.where", l.month)}</span>
              </>
            ),
            end: <a href={paths.correct(l.update)}>{t("links.desk.go")}</a>,
          }))}
        />
      </Task>
    </Show>
  );
}
