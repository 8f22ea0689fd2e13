import { join } from "node:path";
import { seeded } from "../../bench/history/random.ts";
import { openStore } from "../../db/client.node.ts";
import { write } from "../../db/client.ts";
import { append } from "../../worker/record/append.ts";
import type { NewEvent } from "../../worker/record/kinds/all.ts";
import { namedAs, sessionRows } from "../../worker/test/signedIn.ts";

/** Whoever reads, and the sphere that they speak for. */
const READERS = {
  lead: "students",
  executive: null,
  assessor: null,
  moderator: null,
  admin: null,
} as const;

/** A new data folder that holds these events, with somebody of each role signed in: role -> token. */
export async function folderWith(
  folder: string,
  events: readonly NewEvent[],
): Promise<Record<string, string>> {
  const store = await openStore(`file:${join(folder, "milepost.db")}`);
  const roles = Object.keys(READERS) as (keyof typeof READERS)[];
  const all = [...events, ...roles.flatMap((role) => namedAs(`${role}-1`, role, READERS[role]))];
  const now = new Date();
  await append(store, { events: all, expect: {}, random: seeded(3).bytes, now });
  const tokens = Object.fromEntries(roles.map((role) => [role, `a-session-of-the-${role}`]));
  for (const role of roles) await write(store, await sessionRows(`${role}-1`, tokens[role]!, now));
  store.client.close();
  return tokens;
}
