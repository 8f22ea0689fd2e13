import { For, Show } from "solid-js";
import type { Actor } from "../../db/words.ts";
import { addDays, addMonths } from "../../worker/months/rules.ts";
import type { MonthReport } from "../../worker/months/report/schema.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { formatDate, formatFullDay, formatMonth } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { markdown } from "../ui/markdown.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { Miss } from "../ui/parts/Marks.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { Reporting } from "../ui/status.tsx";
import { UpdateArticle } from "../updates/UpdateArticle.tsx";
import { MonthChanges } from "./MonthChanges.tsx";

export type SpherePart = MonthReport["spheres"][number];

function ledBy({ lead }: SpherePart, unnamed?: boolean): string {
  if (!lead?.since) return t("months.neverLed");
  const since = formatDate(lead.since);
  if (unnamed && !lead.vacant) return t("editions.ledSince", since);
  return lead.vacant ? t("months.vacant", since) : t("months.led", lead.name, since);
}

const excuser = (role: Actor) => (role === "import" ? undefined : t(`updates.by.${role}`));

/** What is known of a sphere that has not reported: its last report, how often it was silent. */
function Before(props: { part: SpherePart; silent?: boolean }) {
  return (
    <p>
      <Show when={props.part.last_reported} fallback={t("months.noReport")}>
        {(month) => (
          <>
            {t("months.lastReport")}
            {t("common.mark.gap")}
            <a href={paths.cell(month(), props.part.sphere)}>{formatMonth(month())}</a>
            {t("common.mark.end")}
          </>
        )}
      </Show>
      {t("common.mark.gap")}
      <Show when={props.silent}>
        {t("months.silent", props.part.silence.missed, props.part.silence.owed)}
        {t("common.mark.gap")}
        {t("months.standing", props.part.open_actions)}
      </Show>
    </p>
  );
}

const receipts = ({ sphere }: SpherePart, month: string, closedOn?: string) => [
  receiptOf("silence", {
    sphere,
    from: addMonths(month, -11),
    to: month,
    asof: closedOn && addDays(closedOn, 1),
  }),
  receiptOf("open", { sphere, asof: closedOn }),
];

function Silence(props: { part: SpherePart; month: string; due: string; closedOn?: string }) {
  const words = () => {
    const { reports_from } = props.part;
    return reports_from ? t("months.owesFrom", reports_from) : t("months.owesNone");
  };
  return (
    <>
      <Show when={props.part.state === "missed"}>
        <Miss month={props.month}>
          <Before part={props.part} silent />
        </Miss>
        <Receipt
          of={receipts(props.part, props.month, props.closedOn)}
          place={props.part.title ?? props.part.sphere}
        />
      </Show>
      <Show when={props.part.state === "open"}>
        <p class="lede">
          <Reporting state="open" until={formatFullDay(props.due)} />
        </p>
        <Before part={props.part} />
      </Show>
      <Show when={props.part.state === "excused"}>
        <p class="lede">
          <Reporting state="excused" />
        </p>
      </Show>
      <Show when={props.part.state === "none_owed"}>
        <p>{words()}</p>
      </Show>
    </>
  );
}

/** One sphere's part of a month: its update and what it replaced, or its silence as large. */
export function SphereReport(props: {
  part: SpherePart;
  month: string;
  due: string;
  /** The last day on which the month was open; given in a frozen page, which names nobody. */
  closedOn?: string;
}) {
  const newest = () => props.part.updates.at(-1);
  return (
    <Part
      id={props.part.sphere}
      title={props.part.title ?? props.part.sphere}
      about={ledBy(props.part, props.closedOn !== undefined)}
    >
      <div class="stack">
        <Show
          when={newest()}
          fallback={
            <Silence
              part={props.part}
              month={props.month}
              due={props.due}
              closedOn={props.closedOn}
            />
          }
        >
          {(update) => (
            <UpdateArticle update={update()} folded>
              {" · "}
              <a href={paths.update(update().id)}>{t("updates.read")}</a>
              <Show when={props.part.quiet_for > 1}>
                {" "}
                · {t("months.quiet", props.part.quiet_for)}
              </Show>
            </UpdateArticle>
          )}
        </Show>
        <Show when={props.part.excuse}>
          {(excuse) => (
            <div>
              <p class="meta">
                {t("months.excused", formatDate(excuse().on), excuser(excuse().role))}
              </p>
              <Show when={excuse().reason} fallback={t("updates.gone")}>
                {(reason) => <Words html={markdown(reason())} />}
              </Show>
            </div>
          )}
        </Show>
        <For each={props.part.updates.slice(0, -1)}>
          {(earlier) => (
            <div class="note">
              <p>{t("months.replaced")}</p>
              <UpdateArticle update={earlier} folded>
                {" · "}
                <a href={paths.update(earlier.id)}>{t("updates.read")}</a>
              </UpdateArticle>
            </div>
          )}
        </For>
        <MonthChanges changes={props.part.changes} />
      </div>
    </Part>
  );
}
