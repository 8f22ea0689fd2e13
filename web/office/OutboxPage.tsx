import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { When } from "../ui/parts/Words.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { Area } from "./Area.tsx";
import { getOutbox, type Waiting } from "./data.ts";
import { OfficeForm } from "./OfficeForm.tsx";

/** What has not left, and why; a mail that was given up gets another start. */
export default function OutboxPage() {
  const outbox = createAsync(() => getOutbox(), { deferStream: true });
  const columns = (key: string): Column<Waiting>[] => [
    { head: t("office.outbox.to"), kind: "row", cell: (m) => m.address },
    { head: t("office.outbox.kind"), cell: (m) => t(`office.outbox.kinds.${m.kind}`) },
    { head: t("office.outbox.since"), cell: (m) => <When at={m.created_at} /> },
    {
      head: t("office.outbox.tries"),
      kind: "number",
      cell: (m) =>
        m.dead ? `${m.tries}${t("common.mark.comma")}${t("office.outbox.dead")}` : m.tries,
    },
    { head: t("office.outbox.error"), cell: (m) => m.error ?? "" },
    {
      head: t("office.edit"),
      unseen: true,
      cell: (m) => (
        <div class="acts">
          <For each={["again", "discard"] as const}>
            {(what) => (
              <OfficeForm
                id={`${what}-${m.id}`}
                area="outbox"
                asks={[]}
                extra={{ do: what }}
                target={m.id}
                version={0}
                keyed={key}
                submit={t(`office.outbox.${what}`)}
                quiet
              />
            )}
          </For>
        </div>
      ),
    },
  ];
  return (
    <Area name="outbox">
      <Show when={outbox()}>
        {(known) => (
          <div class="wrap part full">
            <Table
              caption={words().office.areas.outbox![0]}
              quiet
              fold
              columns={columns(known().key)}
              rows={known().items}
              empty={t("office.outbox.nothing")}
            />
          </div>
        )}
      </Show>
    </Area>
  );
}
