import { For, Show } from "solid-js";
import type { UpdateView } from "../../worker/updates/queries.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { EvidenceLink, LinkNote } from "../ui/parts/Evidence.tsx";
import { Plate } from "../ui/parts/Part.tsx";
import { Health, Stage } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { Removed } from "./removed/Removed.tsx";

export type Line = UpdateView["lines"][number];
type Evidence = UpdateView["evidence"][number];

/** A piece of evidence: its title leads there, then what it shows. */
export function Shown(props: { of: Evidence }) {
  return (
    <>
      <EvidenceLink of={props.of} />
      <Show when={props.of.file}>
        {(file) => <span class="meta">{t("common.mark.aside", t("files.facts", file()))}</span>}
      </Show>
      <Show when={props.of.shows}>
        {" "}
        <span class="meta">{props.of.shows}</span>
      </Show>
      <LinkNote of={props.of.link} />
    </>
  );
}

function Said(props: { line: Line; redacted: UpdateView["redacted"] }) {
  const first = () => {
    const { due, promised_due } = props.line;
    return promised_due && promised_due !== due ? formatDate(promised_due) : null;
  };
  return (
    <>
      <Show
        when={props.line.text}
        fallback={props.line.unchanged && <p>{t("updates.unchanged")}</p>}
      >
        <p>{props.line.text}</p>
      </Show>
      <For each={[`line.${props.line.action}`, `noEvidence.${props.line.action}`]}>
        {(field) => <Removed from={props.redacted} field={field} wording={props.line.wording} />}
      </For>
      <For each={props.line.evidence}>
        {(e) => (
          <>
            <p>
              {t("updates.evidence")}
              {t("common.mark.gap")}
              <Shown of={e} />
            </p>
            <Removed from={props.redacted} field={`evidence.${e.n}.`} />
          </>
        )}
      </For>
      <Show when={props.line.no_evidence}>
        <p>
          {t("updates.whyNone")}
          {t("common.mark.gap")}
          {props.line.no_evidence}
        </p>
      </Show>
      <p class="meta">
        <Show when={props.line.due && props.line.stage !== "done"}>
          {t("updates.due", formatDate(props.line.due ?? ""), first())}
          {t("common.mark.gap")}
        </Show>
        <Show when={props.line.review_on && props.line.stage === "paused"}>
          {t("updates.reviewed", formatDate(props.line.review_on ?? ""))}{" "}
        </Show>
      </p>
    </>
  );
}

const columnsOf = (redacted: UpdateView["redacted"]): Column<Line>[] => [
  {
    head: t("updates.table.strategy"),
    unseen: true,
    cell: (l) => (
      <a href={paths.strategy(l.strategy)}>
        <Plate number={l.number ?? 0} />
      </a>
    ),
  },
  {
    head: t("updates.table.action"),
    kind: "row",
    cell: (l) => <a href={paths.action(l.action)}>{l.wording ?? l.action}</a>,
  },
  {
    head: t("updates.table.stage"),
    cell: (l) => (
      <>
        <Stage of={l.stage} />
        <Show when={l.was !== l.stage}>
          <br />
          <small>{t("updates.was", t(`common.stage.${l.was}`))}</small>
        </Show>
      </>
    ),
  },
  {
    head: t("updates.table.health"),
    cell: (l) => (
      <Show when={l.health} fallback={<small>{t("updates.onlyUnderway")}</small>}>
        {(health) => <Health of={health()} />}
      </Show>
    ),
  },
  { head: t("updates.table.said"), label: "", cell: (l) => <Said line={l} redacted={redacted} /> },
];

/** What an update said, action by action. */
export function LinesTable(props: {
  title: string;
  lines: Line[];
  redacted: UpdateView["redacted"];
}) {
  return (
    <Table
      fold
      quiet
      caption={t("updates.caption", props.title)}
      columns={columnsOf(props.redacted)}
      rows={props.lines}
    />
  );
}
