import { For, Show } from "solid-js";
import type { UpdateView } from "../../worker/updates/queries.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Plate } from "../ui/parts/Part.tsx";
import { Health, Stage } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";

export type Line = UpdateView["lines"][number];
type Evidence = UpdateView["evidence"][number];

/** Where a piece of evidence can be seen: on the web, or in a file of this site. */
const placeOf = ({ url, file }: Evidence) =>
  url && (file || /^https?:\/\//i.test(url)) ? url : undefined;

/** A piece of evidence: its title leads there, then what it shows. */
export function EvidenceLink(props: { of: Evidence }) {
  const title = () => props.of.title ?? props.of.url ?? t("updates.gone");
  return (
    <>
      <Show when={placeOf(props.of)} fallback={title()}>
        {(url) => (
          <a href={url()} rel="nofollow ugc noopener" class="addr">
            {title()}
          </a>
        )}
      </Show>
      <Show when={props.of.file}>
        {(file) => <span class="meta"> ({t("files.facts", file())})</span>}
      </Show>
      <Show when={props.of.shows}>
        {" "}
        <span class="meta">{props.of.shows}</span>
      </Show>
    </>
  );
}

function Said(props: { line: Line }) {
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
      <For each={props.line.evidence}>
        {(e) => (
          <p>
            {t("updates.evidence")} <EvidenceLink of={e} />
          </p>
        )}
      </For>
      <Show when={props.line.no_evidence}>
        <p>
          {t("updates.whyNone")} {props.line.no_evidence}
        </p>
      </Show>
      <p class="meta">
        <Show when={props.line.due && props.line.stage !== "done"}>
          {t("updates.due", formatDate(props.line.due ?? ""), first())}{" "}
        </Show>
        <Show when={props.line.review_on && props.line.stage === "paused"}>
          {t("updates.reviewed", formatDate(props.line.review_on ?? ""))}{" "}
        </Show>
      </p>
    </>
  );
}

const columns: Column<Line>[] = [
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
  { head: t("updates.table.said"), label: "", cell: (l) => <Said line={l} /> },
];

/** What an update said, action by action. */
export function LinesTable(props: { title: string; lines: Line[] }) {
  return (
    <Table
      fold
      quiet
      caption={t("updates.caption", props.title)}
      columns={columns}
      rows={props.lines}
    />
  );
}
