import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../db/client.node.ts";
import { refuseBareColumns } from "./columns.ts";

/** A migrated database of its own in a fresh folder; `end` closes and removes it. */
export async function tempStore() {
  const folder = mkdtempSync(join(tmpdir(), "milepost-"));
  const store = await openStore(`file:${join(folder, "milepost.db")}`);
  await refuseBareColumns(store);
  const end = () => {
    store.client.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, folder, end };
}

/** Bytes that are the same on every run: 0, 1, 2 … */
export function counting() {
  let next = 0;
  return (length: number) => Uint8Array.from({ length }, () => next++ % 256);
}
