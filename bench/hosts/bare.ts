import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { freePort } from "../../scripts/sqld.ts";
import type { Taken } from "../load/ask.ts";
import { worker } from "./edge.ts";
import { answering, type Host, host } from "./host.ts";

/** Plain Hono on Node, in a process like the product's; it reads the database in `folder`. */
export async function bareNode(folder: string): Promise<Host> {
  const port = await freePort();
  const files = { DATABASE: join(folder, "milepost.db"), SPARE: join(folder, "spare.db") };
  const bare = host(process.execPath, ["bench/bare/node.ts"], port, {
    PORT: String(port),
    ...files,
  });
  await answering(`${bare.origin}/`);
  return bare;
}

/** Plain Hono in workerd, bundled as the product is; `begin` starts it. */
export async function bareEdge(folder: string) {
  const outDir = join(folder, "bare");
  mkdirSync(outDir);
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true, target: "webworker" },
    build: { ssr: "bench/bare/worker.ts", outDir, emptyOutDir: false, minify: true },
  });
  return () => worker(outDir, ["worker.js"]);
}

/** Of a page, what plain Hono is given to answer with. */
const LEFT = new Set(["connection", "keep-alive", "transfer-encoding", "date", "content-length"]);

/** Gives an answer to plain Hono, to be answered under a name with the same headers. */
export async function hold(bare: Host, name: string, { headers, body }: Taken): Promise<string> {
  const kept = Object.fromEntries(Object.entries(headers).filter(([key]) => !LEFT.has(key)));
  const put = await fetch(`${bare.origin}/held/${name}`, {
    method: "PUT",
    headers: { "x-headers": JSON.stringify(kept) },
    body: new Uint8Array(body),
  });
  if (!put.ok) throw new Error("Plain Hono does not hold what it was given.");
  return `/held/${name}`;
}
