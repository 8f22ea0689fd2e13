import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "@libsql/client/node";
import { freePort } from "../scripts/sqld.ts";
import { startMailbox } from "../worker/mail/mailbox.ts";
import { bareEdge, bareNode } from "./hosts/bare.ts";
import { productOnEdge } from "./hosts/edge.ts";
import { answering, type Host } from "./hosts/host.ts";
import { product, serve, settled } from "./hosts/node.ts";
import type { Row } from "./report/rows.ts";
import { executiveIn } from "./sets/executive.ts";
import { copyOf, dataOf, room, type SizeName } from "./sets/folder.ts";
import { addSpheres, leadIn, publication } from "./sets/lead.ts";
import { onSlowPhone } from "./seen/browser.ts";
import { downloads } from "./measures/files.ts";
import { growth } from "./measures/growth.ts";
import { atRest } from "./measures/memory.ts";
import { readsOnEdge, readsOnNode } from "./measures/reads.ts";
import type { Setting } from "./setting.ts";
import { starts } from "./measures/start.ts";
import { publishing, PUBLICATIONS } from "./measures/writes.ts";

/** How many updates of those spheres a database holds. */
async function published(url: string): Promise<number> {
  const client = createClient({ url });
  const { rows } = await client.execute(
    "select count(*) as n from updates where sphere like 'bench-%'",
  );
  client.close();
  return Number(rows[0]!.n);
}

/** Node with the embedded file: reading, publishing, starting. */
export async function onNode(s: Setting): Promise<Row[]> {
  const data = await dataOf(s.size, s.until);
  const folder = await copyOf(data);
  const bare = await bareNode(await copyOf(data));
  const server = await serve(folder);
  const rows = await readsOnNode(server, bare, s);
  await server.stop();

  const written = await copyOf(data);
  await addSpheres(written, s.until, PUBLICATIONS);
  const writer = await serve(written);
  const cookie = await leadIn(writer.origin, `http://127.0.0.1:${writer.port + 1}`);
  const next = publication(s.until, writer.origin, cookie);
  const count = () => published(`file:${join(written, "milepost.db")}`);
  rows.push(...(await publishing("Node", { product: writer, next, bare, published: count }, s)));
  await writer.stop();
  await bare.stop();

  const spare = await copyOf(data);
  const begin = () => product(folder);
  const first = [
    { what: "Node", begin, path: "/", most: 300 },
    { what: "plain Hono on Node", begin: () => bareNode(spare), path: "/" },
  ];
  return [...rows, ...(await starts(first, s))];
}

/** workerd with a libSQL server: the same. */
export async function onEdge(s: Setting): Promise<Row[]> {
  const folder = await copyOf(await dataOf(s.size, s.until));
  await addSpheres(folder, s.until, PUBLICATIONS);
  const place = join(folder, "sqld", "dbs", "default");
  mkdirSync(place, { recursive: true });
  renameSync(join(folder, "milepost.db"), join(place, "data"));
  const [smtpPort, webPort] = [await freePort(), await freePort()];
  const mailbox = await startMailbox({ host: "127.0.0.1", smtpPort, webPort });
  const { begin, sqld } = await productOnEdge(folder, { MAIL_URL: `smtp://127.0.0.1:${smtpPort}` });
  const beginBare = await bareEdge(room());
  try {
    const first = [
      { what: "workerd", begin, path: "/" },
      { what: "plain Hono in workerd", begin: beginBare, path: "/" },
    ];
    const rows = await starts(first, s);
    const started = await begin();
    const server: Host = { ...started, pids: [...started.pids, sqld.pid] };
    const bare = await beginBare();
    await Promise.all([answering(`${server.origin}/`), answering(`${bare.origin}/`)]);
    rows.push(...(await readsOnEdge(server, bare, s)));
    const cookie = await leadIn(server.origin, `http://127.0.0.1:${webPort}`);
    const next = publication(s.until, server.origin, cookie);
    const count = () => published(sqld.url);
    rows.push(...(await publishing("workerd", { product: server, next, published: count }, s)));
    await Promise.all([server.stop(), bare.stop()]);
    return rows;
  } finally {
    await sqld.stop();
    mailbox.close();
  }
}

/** Every page and download at each size, in servers that run side by side; memory at the largest. */
export async function overSizes(s: Setting): Promise<Row[]> {
  const hosts: Partial<Record<SizeName, { host: Host; cookie: string }>> = {};
  for (const size of s.sizes) {
    const folder = await copyOf(await dataOf(size, s.until));
    const cookie = await executiveIn(folder);
    hosts[size] = { host: product(folder), cookie };
  }
  const all = Object.values(hosts);
  for (const { host } of all) await settled(host);
  const largest = s.sizes.at(-1)!;
  const rows = await atRest(`Node at ${largest}`, hosts[largest]!.host, s);
  rows.push(...(await growth(hosts, s)));
  rows.push(...(await downloads(hosts, s)));
  for (const { host } of all) await host.stop();
  return rows;
}

/** A slow phone over the sample, and over the overview of ten years. */
export async function withBrowser(s: Setting): Promise<Row[]> {
  const sample = await serve(room(), { SAMPLE: "1" });
  let board: { host: Host; cookie: string } | undefined;
  if (s.sizes.includes("L")) {
    const folder = await copyOf(await dataOf("L", s.until));
    const cookie = await executiveIn(folder);
    board = { host: await serve(folder), cookie };
  }
  const rows = await onSlowPhone(sample, board, s);
  await Promise.all([sample.stop(), board?.host.stop()]);
  return rows;
}
