import { Show } from "solid-js";
import type { ActionDetail } from "../../../worker/actions/schema.ts";
import { type Receipted, receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { formatDay } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { reportWords } from "../../spheres/SphereRoad.tsx";
import { Receipt } from "../../ui/charts/Receipt.tsx";
import { type Fact, Facts } from "../../ui/parts/Lists.tsx";
import { More } from "../../ui/parts/Part.tsx";
import { When } from "../../ui/parts/Words.tsx";
import { Health, Reporting, Slip, Stage } from "../../ui/status.tsx";

type Props = { action: ActionDetail };

const joined = (...parts: (string | null | undefined | false)[]) =>
  parts.filter(Boolean).join(t("common.mark.clause"));

const stage = (a: ActionDetail): Fact => ({
  term: t("actions.facts.stage"),
  value: <Stage of={a.stage} />,
  note: joined(
    a.stage_since && t("actions.facts.since", a.stage_since),
    a.review_on && t("actions.facts.review", a.review_on),
  ),
});

const health = (a: ActionDetail): Fact => ({
  term: t("actions.facts.health"),
  value: (
    <Show
      when={a.health}
      fallback={
        <span class="meta">
          {t(
            a.stage === "underway" && !a.ended_on
              ? "actions.facts.notStated"
              : "actions.facts.onlyUnderway",
          )}
        </span>
      }
    >
      {(word) => <Health of={word()} />}
    </Show>
  ),
  note: joined(
    a.health_since && t("actions.facts.since", a.health_since),
    a.health_before && t("actions.facts.before", t(`common.health.${a.health_before}`)),
  ),
});

const reporting = (a: ActionDetail): Fact => {
  const { reporting: now, history } = a;
  const silent = history.owed > 0 && t("actions.facts.silent", history.missed.length, history.owed);
  if (!now) {
    const value = t(a.ended_on ? "actions.facts.ended" : "actions.facts.notOwed");
    return { term: t("actions.facts.noReporting"), value, note: silent || undefined };
  }
  const { before } = now;
  return {
    term: t("actions.facts.reporting", now.month),
    value: <Reporting state={now.state} daysLate={now.days_late} until={formatDay(now.due)} />,
    note: joined(before && t("actions.facts.month", before.month, reportWords(before)), silent),
  };
};

const due = (a: ActionDetail): Fact => {
  const term = t(a.ended_on ? "actions.facts.wasDue" : "actions.facts.due");
  if (!a.due) return { term, value: t("actions.facts.noDate") };
  const value = <When day={a.due} />;
  const last = a.timeline.find((e) => e.kind === "moved");
  if (!a.slip_days && a.moves === 0) return { term, value, note: t("actions.facts.firstKept") };
  return {
    term,
    value,
    note: (
      <>
        <Show when={a.promised_due}>
          {(day) => `${t("actions.facts.first", day())}${t("common.mark.clause")}`}
        </Show>
        <a href={`#${last?.id ?? "became"}`}>
          <Slip days={a.slip_days ?? 0} />
          {`${t("common.mark.comma")}${t("actions.facts.moved", a.moves)}`}
        </a>
      </>
    ),
  };
};

/** That it was carried over into another year, and why; the newest time. */
const carried = (a: ActionDetail): Fact[] => {
  const last = a.carried.at(-1);
  const gone = last?.redacted.find((tomb) => tomb.field === "reason");
  if (!last) return [];
  return [
    {
      term: t("closing.public.carried"),
      value: t("closing.public.into", last.year),
      note: (
        <>
          {t("closing.public.by", last.role, last.on)}
          <Show when={last.reason}>{(reason) => `${t("common.mark.colon")}${reason()}`}</Show>
          <Show when={gone}>
            {(tomb) => (
              <>
                {t("common.mark.stop")}
                {t("ui.mark.gone", t("closing.public.gone"))} {t("redactions.tomb", tomb())}
              </>
            )}
          </Show>
        </>
      ),
    },
  ];
};

function receipts({ slug, sphere, promised_on, ended_on, history }: ActionDetail): Receipted[] {
  const from = promised_on?.slice(0, 7);
  const asked = { sphere: sphere.slug, from, to: ended_on?.slice(0, 7), state: "owed" };
  return [
    receiptOf("slip", { action: slug }),
    ...(history.owed > 0 ? [receiptOf("reporting", asked, history.owed)] : []),
  ];
}

/** The three axes and the date in words; the test of each word is one click away. */
export const ActionFacts = (props: Props) => (
  <>
    <Facts
      items={[
        ...[stage, health, reporting, due].map((fact) => fact(props.action)),
        ...carried(props.action),
      ]}
    />
    <Show when={props.action.history.owed > 0 || props.action.moves > 0}>
      <Receipt of={receipts(props.action)} />
    </Show>
    <More summary={t("actions.facts.meaning")}>
      <dl class="terms">
        <div>
          <dt>
            <Stage of={props.action.stage} />
          </dt>
          <dd>{t(`about.count.stages.${props.action.stage}`)}</dd>
        </div>
        <Show when={props.action.health}>
          {(word) => (
            <div>
              <dt>
                <Health of={word()} />
              </dt>
              <dd>{t(`about.count.healths.${word()}`)}</dd>
            </div>
          )}
        </Show>
        <Show when={props.action.reporting}>
          {(now) => (
            <div>
              <dt>
                <Reporting state={now().state} />
              </dt>
              <dd>{t(`about.count.reportings.${now().state}`)}</dd>
            </div>
          )}
        </Show>
      </dl>
      <p>
        <a href={paths.howWeCount}>{t("actions.facts.all")}</a>
      </p>
    </More>
  </>
);
