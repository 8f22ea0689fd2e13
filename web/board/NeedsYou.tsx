import { Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { Need } from "../../worker/progress/board/schema.ts";
import { count } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { type Entry, Ledger, Terms } from "../ui/parts/Lists.tsx";
import { More } from "../ui/parts/Part.tsx";
import { Health, Reporting } from "../ui/status.tsx";
import { NextStep } from "./needs/NextStep.tsx";
import { of, times, What } from "./needs/What.tsx";

function Word(props: { need: Need }): JSX.Element {
  return (
    <Switch>
      <Match when={of(props.need, "off_track")}>
        <Health of="off_track" />
      </Match>
      <Match when={of(props.need, "slipped")}>
        {(need) => <span class="st moved">{t("board.needs.moved", times(need().moves))}</span>}
      </Match>
      <Match when={of(props.need, "asked")}>
        {(need) => <span class="st">{t(`board.needs.${need().need}`)}</span>}
      </Match>
      <Match when={of(props.need, "unanswered")}>
        <span class="st moved">{t("board.needs.unanswered")}</span>
      </Match>
      <Match when={of(props.need, "quiet")}>
        {(need) => (
          <Reporting state="nothing">
            {t("board.needs.quiet", count(need().months.length))}
          </Reporting>
        )}
      </Match>
      <Match when={of(props.need, "missed")}>
        <Reporting state="missed" />
      </Match>
      <Match when={of(props.need, "vacant")}>
        <span class="st">{t("board.needs.vacant")}</span>
      </Match>
    </Switch>
  );
}

/** Things that need somebody, in the order given; with a day, each has its one next step. */
export function NeedList(props: { needs: readonly Need[]; day?: string }): JSX.Element {
  const rows = () =>
    props.needs.map((need): Entry => ({
      when: <Word need={need} />,
      what: <What need={need} day={props.day} />,
      end: props.day && <NextStep of={need} />,
    }));
  return <Ledger ordered items={rows()} />;
}

/** More than these are listed when they are asked for. */
const LISTED = 20;

/** What waits for an executive, most serious first; all of it, or the first of it. */
export function NeedsYou(props: {
  needs: readonly Need[];
  day: string;
  /** Where all of it is listed; undefined: here. */
  more?: string;
}): JSX.Element {
  const shown = () => (props.more ? props.needs.slice(0, LISTED) : props.needs);
  return (
    <Show when={props.needs.length > 0} fallback={<p class="none">{t("board.needs.nothing")}</p>}>
      <div class="stack">
        <NeedList needs={shown()} day={props.day} />
        <Show when={props.needs.length > shown().length}>
          <p>
            <a href={props.more}>{t("board.needs.rest", props.needs.length - shown().length)}</a>
          </p>
        </Show>
        <More summary={t("board.needs.rule")}>
          <div class="stack">
            <p class="meta">{t("board.needs.ruleText")}</p>
            <Terms items={words().board.needs.rules.map(([term, about]) => ({ term, about }))} />
          </div>
        </More>
      </div>
    </Show>
  );
}
