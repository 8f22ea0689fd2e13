import { Show } from "solid-js";
import type { Aside, StrategyDetail } from "../../worker/strategies/schema.ts";
import { PromiseLink } from "../actions/ActionTable.tsx";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { type Entry, Ledger } from "../ui/parts/Lists.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { When, Words } from "../ui/parts/Words.tsx";

const asides = (strategy: StrategyDetail): Entry[] =>
  strategy.asides.map((aside: Aside) => {
    const how = aside.lineage === "continuing" ? "dropped" : aside.lineage;
    return {
      when: (
        <>
          {t(`strategies.asides.${how}`)}
          {t("common.mark.gap")}
          <When day={aside.on} />
        </>
      ),
      what: (
        <>
          <p>
            <PromiseLink {...aside} />
          </p>
          <Show when={aside.text}>{(text) => <Words text={text()} />}</Show>
          <Show when={aside.into}>
            {(slug) => (
              <p class="meta">
                {t(how === "merged" ? "strategies.asides.into" : "strategies.asides.goesOn")}{" "}
                <a href={paths.action(slug())}>{aside.into_wording ?? slug()}</a>
              </p>
            )}
          </Show>
        </>
      ),
    };
  });

/** What became of actions that are done no more: dropped, merged or put in other words. */
export function Asides(props: { strategy: StrategyDetail }) {
  return (
    <Part id="asides" title={t("strategies.asides.title")} about={t("strategies.asides.about")}>
      <Show
        when={props.strategy.asides.length > 0}
        fallback={<p class="none">{t("strategies.asides.none")}</p>}
      >
        <Ledger items={asides(props.strategy)} />
      </Show>
    </Part>
  );
}
