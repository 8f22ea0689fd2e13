import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { useHead } from "../frame.ts";
import { about } from "../i18n/en/about.ts";
import { paths } from "../paths.ts";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { type Documented, getApiDocs } from "./data.ts";

const data = about.data;
const columns: Column<Documented>[] = [
  {
    head: data.method,
    kind: "row",
    cell: (d) => (
      <code class="addr">
        {d.method} {d.path}
      </code>
    ),
  },
  {
    head: data.gives,
    label: "",
    cell: (d) => (
      <>
        {d.gives}
        <Show when={d.signedIn}>
          {" "}
          <span class="meta">{data.signedIn}.</span>
        </Show>
      </>
    ),
  },
  { head: data.parameters, cell: (d) => d.parameters.join(", ") },
];

/** The interface, readable; from the same description that programs get. */
export default function ApiDocsPage() {
  const docs = createAsync(() => getApiDocs(), { deferStream: true });
  useHead(() => ({ title: data.docsTitle, description: data.docsLede }));
  return (
    <>
      <Opening
        title={data.docsTitle}
        long
        lede={data.docsLede}
        crumb={[{ label: data.title, href: paths.data }, { label: data.api }]}
      />
      <Part id="addresses" title={data.api} full>
        <Show when={docs()}>
          {(rows) => <Table fold quiet caption={data.docsTitle} columns={columns} rows={rows()} />}
        </Show>
      </Part>
    </>
  );
}
