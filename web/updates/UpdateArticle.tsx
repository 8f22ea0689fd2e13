import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { UpdateView } from "../../worker/updates/queries.ts";
import { dayOf, formatDate, formatInstant } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { markdown } from "../ui/markdown.ts";
import { More } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { useSite } from "../ui/site.ts";
import { Reporting } from "../ui/status.tsx";
import { LinesTable, Shown } from "./LinesTable.tsx";
import { Removed } from "./removed/Removed.tsx";

function Passage(props: {
  title: string;
  text: string | null;
  field: string;
  redacted: UpdateView["redacted"];
}) {
  return (
    <Show when={props.text} fallback={<Removed from={props.redacted} field={props.field} />}>
      {(text) => (
        <section class="said">
          <h3>{props.title}</h3>
          <Words html={markdown(text())} />
        </section>
      )}
    </Show>
  );
}

function Full(props: { update: UpdateView }) {
  const title = () => props.update.sphere_title ?? props.update.sphere;
  return (
    <div class="stack">
      <Show when={props.update.lines.length > 0}>
        <LinesTable title={title()} lines={props.update.lines} redacted={props.update.redacted} />
      </Show>
      <Passage
        title={t("updates.obstacles")}
        text={props.update.obstacles}
        field="obstacles"
        redacted={props.update.redacted}
      />
      <Passage
        title={t(`updates.need.${props.update.need}`)}
        text={props.update.needs}
        field="needs"
        redacted={props.update.redacted}
      />
      <Show when={props.update.need !== "none" && !props.update.needs}>
        <section class="said">
          <h3>{t(`updates.need.${props.update.need}`)}</h3>
        </section>
      </Show>
      <Passage
        title={t("updates.next")}
        text={props.update.next}
        field="next"
        redacted={props.update.redacted}
      />
      <Passage
        title={t("updates.doneWith")}
        text={props.update.done_with}
        field="doneWith"
        redacted={props.update.redacted}
      />
      <Show when={props.update.evidence.length > 0}>
        <section class="said">
          <h3>{t("updates.otherEvidence")}</h3>
          <ul>
            <For each={props.update.evidence}>
              {(e) => (
                <li>
                  <Shown of={e} />
                  <Removed from={props.update.redacted} field={`evidence.${e.n}.`} />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.update.private_note}>
        <p class="meta">{t("updates.privateNote")}</p>
      </Show>
    </div>
  );
}

const hasMore = (u: UpdateView) =>
  u.lines.length > 0 ||
  u.evidence.length > 0 ||
  u.need !== "none" ||
  u.private_note ||
  [u.obstacles, u.needs, u.next, u.done_with].some(Boolean) ||
  u.redacted.some((tomb) => tomb.field !== "summary");

/**
 * One update as the public reads it: state, summary, then lines and passages. Everything comes from
 * plain data, so that a preview shows exactly what will be published.
 */
export function UpdateArticle(
  props: Read & {
    /** Ways on, behind who wrote it and when. */
    children?: JSX.Element;
  },
) {
  const written = () => {
    const { role, published_at } = props.update;
    const { zone } = useSite();
    if (role === "import") return t("updates.imported", formatDate(dayOf(published_at, zone)));
    return t("updates.written", t(`updates.by.${role}`), formatInstant(published_at, zone));
  };
  return (
    <article class="stack">
      <p class="lede">
        <Reporting state={props.update.state} daysLate={props.update.days_late} />
        <Show when={props.update.withdrawn}>
          {(taken) => t("corrections.andWithdrawn", taken().on)}
        </Show>
      </p>
      <Show when={props.update.withdrawn} fallback={<Told {...props} />}>
        {(taken) => (
          <>
            <div class="note">
              <p>
                {t("corrections.withdrawnBy", taken().on, t(`corrections.role.${taken().role}`))}
              </p>
              <Words own text={t("corrections.because", taken().reason)} />
            </div>
            <More summary={t("corrections.withdrawnWords")}>
              <Told update={props.update} />
            </More>
          </>
        )}
      </Show>
      <p class="meta">
        {written()}
        <Show when={props.update.approval}>
          {(how) => `${t("common.mark.comma")}${t(`approval.${how()}`)}`}
        </Show>
        <Show when={!props.folded && props.update.entered_at}>
          {(at) =>
            `${t("common.mark.comma")}${t("updates.entered", formatDate(dayOf(at(), useSite().zone)))}`
          }
        </Show>
        <Show when={props.update.corrected}>
          {(day) => (
            <>
              {" · "}
              <a href={`${paths.update(props.update.id)}#corrections`}>
                {t("corrections.on", day())}
              </a>
            </>
          )}
        </Show>
        {props.children}
      </p>
    </article>
  );
}

/** Where the summary stood: lawfully removed, or hidden for privacy. */
const Unsaid = (props: Read) => (
  <Show
    when={props.update.redacted.some((tomb) => tomb.field === "summary")}
    fallback={<p class="tomb">{t("updates.gone")}</p>}
  >
    <Removed from={props.update.redacted} field="summary" />
  </Show>
);

type Read = {
  update: UpdateView;
  /** Folds everything below the summary away. */
  folded?: boolean;
};

/** What an update says: its summary, then the rest. */
function Told(props: Read) {
  return (
    <>
      <Show when={props.update.summary} fallback={<Unsaid update={props.update} />}>
        {(summary) => <Words size="big" text={summary()} />}
      </Show>
      <Show when={hasMore(props.update)}>
        <Show when={props.folded} fallback={<Full update={props.update} />}>
          <More summary={t("updates.linesAnd", props.update.lines.length)}>
            <Full update={props.update} />
          </More>
        </Show>
      </Show>
    </>
  );
}
