import { Match, Show, Switch } from "solid-js";
import type { ErrorCode } from "../../../worker/errors.ts";
import { formatDate, monthName } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Task } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { useSite } from "../../ui/site.ts";
import { isLive, type Item, standingOf } from "./data.ts";
import { TakeBack } from "./TakeBack.tsx";

/** Why it came back, and where its words are. */
function Returned(props: { item: Item }) {
  return (
    <Switch fallback={<p>{t("waiting.kept")}</p>}>
      <Match when={props.item.comment}>
        {(said) => (
          <>
            <p>{t("waiting.returned", formatDate(props.item.returned_on ?? ""))}</p>
            <Words text={said()} />
            <p class="meta">{t("waiting.inForm")}</p>
          </>
        )}
      </Match>
      <Match when={props.item.refused}>
        {(code) => (
          <p>
            <Show when={props.item.publish_on}>
              {(day) => t("waiting.refused", formatDate(day())) + t("common.mark.gap")}
            </Show>
            {words().errors.code[code() as ErrorCode]} {t("waiting.inForm")}
          </p>
        )}
      </Match>
    </Switch>
  );
}

/** An update that is finished and not yet public, or that came back to its sphere. */
export function WaitingTask(props: { item: Item }) {
  const site = useSite();
  const decides = () => props.item.may.approve || props.item.may.publish;
  const to = () => paths.waiting(props.item.month, props.item.sphere);
  const read = () => (
    <a class="btn" classList={{ quiet: !decides() }} href={to()}>
      {t(decides() ? "waiting.decide" : "waiting.read")}
    </a>
  );
  return (
    <Task
      id={`waiting-${props.item.month}-${props.item.sphere}`}
      title={t(
        isLive(props.item) ? "waiting.title" : "waiting.back",
        monthName(props.item.month),
        props.item.title ?? props.item.sphere,
      )}
    >
      <Show
        when={isLive(props.item)}
        fallback={
          <>
            <Returned item={props.item} />
            <p>
              <a href={to()}>{t("waiting.reread")}</a>
            </p>
          </>
        }
      >
        <p>{standingOf(props.item, site.today)}</p>
        <Show when={props.item.may.take} fallback={<div class="acts">{read()}</div>}>
          <TakeBack item={props.item}>{read()}</TakeBack>
        </Show>
        <p class="meta">{t(props.item.publish_on ? "waiting.private" : "waiting.privateAsked")}</p>
      </Show>
    </Task>
  );
}
