// npm run bench [-- --size S|M|L] [--json]
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../db/client.node.ts";
import { addMonths } from "../worker/months/rules.ts";
import { fill } from "./fill.ts";
import { type Times, timesOf } from "./measure.ts";
import { serve } from "./server.ts";
import { executiveIn } from "./signedIn.ts";
import { SIZES } from "./sizes.ts";

const { values } = parseArgs({ options: { size: { type: "string" }, json: { type: "boolean" } } });
const size = (values.size ?? "L") as keyof typeof SIZES;
if (!(size in SIZES)) throw new Error("--size is S, M or L");

/** The folder with a history of this size up to last month; made once a month. */
async function dataOf(until: string): Promise<string> {
  const folder = join("bench", ".data", `${size}-${until}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const store = await openStore(`file:${join(half, "milepost.db")}`);
  const told = await fill(store, SIZES[size], until);
  const { rows } = await store.client.execute("select count(*) as n from lines");
  if (!values.json) console.log(`Written: ${told} events of ${Number(rows[0]!.n)} lines.`);
  store.client.close();
  renameSync(half, folder);
  return folder;
}

const until = new Date().toISOString().slice(0, 7);
const { months } = SIZES[size];
const past = `${addMonths(until, -Math.floor(months / 2))}-15`;
const first = `${addMonths(until, -months)}-02`;
const LIVE = [
  "/",
  "/strategies",
  "/strategies/strategy-1",
  "/spheres/sphere-1",
  "/actions",
  "/actions/action-1",
  "/updates",
  `/months/${addMonths(until, -2)}`,
  "/progress",
  "/reporting",
];

/** What executives read; nothing of it is ever kept. */
const BOARD = ["/board", `/board?since=${first}`, "/board/strategies/strategy-1", "/board/pack"];

const folder = await dataOf(until);
const cookie = await executiveIn(folder);
const server = await serve(folder);
try {
  const live = await timesOf(server.origin, LIVE);
  const dated = await timesOf(
    server.origin,
    LIVE.map(
      (path) =>
        `${path.replace(/\/months\/.*/, `/months/${addMonths(past.slice(0, 7), -3)}`)}?asof=${past}`,
    ),
  );
  const [changes] = await timesOf(server.origin, [`/changes?from=${first}&to=${until}-01`]);
  const board = await timesOf(server.origin, BOARD, cookie);
  const ratio = (a: Times, b: Times) => Math.round((b.p50 / a.p50) * 100) / 100;
  const pages = LIVE.map((path, i) => ({
    path,
    live: live[i]!,
    asof: dated[i]!,
    ratio: ratio(live[i]!, dated[i]!),
  }));
  if (values.json)
    console.log(
      JSON.stringify(
        { size, past, pages, changes, board: BOARD.map((path, i) => ({ path, ...board[i]! })) },
        null,
        2,
      ),
    );
  else {
    console.log(`\nSize ${size}, uncached, one request at a time; as of ${past} against today.`);
    console.table(
      pages.map(({ path, live: now, asof, ratio: times }) => ({
        page: path,
        "now p50 ms": now.p50,
        "now p95": now.p95,
        "as of p50 ms": asof.p50,
        "as of / now": times,
        kB: Math.round(now.bytes / 1024),
      })),
    );
    console.table(
      BOARD.map((path, i) => ({
        "signed in": path,
        "p50 ms": board[i]!.p50,
        p95: board[i]!.p95,
        kB: Math.round(board[i]!.bytes / 1024),
      })),
    );
    console.log(`/changes since ${first}: p50 ${changes!.p50} ms, p95 ${changes!.p95} ms`);
  }
} finally {
  await server.stop();
}
