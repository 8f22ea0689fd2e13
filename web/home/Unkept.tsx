import { Show } from "solid-js";
import type { Unkept as Entry } from "../../worker/roadmap/schema.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { markdown } from "../ui/markdown.ts";
import { Ledger } from "../ui/parts/Lists.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { Reporting, Slip, Stage } from "../ui/status.tsx";

const SHOWN = 8;

function whatOf(of: Entry) {
  if (of.kind === "missed" || of.kind === "late")
    return (
      <>
        <a href={paths.cell(of.month, of.sphere)}>{of.title ?? of.sphere}</a>{" "}
        {t(`home.did.${of.kind}`, of.month)}
      </>
    );
  const did =
    of.kind === "dropped"
      ? t("home.did.dropped")
      : t("home.did.moved", of.from_due, of.to_due, t(`common.reason.${of.reason}`));
  return (
    <>
      <p>
        <a href={paths.action(of.action)}>{of.wording ?? of.action}</a>
      </p>
      <p>{did}</p>
      <Show when={of.why}>{(why) => <Words html={markdown(why())} />}</Show>
    </>
  );
}

function endOf(of: Entry) {
  if (of.kind === "moved") return <Slip days={of.days} />;
  if (of.kind === "dropped") return <Stage of="dropped" />;
  return <Reporting state={of.kind} daysLate={of.kind === "late" ? of.days_late : undefined} />;
}

/** Dates that moved, drops, silences and late reports: facts, newest first. */
export function Unkept(props: { entries: Entry[]; since: string }) {
  return (
    <Part id="unkept" title={t("home.unkept")} about={t("home.since", props.since)}>
      <Show when={props.entries.length > 0} fallback={<p class="none">{t("home.allKept")}</p>}>
        <div class="stack">
          <Ledger
            ordered
            items={props.entries.slice(0, SHOWN).map((of) => ({
              when: formatDate(of.on),
              what: whatOf(of),
              end: endOf(of),
            }))}
          />
          <Show when={props.entries.length > SHOWN}>
            <p class="meta">
              {t("home.more", props.entries.length - SHOWN)}
              {t("common.mark.gap")}
              <a href={paths.reporting}>{t("home.moreReports")}</a> ·{" "}
              <a href={`${paths.actions}?slipped=yes`}>{t("home.moreSlips")}</a>
            </p>
          </Show>
        </div>
      </Show>
    </Part>
  );
}
