import { join } from "node:path";
import { type Store, write } from "../../db/client.ts";
import { openStore } from "../../db/client.node.ts";
import { append } from "../../worker/record/append.ts";
import { namedAs, sessionRows } from "../../worker/test/signedIn.ts";
import { seeded } from "../history/random.ts";

const PERSON = "executive-1";
const TOKEN = "a-session-of-the-benchmark";

/** Appoints an executive; gives the cookie of their session. */
export async function executiveOf(store: Store): Promise<string> {
  const now = new Date();
  const events = namedAs(PERSON, "executive", null);
  await append(store, { events, expect: {}, random: seeded(2).bytes, now });
  await write(store, await sessionRows(PERSON, TOKEN, now));
  return `session=${TOKEN}`;
}

/** The same in the history of a folder. */
export async function executiveIn(folder: string): Promise<string> {
  const store = await openStore(`file:${join(folder, "milepost.db")}`);
  const cookie = await executiveOf(store);
  store.client.close();
  return cookie;
}
