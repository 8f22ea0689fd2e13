import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAsItStands, openStore } from "../../db/client.node.ts";
import { fill } from "../fill.ts";
import { serve } from "../hosts/node.ts";
import { SIZES } from "../sizes.ts";

export type SizeName = keyof typeof SIZES;

/** The folder with a history of this size up to last month, signed and frozen; made once a month. */
export async function dataOf(name: SizeName, until: string): Promise<string> {
  const folder = join("bench", ".data", `${name}-${until}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const store = await openStore(`file:${join(half, "milepost.db")}`);
  await fill(store, SIZES[name], until);
  store.client.close();
  const server = await serve(half);
  await server.stop();
  renameSync(half, folder);
  return folder;
}

const rooms: string[] = [];

/** An empty folder that is removed when the benchmark ends. */
export function room(): string {
  const folder = mkdtempSync(join(tmpdir(), "milepost-bench-"));
  rooms.push(folder);
  return folder;
}

process.once("exit", () => {
  for (const folder of rooms) rmSync(folder, { recursive: true, force: true });
});

/** A copy of a data folder that may be written to; the database as it stands, in one file. */
export async function copyOf(folder: string): Promise<string> {
  const copy = room();
  const { client } = openAsItStands(`file:${join(folder, "milepost.db")}`);
  await client.execute({ sql: "vacuum into ?", args: [join(copy, "milepost.db")] });
  client.close();
  for (const name of ["secrets.json", "head", "gone", "files"])
    if (existsSync(join(folder, name)))
      cpSync(join(folder, name), join(copy, name), { recursive: true });
  return copy;
}

/** How much stands in a record. */
export async function contentsOf(folder: string) {
  const { client } = openAsItStands(`file:${join(folder, "milepost.db")}`);
  const { rows } = await client.execute(
    "select (select count(*) from events) as events, (select count(*) from updates) as updates, (select count(*) from lines) as lines",
  );
  client.close();
  const [row] = rows;
  return { events: Number(row!.events), updates: Number(row!.updates), lines: Number(row!.lines) };
}
