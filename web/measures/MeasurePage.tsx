import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { MeasureDetail, MeasureItem } from "../../worker/measures/schema.ts";
import NotFoundPage from "../about/NotFoundPage.tsx";
import { Gone } from "../actions/timeline/Gone.tsx";
import { useAsof, useHead } from "../frame.ts";
import { capital } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { type Fact, Facts } from "../ui/parts/Lists.tsx";
import { Note } from "../ui/parts/Marks.tsx";
import { Opening, Part, Plate } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { useSite } from "../ui/site.ts";
import { MeasureChart } from "../ui/charts/lines/MeasureChart.tsx";
import { getMeasure } from "./data.ts";
import { Value } from "./MeasureList.tsx";
import { MeasureNews } from "./MeasureNews.tsx";
import { Readings } from "./Readings.tsx";

/** "62%", "41 people" */
const said = (value: number, m: MeasureItem) =>
  [t("measures.number", value, m), m.kind === "percent" ? null : m.unit].filter(Boolean).join(" ");

/** Where it stands, as sentences. */
function findingOf(m: MeasureItem, today: string): string {
  const { latest, target } = m;
  if (!latest) return t("measures.finding.none");
  if (latest.before_break) return t("measures.finding.before", latest.on);
  if (latest.value === null) return t("measures.finding.hidden", latest.on);
  const value = said(latest.value, m);
  const stands =
    m.change === null
      ? t("measures.finding.stands", latest.on, value)
      : t("measures.finding.changed", latest.on, value, m.change, m);
  if (!target)
    return `${stands}${t("common.mark.gap")}${t("measures.finding.better", m.direction)}`;
  const goal = t("measures.number", target.value, m);
  return `${stands}${t("common.mark.gap")}${
    m.reached
      ? t("measures.finding.reached", goal, target.on)
      : t("measures.finding.short", goal, target.on, target.on < today)
  }`;
}

const facts = (m: MeasureDetail): Fact[] => [
  { term: t("measures.one.unit"), value: m.unit ?? "" },
  { term: t("measures.one.direction"), value: capital(t("measures.better", m.direction)) },
  {
    term: t("measures.one.baseline"),
    value: m.baseline ? <Value of={m} {...m.baseline} /> : t("measures.table.noBaseline"),
    note: m.baseline && t("measures.table.on", m.baseline.on),
  },
  {
    term: t("measures.one.target"),
    value: m.target ? t("measures.number", m.target.value, m) : t("measures.table.noTarget"),
    note: m.target && t("measures.table.by", m.target.on),
  },
];

type Props = { measure: MeasureDetail };

/** A text of the measure, or what is left of it. */
function Text(props: Props & { field: "definition" | "source" }) {
  const tomb = () => props.measure.redacted.find((x) => x.field === props.field);
  return (
    <Show
      when={props.measure[props.field]}
      fallback={<Gone what={t(`measures.gone.${props.field}`)} tomb={tomb()} />}
    >
      {(text) => <Words text={text()} />}
    </Show>
  );
}

function Counted(props: Props) {
  return (
    <Part id="counted" title={t("measures.one.definition")}>
      <div class="stack">
        <Text {...props} field="definition" />
        <h3>{t("measures.one.source")}</h3>
        <Text {...props} field="source" />
        <h3>{t("measures.one.strategies")}</h3>
        <Show
          when={props.measure.strategies.length > 0}
          fallback={<p>{t("measures.one.noStrategy")}</p>}
        >
          <ul class="plain">
            <For each={props.measure.strategies}>
              {(s) => (
                <li>
                  <a class="plated" href={paths.strategy(s.slug)}>
                    <Plate number={s.number} /> <span>{s.title ?? t("strategies.removed")}</span>
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.measure.kind === "people"}>
          <Note>
            <p>{t(props.measure.suppress ? "measures.one.hiding" : "measures.one.open")}</p>
          </Note>
        </Show>
      </div>
    </Part>
  );
}

function Whole(props: Props) {
  const measure = () => props.measure;
  const title = () => measure().title ?? t("measures.removed");
  const finding = () => findingOf(measure(), useAsof() ?? useSite().today);
  useHead(() => ({ title: title(), description: finding() }));
  return (
    <article>
      <Opening
        long
        named={measure().title !== null}
        crumb={[{ label: t("measures.title"), href: paths.measures }]}
        title={title()}
        lede={finding()}
      >
        <For each={measure().redacted.filter((x) => x.field === "title" || x.field === "unit")}>
          {(tomb) => (
            <Gone what={t(`measures.gone.${tomb.field as "title" | "unit"}`)} tomb={tomb} />
          )}
        </For>
        <Show when={measure().retired}>
          <p class="note">{t("measures.one.retired")}</p>
        </Show>
        <Facts items={facts(measure())} />
      </Opening>
      <Part id="readings" full title={t("measures.readings.title")}>
        <Readings measure={measure()} />
        <MeasureChart measure={measure()} finding={finding()} />
      </Part>
      <Counted measure={measure()} />
      <MeasureNews measure={measure()} />
    </article>
  );
}

/** One measure: what it counts, every reading, and what changed of it. */
export default function MeasurePage() {
  const params = useParams<{ slug: string }>();
  const answer = createAsync(() => getMeasure(params.slug, useAsof()), { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(measure) => <Whole measure={measure()} />}
      </Show>
    </Show>
  );
}
