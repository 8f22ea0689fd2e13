import type { JSX } from "solid-js";
import type { Stage } from "../../db/words.ts";
import type { ActionDetail } from "../../worker/actions/schema.ts";
import { inLanguage } from "../../worker/languages/rules.ts";
import type { SphereDetail } from "../../worker/spheres/schema.ts";
import type { StrategyItem } from "../../worker/strategies/schema.ts";
import { escaped as escapedInPage } from "../markup.ts";
import { locals, useAsof } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { language } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { More } from "../ui/parts/Part.tsx";
import { useSite, withQuery } from "../ui/site.ts";

/** What can stand on another website. */
export type Shared = {
  kind: "strategy" | "sphere" | "action";
  slug: string;
  title: string;
  /** How it stands, in words. */
  state: string;
};

const counted = (actions: readonly { stage: Stage }[]): Record<Stage, number> => {
  const stages = { not_started: 0, planning: 0, underway: 0, done: 0, paused: 0, dropped: 0 };
  for (const { stage } of actions) stages[stage] += 1;
  return stages;
};

export const sharedStrategy = (of: Pick<StrategyItem, "slug" | "title" | "stages">): Shared => ({
  kind: "strategy",
  slug: of.slug,
  title: of.title ?? t("strategies.removed"),
  state: t("strategies.counts", of.stages),
});

export const sharedSphere = (of: SphereDetail): Shared => {
  const { reporting } = of;
  const reported = reporting
    ? t("sharing.sphere", reporting.month, reporting.state, reporting.days_late ?? 0)
    : t("sharing.noReport");
  return {
    kind: "sphere",
    slug: of.slug,
    title: of.title ?? t("spheres.removed"),
    state: `${reported}${t("common.mark.gap")}${t("strategies.counts", counted(of.actions))}`,
  };
};

export const sharedAction = (of: ActionDetail): Shared => {
  const since = of.ended_on ?? of.stage_since;
  return {
    kind: "action",
    slug: of.slug,
    title: of.wording ?? t("actions.removed"),
    state: t("sharing.action", { stage: of.stage, health: of.health, due: of.due, since }),
  };
};

const escaped = (text: string) => escapedInPage(text).replaceAll(">", "&gt;");

/** High enough for a long title on a narrow screen. */
const HEIGHT = 300;

const frameOf = (of: Shared, origin: string) =>
  `<iframe src="${origin}${inLanguage(paths.embed(of.kind, of.slug), language())}" title="${escaped(of.title)}" width="100%" height="${HEIGHT}" loading="lazy" sandbox="allow-same-origin allow-top-navigation-by-user-activation"></iframe>`;

const wordsOf = (of: Shared, origin: string, day: string) =>
  `<p><a href="${origin}${inLanguage(withQuery(paths[of.kind](of.slug), { asof: day }), language())}">${escaped(of.title)}</a>${t("common.mark.colon")}${escaped([of.state, t("sharing.asof", day)].join(t("common.mark.gap")))}</p>`;

/** What to copy into another website; folded away until it is wanted. */
export function Share(props: { of: Shared }): JSX.Element {
  const { origin } = locals().site;
  const day = useAsof() ?? useSite().today;
  return (
    <div class="wrap no-print">
      <More summary={t("sharing.title")}>
        <div class="stack">
          <p class="meta">{t("sharing.about")}</p>
          <label class="stack">
            {t("sharing.frame")}
            <textarea class="code short" rows="4" readonly>
              {frameOf(props.of, origin)}
            </textarea>
          </label>
          <label class="stack">
            {t("sharing.words")}
            <textarea class="code short" rows="4" readonly>
              {wordsOf(props.of, origin, day)}
            </textarea>
          </label>
        </div>
      </More>
    </div>
  );
}
