import type { JSX } from "solid-js";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { withQuery } from "../ui/site.ts";

/** Below the head of a strategy, a sphere or an action: what changed of it, and how to hear of more. */
export function Lately(props: {
  kind: "strategy" | "sphere" | "action";
  slug: string;
}): JSX.Element {
  return (
    <p class="meta">
      <a href={paths.changesOf(props.kind, props.slug)}>{t("changes.lately")}</a> ·{" "}
      <a href={withQuery(paths.follow, { [props.kind]: props.slug })}>{t("follow.link")}</a>
    </p>
  );
}
