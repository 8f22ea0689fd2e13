import { For, type JSX, Show } from "solid-js";
import {
  CORRECTION_KINDS,
  HEALTHS,
  OUTCOMES,
  REDACTION_REASONS,
  REPORTING,
  SLIP_REASONS,
  STAGES,
} from "../../db/words.ts";
import { anchorOf, FIGURE_NAMES, type FigureName } from "../../worker/progress/receipts/rules.ts";
import { MEMBERS } from "../../worker/progress/receipts/schema.ts";
import { useHead } from "../frame.ts";
import { capital } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { Terms } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { Health, Reporting, Stage } from "../ui/status.tsx";

/** The sentence of a figure, and its members in the data. */
const ruleOf = (figure: FigureName) => (
  <>
    <p>{t(`receipts.rules.${figure}`)}</p>
    <Show when={MEMBERS[figure].length > 0}>
      <p class="meta">
        {t("receipts.members")}
        {t("common.mark.gap")}
        <For each={MEMBERS[figure]}>
          {(member, i) => (
            <>
              {i() > 0 && t("common.mark.comma")}
              <code>{member}</code>
            </>
          )}
        </For>
      </p>
    </Show>
  </>
);

function Text(props: {
  id: string;
  title: string;
  text: readonly string[];
  children?: JSX.Element;
}) {
  return (
    <Part id={props.id} title={props.title}>
      <div class="stack">
        <For each={props.text}>{(text) => <Words own text={text} />}</For>
        <Show when={props.children}>{props.children}</Show>
      </div>
    </Part>
  );
}

/** Every rule behind a figure or a word, one anchor each. */
export default function CountPage() {
  const count = words().about.count;
  useHead(() => ({ title: count.title, description: count.lede }));
  return (
    <>
      <Opening title={count.title} lede={count.lede} />
      <Part id="stage" title={count.stage} about={count.stageHint}>
        <Terms items={STAGES.map((s) => ({ term: <Stage of={s} />, about: count.stages[s] }))} />
      </Part>
      <Part id="health" title={count.health}>
        <Terms items={HEALTHS.map((h) => ({ term: <Health of={h} />, about: count.healths[h] }))} />
      </Part>
      <Part id="reporting" title={count.reporting} about={count.reportingHint}>
        <Terms
          items={REPORTING.map((r) => ({
            term: <Reporting state={r} />,
            about: count.reportings[r],
          }))}
        />
      </Part>
      <Text id="months" title={count.months} text={count.monthsText} />
      <Text id="road" title={count.road} text={count.roadText}>
        <Terms
          items={(["partial", "none_owed"] as const).map((word) => ({
            term: t(`common.reporting.${word}`),
            about: t(`counting.road.${word}`),
          }))}
        />
      </Text>
      <Text id="dates" title={count.dates} text={count.datesText} />
      <Part id="moved" title={t("counting.moved.title")} about={t("counting.moved.about")}>
        <Terms
          items={SLIP_REASONS.map((word) => ({
            term: t(`common.reason.${word}`),
            about: t(`counting.moved.tests.${word}`),
          }))}
        />
      </Part>
      <Text id="cohorts" title={count.cohorts} text={count.cohortsText}>
        <Terms
          items={OUTCOMES.map((o) => ({
            term: t(`common.outcome.${o}`),
            about: count.outcomes[o],
          }))}
        />
      </Text>
      <Text id="posts" title={count.posts} text={count.postsText} />
      <Text id="evidence" title={count.evidence} text={count.evidenceText} />
      <Part id="links" title={t("links.count.title")} about={t("links.count.about")}>
        <Terms
          items={(["broken", "changed", "refused"] as const).map((state) => ({
            term: t(`links.count.names.${state}`),
            about: t(`links.count.tests.${state}`),
          }))}
        />
      </Part>
      <Text id="share" title={count.share} text={count.shareText} />
      <Part
        id="corrected"
        title={t("counting.corrected.title")}
        about={t("counting.corrected.about")}
      >
        <Terms
          items={CORRECTION_KINDS.map((word) => ({
            term: t(`corrections.kind.${word}`),
            about: t(`counting.corrected.tests.${word}`),
          }))}
        />
      </Part>
      <Part id="removed" title={t("counting.removed.title")} about={t("counting.removed.about")}>
        <Terms
          items={REDACTION_REASONS.map((word) => ({
            term: capital(t(`redactions.reasons.${word}`)),
            about: t(`counting.removed.tests.${word}`),
          }))}
        />
      </Part>
      <Part id="figures" title={t("receipts.title")} about={t("receipts.about")}>
        <Terms
          items={FIGURE_NAMES.map((figure) => ({
            id: anchorOf(figure),
            term: t(`receipts.name.${figure}`),
            about: ruleOf(figure),
          }))}
        />
      </Part>
    </>
  );
}
