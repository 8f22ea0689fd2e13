import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Recorded } from "../ui/parts/Words.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { type Documented, getApiDocs } from "./data.ts";

/** An address that may go on in a new line after each stroke. */
const Broken = (props: { address: string }) => (
  <For each={props.address.split(/(?<=\/)/)}>
    {(part) => (
      <>
        <wbr />
        {part}
      </>
    )}
  </For>
);

const columns = (): Column<Documented>[] => [
  {
    head: t("data.method"),
    kind: "row",
    cell: (d) => (
      <code class="addr">
        {d.method} <Broken address={d.path} />
      </code>
    ),
  },
  {
    head: t("data.gives"),
    label: "",
    cell: (d) => (
      <>
        <Recorded>{d.gives}</Recorded>
        <Show when={d.signedIn}>
          {" "}
          <span class="meta">
            {t("data.signedIn")}
            {t("common.mark.end")}
          </span>
        </Show>
      </>
    ),
  },
  { head: t("data.parameters"), cell: (d) => d.parameters.join(", ") },
];

/** The interface, readable; from the same description that programs get. */
export default function ApiDocsPage() {
  const docs = createAsync(() => getApiDocs(), { deferStream: true });
  useHead(() => ({ title: t("data.docsTitle"), description: t("data.docsLede") }));
  return (
    <>
      <Opening
        title={t("data.docsTitle")}
        long
        lede={t("data.docsLede")}
        crumb={[{ label: t("data.title"), href: paths.data }, { label: t("data.api") }]}
      />
      <Part id="addresses" title={t("data.api")} full>
        <Show when={docs()}>
          {(rows) => (
            <Table fold quiet caption={t("data.docsTitle")} columns={columns()} rows={rows()} />
          )}
        </Show>
      </Part>
    </>
  );
}
